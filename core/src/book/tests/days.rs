//! A list of people by the last met, in days.

use super::support::{House, form, re_invent};
use crate::book::*;

#[test]
fn a_list_by_the_last_met_tells_its_days() {
    let house = House::new();
    let book = house.open();
    let met = |name: &str, at: Option<&str>| {
        let at = at.map(|at| EncounterForm {
            at: Some(at.parse().unwrap()),
            place: Place::Nowhere,
            ..EncounterForm::default()
        });
        book.add_person(&house.moment(), &form(name, "", &["met"]), at.as_ref()).unwrap();
    };
    met("Never", None);
    met("Late on Wednesday", Some("2022-12-01T07:59:00Z"));
    met("Early on Wednesday", Some("2022-11-30T08:00:00Z"));
    met("Tuesday", Some("2022-11-30T07:59:00Z"));
    let days = |filter: PeopleFilter| book.people(&house.moment(), &filter).unwrap().days;
    let on = |text: &str| Some(text.parse().unwrap());
    let expected = [
        DayOfPeople { on: on("2022-11-30"), first: 0 },
        DayOfPeople { on: on("2022-11-29"), first: 2 },
        DayOfPeople { on: None, first: 3 },
    ];
    assert_eq!(days(PeopleFilter::default()), expected);
    for (why, filter) in [
        ("a name has no day", PeopleFilter { sort: PeopleSort::NameKorean, ..Default::default() }),
        ("a search ranks", PeopleFilter { query: "wednesday".to_owned(), ..Default::default() }),
    ] {
        assert_eq!(days(filter), [], "{why}");
    }

    let seoul = MeForm { name: "나".to_owned(), email: None, zone: Some("Asia/Seoul".to_owned()) };
    book.set_me(&house.moment(), &seoul).unwrap();
    let at_home = days(PeopleFilter::default());
    assert_eq!(at_home[0], DayOfPeople { on: on("2022-12-01"), first: 0 }, "the clock at home");
    book.save_conference(&house.moment(), &re_invent()).unwrap();
    assert_eq!(days(PeopleFilter::default()), expected, "the conference's while I am there");
    let rows = book.people(&house.moment(), &PeopleFilter::default()).unwrap().rows;
    assert_eq!(rows[0].last.as_ref().unwrap().zone, "America/Los_Angeles", "and so says the row");
}
