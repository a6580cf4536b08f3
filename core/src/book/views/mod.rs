//! What the verbs answer with: exactly what a screen or `--json` shows next.
//!
//! Ids come with the names and kinds needed to show them, so nobody has to ask again.

mod approach;
mod capture;
mod catalogue;
mod day;
mod exchange;
mod follow_ups;
mod guests;
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

pub use approach::*;
pub use capture::*;
pub use catalogue::*;
pub use day::*;
pub use exchange::*;
pub use follow_ups::*;
pub use guests::*;
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
