use uuid::Uuid;

use recall::by_force;

use super::*;

mod lines;
mod recall;

/// A contact that owns its texts.
#[derive(Clone, Debug, Default)]
struct Person {
    id: u128,
    names: [String; 3],
    company: String,
    title: String,
    points: Vec<String>,
    tags: Vec<String>,
    last_met_ms: i64,
}

impl Person {
    fn new(id: u128, last_met_ms: i64, name: &str) -> Self {
        Self {
            id,
            last_met_ms,
            names: [name.to_owned(), String::new(), String::new()],
            ..Self::default()
        }
    }

    fn with_entry<T>(&self, use_it: impl FnOnce(&Entry<'_>) -> T) -> T {
        let (points, tags) = (strs(&self.points), strs(&self.tags));
        use_it(&Entry {
            id: id(self.id),
            names: self.names.each_ref().map(String::as_str),
            company: &self.company,
            title: &self.title,
            points: &points,
            tags: &tags,
            standing: self.last_met_ms,
        })
    }
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

const fn id(id: u128) -> ContactId {
    ContactId(Uuid::from_u128(id))
}

fn index_of(people: &[Person]) -> Index {
    let lists: Vec<_> =
        people.iter().map(|person| (strs(&person.points), strs(&person.tags))).collect();
    let mut index = Index::new();
    index.build(people.iter().zip(&lists).map(|(person, (points, tags))| Entry {
        id: id(person.id),
        names: person.names.each_ref().map(String::as_str),
        company: &person.company,
        title: &person.title,
        points,
        tags,
        standing: person.last_met_ms,
    }));
    index
}

/// 1 is Park Jiwon, 2 a Western contact, 3 a namesake with other details.
fn sample() -> Index {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    index_of(&[
        Person {
            names: ["박지원".into(), String::new(), String::new()],
            company: "한빛 클라우드".into(),
            title: "개발 팀장".into(),
            points: texts(&["jiwon.park@hanbit.example", "+821012345678", "02-987-6543"]),
            tags: texts(&["re:Invent 2022", "파트너"]),
            ..Person::new(1, 30, "")
        },
        Person {
            names: ["José Ji-won Müller".into(), "호세 뮐러".into(), String::new()],
            company: "Acme Cloud & Söhne".into(),
            title: "Site Reliability Engineer".into(),
            points: texts(&["jose@acme-cloud.example", "+17025550123"]),
            tags: texts(&["C++"]),
            ..Person::new(2, 20, "")
        },
        Person { company: "박씨 상회".into(), ..Person::new(3, 10, "최현우") },
    ])
}

/// The ids of those found, in order.
fn found(index: &Index, query: &str) -> Vec<u128> {
    index.search_all(query).iter().map(|id| id.0.as_u128()).collect()
}

#[test]
fn every_kind_of_query_finds_its_people() {
    let index = sample();
    let check = |query: &str, expected: &[u128]| {
        assert_eq!(found(&index, query), expected, "search {query:?}");
    };
    // Syllables, finished and unfinished.
    check("박지원", &[1]);
    check("지원", &[1]);
    for typed in ["ㅂ", "바", "박ㅈ", "박지", "박징", "박지우", "박지워"] {
        assert_eq!(found(&index, typed).first(), Some(&1), "{typed} on the way to 박지원");
    }
    check("ㄱㅐㅂㅏㄹ", &[1]);
    check("한빛클라우드", &[1]);
    check("클라 박지", &[1]);
    // Initials.
    check("ㅂㅈㅇ", &[1]);
    check("ㅈㅇ", &[1]);
    check("ㄱㅂㅌㅈ", &[1]);
    check("ㅎㅅ", &[2]);
    check("박ㅈㅇ", &[1]);
    check("ㅂ지원", &[1]);
    check("ㅊㅎㅇ", &[3]);
    // Latin, in any case, width, accents and order.
    check("jose muller", &[2]);
    check("ＭＵＬＬＥＲ JOSÉ", &[2]);
    check("jiwon", &[2, 1]);
    check("ji-won", &[2, 1]);
    check("c++", &[2]);
    check("re:invent", &[1]);
    // Romanised.
    for spelling in ["park jiwon", "parkjiwon", "jiwonpark", "Bak Ji-won", "jiwon pak"] {
        assert_eq!(found(&index, spelling), [1], "{spelling} is 박지원");
    }
    check("choihyunwoo", &[3]);
    // Phones in any grouping.
    for typed in [
        "010-1234-5678",
        "01012345678",
        "010 1234",
        "+82 10 1234",
        "+82-10-1234-5678",
        "0101 2345",
        "5678",
    ] {
        assert_eq!(found(&index, typed), [1], "phone {typed}");
    }
    check("(02)987-6543", &[1]);
    check("(02) 987 6543", &[1]);
    check("702-555", &[2]);
    // E-mail, company, tags.
    check("jose@acme", &[2]);
    check("acme-cloud.example", &[2]);
    check("soehne", &[2]); // one letter more
    check("sohne", &[2]);
    check("파트너", &[1]);
    // Words may lie anywhere, but all must.
    check("engineer cloud jose", &[2]);
    check("engineer park", &[]);
    check("2022 파트 hanbit", &[1]);
}

#[test]
fn texts_of_two_fields_or_people_never_join() {
    let index = sample();
    for query in ["지원한빛", "0123호세", "원ㅎ", "567802", "musohne"] {
        assert_eq!(found(&index, query), [0_u128; 0], "{query} spans a border");
    }
}

#[test]
fn rank_goes_before_recency() {
    let index = index_of(&[
        Person { tags: vec!["park".into()], ..Person::new(1, 90, "Ann Lee") },
        Person { company: "Parkside".into(), ..Person::new(2, 80, "Ben Lee") },
        Person::new(3, 70, "Carl Spark"),
        Person::new(4, 60, "Dora Park"),
        Person::new(5, 65, "박하나"),
        Person::new(6, 60, "Park Eun"),
    ]);
    let expected = [
        (5, Rank::NameStart),
        (6, Rank::NameStart),
        (4, Rank::NameStart),
        (3, Rank::Name),
        (2, Rank::Company),
        (1, Rank::Detail),
    ];
    let expected = expected.map(|(number, rank)| Hit { id: id(number), rank });
    assert_eq!(index.search("park", 10), expected);
    assert_eq!(index.search("park", 3), expected[..3], "a limit cuts the end off");
    assert_eq!(index.search("park", 0), []);
    let weakest = index.search("lee park", 10);
    assert_eq!(
        weakest.iter().map(|hit| hit.rank).collect::<Vec<_>>(),
        [Rank::Company, Rank::Detail]
    );
}

#[test]
fn a_query_without_words_finds_everybody_latest_first() {
    let index = sample();
    for query in ["", "  ", "\u{3000}", "-", "\u{200B}"] {
        assert_eq!(found(&index, query), [1, 2, 3], "search {query:?}");
    }
    assert_eq!(index.search("", 1).len(), 1);
}

#[test]
fn changes_show_at_once_and_in_order() {
    let mut index = Index::new();
    assert!(index.is_empty());
    assert_eq!(found(&index, "kim"), [0_u128; 0]);
    for (number, met) in [(1, 10), (2, 30), (3, 20)] {
        Person::new(number, met, "Kim").with_entry(|entry| index.upsert(entry));
    }
    assert_eq!(found(&index, "kim"), [2, 3, 1]);
    Person::new(1, 40, "Kim Lee").with_entry(|entry| index.upsert(entry));
    assert_eq!(found(&index, "kim"), [1, 2, 3], "met again, so first");
    assert_eq!(found(&index, "lee"), [1]);
    assert!(index.remove(id(2)), "2 was in");
    assert!(!index.remove(id(2)), "and is no more");
    assert_eq!((found(&index, ""), index.len()), (vec![1, 3], 2));
}

#[test]
fn many_changes_keep_chunks_in_order() {
    let mut index = Index::new();
    let count = 3_000_u128;
    for number in 0..count {
        // 7 and 3000 share no factor, so this is a shuffle.
        let met = i64::try_from(number * 7 % count).unwrap();
        Person::new(number, met, "Kim").with_entry(|entry| index.upsert(entry));
    }
    let expected: Vec<u128> = (0..count)
        .rev()
        .map(|met| (0..7).map(|k| met + k * count).find(|n| n % 7 == 0).unwrap() / 7)
        .collect();
    assert_eq!(found(&index, "kim"), expected);
    (0..count).step_by(2).for_each(|number| assert!(index.remove(id(number)), "{number} was in"));
    let odd: Vec<u128> = expected.into_iter().filter(|number| number % 2 == 1).collect();
    assert_eq!(found(&index, ""), odd);
}

#[test]
fn the_first_answers_of_many_chunks_are_the_best_of_all() {
    // Rare in names, less so in companies, frequent in tags: the better ranks end up far down.
    let people: Vec<Person> = (0..2_500_u128)
        .map(|number| Person {
            company: if number % 97 == 3 { "Parkside".into() } else { "Acme".into() },
            tags: vec![if number % 2 == 0 { "park".into() } else { "lake".into() }],
            points: vec![format!("+8210{number:08}")],
            ..Person::new(
                number,
                number as i64 * 3 % 2_500,
                if number % 499 == 7 { "Eun Park" } else { "Kim Spark" },
            )
        })
        .chain((2_500..2_504).map(|number| Person::new(number, -1, "Lake Lee")))
        .collect();
    let index = index_of(&people);
    for query in ["park", "lake", "acme park", "lake lee", "park 0001", "kim 77 lake", "eun zzz"] {
        let expected = by_force(&people, query);
        for limit in [1, 5, 50, 1_000, 5_000] {
            let hits: Vec<_> =
                index.search(query, limit).iter().map(|hit| (hit.rank, hit.id)).collect();
            assert_eq!(hits, expected[..limit.min(expected.len())], "{query:?} up to {limit}");
        }
    }
}

#[test]
fn threads_may_share_an_index() {
    const fn shared<T: Send + Sync>() {}
    shared::<Index>();
}
