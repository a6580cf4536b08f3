//! What is said right after a scan: how warm it was, the conference's questions, who of us scanned,
//! and when and where it really was.

use chrono::Duration;

use super::support::{House, assert_same, conference};
use crate::book::*;
use crate::error::Error;
use crate::model::*;

/// A conference of today with a dinner on, and somebody met there.
struct Evening {
    book: Book,
    house: House,
    conference: ConferenceId,
    dinner: OccasionId,
    contact: ContactId,
    encounter: EncounterId,
}

impl Evening {
    fn new() -> Self {
        let house = House::new();
        let book = house.open();
        let me = MeForm { name: "서현우".to_owned(), ..MeForm::default() };
        book.set_me(&house.moment(), &me).unwrap();
        let conference = conference(&book, &house, "re:Invent 2022");
        let dinner = OccasionForm {
            conference: Some(conference),
            ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
        };
        let dinner = book.save_occasion(&house.moment(), &dinner).unwrap().row.occasion.id;
        book.pin(Some(dinner)).unwrap();
        let (contact, encounter) = scan(&book, &house.moment(), "Park", None);
        Self { book, house, conference, dinner, contact, encounter }
    }

    fn view(&self) -> EncounterView {
        self.book.encounters(&self.house.moment(), &[self.encounter]).unwrap().remove(0)
    }

    fn ask(&self, text: &str, kind: QuestionKind, choices: &[&str]) -> QuestionId {
        let form = QuestionForm {
            id: None,
            conference: self.conference,
            text: text.to_owned(),
            kind,
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        };
        let questions = self.book.save_question(&self.house.moment(), &form).unwrap();
        questions.last().unwrap().question.id
    }

    fn answer(&self, question: QuestionId, value: &str) -> crate::Result<EncounterView> {
        self.book.answer(&self.house.moment(), self.encounter, question, value)
    }

    /// The last step taken back restores what was there.
    fn assert_undone(&self, before: &[String], why: &str) {
        self.book.undo(&self.house.moment(), &()).unwrap();
        assert_same(&self.book.dump(), before, why);
    }
}

fn scan(
    book: &Book,
    moment: &Moment,
    name: &str,
    step: Option<StepId>,
) -> (ContactId, EncounterId) {
    let options = ScanOptions { step, ..ScanOptions::default() };
    let text = format!("MECARD:N:{name},A;EMAIL:{name}@bandal.example;;");
    let mut report = book.scan_text(moment, &text, &options).unwrap();
    match report.files.remove(0).codes.remove(0).outcome {
        CaptureOutcome::Saved { row, encounter, .. }
        | CaptureOutcome::AlreadyMet { row, encounter, .. } => (row.id, encounter.unwrap()),
        other => panic!("a person: {other:?}"),
    }
}

#[test]
fn an_encounter_is_rated_and_the_rating_taken_back() {
    let evening = Evening::new();
    let before = evening.book.dump();
    let moment = evening.house.moment();
    let rated = evening.book.rate_encounter(&moment, evening.encounter, Some(Rating::Hot)).unwrap();
    assert_eq!(rated.met.rating, Some(Rating::Hot));
    assert_eq!(rated, evening.view(), "the run shows what the page shows");
    assert_eq!(evening.book.last_step().name.as_deref(), Some("A Park"), "told by name");
    evening.assert_undone(&before, "not rated");
}

#[test]
fn questions_are_asked_in_order_and_answered_with_their_choices() {
    let evening = Evening::new();
    let size = evening.ask("How many engineers?", QuestionKind::Single, &["1–10", "11–100"]);
    let uses = evening.ask("What do they use?", QuestionKind::Multiple, &["Kafka", "Flink", "SQS"]);
    let why = evening.ask("Why us?", QuestionKind::Text, &["ignored"]);
    let texts = |answers: &[Answered]| -> Vec<String> {
        answers.iter().map(|one| one.question.text.clone()).collect()
    };
    assert_eq!(
        texts(&evening.view().answers),
        ["How many engineers?", "What do they use?", "Why us?"]
    );

    let before = evening.book.dump();
    let answered = evening.answer(size, " 11–100 ").unwrap();
    assert_eq!(answered.answers[0].value.as_deref(), Some("11–100"));
    evening.assert_undone(&before, "not answered");

    evening.answer(uses, "sqs\nKAFKA").unwrap();
    evening.answer(why, "Cheaper than\nthe other").unwrap();
    let values: Vec<_> = evening.view().answers.into_iter().map(|one| one.value).collect();
    let given = [None, Some("Kafka\nSQS".to_owned()), Some("Cheaper than\nthe other".to_owned())];
    assert_eq!(values, given, "choices as they are written, in their order");
    evening.answer(uses, "").unwrap();
    assert_eq!(evening.view().answers[1].value, None, "an empty answer is none");

    for (question, value) in [(size, "1–10\n11–100"), (size, "12"), (uses, "Kafka\nPulsar")] {
        let refused = evening.answer(question, value);
        assert!(matches!(refused, Err(Error::Invalid { field: "answer", .. })), "{value}");
    }
    let moment = evening.house.moment();
    evening.book.order_questions(&moment, evening.conference, &[why]).unwrap();
    assert_eq!(texts(&evening.view().answers)[0], "Why us?");
    let page = evening.book.person(&evening.house.moment(), evening.contact).unwrap();
    assert_eq!(page.encounters[0].answers, evening.view().answers);
}

#[test]
fn a_question_goes_with_its_answers_and_comes_back_with_them() {
    let evening = Evening::new();
    let why = evening.ask("Why us?", QuestionKind::Text, &[]);
    evening.answer(why, "Price").unwrap();
    let listed = evening.book.questions(evening.conference).unwrap();
    assert_eq!(listed[0].answers, 1, "deleting says how many answers go");
    let before = evening.book.dump();
    evening.book.delete_question(&evening.house.moment(), why).unwrap();
    assert!(evening.view().answers.is_empty());
    evening.assert_undone(&before, "the question and its answer");

    let mut form = QuestionForm {
        id: None,
        conference: evening.conference,
        text: "Size?".to_owned(),
        kind: QuestionKind::Single,
        choices: vec!["S".to_owned(), "s".to_owned()],
    };
    for choices in
        [vec!["S".to_owned(), " s ".to_owned()], (0..10).map(|n| n.to_string()).collect()]
    {
        form.choices = choices;
        let refused = evening.book.save_question(&evening.house.moment(), &form);
        assert!(matches!(refused, Err(Error::Invalid { field: "choices", .. })), "{form:?}");
    }
}

#[test]
fn an_answer_stays_with_an_encounter_that_moves_to_another_conference() {
    let evening = Evening::new();
    let why = evening.ask("Why us?", QuestionKind::Text, &[]);
    evening.answer(why, "Price").unwrap();
    let other = conference(&evening.book, &evening.house, "KubeCon");
    let form = OccasionForm {
        conference: Some(other),
        ..OccasionForm::new(OccasionKind::Booth, "Our booth")
    };
    let booth = evening.book.save_occasion(&evening.house.moment(), &form).unwrap();
    let correction = Correction {
        encounters: vec![evening.encounter],
        place: Some(Place::Occasion { id: booth.row.occasion.id }),
        ..Correction::default()
    };
    evening.book.correct(&evening.house.moment(), &correction).unwrap();
    assert_eq!(evening.view().answers[0].value.as_deref(), Some("Price"));
}

#[test]
fn time_and_place_of_many_are_corrected_in_one_step() {
    let evening = Evening::new();
    let moment = evening.house.moment();
    let other = scan(&evening.book, &moment, "Kim", None).1;
    let read = evening.book.scan_text(&moment, "RI22-7F3K-2209", &ScanOptions::default()).unwrap();
    let CaptureOutcome::Unresolved { capture, .. } = read.files[0].codes[0].outcome else {
        panic!("a number nobody knows yet")
    };
    let at = |id| evening.book.encounters(&moment, &[id]).unwrap()[0].encounter.clone();
    let (first, second) = (at(evening.encounter), at(other));
    let before = evening.book.dump();
    let correction = Correction {
        encounters: vec![evening.encounter, other],
        captures: vec![capture],
        place: Some(Place::Nowhere),
        shift_minutes: -16 * 60,
    };
    let moved = evening.book.correct(&evening.house.moment(), &correction).unwrap();
    assert_eq!(moved, 3);
    for (old, now) in [(&first, at(evening.encounter)), (&second, at(other))] {
        assert_eq!(now.at, old.at - Duration::hours(16), "each by the same");
        assert_eq!((now.occasion, now.at_source), (None, InstantSource::Typed));
    }
    let waiting = evening.book.unresolved().unwrap().remove(0);
    assert_eq!((waiting.at, waiting.occasion), (moment.now - Duration::hours(16), None));
    evening.assert_undone(&before, "one step");

    // A capture takes its encounter with it.
    let capture = first.capture.unwrap();
    let correction =
        Correction { captures: vec![capture], shift_minutes: 5, ..Correction::default() };
    evening.book.correct(&evening.house.moment(), &correction).unwrap();
    assert_eq!(at(evening.encounter).at, first.at + Duration::minutes(5));
    assert_eq!(at(evening.encounter).occasion, Some(evening.dinner), "left where it is");
    let far = Correction { shift_minutes: i64::MIN, ..correction };
    let refused = evening.book.correct(&evening.house.moment(), &far);
    assert!(matches!(refused, Err(Error::Invalid { field: "shift", .. })));
}

#[test]
fn one_scan_of_many_is_taken_back_alone() {
    let evening = Evening::new();
    let (book, house) = (&evening.book, &evening.house);
    let step = Some(StepId(house.moment().id()));
    let (kim, encounter) = scan(book, &house.moment(), "Kim", step);
    let (known, again) = scan(book, &house.moment(), "Park", step);
    let before = book.dump();
    book.drop_scan(&house.moment(), encounter).unwrap();
    assert_eq!(book.names(house), ["A Park"], "Kim was only there by that scan");
    evening.assert_undone(&before, "Kim is back");
    book.drop_scan(&house.moment(), again).unwrap();
    assert_eq!(book.person(&house.moment(), known).unwrap().encounters.len(), 1);
    assert_eq!(book.names(house), ["A Kim", "A Park"], "who was known before stays");
    assert_eq!(book.person(&house.moment(), kim).unwrap().encounters.len(), 1);
    book.assert_sound();
}

#[test]
fn whoever_scans_is_who_met() {
    let evening = Evening::new();
    let (book, house) = (&evening.book, &evening.house);
    let form = ColleagueForm { id: None, name: "한민서".to_owned(), email: None };
    let minseo = book.save_colleague(&house.moment(), &form).unwrap().id;
    let twin = book.save_colleague(&house.moment(), &form);
    assert!(matches!(twin, Err(Error::Invalid { field: "colleague", .. })), "told apart by name");
    let state = book.state(&house.moment()).unwrap();
    let me = state.me.unwrap().id;
    assert_eq!((state.operator, state.colleagues.len()), (Some(me), 2), "me, until somebody else");

    let met_by = |moment: &Moment, name: &str| {
        let id = scan(book, moment, name, None).1;
        let view = book.encounters(&house.moment(), &[id]).unwrap().remove(0);
        view.met.met_by.unwrap().id
    };
    book.choose_operator(Some(minseo)).unwrap();
    assert_eq!(met_by(&house.moment(), "Lee"), minseo);
    let by_me = Moment { by: Some(me), ..house.moment() };
    assert_eq!(met_by(&by_me, "Choi"), me, "said for this once");
    let captured: Vec<_> = book.dump().into_iter().filter(|line| line.contains("lee@")).collect();
    assert!(!captured.is_empty());

    // Undoing the colleague's adding leaves me at the computer.
    book.choose_operator(None).unwrap();
    let form = ColleagueForm { name: "오소연".to_owned(), ..form };
    let soyeon = book.save_colleague(&house.moment(), &form).unwrap().id;
    book.choose_operator(Some(soyeon)).unwrap();
    book.undo(&house.moment(), &()).unwrap();
    assert_eq!(book.state(&house.moment()).unwrap().operator, Some(me));
}

#[test]
fn who_was_removed_is_chosen_no_more_and_still_named_in_what_they_did() {
    let evening = Evening::new();
    let (book, house) = (&evening.book, &evening.house);
    let form = ColleagueForm { id: None, name: "한민서".to_owned(), email: None };
    let minseo = book.save_colleague(&house.moment(), &form).unwrap().id;
    book.choose_operator(Some(minseo)).unwrap();
    let met = scan(book, &house.moment(), "Lee", None).1;
    let met_by = || {
        let view = book.encounters(&house.moment(), &[met]).unwrap().remove(0);
        view.met.met_by.unwrap().name.display
    };
    let before = book.dump();
    book.remove_colleague(&house.moment(), minseo).unwrap();
    let state = book.state(&house.moment()).unwrap();
    let me = state.me.clone().unwrap().id;
    assert_eq!((state.operator, state.colleagues.len()), (Some(me), 1), "I am at the computer");
    assert_eq!(met_by(), "한민서");
    let mine = book.remove_colleague(&house.moment(), me);
    assert!(matches!(mine, Err(Error::Invalid { field: "me", .. })));

    let renamed =
        ColleagueForm { id: Some(minseo), name: "한민서 (서울)".to_owned(), email: None };
    book.undo(&house.moment(), &()).unwrap();
    assert_same(&book.dump(), &before, "undo brings them back");
    book.redo(&house.moment(), &()).unwrap();
    assert_eq!(book.save_colleague(&house.moment(), &form).unwrap().id, minseo, "the same again");
    assert_eq!(book.colleagues().unwrap().len(), 2);
    book.save_colleague(&house.moment(), &renamed).unwrap();
    assert_eq!(met_by(), "한민서 (서울)");
}
