//! Where new people are recorded.

use chrono::{DateTime, Duration, Utc};

use super::Book;
use super::me::{self, PINNED};
use super::show::Show;
use super::views::{StampReason, StampView};
use crate::agenda::{self, Reason};
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

impl Book {
    /// The occasion a capture gets now, and why.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn stamp(&self, moment: &Moment) -> Result<StampView> {
        self.store.read(|reader| {
            let found = stamp_at(reader, moment, moment.now)?;
            stamp_view(&mut Show::new(reader, moment.zone)?, moment, found)
        })
    }

    /// Records new people at this occasion, whatever the clock says; `None` follows the clock.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) if there is no such occasion.
    pub fn pin(&self, occasion: Option<OccasionId>) -> Result<()> {
        self.store.write_local(|writer| {
            if let Some(id) = occasion {
                writer.expect_row::<Occasion>(id)?;
            }
            writer.set_setting(PINNED, &occasion)
        })
    }
}

/// A stamp with the names in it.
pub(super) fn stamp_view(
    show: &mut Show<'_, '_>,
    moment: &Moment,
    found: Option<(OccasionId, Reason)>,
) -> Result<StampView> {
    let reason = match found {
        None if is_unsure(show.reader, moment.now)? => StampReason::Unsure,
        None => StampReason::Nothing,
        Some((_, Reason::Pinned)) => StampReason::Pinned,
        Some((_, Reason::Attended)) => StampReason::Attended,
        Some((_, Reason::Reserved)) => StampReason::Reserved,
        Some((_, Reason::Shift)) => StampReason::Shift,
        Some((_, Reason::OnNow)) => StampReason::OnNow,
    };
    let occasion = found.map(|(id, _)| show.occasion(id)).transpose()?;
    Ok(StampView { occasion, reason })
}

/// Whether I may be somewhere, and nobody can tell where.
fn is_unsure(reader: &Reader<'_>, at: DateTime<Utc>) -> Result<bool> {
    Ok(!agenda::candidates(&reader.occasions_between(at, at)?, at).is_empty())
}

/// How long before now a pin still counts: the photos of the last hours are of where I am.
const PIN_REACH: Duration = Duration::hours(3);

/// The occasion of an instant. A pin is about now: it counts for an older instant only while the
/// pinned occasion went on.
pub(super) fn stamp_at(
    reader: &Reader<'_>,
    moment: &Moment,
    at: DateTime<Utc>,
) -> Result<Option<(OccasionId, Reason)>> {
    let pinned: Option<OccasionId> = reader.setting(PINNED)?.flatten();
    let pinned: Option<Occasion> = pinned.map_or(Ok(None), |id| reader.row(id))?;
    let is_now = (moment.now - at).abs() <= PIN_REACH;
    let pinned = pinned.filter(|occasion| is_now || agenda::is_on(occasion, at));
    let pinned = pinned.map(|occasion| occasion.id);
    let operator = me::operator(reader, moment)?;
    let shifts = operator.map_or(Ok(Vec::new()), |id| reader.shifts_at(id, at))?;
    Ok(agenda::stamp(&reader.occasions_between(at, at)?, &shifts, pinned, at))
}
