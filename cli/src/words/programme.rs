//! What is said about a conference's programme.

use hallway_core::book::{
    ProgrammeChange, ProgrammeLook, ProgrammeProblem, ProgrammeReport, WhenWhere,
};
use hallway_core::model::{
    ProgrammeChangeKind, ProgrammeKind, ProgrammeReason, ProgrammeZone, SessionField,
};

use super::{people_count, plural};
use crate::time;

/// Longer lists are cut here; `--json` has more of them.
const SHOWN: usize = 40;

/// What importing would do.
pub(crate) fn programme_look(look: &ProgrammeLook) -> Vec<String> {
    let new = if look.conference.is_none() { " (new)" } else { "" };
    let mut lines = vec![
        format!("{}, for {}{new}", programme_kind(look.kind), look.conference_name),
        zone_line(&look.report),
    ];
    if look.asks_zone && look.report.zone_why == ProgrammeZone::Unknown {
        lines.push("  nothing suggests one: an import needs --zone".to_owned());
    }
    if look.asks_conference {
        lines.push(
            "  it names no days and is not known there: an import needs --conference".to_owned(),
        );
    }
    for column in look.columns.iter().filter(|column| column.field != SessionField::Ignore) {
        lines.push(format!("  {} = {}", column.header, column.field.as_str()));
    }
    let left: Vec<&str> = look
        .columns
        .iter()
        .filter(|column| column.field == SessionField::Ignore)
        .map(|column| column.header.as_str())
        .collect();
    if !left.is_empty() {
        lines.push(format!("  not taken: {} (--map \"COLUMN=field\")", left.join(", ")));
    }
    let has_titles = look.columns.iter().any(|column| column.field == SessionField::Title);
    if look.columns.is_empty() || has_titles {
        lines.extend(counts(&look.report));
        lines.extend(details(&look.report, &look.zone));
    } else {
        lines.push("No column is said to hold the titles: --map \"COLUMN=title\"".to_owned());
    }
    if look.asks_rest {
        let rest = "Most of what is known is not in it: an import needs --partial, if it is only a \
                    part, or --rest-is-gone";
        lines.push(rest.to_owned());
    }
    lines.push("Nothing was saved.".to_owned());
    lines
}

/// What an import did. The counts of the first line add up.
pub(crate) fn programme_imported(report: &ProgrammeReport) -> Vec<String> {
    let mut lines = vec![format!("For {}", report.conference_name), zone_line(report)];
    lines.extend(counts(report));
    lines.extend(details(report, &report.zone));
    lines.extend(report.step.map(|_| "Take it all back: hallway undo".to_owned()));
    lines
}

fn zone_line(report: &ProgrammeReport) -> String {
    let why = match report.zone_why {
        ProgrammeZone::Given => "as you say",
        ProgrammeZone::File => "as the file says",
        ProgrammeZone::Sessions => "as other sessions of the file say",
        ProgrammeZone::Conference => "that of the conference",
        ProgrammeZone::Place => "by the places in it",
        ProgrammeZone::Unknown => "that of this computer",
    };
    format!("Times without a zone are in {}, {why}", report.zone)
}

fn counts(report: &ProgrammeReport) -> Vec<String> {
    let sums = [
        (report.added, "new"),
        (report.changed, "changed"),
        (report.unchanged, "unchanged"),
        (report.not_placed, "not placed"),
    ];
    let sums = sums.iter().filter(|(count, _)| *count > 0);
    let sums: Vec<String> = sums.map(|(count, what)| format!("{count} {what}")).collect();
    let mut lines = vec![format!("{} read: {}", count(report.read, "session"), sums.join(", "))];
    let facts = [
        format!("{} with a time", report.scheduled),
        format!("{} without", report.unscheduled),
        people_count(report.people),
        format!("{} speakers in all", report.speakers),
        if report.companies == 1 {
            "1 company".to_owned()
        } else {
            format!("{} companies", report.companies)
        },
        count(report.venues, "venue"),
        count(report.rooms, "room"),
        count(report.repeats, "repeat"),
        count(report.overflows, "overflow room"),
    ];
    lines.push(format!("  {}", facts.join(", ")));
    if report.vanished > 0 {
        let what = count(report.vanished, "session");
        lines
            .push(format!("  {what} no longer in it: marked, not deleted (--partial leaves them)"));
    }
    lines
}

fn details(report: &ProgrammeReport, zone: &str) -> Vec<String> {
    let mut lines: Vec<String> =
        report.changes.iter().take(SHOWN).map(|c| change_line(c, zone)).collect();
    more(&mut lines, report.changes.len());
    let mut problems: Vec<String> = report.problems.iter().take(SHOWN).map(problem_line).collect();
    more(&mut problems, report.problem_count);
    lines.append(&mut problems);
    lines
}

/// `3 sessions`.
fn count(count: usize, noun: &str) -> String {
    format!("{count} {}", plural(count, noun))
}

fn more(lines: &mut Vec<String>, count: usize) {
    if count > SHOWN {
        lines.push(format!("  and {} more (--json)", count - SHOWN));
    }
}

/// `  moved: Taming buses: Tue 14:00 → Wed 10:00, Venetian → Mandalay Bay`.
fn change_line(change: &ProgrammeChange, zone: &str) -> String {
    let mine = if change.mine { " (yours)" } else { "" };
    let mut line = format!("  {}{mine}: ", change_word(change.kind));
    if let Some(was) = &change.was {
        line.push_str(&format!("{was} → "));
    }
    line.push_str(&change.title);
    let parts = |side: Option<&WhenWhere>, of: fn(&WhenWhere, &str) -> Option<String>| {
        side.and_then(|side| of(side, zone))
    };
    let (from, to) = (change.from.as_ref(), change.to.as_ref());
    // Where only its end moved, that is what is shown.
    let until = |side: Option<&WhenWhere>| side.and_then(|side| until(side, zone));
    let longer = match (from, to) {
        (Some(a), Some(b)) if a.starts_at == b.starts_at && a.ends_at != b.ends_at => {
            let open = || "open".to_owned();
            let (a, b) = (until(from).unwrap_or_else(open), until(to).unwrap_or_else(open));
            Some(format!("until {a} → {b}"))
        }
        _ => None,
    };
    let mut moved: Vec<String> = [when as fn(&WhenWhere, &str) -> Option<String>, place]
        .into_iter()
        .filter_map(|of| match (parts(from, of), parts(to, of)) {
            (Some(from), Some(to)) if from == to => None,
            (Some(from), Some(to)) => Some(format!("{from} → {to}")),
            (Some(from), None) if change.to.is_none() => Some(from),
            (Some(from), None) => Some(format!("{from} → nothing")),
            (None, to) => to,
        })
        .collect();
    moved.extend(longer);
    if !moved.is_empty() {
        line.push_str(&format!(": {}", moved.join(", ")));
    }
    line
}

fn until(side: &WhenWhere, zone: &str) -> Option<String> {
    Some(side.ends_at?.with_timezone(&time::zone_of(zone)).format("%H:%M").to_string())
}

fn when(side: &WhenWhere, zone: &str) -> Option<String> {
    let zone = time::zone_of(zone);
    let at = side.starts_at.map(|at| at.with_timezone(&zone).format("%a %-d %b %H:%M").to_string());
    at.or_else(|| side.all_day_on.map(|day| day.format("%a %-d %b").to_string()))
}

fn place(side: &WhenWhere, _: &str) -> Option<String> {
    let parts: Vec<&str> =
        [&side.venue, &side.room].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn problem_line(problem: &ProgrammeProblem) -> String {
    let place = match (problem.line, &problem.path) {
        (Some(line), _) => format!("line {line}"),
        (None, Some(path)) => path.clone(),
        (None, None) => "the file".to_owned(),
    };
    let title = problem.title.as_ref().map(|title| format!(", {title}")).unwrap_or_default();
    let detail =
        problem.detail.as_ref().map(|detail| format!("\"{detail}\": ")).unwrap_or_default();
    let left = if problem.placed { "" } else { ", not placed" };
    format!("  {place}{title}{left}: {detail}{}", reason(problem.reason))
}

const fn reason(reason: ProgrammeReason) -> &'static str {
    match reason {
        ProgrammeReason::NoTitle => "it has no title",
        ProgrammeReason::Doubled => "it stands there twice",
        ProgrammeReason::CalledOff => "it was called off",
        ProgrammeReason::Damaged => "its parts cannot be told",
        ProgrammeReason::SameId => "another session has its id; it got one of its own",
        ProgrammeReason::BadTime => "that is not a time; the session is kept without one",
        ProgrammeReason::BadEnd => "that is no end and no length; its end is open",
        ProgrammeReason::SkippedHour => "the clocks skip that time in spring; an hour was added",
        ProgrammeReason::SeveralDays => "it fills several days; it stands on the first",
        ProgrammeReason::EndsBeforeStart => "it would end before it starts; its end is open",
        ProgrammeReason::UnknownZone => "nobody knows its zone; its time is taken for the place's",
        ProgrammeReason::Recurring => "it comes again and again; not every time of it is placed",
        ProgrammeReason::Undecodable => "some of it is no text in any charset",
    }
}

const fn change_word(kind: ProgrammeChangeKind) -> &'static str {
    match kind {
        ProgrammeChangeKind::Moved => "moved",
        ProgrammeChangeKind::Renamed => "renamed",
        ProgrammeChangeKind::Cancelled => "cancelled",
        ProgrammeChangeKind::Added => "added",
        ProgrammeChangeKind::Back => "back",
        ProgrammeChangeKind::Details => "details",
    }
}

const fn programme_kind(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::FrabXml => "A schedule in XML (frab, pentabarf)",
        ProgrammeKind::FrabJson => "A schedule.json (frab, pretalx)",
        ProgrammeKind::Ics => "A calendar (iCalendar)",
        ProgrammeKind::Reinvent => "A session catalogue in JSON",
        ProgrammeKind::Table => "A table of sessions",
    }
}

/// Before the titles of sessions that were changed after the step that brought them.
pub(crate) fn spared(count: usize) -> String {
    let what = self::count(count, "session");
    format!("Left out (--leave-out), as they were changed since, {what}:")
}

/// Why a file is no programme, and where.
pub(super) fn bad_programme(reason: &str, line: Option<usize>) -> String {
    let line = line.map(|line| format!("line {line}: ")).unwrap_or_default();
    let what = match reason {
        "broken" => "it is broken off or damaged there",
        "entities" => "it declares entities of its own, which can fill any memory",
        "too_large" => "it is larger than 256 MB",
        "too_many" => "it holds more than 200,000 sessions",
        "no_sessions" => "it holds no sessions",
        "asks_zone" => "it names no time zone, and nothing suggests one",
        "asks_rest" => "most of the sessions known so far are not in it",
        "asks_conference" => {
            "it names no days, and nothing of it is known in the conference on show"
        }
        "neither" => "it is neither a programme nor cards",
        "no_title_column" => "no column is known to hold the titles",
        _ => "it is no programme in a format Hallway knows",
    };
    format!("{line}{what}")
}

pub(super) fn bad_programme_remedy(reason: &str) -> &'static str {
    match reason {
        "broken" => "download it again",
        "no_sessions" => "download it again; what is known was left as it is",
        "asks_zone" => "say it: --zone America/Los_Angeles",
        "asks_rest" => "--partial if it is only a part, --rest-is-gone if they are really gone",
        "asks_conference" => "say whose it is: --conference C, or --new-conference NAME",
        "neither" => {
            "give vCards, or sessions as frab XML, schedule.json, iCalendar, catalogue, CSV, TSV or XLSX \
             (--map \"COLUMN=title\" for a table with other headers); people in a table: hallway match"
        }
        "no_title_column" => "say which it is: --map \"COLUMN=title\"; --dry-run shows the columns",
        _ => "docs/programmes.md tells which files there are and where to find them",
    }
}

/// What `--map` may say of a column.
pub(super) const FIELDS_OF_SESSIONS: &str = "one of ignore, id, code, title, description, date, starts, ends, \
    minutes, place, venue, room, track, format, level, language, topics, speakers, speaker_title, \
    speaker_company, host, sponsor, link";
