//! A trip as Markdown (CommonMark). What comes from a programme is text and never markup; notes are
//! Markdown as they were written.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::days::{Day, Stop, Trip};
use super::words::Words;
use crate::model::Conference;

/// The first page: what it was, and its days.
pub(super) fn index(trip: &Trip, conference: &Conference, words: &Words) -> String {
    let mut page = format!("# {}\n\n", plain(&conference.name));
    let (from, to) = ((words.date)(conference.starts_on), (words.date)(conference.ends_on));
    let days = if from == to { from } else { format!("{from} – {to}") };
    let about = std::iter::once(days).chain(conference.city.as_deref().map(plain));
    page.push_str(&about.collect::<Vec<_>>().join(", "));
    page.push_str("\n\n");
    for day in &trip.days {
        let (name, count) = ((words.date)(day.on), (words.stops)(day.stops.len()));
        page.push_str(&format!("- [{name}]({}), {count}\n", day.file_name()));
        for stop in &day.stops {
            page.push_str(&format!("  - {}\n", title(stop, words)));
        }
    }
    page
}

/// The page of a day.
pub(super) fn day(day: &Day, words: &Words) -> String {
    let mut page = format!("# {}\n", (words.date)(day.on));
    for stop in &day.stops {
        let hours = hours(stop);
        let space = if hours.is_empty() { "" } else { " " };
        page.push_str(&format!("\n## {hours}{space}{}\n", title(stop, words)));
        let overflow = stop.overflow.then_some(words.overflow.to_owned());
        let kind = stop.title.as_ref().map(|_| (words.kind)(stop.kind).to_owned());
        let about =
            [kind, stop.code.as_deref().map(plain), stop.place.as_deref().map(plain), overflow];
        let about: Vec<String> = about.into_iter().flatten().collect();
        paragraph(&mut page, &about.join(" · "));
        for (label, list) in
            [(words.hosts, &stop.hosts), (words.speakers, &stop.speakers), (words.met, &stop.met)]
        {
            if !list.is_empty() {
                let list: Vec<String> = list.iter().map(|text| plain(text)).collect();
                paragraph(&mut page, &format!("{label}: {}", list.join(", ")));
            }
        }
        for note in &stop.notes {
            paragraph(&mut page, &below_headings(&note.body));
        }
        let links = stop.links.iter().map(|link| {
            let kind = (words.link)(link.kind);
            let title = link.title.as_deref().map(|title| format!("{kind}: {}", plain(title)));
            format!("- [{}](<{}>)", title.unwrap_or_else(|| kind.to_owned()), address(&link.url))
        });
        paragraph(&mut page, &links.collect::<Vec<_>>().join("\n"));
        for at in 0..stop.pictures.len() {
            let name = day.picture_name(stop, at);
            paragraph(&mut page, &format!("![{}: {}]({name})", words.photo, title(stop, words)));
        }
    }
    page.push_str(&format!("\n---\n\n[{}](index.md)\n", words.back));
    page
}

fn paragraph(page: &mut String, text: &str) {
    if !text.trim().is_empty() {
        page.push('\n');
        page.push_str(text.trim_end());
        page.push('\n');
    }
}

/// What it is called; by its kind where its title names somebody who is left out.
fn title(stop: &Stop, words: &Words) -> String {
    stop.title.as_deref().map_or_else(|| (words.kind)(stop.kind).to_owned(), plain)
}

/// `14:30–15:30` on the conference's clock.
fn hours(stop: &Stop) -> String {
    let clock = |at: DateTime<Utc>, zone: Tz| at.with_timezone(&zone).format("%H:%M").to_string();
    let start = stop.starts_at.map(|at| clock(at, stop.zone));
    let end = stop.ends_at.map(|at| clock(at, stop.zone));
    match (start, end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => start,
        (None, _) => String::new(),
    }
}

/// A text of one line in which nothing is markup.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_{}[]<>#|!~&".contains(letter) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

/// An address between angle brackets, which it cannot leave.
fn address(url: &str) -> String {
    url.replace('\\', "%5C")
        .replace('<', "%3C")
        .replace('>', "%3E")
        .replace(char::is_whitespace, "%20")
}

/// A note whose headings stand below those of the page; code is left alone.
fn below_headings(note: &str) -> String {
    let mut in_code = false;
    let lines = note.lines().map(|line| {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        let is_heading = !in_code && line.starts_with('#');
        if is_heading { format!("##{line}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_a_programme_is_no_markup() {
        assert_eq!(plain("<script>alert(1)</script>"), "\\<script\\>alert(1)\\</script\\>");
        assert_eq!(plain("[x](javascript:y)\n# z"), "\\[x\\](javascript:y) \\# z");
        assert_eq!(address("https://a.example/> [x](y"), "https://a.example/%3E%20[x](y");
        assert_eq!(below_headings("# A\n```\n# b\n```"), "### A\n```\n# b\n```");
    }
}
