//! Where new people are recorded.

use chrono::{DateTime, Utc};

use super::Book;
use super::me::PINNED;
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
            let found = stamp_at(reader, moment.now, InstantSource::Clock)?;
            let mut show = Show::new(reader, moment.zone)?;
            let reason = match found {
                None => StampReason::Nothing,
                Some((_, Reason::Pinned)) => StampReason::Pinned,
                Some((_, Reason::Attended)) => StampReason::Attended,
                Some((_, Reason::Reserved)) => StampReason::Reserved,
                Some((_, Reason::OnNow)) => StampReason::OnNow,
            };
            let occasion = found.map(|(id, _)| show.occasion(id)).transpose()?;
            Ok(StampView { occasion, reason })
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

/// The occasion of an instant. A pin is about now: it counts for a photo's own time only while the
/// pinned occasion goes on.
pub(super) fn stamp_at(
    reader: &Reader<'_>,
    at: DateTime<Utc>,
    source: InstantSource,
) -> Result<Option<(OccasionId, Reason)>> {
    let pinned: Option<OccasionId> = reader.setting(PINNED)?.flatten();
    let pinned: Option<Occasion> = pinned.map_or(Ok(None), |id| reader.row(id))?;
    let pinned = pinned
        .filter(|occasion| source == InstantSource::Clock || agenda::is_on(occasion, at))
        .map(|occasion| occasion.id);
    Ok(agenda::stamp(&reader.occasions_between(at, at)?, pinned, at))
}
