//! One box: people, companies and occasions, the fields of a query, filters, orders, completion.

use super::support::{Desk, form, re_invent};
use crate::book::*;
use crate::model::*;
use crate::search::TextRange;

struct Fair {
    desk: Desk,
    booth: OccasionId,
    jiwon: ContactId,
    olga: ContactId,
    minsu: ContactId,
}

impl Fair {
    fn new() -> Self {
        let desk = Desk::new();
        let moment = desk.house.moment();
        let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
        let booth = OccasionForm {
            conference: Some(conference),
            venue: Some("Caesars Forum".into()),
            ..OccasionForm::new(OccasionKind::Booth, "Blue Anvil booth")
        };
        let booth = desk.book.save_occasion(&moment, &booth).unwrap().row.occasion.id;
        let add = |form: &PersonForm, met: &EncounterForm| match desk
            .book
            .add_person(&desk.house.moment(), form, Some(met))
            .unwrap()
        {
            CaptureOutcome::Saved { row, .. } => row.id,
            other => panic!("{other:?}"),
        };
        let at_booth = EncounterForm {
            place: Place::Occasion { id: booth },
            rating: Some(Rating::Hot),
            ..EncounterForm::default()
        };
        let jiwon = add(&form("박지원", "한빛 클라우드", &["파트너", "follow up"]), &at_booth);
        desk.house.pass_hours(24);
        let olga = add(&form("Olga Wexler", "Blue Anvil", &["partner"]), &EncounterForm::default());
        desk.house.pass_hours(24);
        let minsu = add(&form("Minsu Kim", "Nine Rivers", &[]), &EncounterForm::default());
        Self { desk, booth, jiwon, olga, minsu }
    }

    fn moment(&self) -> Moment {
        self.desk.house.moment()
    }

    fn found(&self, query: &str) -> Vec<ContactId> {
        let found = self.desk.book.find_everything(&self.moment(), query, 20).unwrap();
        assert_eq!(found.people.len(), found.people_count);
        found.people.into_iter().map(|person| person.row.id).collect()
    }

    fn listed(&self, filter: &PeopleFilter) -> Vec<ContactId> {
        self.desk.book.matching(&self.moment(), filter).unwrap()
    }

    fn offered(&self, query: &str) -> Vec<String> {
        let caret = query.encode_utf16().count();
        let completion = self.desk.book.complete_query(&self.moment(), query, caret, 9).unwrap();
        completion.candidates.into_iter().map(|one| one.insert).collect()
    }
}

#[test]
fn fields_narrow_and_combine_with_words() {
    let fair = Fair::new();
    let (jiwon, olga, minsu) = (fair.jiwon, fair.olga, fair.minsu);
    let check = |query: &str, expected: &[ContactId]| {
        assert_eq!(fair.found(query), expected, "{query}");
    };
    check("", &[minsu, olga, jiwon]);
    check("tag:partner", &[olga]);
    check("tag:ㅍㅌㄴ", &[jiwon]);
    check("태그:\"follow up\"", &[jiwon]);
    check("-tag:partner", &[minsu, jiwon]);
    check("-tag:partner -tag:파트너", &[minsu]);
    check("company:\"한빛 클라\"", &[jiwon]);
    check("company:anvil olga", &[olga]);
    check("company:anvil minsu", &[]);
    check("met:re:Invent", &[jiwon]);
    check("at:booth", &[jiwon]);
    check("at:caesars", &[jiwon]);
    check("on:2022-11-28", &[jiwon]);
    check("on:tue", &[olga]);
    check("on:오늘", &[minsu]);
    check("on:someday", &[]);
    check("tag: ㅂㅈㅇ", &[jiwon]);
    check("http: olga", &[]);
    check("김민수", &[minsu]);
    check("wexlre", &[olga]);
    let exact = PeopleFilter { query: "wexlre".into(), ..PeopleFilter::default() };
    assert_eq!(fair.listed(&exact), [], "who is picked is never guessed");
}

#[test]
fn filters_combine() {
    let fair = Fair::new();
    let (jiwon, olga, minsu) = (fair.jiwon, fair.olga, fair.minsu);
    let check = |filter: PeopleFilter, expected: &[ContactId]| {
        assert_eq!(fair.listed(&filter), expected, "{filter:?}");
    };
    let all = PeopleFilter::default;
    check(PeopleFilter { occasion: Some(fair.booth), ..all() }, &[jiwon]);
    check(PeopleFilter { on: Some("2022-11-29".parse().unwrap()), ..all() }, &[olga]);
    check(PeopleFilter { tag: Some("Partner".into()), ..all() }, &[olga]);
    check(PeopleFilter { rating: Some(Rating::Hot), ..all() }, &[jiwon]);
    check(PeopleFilter { rating: Some(Rating::Cold), ..all() }, &[]);
    check(PeopleFilter { has_email: true, ..all() }, &[]);
    check(PeopleFilter { relation: Some(CompanyRelation::Customer), ..all() }, &[]);
    check(PeopleFilter { not_followed_up: true, ..all() }, &[minsu, olga, jiwon]);
    let done = FollowUpForm { done: true, ..FollowUpForm::new(olga, "Send the deck") };
    fair.desk.book.save_follow_up(&fair.moment(), &done).unwrap();
    check(PeopleFilter { not_followed_up: true, ..all() }, &[minsu, jiwon]);
    let both = PeopleFilter { not_followed_up: true, query: "-tag:파트너".into(), ..all() };
    check(both, &[minsu]);
    let ours = fair.desk.book.person(&fair.moment(), jiwon).unwrap();
    let met_by = ours.encounters.first().and_then(|one| one.encounter.met_by);
    if let Some(me) = met_by {
        check(PeopleFilter { met_by: Some(me), ..all() }, &[minsu, olga, jiwon]);
    }
}

#[test]
fn lists_have_their_orders() {
    let fair = Fair::new();
    let (jiwon, olga, minsu) = (fair.jiwon, fair.olga, fair.minsu);
    let book = &fair.desk.book;
    let sorted = |sort| fair.listed(&PeopleFilter { sort, ..PeopleFilter::default() });
    assert_eq!(sorted(PeopleSort::Company), [jiwon, olga, minsu], "한빛, Blue Anvil, Nine Rivers");
    book.met_again(&fair.moment(), olga, &EncounterForm::default()).unwrap();
    assert_eq!(sorted(PeopleSort::Closeness), [olga, minsu, jiwon], "twice, then the latest");
    for (contact, due) in [(jiwon, Some("2022-12-09")), (minsu, Some("2022-12-05"))] {
        let due_on = due.map(|due| due.parse().unwrap());
        let form = FollowUpForm { due_on, ..FollowUpForm::new(contact, "Call") };
        book.save_follow_up(&fair.moment(), &form).unwrap();
    }
    assert_eq!(sorted(PeopleSort::NextStep), [minsu, jiwon, olga]);
}

#[test]
fn companies_and_occasions_are_found_beside_people_with_what_matches() {
    let fair = Fair::new();
    let found = fair.desk.book.find_everything(&fair.moment(), "anvil", 20).unwrap();
    assert_eq!(found.people.len(), 1, "who works there");
    assert_eq!(found.people[0].company, [TextRange { from: 5, to: 10 }]);
    assert_eq!(found.people[0].name, []);
    let company = &found.companies[0];
    assert_eq!((company.name.as_str(), company.people), ("Blue Anvil", 1));
    assert_eq!(company.marks, [TextRange { from: 5, to: 10 }]);
    assert_eq!(found.occasions[0].row.occasion.id, fair.booth);
    assert_eq!(found.occasions[0].title, [TextRange { from: 5, to: 10 }]);
    let initials = fair.desk.book.find_everything(&fair.moment(), "ㅎㅂ", 20).unwrap();
    assert_eq!(initials.companies[0].name, "한빛 클라우드");
    assert_eq!(initials.companies[0].marks, [TextRange { from: 0, to: 2 }]);
    let recent = fair.desk.book.find_everything(&fair.moment(), " ", 2).unwrap();
    assert_eq!((recent.people.len(), recent.people_count), (2, 3), "recent people");
    assert_eq!((recent.companies_count, recent.occasions_count), (0, 0));
    let form = CompanyForm { aliases: vec!["Blaumann".into()], ..company_form(&fair, company.id) };
    fair.desk.book.save_company(&fair.moment(), &form).unwrap();
    let alias = fair.desk.book.find_everything(&fair.moment(), "blaum", 20).unwrap();
    assert_eq!(alias.companies[0].alias.as_deref(), Some("Blaumann"), "it follows a change");
    fair.desk.book.undo(&fair.moment(), &()).unwrap();
    let undone = fair.desk.book.find_everything(&fair.moment(), "blaum", 20).unwrap();
    assert_eq!(undone.companies_count, 0, "and its undo");
}

fn company_form(fair: &Fair, id: CompanyId) -> CompanyForm {
    let page = fair.desk.book.company(&fair.moment(), id).unwrap();
    CompanyForm {
        id: Some(id),
        name: page.company.name,
        relation: page.company.relation,
        aliases: page.aliases,
        domains: page.domains,
        website: page.company.website,
        city: page.company.city,
    }
}

#[test]
fn the_word_under_the_caret_is_completed() {
    let fair = Fair::new();
    assert_eq!(fair.offered("ta"), ["tag:"]);
    assert_eq!(fair.offered("kim -co"), ["-company:"]);
    assert_eq!(fair.offered("ㅌ"), ["태그:"]);
    assert_eq!(fair.offered("kim"), [""; 0]);
    assert_eq!(fair.offered("tag:"), ["tag:\"follow up\"", "tag:partner", "tag:파트너"]);
    assert_eq!(fair.offered("tag:f"), ["tag:\"follow up\""]);
    assert_eq!(fair.offered("-tag:파"), ["-tag:파트너"]);
    assert_eq!(fair.offered("회사:ㅎㅂ"), ["회사:\"한빛 클라우드\""]);
    assert_eq!(fair.offered("at:caes"), ["at:\"Caesars Forum\""]);
    assert_eq!(fair.offered("on:").first().map(String::as_str), Some("on:2022-11-30"));
    let at = |query: &str, caret| {
        fair.desk.book.complete_query(&fair.moment(), query, caret, 9).unwrap()
    };
    assert_eq!(at("박 tag:par kim", 9).range, TextRange { from: 2, to: 9 });
    assert_eq!(at("박 tag:par kim", 13).candidates, []);
}

#[test]
fn what_notes_and_abstracts_say_is_found_and_follows_every_change() {
    let fair = Fair::new();
    let (book, house) = (&fair.desk.book, &fair.desk.house);
    let found = |query: &str| -> Vec<(String, String)> {
        let found = book.find_notes(&fair.moment(), query, 9).unwrap();
        found.into_iter().map(|one| (one.about, one.snippet)).collect()
    };
    let note = book.note_on(house, fair.jiwon, "전력 소비를 줄이는 냉각 장치에 관심이 많다");
    book.note_on(house, fair.olga, "Wants the slides on cooling pumps before Friday");
    let talk = OccasionForm {
        description: Some("How cooling of racks works. ".repeat(30) + "Immersion at last."),
        ..OccasionForm::new(OccasionKind::Session, "Cold racks")
    };
    book.save_occasion(&fair.moment(), &talk).unwrap();
    assert_eq!(found("냉각")[0].0, "박지원");
    assert_eq!(found("각장")[0].0, "박지원", "in the middle, over a space");
    assert_eq!(found("냉가")[0].0, "박지원", "while it is typed");
    assert_eq!(found("소비 전력").len(), 1, "in any order");
    let cooling = found("COOLING");
    assert_eq!(
        cooling.iter().map(|(about, _)| about.as_str()).collect::<Vec<_>>(),
        ["Olga Wexler", "Cold racks"]
    );
    assert_eq!(found("cooling pumps on").len(), 1, "short words count too");
    assert_eq!(found("on").len(), 1, "even alone, in notes");
    assert_eq!(found("cooling zebra"), []);
    assert_eq!(found(""), []);
    let deep = book.find_notes(&fair.moment(), "immersion", 9).unwrap();
    assert!(deep[0].snippet.starts_with('…') && deep[0].snippet.len() < 200, "{}", deep[0].snippet);
    let mark = deep[0].marks[0];
    let units: Vec<u16> = deep[0].snippet.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[mark.from..mark.to]).unwrap(), "Immersion");
    let form = NoteForm {
        id: Some(note),
        about: NoteAbout::Contact(fair.jiwon),
        body: "조명".into(),
        visibility: Visibility::Mine,
    };
    book.write_note(&fair.moment(), &form).unwrap();
    assert_eq!((found("냉각").len(), found("조명").len()), (0, 1), "an edit");
    book.undo(&fair.moment(), &()).unwrap();
    assert_eq!((found("냉각").len(), found("조명").len()), (1, 0), "its undo");
    book.trash_people(&fair.moment(), &[fair.jiwon], &()).unwrap();
    assert_eq!(found("냉각"), [], "the trash says nothing");
    book.undo(&fair.moment(), &()).unwrap();
    assert_eq!(found("냉각").len(), 1);
    book.assert_sound();
}
