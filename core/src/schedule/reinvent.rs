//! JSON of catalogues like re:Invent's: that of 2025, that of 2026, and what RainFocus hands out.
//!
//! All three are a list of objects somewhere near the top; every field may be missing, and each has
//! a few names. An item with several times is as many sessions.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde_json::Value;

use super::date::{Order, date, iso, length};
use super::json::{list, of, words};
use super::when::{instant, is_skipped};
use super::{Clock, End, Schedule, Session, Speaker, Spot, Tick, When, place};
use crate::error::{Error, Result};
use crate::model::{PersonRole, ProgrammeKind, ProgrammeReason};

/// What lists of sessions are called.
const LISTS: [&str; 9] = [
    "sessions",
    "items",
    "sectionList",
    "data",
    "results",
    "events",
    "talks",
    "content",
    "catalog",
];

pub(super) fn read(root: &Value, tick: Tick<'_>) -> Result<Schedule> {
    let mut schedule = Schedule::new(ProgrammeKind::Reinvent);
    if !walk(&mut schedule, root, "", 0, tick)? {
        return Err(Error::BadProgramme { reason: "unknown_format", line: None });
    }
    // What one session names is where the others are as well.
    if schedule.zone.is_none() && schedule.named.len() == 1 {
        schedule.zone = schedule.named.keys().next().map(|zone| (*zone).to_owned());
    }
    Ok(schedule)
}

/// Takes every list of sessions; says whether there was any.
fn walk(
    schedule: &mut Schedule,
    value: &Value,
    path: &str,
    depth: usize,
    tick: Tick<'_>,
) -> Result<bool> {
    let mut found = false;
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                tick(0)?;
                let path = format!("{path}[{index}]");
                let holds_list =
                    LISTS.iter().any(|key| item.get(*key).is_some_and(Value::is_array));
                if holds_list && depth < 4 && of(item, &["title", "sessionID", "code"]).is_none() {
                    found |= walk(schedule, item, &path, depth + 1, tick)?;
                } else if item.is_object() {
                    take(schedule, item, path)?;
                    found = true;
                } else {
                    schedule.read += 1;
                    schedule.tell(
                        &Spot::path(path),
                        ProgrammeReason::Damaged,
                        words(item).as_deref(),
                    );
                }
            }
            found |= items.is_empty() && depth > 0;
        }
        Value::Object(fields) if depth < 4 => {
            for key in LISTS {
                if let Some(inner) = fields.get(key) {
                    let path =
                        if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                    found |= walk(schedule, inner, &path, depth + 1, tick)?;
                }
            }
        }
        _ => {}
    }
    Ok(found)
}

fn take(schedule: &mut Schedule, item: &Value, path: String) -> Result<()> {
    if schedule.key.is_none() {
        schedule.key = of(item, &["eventId", "eventID"]);
    }
    let times = item.get("times").and_then(Value::as_array).filter(|times| !times.is_empty());
    let Some(times) = times else {
        let time = item.get("sessionTime").unwrap_or(item);
        return add(schedule, item, time, Spot::path(path), 0);
    };
    for (index, time) in times.iter().enumerate() {
        add(schedule, item, time, Spot::path(format!("{path}.times[{index}]")), index)?;
    }
    Ok(())
}

fn add(
    schedule: &mut Schedule,
    item: &Value,
    time: &Value,
    spot: Spot,
    index: usize,
) -> Result<()> {
    let mut session = Session::new(spot);
    session.id =
        of(item, &["sessionID", "sessionId", "session_id", "guid", "id"]).unwrap_or_default();
    if index > 0 {
        let own =
            of(time, &["sessionTimeID", "sessionTimeId"]).unwrap_or_else(|| index.to_string());
        session.id = format!("{}/{own}", session.id);
        session.is_repeat = true;
    }
    session.title = of(item, &["title", "name"]).unwrap_or_default();
    session.code = of(item, &["code", "abbreviation", "sessionCode", "thirdPartyID"]);
    session.description = of(item, &["abstract", "description"]);
    session.format = of(item, &["type"]).or_else(|| attribute(item, "type"));
    session.level = of(item, &["level"]).or_else(|| attribute(item, "level"));
    session.track = of(item, &["track", "tracks"]).or_else(|| attribute(item, "track"));
    session.language = of(item, &["language"]);
    session.topics = topics(item);
    session.people = people(item);
    session.cancelled = of(item, &["status"]).is_some_and(|s| s.eq_ignore_ascii_case("cancelled"));
    let room =
        of(time, &["room", "roomName"]).or_else(|| of(item, &["room", "roomName", "location"]));
    session.place = room.as_deref().map(place::split).unwrap_or_default();
    if let Some(venue) = of(item, &["venue", "venueName"]).and_then(|venue| place::some(&venue)) {
        session.place.venue = Some(venue);
    }
    session.when = when(schedule, item, time, &session);
    schedule.add(session)
}

/// When it is; a time that is none is told, and the item is unscheduled.
fn when(schedule: &mut Schedule, item: &Value, time: &Value, session: &Session) -> When {
    let (spot, title) = (&session.spot, session.title.as_str());
    let day_text = of(time, &["date", "day", "startDate"]);
    let start_text = of(time, &["time", "startTime", "start", "startDateTime", "starts_at"]);
    let day = day_text.as_deref().and_then(|text| date(text, Order::MonthFirst, None));
    let utc = |keys: &[&str]| utc(&of(time, keys)?);
    if item.get("isAllDaySession").and_then(Value::as_bool) == Some(true)
        && let Some(day) = day
    {
        return When::AllDay(day);
    }
    let mut zone = None;
    if let Some(name) = of(time, &["timezone", "timeZone", "zone"]) {
        match Tz::from_str_insensitive(name.trim()) {
            Ok(known) => {
                *schedule.named.entry(known.name()).or_default() += 1;
                zone = Some(known);
            }
            Err(_) => schedule.tell_of(spot, title, ProgrammeReason::UnknownZone, Some(&name)),
        }
    }
    let settled = |clock: Clock| match (clock, zone) {
        (Clock::Local(local), Some(zone)) => Clock::Instant(instant(zone, local)),
        (clock, _) => clock,
    };
    if let (Some(zone), Some(day), Some(at)) =
        (zone, day, start_text.as_deref().and_then(super::date::time))
        && is_skipped(zone, day.and_time(at))
    {
        let local = day.and_time(at).to_string();
        schedule.tell_of(spot, title, ProgrammeReason::SkippedHour, Some(&local));
    }
    let local = |text: &Option<String>| {
        let text = text.as_deref()?;
        iso(text)
            .or_else(|| Some(Clock::Local(day?.and_time(super::date::time(text)?))))
            .map(settled)
    };
    let start = utc(&["utcStartTime", "utcStart"]).or_else(|| local(&start_text));
    let Some(start) = start else {
        let told: Vec<String> = [day_text, start_text].into_iter().flatten().collect();
        let told = told.join(" ");
        if !place::is_nothing(&told) {
            schedule.tell_of(spot, title, ProgrammeReason::BadTime, Some(&told));
        }
        return When::Unscheduled;
    };
    let minutes = of(time, &["length", "duration"]).or_else(|| of(item, &["length", "duration"]));
    let end_text = of(time, &["endTime", "end", "endDateTime", "ends_at"]);
    let end = utc(&["utcEndTime", "utcEnd"]).or_else(|| local(&end_text));
    let end = end.map(|end| End::At(after_midnight(start, end)));
    let end = end.or_else(|| minutes.as_deref().and_then(length).map(End::After));
    if end.is_none()
        && let Some(text) = end_text.or(minutes).filter(|text| !place::is_nothing(text))
    {
        schedule.tell_of(spot, title, ProgrammeReason::BadEnd, Some(&text));
    }
    When::At { start, end }
}

/// A time of the day before the start is of the next day.
pub(super) fn after_midnight(start: Clock, end: Clock) -> Clock {
    match (start, end) {
        (Clock::Local(from), Clock::Local(to)) if to < from && from.date() == to.date() => {
            let next = to + TimeDelta::days(1);
            // What would last longer is a mistake, and is told as one.
            Clock::Local(if next - from <= TimeDelta::hours(12) { next } else { to })
        }
        (_, end) => end,
    }
}

fn utc(text: &str) -> Option<Clock> {
    Some(match iso(text)? {
        Clock::Local(local) => Clock::Instant(DateTime::from_naive_utc_and_offset(local, Utc)),
        instant @ Clock::Instant(_) => instant,
    })
}

/// What stands among the attributes under a name: `attributes.level`, `attributevalues[]`.
fn attribute(item: &Value, name: &str) -> Option<String> {
    let listed = attributes(item, name).into_iter().next();
    item.get("attributes").and_then(|all| of(all, &[name])).or(listed)
}

fn attributes(item: &Value, name: &str) -> Vec<String> {
    let values = item.get("attributevalues").and_then(Value::as_array).into_iter().flatten();
    let values = values.filter(|value| {
        of(value, &["attribute", "attributeName", "attribute_id"])
            .is_some_and(|found| found.to_ascii_lowercase().contains(name))
    });
    values.filter_map(|value| of(value, &["value", "attributevalue"])).collect()
}

fn topics(item: &Value) -> Vec<String> {
    let mut topics = Vec::new();
    for holder in [Some(item), item.get("attributes")].into_iter().flatten() {
        for key in ["topics", "services"] {
            topics.extend(list(holder, &[key]));
        }
    }
    topics.extend(attributes(item, "topic"));
    topics.extend(attributes(item, "service"));
    topics
}

fn people(item: &Value) -> Vec<Speaker> {
    let all = ["speakers", "participants"].iter().filter_map(|key| item.get(*key)?.as_array());
    let person = |person: &Value| {
        let parts = || {
            let given = of(person, &["firstName", "globalFirstname", "firstname"]);
            let family = of(person, &["lastName", "globalLastname", "lastname"]);
            Some([given, family].into_iter().flatten().collect::<Vec<_>>().join(" "))
        };
        let full = of(person, &["fullName", "name", "globalFullName", "displayName"]);
        let name = if person.is_string() { words(person) } else { full.or_else(parts) }?;
        let roles = list(person, &["roles", "role"]).join(" ").to_lowercase();
        let is_moderator = roles.contains("moderator");
        let role = if is_moderator { PersonRole::Moderator } else { PersonRole::Speaker };
        Some(Speaker {
            name,
            title: of(person, &["jobTitle", "globalJobtitle", "jobtitle"]),
            company: of(person, &["companyName", "globalCompany", "company"]),
            role: Some(role),
        })
    };
    all.flatten().filter_map(person).collect()
}
