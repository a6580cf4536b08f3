//! The text of one cell: what a [`Field`] finds in a [`Person`].

use std::borrow::Cow;

use super::{Field, Person, Phones, Point};
use crate::model::{PersonName, PointKind};
use crate::text::normalise_phone;

/// Between the values of a cell that holds several: what HubSpot and Excel's text-to-columns split at.
const BETWEEN: &str = "; ";

pub(super) fn text(person: &Person, field: Field, phones: Phones) -> Cow<'_, str> {
    let latest = person.latest();
    let place = latest.and_then(|met| met.place.as_deref());
    let found: Option<&str> = match field {
        Field::Name => Some(&person.name.display),
        Field::SecondName => person.second_name.as_ref().map(|name| name.display.as_str()),
        Field::Given => given(&person.name),
        Field::Family => person.name.family.as_deref(),
        Field::Title => person.title.as_deref(),
        Field::Company => person.company.as_deref(),
        Field::Website => {
            let own = person.of_kind(PointKind::Url).next().map(|point| point.value.as_str());
            own.or(person.company_site.as_deref())
        }
        Field::Email => person.emails().next().map(email),
        Field::Address => person.of_kind(PointKind::Address).next().map(|p| p.value.as_str()),
        Field::Conference => place.and_then(|place| place.conference.as_deref()),
        Field::Occasion => place.map(|place| place.occasion.as_str()),
        Field::Rating => latest.and_then(|met| met.rating).map(|rating| rating.as_str()),
        Field::MetBy => latest.and_then(|met| met.by.as_deref()),
        Field::Phone => return first(person.phones().map(|point| phone(point, phones))),
        Field::Mobile => {
            let others = person.phones().skip(1).filter(|point| is_mobile(point));
            return first(others.map(|point| phone(point, phones)));
        }
        Field::OtherPhones => {
            return all(person.phones().skip(1).map(|point| phone(point, phones)));
        }
        Field::OtherEmails => return all(person.emails().skip(1).map(|p| email(p).into())),
        Field::Tags => return all(person.tags.iter().map(|tag| tag.as_str().into())),
        Field::MetOn => return latest.map(|met| met.day.to_string()).unwrap_or_default().into(),
        Field::History => None, // told by `history`, as it needs to know which notes may leave
    };
    found.unwrap_or_default().into()
}

/// CRMs know people by two names; a name nobody has taken apart stands whole in the first.
fn given(name: &PersonName) -> Option<&str> {
    match (&name.family, &name.given) {
        (None, None) => Some(&name.display),
        (_, given) => given.as_deref(),
    }
}

/// The bare address: cards write `Jiwon Park <jiwon@acme.example>`, CRMs refuse that.
fn email(point: &Point) -> &str {
    point.normal.as_deref().unwrap_or(&point.value)
}

fn phone(point: &Point, phones: Phones) -> Cow<'_, str> {
    match (&point.normal, phones) {
        (Some(e164), Phones::E164) => match extension(&point.value) {
            // E.164 has no place for it, and without it a switchboard answers.
            Some(extension) => format!("{e164} ext. {extension}").into(),
            None => e164.as_str().into(),
        },
        _ => point.value.as_str().into(),
    }
}

/// Only numbers with a word in them have one; the numbering plan is asked for those alone.
fn extension(given: &str) -> Option<String> {
    if !given.contains(|c: char| c.is_alphabetic() || c == '#') {
        return None;
    }
    // The region is without meaning here: an extension is read the same everywhere.
    normalise_phone(given, Some("KR")).and_then(|phone| phone.extension)
}

fn is_mobile(point: &Point) -> bool {
    point.label.as_deref().is_some_and(|label| label.contains("mobile"))
}

fn first<'a>(mut texts: impl Iterator<Item = Cow<'a, str>>) -> Cow<'a, str> {
    texts.next().unwrap_or_default()
}

fn all<'a>(mut texts: impl Iterator<Item = Cow<'a, str>>) -> Cow<'a, str> {
    let mut joined = texts.next().unwrap_or_default();
    for text in texts {
        let joined = joined.to_mut();
        joined.push_str(BETWEEN);
        joined.push_str(&text);
    }
    joined
}
