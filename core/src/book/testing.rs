//! For tests: a profile in a folder of its own, and moments whose clock and ids are known.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::Book;
use crate::model::{DeviceId, Moment};

/// A book in a temporary profile.
pub(super) struct Desk {
    pub book: Book,
    pub folder: tempfile::TempDir,
    count: Arc<AtomicU64>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let book =
            Book::open(&folder.path().join("profile"), DeviceId(Uuid::from_u128(7))).unwrap();
        Self { book, folder, count: Arc::default() }
    }

    /// A moment in Seoul at an instant like `2022-12-05T09:00:00Z`; ids never repeat.
    pub(super) fn at(&self, instant: &str) -> Moment {
        let count = Arc::clone(&self.count);
        Moment {
            now: instant.parse::<DateTime<Utc>>().unwrap(),
            zone: Tz::Asia__Seoul,
            device: self.book.device(),
            randomness: Arc::new(move || {
                let [_, _, _, _, a, b, c, d] = count.fetch_add(1, Ordering::Relaxed).to_be_bytes();
                [0, 0, 0, 0, 0, 0, a, b, c, d]
            }),
        }
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.path().join("profile/hallway.db")
    }
}
