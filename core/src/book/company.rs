//! Companies: listed, shown with their people and occasions, found or made by name.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::forms::CompanyForm;
use super::show::Show;
use super::views::{CompanyEncounter, CompanyOccasion, CompanyPage, CompanyRow};
use super::{Book, typed, work};
use crate::error::Result;
use crate::model::*;
use crate::store::{Reader, Writer};

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

    /// Says that these people work at a company: it becomes the one of the work they have now.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn add_to_company(
        &self,
        moment: &Moment,
        id: CompanyId,
        people: &[ContactId],
    ) -> Result<CompanyPage> {
        self.store.write(moment, Verb::EditCompany, |writer| {
            let company = Some(writer.expect_row::<Company>(id)?.id);
            for person in people {
                let contact = writer.expect_row::<Contact>(*person)?.id;
                let works = writer.affiliations_of(contact)?;
                match work::current(&works) {
                    Some(now) => writer.update(&Affiliation { company, ..now.clone() })?,
                    None => writer.insert(&Affiliation {
                        id: AffiliationId(moment.id()),
                        contact,
                        company,
                        title: None,
                        department: None,
                        from_on: None,
                        to_on: None,
                    })?,
                }
            }
            Ok((page(writer, moment, id)?, Args::one(id.0)))
        })
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
    let name = typed::required("name", &form.name)?;
    let company = Company {
        id: form.id.unwrap_or_else(|| CompanyId(moment.id())),
        name,
        relation: form.relation,
        website: typed::line(form.website.as_deref()),
        city: typed::line(form.city.as_deref()),
    };
    if form.id.is_some() {
        writer.expect_row::<Company>(company.id)?;
        writer.update(&company)?;
    } else {
        writer.insert(&company)?;
    }
    writer.set_aliases(company.id, &typed::lines(&form.aliases))?;
    writer.set_domains(company.id, &typed::lines(&form.domains))?;
    Ok(company.id)
}

/// The company of this name or alias, made if there is none; `None` for an empty name.
pub(super) fn find_or_make_company(
    writer: &Writer<'_>,
    moment: &Moment,
    name: &str,
) -> Result<Option<CompanyId>> {
    let Some(name) = typed::line(Some(name)) else { return Ok(None) };
    if let Some(known) = writer.companies_called(&name)?.first() {
        return Ok(Some(known.id));
    }
    let id = CompanyId(moment.id());
    let relation = CompanyRelation::Other;
    writer.insert(&Company { id, name, relation, website: None, city: None })?;
    Ok(Some(id))
}

/// How much a meeting adds to closeness.
fn weight(rating: Option<Rating>) -> usize {
    match rating {
        Some(Rating::Hot) => 4,
        Some(Rating::Warm) => 2,
        Some(Rating::Cold) | None => 1,
    }
}

pub(super) fn page(reader: &Reader<'_>, moment: &Moment, id: CompanyId) -> Result<CompanyPage> {
    let id = reader.surviving_company(id)?;
    let mut show = Show::new(reader, moment.zone)?;
    let mut people = show.rows(&reader.people_of_company(id)?)?;
    let mut closeness: BTreeMap<ContactId, usize> = BTreeMap::new();
    let mut encounters = Vec::new();
    for person in &people {
        for encounter in reader.encounters_of(person.id)? {
            *closeness.entry(person.id).or_default() += weight(encounter.rating);
            let met = show.met(&encounter)?;
            let (contact, name) = (person.id, person.name.clone());
            encounters.push(CompanyEncounter { contact, name, met });
        }
    }
    encounters.sort_by_key(|encounter| Reverse(encounter.met.at));
    people.sort_by_key(|person| Reverse(closeness.get(&person.id).copied())); // else the last met first
    let mut occasions = Vec::new();
    for occasion in reader.occasions_of_company(id)? {
        for link in reader.companies_of(occasion.id)?.into_iter().filter(|link| link.company == id)
        {
            let occasion = show.occasion_ref(&occasion)?;
            occasions.push(CompanyOccasion { occasion, role: link.role });
        }
    }
    let domains = reader.domains_of(id)?;
    let mut by_domain = Vec::new();
    for domain in &domains {
        for contact in reader.people_of_domain(&domain.to_lowercase())? {
            if !by_domain.contains(&contact) && people.iter().all(|known| known.id != contact) {
                by_domain.push(contact);
            }
        }
    }
    Ok(CompanyPage {
        company: reader.expect_row(id)?,
        aliases: reader.aliases_of(id)?,
        by_domain: show.rows(&by_domain)?,
        domains,
        people,
        occasions,
        encounters,
        notes: reader.notes_of_company(id)?,
    })
}
