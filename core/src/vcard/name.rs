//! Names on a card: shown, in parts, in a second script, and how they are read.

use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty};

use super::draft::{components, parameter, text};
use crate::model::PersonName;

/// Where vCard 3.0, which has no `ALTID`, keeps our second name: shown, family, given.
pub(super) const SECOND_NAME: [&str; 3] =
    ["X-HALLWAY-SECOND-NAME", "X-HALLWAY-SECOND-FAMILY", "X-HALLWAY-SECOND-GIVEN"];

/// As many `N` and `FN` are looked at; two are meant.
const NAMES_CAP: usize = 8;

/// What a card says about its person's name.
#[derive(Default)]
pub(super) struct Names {
    pub(super) first: PersonName,
    pub(super) second: Option<PersonName>,
    pub(super) reading: Option<String>,
}

/// One `N`: the parts of a name (RFC 6350 section 6.2.2).
#[derive(Clone, Default)]
struct Parts {
    family: String,
    given: String,
    middle: String,
    language: Option<String>,
}

/// `FN` is shown and `N` gives its parts. A card may carry both in two scripts, linked by `ALTID`
/// or only by `LANGUAGE`; or an `FN` in Hangul and an `N` in Latin letters.
pub(super) fn names(card: &VCard) -> Names {
    let mut parts: Vec<Parts> = all(card, &VCardProperty::N)
        .filter(|entry| parameter(entry, &VCardParameterName::Phonetic).is_none())
        .map(Parts::of)
        .filter(|parts| !parts.is_empty())
        .take(NAMES_CAP)
        .collect();
    let mut shown: Vec<(String, Option<String>)> = Vec::new();
    for entry in all(card, &VCardProperty::Fn).take(NAMES_CAP) {
        if let Some(display) = text(entry)
            && !shown.iter().any(|(other, _)| *other == display)
        {
            shown.push((display, language(entry)));
        }
    }
    let found = shown.into_iter().map(|(display, language)| {
        let fitting = parts.iter().position(|parts| parts.fit(&display, language.as_deref()));
        let own = fitting.or_else(|| parts.iter().position(|parts| parts.may_fit(&display)));
        own.map(|index| parts.remove(index)).unwrap_or_default().named(display)
    });
    let mut names: Vec<PersonName> = found.collect();
    names.extend(parts.into_iter().map(|parts| {
        let display = parts.compose();
        parts.named(display)
    }));
    let mut names = names.into_iter();
    let first = names.next().or_else(|| nickname(card)).unwrap_or_default();
    let second =
        own_second(card).or_else(|| names.find(|name| name.display != first.display)).or_else(
            || nickname(card).filter(|nick| is_same_name_elsewhere(&nick.display, &first.display)),
        );
    let reading = reading(card).filter(|reading| !repeats(reading, &first.display));
    Names { first, second, reading }
}

impl Parts {
    fn of(entry: &VCardEntry) -> Self {
        let mut parts = components(entry).into_iter();
        let mut next = || parts.next().unwrap_or_default();
        Self { family: next(), given: next(), middle: next(), language: language(entry) }
    }

    fn is_empty(&self) -> bool {
        self.family.is_empty() && self.given.is_empty() && self.middle.is_empty()
    }

    /// Whether these are surely the parts of the name shown.
    fn fit(&self, display: &str, language: Option<&str>) -> bool {
        let same_language = language.is_some() && language == self.language.as_deref();
        same_language || display.contains(&self.family) && display.contains(&self.given)
    }

    /// Whether they can be: somebody may be shown as Bob and named Robert, but not 박지원 and Park.
    fn may_fit(&self, display: &str) -> bool {
        is_east_asian(&self.compose()) == is_east_asian(display)
    }

    fn compose(&self) -> String {
        let Self { family, given, middle, .. } = self;
        let space = if middle.is_empty() || is_east_asian(given) { "" } else { " " };
        compose_name(family, &format!("{given}{space}{middle}"))
    }

    fn named(self, display: String) -> PersonName {
        // One part that is the whole name is a name nobody has taken apart.
        let some = |text: String| Some(text).filter(|text| !text.is_empty() && *text != display);
        let (family, given) = (some(self.family), some(self.given));
        PersonName { display, family, given }
    }
}

/// The name to show when the card does not say: family name first and no space in Hangul, Han and
/// Kana, given name first in all others.
pub(crate) fn compose_name(family: &str, given: &str) -> String {
    if is_east_asian(&[family, given].concat()) {
        return format!("{family}{given}");
    }
    format!("{given} {family}").trim().to_owned()
}

/// `X-PHONETIC-*` of phones, `SORT-AS` (4.0), `SORT-STRING` (3.0), the kana of Japanese phones
/// (`SOUND;X-IRMC-N`), or an `N` with `PHONETIC` (RFC 9554). Family name first, as it sorts.
fn reading(card: &VCard) -> Option<String> {
    let phonetic = ["X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME"]
        .iter()
        .filter_map(|name| card.entries.iter().find(|entry| is_other(entry, name)))
        .filter_map(text)
        .collect::<Vec<_>>()
        .join(" ");
    let by_part = all(card, &VCardProperty::N)
        .find(|entry| parameter(entry, &VCardParameterName::Phonetic).is_some())
        .map(components);
    let kana = all(card, &VCardProperty::Sound)
        .find(|entry| {
            entry.params.iter().any(|param| {
                matches!(&param.name, VCardParameterName::Other(name) if name.eq_ignore_ascii_case("X-IRMC-N"))
            })
        })
        .and_then(text);
    let sorted = [VCardProperty::N, VCardProperty::Fn]
        .iter()
        .flat_map(|name| all(card, name))
        .find_map(|entry| parameter(entry, &VCardParameterName::SortAs));
    let sort_string = card.entries.iter().find(|entry| is_other(entry, "SORT-STRING"));
    [Some(phonetic), by_part.map(|parts| parts.join(" ")), kana, sorted, sort_string.and_then(text)]
        .into_iter()
        .flatten()
        .map(|text| text.replace([';', ','], " ").split_whitespace().collect::<Vec<_>>().join(" "))
        .find(|text| !text.is_empty())
}

/// A reading that only repeats words of the name says nothing.
fn repeats(reading: &str, display: &str) -> bool {
    let display = display.to_lowercase();
    let mut words = reading.split_whitespace();
    words.all(|word| display.contains(&word.to_lowercase()))
}

/// The second name as [`vcard3`](super::vcard3) writes it.
fn own_second(card: &VCard) -> Option<PersonName> {
    let find = |name| card.entries.iter().find(|entry| is_other(entry, name)).and_then(text);
    let [display, family, given] = SECOND_NAME.map(find);
    Some(PersonName { display: display?, family, given })
}

/// Whether a nickname is the whole name in the other script (`Jiwon Park` of 박지원), as codes of
/// cards carry it, and no pet name.
fn is_same_name_elsewhere(nickname: &str, name: &str) -> bool {
    match (is_east_asian(nickname), is_east_asian(name)) {
        (false, true) => nickname.split_whitespace().count() > 1,
        (true, false) => nickname.chars().count() > 1,
        _ => false,
    }
}

fn nickname(card: &VCard) -> Option<PersonName> {
    let display = all(card, &VCardProperty::Nickname).find_map(text)?;
    Some(PersonName { display, ..PersonName::default() })
}

/// Whether every letter is Hangul, Han or Kana, and there is one.
pub(super) fn is_east_asian(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|letter| {
            matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{318f}'
                | '\u{3400}'..='\u{9fff}' | '\u{a960}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'
                | '\u{20000}'..='\u{3ffff}')
        })
}

fn language(entry: &VCardEntry) -> Option<String> {
    parameter(entry, &VCardParameterName::Language).map(|tag| tag.to_ascii_lowercase())
}

fn all<'c>(
    card: &'c VCard,
    name: &'c VCardProperty,
) -> impl Iterator<Item = &'c VCardEntry> + use<'c> {
    card.entries.iter().filter(move |entry| entry.name == *name)
}

fn is_other(entry: &VCardEntry, name: &str) -> bool {
    matches!(&entry.name, VCardProperty::Other(other) if other.eq_ignore_ascii_case(name))
}
