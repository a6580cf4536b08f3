//! Random histories: whatever was merged, undo makes exactly what was, also after edits elsewhere.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::book::tests::support::{House, assert_same, form};
use crate::book::*;
use crate::error::{Error, Result};
use crate::model::*;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24, max_shrink_iters: 30, rng_seed: RngSeed::Fixed(2022), ..ProptestConfig::default()
    })]

    #[test]
    fn a_merge_undone_leaves_everything_as_it_was(
        deeds in prop::collection::vec((0_u8..12, any::<u16>(), any::<u16>()), 60),
        merges in prop::collection::vec((any::<u16>(), any::<u16>(), any::<u16>()), 6),
    ) {
        let house = House::new();
        let book = house.open();
        book.store.sql("PRAGMA synchronous = off");
        for deed in deeds {
            perform(&book, &house, deed).unwrap();
        }
        for (a, b, c) in merges {
            let before = book.dump();
            if !merge(&book, &house, (a, b, c)) {
                continue;
            }
            book.assert_sound();
            let (after, step) = (book.dump(), book.last_step().id);
            // Somebody else is edited meanwhile.
            book.add_named(&house, "Somebody Else");
            book.undo_step(&house.moment(), step, LaterChanges::Ask, &()).unwrap();
            book.assert_sound();
            book.undo(&house.moment(), &()).unwrap(); // and that is taken back too
            assert_same(&book.dump(), &before, "as before the merge");
            // And it stays for the next.
            if merge(&book, &house, (a, b, c)) {
                assert_same(&book.dump(), &after, "merged again is the same");
            }
        }
    }
}

fn live(book: &Book, house: &House) -> Vec<ContactId> {
    book.matching(&house.moment(), &PeopleFilter::default()).unwrap()
}

/// Merges two or three people, or two companies; whether it did.
fn merge(book: &Book, house: &House, (a, b, c): (u16, u16, u16)) -> bool {
    let pick = |count: usize, number: u16| usize::from(number) % count;
    if c.is_multiple_of(4) {
        let all = book.companies().unwrap();
        if all.is_empty() {
            return false;
        }
        let [one, other] = [a, b].map(|n| all[pick(all.len(), n)].company.id);
        return one != other && book.merge_companies(&house.moment(), one, &[other]).is_ok();
    }
    let mut all = live(book, house);
    all.sort_unstable();
    if all.is_empty() {
        return false;
    }
    let mut chosen: Vec<ContactId> = [a, b, c].iter().map(|n| all[pick(all.len(), *n)]).collect();
    let into = chosen.remove(0);
    chosen.sort_unstable();
    chosen.dedup();
    chosen.retain(|id| *id != into);
    let points = |id: &ContactId| book.person(&house.moment(), *id).unwrap().points;
    let drop =
        chosen.iter().flat_map(points).map(|point| point.id).take(usize::from(c % 2)).collect();
    let choices =
        chosen.iter().map(|id| MergePick { field: MergeField::Name, contact: *id }).take(1);
    let form = MergeForm { choices: choices.collect(), drop, ..MergeForm::new(into, chosen) };
    !form.from.is_empty() && book.merge(&house.moment(), &form).is_ok()
}

fn perform(book: &Book, house: &House, (verb, a, b): (u8, u16, u16)) -> Result<()> {
    let all = live(book, house);
    let any = |n: u16| (!all.is_empty()).then(|| all[usize::from(n) % all.len()]);
    let moment = house.moment();
    let outcome = match (verb, any(a), any(b)) {
        (0..4, ..) | (_, None, _) | (_, _, None) => {
            let company = ["", "Blue Anvil", "Nine Rivers", "한빛소프트"][usize::from(b) % 4];
            let tags = [&[][..], &["vip"], &["vip", "speaker"]][usize::from(a) % 3];
            let kind = [PointKind::Email, PointKind::Phone][usize::from(b) % 2];
            let value = match kind {
                PointKind::Email => format!("p{}@anvil.example", b % 40),
                _ => format!("+8210{:08}", 20_000_000 + u32::from(b % 40)),
            };
            let points = vec![PointForm { id: None, kind, label: None, value }];
            let person = PersonForm { points, ..form(&format!("Mina {}", a % 30), company, tags) };
            let met = EncounterForm { note: Some(format!("말 {b}")), ..EncounterForm::default() };
            book.add_person(&moment, &person, Some(&met)).map(drop)
        }
        (4 | 5, Some(id), _) => book.met_again(&moment, id, &EncounterForm::default()).map(drop),
        (6, Some(id), _) => {
            let what = format!("send {b}");
            let due_on = None;
            let form = FollowUpForm { due_on, ..FollowUpForm::new(id, what) };
            book.save_follow_up(&moment, &form).map(drop)
        }
        (7, Some(id), _) => {
            book.note_on(house, id, &format!("메모 {b}"));
            Ok(())
        }
        (8 | 9, Some(one), Some(other)) if one != other => {
            book.not_same_person(&moment, one, other)
        }
        (10, Some(one), Some(other)) if one != other => {
            let form = MergeForm::new(one, vec![other]);
            book.merge(&moment, &form).map(drop)
        }
        (11, Some(id), _) => book.trash_people(&moment, &[id], &()),
        _ => Ok(()),
    };
    match outcome {
        Err(Error::NothingToUndo) => Ok(()),
        other => other,
    }
}
