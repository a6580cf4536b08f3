//! A plan in counts and lists, the same before and after it is done.

use std::collections::HashSet;

use super::plan::{Item, Plan};
use super::target::Target;
use crate::book::views::{ProgrammeChange, ProgrammeProblem, ProgrammeReport, WhenWhere};
use crate::model::*;
use crate::schedule::Schedule;
use crate::text::fold;

/// Longer lists are cut; their counts are not.
const SHOWN: usize = 1_000;

pub(super) fn report(schedule: &Schedule, target: &Target, plan: &Plan) -> ProgrammeReport {
    let count = |is: fn(&Item) -> bool| plan.items.iter().filter(|item| is(item)).count();
    let mut problems = problems(schedule, target, plan);
    let problem_count = problems.len();
    problems.sort_by_key(|problem| problem.placed);
    problems.truncate(SHOWN);
    let sessions = || plan.items.iter().filter_map(|item| schedule.sessions.get(item.session));
    let people: HashSet<String> =
        sessions().flat_map(|session| &session.people).map(|person| fold(&person.name)).collect();
    let venues: HashSet<VenueId> = plan.items.iter().filter_map(|item| item.now.venue).collect();
    let rooms: HashSet<RoomId> = plan.items.iter().filter_map(|item| item.now.room).collect();
    let scheduled = count(|item| item.now.starts_at.is_some() || item.now.all_day_on.is_some());
    let not_placed = schedule.read - schedule.sessions.len() + plan.called_off.len();
    ProgrammeReport {
        read: schedule.read,
        added: count(Item::is_new),
        changed: count(Item::is_changed),
        unchanged: count(|item| !item.is_new() && !item.is_changed()),
        not_placed,
        vanished: plan.vanished.len(),
        scheduled,
        unscheduled: plan.items.len() - scheduled,
        people: people.len(),
        speakers: sessions().map(|session| session.people.len()).sum(),
        companies: plan.companies.named.len(),
        venues: venues.len(),
        rooms: rooms.len(),
        repeats: count(|item| item.now.repeat_of.is_some()),
        overflows: count(|item| item.now.overflow_of.is_some()),
        changes: changes(target, plan),
        problems,
        problem_count,
        conference: target.known.then_some(target.conference.id),
        conference_name: target.conference.name.clone(),
        zone: target.zone.name().to_owned(),
        zone_why: target.zone_why,
        step: None,
    }
}

fn problems(schedule: &Schedule, target: &Target, plan: &Plan) -> Vec<ProgrammeProblem> {
    let told = schedule.problems.iter().map(|problem| ProgrammeProblem {
        line: problem.spot.line,
        path: problem.spot.path.clone(),
        title: problem.title.clone(),
        reason: problem.reason,
        detail: problem.detail.clone(),
        placed: !is_left_out(problem.reason),
    });
    let called_off = plan.called_off.iter().filter_map(|at| schedule.sessions.get(*at));
    let called_off = called_off.map(|session| ProgrammeProblem {
        line: session.spot.line,
        path: session.spot.path.clone(),
        title: Some(session.title.clone()),
        reason: ProgrammeReason::CalledOff,
        detail: None,
        placed: false,
    });
    let skipped = schedule.sessions.iter().filter_map(|session| {
        let local = session.when.skipped_in(target.zone)?;
        Some(ProgrammeProblem {
            line: session.spot.line,
            path: session.spot.path.clone(),
            title: Some(session.title.clone()),
            reason: ProgrammeReason::SkippedHour,
            detail: Some(local.to_string()),
            placed: true,
        })
    });
    told.chain(called_off).chain(skipped).collect()
}

const fn is_left_out(reason: ProgrammeReason) -> bool {
    matches!(
        reason,
        ProgrammeReason::NoTitle
            | ProgrammeReason::Doubled
            | ProgrammeReason::CalledOff
            | ProgrammeReason::Damaged
    )
}

/// What is different since the last import; of a first one nothing.
fn changes(target: &Target, plan: &Plan) -> Vec<ProgrammeChange> {
    if !target.imported {
        return Vec::new();
    }
    let place = |occasion: &Occasion| {
        let (venue, room) = plan.places.names(occasion.venue, occasion.room);
        let Occasion { starts_at, ends_at, all_day_on, .. } = *occasion;
        WhenWhere { starts_at, ends_at, all_day_on, venue, room }
    };
    let mine = |o: &Occasion| o.plan != crate::model::Plan::None || o.outcome.is_some();
    let of_item = |item: &Item| {
        let (was, now) = (item.was.as_ref(), &item.now);
        let kind = match was {
            None => ProgrammeChangeKind::Added,
            Some(_) if !item.is_changed() => return None,
            Some(was) if now.vanished_at.is_some() && was.vanished_at.is_none() => {
                ProgrammeChangeKind::Cancelled
            }
            Some(was) if was.vanished_at.is_some() && now.vanished_at.is_none() => {
                ProgrammeChangeKind::Back
            }
            Some(was) if place(was) != place(now) => ProgrammeChangeKind::Moved,
            Some(was) if was.title != now.title => ProgrammeChangeKind::Renamed,
            Some(_) => ProgrammeChangeKind::Details,
        };
        Some(ProgrammeChange {
            kind,
            occasion: now.id,
            title: now.title.clone(),
            was: was.map(|was| was.title.clone()).filter(|was| *was != now.title),
            from: was.map(place),
            to: Some(place(now)),
            mine: mine(now),
        })
    };
    let gone = plan.vanished.iter().map(|occasion| ProgrammeChange {
        kind: ProgrammeChangeKind::Cancelled,
        occasion: occasion.id,
        title: occasion.title.clone(),
        was: None,
        from: Some(place(occasion)),
        to: None,
        mine: mine(occasion),
    });
    let mut changes: Vec<ProgrammeChange> =
        plan.items.iter().filter_map(of_item).chain(gone).collect();
    // What I meant to go to first, then what matters most.
    changes.sort_by_key(|change| (!change.mine, change.kind));
    changes.truncate(SHOWN);
    changes
}
