//! Companies: listed, shown with their people and occasions, found or made by name.

use super::Book;
use super::forms::CompanyForm;
use super::show::Show;
use super::views::{CompanyEncounter, CompanyOccasion, CompanyPage, CompanyRow};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::clean_line;

impl Book {
    /// All companies by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn companies(&self) -> Result<Vec<CompanyRow>> {
        self.store.read(|reader| {
            let lines = reader.company_lines()?.into_iter();
            Ok(lines
                .map(|line| CompanyRow {
                    company: line.company,
                    people: line.people,
                    occasions: line.occasions,
                })
                .collect())
        })
    }

    /// Everything about one company.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn company(&self, moment: &Moment, id: CompanyId) -> Result<CompanyPage> {
        self.store.read(|reader| page(reader, moment, id))
    }

    /// Makes or edits a company.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name.
    pub fn save_company(&self, moment: &Moment, form: &CompanyForm) -> Result<CompanyPage> {
        self.store.write(moment, Verb::EditCompany, |writer| {
            let id = write_company(writer, moment, form)?;
            Ok((page(writer, moment, id)?, Args::one(id.0)))
        })
    }
}

/// Writes a company with its aliases and domains.
pub(super) fn write_company(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &CompanyForm,
) -> Result<CompanyId> {
    let name = clean_line(&form.name);
    if name.is_empty() {
        return Err(Error::Invalid { field: "name", text: form.name.clone() });
    }
    let line = |text: &Option<String>| text.as_deref().map(clean_line).filter(|t| !t.is_empty());
    let company = Company {
        id: form.id.unwrap_or_else(|| CompanyId(moment.id())),
        name,
        relation: form.relation,
        website: line(&form.website),
        city: line(&form.city),
    };
    if form.id.is_some() {
        writer.expect_row::<Company>(company.id)?;
        writer.update(&company)?;
    } else {
        writer.insert(&company)?;
    }
    writer.set_aliases(company.id, &lines(&form.aliases))?;
    writer.set_domains(company.id, &lines(&form.domains))?;
    Ok(company.id)
}

/// The company of this name or alias, made if there is none; `None` for an empty name.
pub(super) fn find_or_make_company(
    writer: &Writer<'_>,
    moment: &Moment,
    name: &str,
) -> Result<Option<CompanyId>> {
    let name = clean_line(name);
    if name.is_empty() {
        return Ok(None);
    }
    if let Some(known) = writer.companies_called(&name)?.first() {
        return Ok(Some(known.id));
    }
    let id = CompanyId(moment.id());
    let relation = CompanyRelation::Other;
    writer.insert(&Company { id, name, relation, website: None, city: None })?;
    Ok(Some(id))
}

fn lines(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| clean_line(text)).filter(|text| !text.is_empty()).collect()
}

fn page(reader: &Reader<'_>, moment: &Moment, id: CompanyId) -> Result<CompanyPage> {
    let mut show = Show::new(reader, moment.zone)?;
    let people = show.rows(&reader.people_of_company(id)?)?;
    let mut encounters = Vec::new();
    for person in &people {
        for encounter in reader.encounters_of(person.id)? {
            let met = show.met(&encounter)?;
            let (contact, name) = (person.id, person.name.clone());
            encounters.push(CompanyEncounter { contact, name, met });
        }
    }
    encounters.sort_by_key(|encounter| std::cmp::Reverse(encounter.met.at));
    let mut occasions = Vec::new();
    for occasion in reader.occasions_of_company(id)? {
        for link in reader.companies_of(occasion.id)?.into_iter().filter(|link| link.company == id)
        {
            let occasion = show.occasion_ref(&occasion)?;
            occasions.push(CompanyOccasion { occasion, role: link.role });
        }
    }
    Ok(CompanyPage {
        company: reader.expect_row(id)?,
        aliases: reader.aliases_of(id)?,
        domains: reader.domains_of(id)?,
        people,
        occasions,
        encounters,
        notes: reader.notes_of_company(id)?,
    })
}
