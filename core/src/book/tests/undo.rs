//! Undo where it is hard: in the middle, of much, across restarts, upgrades and processes.

use std::cell::Cell;

use super::support::{House, assert_same, device, form, import, people, scan};
use crate::book::*;
use crate::error::{Error, ErrorCode, Result};
use crate::model::*;

fn undo(book: &Book, house: &House, step: StepId, later: LaterChanges) -> Result<UndoDone> {
    book.undo_step(&house.moment(), step, later, &())
}

#[test]
fn a_scan_of_many_entries_is_undone_as_one() {
    let house = House::new();
    let book = house.open();
    book.add_named(&house, "Owen Park");
    let before = book.dump();
    let (step, _) = scan(&book, &house, &people(5));
    let after = book.dump();
    assert_eq!(book.last_step().entries, 5);
    let done = book.undo(&house.moment(), &()).unwrap();
    assert_eq!(done.step.id, step);
    assert_same(&book.dump(), &before, "all five are gone");
    book.redo(&house.moment(), &()).unwrap();
    assert_same(&book.dump(), &after, "and all five are back");
    book.assert_sound();
}

#[test]
fn an_undo_in_the_middle_leaves_the_rest() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    book.note_on(&house, mina, "likes tea");
    let step = book.last_step().id;
    book.note_on(&house, mina, "likes go");
    undo(&book, &house, step, LaterChanges::Ask).unwrap();
    let notes = book.person(&house.moment(), mina).unwrap().notes;
    let bodies: Vec<_> = notes.iter().map(|note| note.body.as_str()).collect();
    assert_eq!(bodies, ["likes go"], "only the step that was chosen");
    book.assert_sound();
}

#[test]
fn the_basis_is_edited_like_anything_else() {
    let house = House::new();
    let book = house.open();
    let id = book.add_named(&house, "Mina Kang");
    let basis = || book.person(&house.moment(), id).unwrap().contact.basis;
    let edit = |basis| {
        let form = PersonForm { basis, ..form("Mina Kang", "", &[]) };
        book.edit_person(&house.moment(), id, &form).unwrap();
    };
    edit(Some(Basis::PublicSpeaker));
    edit(None);
    assert_eq!(basis(), Basis::PublicSpeaker, "a form that says nothing leaves it");
    book.undo(&house.moment(), &()).unwrap();
    assert_eq!(basis(), Basis::Unknown);
}

#[test]
fn an_import_with_later_edits_asks_first() {
    let house = House::new();
    let book = house.open();
    let start = book.dump();
    let (step, ids) = import(&book, &house, &people(6));
    book.note_on(&house, ids[2], "wants a demo");
    book.edit_person(&house.moment(), ids[4], &form("Mina Lee", "Third House", &["booth", "vip"]))
        .unwrap();
    let before = book.dump();

    let error = undo(&book, &house, step, LaterChanges::Ask).unwrap_err();
    assert!(matches!(error, Error::UndoBlocked { later: 2, people: 2 }), "{error:?}");
    assert_same(&book.dump(), &before, "asking changes nothing");
    let told = book.obstacles(step).unwrap();
    let verbs: Vec<_> = told.later.iter().map(|step| step.verb).collect();
    assert_eq!(verbs, [Verb::EditContact, Verb::WriteNote], "the newest first");
    assert_eq!(told.people.len(), 2);

    let done = undo(&book, &house, step, LaterChanges::UndoToo).unwrap();
    assert_eq!(done.left_out, 0);
    assert_same(&book.dump(), &start, "import and edits are undone");
    let newest = book.last_step();
    assert_eq!((newest.verb, newest.of), (Verb::Undo, Some(Verb::ImportContacts)));
    book.redo(&house.moment(), &()).unwrap();
    assert_same(&book.dump(), &before, "one redo brings all of it back");
    let newest = book.last_step();
    assert_eq!((newest.verb, newest.of), (Verb::Redo, Some(Verb::ImportContacts)));
    book.assert_sound();
}

#[test]
fn leaving_people_out_leaves_them_whole() {
    let house = House::new();
    let book = house.open();
    let (step, ids) = import(&book, &house, &people(6));
    book.note_on(&house, ids[3], "wants a demo");
    let whole = book.person(&house.moment(), ids[3]).unwrap();
    let done = undo(&book, &house, step, LaterChanges::LeaveOut).unwrap();
    assert_eq!(done.left_out, 1);
    assert_eq!(book.names(&house), ["Mina 00003"]);
    let left = book.person(&house.moment(), ids[3]).unwrap();
    assert_eq!(left, whole, "with company, tag, note and all");
    let companies: Vec<_> =
        book.companies().unwrap().into_iter().map(|row| row.company.name).collect();
    assert_eq!(companies, ["Nine Rivers"], "the company nobody needs any more is gone");
    book.assert_sound();
    book.redo(&house.moment(), &()).unwrap();
    assert_eq!(book.names(&house).len(), 6, "the others come back");
    book.assert_sound();
}

#[test]
fn a_company_others_use_stays_when_its_first_person_is_undone() {
    let house = House::new();
    let book = house.open();
    book.add(&house, &form("Mina Kang", "Blue Anvil", &["vip"]));
    let step = book.last_step().id;
    let owen = book.add(&house, &form("Owen Park", "Blue Anvil", &["vip"]));
    undo(&book, &house, step, LaterChanges::Ask).unwrap();
    let left = book.person(&house.moment(), owen).unwrap();
    assert_eq!(left.row.company.as_deref(), Some("Blue Anvil"));
    assert_eq!(left.tags, ["vip"], "nobody asks about a tag two people have");
    assert_eq!(book.names(&house), ["Owen Park"]);
    book.redo(&house.moment(), &()).unwrap();
    book.assert_sound();
}

#[test]
fn a_company_in_use_cannot_be_undone_itself() {
    let house = House::new();
    let book = house.open();
    let company = CompanyForm {
        id: None,
        name: "Blue Anvil".to_owned(),
        relation: CompanyRelation::Partner,
        website: None,
        city: None,
        aliases: vec!["BA".to_owned()],
        domains: Vec::new(),
    };
    book.save_company(&house.moment(), &company).unwrap();
    let step = book.last_step().id;
    book.add(&house, &form("Mina Kang", "BA", &[]));
    let before = book.dump();
    let error = undo(&book, &house, step, LaterChanges::Ask).unwrap_err();
    assert!(matches!(error, Error::UndoBlocked { later: 1, .. }), "{error:?}");
    assert_same(&book.dump(), &before, "nothing is half undone");
    undo(&book, &house, step, LaterChanges::UndoToo).unwrap();
    assert_eq!(book.companies().unwrap(), [], "the person who came through it is undone too");
    book.assert_sound();
}

#[test]
fn two_edits_of_one_company_are_undone_newest_first() {
    let house = House::new();
    let book = house.open();
    let mut company = CompanyForm {
        id: None,
        name: "Blue Anvil".to_owned(),
        relation: CompanyRelation::Other,
        website: None,
        city: None,
        aliases: Vec::new(),
        domains: Vec::new(),
    };
    company.id = Some(book.save_company(&house.moment(), &company).unwrap().company.id);
    let mut rename = |name: &str| {
        company.name = name.to_owned();
        book.save_company(&house.moment(), &company).unwrap();
        book.last_step().id
    };
    let step = rename("Blue Anvil Inc");
    rename("Blue Anvil Ltd");
    let error = undo(&book, &house, step, LaterChanges::Ask).unwrap_err();
    assert!(matches!(error, Error::UndoBlocked { later: 1, people: 0 }), "{error:?}");
    let error = undo(&book, &house, step, LaterChanges::LeaveOut).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NothingToUndo, "all it did was changed since");
    undo(&book, &house, step, LaterChanges::UndoToo).unwrap();
    assert_eq!(book.companies().unwrap()[0].company.name, "Blue Anvil");
}

#[test]
fn undoing_later_steps_too_names_everybody_they_are_about() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    book.note_on(&house, mina, "likes tea");
    let step = book.last_step().id;
    let owen = book.add_named(&house, "Owen Park");
    book.trash_people(&house.moment(), &[mina, owen], &()).unwrap();
    let told = book.obstacles(step).unwrap();
    let names = |people: &[PersonName]| -> Vec<String> {
        people.iter().map(|name| name.display.clone()).collect()
    };
    assert_eq!(names(&told.people), ["Mina Kang"]);
    assert_eq!(names(&told.others), ["Owen Park"], "his deletion would be undone as well");
}

#[test]
fn history_keeps_names_and_counts_of_what_is_gone() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    book.note_on(&house, mina, "likes tea");
    import(&book, &house, &people(3));
    for _ in 0..3 {
        book.undo(&house.moment(), &()).unwrap();
    }
    let steps = book.history(None, 10).unwrap();
    let told: Vec<_> =
        steps.iter().map(|s| (s.of.unwrap_or(s.verb), s.name.as_deref(), s.args.count)).collect();
    let mina = Some("Mina Kang");
    assert_eq!(
        told,
        [
            (Verb::AddContact, mina, None),
            (Verb::WriteNote, mina, None),
            (Verb::ImportContacts, None, Some(3)),
            (Verb::ImportContacts, None, Some(3)),
            (Verb::WriteNote, mina, None),
            (Verb::AddContact, mina, None),
        ]
    );
}

#[test]
fn what_was_changed_to_and_fro_still_asks() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    let step = book.last_step().id;
    book.trash_people(&house.moment(), &[mina], &()).unwrap();
    book.restore_people(&house.moment(), &[mina], &()).unwrap();
    let error = undo(&book, &house, step, LaterChanges::Ask).unwrap_err();
    assert!(matches!(error, Error::UndoBlocked { later: 2, people: 1 }), "{error:?}");
    undo(&book, &house, step, LaterChanges::UndoToo).unwrap();
    assert_eq!(book.names(&house), [""; 0]);
}

#[test]
fn a_deleted_occasion_comes_back_with_everything_on_it() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    let dinner = OccasionForm {
        starts_at: Some("2022-11-29T03:00:00Z".parse().unwrap()),
        venue: Some("Encore".to_owned()),
        hosts: vec!["Blue Anvil".to_owned()],
        ..OccasionForm::new(OccasionKind::Dinner, "Partner dinner")
    };
    let id = book.save_occasion(&house.moment(), &dinner).unwrap().row.occasion.id;
    let made = book.last_step().id;
    let there = EncounterForm { place: Place::Occasion { id }, ..EncounterForm::default() };
    book.met_again(&house.moment(), mina, &there).unwrap();
    let about = NoteAbout::Occasion(id);
    let note =
        NoteForm { id: None, about, body: "빈 자리".to_owned(), visibility: Visibility::Mine };
    book.write_note(&house.moment(), &note).unwrap();
    let before = book.dump();
    book.delete_occasion(&house.moment(), id).unwrap();
    book.add_named(&house, "Owen Park");
    book.undo(&house.moment(), &()).unwrap();
    book.undo(&house.moment(), &()).unwrap();
    assert_same(&book.dump(), &before, "host, note and the encounter's place");
    let error = undo(&book, &house, made, LaterChanges::Ask).unwrap_err();
    assert!(
        matches!(error, Error::UndoBlocked { later: 2, .. }),
        "somebody was met there: {error:?}"
    );
    book.assert_sound();
}

#[test]
fn a_tag_given_again_after_an_undo_is_one_tag() {
    let house = House::new();
    let book = house.open();
    let mina = book.add_named(&house, "Mina Kang");
    let owen = book.add_named(&house, "Owen Park");
    let tagged = |name| form(name, "", &["VIP"]);
    book.edit_person(&house.moment(), mina, &tagged("Mina Kang")).unwrap();
    let first = book.undo(&house.moment(), &()).unwrap().step.id;
    // Another computer tags somebody else; this one's redo then meets the tag that is there.
    book.edit_person(&house.moment_of(device(2)), owen, &tagged("Owen Park")).unwrap();
    let done = book.redo(&house.moment(), &()).unwrap();
    assert_eq!(done.undo.undo.map(|step| step.id), Some(first));
    assert_eq!(book.tags().unwrap(), ["VIP"]);
    assert_eq!(book.person(&house.moment(), mina).unwrap().tags, ["VIP"]);
    book.assert_sound();
}

#[test]
fn a_big_undo_cancelled_in_the_middle_changes_nothing() {
    /// Stops after so many parts, and so many looks at the next.
    struct StopAt(usize, Cell<usize>, Cell<usize>);
    impl Progress for StopAt {
        fn report(&self, done: usize, total: usize) -> Result<()> {
            assert!(done < total, "{done} of {total}");
            self.2.set(total);
            if done < self.0 {
                return Ok(());
            }
            let looks = self.1.get().checked_sub(1);
            looks.map(|left| self.1.set(left)).ok_or(Error::Cancelled)
        }
    }
    let house = House::new();
    let book = house.open();
    book.store.sql("PRAGMA synchronous = off");
    let start = book.dump();
    import(&book, &house, &people(6_000));
    let before = book.dump();
    for looks in [0, 100] {
        let stop = StopAt(2, Cell::new(looks), Cell::new(0));
        let error = book.undo(&house.moment(), &stop).unwrap_err();
        assert_eq!((error.code(), stop.1.get()), (ErrorCode::Cancelled, 0), "{error:?}");
        assert!(stop.2.get() >= 4, "progress counts parts, not entries: {}", stop.2.get());
        assert_same(&book.dump()[..50], &before[..50], "nothing is half undone");
        assert_eq!(book.dump(), before, "nothing is half undone");
    }
    book.undo(&house.moment(), &()).unwrap();
    assert_same(&book.dump(), &start, "and it can still be undone whole");
    book.assert_sound();
}
