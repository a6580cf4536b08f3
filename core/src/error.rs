//! One error for the whole core, and the code the UI and the terminal branch on.
//!
//! [`Error`] carries what a person needs to know as data (a name, a path, a line number) and the
//! cause as a chain for the log. [`ErrorCode`] is what other programs see; the sentence a person
//! reads is chosen from it where the language is known. A code exists only if somebody branches on
//! it.

/// Everything that can go wrong in the core.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A text that should be an id is not one.
    #[error("not an id: {text}")]
    NotAnId {
        /// The text.
        text: String,
    },
    /// A word outside its closed set.
    #[error("{text:?} is not a {set}")]
    UnknownWord {
        /// The set's name.
        set: &'static str,
        /// The word.
        text: String,
    },
}

/// The core's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;
