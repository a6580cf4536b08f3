//! A profile of its own for a test, with a clock that ticks and ids that repeat from run to run.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::book::*;
use crate::error::Result;
use crate::model::*;

/// Monday of re:Invent 2022, ten in the morning in Las Vegas.
const START: &str = "2022-11-28T18:00:00Z";

/// A folder with one profile in it, and a clock.
pub(in crate::book) struct House {
    folder: tempfile::TempDir,
    clock: Arc<AtomicI64>,
    ids: Arc<AtomicU64>,
    device: RefCell<DeviceId>,
}

impl House {
    pub(in crate::book) fn new() -> Self {
        let start: DateTime<Utc> = START.parse().unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(AtomicI64::new(start.timestamp_millis())),
            ids: Arc::default(),
            device: RefCell::new(device(1)),
        }
    }

    /// The profile's folder; [`Book::open`] makes it.
    pub(in crate::book) fn folder(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// A path beside the profile.
    pub(in crate::book) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(in crate::book) fn database(&self) -> PathBuf {
        self.folder().join("hallway.db")
    }

    pub(in crate::book) fn open(&self) -> Book {
        self.try_open().unwrap()
    }

    pub(in crate::book) fn try_open(&self) -> Result<Book> {
        let book = Book::open(&self.folder(), device(1))?;
        *self.device.borrow_mut() = book.device();
        Ok(book)
    }

    /// The next instant: a second after the one before.
    pub(in crate::book) fn moment(&self) -> Moment {
        self.moment_of(*self.device.borrow())
    }

    /// The next instant on another computer.
    pub(in crate::book) fn moment_of(&self, device: DeviceId) -> Moment {
        let millis = self.clock.fetch_add(1_000, Ordering::Relaxed) + 1_000;
        let ids = Arc::clone(&self.ids);
        Moment {
            now: DateTime::from_timestamp_millis(millis).unwrap(),
            zone: chrono_tz::America::Los_Angeles,
            device,
            by: None,
            randomness: Arc::new(move || {
                let number = ids.fetch_add(1, Ordering::Relaxed);
                let mut bytes = [0; 10];
                bytes[2..].copy_from_slice(&number.to_be_bytes());
                bytes
            }),
        }
    }

    /// A moment in Seoul at an instant like `2022-12-05T09:00:00Z`.
    pub(in crate::book) fn at(&self, instant: &str) -> Moment {
        let now = instant.parse().unwrap();
        Moment { now, zone: chrono_tz::Asia::Seoul, ..self.moment() }
    }

    /// Lets time pass.
    pub(in crate::book) fn pass_hours(&self, hours: i64) {
        self.clock.fetch_add(hours * 3_600_000, Ordering::Relaxed);
    }
}

/// A house whose book is open.
pub(in crate::book) struct Desk {
    pub book: Book, // closed before its folder goes
    pub house: House,
}

impl Desk {
    pub(in crate::book) fn new() -> Self {
        let house = House::new();
        Self { book: house.open(), house }
    }

    /// See [`House::at`].
    pub(in crate::book) fn at(&self, instant: &str) -> Moment {
        self.house.at(instant)
    }
}

pub(in crate::book) fn device(number: u128) -> DeviceId {
    DeviceId(Uuid::from_u128(number))
}

/// A person's form.
pub(in crate::book) fn form(name: &str, company: &str, tags: &[&str]) -> PersonForm {
    PersonForm {
        name: PersonName { display: name.to_owned(), ..PersonName::default() },
        company: Some(company.to_owned()),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..PersonForm::default()
    }
}

/// What tests do most, in one line.
impl Book {
    pub(in crate::book) fn add(&self, house: &House, form: &PersonForm) -> ContactId {
        let met = EncounterForm::default();
        match self.add_person(&house.moment(), form, Some(&met)).unwrap() {
            CaptureOutcome::Saved { row, .. } | CaptureOutcome::AlreadyMet { row, .. } => row.id,
            other => panic!("a person was typed in: {other:?}"),
        }
    }

    pub(in crate::book) fn add_named(&self, house: &House, name: &str) -> ContactId {
        self.add(house, &form(name, "", &[]))
    }

    pub(in crate::book) fn note_on(&self, house: &House, contact: ContactId, body: &str) -> NoteId {
        let about = NoteAbout::Contact(contact);
        let form =
            NoteForm { id: None, about, body: body.to_owned(), visibility: Visibility::Mine };
        self.write_note(&house.moment(), &form).unwrap().unwrap().id
    }

    pub(in crate::book) fn last_step(&self) -> Step {
        self.history(None, 1).unwrap().remove(0)
    }

    pub(in crate::book) fn names(&self, house: &House) -> Vec<String> {
        let filter = PeopleFilter { sort: PeopleSort::NameLatin, ..PeopleFilter::default() };
        let rows = self.people(&house.moment(), &filter).unwrap().rows;
        rows.into_iter().map(|row| row.name.display).collect()
    }

    pub(in crate::book) fn dump(&self) -> Vec<String> {
        self.store.dump()
    }

    /// Everything that must always hold of a profile that was only used through its verbs.
    pub(in crate::book) fn assert_sound(&self) {
        let report = self.check().unwrap();
        assert!(report.sound, "the profile's check finds nothing: {report:?}");
    }
}

/// Adds people in one step with one entry each, as a folder scan does.
pub(in crate::book) fn scan(
    book: &Book,
    house: &House,
    people: &[PersonForm],
) -> (StepId, Vec<ContactId>) {
    let step = StepId(house.moment().id());
    let ids = people.iter().map(|person| capture(book, house, step, person)).collect();
    (step, ids)
}

pub(in crate::book) fn capture(
    book: &Book,
    house: &House,
    step: StepId,
    person: &PersonForm,
) -> ContactId {
    let moment = house.moment();
    let saved = book.store.write_in(&moment, step, Verb::SaveCapture, |writer| {
        let id = save_person::insert_person(writer, &moment, person, Source::Scan, Basis::Unknown)?;
        Ok((id, Args::one(id.0)))
    });
    saved.unwrap()
}

/// Adds people in one step with one entry, as an import does.
pub(in crate::book) fn import(
    book: &Book,
    house: &House,
    people: &[PersonForm],
) -> (StepId, Vec<ContactId>) {
    let moment = house.moment();
    let ids = book.store.write(&moment, Verb::ImportContacts, |writer| {
        let insert = |person| {
            save_person::insert_person(writer, &moment, person, Source::Import, Basis::Unknown)
        };
        let ids = people.iter().map(insert).collect::<Result<Vec<_>>>()?;
        let count = u64::try_from(ids.len()).unwrap();
        Ok((ids, Args::many(count)))
    });
    (book.last_step().id, ids.unwrap())
}

pub(in crate::book) fn people(count: usize) -> Vec<PersonForm> {
    let company = |n| ["Blue Anvil", "Nine Rivers"][n % 2];
    (0..count).map(|n| form(&format!("Mina {n:05}"), company(n), &["booth"])).collect()
}

/// The occasions of a conference as lists show them.
pub(in crate::book) fn rows_of(book: &Book, moment: &Moment, of: ConferenceId) -> Vec<OccasionRow> {
    let all = book.occasions(Some(of)).unwrap().into_iter();
    all.map(|one| book.occasion(moment, one.id).unwrap().row).collect()
}

/// The lines that differ, so that a failure can be read.
pub(in crate::book) fn assert_same(now: &[String], before: &[String], why: &str) {
    let only = |a: &[String], b: &[String]| -> Vec<String> {
        a.iter().filter(|line| !b.contains(line)).cloned().collect()
    };
    let (more, less) = (only(now, before), only(before, now));
    assert!(more.is_empty() && less.is_empty(), "{why}\nmore: {more:#?}\nless: {less:#?}");
    assert_eq!(now.len(), before.len(), "{why}");
}

/// The names of the files in a folder, in order.
pub(in crate::book) fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A conference of today, which is on show from then on.
pub(in crate::book) fn conference(book: &Book, house: &House, name: &str) -> ConferenceId {
    let day = house.moment().now.date_naive();
    let form = ConferenceForm::new(name, "America/Los_Angeles", (day, day));
    book.save_conference(&house.moment(), &form).unwrap().conference.id
}

/// A conference of the week that most tests are in.
pub(in crate::book) fn re_invent() -> ConferenceForm {
    let days = ["2022-11-28", "2022-12-02"].map(|day| day.parse().unwrap());
    ConferenceForm::new("re:Invent 2022", "America/Los_Angeles", days.into())
}
