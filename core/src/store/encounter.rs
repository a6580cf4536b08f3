//! Encounters, notes and captures.

use chrono::{DateTime, Utc};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Params, Row, params};

use super::field::{Field, Table, get, statements, table};
use super::reader::{Owned, Reader};
use super::writer::Writer;
use crate::error::Result;
use crate::model::{
    Capture, CaptureId, CompanyId, ConferenceId, ContactId, Encounter, EncounterId, Note,
    OccasionId,
};

table!(
    Encounter,
    "encounter",
    id,
    contact,
    at,
    at_source,
    occasion,
    met_by,
    rating,
    source,
    capture
);
table!(Note, "note", id, contact, encounter, occasion, company, at, author, body, visibility);

/// A capture with the hash by which the same card is found again.
pub(crate) struct CaptureRow {
    pub capture: Capture,
    pub payload_hash: Vec<u8>,
}

impl Table for CaptureRow {
    statements!(
        "capture",
        id,
        at,
        at_source,
        conference,
        occasion,
        by,
        source,
        file_name,
        file_hash,
        symbology,
        payload,
        payload_hash,
        badge,
        photo,
        status,
        reason,
        contact,
    );

    fn values(&self) -> Vec<ToSqlOutput<'_>> {
        let capture = &self.capture;
        vec![
            capture.id.store(),
            capture.at.store(),
            capture.at_source.store(),
            capture.conference.store(),
            capture.occasion.store(),
            capture.by.store(),
            capture.source.store(),
            capture.file_name.store(),
            capture.file_hash.store(),
            capture.symbology.store(),
            capture.payload.store(),
            self.payload_hash.store(),
            capture.badge.store(),
            capture.photo.store(),
            capture.status.store(),
            capture.reason.store(),
            capture.contact.store(),
        ]
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            capture: Capture {
                id: get(row, 0)?,
                at: get(row, 1)?,
                at_source: get(row, 2)?,
                conference: get(row, 3)?,
                occasion: get(row, 4)?,
                by: get(row, 5)?,
                source: get(row, 6)?,
                file_name: get(row, 7)?,
                file_hash: get(row, 8)?,
                symbology: get(row, 9)?,
                payload: get(row, 10)?,
                badge: get(row, 12)?,
                photo: get(row, 13)?,
                status: get(row, 14)?,
                reason: get(row, 15)?,
                contact: get(row, 16)?,
            },
            payload_hash: get(row, 11)?,
        })
    }
}

impl Reader<'_> {
    /// A contact's encounters, the latest first.
    pub(crate) fn encounters_of(&self, contact: ContactId) -> Result<Vec<Encounter>> {
        self.list("WHERE contact = ? ORDER BY at DESC, id DESC", [contact])
    }

    /// The encounters a capture recorded.
    pub(crate) fn encounters_of_capture(&self, capture: CaptureId) -> Result<Vec<Encounter>> {
        self.list("WHERE capture = ? ORDER BY id", [capture])
    }

    /// The encounters at an occasion, in the order of time.
    pub(crate) fn encounters_at(&self, occasion: OccasionId) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE occasion = ? AND contact IN (SELECT contact FROM contact_list) ORDER BY at, id",
            [occasion],
        )
    }

    /// The latest encounters at an occasion, or at none, between two instants, the latest first.
    pub(crate) fn encounters_near(
        &self,
        occasion: Option<OccasionId>,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        most: u32,
    ) -> Result<Vec<Encounter>> {
        self.list(
            "WHERE occasion IS ? AND at BETWEEN ? AND ? ORDER BY at DESC, id DESC LIMIT ?",
            params![Owned(occasion), Owned(from), Owned(to), most],
        )
    }

    /// The notes on a contact, the latest first.
    pub(crate) fn notes_of(&self, contact: ContactId) -> Result<Vec<Note>> {
        self.list("WHERE contact = ? ORDER BY at DESC, id DESC", [contact])
    }

    /// The notes of one encounter, in the order they were written.
    pub(crate) fn notes_of_encounter(&self, encounter: EncounterId) -> Result<Vec<Note>> {
        self.list("WHERE encounter = ? ORDER BY at, id", [encounter])
    }

    /// The notes on an occasion, the latest first.
    pub(crate) fn notes_of_occasion(&self, occasion: OccasionId) -> Result<Vec<Note>> {
        self.list("WHERE occasion = ? ORDER BY at DESC, id DESC", [occasion])
    }

    /// The notes on a company, the latest first.
    pub(crate) fn notes_of_company(&self, company: CompanyId) -> Result<Vec<Note>> {
        self.list("WHERE company = ? ORDER BY at DESC, id DESC", [company])
    }

    /// The live contacts whose card had exactly this payload.
    pub(crate) fn contacts_with_payload(&self, payload_hash: &[u8]) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT DISTINCT c.contact FROM capture c JOIN contact_list l ON l.contact = c.contact
             WHERE c.payload_hash = ? ORDER BY c.contact",
            params![payload_hash],
            |row| get(row, 0),
        )
    }

    /// The live contacts whose badge had this number at a conference; elsewhere the same number is
    /// somebody else's.
    pub(crate) fn contacts_with_badge(
        &self,
        conference: ConferenceId,
        badge: &str,
    ) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT DISTINCT c.contact FROM capture c JOIN contact_list l ON l.contact = c.contact
             WHERE c.conference = ? AND c.badge = ? COLLATE NOCASE ORDER BY c.contact",
            params![conference, badge],
            |row| get(row, 0),
        )
    }

    /// A capture, or the error that there is none.
    pub(crate) fn expect_capture(&self, id: CaptureId) -> Result<CaptureRow> {
        self.expect_row(id)
    }

    /// How many captures wait to be understood.
    pub(crate) fn unresolved_count(&self) -> Result<i64> {
        self.value("SELECT count(*) FROM capture WHERE status = 'unresolved'", [])
    }

    /// Captures that wait to be understood, the latest first.
    pub(crate) fn unresolved_captures(&self) -> Result<Vec<Capture>> {
        let rows: Vec<CaptureRow> =
            self.list("WHERE status = 'unresolved' ORDER BY at DESC, id DESC", [])?;
        Ok(rows.into_iter().map(|row| row.capture).collect())
    }
}

impl Reader<'_> {
    /// The captures of a contact that have a picture, in the order they were taken.
    pub(crate) fn pictures_of(&self, contact: ContactId) -> Result<Vec<Capture>> {
        self.pictures("WHERE contact = ? AND photo IS NOT NULL ORDER BY at, id", [contact])
    }

    /// The pictures taken at an occasion that are of nobody, in the order they were taken.
    pub(crate) fn pictures_at(&self, occasion: OccasionId) -> Result<Vec<Capture>> {
        let tail =
            "WHERE occasion = ? AND photo IS NOT NULL AND status = 'not_a_person' ORDER BY at, id";
        self.pictures(tail, [occasion])
    }

    fn pictures(&self, tail: &str, params: impl Params) -> Result<Vec<Capture>> {
        let rows: Vec<CaptureRow> = self.list(tail, params)?;
        Ok(rows.into_iter().map(|row| row.capture).collect())
    }
}

impl Writer<'_> {
    /// Changes a capture; what it says stays.
    pub(crate) fn set_capture(&self, capture: Capture) -> Result<()> {
        let payload_hash = self.expect_capture(capture.id)?.payload_hash;
        self.update(&CaptureRow { capture, payload_hash })
    }

    /// Keeps a capture.
    pub(crate) fn insert_capture(&self, capture: Capture, payload_hash: Vec<u8>) -> Result<()> {
        self.insert(&CaptureRow { capture, payload_hash })
    }
}
