//! Who of the contacts is on a programme.

use super::*;
use crate::book::tests::support::{Desk, assert_same, form, re_invent};
use crate::book::{EncounterForm, OccasionForm, SpeakerForm};

const COMPANY: SpeakerReason = SpeakerReason::Company;

/// Sessions with one speaker each, all of one conference.
fn sessions(desk: &Desk, speakers: &[(&str, Option<&str>)]) -> Vec<OccasionId> {
    let moment = desk.house.moment();
    let conference = desk.book.save_conference(&moment, &re_invent()).unwrap().conference.id;
    let session = |(name, company): &(&str, Option<&str>)| {
        let speaker = SpeakerForm {
            name: (*name).to_owned(),
            title: Some("Staff Engineer".to_owned()),
            company: company.map(str::to_owned),
            role: PersonRole::Speaker,
            contact: None,
        };
        let form = OccasionForm {
            conference: Some(conference),
            speakers: vec![speaker],
            ..OccasionForm::new(OccasionKind::Session, format!("About {name}"))
        };
        desk.book.save_occasion(&desk.house.moment(), &form).unwrap().row.occasion.id
    };
    speakers.iter().map(session).collect()
}

fn only(desk: &Desk, occasion: OccasionId) -> SpeakerView {
    let mut views = desk.book.speakers(&desk.house.moment(), occasion).unwrap();
    assert_eq!(views.len(), 1);
    views.remove(0)
}

#[test]
fn a_contact_is_suggested_by_name_and_company_and_never_by_another_company() {
    let desk = Desk::new();
    let check =
        |speaker: (&str, Option<&str>), contact: (&str, &str), expected: &[SpeakerReason]| {
            let id = desk.book.add(&desk.house, &form(contact.0, contact.1, &[]));
            let session = sessions(&desk, &[speaker]).remove(0);
            let maybe = only(&desk, session).maybe;
            let found = maybe.iter().find(|guess| guess.contact.id == id);
            assert_eq!(
                found.map(|guess| guess.reasons.as_slice()).unwrap_or_default(),
                expected,
                "{speaker:?} {contact:?}"
            );
        };
    check(("Jiwon Park", Some("Bandal, Inc.")), ("Park Jiwon", "Bandal"), &[COMPANY]);
    check(("임 하윤", Some("㈜온기")), ("임하윤", "온기 주식회사"), &[COMPANY]);
    check(("Tomasz Wierzba", Some("Kiln Systems")), ("Tomasz Wierzba", "Copperline"), &[]);
    check(("Ara Noh", None), ("Ara Noh", "Pado Pay"), &[SpeakerReason::NameAlone]);
    check(("Grace Adeyemi", Some("Sandbar")), ("Grace Adeyemi", ""), &[SpeakerReason::NameAlone]);
    check(("Mina Kang", Some("Halden")), ("Mina Kan", "Halden"), &[]);
}

#[test]
fn a_link_holds_for_the_same_speaker_everywhere_and_a_rejection_too() {
    let desk = Desk::new();
    let jiwon = ("Jiwon Park", Some("Bandal"));
    let all = sessions(
        &desk,
        &[jiwon, ("Park Jiwon", Some("Bandal Inc.")), ("Jiwon Park", Some("Kiln"))],
    );
    let [first, second, namesake] = all[..] else { panic!() };
    let contact = desk.book.add(&desk.house, &form("Jiwon Park", "Bandal", &[]));
    let before = desk.book.dump();
    let view = only(&desk, first);
    assert_eq!((view.maybe.len(), view.elsewhere), (1, 1));
    desk.book.link_speaker(&desk.house.moment(), view.person.id, contact).unwrap();
    assert_eq!(
        only(&desk, second).contact.map(|row| row.id),
        Some(contact),
        "the other session too"
    );
    assert_eq!(only(&desk, namesake).contact, None, "somebody of another company is somebody else");
    let linked = only(&desk, first);
    assert_eq!(linked.maybe, [], "it is settled");
    assert!(linked.contact.unwrap().last.is_some(), "met");

    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one step takes all links back");

    desk.book.link_speaker(&desk.house.moment(), view.person.id, contact).unwrap();
    desk.book.reject_speaker(&desk.house.moment(), view.person.id, contact).unwrap();
    for session in [first, second] {
        let view = only(&desk, session);
        assert_eq!(
            (view.contact, view.maybe.len()),
            (None, 0),
            "said not to be them, never asked again"
        );
    }
    let step = desk.book.link_speaker(&desk.house.moment(), view.person.id, contact).unwrap();
    assert!(step.first().unwrap().contact.is_some(), "a change of mind");
    desk.book.delete_occasion(&desk.house.moment(), first).unwrap();
    desk.book.assert_sound();
}

#[test]
fn a_speaker_becomes_a_contact_in_one_step() {
    let desk = Desk::new();
    let all = sessions(
        &desk,
        &[("Odile Marchetti", Some("Loopwright")), ("Odile Marchetti", Some("Loopwright"))],
    );
    let [first, second] = all[..] else { panic!() };
    let before = desk.book.dump();
    let id = only(&desk, first).person.id;
    let views = desk.book.keep_speaker(&desk.house.moment(), id).unwrap();
    let row = views.first().unwrap().contact.clone().unwrap();
    assert_eq!((row.company.as_deref(), row.last), (Some("Loopwright"), None), "not met");
    let person = desk.book.person(&desk.house.moment(), row.id).unwrap();
    assert_eq!(
        (person.contact.basis, person.contact.source),
        (Basis::PublicSpeaker, Source::Programme)
    );
    assert_eq!(person.sessions.len(), 2, "both sessions are theirs");
    assert!(desk.book.keep_speaker(&desk.house.moment(), id).is_err(), "they are one already");
    desk.book.met_again(&desk.house.moment(), row.id, &EncounterForm::default()).unwrap();
    assert!(only(&desk, second).contact.unwrap().last.is_some(), "met once there is an encounter");
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "undo takes the contact and the links back");
}

#[test]
fn a_speaker_who_is_left_out_of_a_session_takes_along_what_was_said_of_them() {
    let desk = Desk::new();
    let session = sessions(&desk, &[("Jiwon Park", Some("Bandal"))]).remove(0);
    let contact = desk.book.add(&desk.house, &form("Jiwon Park", "Bandal", &[]));
    let id = only(&desk, session).person.id;
    desk.book.reject_speaker(&desk.house.moment(), id, contact).unwrap();
    let row = desk.book.occasion(&desk.house.moment(), session).unwrap().row.occasion;
    let form = OccasionForm {
        id: Some(session),
        conference: row.conference,
        ..OccasionForm::new(row.kind, row.title)
    };
    let page = desk.book.save_occasion(&desk.house.moment(), &form).unwrap();
    assert_eq!(page.people, []);
}
