//! A capture that waited becomes its person, met when and where it was captured.

use super::encounter;
use super::known;
use super::save_person::{add_tags, complete_person, find_or_make, usable_form};
use crate::error::Result;
use crate::model::*;
use crate::store::{CaptureRow, Writer};
use crate::vcard::Fields;

/// Who a capture is now.
pub(super) struct Resolved {
    pub contact: ContactId,
    /// Whether they were known before.
    pub known: bool,
}

/// Makes the capture the person these fields are about: `whose`, where that was found out already,
/// else somebody known by the card, badge, e-mail or phone, else somebody new. `None`, and nothing
/// done, when it does not wait any more or the fields say nobody.
pub(super) fn resolve(
    writer: &Writer<'_>,
    moment: &Moment,
    id: CaptureId,
    fields: &Fields,
    whose: Option<ContactId>,
) -> Result<Option<Resolved>> {
    let Some(mut row) = writer.row::<CaptureRow>(id)?.filter(|row| may_resolve(&row.capture))
    else {
        return Ok(None);
    };
    let Some(form) = usable_form(&fields.draft) else { return Ok(None) };
    let capture = &mut row.capture;
    if capture.badge.is_none() {
        capture.badge.clone_from(&fields.id);
    }
    let resolved = match whose {
        Some(contact) => {
            complete_person(writer, moment, contact, &form)?;
            Resolved { contact, known: true }
        }
        None => {
            let card = known::Card {
                payload_hash: row.payload_hash.clone(),
                badge: capture.conference.zip(capture.badge.clone()),
            };
            let (source, basis) = (capture.source, Basis::BadgeConsent);
            let found = find_or_make(writer, moment, &form, Some(&card), source, basis)?;
            Resolved { contact: found.contact, known: found.known }
        }
    };
    let contact = resolved.contact;
    add_tags(writer, contact, &form.tags)?;
    capture.status = if resolved.known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
    capture.contact = Some(contact);
    capture.photo = None; // it was kept for the name on it
    writer.update(&row)?;
    let capture = row.capture;
    let encounter = Encounter {
        id: EncounterId(moment.id()),
        contact,
        at: capture.at,
        at_source: capture.at_source,
        occasion: capture.occasion,
        met_by: capture.by,
        rating: None,
        source: capture.source,
        capture: Some(id),
    };
    writer.insert(&encounter)?;
    if let Some(text) = fields.draft.note.as_deref().filter(|_| whose.is_none()) {
        encounter::note_from_card(writer, moment, contact, encounter.id, text)?;
    }
    Ok(Some(resolved))
}

/// Whether somebody may still say whose it is: it waits, or is a link, as some badges are.
pub(super) fn may_resolve(capture: &Capture) -> bool {
    match capture.status {
        CaptureStatus::Unresolved => true,
        CaptureStatus::NotAPerson => capture.reason == Some(Meaning::Link),
        _ => false,
    }
}
