//! Are these the same person, the same company? Pure functions over what is known of them. Only ever
//! suggestions, each with its reasons: it is for people to say who is who.
//!
//! [`pairs`] finds those worth comparing among many, [`compare`] weighs two. The names are in `name`,
//! what is weighed against what in `likeness`.

mod companies;
mod company;
mod crowds;
mod facts;
#[cfg(test)]
mod figures;
mod likeness;
mod mail;
mod name;
mod near;
mod nicknames;
mod pairs;
mod person;
mod sound;

pub use companies::{Firm, alike_companies};
pub use company::company_key;
pub use crowds::Crowds;
pub use facts::{Facts, Person};
pub use likeness::{Likeness, Reason, Sureness, compare};
pub use name::alike_names;
pub use pairs::pairs;
pub use person::{name_key, same_name};
