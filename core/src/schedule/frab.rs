//! What frab, pentabarf and pretalx say of an event, in XML and JSON alike.

use chrono::{NaiveDate, NaiveTime};

use super::date::{iso, length, time};
use super::when::is_likely;
use super::{Clock, End, Link, Schedule, Session, Speaker, Spot, When};
use crate::error::Result;
use crate::model::{LinkKind, ProgrammeReason};

/// An event as it stands there, text by text.
#[derive(Debug, Default)]
pub(super) struct Event {
    pub spot: Spot,
    pub guid: String,
    pub id: String,
    pub code: String,
    pub title: String,
    pub subtitle: String,
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    pub room: String,
    pub track: String,
    pub format: String,
    pub language: String,
    pub lead: String,
    pub description: String,
    pub status: String,
    pub people: Vec<Speaker>,
    /// Address and title.
    pub links: Vec<(String, String)>,
    pub attachments: Vec<(String, String)>,
    pub pages: Vec<String>,
}

/// What holds for all events of a day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Day {
    pub date: Option<NaiveDate>,
    /// What begins before that is of the night.
    pub change: Option<NaiveTime>,
}

pub(super) fn add(schedule: &mut Schedule, event: Event, day: Day) -> Result<()> {
    let mut session = Session::new(event.spot.clone());
    let ids = [&event.guid, &event.id, &event.code];
    session.id = ids.into_iter().find(|id| !id.trim().is_empty()).cloned().unwrap_or_default();
    session.title = match event.subtitle.trim() {
        "" => event.title.clone(),
        subtitle => format!("{}: {subtitle}", event.title.trim()),
    };
    session.when = when(schedule, &event, &session.title, day);
    session.code = Some(event.code);
    session.place.room = Some(event.room);
    session.track = Some(event.track);
    session.format = Some(event.format);
    session.language = Some(event.language);
    session.cancelled =
        ["canceled", "cancelled", "withdrawn"].iter().any(|s| event.status.eq_ignore_ascii_case(s));
    let (lead, description) = (event.lead.trim(), event.description.trim());
    session.description = Some(match lead.is_empty() || description.contains(lead) {
        true => description.to_owned(),
        false => format!("{lead}\n\n{description}"),
    });
    session.people = event.people;
    let link = |(url, title): (String, String), kind| Link {
        kind: kind_of(&url, &title).unwrap_or(kind),
        url,
        title: Some(title),
    };
    session.links.extend(event.attachments.into_iter().map(|a| link(a, LinkKind::Slides)));
    session.links.extend(event.links.into_iter().map(|a| link(a, LinkKind::Other)));
    let pages = event.pages.into_iter().map(|url| link((url, String::new()), LinkKind::Other));
    session.links.extend(pages);
    schedule.add(session)
}

/// What a link leads to, as far as it tells.
pub(super) fn kind_of(url: &str, title: &str) -> Option<LinkKind> {
    let (url, title) = (url.to_lowercase(), title.to_lowercase());
    let ends = |ends: &[&str]| ends.iter().any(|end| url.ends_with(end));
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if ends(&[".mp4", ".webm", ".mov"]) || says(&["video", "recording"]) {
        Some(LinkKind::Recording)
    } else if ends(&[".pdf", ".pptx", ".ppt", ".odp", ".key"]) || says(&["slides"]) {
        Some(LinkKind::Slides)
    } else {
        None
    }
}

fn when(schedule: &mut Schedule, event: &Event, title: &str, day: Day) -> When {
    let (date, start) = (event.date.trim(), event.start.trim());
    if date.is_empty() && start.is_empty() {
        return When::Unscheduled;
    }
    let likely = |day: &NaiveDate| is_likely(*day);
    let of_day = || {
        let (day_on, at) = (day.date.filter(likely)?, time(start)?);
        let night = day.change.is_some_and(|change| at < change);
        Some(Clock::Local(if night { day_on.succ_opt()? } else { day_on }.and_time(at)))
    };
    let of_date = || {
        let day: NaiveDate = date.parse().ok().filter(likely)?;
        Some(Clock::Local(day.and_time(time(start)?)))
    };
    let begin = match date {
        "" => iso(start).or_else(of_day),
        // A date of its own that is none is not made up for by the day it stands under.
        _ => iso(date).or_else(of_date).or_else(|| iso(start)),
    };
    let Some(begin) = begin else {
        let text = [date, start].join(" ");
        schedule.tell_of(&event.spot, title, ProgrammeReason::BadTime, Some(&text));
        return When::Unscheduled;
    };
    let (duration, until) = (event.duration.trim(), event.end.trim());
    let end = match length(duration) {
        Some(length) => Some(End::After(length)),
        None if duration.is_empty() => iso(until).map(End::At),
        None => None,
    };
    let told = if duration.is_empty() { until } else { duration };
    if end.is_none() && !told.is_empty() {
        schedule.tell_of(&event.spot, title, ProgrammeReason::BadEnd, Some(told));
    }
    When::At { start: begin, end }
}
