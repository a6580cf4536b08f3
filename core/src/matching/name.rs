//! One name of a person, taken apart so that it can be compared with many others.
//!
//! Which word is the family name is a guess where nobody said, so a name has several readings; two
//! names are the same when any reading of the one is a reading of the other. A Korean name is read in
//! every usual spelling.

use super::near::one_error;
use super::nicknames::{are_of_one_name, on_paper};
use super::sound::{is_misspelt, sounds};
use crate::model::PersonName;
use crate::text::{Script, fold, hangul, romanise, script_of, split_name};

/// How alike two names are, the most alike first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alike {
    /// The same words in whatever order; one may have a middle name more.
    Same,
    /// One romanises the other.
    OtherScript,
    /// One is what somebody with the other is called.
    Nickname,
    /// One has an initial.
    Initial,
    /// One typing error, or another spelling of the same sounds.
    Spelling,
    /// One is only a part of the other.
    Part,
    /// The same given name with another family name.
    Given,
    /// The same family name with another given name.
    Family,
}

/// A name to be compared.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub shown: String,
    is_hangul: bool,
    /// The folded words, sorted; of a Korean name its syllables in one.
    words: Vec<String>,
    readings: Vec<Reading>,
}

/// What the family and the given name may be; of a Korean name in several spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    families: Vec<String>,
    givens: Vec<String>,
    /// The first word of the given name.
    first: String,
}

/// The names of a display that may hold two scripts (`박지원 (Jiwon Park)`).
pub(super) fn names_of(name: &PersonName) -> Vec<Name> {
    let display = name.display.as_str();
    let is_hangul = |c: char| hangul::is_hangul(c);
    let is_latin = |c: char| c.is_alphabetic() && !is_hangul(c);
    if !(display.chars().any(is_hangul) && display.chars().any(is_latin)) {
        return Name::of(name).into_iter().collect();
    }
    let part = |keep: &dyn Fn(char) -> bool| -> String {
        display.chars().map(|c| if keep(c) || !c.is_alphanumeric() { c } else { ' ' }).collect()
    };
    [part(&is_hangul), part(&is_latin)]
        .into_iter()
        .filter_map(|display| {
            let display = display.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            Name::of(&PersonName { display, ..PersonName::default() })
        })
        .collect()
}

/// Whether two names may be one person's: a reason to look closer, and no more.
#[must_use]
pub fn alike_names(one: &[&PersonName], other: &[&PersonName]) -> bool {
    let names = |of: &[&PersonName]| of.iter().flat_map(|name| names_of(name)).collect::<Vec<_>>();
    let (one, other) = (names(one), names(other));
    let near = |a: &Name, b: &Name| a.alike(b).is_some_and(|alike| alike <= Alike::Spelling);
    one.iter().any(|a| other.iter().any(|b| near(a, b)))
}

impl Name {
    fn of(name: &PersonName) -> Option<Self> {
        let words = words_of(&name.display);
        if words.is_empty() {
            return None;
        }
        let is_hangul = script_of(&name.display) == Script::Hangul;
        let readings = if is_hangul { korean(name) } else { western(name, &words) };
        let shown = name.display.clone();
        let mut words = if is_hangul { vec![words.concat()] } else { words };
        words.sort_unstable();
        Some(Self { shown, is_hangul, words, readings })
    }

    /// How alike this name is to another, if it is at all.
    pub(super) fn alike(&self, other: &Self) -> Option<Alike> {
        if self.words == other.words {
            return Some(Alike::Same);
        }
        match (self.is_hangul, other.is_hangul) {
            (true, true) => self.alike_korean(other),
            (false, false) if self.has_middle_of(other) => Some(Alike::Same),
            (false, false) => self.best(other, alike_western),
            (true, false) => self.best(other, alike_scripts),
            (false, true) => other.best(self, alike_scripts),
        }
    }

    fn best(&self, other: &Self, alike: fn(&Reading, &Reading) -> Option<Alike>) -> Option<Alike> {
        let mut best = None;
        for (n, one) in self.readings.iter().enumerate() {
            for (m, two) in other.readings.iter().enumerate() {
                // Turned round, a family name in common would be a given name.
                let found = alike(one, two).filter(|alike| *alike < Alike::Given || n + m == 0);
                best = [best, found].into_iter().flatten().min();
            }
        }
        best
    }

    /// Whether all words of the shorter are words of the longer.
    fn has_middle_of(&self, other: &Self) -> bool {
        let (short, long) =
            if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        short.words.len() > 1 && short.words.iter().all(|word| long.words.contains(word))
    }

    fn alike_korean(&self, other: &Self) -> Option<Alike> {
        let [one, two] = [self, other].map(|name| name.words.concat());
        if one.ends_with(&two) || two.ends_with(&one) {
            return Some(Alike::Part);
        }
        let [one, two] = [one, two].map(|text| letters(&text));
        let is_near = one.chars().count().min(two.chars().count()) >= 6 && one_error(&one, &two);
        let family =
            |name: &Self| name.readings.first().and_then(|one| one.families.first().cloned());
        match () {
            () if is_near => Some(Alike::Spelling),
            () if family(self).is_some() && family(self) == family(other) => Some(Alike::Family),
            () => None,
        }
    }

    /// Numbers that names which are the same have in common, and few others: whose letters they are,
    /// without order, vowels and what spellings differ in.
    pub(super) fn codes(&self) -> Vec<u32> {
        let mut codes = Vec::with_capacity(2);
        if self.is_hangul {
            codes.extend(self.readings.first().map(|reading| {
                let parts = [&reading.families, &reading.givens].map(|texts| texts.first());
                parts.into_iter().flatten().fold(0, |code, text| code | sounds(text))
            }));
        } else {
            let all = self.words.iter().filter(|word| word.chars().count() > 1);
            codes.push(all.fold(0, |code, word| code | sounds(on_paper(word))));
            if self.words.len() > 2 {
                for reading in &self.readings {
                    let families =
                        reading.families.iter().fold(0, |code, text| code | sounds(text));
                    codes.push(families | sounds(on_paper(&reading.first)));
                }
            }
        }
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// By this, people of one name stand side by side.
    pub(super) fn order(&self) -> String {
        match self.readings.first() {
            Some(reading) if self.is_hangul => {
                let parts = [&reading.families, &reading.givens].map(|texts| texts.first());
                let mut parts: Vec<&str> =
                    parts.into_iter().flatten().map(String::as_str).collect();
                parts.sort_unstable();
                parts.concat()
            }
            _ => self.words.concat(),
        }
    }

    /// Whether an address such as `jpark` or `jiwon.p` is plainly made of this name: but for one letter
    /// nothing is left of it.
    pub(super) fn spells(&self, local: &str) -> bool {
        let letters: String = local.chars().filter(|c| c.is_alphabetic()).collect();
        let takes = |text: &String| text.chars().count() > 1 && letters.contains(text.as_str());
        let longest = |texts: &[String]| {
            texts
                .iter()
                .filter(|text| takes(text))
                .map(|text| text.chars().count())
                .max()
                .unwrap_or(0)
        };
        let all = letters.chars().count();
        self.readings.iter().any(|one| {
            let taken = longest(&one.families) + longest(&one.givens);
            taken > 1 && taken + 1 >= all
        })
    }
}

fn words_of(name: &str) -> Vec<String> {
    const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "prof", "phd", "mba"];
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !TITLES.contains(word));
    words.map(str::to_owned).collect()
}

/// Family and given name as said, or as a Korean name has them, in every usual spelling.
fn korean(name: &PersonName) -> Vec<Reading> {
    let Some(spelled) = romanise(&words_of(&name.display).concat()) else { return Vec::new() };
    let first = spelled.givens.first().cloned().unwrap_or_default();
    vec![Reading { families: spelled.families, givens: spelled.givens, first }]
}

fn western(name: &PersonName, words: &[String]) -> Vec<Reading> {
    let reading = |family: &[String], given: &[String]| Reading {
        families: if family.is_empty() { Vec::new() } else { vec![family.concat()] },
        givens: vec![given.concat()],
        first: given.first().cloned().unwrap_or_default(),
    };
    let mut readings = Vec::with_capacity(3);
    let (family, given) = match (&name.family, &name.given) {
        (Some(family), Some(given)) => (Some(family.clone()), Some(given.clone())),
        _ => split_name(&name.display),
    };
    if let (Some(family), Some(given)) = (family, given) {
        readings.push(reading(&words_of(&family), &words_of(&given)));
    }
    match words {
        [] => {}
        [only] => readings.push(reading(&[], std::slice::from_ref(only))),
        [first, rest @ ..] => {
            if let [given @ .., last] = words {
                readings.push(reading(std::slice::from_ref(last), given));
            }
            readings.push(reading(std::slice::from_ref(first), rest));
        }
    }
    readings.dedup();
    readings
}

fn common(one: &[String], other: &[String]) -> bool {
    one.iter().any(|text| !text.is_empty() && other.contains(text))
}

/// A Korean name and a Latin one.
fn alike_scripts(korean: &Reading, latin: &Reading) -> Option<Alike> {
    let givens = common(&korean.givens, &latin.givens);
    if korean.families.is_empty() || latin.families.is_empty() {
        return givens.then_some(Alike::Part);
    }
    if !common(&korean.families, &latin.families) {
        return None;
    }
    let latin_given = latin.givens.first()?;
    let is_near = |spelling: &String| is_misspelt(spelling, latin_given);
    let initial = |spelling: &String| is_initial(latin_given, spelling, &latin.first);
    match () {
        () if givens => Some(Alike::OtherScript),
        () if korean.givens.iter().any(initial) => Some(Alike::Initial),
        () if korean.givens.iter().any(is_near) => Some(Alike::Spelling),
        () => Some(Alike::Family),
    }
}

fn alike_western(one: &Reading, other: &Reading) -> Option<Alike> {
    let (Some(given), Some(other_given)) = (one.givens.first(), other.givens.first()) else {
        return None;
    };
    let (family, other_family) = match (one.families.first(), other.families.first()) {
        (Some(family), Some(other_family)) => (family, other_family),
        (None, None) => return None,
        (family, other_family) => {
            let whole = family.or(other_family)?;
            let (first, second) = if family.is_some() { (one, other) } else { (other, one) };
            let single = second.givens.first()?;
            return (single == whole
                || common(&first.givens, &second.givens)
                || *single == first.first)
                .then_some(Alike::Part);
        }
    };
    if family == other_family {
        return match () {
            () if given == other_given => Some(Alike::Same),
            () if are_of_one_name(&one.first, &other.first) => Some(Alike::Nickname),
            () if is_initial(given, other_given, &one.first)
                || is_initial(other_given, given, &other.first) =>
            {
                Some(Alike::Initial)
            }
            () if one.first == other.first && one.first.chars().count() > 1 => Some(Alike::Given),
            () if is_misspelt(given, other_given) => Some(Alike::Spelling),
            () => Some(Alike::Family),
        };
    }
    let same_given = given == other_given && given.chars().count() > 1;
    match () {
        () if same_given && is_misspelt(family, other_family) => Some(Alike::Spelling),
        () if same_given => Some(Alike::Given),
        () => None,
    }
}

/// Whether `short` is the first letter of `long` (`J.`), or of its parts (`JW` of `Ji-won`).
fn is_initial(short: &str, long: &str, first: &str) -> bool {
    let count = short.chars().count();
    let is_short = count == 1 || (count == 2 && first.chars().count() <= 2);
    let starts = short.chars().next().is_some() && short.chars().next() == long.chars().next();
    is_short && starts && long.chars().count() > 2 && short.is_ascii()
}

/// The strokes of Korean letters.
fn letters(text: &str) -> String {
    text.chars().flat_map(|c| hangul::keystrokes(c).collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(display: &str) -> Name {
        let name = PersonName { display: display.to_owned(), ..PersonName::default() };
        names_of(&name).remove(0)
    }

    #[test]
    fn names_are_alike_in_many_ways() {
        for (one, other, expected) in [
            ("Park, Jiwon", "jiwon PARK", Some(Alike::Same)),
            ("Ji-won Park", "Park Jiwon", Some(Alike::Same)),
            ("박 지원", "박지원", Some(Alike::Same)),
            ("José García", "Garcia, Jose", Some(Alike::Same)),
            ("Mary Ann Smith", "Mary Smith", Some(Alike::Same)),
            ("Dr. Mary Smith", "Mary Smith", Some(Alike::Same)),
            ("박지원", "Jiwon Park", Some(Alike::OtherScript)),
            ("최현수", "Choe Hyun-soo", Some(Alike::OtherScript)),
            ("Bob Stone", "Robert Stone", Some(Alike::Nickname)),
            ("J. Park", "Jiwon Park", Some(Alike::Initial)),
            ("박지원", "JW Park", Some(Alike::Initial)),
            ("Jennifer Stone", "Jenniffer Stone", Some(Alike::Spelling)),
            ("Jon Smith", "John Smith", Some(Alike::Nickname)),
            ("Sarah Smith", "Sara Smith", Some(Alike::Spelling)),
            ("Anna Smithson", "Anna Smihtson", Some(Alike::Spelling)),
            ("Anna Smith", "Anna Miller", Some(Alike::Given)),
            ("Anna", "Anna Miller", Some(Alike::Part)),
            ("지원", "박지원", Some(Alike::Part)),
            ("박지원", "박지언", Some(Alike::Spelling)),
            ("박지원", "김지원", None),
            ("Jiwon Park", "Mina Park", Some(Alike::Family)),
            ("박지원", "Mina Park", Some(Alike::Family)),
            ("Omar Clark", "Omar García", Some(Alike::Given)),
            ("Robert Pereira", "Pedro Pereira", Some(Alike::Family)),
            ("Robert Stone", "Pedro Hill", None),
            ("Ann Lee", "Dan Lee", Some(Alike::Family)),
        ] {
            assert_eq!(name(one).alike(&name(other)), expected, "{one} and {other}");
            assert_eq!(name(other).alike(&name(one)), expected, "{other} and {one}");
        }
    }

    #[test]
    fn a_display_may_hold_two_names() {
        let both =
            PersonName { display: "박지원 (Jiwon Park)".to_owned(), ..PersonName::default() };
        let shown: Vec<String> = names_of(&both).into_iter().map(|name| name.shown).collect();
        assert_eq!(shown, ["박지원", "Jiwon Park"]);
        let only = PersonName { display: "-".to_owned(), ..PersonName::default() };
        assert!(names_of(&only).is_empty());
    }

    #[test]
    fn names_that_are_the_same_have_a_code_in_common() {
        for (one, other) in [
            ("박지원", "Park Ji Won"),
            ("최현수", "Choe Hyun-soo"),
            ("Bob Stone", "Stone, Robert"),
            ("Mary Ann Smith", "Mary Smith"),
        ] {
            let (one, other) = (name(one).codes(), name(other).codes());
            assert!(one.iter().any(|code| other.contains(code)), "{one:?} {other:?}");
        }
    }
}
