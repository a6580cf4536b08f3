//! Editing by options: what is given changes, all else stays.

/// A text that may be missing; an empty one clears it.
pub(crate) fn text(field: &mut Option<String>, given: Option<String>) {
    if let Some(given) = given {
        *field = Some(given).filter(|text| !text.trim().is_empty());
    }
}

/// Several texts, replaced as a whole; the core leaves empty ones out, so a lone one clears them.
pub(crate) fn texts(field: &mut Vec<String>, given: Vec<String>) {
    if !given.is_empty() {
        *field = given;
    }
}

/// Anything that is always there.
pub(crate) fn value<T>(field: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *field = given;
    }
}
