//! When and where of what was captured, put right afterwards, for one or for many.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Duration, Utc};

use super::Book;
use super::capture::conference_of;
use super::forms::{Correction, Place};
use super::stamp::stamp_at;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{CaptureRow, Reader, Writer};

/// No clock was ever further off, in minutes: a hundred years.
const MOST_MINUTES: i64 = 100 * 366 * 24 * 60;
/// The years that can be written in four digits.
const YEARS: RangeInclusive<i32> = 0..=9999;

impl Book {
    /// Moves captures and the encounters they recorded to another time or occasion, as one step;
    /// says how many encounters and captures of nobody were moved.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a shift no clock needs (`shift`), [`Error::NotFound`]; nothing is moved
    /// then.
    pub fn correct(&self, moment: &Moment, correction: &Correction) -> Result<usize> {
        let minutes = correction.shift_minutes;
        if minutes.unsigned_abs() > MOST_MINUTES.unsigned_abs() {
            return Err(Error::Invalid { field: "shift", text: minutes.to_string() });
        }
        self.store.write(moment, Verb::CorrectCaptures, |writer| {
            let (encounters, captures) = concerned(writer, correction)?;
            let of_nobody = captures.values().filter(|row| row.capture.contact.is_none());
            let count = encounters.len() + of_nobody.count();
            let moved = Moved { moment, correction, shift: Duration::minutes(minutes) };
            for old in encounters.into_values() {
                let (at, at_source, occasion) =
                    moved.stamp(writer, old.at, old.at_source, old.occasion)?;
                writer.update(&Encounter { at, at_source, occasion, ..old })?;
            }
            for mut row in captures.into_values() {
                let old = &mut row.capture;
                (old.at, old.at_source, old.occasion) =
                    moved.stamp(writer, old.at, old.at_source, old.occasion)?;
                old.conference = conference_of(writer, old.at, old.occasion)?;
                writer.update(&row)?;
            }
            Ok((count, Args::many(u64::try_from(count).unwrap_or(u64::MAX))))
        })
    }

    /// Takes one scan of many back: the encounter with what was said about it, and the person if
    /// that was the only trace of them. The capture is kept, put away.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn drop_scan(&self, moment: &Moment, id: EncounterId) -> Result<()> {
        self.store.write(moment, Verb::DropScan, |writer| {
            let encounter: Encounter = writer.expect_row(id)?;
            super::encounter::remove(writer, id)?;
            let capture = encounter.capture.map_or(Ok(None), |id| writer.row::<CaptureRow>(id))?;
            let made =
                capture.as_ref().is_some_and(|row| row.capture.status == CaptureStatus::Saved);
            if let Some(mut row) = capture {
                row.capture.status = CaptureStatus::Dismissed;
                writer.update(&row)?;
            }
            let contact = encounter.contact;
            if made && writer.encounters_of(contact)?.is_empty() {
                let contact: Contact = writer.expect_row(contact)?;
                writer.update(&Contact { trashed_at: Some(moment.now), ..contact })?;
            }
            Ok(((), Args::one(contact.0)))
        })
    }
}

/// A correction while it is made.
struct Moved<'a> {
    moment: &'a Moment,
    correction: &'a Correction,
    shift: Duration,
}

impl Moved<'_> {
    fn stamp(
        &self,
        reader: &Reader<'_>,
        at: DateTime<Utc>,
        source: InstantSource,
        occasion: Option<OccasionId>,
    ) -> Result<(DateTime<Utc>, InstantSource, Option<OccasionId>)> {
        let too_far =
            || Error::Invalid { field: "shift", text: self.shift.num_minutes().to_string() };
        let moved = at.checked_add_signed(self.shift).filter(|at| YEARS.contains(&at.year()));
        let moved = moved.ok_or_else(too_far)?;
        let source = if moved == at { source } else { InstantSource::Typed };
        let occasion = match self.correction.place {
            None => occasion,
            Some(Place::Nowhere) => None,
            Some(Place::Occasion { id }) => Some(reader.expect_row::<Occasion>(id)?.id),
            Some(Place::Stamp) => stamp_at(reader, self.moment, moved)?.map(|(id, _)| id),
        };
        Ok((moved, source, occasion))
    }
}

type Concerned = (BTreeMap<EncounterId, Encounter>, BTreeMap<CaptureId, CaptureRow>);

/// What a correction is about: a capture moves with its encounters, an encounter with its capture.
fn concerned(writer: &Writer<'_>, correction: &Correction) -> Result<Concerned> {
    let mut encounters = BTreeMap::new();
    let mut ids: BTreeSet<CaptureId> = correction.captures.iter().copied().collect();
    for id in &correction.encounters {
        let encounter: Encounter = writer.expect_row(*id)?;
        ids.extend(encounter.capture);
        encounters.insert(*id, encounter);
    }
    let mut captures = BTreeMap::new();
    for id in ids {
        captures.insert(id, writer.expect_row::<CaptureRow>(id)?);
        let of_capture = writer.encounters_of_capture(id)?;
        encounters.extend(of_capture.into_iter().map(|encounter| (encounter.id, encounter)));
    }
    Ok((encounters, captures))
}
