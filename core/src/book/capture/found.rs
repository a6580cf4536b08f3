//! One code: what it means, and what is kept of it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{Origin, ScanOptions, conference_on_show};
use crate::agenda;
use crate::book::encounter::{self, Stamped};
use crate::book::save_person::{find_or_make, form_of, usable_form};
use crate::book::show::Show;
use crate::book::views::{CaptureOutcome, ScannedCode};
use crate::book::{erased, known, me, teach_badge};
use crate::error::Result;
use crate::model::*;
use crate::scan::payload::{Payload, read_payload};
use crate::scan::{self, Pass};
use crate::store::{Reader, Writer};
use crate::vcard;

/// A code's content and what it means.
pub(super) struct Found {
    text: String,
    symbology: Option<String>,
    pass: Option<Pass>,
    payload: Payload,
}

impl Found {
    pub(super) fn of(code: scan::Code) -> Self {
        let payload = read_payload(&code.text, &code.bytes);
        Self { text: code.text, symbology: Some(code.symbology), pass: Some(code.pass), payload }
    }

    /// Each card of a pasted text, or the text if there is none on it.
    pub(super) fn in_text(text: &str) -> Vec<Self> {
        let cards = vcard::read_cards(text.as_bytes()).cards;
        if cards.is_empty() {
            let payload = read_payload(text, text.as_bytes());
            return vec![Self { text: text.to_owned(), symbology: None, pass: None, payload }];
        }
        let is_single = cards.len() == 1; // and is kept as it was pasted
        let one = |draft: ContactDraft| Self {
            text: if is_single { text.to_owned() } else { vcard::vcard3(&draft) },
            symbology: None,
            pass: None,
            payload: Payload::Person { draft: Box::new(draft), badge: None },
        };
        cards.into_iter().map(one).collect()
    }

    /// Understands the code as its conference's badges were taught, if it is one of those.
    pub(super) fn read_as_taught(
        &mut self,
        reader: &Reader<'_>,
        conference: Option<ConferenceId>,
    ) -> Result<()> {
        if let Some(payload) = teach_badge::read_as_taught(reader, conference, &self.text)? {
            self.payload = payload;
        }
        Ok(())
    }

    pub(super) fn shown(&self, outcome: CaptureOutcome) -> ScannedCode {
        ScannedCode {
            text: self.text.clone(),
            symbology: self.symbology.clone(),
            pass: self.pass,
            via: None,
            outcome,
        }
    }

    pub(super) fn read_only(&self) -> ScannedCode {
        self.shown(CaptureOutcome::Read {
            what: self.payload.meaning(),
            about: self.payload.about().map(str::to_owned),
            draft: self.payload.draft().cloned().map(Box::new),
        })
    }

    /// What is told where nothing is to be written: it is not kept, or was kept from this very file.
    /// What is pasted again, and a time given by hand, is another meeting.
    pub(super) fn known(
        &self,
        reader: &Reader<'_>,
        moment: &Moment,
        origin: &Origin,
        stamped: &Stamped,
        options: &ScanOptions,
    ) -> Result<Option<ScannedCode>> {
        if !self.is_kept(options) {
            return Ok(Some(self.left()));
        }
        let is_own = !matches!(stamped.at_source, InstantSource::Typed | InstantSource::Clock);
        let is_same = |one: &Capture| one.payload == self.text && (is_own || one.at == stamped.at);
        let captures = origin.file.map_or(Ok(Vec::new()), |file| reader.captures_of_file(file))?;
        let Some(capture) = captures.into_iter().find(is_same) else { return Ok(None) };
        let mut show = Show::new(reader, moment.zone)?;
        let row = capture.contact.map(|contact| show.row(contact)).transpose()?.map(Box::new);
        let zone = show.zone_at(capture.at, capture.occasion)?;
        Ok(Some(self.shown(CaptureOutcome::ScannedBefore { row, at: capture.at, zone })))
    }

    /// Told what it is, and not kept.
    fn left(&self) -> ScannedCode {
        self.shown(self.not_a_person(None))
    }

    fn not_a_person(&self, capture: Option<CaptureId>) -> CaptureOutcome {
        let about = self.payload.about().map(str::to_owned);
        CaptureOutcome::NotAPerson { capture, what: self.payload.meaning(), about }
    }

    /// Whether it is somebody, or may lead to somebody.
    pub(super) fn is_kept(&self, options: &ScanOptions) -> bool {
        options.keep_all
            || match self.payload.meaning() {
                Meaning::Person
                | Meaning::Profile
                | Meaning::ContactPoint
                | Meaning::Link
                | Meaning::BadgeId
                | Meaning::Picture
                | Meaning::Unknown => true,
                Meaning::Wifi
                | Meaning::Event
                | Meaning::Place
                | Meaning::Payment
                | Meaning::DeviceSetup
                | Meaning::SignIn => false,
            }
    }

    /// Whether it is what a code says. Addresses with names are a list that somebody wrote.
    pub(super) fn is_understood(&self) -> bool {
        match self.payload.meaning() {
            Meaning::Unknown => false,
            Meaning::ContactPoint => !self.text.contains(['<', '\n', ';', ',']),
            _ => true,
        }
    }

    /// What it is, when it is nobody.
    fn reason(&self) -> Meaning {
        match self.payload.meaning() {
            Meaning::Person => Meaning::Unknown, // a card of nobody
            other => other,
        }
    }

    /// Whether it is kept until somebody understands it.
    pub(super) fn waits(&self) -> bool {
        let is_nobody = self.payload.draft().and_then(usable_form).is_none();
        is_nobody && matches!(self.reason(), Meaning::BadgeId | Meaning::Unknown)
    }

    /// How it is found again. A page counts by its address, whatever that is tracked by; a bare
    /// number is somebody else's at another conference.
    fn card(&self, conference: Option<ConferenceId>) -> known::Card {
        let text = match &self.payload {
            Payload::Profile { draft } => draft.points.first().map(|point| point.value.clone()),
            Payload::Badge { id } => conference.map(|conference| format!("{conference} {id}")),
            _ => None,
        };
        let badge = self.payload.badge().map(str::to_owned);
        known::Card {
            payload_hash: known::payload_hash(text.as_deref().unwrap_or(&self.text)),
            badge: conference.zip(badge),
        }
    }

    /// Keeps the capture and does what it means.
    pub(super) fn save(
        &self,
        writer: &Writer<'_>,
        moment: &Moment,
        stamped: &Stamped,
        origin: &Origin,
        options: &ScanOptions,
    ) -> Result<(CaptureOutcome, Option<ContactId>)> {
        let mut capture = Capture {
            file_name: options.file.as_deref().and_then(file_name),
            file_hash: origin.file,
            symbology: self.symbology.clone(),
            badge: self.payload.badge().map(str::to_owned),
            ..blank_capture(writer, moment, stamped, origin.source, &self.text)?
        };
        let card = self.card(capture.conference);
        if let Some(draft) = self.payload.draft().filter(|draft| usable_form(draft).is_some()) {
            return save_person(writer, moment, draft, stamped, capture, &card);
        }
        let is_badge = self.payload.badge().is_some();
        if is_badge && known::find(writer, Some(&card), &[], None)?.is_some() {
            // Whose it is has been found out before.
            let nobody = ContactDraft::default();
            return save_person(writer, moment, &nobody, stamped, capture, &card);
        }
        let (id, reason) = (capture.id, self.reason());
        capture.reason = Some(reason);
        let outcome = if self.waits() {
            let keep = |picture: &Vec<u8>| writer.keep_blob(moment, picture);
            capture.photo = origin.picture.as_ref().map(keep).transpose()?;
            CaptureOutcome::Unresolved { capture: id, reason, photo: capture.photo }
        } else {
            capture.status = CaptureStatus::NotAPerson;
            self.not_a_person(Some(id))
        };
        writer.insert_capture(capture, card.payload_hash)?;
        Ok((outcome, None))
    }
}

/// Saves the person of a card, or logs another encounter with one who is known.
fn save_person(
    writer: &Writer<'_>,
    moment: &Moment,
    draft: &ContactDraft,
    stamped: &Stamped,
    mut capture: Capture,
    card: &known::Card,
) -> Result<(CaptureOutcome, Option<ContactId>)> {
    let (id, source) = (capture.id, capture.source);
    let form = form_of(draft);
    if erased::is_known(writer, moment, &form, Some(card))? {
        // Whoever names it says that they are to come back.
        capture.reason = Some(Meaning::Person);
        capture.status = CaptureStatus::Unresolved;
        writer.insert_capture(capture, card.payload_hash.clone())?;
        let reason = Meaning::Person;
        return Ok((CaptureOutcome::Unresolved { capture: id, reason, photo: None }, None));
    }
    let found = find_or_make(writer, moment, &form, Some(card), source, Basis::CardHandedOver)?;
    let contact = found.contact;
    capture.status = if found.known { CaptureStatus::AlreadyMet } else { CaptureStatus::Saved };
    capture.contact = Some(contact);
    writer.insert_capture(capture, card.payload_hash.clone())?;
    let encounter = encounter::insert(writer, moment, contact, stamped, source, Some(id))?;
    if let Some(text) = &draft.note
        && !found.known
    {
        encounter::note_from_card(writer, moment, contact, encounter, text)?;
    }
    Ok((found.outcome(writer, moment, Some(encounter))?, Some(contact)))
}

/// What a capture of this text is before anybody has looked at it.
pub(in crate::book) fn blank_capture(
    reader: &Reader<'_>,
    moment: &Moment,
    stamped: &Stamped,
    source: Source,
    text: &str,
) -> Result<Capture> {
    Ok(Capture {
        id: CaptureId(moment.id()),
        at: stamped.at,
        at_source: stamped.at_source,
        conference: conference_of(reader, stamped.at, stamped.occasion)?,
        occasion: stamped.occasion,
        by: me::operator(reader, moment)?,
        source,
        file_name: None,
        file_hash: None,
        symbology: None,
        payload: text.to_owned(),
        badge: None,
        photo: None,
        status: CaptureStatus::Unresolved,
        reason: None,
        contact: None,
    })
}

/// The conference an instant belongs to: its occasion's, else the one on show while it lasts.
pub(in crate::book) fn conference_of(
    reader: &Reader<'_>,
    at: DateTime<Utc>,
    occasion: Option<OccasionId>,
) -> Result<Option<ConferenceId>> {
    let place: Option<Occasion> = occasion.map_or(Ok(None), |id| reader.row(id))?;
    if let Some(occasion) = place {
        return Ok(occasion.conference);
    }
    let on_show = conference_on_show(reader)?;
    Ok(on_show.filter(|conference| agenda::is_during(conference, at)).map(|one| one.id))
}

/// The name without its folder: where somebody keeps pictures is nobody's business.
fn file_name(path: &str) -> Option<String> {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned())
}
