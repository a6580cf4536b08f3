//! Follow-ups: what I owe people.

use super::Book;
use super::forms::FollowUpForm;
use crate::error::Result;
use crate::model::*;
use crate::store::Writer;
use crate::text::clean_line;

impl Book {
    /// Makes, edits, finishes or (with an empty text) deletes a follow-up.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn save_follow_up(&self, moment: &Moment, form: &FollowUpForm) -> Result<Option<FollowUp>> {
        self.store.write(moment, Verb::FollowUp, |writer| {
            let follow_up = write_follow_up(writer, moment, form)?;
            let args = Args::one(follow_up.contact.0);
            Ok(((!follow_up.what.is_empty()).then_some(follow_up), args))
        })
    }
}

/// Writes a follow-up; one with an empty text is nowhere afterwards.
pub(super) fn write_follow_up(
    writer: &Writer<'_>,
    moment: &Moment,
    form: &FollowUpForm,
) -> Result<FollowUp> {
    let contact = writer.expect_row::<Contact>(writer.survivor(form.contact)?)?.id;
    let old: Option<FollowUp> = form.id.map(|id| writer.expect_row(id)).transpose()?;
    let is_new = old.is_none();
    let base = old.unwrap_or_else(|| FollowUp {
        id: FollowUpId(moment.id()),
        contact,
        what: String::new(),
        due_on: None,
        done_at: None,
        added_at: moment.now,
    });
    let done_at = form.done.then_some(base.done_at.unwrap_or(moment.now));
    let what = clean_line(&form.what);
    let follow_up = FollowUp { what, due_on: form.due_on, done_at, ..base };
    match (is_new, follow_up.what.is_empty()) {
        (true, false) => writer.insert(&follow_up)?,
        (false, false) => writer.update(&follow_up)?,
        (false, true) => writer.delete::<FollowUp>(follow_up.id)?,
        (true, true) => {}
    }
    Ok(follow_up)
}
