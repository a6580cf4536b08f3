//! Text as people write it: cleaning, folding, Hangul, names, phones, e-mail addresses.
//!
//! Everything here is a pure function over strings and knows nothing of contacts. What comes from
//! outside passes [`clean_line`] or [`clean_text`] once; what is compared or looked up passes
//! [`fold`]; what a terminal shows passes [`visible`]. A new kind of text is a new file here.

mod charset;
mod clean;
mod email;
mod fold;
pub mod hangul;
mod jamo;
mod keyboard;
mod markup;
mod name;
mod natural;
mod phone;
mod reading;
mod romanise;
mod sort_key;

pub use charset::is_korean;
pub use clean::{
    NAME_CAP, clean_line, clean_text, cut_name, has_ink, is_hidden, trim_unseen, visible,
};
pub use email::{domain_of, normalise_email, split_emails};
pub use fold::fold;
pub use jamo::{is_left_out, typed_letters, typed_text};
pub use keyboard::{latin_code, other_layout};
pub use markup::escape_markup;
pub use name::{
    Script, initials_for_avatar, is_korean_surname, korean_name, script_of, split_name,
};
pub use natural::natural_key;
pub use phone::{Phone, is_plainly_phone, normalise_phone, significant_digits, split_phones};
pub use reading::{HangulReading, hangul_readings};
pub use romanise::{Romanised, SpelledPart, romanise, romanised_parts, romanised_spellings};
pub use sort_key::{SortOrder, sort_key};
