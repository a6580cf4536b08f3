//! What is known of people, as it is compared.

use std::collections::{BTreeSet, HashMap};

use super::{MOST, Person};
use crate::book::me;
use crate::error::Result;
use crate::matching::{Facts, alike_names, company_key};
use crate::model::*;
use crate::store::{Compared, Reader};
use crate::text::{domain_of, normalise_phone};

/// What all comparisons need to know.
pub(super) struct Known {
    /// Of each company every form that its names and domains are compared in, and its name.
    companies: HashMap<CompanyId, Vec<(String, String)>>,
    region: Option<String>,
}

impl Known {
    pub(super) fn of(reader: &Reader<'_>, moment: &Moment) -> Result<Self> {
        let mut companies: HashMap<CompanyId, Vec<(String, String)>> = HashMap::new();
        for (id, name) in reader.company_names()? {
            let keys = companies.entry(id).or_default();
            let shown = keys.first().map_or_else(|| name.clone(), |(_, shown)| shown.clone());
            keys.push((company_key(&name), shown));
        }
        for (id, domain) in reader.company_domains()? {
            let keys = companies.entry(id).or_default();
            let shown = keys.first().map_or_else(|| domain.clone(), |(_, shown)| shown.clone());
            keys.push((format!("@{}", domain.to_lowercase()), shown));
        }
        Ok(Self { companies, region: me::region(reader, moment)? })
    }

    /// These people, or everybody, ready to be compared; who was known first comes first.
    pub(super) fn people(
        &self,
        reader: &Reader<'_>,
        only: Option<&[ContactId]>,
    ) -> Result<Vec<Person>> {
        Ok(reader.compared(only)?.into_iter().map(|one| self.person(one)).collect())
    }

    fn person(&self, one: Compared) -> Person {
        let mut facts =
            Facts { names: one.names, badges: one.badges, title: one.title, ..Facts::default() };
        for (kind, value, normal) in one.points {
            match kind {
                PointKind::Email => facts.emails.extend(normal),
                PointKind::Phone => {
                    let extension = self.extension(&value);
                    facts.phones.extend(normal.map(|number| (number, extension)));
                }
                PointKind::Url | PointKind::Social => facts.links.push(value),
                PointKind::Address => {}
            }
        }
        let companies = one.companies.iter().filter_map(|id| self.companies.get(id));
        facts.companies = companies.flatten().cloned().collect();
        Person::new(one.id, facts)
    }

    /// What is dialled after the number; a number of digits alone has none.
    fn extension(&self, value: &str) -> Option<String> {
        let may_have = value.contains(|c: char| c.is_alphabetic() || matches!(c, '#' | ';' | ','));
        let phone = may_have.then(|| normalise_phone(value, self.region.as_deref())).flatten();
        phone.and_then(|phone| phone.extension)
    }
}

/// Who has something in common with somebody: an address, a phone, a badge, or a company with a name.
pub(super) fn candidates(reader: &Reader<'_>, id: ContactId) -> Result<BTreeSet<ContactId>> {
    let mut found = BTreeSet::new();
    let mut companies = Vec::new();
    let contact: Contact = reader.expect_row(id)?;
    for point in reader.points_of(id)? {
        let Some(normal) = point.normal else { continue };
        if matches!(point.kind, PointKind::Email | PointKind::Phone) {
            found.extend(reader.contacts_with_point(point.kind, &normal)?.into_iter().take(MOST));
        }
        if let Some(domain) = domain_of(&normal).filter(|_| point.kind == PointKind::Email) {
            companies.extend(reader.companies_of_domain(domain)?);
        }
    }
    for (conference, badge) in reader.badges_of(id)? {
        found.extend(reader.contacts_with_badge(conference, &badge)?);
    }
    let mine: Vec<CompanyId> =
        reader.affiliations_of(id)?.into_iter().filter_map(|work| work.company).collect();
    if !mine.is_empty() {
        let names = reader.company_names()?;
        let keys: Vec<String> = names
            .iter()
            .filter(|(id, _)| mine.contains(id))
            .map(|(_, name)| company_key(name))
            .filter(|key| !key.is_empty())
            .collect();
        let same = names.iter().filter(|(_, name)| keys.contains(&company_key(name)));
        companies.extend(same.map(|(id, _)| *id));
        companies.extend(mine);
    }
    companies.sort_unstable();
    companies.dedup();
    let my_names = names_of(&contact);
    for company in companies {
        for other in reader.people_of_company(company)? {
            if other == id || found.contains(&other) {
                continue;
            }
            if let Some(contact) = reader.row::<Contact>(other)?
                && alike_names(&my_names, &names_of(&contact))
            {
                found.insert(other);
            }
        }
    }
    found.remove(&id);
    Ok(found)
}

fn names_of(contact: &Contact) -> Vec<&PersonName> {
    std::iter::once(&contact.name).chain(&contact.second_name).collect()
}
