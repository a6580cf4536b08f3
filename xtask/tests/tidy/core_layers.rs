//! Who may import whom in the core, and what the window and the terminal see of it.

use crate::sources::Source;

/// What everybody may import: errors, and how a bench prints a figure.
const EVERYBODY: &[&str] = &["error", "figure"];

/// A folder of core/src and all that it may import besides itself and what everybody may.
const MAY: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("vcard", &["model", "text"]),
    ("scan", &["vcard", "model", "text"]),
    ("card", &["scan", "vcard", "model", "text"]),
    ("exchange", &["vcard", "model", "text"]),
    ("schedule", &["model", "text"]),
    ("agenda", &["model", "text"]),
    ("search", &["model", "text"]),
    ("sheet", &["text"]),
    ("matching", &["model", "text"]),
    ("store", &["model", "text"]),
    (
        "book",
        &[
            "text", "model", "vcard", "scan", "card", "exchange", "schedule", "agenda", "search",
            "sheet", "matching", "store",
        ],
    ),
    ("error", &["model", "text"]),
    ("figure", &[]),
    // The crate's front door names everything and does nothing.
    (
        "lib",
        &[
            "text", "model", "vcard", "scan", "card", "exchange", "schedule", "agenda", "search",
            "sheet", "matching", "store", "book",
        ],
    ),
];

/// What everybody else may see of the core.
const SEEN_OUTSIDE: &[&str] = &["book", "model", "error"];

pub(crate) fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is("rs")) {
        let Some(inside) = source.path.strip_prefix("core/src/") else { continue };
        let folder = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let Some((_, may)) = MAY.iter().find(|(name, _)| *name == folder) else {
            complaints.push(format!(
                "{}: tidy knows no core/src/{folder}; say in core_layers.rs what it may import",
                source.path
            ));
            continue;
        };
        for (line, import) in source.imports_of("crate") {
            let import = front_door(&import);
            if import != folder && !EVERYBODY.contains(&import) && !may.contains(&import) {
                complaints.push(format!("{}:{line}: {folder} may not import {import}, only {may:?}; move what both need below them, or pass it in from book", source.path));
            }
        }
    }
    complaints
}

pub(crate) fn outside_complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is("rs")) {
        if !source.path.starts_with("src-tauri/src/") && !source.path.starts_with("cli/src/") {
            continue;
        }
        for (line, import) in source.imports_of("hallway_core") {
            if !SEEN_OUTSIDE.contains(&front_door(&import)) {
                complaints.push(format!("{}:{line}: hallway_core::{import} is the core's own affair; give book a verb for it", source.path));
            }
        }
    }
    complaints
}

/// `Error` and `Result` stand at the crate's root and live in `error`.
fn front_door(import: &str) -> &str {
    if import.starts_with(char::is_uppercase) { "error" } else { import }
}

#[test]
fn an_import_upwards_is_refused() {
    let upwards = Source::new("core/src/text/fold.rs", "use crate::model::ContactId;");
    crate::complains(&complaints(&[upwards]), "text may not import model");
    let side = Source::new("core/src/search/mod.rs", "use crate::{Result, model, store::Store};");
    crate::complains(&complaints(&[side]), "search may not import store");
    let unknown = Source::new("core/src/util/mod.rs", "");
    crate::complains(&complaints(&[unknown]), "knows no core/src/util");
    let fine = Source::new("core/src/book/scan.rs", "use crate::{Result, scan, store::Store};");
    assert_eq!(complaints(&[fine]), [""; 0], "book may import all");
}

#[test]
fn the_store_is_not_seen_from_outside() {
    let command =
        Source::new("src-tauri/src/commands/a.rs", "use hallway_core::{book::Book, store};");
    crate::complains(&outside_complaints(&[command]), "hallway_core::store");
    let fine =
        Source::new("cli/src/main.rs", "use hallway_core::{Error, book::Book, model::Moment};");
    assert_eq!(outside_complaints(&[fine]), [""; 0], "book, model and error are for everyone");
}
