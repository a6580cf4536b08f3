//! What the UI can ask for, one file per feature. No decisions here: an `if` belongs in the core.

pub(crate) mod window;
