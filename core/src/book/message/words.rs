//! What messages say, in the language they are written in.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::book::forms::TripLanguage;
use crate::book::trip_report::words as trip;
use crate::book::views::MessageTemplate;
use crate::model::{Contact, PersonName};
use crate::text::hangul::is_hangul;

/// How a message begins that nobody changed.
pub(super) fn template(language: TripLanguage) -> MessageTemplate {
    let (subject, body) = match language {
        TripLanguage::En => (
            "{what}",
            "Hello {name},\n\nit was good to meet you on {when}.\nWe talked at: {where}\n\nAs promised: {what}\n\nBest regards\n{me}\n",
        ),
        TripLanguage::Ko => (
            "{what}",
            "{name}, 안녕하세요.\n\n{when}에 만나 뵈어 반가웠습니다.\n만난 곳: {where}\n\n말씀드린 내용입니다: {what}\n\n감사합니다.\n{me} 드림\n",
        ),
    };
    MessageTemplate { language, subject: subject.to_owned(), body: body.to_owned() }
}

/// What a message is about that is about nothing yet.
pub(super) const fn subject(language: TripLanguage) -> &'static str {
    match language {
        TripLanguage::En => "Good to meet you",
        TripLanguage::Ko => "반가웠습니다",
    }
}

/// The language to write to somebody in: theirs, else that of their name.
pub(super) fn language_of(contact: &Contact) -> TripLanguage {
    let told = contact.language.as_deref().map(str::to_lowercase);
    let is_korean = match told.as_deref() {
        Some(tag) => tag.split('-').next() == Some("ko"),
        None => contact.name.display.chars().any(is_hangul),
    };
    if is_korean { TripLanguage::Ko } else { TripLanguage::En }
}

/// How somebody is spoken to: `박지원 님`, `Jiwon`.
pub(super) fn addressed(contact: &Contact, language: TripLanguage) -> String {
    let name = name_in(contact, language);
    match language {
        TripLanguage::Ko => format!("{} 님", whole(name)),
        TripLanguage::En if name.display.chars().any(is_hangul) => whole(name),
        TripLanguage::En => name.given.clone().unwrap_or_else(|| name.display.clone()),
    }
}

/// The name a mail program shows.
pub(super) fn full_name(contact: &Contact, language: TripLanguage) -> String {
    whole(name_in(contact, language))
}

/// The day of a meeting on its own clock.
pub(super) fn day(at: DateTime<Utc>, zone: &str, language: TripLanguage) -> String {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    (trip::of(language).date)(at.with_timezone(&zone).date_naive())
}

/// The name in the script of a language, if there is one.
fn name_in(contact: &Contact, language: TripLanguage) -> &PersonName {
    let wants_hangul = language == TripLanguage::Ko;
    let fits = |name: &&PersonName| name.display.chars().any(is_hangul) == wants_hangul;
    let names = std::iter::once(&contact.name).chain(&contact.second_name);
    names.into_iter().find(fits).unwrap_or(&contact.name)
}

/// A Korean name is written family name first and unspaced.
fn whole(name: &PersonName) -> String {
    match (&name.family, &name.given) {
        (Some(family), Some(given)) if name.display.chars().any(is_hangul) => {
            format!("{family}{given}")
        }
        _ => name.display.clone(),
    }
}
