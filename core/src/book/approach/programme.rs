//! Everybody on the programme of a conference, one entry a person.

use std::collections::{BTreeMap, HashMap};

use crate::book::forms::ApproachTarget;
use crate::book::speaker::speaker_key;
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// Whom several entries mean.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    Contact(ContactId),
    Company(CompanyId),
    /// Somebody who is no contact, by name and company.
    Named(String, String),
    /// An entry of another conference.
    Elsewhere(OccasionPersonId),
}

impl Who {
    pub(super) const fn contact(&self) -> Option<ContactId> {
        match self {
            Self::Contact(id) => Some(*id),
            _ => None,
        }
    }
}

/// The people of a conference's programme.
pub(super) struct Programme {
    people: BTreeMap<Who, Vec<OccasionPerson>>,
    of: HashMap<OccasionPersonId, Who>,
}

impl Programme {
    pub(super) fn at(reader: &Reader<'_>, conference: Option<ConferenceId>) -> Result<Self> {
        // Most names stand there many times; putting one into the form that is compared is dear.
        let mut keys: HashMap<(String, Option<String>), (String, String)> = HashMap::new();
        let mut all = Vec::new();
        for person in reader.programme_people_at(conference)? {
            let as_written = (person.name.clone(), person.company.clone());
            let key = keys.entry(as_written).or_insert_with(|| speaker_key(&person)).clone();
            all.push((key, person));
        }
        // An entry that came with the last import is who its twins were said to be.
        let known: BTreeMap<(String, String), ContactId> =
            all.iter().filter_map(|(key, person)| Some((key.clone(), person.contact?))).collect();
        let mut programme = Self { people: BTreeMap::new(), of: HashMap::new() };
        for (key, person) in all {
            let who = match person.contact.or_else(|| known.get(&key).copied()) {
                Some(contact) => Who::Contact(contact),
                None => Who::Named(key.0, key.1),
            };
            programme.of.insert(person.id, who.clone());
            programme.people.entry(who).or_default().push(person);
        }
        Ok(programme)
    }

    pub(super) fn who(&self, target: ApproachTarget) -> Who {
        match target {
            ApproachTarget::Contact(id) => Who::Contact(id),
            ApproachTarget::Company(id) => Who::Company(id),
            ApproachTarget::Speaker(id) => self.of.get(&id).cloned().unwrap_or(Who::Elsewhere(id)),
        }
    }

    /// Everybody, with where they are on the programme.
    pub(super) fn everybody(&self) -> impl Iterator<Item = (&Who, &[OccasionPerson])> {
        self.people.iter().map(|(who, entries)| (who, entries.as_slice()))
    }

    /// Where somebody is on the programme.
    pub(super) fn entries_of(&self, who: &Who) -> &[OccasionPerson] {
        self.people.get(who).map(Vec::as_slice).unwrap_or_default()
    }
}
