//! Notes: on a contact, one of its encounters, an occasion or a company.

use super::Book;
use super::forms::{NoteAbout, NoteForm};
use super::me;
use crate::error::Result;
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::clean_text;

impl Book {
    /// Writes, edits or (with an empty body) deletes a note.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn write_note(&self, moment: &Moment, form: &NoteForm) -> Result<Option<Note>> {
        self.write_note_in(moment, StepId(moment.id()), form)
    }

    /// The same as one more entry of a step: what is kept while it is typed is undone as one.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn write_note_in(
        &self,
        moment: &Moment,
        step: StepId,
        form: &NoteForm,
    ) -> Result<Option<Note>> {
        self.store.write_in(moment, step, Verb::WriteNote, |writer| {
            let note = write_note(writer, moment, form)?;
            let args = Args { id: subject(&note), ..Args::default() };
            Ok(((!note.body.is_empty()).then_some(note), args))
        })
    }
}

/// Writes a note; one with an empty body is nowhere afterwards.
pub(super) fn write_note(writer: &Writer<'_>, moment: &Moment, form: &NoteForm) -> Result<Note> {
    let old: Option<Note> = form.id.map(|id| writer.expect_row(id)).transpose()?;
    let is_new = old.is_none();
    let base = old.map_or_else(|| blank(writer, moment, form.about), Ok)?;
    let note = Note { body: clean_text(&form.body), visibility: form.visibility, ..base };
    match (is_new, note.body.is_empty()) {
        (true, false) => writer.insert(&note)?,
        (false, false) => writer.update(&note)?,
        (false, true) => writer.delete::<Note>(note.id)?,
        (true, true) => {}
    }
    Ok(note)
}

/// An empty note about something that exists.
fn blank(reader: &Reader<'_>, moment: &Moment, about: NoteAbout) -> Result<Note> {
    let mut note = Note {
        id: NoteId(moment.id()),
        contact: None,
        encounter: None,
        occasion: None,
        company: None,
        at: moment.now,
        author: me::operator(reader, moment)?,
        body: String::new(),
        visibility: Visibility::Mine,
    };
    match about {
        NoteAbout::Contact(id) => {
            note.contact = Some(reader.expect_row::<Contact>(reader.survivor(id)?)?.id);
        }
        NoteAbout::Encounter(id) => {
            note.contact = Some(reader.expect_row::<Encounter>(id)?.contact);
            note.encounter = Some(id);
        }
        NoteAbout::Occasion(id) => note.occasion = Some(reader.expect_row::<Occasion>(id)?.id),
        NoteAbout::Company(id) => note.company = Some(reader.expect_row::<Company>(id)?.id),
    }
    Ok(note)
}

fn subject(note: &Note) -> Option<uuid::Uuid> {
    let contact = note.contact.map(|id| id.0);
    contact.or(note.occasion.map(|id| id.0)).or(note.company.map(|id| id.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::{Desk, assert_same};

    #[test]
    fn what_is_kept_while_it_is_typed_is_undone_as_one() {
        let desk = Desk::new();
        let contact = desk.book.add_named(&desk.house, "Jiwon Park");
        let before = desk.book.dump();
        let step = StepId(desk.house.moment().id());
        let mut form = NoteForm {
            id: None,
            about: NoteAbout::Contact(contact),
            body: "The cells".to_owned(),
            visibility: Visibility::Mine,
        };
        let note = desk.book.write_note_in(&desk.house.moment(), step, &form).unwrap().unwrap();
        form.id = Some(note.id);
        for body in ["The cells are small", "The cells are small and the pager quiet"] {
            body.clone_into(&mut form.body);
            desk.book.write_note_in(&desk.house.moment(), step, &form).unwrap();
        }
        let notes = desk.book.person(&desk.house.moment(), contact).unwrap().notes;
        assert_eq!(notes.first().unwrap().body, form.body);
        desk.book.undo(&desk.house.moment(), &()).unwrap();
        assert_same(&desk.book.dump(), &before, "one undo for all of it");
        desk.book.redo(&desk.house.moment(), &()).unwrap();
        assert_eq!(desk.book.person(&desk.house.moment(), contact).unwrap().notes, notes);
    }
}
