//! What somebody does, and where: completed by cards, kept up to date by lines.

use super::forms::PersonForm;
use super::shared::Shared;
use super::typed;
use crate::error::Result;
use crate::matching::company_key;
use crate::model::*;
use crate::store::{Reader, Writer};

/// Adds what somebody's work lacks, if the form is about the same company.
pub(super) fn complete(
    writer: &Writer<'_>,
    moment: &Moment,
    shared: &Shared,
    current: &Affiliation,
    form: &PersonForm,
) -> Result<()> {
    let lacks = |own: &Option<String>, given: &Option<String>| {
        if own.is_none() { typed::line(given.as_deref()) } else { None }
    };
    let title = lacks(&current.title, &form.title);
    let department = lacks(&current.department, &form.department);
    let company = form.company.as_deref().filter(|_| current.company.is_none());
    let is_more = title.is_some() || department.is_some() || company.is_some();
    if !is_more || !is_at(writer, Some(current), form)? {
        return Ok(());
    }
    let company = company.map_or(Ok(None), |name| shared.company(writer, moment, name))?;
    let new = Affiliation {
        company: current.company.or(company),
        title: current.title.clone().or(title),
        department: current.department.clone().or(department),
        ..current.clone()
    };
    if new == *current { Ok(()) } else { writer.update(&new) }
}

/// Keeps what a line says of somebody's work: another title counts from now on. Of another company
/// than the one that is known nobody can say whether it is theirs now, and it is to be noted.
pub(super) fn keep(
    writer: &Writer<'_>,
    contact: ContactId,
    form: &PersonForm,
) -> Result<Option<String>> {
    let works = writer.affiliations_of(contact)?;
    let Some(current) = current(&works) else { return Ok(None) };
    let (title, company) = (typed::line(form.title.as_deref()), &form.company);
    if !is_at(writer, Some(current), form)? {
        let company = company.as_deref().map(|company| format!("@ {company}"));
        return Ok(Some([title, company].into_iter().flatten().collect::<Vec<_>>().join(" ")));
    }
    if title.is_some() && title != current.title {
        writer.update(&Affiliation { title, ..current.clone() })?;
    }
    Ok(None)
}

/// What somebody does now.
pub(super) fn current(works: &[Affiliation]) -> Option<&Affiliation> {
    works.iter().find(|work| work.to_on.is_none())
}

/// Whether the company a form names is the one somebody is at, as far as both are known.
pub(super) fn is_at(
    reader: &Reader<'_>,
    work: Option<&Affiliation>,
    form: &PersonForm,
) -> Result<bool> {
    let known = work.and_then(|work| work.company);
    let (Some(known), Some(named)) = (known, typed::line(form.company.as_deref())) else {
        return Ok(true);
    };
    let name = reader.expect_row::<Company>(known)?.name;
    Ok(company_key(&name) == company_key(&named)
        || reader.companies_called(&named)?.iter().any(|company| company.id == known))
}
