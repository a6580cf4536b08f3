//! What is edited on a person's page beside their form: where they worked when, their photo, until when
//! they are kept; and the person as something to hand on.

use chrono::NaiveDate;

use super::Book;
use super::card::code_of_draft;
use super::company::find_or_make_company;
use super::forms::AffiliationForm;
use super::person::page;
use super::typed;
use super::views::{CardCode, Person, PersonCard};
use crate::error::{Error, Result};
use crate::model::*;
use crate::scan;
use crate::store::Reader;
use crate::vcard::vcard3;

/// The side of a photo that is kept.
const PHOTO_SIDE: u32 = 512;

impl Book {
    /// Adds, edits, ends or (with nothing in it) deletes where somebody works or worked.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for an end before the beginning.
    pub fn save_affiliation(&self, moment: &Moment, form: &AffiliationForm) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            let contact = writer.expect_row::<Contact>(form.contact)?.id;
            let old: Option<Affiliation> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            if let (Some(from), Some(to)) = (form.from_on, form.to_on)
                && to < from
            {
                return Err(Error::Invalid { field: "to_on", text: to.to_string() });
            }
            let company = form.company.as_deref().unwrap_or_default();
            let new = Affiliation {
                id: old.as_ref().map_or_else(|| AffiliationId(moment.id()), |old| old.id),
                contact,
                company: find_or_make_company(writer, moment, company)?,
                title: typed::line(form.title.as_deref()),
                department: typed::line(form.department.as_deref()),
                from_on: form.from_on,
                to_on: form.to_on,
            };
            let empty = new.company.is_none() && new.title.is_none() && new.department.is_none();
            match (old, empty) {
                (None, true) => {}
                (None, false) => writer.insert(&new)?,
                (Some(old), true) => writer.delete::<Affiliation>(old.id)?,
                (Some(_), false) => writer.update(&new)?,
            }
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Gives somebody a photo: cropped to a square, at most 256 KB, without anything written beside the
    /// pixels.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for what is no picture.
    pub fn set_photo(&self, moment: &Moment, contact: ContactId, bytes: &[u8]) -> Result<Person> {
        let look = scan::Look { picture: Some(2 * PHOTO_SIDE), ..scan::Look::default() };
        // Looked at by the child process; what comes back is a picture of our own making.
        let still = self.looker.look(bytes, look, &|| true).and_then(std::result::Result::ok);
        let picture = still.and_then(|still| still.picture);
        let square = picture.and_then(|picture| scan::square_of(&picture, PHOTO_SIDE));
        let square =
            square.ok_or_else(|| Error::Invalid { field: "photo", text: String::new() })?;
        self.store.write(moment, Verb::ChangePictures, |writer| {
            writer.expect_row::<Contact>(contact)?;
            let hash = writer.keep_blob(moment, &square)?;
            writer.set_photo(contact, Some(hash))?;
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Makes one of the pictures that are kept somebody's photo.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for a picture that was deleted.
    pub fn use_as_photo(
        &self,
        moment: &Moment,
        contact: ContactId,
        picture: ContentHash,
    ) -> Result<Person> {
        let bytes = self.picture(picture)?;
        self.set_photo(moment, contact, &bytes)
    }

    /// Takes somebody's photo away.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_photo(&self, moment: &Moment, contact: ContactId) -> Result<Person> {
        self.store.write(moment, Verb::ChangePictures, |writer| {
            writer.expect_row::<Contact>(contact)?;
            writer.set_photo(contact, None)?;
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Says until when somebody is kept; `None`: as long as anybody wants.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn keep_until(
        &self,
        moment: &Moment,
        contact: ContactId,
        until: Option<NaiveDate>,
    ) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            writer.expect_row::<Contact>(contact)?;
            writer.set_keep_until(contact, until)?;
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }

    /// Somebody as a vCard and as a code, to hand on: what stands on a card, and nothing of mine.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn person_card(&self, contact: ContactId) -> Result<PersonCard> {
        let draft = self.store.read(|reader| draft(reader, contact))?;
        let mut shown = draft.clone();
        let mut code = code_of_draft(&shown);
        // The first contact points are the primary ones; a code that scans is worth the others.
        while !matches!(code, CardCode::Readable { .. }) && shown.points.pop().is_some() {
            code = code_of_draft(&shown);
        }
        Ok(PersonCard { vcard: vcard3(&draft), code })
    }
}

fn draft(reader: &Reader<'_>, id: ContactId) -> Result<ContactDraft> {
    let contact: Contact = reader.expect_row(id)?;
    let work = reader.affiliations_of(id)?.into_iter().find(|work| work.to_on.is_none());
    let company = work.as_ref().and_then(|work| work.company);
    let company = company.map(|id| reader.expect_row::<Company>(id)).transpose()?;
    let points = reader.points_of(id)?.into_iter().map(|point| PointDraft {
        kind: point.kind,
        label: point.label,
        value: point.value,
    });
    Ok(ContactDraft {
        name: contact.name,
        second_name: contact.second_name,
        reading: contact.reading,
        title: work.as_ref().and_then(|work| work.title.clone()),
        department: work.and_then(|work| work.department),
        company: company.map(|company| company.name),
        points: points.collect(),
        ..ContactDraft::default()
    })
}

#[cfg(test)]
mod tests;
