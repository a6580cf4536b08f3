//! Links of an occasion: recordings, slides, write-ups.

use super::field::table;
use super::reader::Reader;
use crate::error::Result;
use crate::model::{OccasionId, OccasionLink};

table!(OccasionLink, "occasion_link", id, occasion, kind, url, title);

impl Reader<'_> {
    /// The links of an occasion, in the order they were added.
    pub(crate) fn links_of(&self, occasion: OccasionId) -> Result<Vec<OccasionLink>> {
        self.list("WHERE occasion = ? ORDER BY id", [occasion])
    }
}
