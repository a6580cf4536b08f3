//! Each format read from a small file of its own, and what hostile files come to.

use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../fixtures/programme/", $name)).as_slice()
    };
}

pub(super) fn parsed(bytes: &[u8]) -> Schedule {
    let schedule = read(bytes, None, &|_| Ok(())).unwrap();
    let lost = schedule.problems.iter().filter(|problem| {
        matches!(
            problem.reason,
            ProgrammeReason::NoTitle | ProgrammeReason::Doubled | ProgrammeReason::Damaged
        )
    });
    assert_eq!(schedule.read, schedule.sessions.len() + lost.count(), "the sums add up");
    schedule
}

/// A session in one line.
pub(super) fn told(session: &Session) -> String {
    let times = session.when.times(Tz::Europe__Berlin);
    let at = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map_or_else(String::new, |at| at.format("%m-%dT%H:%M").to_string())
    };
    let day = times.all_day_on.map_or_else(String::new, |day| day.to_string());
    let place = [&session.place.venue, &session.place.room].into_iter().flatten();
    let place = place.map(String::as_str).collect::<Vec<_>>().join("/");
    let people = session.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join("+");
    let id = session.id.replace('\u{1f}', "#");
    format!(
        "{id} {} {}-{}{day} @{place} {people}",
        session.title,
        at(times.starts_at),
        at(times.ends_at)
    )
}

fn all_told(schedule: &Schedule) -> Vec<String> {
    schedule.sessions.iter().map(told).collect()
}

fn reasons(schedule: &Schedule) -> Vec<String> {
    let told = |problem: &Problem| {
        let place = problem
            .spot
            .line
            .map_or_else(|| problem.spot.path.clone().unwrap_or_default(), |line| line.to_string());
        format!("{place} {}", problem.reason.as_str())
    };
    schedule.problems.iter().map(told).collect()
}

#[test]
fn frab_xml_is_read() {
    let schedule = parsed(fixture!("frab.xml"));
    assert_eq!(schedule.name.as_deref(), Some("Riverconf 2031"));
    assert_eq!(schedule.zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!(
        all_told(&schedule),
        [
            "g-1 Opening 05-10T07:30-05-10T08:00 @Aula Ingrid Solheim+강태오",
            "g-2 Night talk (sponsored by Kestrelworks): after midnight 05-10T23:30-05-11T00:30 @Aula Ingrid Solheim",
            "g-3 No such time - @Keller ",
            "g-1#2 Another with the same id 05-10T09:00-05-10T09:15 @Keller ",
        ]
    );
    assert_eq!(reasons(&schedule), ["26 bad_time", "27 no_title", "28 same_id"]);
    let [opening, night, ..] = schedule.sessions.as_slice() else { panic!("four sessions") };
    assert_eq!(
        opening.description.as_deref(),
        Some("Welcome & hello.\n\nSee the page (https://river.example/a)."),
        "paragraphs and links stay, scripts go"
    );
    let links: Vec<(&str, LinkKind)> =
        opening.links.iter().map(|link| (link.url.as_str(), link.kind)).collect();
    let (deck, video) = ("https://river.example/s.pdf", "https://river.example/v.mp4");
    assert_eq!(links, [(deck, LinkKind::Slides), (video, LinkKind::Recording)]);
    assert_eq!(night.companies, [("Kestrelworks".to_owned(), CompanyRole::Sponsor)]);
}

#[test]
fn schedule_json_is_read() {
    let schedule = parsed(fixture!("schedule.json"));
    assert_eq!(
        all_told(&schedule),
        [
            "g-1 Opening 05-10T07:30-05-10T08:00 @Aula Ingrid Solheim",
            "g-2 Two languages 05-10T12:00-05-10T12:45 @Aula ",
            "3 Without a time - @Keller 강태오",
        ]
    );
    assert_eq!(reasons(&schedule), [r#"schedule.conference.days[0].rooms["Keller"][1] damaged"#]);
}

#[test]
fn a_calendar_is_read_with_its_traps() {
    let schedule = parsed(fixture!("calendar.ics"));
    assert!(schedule.asks_zone(), "one event has no zone");
    assert_eq!(
        all_told(&schedule),
        [
            "1@river 한국어 세션, 열기 05-10T00:30-05-10T01:00 @Aula Ingrid Solheim",
            "2@river No zone at all 05-10T09:00-05-10T10:30 @Encore Ana Ruiz+Jun Oh",
            "3@river Badge pickup -2031-05-11 @ ",
            "4@river Ends before it starts 05-11T08:00- @ ",
            "5@river No such day - @ ",
            "6@river Called off 05-11T13:00- @ ",
        ],
        "a character folded in two, stray carriage returns, an alarm with a summary of its own"
    );
    let mut old = fixture!("calendar.ics").to_vec();
    old.retain(|byte| *byte != b'\r');
    old.iter_mut().filter(|byte| **byte == b'\n').for_each(|byte| *byte = b'\r');
    assert_eq!(all_told(&parsed(&old)), all_told(&schedule), "lines that end by a return alone");
    let mut found = reasons(&schedule);
    found.sort();
    assert_eq!(found, ["32 ends_before_start", "32 unknown_zone", "39 bad_time"]);
    assert!(schedule.sessions[5].cancelled);
    assert_eq!(schedule.sessions[2].kind, OccasionKind::BadgePickup);
    let description = schedule.sessions[0].description.as_deref();
    assert_eq!(description, Some("One two\n\nSee, here (https://river.example)"));
}

#[test]
fn the_three_shapes_of_re_invent_and_rainfocus_are_read() {
    let of_2025 = parsed(fixture!("reinvent_2025.json"));
    let [sponsored, repeat, original] = of_2025.sessions.as_slice() else { panic!("three") };
    assert_eq!(
        told(sponsored),
        "17-a Logs at a tenth (sponsored by Kestrelworks) - @ Ingrid Solheim+Tae-oh Kang"
    );
    assert_eq!(sponsored.people[0].company.as_deref(), Some("Kestrelworks"));
    assert_eq!(sponsored.level.as_deref(), Some("200 – Intermediate"));
    assert_eq!(sponsored.topics, ["DevOps", "Amazon CloudWatch"]);
    assert_eq!(
        (repeat.repeat_of, original.repeat_of),
        (Some(2), None),
        "the bare code is the first"
    );

    let of_2026 = parsed(fixture!("reinvent_2026.json"));
    assert_eq!(
        all_told(&of_2026),
        [
            "s-1 Progressive delivery 12-02T22:30-12-02T23:30 @Mandalay Bay/Oceanside C Ingrid Solheim",
            "s-2 Progressive delivery 12-03T10:00-12-03T11:00 @Encore/Brahms 3 ",
            "s-3 Expo hours -2026-12-01 @ ",
            "s-4 To be announced - @ ",
            "no id at all@ No id at all - @ ",
        ]
    );
    assert_eq!(of_2026.sessions[1].repeat_of, Some(0));
    assert_eq!(reasons(&of_2026), ["sessions[4] bad_time"]);

    let rainfocus = parsed(fixture!("rainfocus.json"));
    assert_eq!(
        all_told(&rainfocus),
        [
            "11 Twice on stage 05-10T16:00-05-10T17:00 @Hall A Ingrid Solheim",
            "11/t2 Twice on stage 05-11T16:00-05-11T17:00 @Hall B Ingrid Solheim",
            "12 Later - @ ",
        ]
    );
    let first = &rainfocus.sessions[0];
    assert_eq!(
        (first.level.as_deref(), first.people[0].role),
        (Some("300"), Some(PersonRole::Moderator))
    );
    assert_eq!(rainfocus.sessions[1].repeat_of, Some(0), "on stage twice");
}

/// What is told of a programme: title, reason and the text in question.
pub(super) fn remarks(schedule: &Schedule) -> Vec<String> {
    let told = |problem: &Problem| {
        let parts =
            [problem.title.as_deref(), Some(problem.reason.as_str()), problem.detail.as_deref()];
        parts.map(Option::unwrap_or_default).join("|")
    };
    schedule.problems.iter().map(told).collect()
}

fn refused(bytes: &[u8], reason: &str) -> Option<usize> {
    match read(bytes, None, &|_| Ok(())) {
        Err(Error::BadProgramme { reason: found, line }) if found == reason => line,
        other => panic!("{reason} expected: {other:?}"),
    }
}

#[test]
fn bombs_and_broken_files_are_refused_with_their_line() {
    refused(fixture!("bomb.xml"), "entities");
    let xml = String::from_utf8(fixture!("frab.xml").to_vec()).unwrap();
    let half: String = xml.lines().take(12).map(|line| format!("{line}\n")).collect();
    assert_eq!(
        refused(half.as_bytes(), "broken"),
        Some(13),
        "half a programme cancels no other half"
    );
    let json = fixture!("schedule.json");
    assert!(refused(&json[..json.len() / 2], "broken").is_some());
    let ics = fixture!("calendar.ics");
    assert!(refused(&ics[..ics.len() / 2], "broken").is_some());
    let deep = "<schedule>".to_owned() + &"<a>".repeat(100_000);
    refused(deep.as_bytes(), "broken");
    refused("[".repeat(100_000).replace("[[", "[\n").as_bytes(), "broken");
    refused(b"<?xml version=\"1.0\"?><html></html>", "unknown_format");
    refused(b"{\"name\": \"package\"}", "unknown_format");
    refused(b"hello", "unknown_format");
}

#[test]
fn reading_stops_when_it_is_told_to() {
    let many = "<event><title>x</title></event>".repeat(20_000);
    let xml = format!("<schedule><day><room>{many}</room></day></schedule>");
    let count = std::cell::Cell::new(0);
    let stop = |_| {
        count.set(count.get() + 1);
        if count.get() > 3 { Err(Error::Cancelled) } else { Ok(()) }
    };
    assert!(matches!(read(xml.as_bytes(), None, &stop), Err(Error::Cancelled)));
}

#[test]
fn thousands_of_rooms_and_one_id_are_no_trouble() {
    let event = |n: usize| {
        format!(
            "<event id=\"1\"><start>10:00</start><room>Room {n}</room><title>T {n}</title></event>"
        )
    };
    let events: String = (0..5_000).map(event).collect();
    let xml = format!("<schedule><day date=\"2031-05-10\">{events}</day></schedule>");
    let schedule = parsed(xml.as_bytes());
    assert_eq!((schedule.sessions.len(), schedule.problems.len()), (5_000, 4_999));
}

#[test]
fn a_hundred_megabytes_are_read_and_more_than_the_cap_is_refused() {
    let xml = String::from_utf8(fixture!("frab.xml").to_vec()).unwrap();
    let start = xml.find("<day").unwrap();
    let (head, rest) = xml.split_at(start);
    let filled = |length: usize| format!("{head}<!--{}-->{rest}", " ".repeat(length));
    let whole = parsed(xml.as_bytes());
    let large = parsed(filled(100 << 20).as_bytes());
    assert_eq!(all_told(&large), all_told(&whole));
    assert_eq!(refused(&vec![b' '; FILE_CAP + 1], "too_large"), None);
}

proptest! {
    #[test]
    fn whatever_bytes_come_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, None, &|_| Ok(()));
    }

    #[test]
    fn a_programme_with_anything_in_it_is_read_or_refused(at in 0_usize..1_500, with in "[<>&;\"'가\\PC]{0,6}") {
        for file in [fixture!("frab.xml"), fixture!("schedule.json"), fixture!("calendar.ics"), fixture!("rainfocus.json")] {
            let mut bytes = file.to_vec();
            let at = at % bytes.len();
            bytes.splice(at..at, with.bytes());
            let _ = read(&bytes, None, &|_| Ok(()));
        }
    }
}
