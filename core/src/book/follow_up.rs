//! Follow-ups: what I owe people.

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};

use super::Book;
use super::forms::{FollowUpForm, MessageState, NoteAbout, NoteForm};
use super::note::write_note;
use super::owed::read_line;
use super::show::Show;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::clean_line;

/// Nobody keeps in touch more rarely.
const RAREST_WEEKS: i64 = 520;

impl Book {
    /// Makes, edits, finishes or (with an empty text) deletes a follow-up. Quick words in its text say
    /// by when: `send pricing !fri 15:00`.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn save_follow_up(&self, moment: &Moment, form: &FollowUpForm) -> Result<Option<FollowUp>> {
        self.store.write(moment, Verb::FollowUp, |writer| {
            let form = with_quick_words(writer, moment, form)?;
            let follow_up = write_follow_up(writer, moment, &form)?;
            let args = Args::one(follow_up.contact.0);
            Ok(((!follow_up.what.is_empty()).then_some(follow_up), args))
        })
    }

    /// Ticks a follow-up off; what is to be remembered of it becomes a note on the person.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn finish_follow_up(
        &self,
        moment: &Moment,
        id: FollowUpId,
        note: &str,
    ) -> Result<FollowUp> {
        self.change(moment, id, |writer, old| {
            let about = NoteAbout::Contact(old.contact);
            let (body, visibility) = (note.to_owned(), Visibility::Mine);
            write_note(writer, moment, &NoteForm { id: None, about, body, visibility })?;
            write_follow_up(writer, moment, &FollowUpForm { done: true, ..FollowUpForm::of(&old) })
        })
    }

    /// Puts a follow-up off until a day of my clock; `None` takes that back.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for a day that is over.
    pub fn snooze_follow_up(
        &self,
        moment: &Moment,
        id: FollowUpId,
        until: Option<NaiveDate>,
    ) -> Result<FollowUp> {
        self.change(moment, id, |writer, old| {
            let snoozed_until = until.map(|day| noon(writer, moment, day)).transpose()?;
            let new = FollowUp { snoozed_until, ..old };
            writer.update(&new)?;
            Ok(new)
        })
    }

    /// Says how far the message about a follow-up is. One that is sent is a real contact.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn mark_message(
        &self,
        moment: &Moment,
        id: FollowUpId,
        state: MessageState,
    ) -> Result<FollowUp> {
        self.change(moment, id, |writer, old| {
            let drafted = old.drafted_at.unwrap_or(moment.now);
            let (drafted_at, sent_at) = match state {
                MessageState::None => (None, None),
                MessageState::Drafted => (Some(drafted), None),
                MessageState::Sent => (Some(drafted), Some(moment.now)),
            };
            let new = FollowUp { drafted_at, sent_at, ..old };
            writer.update(&new)?;
            Ok(new)
        })
    }

    fn change(
        &self,
        moment: &Moment,
        id: FollowUpId,
        change: impl FnOnce(&Writer<'_>, FollowUp) -> Result<FollowUp>,
    ) -> Result<FollowUp> {
        self.store.write(moment, Verb::FollowUp, |writer| {
            let new = change(writer, writer.expect_row(id)?)?;
            let args = Args::one(new.contact.0);
            Ok((new, args))
        })
    }
}

/// The form with what its quick words say.
fn with_quick_words(
    reader: &Reader<'_>,
    moment: &Moment,
    form: &FollowUpForm,
) -> Result<FollowUpForm> {
    let Some(line) = read_line(reader, moment, &form.what)? else { return Ok(form.clone()) };
    let (due_on, due_at) = (line.due.map(|due| due.on), line.due.and_then(|due| due.at));
    // Nothing but a day is about the person, and nothing at all would delete it.
    let what = if line.what.is_empty() {
        reader.expect_row::<Contact>(form.contact)?.name.display
    } else {
        line.what
    };
    Ok(FollowUpForm { what, due_on, due_at, ..form.clone() })
}

/// Noon of a day on my clock: still that day wherever I go within half a day's hours.
fn noon(reader: &Reader<'_>, moment: &Moment, day: NaiveDate) -> Result<DateTime<Utc>> {
    let mut show = Show::new(reader, moment.zone)?;
    let zone = show.clock()?.zone(moment.now);
    let noon = day.and_hms_opt(12, 0, 0);
    let noon = noon.and_then(|noon| zone.from_local_datetime(&noon).earliest());
    let noon = noon.filter(|_| day >= moment.now.with_timezone(&zone).date_naive());
    noon.map(|at| at.to_utc())
        .ok_or_else(|| Error::Invalid { field: "until", text: day.to_string() })
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
    let base = old.unwrap_or_else(|| blank(moment, contact));
    let done_at = form.done.then_some(base.done_at.unwrap_or(moment.now));
    let is_same_due = (form.due_on, form.due_at) == (base.due_on, base.due_at);
    let finishes = form.done && base.done_at.is_none();
    let cadence = form.cadence_weeks.filter(|weeks| (1..=RAREST_WEEKS).contains(weeks));
    let follow_up = FollowUp {
        what: clean_line(&form.what),
        due_on: form.due_on,
        due_at: form.due_at,
        done_at,
        snoozed_until: base.snoozed_until.filter(|_| is_same_due),
        cadence_weeks: cadence.filter(|_| !form.done),
        ..base
    };
    match (is_new, follow_up.what.is_empty()) {
        (true, false) => writer.insert(&follow_up)?,
        (false, false) => writer.update(&follow_up)?,
        (false, true) => writer.delete::<FollowUp>(follow_up.id)?,
        (true, true) => {}
    }
    if cadence.is_some() && finishes && !follow_up.what.is_empty() {
        let what = follow_up.what.clone();
        writer.insert(&FollowUp { what, cadence_weeks: cadence, ..blank(moment, contact) })?;
    }
    Ok(follow_up)
}

fn blank(moment: &Moment, contact: ContactId) -> FollowUp {
    FollowUp {
        id: FollowUpId(moment.id()),
        contact,
        what: String::new(),
        due_on: None,
        due_at: None,
        done_at: None,
        snoozed_until: None,
        cadence_weeks: None,
        drafted_at: None,
        sent_at: None,
        added_at: moment.now,
    }
}

#[cfg(test)]
mod tests;
