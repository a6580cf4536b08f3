//! What is said about imports and exports.

use hallway_core::book::{ExportDone, ExportPreview, ImportProblem, ImportReport};

use super::{people_count, plural};

/// What an import did; the counts add up to the cards read.
pub(crate) fn imported(report: &ImportReport) -> Vec<String> {
    let counts = [
        (report.added, "added"),
        (report.same_card, "known by the same card"),
        (report.same_email, "known by the same e-mail"),
        (report.same_phone, "known by the same phone"),
        (report.skipped.len(), "left out"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    let read = format!("{} {} read", report.read, plural(report.read, "card"));
    let colon = if counts.is_empty() { "" } else { ": " };
    let mut lines = vec![format!("{read}{colon}{}", counts.join(", "))];
    lines.extend(report.skipped.iter().map(|problem| problem_line("left out", problem)));
    lines.extend(report.problems.iter().map(|problem| problem_line("read in part", problem)));
    lines.extend(report.step.map(|_| "Take it all back: hallway undo".to_owned()));
    lines
}

pub(super) fn problem_line(what: &str, problem: &ImportProblem) -> String {
    let detail = problem.detail.as_ref().map(|detail| format!(" ({detail})")).unwrap_or_default();
    format!("  line {}, {what}: {}{detail}", problem.line, import_reason(&problem.reason))
}

/// Why part of a file was not taken. The codes are `book::import`'s; one that is new stands as it is.
fn import_reason(reason: &str) -> &str {
    match reason {
        "no_card" => "there is no card here",
        "missing_end" => "the card does not end",
        "empty_card" => "nobody is on the card",
        "group_card" => "it is a list of people, not a person",
        "was_erased" => "somebody with this address or number was erased; --bring-back takes it",
        "stray_line" => "a line outside any card",
        "unknown_charset" => "its charset is unknown",
        "undecodable" => "its charset could not be read",
        "too_long" => "too long to keep whole",
        "card_too_long" => "the card is longer than 8 MB",
        "unreadable" => "this is not a vCard",
        "stray_quote" => "a quote that is not closed or doubled; read as it was most likely meant",
        "joined_lines" => "broken over several lines; put together again",
        "too_many_cells" => "it has more cells than the header",
        "row_too_long" => "the row is longer than 1 MB",
        "nobody" => "it says nobody's name, e-mail or company",
        other => other,
    }
}

/// What an export would write.
pub(crate) fn previewed(preview: &ExportPreview) -> Vec<String> {
    let mut lines = vec![preview.columns.join(" | ")];
    lines.extend(preview.rows.iter().map(|row| row.join(" | ")));
    lines.push(format!("{} in {}", people_count(preview.total), preview.file_name));
    let counts = [preview.without_email, preview.phones_as_given, preview.notes_left_out];
    lines.extend(left_as_is(counts));
    lines
}

/// What an export wrote.
pub(crate) fn exported(done: &ExportDone) -> Vec<String> {
    let counts = [done.without_email, done.phones_as_given, done.notes_left_out];
    let first = format!("{}: {}", done.path, people_count(done.rows));
    std::iter::once(first).chain(left_as_is(counts)).collect()
}

fn left_as_is(counts: [usize; 3]) -> Vec<String> {
    let what = ["without an e-mail", "phones as given", "notes stay here by their visibility"];
    let told = counts.into_iter().zip(what).filter(|(count, _)| *count > 0);
    told.map(|(count, what)| format!("  {count} {what}")).collect()
}
