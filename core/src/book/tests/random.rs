//! Random histories: whatever was done, undoing all of it leads back to the start.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::support::{House, assert_same, form};
use crate::book::*;
use crate::error::{Error, Result};
use crate::model::*;

/// Verbs in one history.
const VERBS: usize = 1_000;

/// One thing to do, with numbers that choose to what.
#[derive(Clone, Copy, Debug)]
pub(in crate::book) struct Deed {
    verb: u8,
    a: u16,
    b: u16,
}

pub(in crate::book) fn deed() -> impl Strategy<Value = Deed> {
    (0_u8..40, any::<u16>(), any::<u16>()).prop_map(|(verb, a, b)| Deed { verb, a, b })
}

/// The same histories on every run: a commit that passes here passes everywhere. To look for new ones
/// raise `cases` and change this; what fails is kept in `proptest-regressions`.
pub(in crate::book) const SAME: RngSeed = RngSeed::Fixed(2022);

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 40, rng_seed: SAME, ..ProptestConfig::default() })]

    #[test]
    fn undoing_a_thousand_verbs_leads_back_to_the_start(
        deeds in prop::collection::vec(deed(), VERBS)
    ) {
        let house = House::new();
        let book = house.open();
        book.store.sql("PRAGMA synchronous = off"); // nobody cuts the power here
        let start = book.dump();
        for deed in &deeds {
            perform(&book, &house, *deed);
        }
        book.assert_sound();
        let end = book.dump();
        let mut undone = 0;
        while more(book.undo(&house.moment(), &()))? {
            undone += 1;
        }
        assert_same(&book.dump(), &start, "everything undone is the start");
        prop_assert!(undone > VERBS / 4, "most verbs did something: {undone}");
        book.assert_sound();
        while more(book.redo(&house.moment(), &()))? {
            undone -= 1;
        }
        prop_assert_eq!(undone, 0, "as many redone as undone");
        assert_same(&book.dump(), &end, "everything redone is the end");
        book.assert_sound();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 30, rng_seed: SAME, ..ProptestConfig::default() })]

    #[test]
    fn any_step_in_the_middle_can_be_undone_one_way_or_another(
        deeds in prop::collection::vec(deed(), 100),
        choices in prop::collection::vec((any::<u16>(), 0_u8..3), 12)
    ) {
        let house = House::new();
        let book = house.open();
        book.store.sql("PRAGMA synchronous = off");
        for deed in &deeds {
            perform(&book, &house, *deed);
        }
        for (which, how) in choices {
            let steps = book.history(None, usize::MAX).unwrap();
            let live: Vec<_> = steps.iter().filter(|s| s.live && s.of.is_none()).collect();
            if live.is_empty() {
                break;
            }
            let step = live[usize::from(which) % live.len()].id;
            let later = [LaterChanges::Ask, LaterChanges::UndoToo, LaterChanges::LeaveOut];
            undo_in_the_middle(&book, &house, step, later[usize::from(how)])?;
            if later[usize::from(how)] == LaterChanges::LeaveOut {
                break; // what was left out of an undo stands in the way of others for good
            }
        }
        book.assert_sound();
    }
}

/// Undoes a step, holds what each way promises, and that redo leads back.
fn undo_in_the_middle(
    book: &Book,
    house: &House,
    step: StepId,
    later: LaterChanges,
) -> Result<(), TestCaseError> {
    let before = book.dump();
    match (book.undo_step(&house.moment(), step, later, &()), later) {
        (Ok(_), _) => {
            let live = book.history(None, usize::MAX).unwrap().into_iter().find(|s| s.id == step);
            prop_assert!(!live.unwrap().live, "the step is undone");
            book.redo(&house.moment(), &()).unwrap();
            assert_same(&book.dump(), &before, "redo leads back");
            book.undo_step(&house.moment(), step, later, &()).unwrap();
        }
        (Err(Error::UndoBlocked { later: 0, .. }), _) => {
            prop_assert!(false, "what stands in the way of {step} is not told");
        }
        (Err(Error::UndoBlocked { .. }), LaterChanges::Ask) => {
            assert_same(&book.dump(), &before, "asking changes nothing");
        }
        (Err(Error::NothingToUndo), LaterChanges::LeaveOut) => {
            assert_same(&book.dump(), &before, "everything of it was changed since");
        }
        (Err(error), _) => prop_assert!(false, "{later:?} of {step}: {error:?}"),
    }
    Ok(())
}

/// Whether there may be more to undo; any error but that there is not fails the test.
fn more(outcome: Result<UndoDone>) -> Result<bool, TestCaseError> {
    match outcome {
        Ok(_) => Ok(true),
        Err(Error::NothingToUndo) => Ok(false),
        Err(error) => Err(TestCaseError::fail(format!("{error:?}"))),
    }
}

/// Does one thing. Where there is nothing to do it to, nothing happens.
pub(in crate::book) fn perform(book: &Book, house: &House, deed: Deed) {
    let pick = |table: &str, number: u16| {
        let ids = book.store.ids(table);
        (!ids.is_empty()).then(|| ids[usize::from(number) % ids.len()])
    };
    let contact = pick("contact", deed.a).map(ContactId);
    let occasion = pick("occasion", deed.b).map(OccasionId);
    let moment = house.moment();
    let outcome: Result<()> = match (deed.verb, contact) {
        (0..10, _) => book.add_person(&moment, &person(deed), Some(&met(deed, occasion))).map(drop),
        (10..14, Some(id)) => book.edit_person(&moment, id, &person(deed)).map(drop),
        (14, Some(id)) => book.trash_people(&moment, &[id], &()),
        (15, Some(id)) => book.restore_people(&moment, &[id], &()),
        (16..20, Some(id)) => book.met_again(&moment, id, &met(deed, occasion)).map(drop),
        (20..23, _) => with(pick("encounter", deed.a), |id| {
            book.edit_encounter(&moment, EncounterId(id), &met(deed, occasion)).map(drop)
        }),
        (23, _) => with(pick("encounter", deed.a), |id| {
            book.delete_encounter(&moment, EncounterId(id)).map(drop)
        }),
        (24..28, _) => note(book, &moment, deed),
        (28..30, Some(id)) => book.save_follow_up(&moment, &follow_up(book, deed, id)).map(drop),
        (30..32, _) => book.save_company(&moment, &company(book, deed)).map(drop),
        (32, _) => book.save_conference(&moment, &conference(book, deed)).map(drop),
        (33..35, _) => book.save_occasion(&moment, &occasion_form(book, deed)).map(drop),
        (35, _) => with(occasion, |id| book.delete_occasion(&moment, id)),
        (36, _) => book.set_me(&moment, &me(deed)).map(drop),
        (37, _) => book.undo(&moment, &()).map(drop),
        (38, _) => book.redo(&moment, &()).map(drop),
        (39, Some(id)) => with(pick("contact", deed.b).map(ContactId), |other| {
            match book.same_person(&moment, other, id) {
                Err(Error::NotFound { .. } | Error::Invalid { .. }) => Ok(()), // gone, or the same
                outcome => outcome.map(drop),
            }
        }),
        _ => Ok(()),
    };
    match outcome {
        Ok(()) | Err(Error::NothingToUndo) => {}
        Err(error) => panic!("{deed:?}: {error:?}"),
    }
}

fn with<T>(id: Option<T>, run: impl FnOnce(T) -> Result<()>) -> Result<()> {
    id.map_or(Ok(()), run)
}

fn person(deed: Deed) -> PersonForm {
    let company = ["", "Blue Anvil", "Nine Rivers", "한빛소프트"][usize::from(deed.b) % 4];
    let tags = [&[][..], &["vip"], &["vip", "speaker"], &["speaker"]][usize::from(deed.a) % 4];
    let mail = PointForm {
        id: None,
        kind: PointKind::Email,
        label: None,
        value: format!("p{}@anvil.example", deed.b % 200),
    };
    let points = if deed.b.is_multiple_of(3) { vec![mail] } else { Vec::new() };
    PersonForm { points, ..form(&format!("Mina {}", deed.a % 500), company, tags) }
}

fn met(deed: Deed, occasion: Option<OccasionId>) -> EncounterForm {
    let place = match (deed.a % 3, occasion) {
        (0, Some(id)) => Place::Occasion { id },
        (1, _) => Place::Nowhere,
        _ => Place::Stamp,
    };
    let note = (deed.b.is_multiple_of(4)).then(|| format!("talked about {}", deed.b));
    EncounterForm { place, note, ..EncounterForm::default() }
}

fn note(book: &Book, moment: &Moment, deed: Deed) -> Result<()> {
    let any = |table: &str| {
        let ids = book.store.ids(table);
        (!ids.is_empty()).then(|| ids[usize::from(deed.a) % ids.len()])
    };
    let about = match deed.b % 5 {
        0 => any("contact").map(|id| NoteAbout::Contact(ContactId(id))),
        1 => any("encounter").map(|id| NoteAbout::Encounter(EncounterId(id))),
        2 => any("occasion").map(|id| NoteAbout::Occasion(OccasionId(id))),
        _ => any("company").map(|id| NoteAbout::Company(CompanyId(id))),
    };
    let id = if deed.b.is_multiple_of(2) { None } else { any("note").map(NoteId) };
    let body = if deed.a.is_multiple_of(5) { String::new() } else { format!("메모 {}", deed.a) };
    with(about, |about| {
        book.write_note(moment, &NoteForm { id, about, body, visibility: Visibility::Team })
            .map(drop)
    })
}

fn follow_up(book: &Book, deed: Deed, contact: ContactId) -> FollowUpForm {
    let own = book.store.ids("follow_up");
    let id = (deed.b % 2 == 1 && !own.is_empty()).then(|| own[usize::from(deed.a) % own.len()]);
    let what = if deed.a.is_multiple_of(4) { String::new() } else { format!("send {}", deed.a) };
    FollowUpForm {
        id: id.map(FollowUpId),
        cadence_weeks: deed.a.is_multiple_of(5).then_some(4),
        done: deed.b.is_multiple_of(3),
        ..FollowUpForm::new(contact, what)
    }
}

fn company(book: &Book, deed: Deed) -> CompanyForm {
    let own = book.store.ids("company");
    let id = (deed.b % 2 == 1 && !own.is_empty()).then(|| own[usize::from(deed.a) % own.len()]);
    CompanyForm {
        id: id.map(CompanyId),
        name: format!("Company {}", deed.a % 50),
        relation: CompanyRelation::ALL[usize::from(deed.b) % CompanyRelation::ALL.len()],
        website: None,
        city: None,
        aliases: (0..deed.a % 3).map(|n| format!("alias {n}")).collect(),
        domains: (0..deed.b % 3).map(|n| format!("d{n}.example")).collect(),
    }
}

fn conference(book: &Book, deed: Deed) -> ConferenceForm {
    let own = book.store.ids("conference");
    let id = (deed.b % 2 == 1 && !own.is_empty()).then(|| own[usize::from(deed.a) % own.len()]);
    ConferenceForm {
        id: id.map(ConferenceId),
        name: format!("Conference {}", deed.a),
        city: None,
        zone: "America/Los_Angeles".to_owned(),
        starts_on: "2022-11-28".parse().unwrap(),
        ends_on: "2022-12-02".parse().unwrap(),
        venues: (0..deed.a % 4).map(|n| format!("Venue {n}")).collect(),
    }
}

fn occasion_form(book: &Book, deed: Deed) -> OccasionForm {
    let own = book.store.ids("occasion");
    let conferences = book.store.ids("conference");
    let id = (deed.b % 2 == 1 && !own.is_empty()).then(|| own[usize::from(deed.a) % own.len()]);
    let conference = conferences.get(usize::from(deed.a) % 3).copied();
    let speaker = SpeakerForm {
        name: format!("Speaker {}", deed.a % 7),
        title: None,
        company: None,
        role: PersonRole::Speaker,
        contact: book.store.ids("contact").get(usize::from(deed.b) % 5).copied().map(ContactId),
    };
    OccasionForm {
        id: id.map(OccasionId),
        conference: conference.map(ConferenceId),
        kind: OccasionKind::ALL[usize::from(deed.b) % OccasionKind::ALL.len()],
        title: format!("Occasion {}", deed.a),
        code: None,
        starts_at: Some("2022-11-28T18:00:00Z".parse().unwrap()),
        ends_at: (deed.a.is_multiple_of(2)).then(|| "2022-11-28T20:00:00Z".parse().unwrap()),
        all_day_on: None,
        venue: (!deed.b.is_multiple_of(3)).then(|| format!("Venue {}", deed.b % 3)),
        room: (!deed.a.is_multiple_of(2)).then(|| "Titian 2203".to_owned()),
        description: None,
        level: None,
        format: None,
        plan: Plan::Favourite,
        outcome: None,
        watch_later: false,
        repeat_of: None,
        overflow_of: own.first().copied().map(OccasionId).filter(|first| Some(first.0) != id),
        hosts: (0..deed.a % 3).map(|n| format!("Host {n}")).collect(),
        speakers: vec![speaker],
    }
}

fn me(deed: Deed) -> MeForm {
    MeForm { name: format!("Jiwon {}", deed.a), email: None, zone: None }
}
