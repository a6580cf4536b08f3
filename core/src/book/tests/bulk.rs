//! Changes to many people at once, and lists that are kept.

use std::cell::Cell;

use super::support::{Desk, assert_same, form};
use crate::book::*;
use crate::error::{Error, ErrorCode, Result};
use crate::model::*;

fn desk() -> (Desk, Vec<ContactId>) {
    let desk = Desk::new();
    let names = ["박지원", "Olga Wexler", "Minsu Kim", "Ida Meier"];
    let ids = names.iter().map(|name| desk.book.add(&desk.house, &form(name, "Acme", &["met"])));
    let ids = ids.collect();
    (desk, ids)
}

fn tag(name: &str) -> PeopleChange {
    PeopleChange::Tag { name: name.to_owned() }
}

#[test]
fn everybody_of_a_view_is_changed_in_one_step() {
    let (desk, ids) = desk();
    let (book, house) = (&desk.book, &desk.house);
    let view = book.people(&house.moment(), &PeopleFilter::default()).unwrap().view;
    let all = Chosen::View { view, except: vec![ids[0]] };
    let occasion = OccasionForm::new(OccasionKind::Booth, "Booth");
    let occasion = book.save_occasion(&house.moment(), &occasion).unwrap().row.occasion.id;
    let page = |id| book.person(&house.moment(), id).unwrap();
    let changes = [
        tag(" to call "),
        PeopleChange::Untag { name: "MET".into() },
        PeopleChange::Company { name: "Nine Rivers".into() },
        PeopleChange::FollowUp { what: "Thank them".into(), due_on: None },
        PeopleChange::Move { occasion },
        PeopleChange::Trash,
    ];
    for change in &changes {
        let before = book.dump();
        let count = book.change_people(&house.moment(), &all, change, &()).unwrap();
        assert_eq!(count, 3, "{change:?}");
        match change {
            PeopleChange::Tag { .. } => {
                assert_eq!(page(ids[1]).tags, ["met", "to call"]);
                assert_eq!(page(ids[0]).tags, ["met"], "left out");
                let again = book.change_people(&house.moment(), &all, change, &()).unwrap();
                assert_eq!(again, 0, "who has it keeps it, and there is no step");
            }
            PeopleChange::Company { .. } => {
                assert_eq!(page(ids[2]).row.company.as_deref(), Some("Nine Rivers"));
            }
            PeopleChange::Move { .. } => {
                let last = page(ids[3]).row.last.unwrap();
                assert_eq!(last.occasion.map(|one| one.id), Some(occasion));
            }
            PeopleChange::Trash => assert_eq!(book.names(house), ["박지원"]),
            _ => {}
        }
        book.undo(&house.moment(), &()).unwrap();
        assert_same(&book.dump(), &before, "one undo for all of it");
    }
    let two = Chosen::People { ids: ids[..2].to_vec() };
    assert_eq!(book.change_people(&house.moment(), &two, &tag("x"), &()).unwrap(), 2);
    book.assert_sound();
}

#[test]
fn a_change_can_be_stopped_and_is_refused_whole() {
    struct StopAt(usize, Cell<usize>);
    impl Progress for StopAt {
        fn report(&self, done: usize, total: usize) -> Result<()> {
            self.1.set(total);
            if done == self.0 { Err(Error::Cancelled) } else { Ok(()) }
        }
    }
    let (desk, ids) = desk();
    let before = desk.book.dump();
    let all = Chosen::People { ids };
    let stop = StopAt(2, Cell::new(0));
    let change = |chosen: &Chosen, change: &PeopleChange, progress: &dyn Progress| {
        desk.book.change_people(&desk.house.moment(), chosen, change, progress).unwrap_err().code()
    };
    assert_eq!(change(&all, &tag("x"), &stop), ErrorCode::Cancelled);
    assert_eq!(stop.1.get(), 4);
    assert_eq!(change(&all, &tag("  "), &()), ErrorCode::Invalid);
    let closed = Chosen::View { view: 77, except: vec![] };
    assert_eq!(change(&closed, &tag("x"), &()), ErrorCode::NotFound);
    assert_same(&desk.book.dump(), &before, "nothing happened");
}

#[test]
fn lists_are_kept_renamed_moved_and_forgotten() {
    let (desk, _) = desk();
    let (book, house) = (&desk.book, &desk.house);
    let filter =
        PeopleFilter { query: "tag:met".into(), sort: PeopleSort::Closeness, ..Default::default() };
    let first = book.save_view(&house.moment(), " Met ", &filter).unwrap();
    assert_eq!((first[0].name.as_str(), &first[0].filter), ("Met", &filter));
    let second = book.save_view(&house.moment(), "All", &PeopleFilter::default()).unwrap();
    let names = |views: Vec<SavedView>| views.into_iter().map(|view| view.name).collect::<Vec<_>>();
    assert_eq!(names(second.clone()), ["Met", "All"]);
    assert_eq!(names(book.move_view(second[1].id, 0).unwrap()), ["All", "Met"]);
    assert_eq!(names(book.rename_view(first[0].id, "Seen").unwrap()), ["All", "Seen"]);
    assert_eq!(names(book.delete_view(second[1].id).unwrap()), ["Seen"]);
    assert_eq!(book.delete_view(second[1].id).unwrap_err().code(), ErrorCode::NotFound);
    assert_eq!(
        book.save_view(&house.moment(), " ", &filter).unwrap_err().code(),
        ErrorCode::Invalid
    );
    assert_eq!(names(book.saved_views().unwrap()), ["Seen"]);
}
