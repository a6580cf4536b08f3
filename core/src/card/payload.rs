//! My card's text for a code.

use crate::model::ContactDraft;
use crate::vcard::vcard3_compact;

/// My card as the vCard 3.0 text of a code: the fields everybody's phone keeps, and no more.
///
/// Leave a field out of the draft to leave it out of the code. Addresses, handles, tags and the
/// photo are never part of it: each byte makes the code harder to scan.
#[must_use]
pub fn payload(card: &ContactDraft) -> String {
    vcard3_compact(card)
}
