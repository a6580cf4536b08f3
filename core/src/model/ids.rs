//! Ids: 16 bytes in the store, text everywhere a person or a program outside sees them.
//!
//! What means the same to every colleague (a tag, a venue of a programme) gets its id from what it
//! *is* ([`same_for_everyone`]); everything else gets a time-ordered UUIDv7 from the
//! [`Moment`](super::Moment).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Error;

/// The namespace of ids that are derived from a source key (RFC 9562, UUIDv5).
const HALLWAY: Uuid = Uuid::from_u128(0x6d2f_7a1e_58c4_4b39_9d0a_3f51_c8e2_a7b4);

/// The id that every colleague's computer computes for the same `kind` and source `key`.
#[must_use]
pub fn same_for_everyone(kind: &str, key: &str) -> Uuid {
    Uuid::new_v5(&HALLWAY, format!("{kind}\u{1f}{key}").as_bytes())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                Uuid::parse_str(text.trim())
                    .map(Self)
                    .map_err(|_| Error::NotAnId { text: text.to_owned() })
            }
        }
    )+};
}

ids! {
    /// A contact (a person).
    ContactId,
    /// A contact point (e-mail, phone, …) of a contact.
    PointId,
    /// One title at one company, over time.
    AffiliationId,
    /// A company.
    CompanyId,
    /// A list that somebody keeps.
    SavedViewId,
    /// A conference.
    ConferenceId,
    /// A venue of a conference.
    VenueId,
    /// A room of a venue.
    RoomId,
    /// A programme that was imported.
    ProgrammeId,
    /// A session, dinner, booth, … .
    OccasionId,
    /// A person of an occasion (speaker, host, guest), known as a contact or not.
    OccasionPersonId,
    /// A recording, slides or a write-up of an occasion.
    LinkId,
    /// When one of us is at a booth.
    ShiftId,
    /// Somebody to be met.
    ApproachId,
    /// One time I talked with a contact.
    EncounterId,
    /// A note.
    NoteId,
    /// A conference's own question.
    QuestionId,
    /// A follow-up.
    FollowUpId,
    /// A field of one's own.
    FieldId,
    /// How two people know each other.
    RelationId,
    /// A tag.
    TagId,
    /// A raw thing scanned, pasted or typed.
    CaptureId,
    /// How the badges of a conference are read.
    LayoutId,
    /// Me or one of my colleagues.
    ColleagueId,
    /// A business card of mine.
    CardId,
    /// What a person undoes at once; one or more journal entries.
    StepId,
    /// The computer that wrote a journal entry.
    DeviceId,
}
