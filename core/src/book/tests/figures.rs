//! How long the safety net takes: `cargo test -p hallway-core --release book::tests::figures -- --ignored --nocapture`.

use super::support::{House, form, import};
use crate::book::*;
use crate::model::*;

/// People in the profile.
const PEOPLE: usize = 20_000;

#[test]
#[ignore = "prints figures; run it alone"]
fn figures() {
    let house = House::new();
    let book = house.open();
    let timed = |what: &str, work: &mut dyn FnMut()| {
        let start = std::time::Instant::now();
        work();
        println!("{what}: {:.2?}", start.elapsed());
    };
    let forms: Vec<PersonForm> = (0..PEOPLE)
        .map(|n| {
            let (kind, id, label) = (PointKind::Email, None, None);
            let value = format!("p{n}@anvil.example");
            let points = vec![PointForm { id, kind, label, value }];
            PersonForm { points, ..form(&format!("Mina {n:05}"), ["A", "B"][n % 2], &["x"]) }
        })
        .collect();
    timed(&format!("import of {PEOPLE}"), &mut || drop(import(&book, &house, &forms)));
    timed("backup", &mut || drop(book.back_up(&house.moment()).unwrap()));
    timed("check", &mut || book.assert_sound());
    timed("quick_check", &mut || {
        book.store.number("SELECT count(*) FROM pragma_quick_check");
    });
    timed("undo", &mut || drop(book.undo(&house.moment(), &()).unwrap()));
    timed("redo", &mut || drop(book.redo(&house.moment(), &()).unwrap()));
    timed("second book opens", &mut || drop(house.open()));
}
