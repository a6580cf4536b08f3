//! Everything that captures and what is done with captures: taken back and done again, each state is
//! what it was.

use super::support::{Desk, assert_same, conference};
use crate::book::*;
use crate::card::{Code, Level, png};
use crate::error::{Error, Result};
use crate::model::*;

/// A conference of today with a dinner that is pinned, and every state of its profile so far.
struct Story {
    desk: Desk,
    conference: ConferenceId,
    dinner: OccasionId,
    states: Vec<Vec<String>>,
}

impl Story {
    fn new() -> Self {
        let desk = Desk::new();
        desk.book.store.sql("PRAGMA synchronous = off"); // nobody cuts the power here
        let me = MeForm { name: "서현우".to_owned(), ..MeForm::default() };
        desk.book.set_me(&desk.house.moment(), &me).unwrap();
        let conference = conference(&desk.book, &desk.house, "re:Invent 2022");
        let dinner = OccasionForm {
            conference: Some(conference),
            ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
        };
        let dinner = desk.book.save_occasion(&desk.house.moment(), &dinner).unwrap();
        let dinner = dinner.row.occasion.id;
        desk.book.pin(Some(dinner)).unwrap();
        std::fs::create_dir(desk.house.beside("photos")).unwrap();
        let states = vec![desk.book.dump()];
        Self { desk, conference, dinner, states }
    }

    /// Does one thing, which is one step.
    fn then(&mut self, what: &str, verb: impl FnOnce(&Book, &Moment) -> Result<()>) {
        let steps = self.desk.book.history(None, usize::MAX).unwrap().len();
        verb(&self.desk.book, &self.desk.house.moment()).unwrap();
        let now = self.desk.book.history(None, usize::MAX).unwrap().len();
        assert_eq!(now, steps + 1, "{what} is one step");
        self.states.push(self.desk.book.dump());
    }

    /// The captures that wait, the first first.
    fn waiting(&self) -> Vec<CaptureId> {
        let captures = self.desk.book.unresolved().unwrap();
        captures.iter().rev().map(|capture| capture.id).collect()
    }

    fn encounters(&self) -> Vec<EncounterId> {
        self.desk.book.store.ids("encounter").into_iter().map(EncounterId).collect()
    }

    fn contacts(&self) -> Vec<ContactId> {
        self.desk.book.store.ids("contact").into_iter().map(ContactId).collect()
    }

    /// Back to the beginning and to the end again, looking at every state on the way.
    fn there_and_back(&self) {
        let book = &self.desk.book;
        let told = |number: usize| format!("state {number} of {}", self.states.len());
        for (number, state) in self.states.iter().enumerate().rev().skip(1) {
            book.undo(&self.desk.house.moment(), &()).unwrap();
            assert_same(&book.dump(), state, &format!("undo to {}", told(number)));
        }
        book.assert_sound();
        for (number, state) in self.states.iter().enumerate().skip(1) {
            book.redo(&self.desk.house.moment(), &()).unwrap();
            assert_same(&book.dump(), state, &format!("redo to {}", told(number)));
        }
        book.assert_sound();
        let more = book.redo(&self.desk.house.moment(), &());
        assert!(matches!(more, Err(Error::NothingToUndo)), "all of it was done again");
    }
}

fn picture(text: &str) -> Vec<u8> {
    png(&Code::of(text, Level::M).unwrap(), 200).unwrap()
}

fn scanned(book: &Book, moment: &Moment, text: &str) -> Result<()> {
    book.scan_text(moment, text, &ScanOptions::default()).map(drop)
}

#[test]
fn every_way_to_capture_is_taken_back_and_done_again() {
    let mut story = Story::new();
    let (conference, dinner) = (story.conference, story.dinner);
    let photos = story.desk.house.beside("photos");
    story.then("a folder", |book, moment| {
        let step = Some(StepId(moment.id()));
        for n in 0..4 {
            let text = format!("MECARD:N:Guest,{n};EMAIL:guest{n}@cloud.example;;");
            let text = if n == 2 { "RI22-7F3K-2209" } else { text.as_str() };
            let options = ScanOptions { step, mark_seen: true, ..ScanOptions::default() };
            book.scan_image(moment, &picture(text), &options)?;
        }
        Ok(())
    });
    for text in ["8812345678", "HW|A-17|박지원|CTO|반달", "HW|A-18|Ada Byron|Poet|Engines"] {
        story.then(text, |book, moment| scanned(book, moment, text));
    }
    let first = story.waiting()[0];
    story.then("a name", |book, moment| {
        book.name_capture(moment, first, "Jiwon Park, CTO @ Acme #vip !fri send pricing").map(drop)
    });
    story.then("a layout", |book, moment| {
        use PersonField as F;
        let fields = vec![F::Ignore, F::Id, F::Name, F::Title, F::Company];
        let layout = BadgeShape::Parts { delimiter: "|".to_owned(), fields };
        let form = BadgeLayoutForm { id: None, conference: Some(conference), layout };
        assert_eq!(book.teach_badge(moment, &form)?.read, 2);
        Ok(())
    });
    story.then("a list", |book, moment| {
        let list = "badge id,name,company\n8812345678,Grace Hopper,Navy\n1,Not There,x\n";
        let report = book.match_list(moment, list.as_bytes(), &MatchOptions::default(), &())?;
        assert_eq!(report.resolved, 1);
        Ok(())
    });
    let encounters = story.encounters();
    story.then("many corrected", |book, moment| {
        let correction = Correction {
            encounters: encounters.clone(),
            place: Some(Place::Nowhere),
            shift_minutes: -960,
            ..Correction::default()
        };
        assert!(book.correct(moment, &correction)? > 5);
        Ok(())
    });
    story.then("notes", |book, moment| {
        let line = |line: &str| NotesLine {
            line: line.to_owned(),
            becomes: NotesUse::Person,
            at: None,
            place: Place::Occasion { id: dinner },
        };
        let lines = ["Mina Kang @ Hanul", "Jiwon Park, jiwon@acme.example", "Owen Park #speaker"];
        book.add_notes(moment, &lines.map(line)).map(drop)
    });
    story.then("a photo without a code", |book, moment| {
        let path = photos.join("card.png");
        image::RgbImage::from_pixel(60, 40, image::Rgb([9, 99, 9])).save(&path).unwrap();
        let form = PhotosForm {
            photos: vec![PhotoForm { path, card: true, ..PhotoForm::default() }],
            camera: None,
        };
        assert_eq!(book.read_photos(moment, &form, &())?.cards, 1);
        Ok(())
    });
    let (card, contact) = (story.waiting()[0], story.contacts()[0]);
    story.then("its back", |book, moment| book.add_picture(moment, card, contact));
    story.then("a line", |book, moment| {
        let met = EncounterForm { rating: Some(Rating::Hot), ..EncounterForm::default() };
        book.quick_add(moment, "박지원 CTO @아크메, jiwon@acme.example ~셔틀 줄", &met).map(drop)
    });
    story.there_and_back();
    assert_eq!(
        story.desk.book.person(&story.desk.house.moment(), contact).unwrap().pictures.len(),
        1
    );
}

#[test]
fn what_is_done_with_captures_is_taken_back_and_done_again() {
    let mut story = Story::new();
    let conference = story.conference;
    for text in
        ["8812345678", "A-17-B-99", "MECARD:N:Kang,Mina;ORG:Hanul;EMAIL:mina@hanul.example;;"]
    {
        story.then(text, |book, moment| scanned(book, moment, text));
    }
    story.then("somebody typed in", |book, moment| {
        book.add_person(moment, &super::support::form("Kang Mina", "Hanul", &[]), None).map(drop)
    });
    let waiting = story.waiting();
    story.then("put away", |book, moment| book.dismiss_captures(moment, &waiting).map(drop));
    story.then("taken back", |book, moment| book.take_back_captures(moment, &waiting).map(drop));
    story.then("who of us", |book, moment| {
        let form = ColleagueForm { id: None, name: "한민서".to_owned(), email: None };
        book.save_colleague(moment, &form).map(drop)
    });
    story.then("a question", |book, moment| {
        let (text, choices) = ("Why us?".to_owned(), vec!["Price".to_owned(), "Taste".to_owned()]);
        let form = QuestionForm { id: None, conference, text, kind: QuestionKind::Single, choices };
        book.save_question(moment, &form).map(drop)
    });
    let encounter = story.encounters()[0];
    let question = story.desk.book.questions(conference).unwrap()[0].question.id;
    story.then("an answer", |book, moment| {
        book.answer(moment, encounter, question, "Taste").map(drop)
    });
    story.then("a rating", |book, moment| {
        book.rate_encounter(moment, encounter, Some(Rating::Warm)).map(drop)
    });
    story
        .then("the question goes", |book, moment| book.delete_question(moment, question).map(drop));
    let [old, new] = story.contacts()[..] else { panic!("two people") };
    story.then("the same person", |book, moment| book.same_person(moment, new, old).map(drop));
    story.then("a scan dropped", |book, moment| book.drop_scan(moment, encounter));
    story.there_and_back();
}
