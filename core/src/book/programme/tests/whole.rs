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
