//! An import is whole or not at all, and the same the second time.

use super::*;

#[test]
fn a_series_comes_in_on_its_days_and_a_second_import_changes_nothing() {
    let text = "BEGIN:VCALENDAR\nX-WR-CALNAME:Riverconf\nX-WR-TIMEZONE:Asia/Seoul\nBEGIN:VEVENT\nUID:a\nDTSTART:20310510T093000\nSUMMARY:Opening\nEND:VEVENT\nBEGIN:VEVENT\nUID:z\nDTSTART:20310512T170000\nSUMMARY:Closing\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTSTART:20310510T080000\nDTEND:20310510T090000\nRRULE:FREQ=DAILY\nSUMMARY:Breakfast\nEND:VEVENT\nEND:VCALENDAR\n";
    let desk = Desk::new();
    let moment = desk.house.moment();
    let options = ProgrammeOptions::default();
    let import =
        |text: &str| desk.book.import_programme(&moment, text.as_bytes(), &options, &()).unwrap();
    assert_eq!((import(text).added, import(text).step), (5, None));
    let moved = text.replace("END:VCALENDAR", "BEGIN:VEVENT\nUID:b\nRECURRENCE-ID:20310511T080000\nDTSTART:20310511T083000\nSUMMARY:Late breakfast\nEND:VEVENT\nEND:VCALENDAR");
    let report = import(&moved);
    assert_eq!((report.changed, report.unchanged, report.added, report.vanished), (1, 4, 0, 0));
}

/// Stops at the n-th look.
struct Stops(std::cell::Cell<usize>);

impl crate::store::Progress for Stops {
    fn report(&self, _: usize, _: usize) -> Result<()> {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        if left == 0 { Err(Error::Cancelled) } else { Ok(()) }
    }
}

/// Every look at whether to stop is tried: whatever was done by then, nothing stays.
#[test]
fn a_stop_at_any_moment_leaves_what_was_there() {
    for bytes in [fixture!("table.xlsx"), fixture!("frab.xml"), fixture!("calendar.ics")] {
        let desk = Desk::new();
        let before = desk.book.dump();
        let moment = desk.house.moment();
        let zone = Some("Europe/Berlin".to_owned());
        let options = ProgrammeOptions { zone, ..ProgrammeOptions::default() };
        let import = |looks: usize| {
            let stops = Stops(looks.into());
            desk.book.import_programme(&moment, bytes, &options, &stops)
        };
        let looks = (0..).take_while(|looks| {
            let stopped = import(*looks);
            assert!(matches!(stopped, Ok(_) | Err(Error::Cancelled)), "{stopped:?}");
            if stopped.is_err() {
                assert_same(&desk.book.dump(), &before, "nothing came in");
            }
            stopped.is_err()
        });
        assert!(looks.count() > 5, "it is asked again and again");
        // Reading what is there is asked too.
        assert!(matches!(import(3), Err(Error::Cancelled)));
    }
}
