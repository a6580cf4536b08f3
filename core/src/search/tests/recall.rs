//! Nothing is missed and nothing invented: the index beside one that looks at every byte.

use proptest::prelude::*;

use super::*;

/// What the index must answer, by looking at every byte of every row.
pub(super) fn by_force(people: &[Person], query: &str) -> Vec<(Rank, ContactId)> {
    let query = Query::new(query);
    let occurs =
        |text: &[u8], pattern: &[u8]| text.windows(pattern.len()).any(|window| window == pattern);
    let begins = |text: &[u8], pattern: &[u8]| {
        [code::MARK, b' '].iter().any(|&border| occurs(text, &[&[border], pattern].concat()))
    };
    let rank_of = |person: &Person| {
        let [names, company, details] = person.with_entry(Coded::of).columns;
        let ranks = query.patterns.iter().map(|pattern| match pattern.bytes() {
            pattern if begins(&names, pattern) => Some(Rank::NameStart),
            pattern if occurs(&names, pattern) => Some(Rank::Name),
            pattern if occurs(&company, pattern) => Some(Rank::Company),
            pattern if occurs(&details, pattern) => Some(Rank::Detail),
            _ => None,
        });
        ranks
            .collect::<Option<Vec<_>>>()
            .map(|ranks| ranks.into_iter().max().unwrap_or(Rank::NameStart))
    };
    let mut hits: Vec<_> =
        people.iter().filter_map(|person| rank_of(person).map(|rank| (rank, person))).collect();
    hits.sort_by_key(|(rank, person)| (*rank, std::cmp::Reverse((person.last_met_ms, person.id))));
    hits.into_iter().map(|(rank, person)| (rank, id(person.id))).collect()
}

/// What the index must answer where it forgives; `ever` are all that were ever in it.
fn by_force_forgiving(people: &[Person], ever: &[Person], query: &str) -> Vec<ContactId> {
    let mut found: Vec<ContactId> = by_force(people, query).into_iter().map(|(_, id)| id).collect();
    let add = |found: &mut Vec<ContactId>, more: Vec<ContactId>| {
        let new: Vec<_> = more.into_iter().filter(|id| !found.contains(id)).collect();
        found.extend(new);
    };
    if let Some(other) = other_layout(query).filter(|_| found.len() < FEW) {
        add(&mut found, by_force(people, &other).into_iter().map(|(_, id)| id).collect());
    }
    if found.len() >= FEW {
        return found;
    }
    let words: Vec<Vec<u8>> =
        ever.iter().map(|person| person.with_entry(Coded::of).words).collect();
    let words = words.concat();
    let near = |typed: &[u8]| -> Vec<Vec<u8>> {
        let words = words.split(|byte| *byte == code::MARK).filter(|_| near::is_forgiven(typed));
        words.filter_map(|word| near::near_beginning(typed, word)).map(<[u8]>::to_vec).collect()
    };
    let patterns: Vec<(Vec<u8>, Vec<Vec<u8>>)> = Query::new(query)
        .patterns
        .iter()
        .map(|pattern| (pattern.bytes().to_vec(), near(pattern.bytes())))
        .collect();
    let occurs = |text: &[u8], one: &[u8]| text.windows(one.len()).any(|window| window == one);
    let matches = |person: &&Person| {
        let [names, company, details] = person.with_entry(Coded::of).columns;
        patterns.iter().all(|(exact, near)| {
            [&names, &company, &details].iter().any(|text| occurs(text, exact))
                || near.iter().any(|near| occurs(&names, near) || occurs(&company, near))
        })
    };
    let mut hits: Vec<&Person> = people.iter().filter(matches).collect();
    hits.sort_by_key(|person| std::cmp::Reverse((person.last_met_ms, person.id)));
    if patterns.iter().any(|(_, near)| !near.is_empty()) {
        add(&mut found, hits.into_iter().map(|person| id(person.id)).collect());
    }
    found
}

/// Texts of few letters, so that most queries find something.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[가각강나낙박지원값과 ]{0,5}",
        "[abAÉß .-]{0,6}",
        "(\\+82|0)[12]{3,8}",
        "[가나]{1,2}[ab]{1,2}",
        "[ㄱㄴㅂㅈㅇㅏㄳ]{1,3}",
        "[박김이최][지민수원][원수호우]",
    ]
}

fn person() -> impl Strategy<Value = Person> {
    let lists = (prop::collection::vec(text(), 0..3), prop::collection::vec(text(), 0..3));
    ([text(), text(), text()], text(), text(), lists, 0..6_i64).prop_map(
        |(names, company, title, (points, tags), last_met_ms)| Person {
            id: 0,
            names,
            company,
            title,
            points,
            tags,
            last_met_ms,
        },
    )
}

fn query() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        "[bgjkp][aiou]",
        "[ㄱㄴㅂㅈㅇ]{1,3}",
        "[rksqkwd]{2,4}",
        (text(), text()).prop_map(|(a, b)| format!("{a} {b}"))
    ]
}

proptest! {
    #[test]
    fn nothing_is_missed_and_nothing_invented(
        people in prop::collection::vec(person(), 0..40),
        changed in prop::collection::vec((0..40_usize, prop::option::of(person())), 0..20),
        queries in prop::collection::vec(query(), 1..8),
        limit in 0..12_usize,
    ) {
        let mut people: Vec<Person> = people.into_iter().zip(0..).map(|(person, id)| Person { id, ..person }).collect();
        let mut index = index_of(&people);
        let mut ever = people.clone();
        for (number, change) in changed {
            let number = number as u128;
            let known = people.iter().any(|person| person.id == number);
            people.retain(|person| person.id != number);
            if let Some(person) = change {
                let person = Person { id: number, ..person };
                person.with_entry(|entry| index.upsert(entry));
                ever.push(person.clone());
                people.push(person);
            } else {
                prop_assert_eq!(index.remove(id(number)), known, "remove says whether it was in");
            }
        }
        prop_assert_eq!(index.len(), people.len());
        for query in queries {
            let expected = by_force(&people, &query);
            let all = by_force_forgiving(&people, &ever, &query);
            prop_assert_eq!(index.search_all(&query), all, "all of {:?}", query);
            let hits: Vec<_> = index.search_exact(&query, limit).iter().map(|hit| (hit.rank, hit.id)).collect();
            prop_assert_eq!(&hits[..], &expected[..limit.min(expected.len())], "the best of {:?}", query);
        }
    }
}
