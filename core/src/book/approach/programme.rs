//! Everybody on the programme of a conference, one entry a person.

use std::collections::BTreeMap;

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
    of: BTreeMap<OccasionPersonId, Who>,
}

impl Programme {
    pub(super) fn at(reader: &Reader<'_>, conference: Option<ConferenceId>) -> Result<Self> {
        let all = reader.programme_people_at(conference)?;
        // An entry that came with the last import is who its twins were said to be.
        let known: BTreeMap<(String, String), ContactId> =
            all.iter().filter_map(|person| Some((speaker_key(person), person.contact?))).collect();
        let mut programme = Self { people: BTreeMap::new(), of: BTreeMap::new() };
        for person in all {
            let (name, company) = speaker_key(&person);
            let key = (name, company);
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
