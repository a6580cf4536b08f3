use super::*;
use crate::book::tests::support::{Desk, assert_same};
use crate::book::views::{Due, OwedGroup};
use crate::book::{ConferenceForm, EncounterForm, FollowUps, Place};

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn told(list: &FollowUps) -> Vec<(&str, OwedGroup)> {
    list.owed.iter().map(|one| (one.follow_up.what.as_str(), one.group)).collect()
}

fn save(desk: &Desk, moment: &Moment, contact: ContactId, what: &str) -> FollowUp {
    desk.book.save_follow_up(moment, &FollowUpForm::new(contact, what)).unwrap().unwrap()
}

#[test]
fn quick_words_say_by_when_on_my_clock() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let moment = desk.at("2022-12-01T20:00:00Z"); // Friday morning in Seoul
    let saved = save(&desk, &moment, ana, "send pricing !tomorrow 15:00");
    assert_eq!(saved.what, "send pricing");
    assert_eq!(saved.due_on, Some(on("2022-12-03")), "tomorrow where I am");
    assert_eq!(saved.due_at.map(|at| at.to_rfc3339()), Some("2022-12-03T06:00:00+00:00".into()));
    assert_eq!(
        save(&desk, &moment, ana, "!내일").what,
        "Ana Ruiz",
        "a day alone is about the person"
    );
}

#[test]
fn what_is_put_off_comes_back_on_its_day_and_another_day_forgets_it() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let moment = desk.at("2022-12-05T01:00:00Z");
    let one = save(&desk, &moment, ana, "call !today");
    assert_eq!(told(&desk.book.follow_ups(&moment).unwrap()), [("call", OwedGroup::Today)]);
    let before = desk.book.dump();
    desk.book.snooze_follow_up(&moment, one.id, Some(on("2022-12-12"))).unwrap();
    let list = desk.book.follow_ups(&moment).unwrap();
    assert_eq!(told(&list), [("call", OwedGroup::Later)]);
    assert_eq!(list.owed[0].due, Some(Due { on: on("2022-12-12"), at: None }));
    let yesterday = desk.book.snooze_follow_up(&moment, one.id, Some(on("2022-12-04")));
    assert!(yesterday.is_err(), "a day that is over");
    desk.book.undo(&moment, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "undo brings it back to today");

    desk.book.snooze_follow_up(&moment, one.id, Some(on("2022-12-12"))).unwrap();
    let form = FollowUpForm { due_on: Some(on("2022-12-06")), ..FollowUpForm::of(&one) };
    assert_eq!(desk.book.save_follow_up(&moment, &form).unwrap().unwrap().snoozed_until, None);
}

#[test]
fn done_with_a_note_is_one_step() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let moment = desk.house.moment();
    let one = save(&desk, &moment, ana, "send the deck");
    let before = desk.book.dump();
    desk.book.finish_follow_up(&desk.house.moment(), one.id, "She forwards it\nto Marta").unwrap();
    let page = desk.book.person(&moment, ana).unwrap();
    assert_eq!(page.notes[0].body, "She forwards it\nto Marta");
    assert!(page.follow_ups[0].done_at.is_some());
    desk.book.undo(&moment, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "owed again, and the note is gone");
}

#[test]
fn a_cadence_starts_again_with_every_real_contact() {
    let desk = Desk::new();
    let moment = desk.at("2022-12-05T01:00:00Z");
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let form = FollowUpForm { cadence_weeks: Some(4), ..FollowUpForm::new(ana, "keep in touch") };
    let one = desk.book.save_follow_up(&moment, &form).unwrap().unwrap();
    let due = |moment: &Moment| desk.book.follow_ups(moment).unwrap().owed[0].due.unwrap().on;
    assert_eq!(due(&moment), on("2023-01-02"), "since it was written down");

    let later = desk.at("2022-12-20T01:00:00Z");
    let met = EncounterForm { place: Place::Nowhere, ..EncounterForm::default() };
    desk.book.met_again(&later, ana, &met).unwrap();
    assert_eq!(due(&later), on("2023-01-17"), "an encounter");

    let sent = desk.at("2023-01-10T01:00:00Z");
    desk.book.mark_message(&sent, one.id, MessageState::Drafted).unwrap();
    assert_eq!(due(&sent), on("2023-01-17"), "a draft is no contact");
    desk.book.mark_message(&sent, one.id, MessageState::Sent).unwrap();
    assert_eq!(due(&sent), on("2023-02-07"), "a message that was sent");

    let done = desk.at("2023-02-07T01:00:00Z");
    let before = desk.book.dump();
    desk.book.finish_follow_up(&done, one.id, "").unwrap();
    let list = desk.book.follow_ups(&done).unwrap();
    assert_eq!(told(&list), [("keep in touch", OwedGroup::Later)], "and again");
    assert_eq!(due(&done), on("2023-03-07"));
    desk.book.undo(&done, &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one step");
}

#[test]
fn after_a_conference_the_warmest_and_what_was_promised_come_first() {
    let desk = Desk::new();
    let days = (on("2022-11-28"), on("2022-12-02"));
    let form = ConferenceForm::new("re:Invent", "America/Los_Angeles", days);
    desk.book.save_conference(&desk.house.moment(), &form).unwrap();
    let [cold, warm, hot, nobody] =
        ["Cold One", "Warm One", "Hot One", "Warm Nobody"].map(|name| {
            let id = desk.book.add_named(&desk.house, name);
            let page = desk.book.person(&desk.house.moment(), id).unwrap();
            let rating = match name.split(' ').next() {
                Some("Hot") => Rating::Hot,
                Some("Warm") => Rating::Warm,
                _ => Rating::Cold,
            };
            let met = page.encounters[0].encounter.id;
            desk.book.rate_encounter(&desk.house.moment(), met, Some(rating)).unwrap();
            id
        });
    let moment = desk.at("2022-12-04T01:00:00Z");
    save(&desk, &moment, cold, "late !12/1/ "); // no quick word: 12/1/ is no day
    save(&desk, &moment, cold, "cold, by a day !+5d");
    save(&desk, &moment, warm, "warm, some day");
    save(&desk, &moment, warm, "warm, by a day !+5d");
    save(&desk, &moment, hot, "hot, some day");
    let list = desk.book.follow_ups(&moment).unwrap();
    assert_eq!(list.after.as_ref().unwrap().name, "re:Invent");
    let whats: Vec<_> = told(&list).into_iter().map(|(what, _)| what).collect();
    assert_eq!(
        whats,
        ["hot, some day", "warm, by a day", "warm, some day", "cold, by a day", "late !12/1/"]
    );
    assert_eq!(list.unpromised.iter().map(|row| row.id).collect::<Vec<_>>(), [nobody]);

    let list = desk.book.follow_ups(&desk.at("2022-12-07T01:00:00Z")).unwrap();
    assert_eq!((list.after, list.unpromised.len()), (None, 0), "people forget");
    assert_eq!(list.owed.last().unwrap().group, OwedGroup::Someday);
}

#[test]
fn what_is_owed_by_a_day_is_in_the_calendar() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let moment = desk.at("2022-12-05T01:00:00Z");
    save(&desk, &moment, ana, "some day");
    save(&desk, &moment, ana, "send pricing !fri");
    save(&desk, &moment, ana, "call !fri 15:00");
    let (calendar, entries) = desk.book.agenda_calendar(&moment).unwrap();
    assert_eq!(entries, 2, "what has no day is in none: {calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20221209\r\nSUMMARY:Ana Ruiz: send pricing"));
    assert!(calendar.contains("DTSTART:20221209T060000Z\r\nSUMMARY:Ana Ruiz: call"));
    assert_eq!(calendar.matches("BEGIN:VALARM").count(), 2);
}
