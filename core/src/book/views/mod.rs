//! What the verbs answer with: exactly what a screen or `--json` shows next.
//!
//! Ids come with the names and kinds needed to show them, so nobody has to ask again.

mod capture;
mod exchange;
mod lists;
mod mine;
mod notes;
mod people;
mod photos;
mod places;
mod programme;
mod quick;
mod safety;
mod work;

pub use capture::*;
pub use exchange::*;
pub use lists::*;
pub use mine::*;
pub use notes::*;
pub use people::*;
pub use photos::*;
pub use places::*;
pub use programme::*;
pub use quick::*;
pub use safety::*;
pub use work::*;
