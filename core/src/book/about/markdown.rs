//! What is held about somebody, for them to read. Its words are the file's content, in the language
//! it is written in.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::book::forms::TripLanguage;
use crate::book::views::About;

struct Words {
    title: &'static str,
    work: &'static str,
    points: &'static str,
    tags: &'static str,
    met: &'static str,
    notes: &'static str,
    owed: &'static str,
    done: &'static str,
    sessions: &'static str,
    captures: &'static str,
    exports: &'static str,
    source: &'static str,
    basis: &'static str,
    added: &'static str,
    kept: &'static str,
}

const EN: Words = Words {
    title: "Everything Hallway holds about",
    work: "Work",
    points: "Ways to reach",
    tags: "Tags",
    met: "Met",
    notes: "Notes",
    owed: "Promised",
    done: "done",
    sessions: "Sessions",
    captures: "Codes and texts as they were read",
    exports: "Exported files",
    source: "How they came in",
    basis: "On what basis",
    added: "Since",
    kept: "Kept until",
};

const KO: Words = Words {
    title: "Hallway에 보관된 모든 정보",
    work: "직장",
    points: "연락처",
    tags: "태그",
    met: "만남",
    notes: "메모",
    owed: "약속",
    done: "완료",
    sessions: "세션",
    captures: "읽은 코드와 글 원문",
    exports: "내보낸 파일",
    source: "출처",
    basis: "보관 근거",
    added: "등록",
    kept: "보관 기한",
};

/// The page.
pub(super) fn page(about: &About, language: TripLanguage) -> String {
    let words = match language {
        TripLanguage::En => &EN,
        TripLanguage::Ko => &KO,
    };
    let person = &about.person;
    let mut page = format!("# {}\n\n{}\n", plain(&person.contact.name.display), words.title);
    let mut facts = vec![
        (words.source, person.contact.source.as_str().to_owned()),
        (words.basis, person.contact.basis.as_str().to_owned()),
        (words.added, day(person.contact.added_at)),
    ];
    facts.extend(about.kept.keep_until.map(|until| (words.kept, until.to_string())));
    let facts: Vec<String> =
        facts.into_iter().map(|(label, text)| format!("{label}: {text}")).collect();
    section(&mut page, "", facts);
    let second = person.contact.second_name.iter().map(|name| plain(&name.display));
    section(&mut page, "", second.collect());
    let work = person.affiliations.iter().map(|one| {
        let company = one.company.as_ref().map(|company| plain(&company.name));
        let title = one.affiliation.title.as_deref().map(plain);
        let department = one.affiliation.department.as_deref().map(plain);
        title.into_iter().chain(department).chain(company).collect::<Vec<_>>().join(", ")
    });
    section(&mut page, words.work, work.collect());
    let points = person.points.iter().map(|point| plain(&point.value));
    section(&mut page, words.points, points.collect());
    section(&mut page, words.tags, person.tags.iter().map(|tag| plain(tag)).collect());
    let met = person.encounters.iter().map(|one| {
        let zone: Tz = one.met.zone.parse().unwrap_or(Tz::UTC);
        let at = one.encounter.at.with_timezone(&zone).format("%Y-%m-%d %H:%M %Z");
        let place = one.met.occasion.as_ref().map(|place| format!(", {}", plain(&place.title)));
        let mut line = format!("{at}{}", place.unwrap_or_default());
        for answer in &one.answers {
            if let Some(value) = &answer.value {
                line.push_str(&format!("; {}: {}", plain(&answer.question.text), plain(value)));
            }
        }
        for note in &one.notes {
            line.push_str(&format!("\n\n  {}", note.body.replace('\n', "\n  ")));
        }
        line
    });
    section(&mut page, words.met, met.collect());
    let notes = person.notes.iter().map(|note| note.body.replace('\n', "\n  "));
    section(&mut page, words.notes, notes.collect());
    let owed = person.follow_ups.iter().map(|one| {
        let due = one.due_on.map(|due| format!(", {due}")).unwrap_or_default();
        let done = one.done_at.map(|at| format!(", {} {}", words.done, day(at)));
        format!("{}{due}{}", plain(&one.what), done.unwrap_or_default())
    });
    section(&mut page, words.owed, owed.collect());
    let sessions = person.sessions.iter().map(|one| plain(&one.occasion.title));
    section(&mut page, words.sessions, sessions.collect());
    let captures = about.rows.get("capture").and_then(|rows| rows.as_array());
    let payloads = captures.into_iter().flatten().filter_map(|row| row.get("payload")?.as_str());
    let blocks = payloads.map(|text| format!("`{}`", one_line(text).replace('`', "'")));
    section(&mut page, words.captures, blocks.collect());
    let exports = about
        .exports
        .iter()
        .map(|one| format!("{}, {}, {}", plain(&one.file_name), plain(&one.preset), day(one.at)));
    section(&mut page, words.exports, exports.collect());
    page
}

fn section(page: &mut String, title: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    if !title.is_empty() {
        page.push_str(&format!("\n## {title}\n"));
    }
    page.push('\n');
    for line in lines {
        page.push_str(&format!("- {line}\n"));
    }
}

fn day(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d").to_string()
}

/// Text as text: nothing in it is markup.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if "\\`*_[]<>#|&~".contains(character) {
            plain.push('\\');
        }
        plain.push(character);
    }
    plain
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
