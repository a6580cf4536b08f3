//! What is done to every programme once its file is read, whatever its format.

use std::collections::{HashMap, HashSet};

use super::html::text_of;
use super::place::some;
use super::when::is_likely;
use super::{Clock, End, Problem, Schedule, Session, Spot, Tick, When, company, repeat};
use crate::error::Result;
use crate::model::{CompanyRole, OccasionKind, PersonRole, ProgrammeReason};
use crate::text::{clean_line, cut_name, fold, has_ink};

/// So many sessions lie between two looks at whether to stop.
const BETWEEN_TICKS: usize = 64;

/// Cleans all texts, makes out ids, companies, repeats and overflow rooms, and takes out what cannot
/// be placed.
pub(super) fn settle(mut schedule: Schedule, tick: Tick<'_>) -> Result<Schedule> {
    schedule.name = schedule.name.as_deref().and_then(some);
    schedule.days = schedule.days.filter(|(first, last)| is_likely(*first) && is_likely(*last));
    schedule.venue = schedule.venue.as_deref().and_then(some);
    let mut sessions = std::mem::take(&mut schedule.sessions);
    for (count, session) in sessions.iter_mut().enumerate() {
        if count % BETWEEN_TICKS == 0 {
            tick(0)?;
        }
        clean(session);
    }
    own_ids(&mut sessions);
    let mut placed: Vec<Session> = Vec::with_capacity(sessions.len());
    // Under each id: the first who had it, and how many did.
    let mut taken: HashMap<String, (usize, usize)> = HashMap::new();
    let mut problems = std::mem::take(&mut schedule.problems);
    for (count, mut session) in sessions.into_iter().enumerate() {
        if count % BETWEEN_TICKS == 0 {
            tick(0)?;
        }
        let mut tell = |session: &Session, reason, detail: Option<String>| {
            let title = some(&session.title);
            problems.push(Problem { spot: session.spot.clone(), title, reason, detail });
        };
        if !has_ink(&session.title) {
            tell(&session, ProgrammeReason::NoTitle, some(&session.id));
            continue;
        }
        if let When::At { start, end: Some(End::At(end)) } = &session.when
            && is_before(*end, *start)
        {
            tell(&session, ProgrammeReason::EndsBeforeStart, None);
            session.when = When::At { start: *start, end: None };
        }
        let has_id = !session.has_own_id;
        if let Some((first, count)) = taken.get_mut(&session.id)
            && let Some(known) = placed.get(*first)
        {
            let is_same = known.when == session.when
                && known.title == session.title
                && known.place == session.place;
            let reason = if is_same { ProgrammeReason::Doubled } else { ProgrammeReason::SameId };
            if is_same || has_id {
                tell(&session, reason, has_id.then(|| session.id.clone()));
            }
            if is_same {
                continue;
            }
            *count += 1;
            session.id = format!("{}\u{1f}{count}", session.id); // no id of a file holds that
        } else {
            taken.insert(session.id.clone(), (placed.len(), 1));
        }
        placed.push(session);
    }
    // What is told before the title is read belongs to the session there, if there is but one.
    let mut titles: HashMap<&Spot, Option<&str>> = HashMap::new();
    for session in &placed {
        let one = titles.entry(&session.spot).or_insert(Some(&session.title));
        *one = one.filter(|title| *title == session.title);
    }
    for problem in &mut problems {
        let own = problem.title.as_deref().map(super::html::unescaped);
        let there = || titles.get(&problem.spot).copied().flatten().map(str::to_owned);
        problem.title = own.as_deref().and_then(some).or_else(there);
    }
    problems.sort_by_key(|problem| problem.spot.line);
    schedule.problems = problems;
    repeat::link(&mut placed);
    schedule.sessions = placed;
    Ok(schedule)
}

/// Only what can be compared without a zone.
fn is_before(end: Clock, start: Clock) -> bool {
    match (end, start) {
        (Clock::Instant(end), Clock::Instant(start)) => end < start,
        (Clock::Local(end), Clock::Local(start)) => end < start,
        _ => false,
    }
}

/// The id of what has none: its title and when it is.
fn own_id(session: &Session) -> String {
    let when = match session.when {
        When::Unscheduled => String::new(),
        When::AllDay(day) => day.to_string(),
        When::At { start: Clock::Instant(start), .. } => start.to_rfc3339(),
        When::At { start: Clock::Local(start), .. } => start.to_string(),
    };
    format!("{}@{when}", fold(&session.title))
}

/// Gives an id to what has none. Those of equal title and start are told apart by room and speakers
/// and not by their order, which changes.
fn own_ids(sessions: &mut [Session]) {
    let mut count: HashMap<String, usize> = HashMap::new();
    for session in sessions.iter_mut().filter(|session| session.id.is_empty()) {
        (session.has_own_id, session.id) = (true, own_id(session));
        *count.entry(session.id.clone()).or_default() += 1;
    }
    for session in sessions.iter_mut().filter(|session| session.has_own_id) {
        if count.get(&session.id).is_some_and(|count| *count > 1) {
            let room = fold(session.place.room.as_deref().unwrap_or_default());
            let mut people: Vec<String> = session.people.iter().map(|p| fold(&p.name)).collect();
            people.sort();
            session.id = format!("{}\u{1f}\u{1f}{room}\u{1f}{}", session.id, people.join("+"));
        }
    }
}

fn clean(session: &mut Session) {
    let line = |text: &mut Option<String>| *text = text.as_deref().and_then(some);
    let title = clean_line(&super::html::unescaped(&session.title));
    let title = cut_name(&title).unwrap_or(&title);
    let (title, marked) = repeat::bare_title(title);
    session.title = title;
    session.id = clean_line(&session.id);
    line(&mut session.code);
    session.is_repeat |=
        marked || session.code.as_deref().is_some_and(|code| repeat::bare_code(code).1);
    session.cancelled |= is_called_off(&session.title);
    for text in [
        &mut session.language,
        &mut session.track,
        &mut session.level,
        &mut session.format,
        &mut session.place.venue,
        &mut session.place.address,
        &mut session.place.level,
        &mut session.place.room,
    ] {
        line(text);
    }
    session.description = session.description.as_deref().and_then(text_of);
    session.topics = session.topics.iter().filter_map(|topic| some(topic)).collect();
    session.topics.dedup();
    clean_people(session);
    let mut companies = company::in_title(&session.title);
    companies.extend(session.track.as_deref().map(company::in_title).unwrap_or_default());
    companies.extend(session.description.as_deref().map(company::in_text).unwrap_or_default());
    session.companies.extend(companies);
    let mut seen: HashSet<(String, CompanyRole)> = HashSet::new();
    session.companies.retain_mut(|(name, role)| {
        *name = clean_line(name);
        has_ink(name) && seen.insert((fold(name), *role))
    });
    let mut urls = HashSet::new();
    session.links.retain_mut(|link| {
        link.url = link.url.trim().to_owned();
        link.title = link.title.as_deref().and_then(some);
        let leads = link.url.starts_with("https://") || link.url.starts_with("http://");
        leads && link.url.len() < 2_000 && urls.insert(link.url.clone())
    });
    if session.kind == OccasionKind::Session {
        session.kind = kind_of(session);
    }
}

fn clean_people(session: &mut Session) {
    let mut seen = HashSet::new();
    session.people.retain_mut(|person| {
        person.name = clean_line(&person.name);
        if let Some(start) = cut_name(&person.name) {
            person.name = start.to_owned();
        }
        person.title = person.title.as_deref().and_then(some);
        person.company = person.company.as_deref().and_then(some);
        person.role = person.role.or(Some(PersonRole::Speaker));
        has_ink(&person.name) && seen.insert(fold(&person.name))
    });
}

fn is_called_off(title: &str) -> bool {
    let title = title.trim_start_matches(['[', '(']).to_lowercase();
    ["cancelled", "canceled", "취소"].iter().any(|word| {
        title.strip_prefix(word).is_some_and(|rest| rest.starts_with([']', ')', ':', ' ']))
    })
}

/// What an item is, where its format or its title is plain about it.
fn kind_of(session: &Session) -> OccasionKind {
    let format = fold(session.format.as_deref().unwrap_or_default());
    let title = fold(&session.title);
    let says = |words: &[&str]| {
        let of_format = words.iter().any(|word| format.split(' ').any(|part| part == *word));
        of_format
            || words
                .iter()
                .any(|word| title == *word || (title.ends_with(word) && title.len() < 24))
    };
    if title.contains("badge pickup") || title.contains("badge pick-up") || format.contains("badge")
    {
        OccasionKind::BadgePickup
    } else if says(&["dinner", "만찬"]) {
        OccasionKind::Dinner
    } else if says(&["break", "lunch", "breakfast", "coffee", "meal", "meals", "점심", "휴식"])
    {
        OccasionKind::Break
    } else if says(&["party", "reception", "after hours"]) {
        OccasionKind::Party
    } else if says(&["shuttle", "shuttles", "monorail"]) {
        OccasionKind::Hallway
    } else if says(&["booth", "booths"]) {
        OccasionKind::Booth
    } else {
        OccasionKind::Session
    }
}
