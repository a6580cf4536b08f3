//! Who is to be met, where, and what becomes of it.

use super::*;
use crate::book::tests::support::{Desk, assert_same, form, re_invent};
use crate::book::views::ApproachPart;
use crate::book::{EncounterForm, OccasionForm, Place, SpeakerForm};

const TUESDAY: &str = "2022-11-29T20:00:00Z";
const AFTER: &str = "2022-12-06T20:00:00Z";

struct Event {
    desk: Desk,
    conference: ConferenceId,
}

impl Event {
    fn new() -> Self {
        let desk = Desk::new();
        let conference = desk.book.save_conference(&desk.house.moment(), &re_invent()).unwrap();
        Self { desk, conference: conference.conference.id }
    }

    /// An occasion at an hour of a day of November, in UTC; one hour long.
    fn occasion(
        &self,
        kind: OccasionKind,
        title: &str,
        at: &str,
        change: impl FnOnce(&mut OccasionForm),
    ) -> OccasionId {
        let start: DateTime<Utc> = format!("2022-{at}:00:00Z").parse().unwrap();
        let mut form = OccasionForm {
            conference: Some(self.conference),
            starts_at: Some(start),
            ends_at: Some(start + chrono::Duration::hours(1)),
            venue: Some("Venetian".to_owned()),
            ..OccasionForm::new(kind, title)
        };
        change(&mut form);
        self.desk.book.save_occasion(&self.desk.house.moment(), &form).unwrap().row.occasion.id
    }

    fn session(
        &self,
        title: &str,
        at: &str,
        plan: Plan,
        speaker: &str,
        company: &str,
    ) -> OccasionId {
        self.occasion(OccasionKind::Session, title, at, |form| {
            form.plan = plan;
            form.speakers = vec![SpeakerForm {
                name: speaker.to_owned(),
                title: None,
                company: Some(company.to_owned()),
                role: PersonRole::Speaker,
                contact: None,
            }];
        })
    }

    fn list(&self, at: &str) -> Vec<ApproachEntry> {
        self.desk.book.approach_list(&self.desk.at(at), Some(self.conference)).unwrap()
    }

    /// Names with their state and the titles of their chances.
    fn told(&self, at: &str) -> Vec<String> {
        let line = |entry: &ApproachEntry| {
            let chances: Vec<&str> =
                entry.chances.iter().map(|chance| chance.occasion.title.as_str()).collect();
            format!("{} {:?} {}", entry.name.display, entry.state, chances.join(", "))
        };
        self.list(at).iter().map(|entry| line(entry).trim_end().to_owned()).collect()
    }
}

#[test]
fn speakers_of_my_sessions_are_listed_with_their_next_chance() {
    let event = Event::new();
    event.session("Cells", "11-28T18", Plan::Favourite, "Tomasz Wierzba", "Kiln");
    event.session("Cells again", "11-30T18", Plan::None, "Tomasz Wierzba", "Kiln, Inc.");
    event.session("Not mine", "11-30T18", Plan::None, "Noor Haddadin", "Ledgerleaf");
    event.session("Keynote", "11-28T16", Plan::Reserved, "Rosalind Keane", "Halden");
    event.occasion(OccasionKind::Booth, "Halden booth", "11-30T20", |form| {
        form.hosts = vec!["Halden".to_owned()];
    });
    event.session("Gone", "11-28T16", Plan::Reserved, "Ara Noh", "Pado Pay");
    assert_eq!(
        event.told(TUESDAY),
        ["Tomasz Wierzba Ahead Cells again", "Rosalind Keane Ahead Halden booth", "Ara Noh Passed"],
        "the next chance first; who has none left comes after"
    );
    let tomasz = event.list(TUESDAY).remove(0);
    assert_eq!(
        tomasz.reasons.iter().map(|reason| reason.occasion.title.as_str()).collect::<Vec<_>>(),
        ["Cells"]
    );
    assert_eq!(tomasz.chances[0].place.as_deref(), Some("Venetian"));
    assert!(event.told(AFTER).iter().all(|line| line.ends_with("Passed")), "it is over");
}

#[test]
fn hosts_of_my_dinners_and_whom_i_marked_are_listed_and_met_is_met() {
    let event = Event::new();
    let dinner = event.occasion(OccasionKind::Dinner, "Partner dinner", "12-01T03", |form| {
        form.hosts = vec!["Hanul Cloud".to_owned()];
    });
    let owen = event
        .desk
        .book
        .add_person(
            &event.desk.house.at("2022-11-01T09:00:00Z"),
            &form("Owen Castellan", "Fernway", &[]),
            None,
        )
        .unwrap();
    let crate::book::CaptureOutcome::Saved { row: owen, .. } = owen else { panic!() };
    let target = ApproachTarget::Contact(owen.id);
    let mark = ApproachForm {
        target,
        conference: Some(event.conference),
        why: Some("decides the renewal".to_owned()),
        done: false,
    };
    let before = event.desk.book.dump();
    event.desk.book.mark_approach(&event.desk.house.moment(), &mark).unwrap();
    event.desk.book.mark_approach(&event.desk.house.moment(), &mark).unwrap();
    assert_eq!(
        event.told(TUESDAY),
        ["Hanul Cloud Ahead Partner dinner", "Owen Castellan Ahead"],
        "marked once"
    );
    assert_eq!(event.desk.book.approach_marks().unwrap().len(), 1);

    let soora = event.desk.book.add_person(
        &event.desk.at("2022-12-01T03:30:00Z"),
        &form("Soora Min", "Hanul Cloud", &[]),
        Some(&EncounterForm { place: Place::Occasion { id: dinner }, ..EncounterForm::default() }),
    );
    soora.unwrap();
    event
        .desk
        .book
        .met_again(&event.desk.at("2022-12-01T04:00:00Z"), owen.id, &EncounterForm::default())
        .unwrap();
    assert_eq!(
        event.told("2022-12-01T05:00:00Z"),
        ["Hanul Cloud Met", "Owen Castellan Met"],
        "anybody of a company counts"
    );

    event
        .desk
        .book
        .forget_approach(&event.desk.house.moment(), target, Some(event.conference))
        .unwrap();
    assert_eq!(event.desk.book.approach_marks().unwrap(), []);
    for _ in 0..4 {
        event.desk.book.undo(&event.desk.house.moment(), &()).unwrap();
    }
    assert_same(&event.desk.book.dump(), &before, "every step is undone");
}

#[test]
fn who_can_be_met_here_is_told_with_only_these_chances() {
    let event = Event::new();
    let keynote = event.session("Keynote", "11-29T19", Plan::Reserved, "Rosalind Keane", "Halden");
    event.session("Later", "12-01T19", Plan::Favourite, "Rosalind Keane", "Halden");
    event.session("Soon", "11-29T21", Plan::Favourite, "Priya Raman", "Quillstack");
    event.session("Tomorrow", "11-30T21", Plan::Favourite, "Grace Adeyemi", "Sandbar");
    let at = event.desk.at("2022-11-29T19:30:00Z");
    let here = |occasion, until: &str| {
        let entries = event.desk.book.approach_here(&at, occasion, until.parse().unwrap()).unwrap();
        let told = |entry: &ApproachEntry| (entry.name.display.clone(), entry.chances.len());
        entries.iter().map(told).collect::<Vec<_>>()
    };
    let named =
        |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), 1)).collect::<Vec<_>>();
    assert_eq!(here(Some(keynote), "2022-11-29T19:30:00Z"), named(&["Rosalind Keane"]));
    assert_eq!(here(None, "2022-11-29T22:00:00Z"), named(&["Rosalind Keane", "Priya Raman"]));
}

#[test]
fn a_speaker_who_was_met_is_a_contact_with_an_encounter_in_one_step() {
    let event = Event::new();
    let keynote = event.session("Keynote", "11-29T19", Plan::Reserved, "Rosalind Keane", "Halden");
    let before = event.desk.book.dump();
    let target = event.list(TUESDAY).remove(0).target;
    let met = EncounterForm { place: Place::Occasion { id: keynote }, ..EncounterForm::default() };
    let row = event.desk.book.approach_met(&event.desk.at(TUESDAY), target, &met).unwrap();
    assert_eq!(row.last.unwrap().occasion.unwrap().id, keynote);
    assert_eq!(event.told(TUESDAY), ["Rosalind Keane Met"]);
    event.desk.book.undo(&event.desk.at(TUESDAY), &()).unwrap();
    assert_same(&event.desk.book.dump(), &before, "one step");
}

#[test]
fn whoever_was_not_met_is_written_to_instead() {
    let event = Event::new();
    event.session("Schemas", "11-28T18", Plan::Reserved, "Odile Marchetti", "Loopwright");
    event.session("Schemas again", "11-28T20", Plan::None, "Odile Marchetti", "Loopwright");
    let before = event.desk.book.dump();
    let target = event.list(AFTER).remove(0).target;
    assert!(matches!(target, ApproachTarget::Speaker(_)));
    let moment = event.desk.at(AFTER);
    let due = Some("2022-12-07".parse().unwrap());
    let owed = event
        .desk
        .book
        .write_instead(&moment, target, Some(event.conference), "Write: Schemas", due)
        .unwrap();
    let person = event.desk.book.person(&moment, owed.contact).unwrap();
    assert_eq!((person.contact.basis, person.sessions.len()), (Basis::PublicSpeaker, 2));
    assert_eq!(person.row.follow_up.map(|one| one.what), Some("Write: Schemas".to_owned()));
    assert_eq!(event.told(AFTER), ["Odile Marchetti Done"]);
    event.desk.book.undo(&moment, &()).unwrap();
    assert_same(
        &event.desk.book.dump(),
        &before,
        "contact, links, follow-up and mark go in one step",
    );
    assert!(event.desk.book.write_instead(&moment, target, None, " ", None).is_err(), "what for?");
}

#[test]
fn a_mark_on_a_speaker_means_the_contact_they_become_and_every_session() {
    let event = Event::new();
    event.session("One", "11-30T18", Plan::None, "Priya Raman", "Quillstack");
    let two = event.session("Two", "12-01T18", Plan::None, "Priya Raman", "Quillstack");
    let entry = event.desk.book.speakers(&event.desk.house.moment(), two).unwrap().remove(0).person;
    let target = ApproachTarget::Speaker(entry.id);
    let mark = ApproachForm { target, conference: Some(event.conference), why: None, done: false };
    event.desk.book.mark_approach(&event.desk.house.moment(), &mark).unwrap();
    assert_eq!(event.told(TUESDAY), ["Priya Raman Ahead One, Two"]);
    assert_eq!(
        event.desk.book.approach_marks().unwrap()[0].people.len(),
        2,
        "her other session shows it"
    );
    let views = event.desk.book.keep_speaker(&event.desk.house.moment(), entry.id).unwrap();
    let contact = views[0].contact.clone().unwrap().id;
    assert_eq!(event.list(TUESDAY)[0].target, ApproachTarget::Contact(contact));
    assert_eq!(event.list(TUESDAY)[0].chances[0].part, ApproachPart::Speaks);
    event
        .desk
        .book
        .forget_approach(
            &event.desk.house.moment(),
            ApproachTarget::Contact(contact),
            Some(event.conference),
        )
        .unwrap();
    assert_eq!(event.told(TUESDAY), [""; 0], "taken off from the person's page");
}
