//! What is in a trip report, and above all what is not.

use super::*;
use crate::book::forms::{LinkForm, NoteAbout, NoteForm, TripLanguage};
use crate::book::tests::support::{Desk, form, re_invent};
use crate::book::{EncounterForm, OccasionForm, Place, ScanOptions, SpeakerForm};

struct Trip {
    desk: Desk,
    conference: ConferenceId,
    session: OccasionId,
}

const AT: &str = "2022-12-05T09:00:00Z";

impl Trip {
    /// A session with notes, a link and a speaker; a dinner whose title names its host; one missed.
    fn new() -> Self {
        let desk = Desk::new();
        let conference = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
        let conference = conference.conference.id;
        let add = |kind, title: &str, at: &str, outcome, change: &dyn Fn(&mut OccasionForm)| {
            let mut form = OccasionForm {
                conference: Some(conference),
                starts_at: Some(at.parse().unwrap()),
                outcome: Some(outcome),
                ..OccasionForm::new(kind, title)
            };
            change(&mut form);
            desk.book.save_occasion(&desk.house.moment(), &form).unwrap().row.occasion.id
        };
        let speaker = SpeakerForm {
            name: "Grace Adeyemi".to_owned(),
            title: None,
            company: Some("Sandbar".to_owned()),
            role: PersonRole::Speaker,
            contact: None,
        };
        let dinner = add(
            OccasionKind::Dinner,
            "Hanul Cloud dinner",
            "2022-12-01T03:00:00Z",
            Outcome::Attended,
            &|form| {
                form.hosts = vec!["Hanul Cloud".to_owned()];
            },
        );
        let session = add(
            OccasionKind::Session,
            "Flags <b>at scale</b>",
            "2022-11-30T22:30:00Z",
            Outcome::Attended,
            &|form| {
                form.speakers = vec![speaker.clone()];
            },
        );
        add(
            OccasionKind::Session,
            "Keys without tears",
            "2022-12-01T00:30:00Z",
            Outcome::Missed,
            &|_| {},
        );
        for (body, visibility) in [
            ("Owner, expiry, kill path.", Visibility::Team),
            ("Ask about the price.", Visibility::Mine),
        ] {
            let form = NoteForm {
                id: None,
                about: NoteAbout::Occasion(session),
                body: body.to_owned(),
                visibility,
            };
            desk.book.write_note(&desk.house.moment(), &form).unwrap();
        }
        let link = LinkForm {
            id: None,
            occasion: session,
            kind: LinkKind::Recording,
            url: "https://videos.example/1".to_owned(),
            title: None,
        };
        desk.book.save_link(&desk.house.moment(), &link).unwrap();
        let met =
            EncounterForm { place: Place::Occasion { id: dinner }, ..EncounterForm::default() };
        desk.book
            .add_person(
                &desk.at("2022-12-01T03:30:00Z"),
                &form("Owen Castellan", "Fernway", &[]),
                Some(&met),
            )
            .unwrap();
        Self { desk, conference, session }
    }

    fn form(&self) -> TripReportForm {
        TripReportForm {
            conference: self.conference,
            language: TripLanguage::En,
            people: false,
            companies: false,
            my_notes: false,
            pictures: Vec::new(),
        }
    }

    /// Writes it and reads its pages.
    fn write(&self, name: &str, form: &TripReportForm) -> (TripReportDone, String, String) {
        let folder = self.desk.house.beside(name);
        let done = self.desk.book.write_trip_report(&self.desk.at(AT), form, &folder).unwrap();
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        (done, read("index.md"), read("2022-11-30.md"))
    }

    /// A slide photographed in the session, with a position in its metadata.
    fn slide(&self) -> CaptureId {
        let image = image::RgbImage::from_pixel(60, 40, image::Rgb([7, 120, 90]));
        let mut jpeg = std::io::Cursor::new(Vec::new());
        image::DynamicImage::from(image).write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
        let jpeg = jpeg.into_inner();
        let secret = b"Exif\0\0GPS-SECRET";
        let length = u16::try_from(2 + secret.len()).unwrap().to_be_bytes();
        let (start, rest) = jpeg.split_at(2);
        let photo = [start, b"\xff\xe1", &length, secret, rest].concat();
        let report =
            self.desk.book.keep_card(&self.desk.at(AT), &photo, &ScanOptions::default()).unwrap();
        let crate::book::CaptureOutcome::Unresolved { capture, .. } =
            report.files[0].codes[0].outcome
        else {
            panic!()
        };
        let moment = self.desk.at(AT);
        let put = self.desk.book.store.write(&moment, Verb::CorrectCaptures, |writer| {
            let row = writer.expect_capture(capture)?.capture;
            let (status, occasion) = (CaptureStatus::NotAPerson, Some(self.session));
            writer.set_capture(Capture { status, occasion, ..row })?;
            Ok(((), Args::many(1)))
        });
        put.unwrap();
        capture
    }
}

#[test]
fn people_companies_and_my_notes_are_left_out_unless_chosen() {
    let trip = Trip::new();
    let (done, index, day) = trip.write("plain", &trip.form());
    assert_eq!((done.days, done.occasions, done.notes_left_out), (1, 2, 1));
    let all = index + &day;
    for secret in
        ["Grace", "Sandbar", "Owen", "Fernway", "Hanul", "price", "Keys without tears", "<b>"]
    {
        assert!(!all.contains(secret), "{secret} was not chosen:\n{all}");
    }
    let (talk, dinner) = (day.find("14:30 Flags").unwrap(), day.find("19:00 Dinner").unwrap());
    assert!(talk < dinner, "in the order of time, a dinner by its kind");
    assert!(
        day.contains("Owner, expiry, kill path.")
            && day.contains("[Recording](<https://videos.example/1>)")
    );

    let chosen = TripReportForm { people: true, companies: true, my_notes: true, ..trip.form() };
    let (done, _, day) = trip.write("all", &chosen);
    assert_eq!(done.notes_left_out, 0);
    for said in [
        "On stage: Grace Adeyemi (Sandbar)",
        "Met: Owen Castellan (Fernway)",
        "Hanul Cloud dinner",
        "Ask about the price.",
    ] {
        assert!(day.contains(said), "{said} was chosen:\n{day}");
    }
}

#[test]
fn it_is_written_in_korean_too() {
    let trip = Trip::new();
    let (_, index, day) =
        trip.write("ko", &TripReportForm { language: TripLanguage::Ko, ..trip.form() });
    assert!(index.contains("[2022년 11월 30일 수요일](2022-11-30.md), 2건"), "{index}");
    assert!(day.contains("## 19:00 저녁 자리") && day.contains("[녹화]"), "{day}");
}

#[test]
fn only_chosen_pictures_are_in_it_and_they_say_no_position() {
    let trip = Trip::new();
    let slide = trip.slide();
    let preview = trip.desk.book.trip_report_preview(&trip.desk.at(AT), trip.conference).unwrap();
    assert_eq!(
        (preview.folder_name.as_str(), preview.pictures.len(), preview.my_notes, preview.people),
        ("re-invent-2022", 1, 1, 1)
    );
    assert_eq!(trip.write("without", &trip.form()).0.pictures, 0);
    assert!(!trip.desk.house.beside("without").join("photos").exists());
    let (done, _, day) =
        trip.write("with", &TripReportForm { pictures: vec![slide], ..trip.form() });
    assert_eq!(done.pictures, 1);
    assert!(day.contains("(photos/2022-11-30-1-1.jpg)"), "{day}");
    let bytes =
        std::fs::read(trip.desk.house.beside("with").join("photos/2022-11-30-1-1.jpg")).unwrap();
    for secret in [b"Exif".as_slice(), b"GPS-SECRET"] {
        assert!(!bytes.windows(secret.len()).any(|part| part == secret), "the position is gone");
    }
    assert!(image::load_from_memory(&bytes).is_ok());
}

#[test]
fn a_folder_with_something_in_it_and_the_profile_are_left_alone() {
    let trip = Trip::new();
    let book = &trip.desk.book;
    let moment = trip.desk.at(AT);
    let folder = trip.desk.house.beside("mine");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("keep.txt"), "mine").unwrap();
    let refused = book.write_trip_report(&moment, &trip.form(), &folder);
    assert!(matches!(refused, Err(Error::Invalid { field: "folder", .. })), "{refused:?}");
    let inside = trip.desk.house.folder().join("trip");
    let refused = book.write_trip_report(&moment, &trip.form(), &inside);
    assert!(matches!(refused, Err(Error::InProfile { .. })), "{refused:?}");
    assert!(!inside.exists());

    let first = book.save_trip_report(&trip.desk.at(AT), &trip.form(), &folder).unwrap();
    let second = book.save_trip_report(&trip.desk.at(AT), &trip.form(), &folder).unwrap();
    assert!(
        first.folder.ends_with("re-invent-2022") && second.folder.ends_with("re-invent-2022-2")
    );
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        3,
        "beside what was there, nothing else left"
    );
}
