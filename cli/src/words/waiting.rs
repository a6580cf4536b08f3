//! What is said about badges that wait, lists that resolve them and layouts that read them.

use hallway_core::book::{BadgeParts, BadgeTrial, ListLook, MatchReport, Taught};
use hallway_core::model::CaptureStatus;

use super::exchange::problem_line;
use super::{people_count, plural};

const UNDO: &str = "Take it all back: hallway undo";

/// What became of a capture.
pub(crate) const fn capture_status(status: CaptureStatus) -> &'static str {
    match status {
        CaptureStatus::Saved => "a new person",
        CaptureStatus::AlreadyMet => "met again",
        CaptureStatus::Unresolved => "waits",
        CaptureStatus::NotAPerson => "not a person",
        CaptureStatus::Dismissed => "put away",
    }
}

/// How many captures were put away or taken back.
pub(crate) fn moved_captures(count: usize) -> String {
    format!("{count} {}", plural(count, "capture"))
}

/// What is in a list, and what matching it would do.
pub(crate) fn looked_at(look: &ListLook) -> Vec<String> {
    let mut lines: Vec<String> = look
        .columns
        .iter()
        .map(|column| {
            let first = column.cells.iter().find(|cell| !cell.is_empty());
            let first = first.map(|cell| format!("  ({cell})")).unwrap_or_default();
            format!("{}: {}{first}", column.header, column.field.as_str())
        })
        .collect();
    let (resolved, waiting) = (look.report.resolved, look.report.waiting);
    lines.push(format!("{resolved} of {waiting} waiting badges are in this list"));
    lines.extend(rows(&look.report));
    lines
}

/// What matching a list did.
pub(crate) fn matched(report: &MatchReport) -> Vec<String> {
    let people = format!("{} added, {} known before", people_count(report.added), report.known);
    let mut lines = vec![format!(
        "{} of {} waiting badges matched: {people}; {} still {}",
        report.resolved,
        report.waiting,
        report.still_waiting,
        if report.still_waiting == 1 { "waits" } else { "wait" },
    )];
    lines.extend(rows(report));
    lines.extend(report.step.map(|_| UNDO.to_owned()));
    lines
}

fn rows(report: &MatchReport) -> Vec<String> {
    let counts = [
        (report.matched, "matched"),
        (report.disputed, "that say different people for one badge, which waits on"),
        (report.unmatched, "for which no badge waits, not imported"),
        (report.without_id, "without a number"),
        (report.repeated, "about somebody of an earlier row"),
        (report.damaged, "damaged, left out"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    let total = format!("{} {}", report.rows, plural(report.rows, "row"));
    let colon = if counts.is_empty() { "" } else { ": " };
    let mut lines = vec![format!("  {total}{colon}{}", counts.join(", "))];
    lines.extend(report.problems.iter().map(|problem| problem_line("list", problem)));
    lines
}

/// How a badge falls into parts.
pub(crate) fn badge_parts(parts: &BadgeParts) -> Vec<String> {
    let part = |part: &hallway_core::book::BadgePart| {
        let key = part.key.as_ref().map(|key| format!("{key}: ")).unwrap_or_default();
        format!("{key}{}  ({})", part.text, part.field.as_str())
    };
    let delimiter = parts.delimiter.iter().map(|delimiter| format!("Delimiter: {delimiter}"));
    delimiter.chain(parts.parts.iter().map(part)).collect()
}

/// What a layout would make of a badge.
pub(crate) fn badge_trial(trial: &BadgeTrial, person: Option<String>) -> Vec<String> {
    let badge = trial.badge.as_ref().map(|badge| format!("Number: {badge}"));
    let reads =
        person.map_or_else(|| "Reads no person".to_owned(), |person| format!("Reads as: {person}"));
    let others = format!("Also reads {} that wait", trial.others);
    std::iter::once(reads).chain(badge).chain([others]).collect()
}

/// What teaching a layout did.
pub(crate) fn taught(taught: &Taught) -> Vec<String> {
    vec![
        format!("Taught; {} {} read again", taught.read, plural(taught.read, "badge")),
        UNDO.to_owned(),
    ]
}

/// Somebody new who may be somebody known.
pub(crate) fn maybe(person: &str) -> String {
    format!("; maybe the same as {person}: hallway person same NEW OLD")
}
