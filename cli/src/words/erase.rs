//! What is said about an erase: what went, what is left, what is outside.

use hallway_core::book::TrashRow;
use hallway_core::model::{FileFate, Mention, Receipt, TraceKind};

use super::people_count;

const NOT_ERASED: &str = "Nothing was changed; --yes erases them, and nothing takes that back";
const CANNOT_BE_UNDONE: &str = "This cannot be undone.";

/// Thirty days in the trash are over.
pub(crate) fn purged(receipt: &Receipt) -> String {
    format!("{} erased after thirty days in the trash", people_count(receipt.people))
}

/// The day somebody in the trash is erased.
pub(crate) fn erased_on(row: &TrashRow) -> String {
    row.ends_on.to_string()
}

/// What an erase would do.
pub(crate) fn would_erase(receipt: &Receipt) -> Vec<String> {
    let mut lines = vec![format!("{} would be erased:", people_count(receipt.people))];
    lines.extend(told(receipt, false));
    lines.push(NOT_ERASED.to_owned());
    lines
}

/// What an erase did.
pub(crate) fn erased(receipt: &Receipt) -> Vec<String> {
    let mut lines = vec![format!("{} erased. {CANNOT_BE_UNDONE}", people_count(receipt.people))];
    lines.extend(told(receipt, true));
    if receipt.left.is_empty() {
        lines
            .push("The bytes of every file were searched: nothing unexplained is left.".to_owned());
    }
    lines
}

fn told(receipt: &Receipt, done: bool) -> Vec<String> {
    let mut lines: Vec<String> =
        receipt.removed.iter().map(|one| format!("  {:>6}  {}", one.count, one.place)).collect();
    for (count, what) in [
        (receipt.pictures, "pictures"),
        (receipt.pictures_shared, "pictures that stay: somebody else is in them too"),
        (receipt.steps_partial, "steps of the history without them; undo does the rest"),
        (receipt.steps_removed, "entries of the history, as nothing else was in them"),
        (receipt.programme_rows, "rows of a public programme that stay, and say no more who it is"),
        (receipt.hashes, "addresses and numbers known again by a hash"),
    ] {
        if count > 0 {
            lines.push(format!("  {count:>6}  {what}"));
        }
    }
    for file in &receipt.files {
        lines.push(format!("  {}: {}", fate(file.fate, done), file.path));
    }
    if !receipt.exports.is_empty() {
        lines.push(
            "These files are outside of Hallway and hold them; delete them there:".to_owned(),
        );
        let export = |one: &hallway_core::model::HeldOutside| {
            format!("  {} ({}, {})", one.file_name, one.preset, one.at.format("%Y-%m-%d"))
        };
        lines.extend(receipt.exports.iter().map(export));
    }
    if receipt.mentions_total > 0 {
        let count = receipt.mentions_total;
        lines.push(format!("Others mention them ({count}); edit that, or leave it:"));
        lines.extend(receipt.mentions.iter().map(mention));
    }
    if !receipt.left.is_empty() {
        lines.push("This is left, and no row explains it:".to_owned());
        let left = |one: &hallway_core::model::Left| {
            format!("  {} x {} in {}", one.count, kind(one.what), one.file)
        };
        lines.extend(receipt.left.iter().map(left));
    }
    lines
}

fn mention(one: &Mention) -> String {
    match one.place.as_str() {
        "journal" => format!("  earlier wordings of these, in {} parts of the history", one.text),
        place => format!("  {place}: {}", one.text),
    }
}

const fn fate(fate: FileFate, done: bool) -> &'static str {
    match (fate, done) {
        (FileFate::Rewritten, true) => "rewritten without them",
        (FileFate::Rewritten, false) => "would be rewritten",
        (FileFate::Clean, _) => "nothing of them in",
        (FileFate::Deleted, true) => "could not be rewritten, overwritten and deleted",
        (FileFate::Deleted, false) => "rewritten, or deleted if it holds them and cannot be",
        (FileFate::Unreachable, _) => "not reachable, rewritten when it is there again",
    }
}

const fn kind(kind: TraceKind) -> &'static str {
    match kind {
        TraceKind::Name => "a name",
        TraceKind::Address => "an address",
        TraceKind::Phone => "a phone number",
        TraceKind::Word => "a word of a note",
        TraceKind::Id => "an id",
    }
}
