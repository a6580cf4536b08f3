//! Is this person known already? Certain reasons only: the same card, badge, e-mail or phone.

use super::forms::PointForm;
use crate::error::Result;
use crate::model::{ConferenceId, ContactId, PointKind, same_for_everyone};
use crate::store::Reader;

/// A known person and how we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub contact: ContactId,
    pub by: KnownBy,
}

/// The reason, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KnownBy {
    Card,
    Badge,
    Email,
    Phone,
}

/// What was handed over, as it is found again.
pub(super) struct Card {
    /// See [`payload_hash`].
    pub payload_hash: Vec<u8>,
    /// The number in an organiser's list, and whose list that is.
    pub badge: Option<(ConferenceId, String)>,
}

/// What makes two cards the same: their text, whatever ends its lines and stands around it.
pub(super) fn payload_hash(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    same_for_everyone("payload", &lines.join("\n")).as_bytes().to_vec()
}

/// The one person with this card, its badge or one of these contact points. A phone or address that several
/// people share says nothing about who this is.
pub(super) fn find(
    reader: &Reader<'_>,
    card: Option<&Card>,
    points: &[PointForm],
    region: Option<&str>,
) -> Result<Option<Known>> {
    if let Some(card) = card
        && let [contact] = reader.contacts_with_payload(&card.payload_hash)?.as_slice()
    {
        return Ok(Some(Known { contact: *contact, by: KnownBy::Card }));
    }
    if let Some((conference, badge)) = card.and_then(|card| card.badge.as_ref())
        && let [contact] = reader.contacts_with_badge(*conference, badge)?.as_slice()
    {
        return Ok(Some(Known { contact: *contact, by: KnownBy::Badge }));
    }
    for (kind, by) in [(PointKind::Email, KnownBy::Email), (PointKind::Phone, KnownBy::Phone)] {
        for point in points.iter().filter(|point| point.kind == kind) {
            let Some(key) = super::save_person::normal(kind, &point.value, region) else {
                continue;
            };
            if let [contact] = reader.contacts_with_point(kind, &key)?.as_slice() {
                return Ok(Some(Known { contact: *contact, by }));
            }
        }
    }
    Ok(None)
}
