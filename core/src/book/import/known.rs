//! Who is known while an import goes on: in the profile, and from the cards before this one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use uuid::Uuid;

use super::super::known::KnownBy;
use crate::error::Result;
use crate::model::{ContactId, ContactPoint, PointKind};
use crate::store::Reader;

/// Everybody known so far. Keys of the file are held in memory: those of the profile are looked up.
pub(super) struct KnownSoFar<'r, 'c> {
    reader: &'r Reader<'c>,
    /// An empty profile need not be asked.
    anybody: bool,
    cards: HashMap<Uuid, ContactId>,
    points: HashMap<(PointKind, String), Owner>,
}

/// Whose an e-mail or phone is. What several people share says nothing about who this is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    One(ContactId),
    Several,
}

impl Owner {
    fn and(self, other: ContactId) -> Self {
        if self == Self::One(other) { self } else { Self::Several }
    }
}

impl<'r, 'c> KnownSoFar<'r, 'c> {
    pub(super) fn new(reader: &'r Reader<'c>) -> Result<Self> {
        let anybody = reader.contact_count()? > 0;
        Ok(Self { reader, anybody, cards: HashMap::new(), points: HashMap::new() })
    }

    /// The one person with this card or one of these points, by the rules of `book/known.rs`.
    pub(super) fn find(
        &self,
        hash: &[u8],
        points: &[ContactPoint],
    ) -> Result<Option<(ContactId, KnownBy)>> {
        let card = Uuid::from_slice(hash).unwrap_or_default();
        if let Some(contact) = self.cards.get(&card) {
            return Ok(Some((*contact, KnownBy::Card)));
        }
        if self.anybody
            && let [contact] = self.reader.contacts_with_payload(hash)?.as_slice()
        {
            return Ok(Some((*contact, KnownBy::Card)));
        }
        for (kind, by) in [(PointKind::Email, KnownBy::Email), (PointKind::Phone, KnownBy::Phone)] {
            for point in points.iter().filter(|point| point.kind == kind) {
                if let Some(Owner::One(contact)) = self.owner(point)? {
                    return Ok(Some((contact, by)));
                }
            }
        }
        Ok(None)
    }

    /// Remembers whose card and points these are.
    pub(super) fn learn(&mut self, contact: ContactId, hash: &[u8], points: Vec<ContactPoint>) {
        self.cards.insert(Uuid::from_slice(hash).unwrap_or_default(), contact);
        for point in points {
            let Some(key) = point.normal else { continue };
            match self.points.entry((point.kind, key)) {
                Entry::Vacant(free) => {
                    free.insert(Owner::One(contact));
                }
                Entry::Occupied(mut taken) => {
                    let both = taken.get().and(contact);
                    taken.insert(both);
                }
            }
        }
    }

    fn owner(&self, point: &ContactPoint) -> Result<Option<Owner>> {
        let Some(key) = &point.normal else { return Ok(None) };
        let mut owner = self.points.get(&(point.kind, key.clone())).copied();
        if self.anybody {
            for contact in self.reader.contacts_with_point(point.kind, key)? {
                owner = Some(owner.map_or(Owner::One(contact), |owner| owner.and(contact)));
            }
        }
        Ok(owner)
    }
}
