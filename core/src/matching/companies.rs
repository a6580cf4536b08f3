//! Which companies may be one: `AWS` and `Amazon Web Services`, `(주)아크메` and `Acme Inc.`

use std::collections::{BTreeSet, HashMap};

use super::company::{company_key, is_form};
use super::likeness::{Likeness, Reason, Sureness};
use super::mail::is_companys;
use super::near::one_error;
use crate::text::{fold, hangul, romanised_spellings};

/// What is compared of a company.
#[derive(Clone, Debug, Default)]
pub struct Firm {
    /// Its name, then its aliases.
    pub names: Vec<String>,
    /// Its mail domains, that of its site, and those its people write from.
    pub domains: BTreeSet<String>,
}

/// In more than this many nothing in common is looked at twice.
const MOST: usize = 60;

/// A company made ready.
struct Ready<'a> {
    names: Vec<Form<'a>>,
    domains: Vec<&'a str>,
}

struct Form<'a> {
    shown: &'a str,
    key: String,
    /// The first letters of several words.
    initials: String,
    /// How it sounds, if it is written in Hangul, or how it would if it is not.
    sound: String,
    is_hangul: bool,
}

/// All pairs that may be one company, the surest first; places in `firms`.
#[must_use]
pub fn alike_companies(firms: &[Firm]) -> Vec<(usize, usize, Likeness)> {
    let ready: Vec<Ready<'_>> = firms.iter().map(Ready::of).collect();
    let mut blocks: HashMap<(u8, String), Vec<usize>> = HashMap::new();
    for (place, firm) in ready.iter().enumerate() {
        for key in firm.keys() {
            blocks.entry(key).or_default().push(place);
        }
    }
    let mut pairs = BTreeSet::new();
    for places in blocks.into_values().filter(|places| (2..=MOST).contains(&places.len())) {
        for (n, one) in places.iter().enumerate() {
            pairs.extend(places.iter().skip(n + 1).map(|other| (*one.min(other), *one.max(other))));
        }
    }
    let mut found: Vec<_> = pairs
        .into_iter()
        .filter(|(one, other)| one != other)
        .filter_map(|(one, other)| Some((one, other, compare(ready.get(one)?, ready.get(other)?)?)))
        .collect();
    found.sort_by_key(|(one, other, likeness)| (likeness.sureness, *one, *other));
    found
}

impl<'a> Ready<'a> {
    fn of(firm: &'a Firm) -> Self {
        let domains = firm.domains.iter().map(String::as_str).filter(|one| is_companys(one));
        Self {
            names: firm.names.iter().map(|name| Form::of(name)).collect(),
            domains: domains.collect(),
        }
    }

    fn keys(&self) -> Vec<(u8, String)> {
        let mut keys: Vec<(u8, String)> =
            self.domains.iter().map(|domain| (0, (*domain).to_owned())).collect();
        for name in &self.names {
            keys.push((1, name.key.clone()));
            // An error may be anywhere, so the first and the last half each are a key.
            let letters: Vec<char> = name.sound.chars().collect();
            let half = letters.len() / 2;
            if letters.len() > 2 {
                keys.push((2, letters.iter().take(3).collect()));
                keys.push((
                    3,
                    letters.iter().skip(half.max(letters.len().saturating_sub(4))).collect(),
                ));
            }
            keys.extend([&name.initials, &name.key].map(|short| (4, short.clone())));
        }
        keys.retain(|(_, key)| !key.is_empty());
        keys.sort();
        keys.dedup();
        keys
    }
}

impl<'a> Form<'a> {
    fn of(shown: &'a str) -> Self {
        let folded = fold(shown);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty() && !is_form(word)).collect();
        let initials: String = match words.len() {
            0 | 1 => String::new(),
            _ => words.iter().filter_map(|word| word.chars().next()).collect(),
        };
        let key = company_key(shown);
        let is_hangul = key.chars().any(hangul::is_syllable);
        Self { shown, initials, sound: sound(&key), key, is_hangul }
    }
}

fn compare(one: &Ready<'_>, other: &Ready<'_>) -> Option<Likeness> {
    let domain = one.domains.iter().find(|domain| other.domains.contains(domain));
    let apart = domain.is_none() && !one.domains.is_empty() && !other.domains.is_empty();
    let mut best: Option<(Sureness, Reason)> = None;
    for a in &one.names {
        for b in &other.names {
            if let Some(found) = alike(a, b)
                && best.as_ref().is_none_or(|(sureness, _)| found.0 < *sureness)
            {
                best = Some(found);
            }
        }
    }
    let (by_name, name) = best.unzip();
    let sureness = match (by_name, domain) {
        (Some(_), Some(_)) => Sureness::Certain,
        (None, Some(_)) => Sureness::Likely,
        (Some(Sureness::Possible), None) if apart => return None,
        (Some(_), None) if apart => Sureness::Possible,
        (Some(sureness), None) => sureness,
        (None, None) => return None,
    };
    let domain = domain.map(|domain| Reason::Domain { domain: (*domain).to_owned() });
    Some(Likeness { sureness, reasons: name.into_iter().chain(domain).collect() })
}

fn alike(a: &Form<'_>, b: &Form<'_>) -> Option<(Sureness, Reason)> {
    let (one, other) = (a.shown.to_owned(), b.shown.to_owned());
    if a.key == b.key && !a.key.is_empty() {
        return Some((Sureness::Likely, Reason::SameCompanyName { one, other }));
    }
    let is_short = |short: &Form<'_>, long: &Form<'_>| {
        short.key == long.initials && (2..=6).contains(&short.key.chars().count())
    };
    if is_short(a, b) || is_short(b, a) {
        return Some((Sureness::Possible, Reason::Initialism { one, other }));
    }
    let length = a.sound.len().min(b.sound.len());
    let sounds = a.is_hangul != b.is_hangul
        && (a.sound == b.sound && length > 2 || length > 5 && one_error(&a.sound, &b.sound));
    if sounds {
        return Some((Sureness::Possible, Reason::OtherScript { one, other }));
    }
    None
}

/// How a name sounds in either script: what Koreans write with other letters as one, and without the
/// vowel they put between consonants.
pub(super) fn sound(key: &str) -> String {
    let latin: String = key
        .chars()
        .map(|c| {
            let syllable = c.to_string();
            match romanised_spellings(&syllable).into_iter().next() {
                Some(spelled) if spelled.len() > 2 && spelled.ends_with("eu") => {
                    spelled.trim_end_matches("eu").to_owned()
                }
                Some(spelled) => spelled,
                None => syllable,
            }
        })
        .collect();
    let mut sound = latin;
    for (letters, as_one) in [
        ("ph", "p"),
        ("ck", "k"),
        ("sh", "s"),
        ("ch", "j"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("x", "ks"),
        ("qu", "k"),
        ("oo", "u"),
        ("ee", "i"),
        ("eo", "u"),
        ("ae", "e"),
        ("y", "i"),
    ] {
        sound = sound.replace(letters, as_one);
    }
    let mut sound: Vec<char> = sound
        .chars()
        .map(|c| match c {
            'f' => 'p',
            'v' => 'b',
            'c' | 'q' | 'g' => 'k',
            'd' => 't',
            'z' => 'j',
            'l' => 'r',
            other => other,
        })
        .collect();
    sound.dedup();
    sound.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn firm(name: &str, domains: &[&str]) -> Firm {
        let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
        Firm { names: vec![name.to_owned()], domains }
    }

    #[test]
    fn companies_are_alike_in_many_ways() {
        let none: &[&str] = &[];
        for (one, other, domains, expected) in [
            ("Acme Inc.", "ACME Co., Ltd.", none, Some(Sureness::Likely)),
            ("AWS", "Amazon Web Services, Inc.", none, Some(Sureness::Possible)),
            ("AWS", "Amazon Web Services", &["aws.example"], Some(Sureness::Certain)),
            ("(주)아크메", "Acme Inc.", none, Some(Sureness::Possible)),
            ("한빛소프트", "Hanbit Soft", none, Some(Sureness::Possible)),
            ("카카오", "Kakao Corp.", none, Some(Sureness::Possible)),
            ("Blue Anvil", "Nine Rivers", &["anvil.example"], Some(Sureness::Likely)),
            ("Blue Anvil", "Nine Rivers", &["gmail.com"], None),
            ("Blue Anvil", "Blue Anchor", none, None),
            ("한빛소프트", "한빛", none, None),
            ("반달", "Bandit", none, None),
        ] {
            let found = alike_companies(&[firm(one, domains), firm(other, domains)]);
            assert_eq!(
                found.first().map(|(.., like)| like.sureness),
                expected,
                "{one} and {other}"
            );
        }
    }

    #[test]
    fn other_domains_speak_against_it() {
        let likeness = |one: &str, other: &str| {
            let firms = [firm(one, &["one.example"]), firm(other, &["other.example"])];
            alike_companies(&firms).first().map(|(.., like)| like.sureness)
        };
        assert_eq!(likeness("Acme", "Acme Inc."), Some(Sureness::Possible));
        assert_eq!(likeness("AWS", "Amazon Web Services"), None);
    }

    #[test]
    fn an_alias_is_a_name() {
        let mut one = firm("Amazon", &[]);
        one.names.push("Amazon Web Services".to_owned());
        let found = alike_companies(&[one, firm("amazon web services", &[])]);
        assert_eq!(found.len(), 1);
    }
}
