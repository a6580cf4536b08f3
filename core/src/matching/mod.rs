//! Are these the same person, the same company? Pure functions over names; who is compared with whom
//! is the book's to find.

mod company;
mod person;

pub use company::company_key;
pub use person::{name_key, same_name};
