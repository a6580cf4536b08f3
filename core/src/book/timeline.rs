//! What happened with a person, in one list: met, on stage, noted, promised and done, exported, merged.

use super::show::Show;
use super::views::{EncounterView, Happened, SessionLink, TimelineEntry};
use crate::error::Result;
use crate::model::*;

/// The timeline of a contact of whom the rest is known already, the latest first.
pub(super) fn of(
    show: &mut Show<'_, '_>,
    contact: &Contact,
    (encounters, sessions, notes): (&[EncounterView], &[SessionLink], &[Note]),
) -> Result<Vec<TimelineEntry>> {
    let mut entries = Vec::new();
    for view in encounters {
        let (at, zone) = (view.met.at, view.met.zone.clone());
        entries.push(TimelineEntry { at, zone, what: Happened::Met { view: view.clone() } });
    }
    for link in sessions {
        // Where we met it is told as the meeting.
        let was_met = |view: &EncounterView| view.encounter.occasion == Some(link.occasion.id);
        let Some(at) = link.occasion.starts_at else { continue };
        if link.role.is_some() || !encounters.iter().any(was_met) {
            let zone = link.occasion.zone.clone();
            entries.push(TimelineEntry {
                at,
                zone,
                what: Happened::Session { link: link.clone() },
            });
        }
    }
    let mut later = Vec::new();
    let follow_ups = show.reader.follow_ups_of(contact.id)?;
    // What came of something is written in the same step, and so at the same instant.
    let came_of = |note: &Note| follow_ups.iter().any(|one| one.done_at == Some(note.at));
    let others = notes.iter().filter(|note| !came_of(note));
    later.extend(others.map(|note| (note.at, Happened::Note { note: note.clone() })));
    for follow_up in &follow_ups {
        let follow_up = follow_up.clone();
        if let Some(at) = follow_up.sent_at {
            later.push((at, Happened::Sent { follow_up: follow_up.clone() }));
        }
        if let Some(at) = follow_up.done_at {
            let note = notes.iter().find(|note| note.at == at).cloned();
            later.push((at, Happened::Done { follow_up, note }));
        }
    }
    for one in show.reader.exports_of(contact.id)? {
        let (preset, file) = (one.preset, one.file_name);
        later.push((one.at, Happened::Exported { preset, file }));
    }
    for one in show.reader.merged_into(contact.id)? {
        // A merge puts the other entry away, which says when.
        let at = one.trashed_at.unwrap_or(one.added_at);
        later.push((at, Happened::Merged { name: one.name }));
    }
    later.push((contact.added_at, Happened::Added { source: contact.source }));
    for (at, what) in later {
        entries.push(TimelineEntry { at, zone: show.zone_at(at, None)?, what });
    }
    // What was saved with the meeting stands below it.
    entries
        .sort_by_key(|one| (std::cmp::Reverse(one.at), matches!(one.what, Happened::Added { .. })));
    Ok(entries)
}
