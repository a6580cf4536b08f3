//! What happened in the story: encounters with the captures behind them, promises, and codes that
//! became nobody.

use chrono::{DateTime, Utc};

use super::story::*;
use super::tell::{Placed, Teller, draft_of};
use crate::book::encounter::{self, Stamped};
use crate::book::follow_up::write_follow_up;
use crate::book::forms::FollowUpForm;
use crate::book::known::payload_hash;
use crate::book::me;
use crate::error::Result;
use crate::model::*;
use crate::vcard::vcard3_compact;

impl Teller<'_, '_, '_> {
    /// Encounters and promises, in the order of time.
    pub(super) fn what_happened_with(&self, person: &PersonStory) -> Result<()> {
        let mut promised = self.calendar.added(person)?.now;
        for (n, met) in person.met.iter().enumerate() {
            promised = self.calendar.met(met)?;
            let moment = self.calendar.moment(promised, &format!("{}/met/{n}", person.key));
            self.encounter(&moment, person, met)?;
        }
        for (n, story) in person.follow_ups.iter().enumerate() {
            let moment = self.calendar.moment(promised, &format!("{}/owed/{n}", person.key));
            self.follow_up(&moment, self.people.get(&person.key)?, story)?;
        }
        Ok(())
    }

    fn encounter(&self, moment: &Moment, person: &PersonStory, met: &EncounterStory) -> Result<()> {
        let contact = self.people.get(&person.key)?;
        let place = met.occasion.as_ref().map(|key| self.occasions.get(key)).transpose()?;
        let by = met.by.as_ref().map(|key| self.colleagues.get(key)).transpose()?;
        let source = met.how.unwrap_or(Source::Typed);
        let scanned = source == Source::Scan;
        let at_source = if scanned { InstantSource::Exif } else { InstantSource::Clock };
        let note = met.note.clone().map(|note| (note, met.visibility.unwrap_or(Visibility::Mine)));
        let stamped = Stamped {
            at: moment.now,
            at_source,
            occasion: place.map(|place| place.id),
            rating: met.rating,
            note,
        };
        let mut capture = None;
        if scanned {
            let known = !self.writer.encounters_of(contact)?.is_empty();
            let status = if known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
            let payload = vcard3_compact(&draft_of(person));
            let mut blank = self.blank(moment, moment.now, place, payload, "QRCode")?;
            (blank.by, blank.contact, blank.status) = (by.or(blank.by), Some(contact), status);
            capture = Some(self.keep(blank)?);
        }
        let id = encounter::insert(self.writer, moment, contact, &stamped, source, capture)?;
        by.map_or(Ok(()), |by| self.hand_over(id, by))
    }

    /// Says that a colleague had this encounter.
    fn hand_over(&self, id: EncounterId, by: ColleagueId) -> Result<()> {
        let encounter: Encounter = self.writer.expect_row(id)?;
        self.writer.update(&Encounter { met_by: Some(by), ..encounter })?;
        for note in self.writer.notes_of_encounter(id)? {
            self.writer.update(&Note { author: Some(by), ..note })?;
        }
        Ok(())
    }

    fn follow_up(&self, moment: &Moment, contact: ContactId, story: &FollowUpStory) -> Result<()> {
        let (what, due_on) = (story.what.clone(), story.due);
        let form = FollowUpForm { due_on, ..FollowUpForm::new(contact, what) };
        let id = write_follow_up(self.writer, moment, &form)?.id;
        if let Some(day) = story.done {
            let then = self.calendar.morning(day, &story.what)?;
            let form = FollowUpForm { id: Some(id), done: true, ..form };
            write_follow_up(self.writer, &then, &form)?;
        }
        Ok(())
    }

    /// A code that became nobody.
    pub(super) fn unread(&self, story: &CaptureStory) -> Result<()> {
        let place = self.occasions.get(&story.occasion)?;
        let at = self.calendar.at(&story.occasion, story.time)?;
        let moment = self.calendar.moment(at, &story.payload);
        let blank =
            self.blank(&moment, at, Some(place), story.payload.clone(), &story.symbology)?;
        self.keep(Capture {
            file_name: Some(story.file_name.clone()),
            status: story.status,
            badge: story.badge.clone(),
            reason: story.reason,
            ..blank
        })?;
        Ok(())
    }

    fn blank(
        &self,
        moment: &Moment,
        at: DateTime<Utc>,
        place: Option<Placed>,
        payload: String,
        symbology: &str,
    ) -> Result<Capture> {
        Ok(Capture {
            id: CaptureId(moment.id()),
            at,
            at_source: InstantSource::Exif,
            conference: place.map(|place| place.conference),
            occasion: place.map(|place| place.id),
            by: me::me(self.writer)?.map(|me| me.id),
            source: Source::Scan,
            file_name: None,
            file_hash: None,
            symbology: Some(symbology.to_owned()),
            payload,
            badge: None,
            photo: None,
            status: CaptureStatus::Unresolved,
            reason: None,
            contact: None,
        })
    }

    fn keep(&self, capture: Capture) -> Result<CaptureId> {
        let id = capture.id;
        let hash = payload_hash(&capture.payload);
        self.writer.insert_capture(capture, hash)?;
        Ok(id)
    }
}
