//! The Latin spellings under which a Korean name may be looked for.
//!
//! Given names follow the Revised Romanisation of Korean (2000) syllable by syllable, as that rule
//! asks for names; surnames and many syllables are spelled otherwise on passports and cards, so
//! those are tables. Spellings suggest, they never prove that two people are one. To add one,
//! extend `SURNAMES` or `CUSTOMARY`.

use super::hangul;
use super::name::split_name;

/// The spellings of a name's parts, lower-case ASCII, the most usual first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Romanised {
    /// Spellings of the family name; empty if the name has only one part.
    pub families: Vec<String>,
    /// Spellings of the given name.
    pub givens: Vec<String>,
}

/// At most this many spellings of a given name: a long name must not fill the index.
const MOST_GIVENS: usize = 8;

const INITIALS: [&str; 19] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
const MEDIALS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
];
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];

/// The 50 most common surnames and the compound ones, as their bearers spell them.
pub(super) const SURNAMES: [(&str, &[&str]); 59] = [
    ("김", &["kim", "gim"]),
    ("이", &["lee", "yi", "rhee", "ri"]),
    ("박", &["park", "bak", "pak"]),
    ("최", &["choi", "choe"]),
    ("정", &["jung", "jeong", "chung"]),
    ("강", &["kang", "gang"]),
    ("조", &["cho", "jo"]),
    ("윤", &["yoon", "yun"]),
    ("장", &["jang", "chang"]),
    ("임", &["lim", "im", "yim", "rim"]),
    ("한", &["han", "hahn"]),
    ("오", &["oh", "o"]),
    ("서", &["seo", "suh"]),
    ("신", &["shin", "sin"]),
    ("권", &["kwon", "gwon"]),
    ("황", &["hwang"]),
    ("안", &["ahn", "an"]),
    ("송", &["song"]),
    ("전", &["jeon", "jun", "chun"]),
    ("홍", &["hong"]),
    ("유", &["yoo", "yu", "ryu"]),
    ("고", &["ko", "go", "koh"]),
    ("문", &["moon", "mun"]),
    ("양", &["yang"]),
    ("손", &["son", "sohn"]),
    ("배", &["bae", "pae"]),
    ("백", &["baek", "paik", "back"]),
    ("허", &["heo", "hur", "huh"]),
    ("남", &["nam"]),
    ("심", &["shim", "sim"]),
    ("노", &["noh", "roh", "no"]),
    ("하", &["ha"]),
    ("곽", &["kwak", "gwak"]),
    ("성", &["sung", "seong"]),
    ("차", &["cha"]),
    ("주", &["joo", "ju"]),
    ("우", &["woo", "u"]),
    ("구", &["koo", "gu", "ku"]),
    ("민", &["min"]),
    ("류", &["ryu", "ryoo", "yoo"]),
    ("나", &["na", "ra"]),
    ("진", &["jin", "chin"]),
    ("지", &["ji", "chi"]),
    ("엄", &["um", "eom", "uhm"]),
    ("채", &["chae"]),
    ("원", &["won"]),
    ("천", &["chun", "cheon"]),
    ("방", &["bang", "pang"]),
    ("공", &["kong", "gong"]),
    ("현", &["hyun", "hyeon"]),
    ("남궁", &["namgung", "namkoong"]),
    ("독고", &["dokgo", "dokko"]),
    ("동방", &["dongbang"]),
    ("사공", &["sagong"]),
    ("서문", &["seomun", "seomoon"]),
    ("선우", &["sunwoo", "seonu", "sunu"]),
    ("제갈", &["jegal", "jekal"]),
    ("황보", &["hwangbo"]),
    ("황목", &["hwangmok"]),
];

/// Syllables of given names that many people spell otherwise than by the rule.
const CUSTOMARY: [(char, &str); 52] = [
    ('건', "gun"),
    ('경', "kyung"),
    ('곤', "kon"),
    ('광', "kwang"),
    ('구', "koo"),
    ('국', "kook"),
    ('권', "kwon"),
    ('규', "kyu"),
    ('균', "kyun"),
    ('근', "keun"),
    ('기', "ki"),
    ('길', "kil"),
    ('덕', "duk"),
    ('두', "doo"),
    ('란', "lan"),
    ('리', "lee"),
    ('림', "lim"),
    ('명', "myung"),
    ('무', "moo"),
    ('문', "moon"),
    ('병', "byung"),
    ('서', "suh"),
    ('석', "suk"),
    ('선', "sun"),
    ('설', "sul"),
    ('섭', "sup"),
    ('성', "sung"),
    ('수', "soo"),
    ('숙', "sook"),
    ('순', "soon"),
    ('신', "shin"),
    ('심', "shim"),
    ('연', "yun"),
    ('열', "yul"),
    ('영', "young"),
    ('우', "woo"),
    ('욱', "wook"),
    ('운', "woon"),
    ('유', "yoo"),
    ('윤', "yoon"),
    ('은', "un"),
    ('정', "jung"),
    ('주', "joo"),
    ('준', "joon"),
    ('중', "joong"),
    ('지', "jee"),
    ('철', "chul"),
    ('현', "hyun"),
    ('형', "hyung"),
    ('혁', "hyuk"),
    ('훈', "hoon"),
    ('희', "hee"),
];

/// The spellings of a Korean name's parts; nothing if it is not written in Hangul alone.
#[must_use]
pub fn romanise(name: &str) -> Option<Romanised> {
    let plain = |c: char| hangul::is_syllable(c) || c == ' ';
    let (family, given) = split_name(name);
    let is_korean = [&family, &given].into_iter().flatten().all(|part| part.chars().all(plain));
    if !is_korean {
        return None;
    }
    let givens = given_spellings(&given?);
    Some(Romanised {
        families: family.map(|family| family_spellings(&family)).unwrap_or_default(),
        givens,
    })
}

/// A piece of a spelling and what it spells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpelledPart {
    /// In Latin letters.
    pub spelling: String,
    /// Whether it is the family name, else a syllable of the given name.
    pub is_family: bool,
}

/// The spellings of a Korean name in both orders, part by part. Empty if it is not written in Hangul
/// alone.
#[must_use]
pub fn romanised_parts(name: &str) -> Vec<Vec<SpelledPart>> {
    let Some(Romanised { families, .. }) = romanise(name) else { return Vec::new() };
    let part = |spelling: &String, is_family| SpelledPart { spelling: spelling.clone(), is_family };
    let mut spelled = Vec::new();
    for given in given_parts(&split_name(name).1.unwrap_or_default()) {
        let given: Vec<SpelledPart> = given.iter().map(|syllable| part(syllable, false)).collect();
        for family in &families {
            spelled.push([&[part(family, true)], given.as_slice()].concat());
            spelled.push([given.as_slice(), &[part(family, true)]].concat());
        }
        if families.is_empty() {
            spelled.push(given);
        }
    }
    spelled
}

/// Every spelling of a Korean name, family name first, folded, without spaces or hyphens:
/// `박지원` gives `parkjiwon`, `bakjiwon`, … . Empty if it is not written in Hangul alone.
#[must_use]
pub fn romanised_spellings(name: &str) -> Vec<String> {
    let Some(Romanised { families, givens }) = romanise(name) else { return Vec::new() };
    if families.is_empty() {
        return givens;
    }
    families
        .iter()
        .flat_map(|family| givens.iter().map(move |given| format!("{family}{given}")))
        .collect()
}

fn family_spellings(family: &str) -> Vec<String> {
    match SURNAMES.iter().find(|(surname, _)| *surname == family) {
        Some((_, spellings)) => spellings.iter().map(|&spelling| spelling.to_owned()).collect(),
        None => given_spellings(family),
    }
}

/// Each syllable by the rule or by custom, in every combination.
pub(super) fn given_spellings(given: &str) -> Vec<String> {
    given_parts(given).into_iter().map(|parts| parts.concat()).collect()
}

/// The same, syllable by syllable.
fn given_parts(given: &str) -> Vec<Vec<String>> {
    let mut spellings = vec![Vec::new()];
    for c in given.chars() {
        let Some((initial, medial, last)) = hangul::places(c) else { continue };
        let by_rule = [INITIALS.get(initial), MEDIALS.get(medial), FINALS.get(last)]
            .map(|s| s.copied().unwrap_or(""))
            .concat();
        let custom =
            CUSTOMARY.iter().find(|(syllable, _)| *syllable == c).map(|(_, spelling)| *spelling);
        let before = spellings.len();
        if let Some(custom) = custom.filter(|_| before < MOST_GIVENS) {
            spellings.extend_from_within(..);
            spellings.iter_mut().skip(before).for_each(|spelling| spelling.push(custom.to_owned()));
        }
        spellings.iter_mut().take(before).for_each(|spelling| spelling.push(by_rule.clone()));
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_follow_the_revised_romanisation() {
        let check = |given: &str, expected: &str| {
            assert_eq!(
                given_spellings(given).first().map(String::as_str),
                Some(expected),
                "{given}"
            );
        };
        check("지원", "jiwon");
        check("민수", "minsu");
        check("복남", "boknam");
        check("빛나", "bitna");
        check("현우", "hyeonu");
        check("예진", "yejin");
        check("희완", "huiwan");
        check("꽃별", "kkotbyeol");
    }

    #[test]
    fn names_are_found_as_cards_spell_them() {
        let check = |name: &str, expected: &[&str]| {
            let spellings = romanised_spellings(name);
            for spelling in expected {
                assert!(
                    spellings.iter().any(|s| s == spelling),
                    "{name} as {spelling}: {spellings:?}"
                );
            }
        };
        check("박지원", &["parkjiwon", "bakjiwon", "pakjiwon", "parkjeewon"]);
        check("김 민수", &["kimminsu", "kimminsoo", "gimminsu"]);
        check("최현수", &["choihyunsoo", "choehyeonsu", "choihyunsu"]);
        check("이정은", &["leejungeun", "yijeongeun", "rheejungeun"]);
        check("정영희", &["chungyounghee", "jeongyeonghui"]);
        check("남궁민", &["namgungmin", "namkoongmin"]);
        check("탁재훈", &["takjaehoon", "takjaehun"]);
        check("봄", &["bom"]);
    }

    #[test]
    fn only_hangul_is_romanised() {
        for name in ["Jiwon Park", "朴志源", "박지원 (Jiwon)", "", "박J"] {
            assert_eq!(romanised_spellings(name), Vec::<String>::new(), "{name:?}");
        }
    }

    #[test]
    fn long_names_stay_bounded() {
        let long = "정".repeat(200);
        assert_eq!(
            romanised_spellings(&long).len(),
            MOST_GIVENS,
            "custom doubles at most three times"
        );
    }
}
