//! One box for everything: people, companies and occasions at once.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use super::Book;
use super::catalogue::Held;
use super::occasion;
use super::show::Show;
use super::views::{Found, FoundCompany, FoundOccasion, FoundPerson, PeopleFilter};
use crate::error::Result;
use crate::model::*;
use crate::search::{Entry, Index, TextRange, highlight, parse};
use crate::store::Reader;

/// What of a query matches in each of these texts, for lists that were found by it.
#[must_use]
pub fn highlights(query: &str, texts: &[String]) -> Vec<Vec<TextRange>> {
    let words = parse(query).text;
    texts.iter().map(|text| highlight(&words, text)).collect()
}

/// Companies and the occasions of every conference, as far as the journal went.
pub(super) struct Everything {
    seq: i64,
    names: HashMap<CompanyId, Names>,
    companies: Index<CompanyId>,
    occasions: Held,
}

#[derive(Default)]
struct Names {
    name: String,
    others: Vec<String>,
    people: i64,
}

impl Book {
    /// The best `limit` people, companies and occasions for a query, with what matches in them. Fields
    /// (`tag:`) are of people: a query with fields and no words finds no others. An empty query finds
    /// the people met last.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn find_everything(&self, moment: &Moment, query: &str, limit: usize) -> Result<Found> {
        let filter = PeopleFilter { query: query.to_owned(), ..PeopleFilter::default() };
        let people = self.listed(moment, &filter, Index::search)?;
        let asked = parse(query);
        let everything = self.everything(moment)?;
        let (companies, occasions) = if asked.text.is_empty() {
            Default::default()
        } else {
            let companies = everything.companies.search_all(&asked.text);
            (companies, everything.occasions.searched(&asked.text))
        };
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let ids: Vec<ContactId> = people.iter().take(limit).map(|(id, _)| *id).collect();
            let marks = |text: &str| highlight(&asked.text, text);
            let found = show.rows(&ids)?.into_iter().map(|row| FoundPerson {
                name: marks(&row.name.display),
                second_name: row.second_name.as_ref().map_or_else(Vec::new, |n| marks(&n.display)),
                company: row.company.as_deref().map_or_else(Vec::new, marks),
                title: row.title.as_deref().map_or_else(Vec::new, marks),
                row,
            });
            let found = found.collect();
            let mut found_occasions = Vec::new();
            for id in occasions.iter().take(limit) {
                let Some(own) = reader.row::<Occasion>(*id)? else { continue };
                let row = occasion::row(&mut show, own)?;
                found_occasions.push(FoundOccasion { title: marks(&row.occasion.title), row });
            }
            Ok(Found {
                people: found,
                people_count: people.len(),
                companies: companies
                    .iter()
                    .take(limit)
                    .filter_map(|id| everything.company(*id, &asked.text))
                    .collect(),
                companies_count: companies.len(),
                occasions: found_occasions,
                occasions_count: occasions.len(),
            })
        })
    }

    fn everything(&self, moment: &Moment) -> Result<Arc<Everything>> {
        let mut kept = self.everything.lock().unwrap_or_else(PoisonError::into_inner);
        self.store.read(|reader| {
            let seq = reader.last_seq()?;
            if let Some(same) = kept.as_ref().filter(|kept| kept.seq == seq) {
                return Ok(Arc::clone(same));
            }
            let new = Arc::new(Everything::of(reader, moment, seq)?);
            *kept = Some(Arc::clone(&new));
            Ok(new)
        })
    }
}

impl Everything {
    fn of(reader: &Reader<'_>, moment: &Moment, seq: i64) -> Result<Self> {
        let mut names: HashMap<CompanyId, Names> = HashMap::new();
        for line in reader.company_lines()? {
            let others = Vec::new();
            let named = Names { name: line.company.name, others, people: line.people };
            names.insert(line.company.id, named);
        }
        for (id, other) in reader.other_company_names()? {
            if let Some(names) = names.get_mut(&id) {
                names.others.push(other);
            }
        }
        let mut companies = Index::default();
        let texts: Vec<(CompanyId, &Names, Vec<&str>)> = names
            .iter()
            .map(|(id, names)| (*id, names, names.others.iter().map(String::as_str).collect()))
            .collect();
        companies.build(texts.iter().map(|(id, names, others)| Entry {
            id: *id,
            names: [&names.name, "", ""],
            company: "",
            title: "",
            points: &[],
            tags: others,
            standing: names.people,
        }));
        let conferences = reader.conferences()?;
        let mut listed = Vec::new();
        for conference in conferences.iter().map(|one| Some(one.id)).chain([None]) {
            listed.extend(reader.listed(conference)?);
        }
        Ok(Self { seq, names, companies, occasions: Held::of(listed, moment.zone) })
    }

    fn company(&self, id: CompanyId, query: &str) -> Option<FoundCompany> {
        let names = self.names.get(&id)?;
        let marks = highlight(query, &names.name);
        let others = names.others.iter().filter(|_| marks.is_empty());
        let mut matching = others.map(|other| (other, highlight(query, other)));
        let alias = matching.find(|(_, marks)| !marks.is_empty());
        let (alias, alias_marks) =
            alias.map_or((None, Vec::new()), |(alias, marks)| (Some(alias.clone()), marks));
        Some(FoundCompany {
            id,
            name: names.name.clone(),
            marks,
            alias,
            alias_marks,
            people: usize::try_from(names.people).unwrap_or_default(),
        })
    }
}
