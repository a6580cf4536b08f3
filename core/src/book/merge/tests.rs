//! Merging loses nothing, and undo makes exactly what was.

mod random;

use crate::book::tests::support::{Desk, assert_same, form};
use crate::book::*;
use crate::error::Error;
use crate::model::*;

fn add(desk: &Desk, name: &str, company: &str, email: &str) -> ContactId {
    let point =
        PointForm { id: None, kind: PointKind::Email, label: None, value: email.to_owned() };
    desk.book.add(&desk.house, &PersonForm { points: vec![point], ..form(name, company, &["vip"]) })
}

fn two(desk: &Desk) -> (ContactId, ContactId) {
    let old = add(desk, "J. Park", "Bandal", "jiwon@bandal.example");
    let new = add(desk, "Jiwon Park", "Nine Rivers", "me@mail.example");
    (old, new)
}

fn merged(desk: &Desk, form: &MergeForm) -> Person {
    desk.book.merge(&desk.house.moment(), form).unwrap()
}

#[test]
fn everything_of_both_is_kept_and_the_better_name_is_taken() {
    let desk = Desk::new();
    let (old, new) = two(&desk);
    let note = desk.book.note_on(&desk.house, new, "likes chess");
    let before = desk.book.dump();
    let form = MergeForm::new(old, vec![new]);
    let plan = desk.book.merge_plan(&desk.house.moment(), &form).unwrap();
    assert_same(&desk.book.dump(), &before, "looking changes nothing");
    assert_eq!((plan.moves.encounters, plan.moves.notes, plan.moves.tags), (1, 1, 0));
    let named = plan.choices.iter().find(|one| one.field == MergeField::Name).unwrap();
    assert_eq!((named.picked, named.options.len()), (new, 2));

    let page = merged(&desk, &form);
    assert_eq!((page.contact.id, page.contact.name.display.as_str()), (old, "Jiwon Park"));
    assert_eq!(page.encounters.len(), 2);
    assert!(page.notes.iter().any(|one| one.id == note));
    let emails: Vec<&str> = page.points.iter().map(|point| point.value.as_str()).collect();
    assert_eq!(emails, ["jiwon@bandal.example", "me@mail.example"]);
    assert_eq!(page.row.company.as_deref(), Some("Nine Rivers"), "the newest work is the current");
    assert_eq!(page.affiliations.len(), 2, "and the other is kept as what was");
    assert_eq!(page.tags, ["vip"]);
    assert_eq!(desk.book.names(&desk.house), ["Jiwon Park"]);
    assert_eq!(
        desk.book.person(&desk.house.moment(), new).unwrap().contact.id,
        old,
        "the id leads on"
    );
    desk.book.assert_sound();

    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "two again");
    desk.book.assert_sound();
}

#[test]
fn every_field_can_be_chosen() {
    let desk = Desk::new();
    let (old, new) = two(&desk);
    let points = |id| desk.book.person(&desk.house.moment(), id).unwrap().points;
    let (mine, other) = (points(old)[0].id, points(new)[0].id);
    let pick = |field, contact| MergePick { field, contact };
    let form = MergeForm {
        choices: vec![pick(MergeField::Name, old), pick(MergeField::Work, old)],
        first: vec![other],
        drop: vec![mine],
        ..MergeForm::new(old, vec![new])
    };
    let page = merged(&desk, &form);
    assert_eq!(page.contact.name.display, "J. Park");
    assert_eq!(page.row.company.as_deref(), Some("Bandal"));
    assert_eq!(page.points.iter().map(|point| point.id).collect::<Vec<_>>(), [other]);
}

#[test]
fn several_become_one_and_nonsense_is_refused() {
    let desk = Desk::new();
    let (old, new) = two(&desk);
    let third = add(&desk, "박지원", "Nine Rivers", "jp@nine.example");
    let before = desk.book.dump();
    let page = merged(&desk, &MergeForm::new(old, vec![new, third]));
    assert_eq!(page.contact.second_name.map(|name| name.display).as_deref(), Some("박지원"));
    assert_eq!((page.points.len(), page.encounters.len()), (3, 3));
    let moment = desk.house.moment();
    let again = desk.book.merge_plan(&moment, &MergeForm::new(old, vec![new]));
    assert!(matches!(again, Err(Error::NotFound { .. })), "it is a part already");
    for from in [vec![], vec![old]] {
        let nobody = desk.book.merge(&moment, &MergeForm::new(old, from));
        assert!(matches!(nobody, Err(Error::Invalid { .. })));
    }
    desk.book.undo(&moment, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "three again");
}

#[test]
fn what_comes_after_a_merge_stays_with_the_survivor_and_undo_says_so() {
    let desk = Desk::new();
    let (old, new) = two(&desk);
    let (house, book) = (&desk.house, &desk.book);
    merged(&desk, &MergeForm::new(old, vec![new]));
    let merge = book.last_step().id;
    book.met_again(&house.moment(), new, &EncounterForm::default()).unwrap();
    let theirs = book.person(&house.moment(), old).unwrap().encounters[1].encounter.id;
    let about = NoteAbout::Encounter(theirs);
    let note = NoteForm { id: None, about, body: "later".to_owned(), visibility: Visibility::Mine };
    book.write_note(&house.moment(), &note).unwrap();
    let done = book.undo_step(&house.moment(), merge, LaterChanges::Ask, &()).unwrap();
    assert_eq!(done.kept, Some(2));
    let count = |id| book.person(&house.moment(), id).unwrap().encounters.len();
    assert_eq!((count(old), count(new)), (2, 1), "met again after the merge: the survivor was");
    let met = book.person(&house.moment(), new).unwrap().encounters;
    assert_eq!(
        met[0].notes.first().map(|note| note.contact),
        Some(Some(new)),
        "with its encounter"
    );
    book.assert_sound();
}

#[test]
fn an_edit_of_what_was_merged_stays_when_it_is_spared() {
    let desk = Desk::new();
    let (old, new) = two(&desk);
    let (house, book) = (&desk.house, &desk.book);
    merged(&desk, &MergeForm::new(old, vec![new]));
    let merge = book.last_step().id;
    book.edit_person(&house.moment(), old, &form("Jiwon P.", "Nine Rivers", &[])).unwrap();
    let undo = |later| book.undo_step(&house.moment(), merge, later, &());
    assert!(matches!(undo(LaterChanges::Ask), Err(Error::UndoBlocked { .. })));
    assert_eq!(undo(LaterChanges::LeaveOut).unwrap().kept, Some(1));
    let page = |id| book.person(&house.moment(), id).unwrap();
    assert_eq!(page(old).contact.name.display, "Jiwon P.");
    assert_eq!((page(new).contact.id, page(new).encounters.len()), (new, 1), "and two again");
    book.assert_sound();
}

#[test]
fn companies_become_one_and_two_again() {
    let desk = Desk::new();
    let (old, _) = two(&desk);
    let company = |name: &str| {
        let all = desk.book.companies().unwrap();
        all.into_iter().find(|row| row.company.name == name).unwrap().company.id
    };
    let (bandal, nine) = (company("Bandal"), company("Nine Rivers"));
    let before = desk.book.dump();
    let page = desk.book.merge_companies(&desk.house.moment(), nine, &[bandal]).unwrap();
    assert_eq!((page.people.len(), page.aliases), (2, vec!["Bandal".to_owned()]));
    assert_eq!(desk.book.companies().unwrap().len(), 1);
    let row = desk.book.person(&desk.house.moment(), old).unwrap().row;
    assert_eq!(row.company.as_deref(), Some("Nine Rivers"));
    let id = desk.book.add(&desk.house, &form("Mina Cho", "bandal", &[]));
    let known = desk.book.person(&desk.house.moment(), id).unwrap().row.company;
    assert_eq!(known.as_deref(), Some("Nine Rivers"), "its old name finds it");
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "two again");
}

#[test]
fn no_column_that_names_a_contact_or_company_is_forgotten() {
    let desk = Desk::new();
    let text = include_str!("../../store/merge.rs");
    let all = desk.book.store.texts(
        "SELECT m.name || ' ' || f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f.\"table\" IN ('contact', 'company')",
    );
    assert!(all.len() > 15, "{all:?}");
    for one in all {
        let (table, column) = one.split_once(' ').unwrap();
        let goes_over = column == "contact" && text.contains(&format!("\"{table}\","));
        let is_told = text.contains(&format!("UPDATE {table} SET {column}"))
            || text.contains(&format!("INSERT INTO {table} ("));
        assert!(goes_over || is_told, "{table}.{column} names somebody and is not merged");
    }
}
