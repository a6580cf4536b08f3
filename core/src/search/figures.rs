//! Figures, not a test: `cargo xtask bench search`.

use std::time::{Duration, Instant};

use uuid::Uuid;

use super::*;
use crate::figure;

pub(crate) const KINDS: [(&str, &[&str]); 15] = [
    ("syllables", &["박지원", "김민수", "이서연", "최준호", "지원", "남궁민"]),
    ("unfinished", &["ㅂ", "바", "박ㅈ", "박징", "기", "김미", "쵲"]),
    ("initials", &["ㅂㅈㅇ", "ㄱㅁㅅ", "ㅈㅇ", "ㄱ", "ㅇㅇㅇ", "ㅋㅋㅋ"]),
    ("Latin", &["a", "jo", "garcia", "anna", "smith", "qz"]),
    ("romanised", &["parkjiwon", "jiwonpark", "kim min", "choi junho", "leeseoyeon"]),
    ("phone", &["010", "0101234", "1234", "+82 10 12", "010-1234-5678", "99999"]),
    ("e-mail", &["@", "example", "park@", ".example", "kim.minsu@", "company77.example"]),
    ("company", &["company1", "한빛", "ompany", "77", "company1999", "클라우드"]),
    ("tag", &["partner", "re:invent 2022", "follow", "booth"]),
    ("two words", &["kim company7", "example engineer", "박 개발", "partner 1234", "manager zzz"]),
    ("three words", &["engineer partner 12", "a e i", "example com follow", "ㄱ ㅇ 팀장"]),
    ("other layout", &["qkrwldnjs", "rlaalstn", "ㅓㅐㅗㅜ", "ㅎㅁㄱ챠ㅁ", "dltjdus"]),
    ("one error", &["garcua", "kowalskj", "johnsn smith", "hanbitcluod", "compamy77"]),
    ("Hangul for Latin", &["김안나", "김요한", "안나 김", "김이반"]),
    ("nothing", &["zzzz", "뷁", "ㅎㅎㅎㅎ", "example zzzz", "qqq xxx"]),
];

const FAMILIES: [&str; 10] = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "남궁"];
const SYLLABLES: [&str; 20] = [
    "지", "원", "민", "수", "서", "연", "준", "호", "현", "우", "영", "희", "하", "은", "도", "윤",
    "재", "성", "진", "아",
];
const GIVENS: [&str; 12] = [
    "Anna", "José", "Mary", "John", "Wei", "Priya", "Olivia", "Noah", "Björn", "Chloe", "Ivan",
    "Jo-Ann",
];
const LASTS: [&str; 12] = [
    "Smith", "García", "Müller", "Chen", "Patel", "Johnson", "van Dijk", "O'Neil", "Rossi",
    "Kowalski", "Sato", "Kim",
];
const TITLES: [&str; 6] = [
    "Software Engineer",
    "개발 팀장",
    "Product Manager",
    "Solutions Architect",
    "대표이사",
    "Head of Partnerships",
];
const TAGS: [&str; 6] = ["partner", "re:Invent 2022", "follow up", "파트너", "booth", "dinner"];

/// The same numbers on every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        ((mixed ^ (mixed >> 27)) >> 11) as usize % sides
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.roll(words.len())]
    }
}

struct Person {
    name: String,
    second: String,
    company: String,
    title: &'static str,
    points: [String; 2],
    tags: [&'static str; 2],
}

fn person(dice: &mut Dice) -> Person {
    let (given, last) = (dice.pick(&GIVENS), dice.pick(&LASTS));
    let korean =
        format!("{}{}{}", dice.pick(&FAMILIES), dice.pick(&SYLLABLES), dice.pick(&SYLLABLES));
    let western = format!("{given} {last}");
    let company = dice.roll(2_000);
    let in_korea = dice.roll(2) == 0;
    let digits = dice.roll(100_000_000);
    Person {
        name: if in_korea { korean } else { western.clone() },
        second: if in_korea && dice.roll(2) == 0 { western } else { String::new() },
        company: if in_korea {
            format!("한빛클라우드 {company}")
        } else {
            format!("Company{company} Inc.")
        },
        title: dice.pick(&TITLES),
        points: [
            format!(
                "{}.{}{}@company{company}.example",
                given.to_lowercase(),
                last.to_lowercase().replace(' ', ""),
                digits % 1000
            ),
            if in_korea {
                format!("+8210{digits:08}")
            } else {
                format!("+1702{:07}", digits % 10_000_000)
            },
        ],
        tags: [dice.pick(&TAGS), dice.pick(&TAGS)],
    }
}

/// The searchable text of each of `count` people, one line each.
pub(crate) fn texts(count: usize) -> Vec<String> {
    let mut dice = Dice(7);
    let text = |one: Person| {
        [
            one.name,
            one.second,
            one.company,
            one.title.into(),
            one.points.join(" "),
            one.tags.join(" "),
        ]
        .join(" ")
    };
    (0..count).map(|_| text(person(&mut dice))).collect()
}

fn with_entry<T>(
    number: usize,
    person: &Person,
    last_met_ms: i64,
    use_it: impl FnOnce(&Entry<'_>) -> T,
) -> T {
    let points = person.points.each_ref().map(String::as_str);
    use_it(&Entry {
        id: ContactId(Uuid::from_u128(number as u128)),
        names: [&person.name, &person.second, ""],
        company: &person.company,
        title: person.title,
        points: &points,
        tags: &person.tags,
        standing: last_met_ms,
    })
}

/// The most that the house allows, in ms, at this size (`docs/architecture.md`, "Lists").
fn budget_ms(count: usize) -> f64 {
    if count > 100_000 { 20.0 } else { 5.0 }
}

fn print(what: &str, count: usize, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    let floor = Some(("budget", budget_ms(count)));
    figure::print(&format!("search {count}: {what} p50 ms"), at(50), None);
    figure::print(&format!("search {count}: {what} p95 ms"), at(95), floor);
}

fn figures(count: usize) {
    let mut dice = Dice(7);
    let people: Vec<Person> = (0..count).map(|_| person(&mut dice)).collect();
    let points: Vec<[&str; 2]> =
        people.iter().map(|person| person.points.each_ref().map(String::as_str)).collect();
    let mets: Vec<i64> = (0..count).map(|_| dice.roll(1 << 40) as i64).collect();

    let start = Instant::now();
    let mut index = Index::new();
    index.build(people.iter().zip(&points).zip(&mets).zip(0_u128..).map(
        |(((person, points), met), number)| Entry {
            id: ContactId(Uuid::from_u128(number)),
            names: [&person.name, &person.second, ""],
            company: &person.company,
            title: person.title,
            points,
            tags: &person.tags,
            standing: *met,
        },
    ));
    let built = start.elapsed();
    figure::print(&format!("search {count}: built s"), built.as_secs_f64(), None);
    let bytes = (index.memory_bytes() / count) as f64;
    figure::print(
        &format!("search {count}: memory bytes a contact"),
        bytes,
        Some(("budget", 250.0)),
    );

    let mut every = Vec::new();
    for (kind, queries) in KINDS {
        let mut times = Vec::new();
        for query in queries {
            for _ in 0..20 {
                let start = Instant::now();
                std::hint::black_box(index.search(query, 50));
                times.push(start.elapsed());
            }
        }
        print(kind, count, times.clone());
        every.extend(times);
    }
    print("every kind", count, every);

    let mut times = Vec::new();
    for round in 0..2_000 {
        let number = dice.roll(count);
        let start = Instant::now();
        with_entry(number, &people[number], (1 << 40) + round, |entry| index.upsert(entry));
        times.push(start.elapsed());
    }
    print("upsert", count, times);
}

#[test]
#[ignore = "prints figures, and means something in release builds only"]
fn print_figures() {
    figures(100_000);
    figures(1_000_000);
}
