//! What the verbs answer with: exactly what a screen or `--json` shows next.
//!
//! Ids come with the names and kinds needed to show them, so nobody has to ask again.

mod about;
mod approach;
mod capture;
mod catalogue;
mod day;
mod duplicates;
mod exchange;
mod find;
mod follow_ups;
mod guests;
mod keeping;
mod lists;
mod mine;
mod notes;
mod people;
mod person_page;
mod photos;
mod places;
mod programme;
mod quick;
mod safety;
mod speakers;
mod trip;
mod venues;
mod work;
mod wrap_up;

pub use about::*;
pub use approach::*;
pub use capture::*;
pub use catalogue::*;
pub use day::*;
pub use duplicates::*;
pub use exchange::*;
pub use find::*;
pub use follow_ups::*;
pub use guests::*;
pub use keeping::*;
pub use lists::*;
pub use mine::*;
pub use notes::*;
pub use people::*;
pub use person_page::*;
pub use photos::*;
pub use places::*;
pub use programme::*;
pub use quick::*;
pub use safety::*;
pub use speakers::*;
pub use trip::*;
pub use venues::*;
pub use work::*;
pub use wrap_up::*;
