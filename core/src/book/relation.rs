//! How people know each other; told on both pages.

use super::Book;
use super::person::page;
use super::show::Show;
use super::views::{Person, RelationView};
use crate::error::{Error, Result};
use crate::model::*;

impl Book {
    /// Says how somebody knows another.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for somebody and themselves.
    pub fn relate(
        &self,
        moment: &Moment,
        contact: ContactId,
        other: ContactId,
        kind: RelationKind,
    ) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            let there = writer.expect_row::<Contact>(other)?;
            if contact == other {
                return Err(Error::Invalid { field: "relation", text: there.name.display });
            }
            writer.expect_row::<Contact>(contact)?;
            let is_same = |one: &Relation| {
                let pair = (one.contact, one.other);
                let turned = kind == RelationKind::ColleagueOf && pair == (other, contact);
                one.kind == kind && (turned || pair == (contact, other))
            };
            if !writer.relations_of(contact)?.iter().any(is_same) {
                let id = RelationId(moment.id());
                writer.insert(&Relation { id, contact, other, kind })?;
            }
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Takes back how two know each other; answers with the page of `contact`.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn unrelate(&self, moment: &Moment, contact: ContactId, id: RelationId) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            writer.expect_row::<Relation>(id)?;
            writer.delete::<Relation>(id)?;
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }
}

/// Whom a contact knows, and who knows them; who is in the trash is left out.
pub(super) fn shown(show: &mut Show<'_, '_>, contact: ContactId) -> Result<Vec<RelationView>> {
    let mut found = Vec::new();
    for Relation { id, contact: from, other, kind } in show.reader.relations_of(contact)? {
        let turned = other == contact;
        let person: Contact = show.reader.expect_row(if turned { from } else { other })?;
        if person.trashed_at.is_none() {
            found.push(RelationView { id, kind, turned, person: show.row_of(&person)? });
        }
    }
    Ok(found)
}
