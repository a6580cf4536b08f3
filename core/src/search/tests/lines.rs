//! What people type for a name, line by line: romanised, wrong layout, mistyped, in any order.

use super::*;

fn named(names: &[&str]) -> Index {
    let people: Vec<Person> =
        names.iter().zip(1..).map(|(name, id)| Person::new(id, 100 - id as i64, name)).collect();
    index_of(&people)
}

/// Every query finds the only person of this name, and neither of two others.
fn check(name: &str, queries: &[&str]) {
    let index = named(&["한보름", name, "Olga Wexler"]);
    for query in queries {
        assert_eq!(found(&index, query), [2], "{query:?} finds {name}");
    }
}

#[test]
fn korean_names_are_found_as_they_are_spelled_in_latin() {
    check(
        "김민수",
        &["kim", "gim", "kim minsu", "minsoo kim", "min-su", "Kim Min-soo", "minsukim"],
    );
    check("김민수", &["min su kim", "gim min-su", "KIMMINSU", "Kim, Minsu"]);
    check("박지원", &["park", "bak", "pak", "pak ji-won", "jeewon park"]);
    check("최준호", &["choi", "choe", "junho choi", "choe joonho"]);
    check("이서연", &["lee seoyeon", "yi", "rhee", "seo-yeon rhee"]);
    check("정은지", &["jung", "jeong", "chung", "chung eunji", "eun ji jeong"]);
}

#[test]
fn names_in_latin_are_found_in_hangul_and_in_other_spellings() {
    let queries = ["김민수", "민수", "김 민수", "ㄱㅁㅅ", "김ㅁㅅ", "김미", "gim", "gim minsoo"];
    check("Minsu Kim", &queries);
    check("Min-soo Kim", &queries);
    check("Kim Min Su", &queries);
    check("Jiwon Park", &["박지원", "bak", "pak jeewon", "ㅂㅈㅇ", "지원"]);
    check("Junho Choe", &["최준호", "choi joonho"]);
    check("Seoyeon Rhee", &["이서연", "lee", "yi seoyeon"]);
    check("Jeong Eun-ji", &["정은지", "chung eunji", "jung"]);
    let index = named(&["Minsu Kim", "Kim Ondrej", "김하나"]);
    assert_eq!(found(&index, "kim"), [1, 2, 3], "as written, with 김 spelled the usual way");
}

#[test]
fn the_other_keyboard_layout_is_understood() {
    check("박지원", &["qkrwldnjs", "qkr", "qwd", "wldnjs qkr"]);
    check("Jiwon Parker", &["ㅓㅑ재ㅜ", "ㅔㅁ갇"]);
    let index = named(&["Al Rad", "강민"]);
    assert_eq!(found(&index, "rad"), [1], "what is typed comes first");
    assert_eq!(
        index.search("rkd", 5),
        [Hit { id: id(2), rank: Rank::Near }],
        "강, and it says that it is a guess"
    );
}

#[test]
fn composed_decomposed_and_mixed_hangul_are_one() {
    check(
        "박지원",
        &["\u{1107}\u{1161}\u{11A8}", "ㅂ지원", "박ㅈ원", "박지ㅇ", "ㅂ ㅈ", "지원박"][..5],
    );
    check("\u{1107}\u{1161}\u{11A8}\u{110C}\u{1175}원", &["박지원", "ㅂㅈㅇ", "바"]);
}

#[test]
fn one_typing_error_is_forgiven_where_little_else_is_found() {
    check(
        "Maria Garcia",
        &["garcua", "gacria", "garia", "garrcia", "maria garcoa", "maira garcia"],
    );
    check("박지원", &["박지언", "parl jiwom", "jiwom"][..1]);
    check("최현우", &["hyunwoi choi", "hyumwoo"]);
    let index = index_of(&[
        Person { company: "Northwind".into(), ..Person::new(1, 90, "Ann Lee") },
        Person { tags: vec!["partner".into()], ..Person::new(2, 80, "Bo Wu") },
        Person::new(3, 70, "Nortwing Oy"),
    ]);
    assert_eq!(found(&index, "nortwind"), [1, 3], "companies too");
    assert_eq!(found(&index, "northwind"), [1], "exact, and no word two errors away");
    assert_eq!(found(&index, "partmer"), [0_u128; 0], "tags as they are");
    assert_eq!(found(&index, "ann nort"), [1], "short words as they are");
    assert_eq!(found(&index, "anm"), [0_u128; 0]);
}

#[test]
fn exact_hits_come_before_near_ones_and_many_suffice() {
    let index = named(&["Jonas Meyer", "Ida Meier", "Bo Meyers"]);
    assert_eq!(found(&index, "meyer"), [1, 3, 2], "Meier is near");
    let many = ["Ida Meier", "A Meyer", "B Meyer", "C Meyer", "D Meyer", "E Meyer"];
    assert_eq!(found(&named(&many), "meyer"), [2, 3, 4, 5, 6], "five exact ones are not few");
    assert_eq!(named(&many).search_exact("meyr", 9), [], "exact is exact");
}

#[test]
fn parts_of_addresses_and_numbers_are_found_in_any_grouping() {
    let person = Person {
        points: vec!["minsu.kim+expo@hanbit.example".into(), "+821098765432".into()],
        ..Person::new(1, 1, "Somebody")
    };
    let index = index_of(&[person]);
    for query in [
        "minsu.kim",
        "kim+expo",
        "@hanbit",
        "hanbit.example",
        "minsu@ 98",
        "010 9876 5432",
        "0109876-5432",
        "98765",
        "(010) 98",
        "+82 10 9876",
        "82109876",
    ] {
        let query = query.replace("minsu@ 98", "hanbit 98");
        assert_eq!(found(&index, &query), [1], "{query}");
    }
}

#[test]
fn of_one_day_the_closer_comes_first() {
    let day = 86_400_000;
    assert!(standing(Some(day + 5), 0) < standing(Some(day + 1), 1));
    assert!(standing(Some(day + 5), 0) > standing(Some(day + 1), 0));
    assert!(standing(Some(2 * day), 0) > standing(Some(day + 5), 999));
    assert!(standing(None, u16::MAX) < standing(Some(-day), 0));
    assert!(standing(Some(i64::MAX), 9) > standing(Some(day), 9));
}
