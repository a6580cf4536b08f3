use super::*;
use crate::book::tests::support::Desk;
use crate::book::{
    EncounterForm, FollowUpForm, MeForm, OccasionForm, PersonForm, Place, PointForm,
};

fn jiwon(desk: &Desk) -> (Moment, ContactId, FollowUpId) {
    let name = |text: &str| PersonName { display: text.to_owned(), ..PersonName::default() };
    let me =
        MeForm { name: "Mina Kang".into(), email: Some("mina@corp.example".into()), zone: None };
    desk.book.set_me(&desk.house.moment(), &me).unwrap();
    let moment = desk.at("2022-12-01T03:30:00Z");
    let dinner = OccasionForm {
        starts_at: Some(moment.now),
        ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
    };
    let dinner = desk.book.save_occasion(&moment, &dinner).unwrap().row.occasion.id;
    let email = |value: &str| PointForm {
        id: None,
        kind: PointKind::Email,
        label: None,
        value: value.to_owned(),
    };
    let form = PersonForm {
        name: name("Jiwon Park"),
        second_name: Some(name("박 지원")),
        language: Some("ko-KR".into()),
        points: vec![email("jiwon@bandal.example"), email("jp@home.example")],
        ..PersonForm::default()
    };
    let met = EncounterForm { place: Place::Occasion { id: dinner }, ..EncounterForm::default() };
    desk.book.add_person(&moment, &form, Some(&met)).unwrap();
    let id = desk.book.matching(&moment, &crate::book::PeopleFilter::default()).unwrap()[0];
    let owed = FollowUpForm::new(id, "견적서 보내기");
    let owed = desk.book.save_follow_up(&moment, &owed).unwrap().unwrap();
    (moment, id, owed.id)
}

#[test]
fn a_message_says_what_is_known_in_their_language() {
    let desk = Desk::new();
    let (moment, id, owed) = jiwon(&desk);
    let draft = desk.book.draft_message(&moment, id, Some(owed), None).unwrap();
    assert_eq!(draft.to.as_deref(), Some("jiwon@bandal.example"));
    assert_eq!((draft.to_name.as_str(), draft.subject.as_str()), ("박지원", "견적서 보내기"));
    assert_eq!(
        draft.body,
        "박지원 님, 안녕하세요.\n\n2022년 12월 1일 목요일에 만나 뵈어 반가웠습니다.\n만난 곳: Partner dinner\n\n\
         말씀드린 내용입니다: 견적서 보내기\n\n감사합니다.\nMina Kang 드림"
    );
    let english = Some(TripLanguage::En);
    let draft = desk.book.draft_message(&moment, id, None, english).unwrap();
    assert_eq!(draft.subject, "Good to meet you");
    assert_eq!(
        draft.body,
        "Hello Jiwon,\n\nit was good to meet you on Thursday 1 December 2022.\n\
         We talked at: Partner dinner\n\nBest regards\nMina Kang",
        "nothing was promised, so nothing is said of it"
    );
}

#[test]
fn a_template_of_mine_is_used_and_an_empty_one_forgotten() {
    let desk = Desk::new();
    let (moment, id, owed) = jiwon(&desk);
    let language = TripLanguage::Ko;
    let mine = |body: &str| MessageTemplate {
        language,
        subject: "{company} {what}".into(),
        body: body.into(),
    };
    desk.book.save_message_template(&mine("{name} {who} {\n{company}\n{what}!")).unwrap();
    let draft = desk.book.draft_message(&moment, id, Some(owed), None).unwrap();
    assert_eq!(draft.body, "박지원 님 {who} {\n견적서 보내기!", "what is no fact stays as it is");
    assert_eq!(draft.subject, "반가웠습니다");
    let all = desk.book.save_message_template(&mine(" ")).unwrap();
    assert!(all[1].body.contains("안녕하세요"));
}

#[test]
fn a_message_is_a_file_mail_programs_open_as_a_draft() {
    let desk = Desk::new();
    let (moment, id, owed) = jiwon(&desk);
    let draft = desk.book.draft_message(&moment, id, Some(owed), None).unwrap();
    let path = desk.house.beside("jiwon.eml");
    desk.book.write_message(&moment, &path, &draft).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("X-Unsent: 1"), "{text}");
    assert!(text.is_ascii(), "every mail server takes it: {text}");
    let read = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(read.subject(), Some("견적서 보내기"));
    let to = read.to().and_then(|to| to.first()).unwrap();
    assert_eq!((to.name(), to.address()), (Some("박지원"), Some("jiwon@bandal.example")));
    assert_eq!(read.body_text(0).unwrap().trim().replace("\r\n", "\n"), draft.body);
    assert_eq!(
        read.from().and_then(|from| from.first()).unwrap().address(),
        Some("mina@corp.example")
    );
}
