//! A day of photos: when and where each was taken, and what becomes of it.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use image::{DynamicImage, ImageFormat, Luma, Rgb, RgbImage};

use crate::book::tests::support::{Desk, assert_same, re_invent};
use crate::book::*;
use crate::card::{Code, Level, png};
use crate::error::{Error, Result};
use crate::model::*;

const JIWON: &str = "MECARD:N:Park,Jiwon;ORG:Bandal;EMAIL:jiwon@bandal.example;;";

/// A photo of a code, or of a wall of one shade, taken at a time of the camera's clock.
fn photo(code: Option<&str>, shade: u8, taken: &str, offset: Option<&str>) -> Vec<u8> {
    let image = match code {
        Some(text) => {
            let bytes = png(&Code::of(text, Level::M).unwrap(), 300).unwrap();
            image::load_from_memory(&bytes).unwrap().to_rgb8().into()
        }
        None => DynamicImage::from(RgbImage::from_pixel(60, 40, Rgb([shade, 120, 90]))),
    };
    let mut jpeg = Cursor::new(Vec::new());
    image.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    let field = |tag, text: &str| Field {
        tag,
        ifd_num: In::PRIMARY,
        value: Value::Ascii(vec![text.as_bytes().to_vec()]),
    };
    let mut fields = vec![field(Tag::DateTimeOriginal, taken)];
    fields.extend(offset.map(|offset| field(Tag::OffsetTimeOriginal, offset)));
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut tiff = Cursor::new(Vec::new());
    writer.write(&mut tiff, false).unwrap();
    let tiff = tiff.into_inner();
    let length = u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes();
    let jpeg = jpeg.into_inner();
    let (start, rest) = jpeg.split_at(2);
    [start, b"\xff\xe1", &length, b"Exif\0\0", &tiff, rest].concat()
}

/// re:Invent on show, with a session and a dinner on its Wednesday, and a folder for photos.
struct Day {
    desk: Desk,
    folder: PathBuf,
    session: OccasionId,
    dinner: OccasionId,
}

impl Day {
    fn new() -> Self {
        let desk = Desk::new();
        let moment = desk.at("2022-12-05T09:00:00Z");
        let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
        let occasion = |kind, title: &str, from: &str, to: &str| {
            let form = OccasionForm {
                conference: Some(conference),
                starts_at: Some(from.parse().unwrap()),
                ends_at: Some(to.parse().unwrap()),
                ..OccasionForm::new(kind, title)
            };
            desk.book.save_occasion(&moment, &form).unwrap().row.occasion.id
        };
        // 10:00 and 19:00 in Las Vegas.
        let from = "2022-11-30T18:00:00Z";
        let session = occasion(OccasionKind::Session, "Serverless", from, "2022-11-30T19:00:00Z");
        let from = "2022-12-01T03:00:00Z";
        let dinner = occasion(OccasionKind::Dinner, "Onggi", from, "2022-12-01T06:00:00Z");
        let folder = desk.house.beside("DCIM");
        std::fs::create_dir_all(folder.join("100APPLE")).unwrap();
        Self { desk, folder, session, dinner }
    }

    fn moment(&self) -> Moment {
        self.desk.at("2022-12-05T10:00:00Z")
    }

    fn add(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    fn list(&self, camera: Option<&str>) -> PhotoList {
        self.desk.book.list_photos(&self.moment(), &self.folder, camera, &()).unwrap()
    }

    fn read(&self, photos: Vec<PhotoForm>) -> PhotosReport {
        let form = PhotosForm { photos, camera: None };
        let report = self.desk.book.read_photos(&self.moment(), &form, &()).unwrap();
        let PhotosReport { people, waiting, not_people, sessions, cards, .. } = report;
        let sum = people + waiting + not_people + sessions + cards;
        assert_eq!(sum + report.nothing + report.seen + report.unreadable, report.read);
        report
    }
}

fn of(path: &str) -> PhotoForm {
    PhotoForm { path: path.into(), ..PhotoForm::default() }
}

#[test]
fn photos_are_listed_by_when_and_where_they_were_taken() {
    let day = Day::new();
    let offset = Some("-08:00");
    day.add("b.jpg", &photo(Some(JIWON), 0, "2022:11:30 19:30:00", None));
    day.add("100APPLE/a.jpeg", &photo(None, 1, "2022:11:30 10:10:00", offset));
    day.add("c.png", b"no picture, and its file is of today");
    day.add(".hidden.jpg", b"");
    day.add("notes.txt", b"");
    let list = day.list(None);
    assert_eq!((list.camera.as_str(), list.without_offset), ("America/Los_Angeles", 1));
    let told: Vec<_> = list
        .photos
        .iter()
        .map(|photo| {
            let title = photo.stamp.occasion.as_ref().map(|occasion| occasion.title.as_str());
            (photo.name.as_str(), photo.stamp.day.to_string(), title, photo.at_source)
        })
        .collect();
    assert_eq!(
        told[..2],
        [
            ("a.jpeg", "2022-11-30".to_owned(), Some("Serverless"), InstantSource::Exif),
            ("b.jpg", "2022-11-30".to_owned(), Some("Onggi"), InstantSource::ExifLocal),
        ]
    );
    assert_eq!(told.len(), 3, "{told:?}");

    // The camera's clock stood in Seoul: the dinner's photo was taken before breakfast.
    let list = day.list(Some("Asia/Seoul"));
    let [first, ..] = &list.photos[..] else { panic!("three") };
    assert_eq!(first.stamp.at.to_rfc3339(), "2022-11-30T10:30:00+00:00");
    assert_eq!((first.name.as_str(), &first.stamp.occasion), ("b.jpg", &None));
    let again =
        day.desk.book.photo_stamps(&day.moment(), &["2022-12-01T03:30:00Z".parse().unwrap()]);
    assert_eq!(again.unwrap()[0].occasion.as_ref().map(|one| one.id), Some(day.dinner));

    let gone = day.desk.book.list_photos(&day.moment(), Path::new("/nowhere"), None, &());
    assert!(matches!(gone, Err(Error::Unreadable { .. })));
    let unknown = day.desk.book.list_photos(&day.moment(), &day.folder, Some("Mars"), &());
    assert!(matches!(unknown, Err(Error::Invalid { field: "zone", .. })));
}

#[test]
fn codes_become_people_slides_go_to_their_session_and_cards_wait() {
    let day = Day::new();
    let offset = Some("-08:00");
    let card = day.add("card.jpg", &photo(None, 9, "2022:11:30 19:40:00", offset));
    let photos = vec![
        of(&day.add("code.jpg", &photo(Some(JIWON), 0, "2022:11:30 19:30:00", offset))),
        of(&day.add("slide.jpg", &photo(None, 1, "2022:11:30 10:10:00", offset))),
        PhotoForm { card: true, ..of(&card) },
        of(&day.add("food.jpg", &photo(None, 2, "2022:11:30 19:50:00", offset))),
        of(&day.add("wifi.jpg", &photo(Some("WIFI:S:Lounge;;"), 0, "2022:11:30 19:50:00", offset))),
        of(&day.add("badge.jpg", &photo(Some("RI22-7F3K"), 0, "2022:11:30 19:55:00", offset))),
        of(&day.add("broken.jpg", b"\xff\xd8\xff")),
        of("/nowhere.jpg"),
    ];
    let paths: Vec<PathBuf> = photos.iter().map(|photo| photo.path.clone()).collect();
    let before = day.desk.book.dump();
    let report = day.read(photos.clone());
    let PhotosReport { people, waiting, not_people, sessions, cards, .. } = report;
    assert_eq!((people, waiting, not_people, sessions, cards), (1, 1, 1, 1, 1), "{report:?}");
    assert_eq!((report.nothing, report.unreadable), (1, 2));
    assert_eq!(report.files.len(), 7, "what holds nothing is not worth a line");

    let CaptureOutcome::Saved { row, .. } = &report.files[0].codes[0].outcome else {
        panic!("new")
    };
    let last = row.last.as_ref().unwrap();
    assert_eq!(last.at.to_rfc3339(), "2022-12-01T03:30:00+00:00", "the photo's own time");
    assert_eq!(last.occasion.as_ref().map(|one| one.id), Some(day.dinner));
    let page = day.desk.book.occasion(&day.moment(), day.session).unwrap();
    let [slide] = &page.pictures[..] else { panic!("the slide is with its session") };
    assert!(day.desk.book.picture(slide.hash).unwrap().starts_with(&[0xff, 0xd8]));
    let tray = day.desk.book.paper_cards(&day.moment()).unwrap();
    assert_eq!(tray.len(), 1);
    assert_eq!(tray[0].stamp.occasion.as_ref().map(|one| one.id), Some(day.dinner));

    let seen = day.desk.book.seen_photos(&paths, &()).unwrap();
    assert_eq!(seen, [true, true, true, true, true, true, false, false]);
    assert_eq!(day.read(photos).seen, 6, "and passed over the next time");

    let undone = day.desk.book.undo(&day.moment(), &()).unwrap();
    assert_eq!(Some(undone.step.id), report.step, "all of it is one step");
    assert_eq!(undone.step.entries, 4, "of one entry each");
    assert_same(&day.desk.book.dump(), &before, "undo takes all of it back");
}

#[test]
fn what_is_known_better_than_the_file_knows_counts() {
    let day = Day::new();
    let taken = "2022:11:30 12:00:00";
    let path = day.add("slide.jpg", &photo(None, 1, taken, Some("-08:00")));
    let at = Some("2022-11-30T18:20:00Z".parse().unwrap());
    let report = day.read(vec![PhotoForm { at, ..of(&path) }]);
    assert_eq!(report.sessions, 1, "moved into the session by hand");
    let path = day.add("other.jpg", &photo(None, 200, taken, Some("-08:00")));
    let report = day.read(vec![PhotoForm { occasion: Some(day.session), ..of(&path) }]);
    assert_eq!(report.sessions, 1, "or put there");
    let page = day.desk.book.occasion(&day.moment(), day.session).unwrap();
    assert_eq!(page.pictures.len(), 2);
}

#[test]
fn what_was_read_before_it_was_stopped_is_kept() {
    struct After(usize);
    impl Progress for After {
        fn report(&self, done: usize, _total: usize) -> Result<()> {
            if done < self.0 { Ok(()) } else { Err(Error::Cancelled) }
        }
    }
    let day = Day::new();
    let add = |n: u8| {
        let text = format!("MECARD:N:Guest {n};EMAIL:guest{n}@bandal.example;;");
        of(&day.add(&format!("{n}.jpg"), &photo(Some(&text), 0, "2022:11:30 19:30:00", None)))
    };
    let form = PhotosForm { photos: (0..4).map(add).collect(), camera: None };
    let report = day.desk.book.read_photos(&day.moment(), &form, &After(2)).unwrap();
    assert_eq!((report.total, report.read, report.people), (4, 2, 2));
    assert_eq!(day.desk.book.state(&day.moment()).unwrap().people, 2);
    let report = day.desk.book.read_photos(&day.moment(), &form, &()).unwrap();
    assert_eq!((report.seen, report.people), (2, 2), "the rest comes the next time");
    let listed = day.desk.book.list_photos(&day.moment(), &day.folder, None, &After(1));
    assert!(matches!(listed, Err(Error::Cancelled)));
}

#[test]
fn a_thumbnail_is_small_and_only_of_a_picture() {
    let day = Day::new();
    let wide = DynamicImage::from(image::ImageBuffer::from_pixel(900, 600, Luma([90_u8])));
    let mut bytes = Cursor::new(Vec::new());
    wide.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let path = day.add("wide.png", &bytes.into_inner());
    let small = day.desk.book.thumbnail(Path::new(&path), 320).unwrap();
    assert_eq!(image::load_from_memory(&small).unwrap().width(), 320);
    let text = day.add("text.png", b"text");
    let refused = day.desk.book.thumbnail(Path::new(&text), 320);
    assert!(matches!(refused, Err(Error::Invalid { field: "photo", .. })));
    let gone = day.desk.book.thumbnail(Path::new("/nowhere.png"), 320);
    assert!(matches!(gone, Err(Error::Unreadable { .. })));
}

#[test]
fn a_photo_without_people_tells_when_it_was_taken_too() {
    let day = Day::new();
    let (pacific, offset) = ("America/Los_Angeles", Some("-08:00"));
    let slide = day.add("slide.jpg", &photo(None, 1, "2022:11:30 10:10:00", offset));
    let badge = day.add("badge.jpg", &photo(Some("RI22-7F3K"), 0, "2022:11:30 19:30:00", offset));
    let report = day.read(vec![of(&slide), of(&badge)]);
    let told = |files: &[ScannedFile]| {
        let made = files.iter().map(|file| file.made.clone().unwrap());
        made.map(|made| (made.at.to_rfc3339(), made.zone)).collect::<Vec<_>>()
    };
    let (morning, evening) = ("2022-11-30T18:10:00+00:00", "2022-12-01T03:30:00+00:00");
    let expected = [morning, evening].map(|at| (at.to_owned(), pacific.to_owned()));
    assert_eq!(told(&report.files), expected);

    // Dropped on the window, without a code and again.
    let food = photo(None, 9, "2022:11:30 10:10:00", offset);
    let scan = |bytes: &[u8]| {
        let options = ScanOptions { file: Some("x.jpg".to_owned()), ..ScanOptions::default() };
        day.desk.book.scan_image(&day.moment(), bytes, &options).unwrap().files
    };
    assert_eq!(told(&scan(&food)), expected[..1]);
    assert_eq!(told(&scan(&std::fs::read(&badge).unwrap())), expected[1..]);
}
