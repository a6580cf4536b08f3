//! The evening: what is open comes once, is answered, and is gone; the numbers of the day.

use super::support::{Desk, assert_same, form, re_invent};
use crate::book::*;
use crate::model::*;

const EVENING: &str = "2022-12-01T06:30:00Z"; // Wednesday 22:30 in Las Vegas

struct Day {
    desk: Desk,
    session: OccasionId,
}

impl Day {
    fn new() -> Self {
        let desk = Desk::new();
        let moment = desk.at(EVENING);
        let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
        let session = OccasionForm {
            conference: Some(conference),
            starts_at: "2022-11-30T18:00:00Z".parse().ok(),
            ends_at: "2022-11-30T19:00:00Z".parse().ok(),
            plan: Plan::Reserved,
            ..OccasionForm::new(OccasionKind::Session, "Serverless")
        };
        let session = desk.book.save_occasion(&moment, &session).unwrap().row.occasion.id;
        Self { desk, session }
    }

    fn moment(&self) -> Moment {
        self.desk.at(EVENING)
    }

    fn met(&self, name: &str, at: &str, form_of: EncounterForm) -> ContactId {
        let met = EncounterForm { at: at.parse().ok(), ..form_of };
        let form = form(name, "Bandal", &[]);
        let outcome = self.desk.book.add_person(&self.moment(), &form, Some(&met)).unwrap();
        outcome.row().unwrap().id
    }

    fn here(&self) -> EncounterForm {
        EncounterForm { place: Place::Occasion { id: self.session }, ..EncounterForm::default() }
    }

    fn open(&self) -> Vec<String> {
        let wrap = self.desk.book.wrap_up(&self.moment(), None).unwrap();
        let told = |item: &WrapItem| match item {
            WrapItem::Photos { paths } => format!("photos {}", paths.len()),
            WrapItem::Capture { capture } => format!("capture {}", capture.capture.payload),
            WrapItem::Same { person, other } => {
                format!("same {} {}", person.name.display, other.name.display)
            }
            WrapItem::Place { person, .. } => format!("place {}", person.name.display),
            WrapItem::Rate { person, .. } => format!("rate {}", person.name.display),
            WrapItem::Outcome { row } => format!("outcome {}", row.occasion.title),
        };
        wrap.items.iter().map(told).collect()
    }
}

#[test]
fn what_a_day_left_open_is_asked_once_and_in_order() {
    let day = Day::new();
    let nowhere = || EncounterForm { place: Place::Nowhere, ..EncounterForm::default() };
    day.met("Tomorrow", "2022-12-01T20:00:00Z", day.here());
    day.met("Yesterday", "2022-11-29T20:00:00Z", day.here());
    let ana = day.met("Ana Ruiz", "2022-11-30T18:10:00Z", day.here());
    day.met("Ben Okafor", "2022-12-01T08:40:00Z", nowhere()); // after midnight
    let said = EncounterForm { rating: Some(Rating::Hot), ..day.here() };
    day.met("Chloe", "2022-11-30T18:20:00Z", said);
    let at = |at: &str| ScanOptions { at: at.parse().ok(), ..ScanOptions::default() };
    for (badge, time) in [("RI22-1", "2022-11-30T21:00:00Z"), ("RI22-2", "2022-11-29T21:00:00Z")] {
        day.desk.book.scan_text(&day.moment(), badge, &at(time)).unwrap();
    }
    assert_eq!(
        day.open(),
        ["capture RI22-1", "place Ben Okafor", "rate Ana Ruiz", "outcome Serverless"]
    );
    let wrap = day.desk.book.wrap_up(&day.moment(), None).unwrap();
    let expected = DaySummary { met: 3, new: 3, hot: 1, warm: 0, attended: 0, to_write: 0 };
    assert_eq!((wrap.on.to_string().as_str(), wrap.summary), ("2022-11-30", expected));

    let met = day.desk.book.person(&day.moment(), ana).unwrap().encounters[0].encounter.id;
    day.desk.book.rate_encounter(&day.moment(), met, Some(Rating::Warm)).unwrap();
    let part = MyPart { plan: Plan::Reserved, outcome: Some(Outcome::WalkUp), watch_later: false };
    day.desk.book.set_my_part(&day.moment(), day.session, part).unwrap();
    let due_on = "2022-12-01".parse().ok();
    let due = FollowUpForm { due_on, ..FollowUpForm::new(ana, "send pricing") };
    day.desk.book.save_follow_up(&day.moment(), &due).unwrap();
    assert_eq!(day.open(), ["capture RI22-1", "place Ben Okafor"]);
    let wrap = day.desk.book.wrap_up(&day.moment(), None).unwrap();
    let expected = DaySummary { met: 3, new: 3, hot: 1, warm: 1, attended: 1, to_write: 1 };
    assert_eq!(wrap.summary, expected);
}

#[test]
fn two_who_look_alike_are_asked_until_somebody_says() {
    let day = Day::new();
    let hot = || EncounterForm { rating: Some(Rating::Hot), ..day.here() };
    let old = day.met("박지원", "2022-11-29T18:10:00Z", hot());
    let new = day.met("박지원", "2022-11-30T18:10:00Z", hot());
    assert_eq!(day.open(), ["same 박지원 박지원", "outcome Serverless"]);
    let before = day.desk.book.dump();
    day.desk.book.not_same_person(&day.moment(), new, old).unwrap();
    assert_eq!(day.open(), ["outcome Serverless"]);
    day.desk.book.undo(&day.moment(), &()).unwrap();
    assert_same(&day.desk.book.dump(), &before, "one step");
    day.desk.book.same_person(&day.moment(), new, old).unwrap();
    assert_eq!(day.open(), ["outcome Serverless"]);
}

#[test]
fn photos_of_the_day_that_lay_in_the_watched_folder_come_first_and_go_when_read() {
    let day = Day::new();
    let folder = day.desk.house.beside("phone");
    std::fs::create_dir(&folder).unwrap();
    let write = |name: &str, shade| {
        let wall = image::RgbImage::from_pixel(40, 30, image::Rgb([shade, 120, 90]));
        wall.save(folder.join(name)).unwrap();
    };
    write("IMG_20221130_101500.jpg", 40);
    write("IMG_20221129_101500.jpg", 80);
    day.desk.book.set_inbox(&day.desk.at("2999-01-01T00:00:00Z"), Some(&folder)).unwrap();
    assert_eq!(day.open(), ["photos 1", "outcome Serverless"], "the one of the day before stays");

    let photo = |path| PhotoForm { path, ..PhotoForm::default() };
    let photos = vec![photo(folder.join("IMG_20221130_101500.jpg"))];
    let form = PhotosForm { photos, camera: None };
    day.desk.book.read_photos(&day.moment(), &form, &()).unwrap();
    assert_eq!(day.open(), ["outcome Serverless"]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(day.open(), ["outcome Serverless"], "a folder that is gone has none");
}

#[test]
fn now_knows_that_the_day_is_over_after_its_last_occasion() {
    let day = Day::new();
    let evening = |at: &str| day.desk.book.now(&day.desk.at(at)).unwrap().evening;
    assert_eq!(evening("2022-11-30T17:30:00Z"), None, "the session is to come");
    assert_eq!(evening("2022-11-30T18:30:00Z"), None, "it is on");
    assert_eq!(evening(EVENING), Some(1), "its outcome is open");
    assert_eq!(
        evening("2022-12-01T09:00:00Z"),
        Some(1),
        "one in the morning is still that evening"
    );
    assert_eq!(evening("2022-12-01T17:00:00Z"), None, "a day with nothing has no evening");
    let part =
        MyPart { plan: Plan::Reserved, outcome: Some(Outcome::Attended), watch_later: false };
    day.desk.book.set_my_part(&day.moment(), day.session, part).unwrap();
    assert_eq!(evening(EVENING), Some(0), "over, and nothing is left");
}

#[test]
fn a_day_with_nothing_names_the_last_that_left_something() {
    let day = Day::new();
    let open = |at: &str| {
        let wrap = day.desk.book.wrap_up(&day.desk.at(at), None).unwrap();
        (wrap.items.len(), wrap.open.map(|on| on.to_string()))
    };
    assert_eq!(open(EVENING), (1, None), "this one has something itself");
    assert_eq!(open("2022-11-29T06:30:00Z"), (0, None), "nothing is open before it is over");
    assert_eq!(open("2026-11-23T06:30:00Z"), (0, Some("2022-11-30".to_owned())));
    let wrap = day.desk.book.wrap_up(&day.moment(), None).unwrap();
    assert_eq!((wrap.today.to_string().as_str(), wrap.trip.len()), ("2022-11-30", 5));
}
