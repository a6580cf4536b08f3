//! Names of people: which script, which part is the family name, what an avatar shows.
//!
//! A guess for a form to start from, never the truth: people correct it, and their answer is kept.
//! Parts are words and syllables, never bytes. To teach it a surname, a particle or a suffix, add
//! it to the tables below.

use super::clean_line;
use super::hangul;

/// The script a name is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Korean letters.
    Hangul,
    /// Latin letters.
    Latin,
    /// Chinese characters, in whatever language.
    Han,
    /// Any other letters, or none.
    Other,
}

/// Korean surnames of two syllables.
const COMPOUND_HANGUL: [&str; 13] = [
    "남궁", "독고", "동방", "망절", "사공", "서문", "선우", "소봉", "어금", "장곡", "제갈", "황목",
    "황보",
];

/// The surnames of most Koreans, so that a word with one is as good as a name.
const COMMON_HANGUL: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진엄채함변추염";

/// Those of two in three.
const MOST_COMMON: usize = 10;

/// What a word with a surname's syllable ends with that is a team, a place or a shop.
const NO_NAME_ENDS: [char; 7] = ['팀', '부', '사', '점', '층', '장', '님'];

/// Words with a surname's syllable that people write at conferences.
const NO_NAMES: [&str; 23] = [
    "서비스",
    "이벤트",
    "이메일",
    "전시회",
    "고객님",
    "안내소",
    "오늘은",
    "오후에",
    "오전에",
    "이야기",
    "주말에",
    "신제품",
    "차세대",
    "한국어",
    "백엔드",
    "서울대",
    "고려대",
    "한양대",
    "오라클",
    "유튜브",
    "유니티",
    "노트북",
    "진짜로",
];

/// Surnames of two Chinese characters.
const COMPOUND_HAN: [&str; 14] = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "南宮", "皇甫", "鮮于", "西門",
    "東方", "獨孤",
];

/// Words before a Latin surname that belong to it.
const PARTICLES: [&str; 17] = [
    "van", "von", "de", "der", "den", "del", "della", "di", "du", "dos", "das", "la", "le", "ter",
    "ten", "zu", "y",
];

/// Particles that are also given names (Da Hyun, Al, Bin), so only in lower case.
const LOWER_CASE_PARTICLES: [&str; 6] = ["da", "do", "al", "el", "bin", "ibn"];

/// What may follow a Latin name and is not part of it.
const SUFFIXES: [&str; 12] =
    ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "cpa", "esq", "pmp", "cissp"];

/// The script of a name. One Hangul syllable makes it Korean, else one Chinese character Han: both
/// come with Latin in brackets more often than the other way round.
#[must_use]
pub fn script_of(name: &str) -> Script {
    let has = |script| name.chars().any(|c| script_of_char(c) == Some(script));
    [Script::Hangul, Script::Han, Script::Latin]
        .into_iter()
        .find(|&s| has(s))
        .unwrap_or(Script::Other)
}

/// The family and the given name within a name as it is shown, as well as that can be guessed.
///
/// Hangul and Han begin with the family name, Latin ends with it unless a comma says otherwise. A
/// name of one part is a given name.
#[must_use]
pub fn split_name(display: &str) -> (Option<String>, Option<String>) {
    let display = clean_line(display);
    let mut parts: Vec<&str> =
        display.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    while parts.len() > 1 && parts.last().is_some_and(|part| is_suffix(part)) {
        parts.pop();
    }
    match parts.as_slice() {
        [] => (None, None),
        [whole] => match script_of(whole) {
            Script::Hangul => split_syllables(whole, &COMPOUND_HANGUL, 4, hangul::is_syllable),
            Script::Han => split_syllables(whole, &COMPOUND_HAN, 3, is_han),
            Script::Latin | Script::Other => split_western(whole),
        },
        [family, given @ ..] => (Some((*family).to_owned()), Some(given.join(", "))),
    }
}

/// Whether a word alone is plainly a Korean's full name: three syllables, a common surname the first,
/// or four with one of two syllables. How common it is, 2 or 1; nothing if it is none.
#[must_use]
pub fn korean_name(word: &str) -> Option<u8> {
    let count = word.chars().count();
    let is_compound = count == 4 && COMPOUND_HANGUL.iter().any(|surname| word.starts_with(surname));
    let rank = COMMON_HANGUL.chars().position(|surname| word.starts_with(surname));
    let is_plain = word.chars().all(hangul::is_syllable)
        && !word.ends_with(NO_NAME_ENDS)
        && !NO_NAMES.contains(&word);
    match rank {
        _ if !is_plain => None,
        Some(rank) if count == 3 => Some(if rank < MOST_COMMON { 2 } else { 1 }),
        _ => is_compound.then_some(1),
    }
}

/// Whether a syllable is a common Korean surname.
#[must_use]
pub fn is_korean_surname(syllable: &str) -> bool {
    syllable.chars().count() == 1 && COMMON_HANGUL.contains(syllable)
}

/// What stands in a picture's place: the given name in Hangul or Han (two characters at most), the
/// first letters of given and family name otherwise.
#[must_use]
pub fn initials_for_avatar(display: &str) -> String {
    let (family, given) = split_name(display);
    if matches!(script_of(display), Script::Hangul | Script::Han) {
        return given
            .or(family)
            .unwrap_or_default()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .take(2)
            .collect();
    }
    let first_of = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    // The letter of "van Dijk" is D.
    let last_word = family.as_deref().and_then(|family| family.split_whitespace().next_back());
    [given.as_deref(), last_word]
        .into_iter()
        .flatten()
        .filter_map(first_of)
        .flat_map(char::to_uppercase)
        .collect()
}

/// The script of one letter, nothing for digits and signs.
pub(super) fn script_of_char(c: char) -> Option<Script> {
    if hangul::is_hangul(c) {
        Some(Script::Hangul)
    } else if is_han(c) {
        Some(Script::Han)
    } else if !c.is_alphabetic() {
        None
    } else if matches!(u32::from(c), 0x41..=0x24F | 0x1E00..=0x1EFF) {
        Some(Script::Latin)
    } else {
        Some(Script::Other)
    }
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Family name first: the first word, or within one word of up to `longest` syllables the
/// compound surname or the first syllable.
fn split_syllables(
    name: &str,
    compound: &[&str],
    longest: usize,
    is_syllable: impl Fn(char) -> bool,
) -> (Option<String>, Option<String>) {
    if let Some((family, given)) = name.split_once(' ') {
        return (Some(family.to_owned()), Some(given.to_owned()));
    }
    let count = name.chars().count();
    let plain = name.chars().all(is_syllable);
    let is_compound = count > 2 && compound.iter().any(|surname| name.starts_with(surname));
    let family_len = match count {
        3..=4 if plain && is_compound => 2,
        2.. if plain && count <= longest => 1,
        _ => return (None, Some(name.to_owned())),
    };
    let family = name.chars().take(family_len).collect();
    let given = name.chars().skip(family_len).collect();
    (Some(family), Some(given))
}

/// Family name last, with the particles before it, without what follows it.
fn split_western(name: &str) -> (Option<String>, Option<String>) {
    let mut words: Vec<&str> = name.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_suffix(word)) {
        words.pop();
    }
    if words.len() < 2 {
        return (None, Some(words.concat()));
    }
    // The first word is a given name even where it looks like a particle: Van Miller.
    let before_family = words.iter().skip(1).rev().skip(1);
    let particles = before_family.take_while(|word| is_particle(word)).count();
    let (given, family) = words.split_at(words.len() - 1 - particles);
    (Some(family.join(" ")), Some(given.join(" ")))
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str()) || LOWER_CASE_PARTICLES.contains(&word)
}

fn is_suffix(word: &str) -> bool {
    let letters: String = word.chars().filter(|&c| c != '.').flat_map(char::to_lowercase).collect();
    SUFFIXES.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(display: &str, family: &str, given: &str) {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        assert_eq!(split_name(display), (some(family), some(given)), "split_name({display:?})");
    }

    #[test]
    fn korean_names_begin_with_the_family() {
        check("박지원", "박", "지원");
        check("\u{1107}\u{1161}\u{11A8}\u{110C}\u{1175}\u{110B}\u{116F}\u{11AB}", "박", "지원");
        check("이산", "이", "산");
        check("남궁민", "남궁", "민");
        check("제갈민수", "제갈", "민수");
        check("황보", "황", "보");
        check("김하늘별", "김", "하늘별");
        check("박 지원", "박", "지원");
        check("선우 은숙", "선우", "은숙");
        check("  박\u{3000}지원 ", "박", "지원");
        check("크리스토퍼", "", "크리스토퍼");
        check("봄", "", "봄");
    }

    #[test]
    fn a_korean_name_alone_is_told_from_words() {
        let check = |word: &str, expected| assert_eq!(korean_name(word), expected, "{word}");
        for name in ["박지원", "김도윤", "이서연"] {
            check(name, Some(2));
        }
        for name in ["서민아", "남궁민수", "하정우"] {
            check(name, Some(1));
        }
        for word in [
            "누리",
            "반달",
            "고객팀",
            "정류장",
            "서비스",
            "엔코어",
            "박",
            "Jiwon",
            "김박사님",
            "하늘클라우드",
            "",
        ] {
            check(word, None);
        }
    }

    #[test]
    fn han_names_begin_with_the_family() {
        check("朴志源", "朴", "志源");
        check("歐陽明", "歐陽", "明");
        check("山田 太郎", "山田", "太郎");
        check("山田太郎", "", "山田太郎");
    }

    #[test]
    fn latin_names_end_with_the_family() {
        check("Jiwon Park", "Park", "Jiwon");
        check("Ji-won Mary Park", "Park", "Ji-won Mary");
        check("Mona", "", "Mona");
        check("Lotte van Dijk", "van Dijk", "Lotte");
        check("Ulrike von der Heide", "von der Heide", "Ulrike");
        check("Maria De La Cruz", "De La Cruz", "Maria");
        check("Van Miller", "Miller", "Van");
        check("Paolo da Costa", "da Costa", "Paolo");
        check("Kim Da Hyun", "Hyun", "Kim Da");
        check("Yusuf bin Ahmed", "bin Ahmed", "Yusuf");
        check("Иван Петров", "Петров", "Иван");
        check("", "", "");
        check(" , ", "", "");
    }

    #[test]
    fn a_comma_puts_the_family_first() {
        check("Park, Jiwon", "Park", "Jiwon");
        check("van Dijk, Lotte", "van Dijk", "Lotte");
        check("Marcus Lee King Jr.", "King", "Marcus Lee");
        check("Ada Brook, Ph.D.", "Brook", "Ada");
        check("Brook, Ada, PhD, MBA", "Brook", "Ada");
        check("Park,", "", "Park");
        check("박, 지원", "박", "지원");
    }

    #[test]
    fn avatars_show_what_a_person_is_called() {
        let check = |display: &str, expected: &str| {
            assert_eq!(initials_for_avatar(display), expected, "{display}");
        };
        check("박지원", "지원");
        check("남궁민", "민");
        check("크리스토퍼", "크리");
        check("Jiwon Park", "JP");
        check("lotte van dijk", "LD");
        check("Mona", "M");
        check("Émile Roche", "ÉR");
        check("", "");
        check("?!", "");
    }

    #[test]
    fn the_script_is_that_of_the_person_not_of_the_brackets() {
        let check = |name: &str, expected| assert_eq!(script_of(name), expected, "{name}");
        check("박지원 (Jiwon Park)", Script::Hangul);
        check("Jiwon Park", Script::Latin);
        check("山田", Script::Han);
        check("Иван", Script::Other);
        check("42", Script::Other);
    }
}
