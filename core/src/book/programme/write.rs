//! What a plan says, done.

use std::collections::HashSet;

use super::BETWEEN_REPORTS;
use super::plan::Plan;
use super::target::Target;
use crate::book::me::CONFERENCE;
use crate::error::Result;
use crate::model::*;
use crate::store::{Progress, Writer};

pub(super) fn write(
    writer: &Writer<'_>,
    target: &Target,
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<()> {
    if plan.written() == 0 {
        return Ok(());
    }
    if !target.known {
        writer.insert(&target.conference)?;
        writer.set_setting(CONFERENCE, &Some(target.conference.id))?;
    }
    if !target.imported {
        writer.insert(&target.programme)?;
    }
    plan.places.new_venues.iter().try_for_each(|venue| writer.insert(venue))?;
    plan.places.new_rooms.iter().try_for_each(|room| writer.insert(room))?;
    plan.companies.new.iter().try_for_each(|company| writer.insert(company))?;
    let total = plan.items.len();
    // A repeat is written after the session it repeats, and plain rows before any that is changed.
    let is_first = |o: &Occasion| o.repeat_of.is_none() && o.overflow_of.is_none();
    let new = || plan.items.iter().filter(|item| item.is_new());
    let originals = new().filter(|item| is_first(&item.now));
    let others = new().filter(|item| !is_first(&item.now));
    let tick = |count: usize| match count % BETWEEN_REPORTS {
        0 => {
            writer.end_part()?; // piece by piece, as indexing texts takes its time
            progress.report(count, total)
        }
        _ => Ok(()),
    };
    let (mut count, mut late) = (0, Vec::new());
    let known = plan.items.iter().filter(|item| !item.is_new());
    let mut written: HashSet<OccasionId> = known.map(|item| item.now.id).collect();
    for item in originals.chain(others) {
        tick(count)?;
        count += 1;
        let of = [item.now.repeat_of, item.now.overflow_of];
        if of.into_iter().flatten().all(|id| written.contains(&id)) {
            writer.insert(&item.now)?;
        } else {
            // An overflow room of a repeat that comes later in the file.
            writer.insert(&Occasion { repeat_of: None, overflow_of: None, ..item.now.clone() })?;
            late.push(&item.now);
        }
        written.insert(item.now.id);
        item.people.add.iter().try_for_each(|person| writer.insert(person))?;
        item.companies.iter().try_for_each(|part| writer.insert(part))?;
        item.links.iter().try_for_each(|link| writer.insert(link))?;
    }
    for item in plan.items.iter().filter(|item| item.is_changed()) {
        tick(count)?;
        count += 1;
        writer.update(&item.now)?;
        item.people.add.iter().try_for_each(|person| writer.insert(person))?;
        item.people.update.iter().try_for_each(|person| writer.update(person))?;
        item.people.delete.iter().try_for_each(|person| writer.delete_speaker(*person))?;
        item.companies.iter().try_for_each(|part| writer.insert(part))?;
        item.links.iter().try_for_each(|link| writer.insert(link))?;
    }
    late.into_iter().try_for_each(|occasion| writer.update(occasion))?;
    for gone in &plan.vanished {
        writer.update(gone)?;
    }
    progress.report(total, total)
}
