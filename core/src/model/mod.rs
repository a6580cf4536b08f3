//! The words of Hallway as plain data. Nothing here reads a database, a file or a clock.
//!
//! One file per noun; the closed sets are in `kinds.rs`, the ids in `ids.rs`. A new column of a fact
//! is a field here, a column in a migration and a line in `store/<table>.rs`.

mod company;
mod conference;
mod contact;
mod draft;
mod encounter;
mod erase;
mod hash;
mod history;
mod ids;
mod kinds;
mod layout;
mod mine;
mod moment;
mod occasion;
mod own_field;
mod programme;
mod question;
mod verb;

pub use company::Company;
pub use conference::{Conference, Programme, Room, Travel, Venue, VenueAlias};
pub use contact::{Affiliation, Contact, ContactPoint, FollowUp};
pub use draft::{ContactDraft, PersonName, PointDraft};
pub use encounter::{Capture, Encounter, Note};
pub use erase::{ErasedFile, FileFate, HeldOutside, Left, Mention, Receipt, Removed, TraceKind};
pub use hash::ContentHash;
pub use history::{Args, Step, UndoState};
pub use ids::*;
pub use kinds::*;
pub use layout::{BadgeLayout, BadgeShape, KeyField};
pub use mine::{Card, Colleague};
pub use moment::{Moment, Randomness};
pub use occasion::{Approach, BoothShift, Occasion, OccasionCompany, OccasionLink, OccasionPerson};
pub use own_field::{CustomField, Relation};
pub use programme::{ProgrammeChangeKind, ProgrammeReason, ProgrammeZone, SessionField};
pub use question::Question;
pub use verb::Verb;
