//! `schedule.json` of frab and pretalx.

use serde_json::Value;

use super::date::time;
use super::frab::{self, Day, Event};
use super::json::of;
use super::{Schedule, Speaker, Spot, Tick};
use crate::error::Result;
use crate::model::{ProgrammeKind, ProgrammeReason};

pub(super) fn read(root: &Value, tick: Tick<'_>) -> Result<Schedule> {
    let mut schedule = Schedule::new(ProgrammeKind::FrabJson);
    let conference = root.pointer("/schedule/conference").unwrap_or(&Value::Null);
    schedule.name = of(conference, &["title"]);
    schedule.key = of(conference, &["acronym"]);
    if let Some(zone) = of(conference, &["time_zone_name"]) {
        schedule.set_zone(&zone, &Spot::path("schedule.conference.time_zone_name".to_owned()));
    }
    let day = |key| of(conference, &[key])?.get(..10)?.parse().ok();
    schedule.days = day("start").zip(day("end"));
    let change = of(conference, &["day_change"]).and_then(|text| time(&text));
    let days = conference.get("days").and_then(Value::as_array).into_iter().flatten();
    for (index, day) in days.enumerate() {
        let date = of(day, &["date"]).and_then(|date| date.get(..10)?.parse().ok());
        let rooms = day.get("rooms").and_then(Value::as_object).into_iter().flatten();
        for (room, events) in rooms {
            for (number, event) in events.as_array().into_iter().flatten().enumerate() {
                tick(0)?;
                let path = format!("schedule.conference.days[{index}].rooms[{room:?}][{number}]");
                let spot = Spot::path(path);
                if !event.is_object() {
                    schedule.read += 1;
                    schedule.tell(&spot, ProgrammeReason::Damaged, None);
                    continue;
                }
                frab::add(&mut schedule, event_of(event, spot, room), Day { date, change })?;
            }
        }
    }
    Ok(schedule)
}

fn event_of(event: &Value, spot: Spot, room: &str) -> Event {
    let text = |key: &str| of(event, &[key]).unwrap_or_default();
    let links = |key: &str| -> Vec<(String, String)> {
        let links = event.get(key).and_then(Value::as_array).into_iter().flatten();
        links
            .filter_map(|link| match link {
                Value::String(url) => Some((url.clone(), String::new())),
                _ => Some((of(link, &["url", "href"])?, of(link, &["title"]).unwrap_or_default())),
            })
            .collect()
    };
    let people = event.get("persons").and_then(Value::as_array).into_iter().flatten();
    let person = |person: &Value| {
        of(person, &["public_name", "full_public_name", "name"]).map(|name| Speaker::named(&name))
    };
    let pages = ["url", "feedback_url"].iter().filter_map(|key| of(event, &[key])).collect();
    Event {
        spot,
        guid: text("guid"),
        id: text("id"),
        code: text("code"),
        title: text("title"),
        subtitle: text("subtitle"),
        date: text("date"),
        start: text("start"),
        end: text("end"),
        duration: text("duration"),
        room: of(event, &["room"]).unwrap_or_else(|| room.to_owned()),
        track: text("track"),
        format: text("type"),
        language: text("language"),
        lead: text("abstract"),
        description: text("description"),
        status: text("status"),
        people: people.filter_map(person).collect(),
        links: links("links"),
        attachments: links("attachments"),
        pages,
    }
}
