//! The Hangul behind a Korean name that is written in Latin letters: `Minsoo Kim` is 김민수.
//!
//! The reverse of [`romanise`](super::romanise), and as much a guess: it needs a surname at either
//! end and a given name that falls into syllables people are named with. `Bryan Lee` has none.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold;
use super::romanise::{SURNAMES, given_spellings};

/// Readings of one name at most: `Jung Young` could be many.
const MOST: usize = 6;

/// Surnames considered for a spelling (`Yoo` is 유 or 류).
const MOST_FAMILIES: usize = 2;

/// The syllables that given names are made of.
const NAME_SYLLABLES: &str = "\
    가강건겸경고곤관광교구국군권귀규균근금기길나남다단담대덕도동두라란람래려련령례로루류륜률리린림마만명모무문미민바박백범별병보\
    복봉빈빛사산상새서석선설섭성세소솔송수숙순슬승시식신실심아안애양언여연열영예오옥온완요용우욱운웅원월위유육윤율으은을의이\
    익인일임자장재전정제조종주준중지진찬창채천철청초춘충치태택하학한해행향허헌혁현형혜호홍화환황회효훈휘희";

/// The syllables of each spelling.
static SYLLABLES: LazyLock<HashMap<String, Vec<char>>> = LazyLock::new(|| {
    let mut syllables: HashMap<String, Vec<char>> = HashMap::new();
    for syllable in NAME_SYLLABLES.chars() {
        for spelling in given_spellings(syllable.encode_utf8(&mut [0; 4])) {
            syllables.entry(spelling).or_default().push(syllable);
        }
    }
    syllables
});

/// What a name may be in Hangul.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HangulReading {
    /// The family name.
    pub family: &'static str,
    /// The given name.
    pub given: String,
    /// Whether the family name is the first word, not the last.
    pub family_first: bool,
}

impl HangulReading {
    /// The name as Koreans write it.
    #[must_use]
    pub fn whole(&self) -> String {
        [self.family, &self.given].concat()
    }
}

/// What a name in Latin letters may be in Hangul. Empty if it does not look like a Korean name.
#[must_use]
pub fn hangul_readings(name: &str) -> Vec<HangulReading> {
    if !name.is_ascii() || name.len() > 40 {
        return Vec::new();
    }
    let folded = fold(name).replace(['-', '\'', '.'], "");
    let words: Vec<&str> =
        folded.split([' ', ',']).map(str::trim).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !(2..=3).contains(&words.len()) || !words.iter().all(is_word) {
        return Vec::new();
    }
    let mut readings: Vec<HangulReading> = Vec::new();
    let ends = [(words.split_last(), false), (words.split_first(), true)];
    for (split, family_first) in ends {
        let Some((family, given)) = split else { continue };
        let families = SURNAMES.iter().filter(|(_, spellings)| spellings.contains(family));
        let families: Vec<&'static str> = families.map(|(surname, _)| *surname).collect();
        if families.is_empty() {
            continue;
        }
        for given in given_readings(&given.concat()) {
            let both = families.iter().take(MOST_FAMILIES);
            readings.extend(both.map(|family| HangulReading {
                family,
                given: given.clone(),
                family_first,
            }));
        }
    }
    readings.truncate(MOST);
    readings
}

/// The one to three syllables that a spelling may stand for.
fn given_readings(spelling: &str) -> Vec<String> {
    let mut readings = Vec::new();
    extend(spelling, &mut String::new(), 3, &mut readings);
    // Two syllables are the usual.
    readings.sort_by_key(|reading| reading.chars().count() != 2);
    readings.truncate(MOST);
    readings
}

fn extend(rest: &str, before: &mut String, left: usize, readings: &mut Vec<String>) {
    if rest.is_empty() {
        if !before.is_empty() {
            readings.push(before.clone());
        }
        return;
    }
    if left == 0 || readings.len() >= MOST * 2 {
        return;
    }
    for length in (1..=rest.len().min(6)).rev() {
        let Some((first, later)) = rest.split_at_checked(length) else { continue };
        for syllable in SYLLABLES.get(first).into_iter().flatten() {
            before.push(*syllable);
            extend(later, before, left - 1, readings);
            before.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_koreans_in_latin_letters_have_a_reading() {
        let check = |name: &str, expected: &str| {
            let readings: Vec<String> =
                hangul_readings(name).iter().map(HangulReading::whole).collect();
            assert!(readings.iter().any(|one| one == expected), "{name}: {readings:?}");
        };
        check("Minsu Kim", "김민수");
        check("Minsoo Kim", "김민수");
        check("KIM, Min-su", "김민수");
        check("Min Su Gim", "김민수");
        check("Jiwon Park", "박지원");
        check("Pak Jeewon", "박지원");
        check("Junho Choe", "최준호");
        check("Seoyeon Lee", "이서연");
        check("Rhee Seo-yeon", "이서연");
        check("Younghee Chung", "정영희");
        check("Hyunwoo Jung", "정현우");
        check("Min Namkoong", "남궁민");
    }

    #[test]
    fn other_names_have_none() {
        for name in [
            "",
            "Kim",
            "Bryan Lee",
            "Christopher Park",
            "José Müller",
            "박지원",
            "Anna van Dijk",
            "Jane Smith",
            "Kim 2",
        ] {
            assert_eq!(hangul_readings(name), [], "{name}");
        }
    }
}
