//! Rows and pages of the book as lines of text. What they say is in `words.rs`.

use hallway_core::book::{EncounterView, MetAt, OccasionRef, OccasionRow, PersonRow};
use hallway_core::model::{ContactDraft, Meaning, Note, Occasion};

use crate::pick::short;
use crate::{time, words};

/// `박지원 (Jiwon Park)`.
pub(crate) fn name(row: &PersonRow) -> String {
    match &row.second_name {
        Some(second) => format!("{} ({})", row.name.display, second.display),
        None => row.name.display.clone(),
    }
}

/// `Staff Engineer, Example Cloud`.
pub(crate) fn job(row: &PersonRow) -> String {
    let parts: Vec<&str> =
        [&row.title, &row.company].into_iter().flatten().map(String::as_str).collect();
    parts.join(", ")
}

/// `a web page: loop.example`.
pub(crate) fn meaning(what: Meaning, about: Option<&str>) -> String {
    let about = about.map(|about| format!(": {about}")).unwrap_or_default();
    words::meaning(what).to_owned() + &about
}

/// Everything a card says about its person, in one line.
pub(crate) fn draft(draft: &ContactDraft) -> String {
    let second = draft.second_name.as_ref().map(|name| name.display.as_str());
    let one_of = [&draft.title, &draft.department, &draft.company, &draft.note];
    let parts = std::iter::once(draft.name.display.as_str())
        .chain(second)
        .chain(one_of.into_iter().flatten().map(String::as_str))
        .chain(draft.points.iter().map(|point| point.value.as_str()));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Partner dinner, 2022-11-30 19:05`.
pub(crate) fn met(met: &MetAt) -> String {
    let when = time::clock_and_zone(met.at, &met.zone);
    let place = met.occasion.as_ref().map_or(words::NO_OCCASION, |occasion| &occasion.title);
    format!("{when}  {place}")
}

/// One encounter on one line: `3f9ac21b  2022-11-30 19:05 PST  Partner dinner  hot`.
pub(crate) fn encounter(one: &EncounterView) -> String {
    let rating = one.met.rating.map_or("", |rating| rating.as_str());
    format!("{}  {}  {rating}", short(one.encounter.id.0), met(&one.met)).trim_end().to_owned()
}

/// One encounter with who of us it was and what was answered.
pub(crate) fn encounter_lines(one: &EncounterView) -> Vec<String> {
    let mut lines = vec![encounter(one)];
    let other = one.met.met_by.as_ref().filter(|by| !by.me);
    lines.extend(other.map(|by| format!("  {}", words::met_by(&by.name.display))));
    for answered in &one.answers {
        if let Some(value) = &answered.value {
            let value = value.lines().collect::<Vec<_>>().join(", ");
            lines.push(format!("  {} {value}", answered.question.text));
        }
    }
    lines
}

/// One person on one line: `3f9ac21b  박지원 (Jiwon Park)  Engineer, Example Cloud`.
pub(crate) fn person_line(row: &PersonRow) -> String {
    [short(row.id.0), name(row), job(row)].join("  ").trim_end().to_owned()
}

/// One occasion on one line, with its part in something else.
pub(crate) fn occasion_line(occasion: &OccasionRef, part: &str) -> String {
    let when = occasion.starts_at.map(|at| time::clock(at, &occasion.zone));
    let code = occasion.code.as_ref().map(|code| format!("{code} ")).unwrap_or_default();
    let parts =
        [short(occasion.id.0), when.unwrap_or_default(), format!("{code}{}", occasion.title)];
    format!("{}  {part}", parts.join("  ")).trim_end().to_owned()
}

/// A note with who may read it: `3f9ac21b  Wants a demo  [crm]`.
pub(crate) fn note(note: &Note) -> String {
    let text = body(&note.body);
    format!("{}  {text}  [{}]", short(note.id.0), note.visibility.as_str())
}

/// The lines of a text, set apart by ` / `.
pub(crate) fn body(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    lines.join(" / ")
}

/// `2022-11-30 19:00 – 22:00` on the occasion's own clock.
pub(crate) fn span(occasion: &Occasion, zone: &str) -> String {
    let day = occasion.all_day_on.map(|day| format!("{day} {}", words::ALL_DAY));
    let Some(start) = occasion.starts_at else { return day.unwrap_or_default() };
    let end = occasion.ends_at.map(|end| time::clock_after(end, start, zone));
    format!("{} – {}", time::clock(start, zone), end.as_deref().unwrap_or(words::OPEN_END))
}

/// One occasion as its own first line.
pub(crate) fn occasion(row: &OccasionRow) -> String {
    let one = &row.occasion;
    let code = one.code.as_ref().map(|code| format!("{code} ")).unwrap_or_default();
    let parts = [
        short(one.id.0),
        format!("{code}{}", one.title),
        one.kind.as_str().to_owned(),
        span(one, &row.zone),
    ];
    parts.join("  ").trim_end().to_owned()
}

/// A heading and its lines, left out where there are none.
pub(crate) fn section(
    lines: &mut Vec<String>,
    heading: &str,
    content: impl IntoIterator<Item = String>,
) {
    let mut content = content.into_iter().map(|line| format!("  {line}")).peekable();
    if content.peek().is_some() {
        lines.push(heading.to_owned());
        lines.extend(content);
    }
}
