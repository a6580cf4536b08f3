//! Every sentence the terminal says to a person. English for now; a language is a file beside this.
//!
//! The matches are exhaustive on purpose: a new code of the core does not build before it has words
//! here.

use hallway_core::Error;
use hallway_core::book::{CaptureOutcome, CardCode, ScanProblem, StampReason};
use hallway_core::error::ErrorCode;
use hallway_core::model::*;

pub(crate) const AMBIGUOUS: &str = "That could be several";
pub(crate) const AMBIGUOUS_REMEDY: &str = "say which one by its id";
pub(crate) const NO_OUTPUT: &str =
    "The answer could not be written; what was changed before is kept";
pub(crate) const NO_OUTPUT_REMEDY: &str = "send the output somewhere else";
pub(crate) const NOBODY_YET: &str = "Nobody said who uses Hallway: hallway me set NAME";
pub(crate) const NO_CONFERENCE: &str = "No conference is on show.";
pub(crate) const NO_IMAGES: &str = "There are no images here.";
pub(crate) const STOPPED: &str = "Stopped; what was shown before is kept";
pub(crate) const STOPPED_REMEDY: &str =
    "hallway undo takes it back; the same command again adds the rest";
pub(crate) const ON_SHOW: &str = "on show";
pub(crate) const NO_OCCASION: &str = "No occasion";
pub(crate) const DELETED: &str = "Deleted; hallway person restore brings them back";
pub(crate) const RESTORED: &str = "Restored";
pub(crate) const TAKEN_BACK: &str = "Taken back";
pub(crate) const DONE_AGAIN: &str = "Done again";
pub(crate) const LATER_CHANGES: &str = "Later changes:";
pub(crate) const ABOUT: &str = "About:";
pub(crate) const UNDONE: &str = "undone";
pub(crate) const STAYS: &str = "cannot be undone";
pub(crate) const OPEN_END: &str = "open";
pub(crate) const ALL_DAY: &str = "all day";

// Headings of a page.
pub(crate) const PEOPLE: &str = "People";
pub(crate) const OCCASIONS: &str = "Occasions";
pub(crate) const ENCOUNTERS: &str = "Met";
pub(crate) const SESSIONS: &str = "Sessions in common";
pub(crate) const PROGRAMME: &str = "On the programme";
pub(crate) const COMPANIES: &str = "Companies";
pub(crate) const FOLLOW_UPS: &str = "Follow-ups";
pub(crate) const NOTES: &str = "Notes";

/// What an error code means to a shell and to a person.
pub(crate) struct Told {
    /// 1 nothing to do or not found, 2 bad usage or input, 3 refused to protect data.
    pub exit: u8,
    /// What happened.
    pub sentence: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

/// The one table of error codes.
pub(crate) const fn told(code: ErrorCode) -> Told {
    let (exit, sentence, remedy) = match code {
        ErrorCode::NotFound => {
            (1, "There is nothing like that", "list what there is and try again")
        }
        ErrorCode::NothingToUndo => (1, "There is nothing to take back", "see hallway history"),
        ErrorCode::Cancelled => (1, "Stopped, nothing was changed", "start it again when ready"),
        ErrorCode::Invalid => (2, "This cannot be taken", "correct it and try again"),
        ErrorCode::Unreadable => (2, "The file cannot be read", "choose another file"),
        ErrorCode::CardTooLong => {
            (2, "The card holds too much for a code that reads well", "shorten its longest fields")
        }
        ErrorCode::NewerProfile => (
            3,
            "The profile was written by a newer Hallway, nothing was changed",
            "update Hallway, or choose another --profile",
        ),
        ErrorCode::Damaged => (
            3,
            "The database is damaged; it was left as it is",
            "keep a copy of the folder, then restore a backup",
        ),
        ErrorCode::NotWritable => {
            (3, "This cannot be written", "change its rights or choose another place")
        }
        ErrorCode::DiskFull => {
            (3, "The disk is full; all earlier changes are kept", "free some space and try again")
        }
        ErrorCode::Busy => {
            (3, "Another Hallway is using the profile", "close it, or wait until it is done")
        }
        ErrorCode::UndoBlocked => (
            3,
            "Later changes to the same people stand in the way, nothing was changed",
            "hallway undo --step ID with --too to undo those as well, or --leave-out to spare them",
        ),
        ErrorCode::TooOldToUndo => {
            (3, "This step is too old to be taken back", "change what it did by hand")
        }
        ErrorCode::Internal => (
            3,
            "The database failed, nothing was changed",
            "try again; if it stays, report it with the text above",
        ),
    };
    Told { exit, sentence, remedy }
}

/// The code as programs see it.
pub(crate) fn code(code: ErrorCode) -> String {
    word(&code)
}

/// Where it happened: the field with its text, the path, the name that was looked for.
pub(crate) fn place(error: &Error) -> String {
    match error {
        Error::Invalid { field, text } => format!("{field} {text:?}"),
        Error::UnknownWord { set, text } => format!("{set} {text:?}"),
        Error::NotFound { what, id } if id.is_empty() => (*what).to_owned(),
        Error::NotFound { what, id } => format!("{what} {id:?}"),
        Error::UndoBlocked { later, people } => {
            format!("{later} later {} about {}", plural(*later, "step"), people_count(*people))
        }
        Error::Card(cause) => cause.to_string(),
        _ => error.detail(),
    }
}

/// What to do about it; closer than the code's where the field is known.
pub(crate) fn remedy(error: &Error) -> &'static str {
    match error {
        Error::Invalid { field: "zone", .. } => "write an IANA zone such as Asia/Seoul",
        Error::Invalid { field: "at" | "starts" | "ends" | "HALLWAY_NOW", .. } => {
            "write 2022-11-30 19:05, or RFC 3339 with an offset"
        }
        Error::Invalid { field: "ends_on" | "ends_at", .. } => "let it end after it starts",
        Error::Invalid { field: "format", .. } => "name a file that ends in .svg or .png",
        Error::Invalid { field: "profile", .. } => "name the profile's folder with --profile DIR",
        _ => told(error.code()).remedy,
    }
}

/// A step of the history: `Added a contact: Jiwon Park`.
pub(crate) fn step(step: &Step) -> String {
    match step.of {
        Some(_) => format!("{}: {}", verb(step.verb), subject(step)),
        None => subject(step),
    }
}

/// What a step changed; for an undo or redo, what the step it is about had changed.
pub(crate) fn subject(step: &Step) -> String {
    let mut text = verb(step.of.unwrap_or(step.verb)).to_owned();
    match (&step.name, step.args.count) {
        (Some(name), _) => text.push_str(&format!(": {name}")),
        (None, Some(count)) if count > 1 => text.push_str(&format!(" ({count})")),
        _ => {}
    }
    if step.entries > 1 {
        text.push_str(&format!(", {} entries", step.entries));
    }
    text
}

/// What a journal entry did.
pub(crate) const fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::SetMe => "Said who I am",
        Verb::AddConference => "Added a conference",
        Verb::EditConference => "Edited a conference",
        Verb::AddOccasion => "Added an occasion",
        Verb::EditOccasion => "Edited an occasion",
        Verb::DeleteOccasion => "Deleted an occasion",
        Verb::AddContact => "Added a person",
        Verb::EditContact => "Edited a person",
        Verb::TrashContact => "Deleted a person",
        Verb::RestoreContact => "Restored a person",
        Verb::LogEncounter => "Met again",
        Verb::EditEncounter => "Corrected an encounter",
        Verb::DeleteEncounter => "Deleted an encounter",
        Verb::SaveCapture => "Scanned",
        Verb::WriteNote => "Wrote a note",
        Verb::FollowUp => "Changed a follow-up",
        Verb::EditCompany => "Edited a company",
        Verb::SaveCard => "Changed a card of mine",
        Verb::ImportContacts => "Imported people",
        Verb::FillSample => "Filled the sample",
        Verb::Generate => "Generated people",
        Verb::Undo => "Undid",
        Verb::Redo => "Did again",
    }
}

/// Why an image gave nothing.
pub(crate) const fn scan_problem(problem: ScanProblem) -> &'static str {
    match problem {
        ScanProblem::Unreadable => "cannot be opened",
        ScanProblem::NotAnImage => "is not an image",
        ScanProblem::UnknownFormat => {
            "is a kind of image that cannot be read yet; save it as JPEG or PNG"
        }
        ScanProblem::Damaged => "is damaged or cut off",
        ScanProblem::TooLarge => "is too large; at most 64 MB and 100 megapixels",
        ScanProblem::NoCode => "has no code in it",
    }
}

/// Why the stamp is what it is.
pub(crate) const fn stamp_reason(reason: StampReason) -> &'static str {
    match reason {
        StampReason::Pinned => "pinned by hand",
        StampReason::Attended => "marked as attended",
        StampReason::Reserved => "a seat is reserved",
        StampReason::OnNow => "the only thing on now",
        StampReason::Nothing => "nothing is on now, or too much is",
    }
}

/// Whether a card of mine reads well.
pub(crate) fn card_code(code: &CardCode) -> String {
    match code {
        CardCode::Readable { version, bytes, .. } => {
            format!("reads well (QR version {version}, {bytes} bytes)")
        }
        CardCode::TooMuch { bytes, limit, shorten } if shorten.is_empty() => {
            format!("does not read well ({bytes} bytes, {limit} fit)")
        }
        CardCode::TooMuch { bytes, limit, shorten } => {
            format!("holds too much ({bytes} bytes, {limit} fit); shorten {}", shorten.join(", "))
        }
    }
}

/// A word of a closed set as programs see it: `badge_pickup`.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// What became of one code.
pub(crate) const fn outcome(outcome: &CaptureOutcome) -> &'static str {
    match outcome {
        CaptureOutcome::Saved { .. } => "New",
        CaptureOutcome::AlreadyMet { .. } => "Already met",
        CaptureOutcome::Unresolved { .. } => "Kept for later",
        CaptureOutcome::NotAPerson { .. } => "Not a person, kept",
        CaptureOutcome::Read { draft: Some(_) } => "Reads as",
        CaptureOutcome::Read { draft: None } => "Reads as no person",
    }
}

/// What a batch of images came to, and how to take it back.
pub(crate) fn scanned(counts: &ScanCounts) -> String {
    let parts: Vec<String> = [
        (counts.new, "new"),
        (counts.already_met, "already met"),
        (counts.kept, "kept for later"),
        (counts.read, "read, nothing saved"),
        (counts.without, "without a code"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!("{count} {what}"))
    .collect();
    let undo = if counts.is_saved() { ". Take it all back: hallway undo" } else { "" };
    format!("{}{undo}", parts.join(", "))
}

/// What a batch of images came to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ScanCounts {
    pub new: usize,
    pub already_met: usize,
    pub kept: usize,
    pub read: usize,
    pub without: usize,
}

impl ScanCounts {
    /// Whether any code was found.
    pub(crate) fn is_found(&self) -> bool {
        self.is_saved() || self.read > 0
    }

    fn is_saved(&self) -> bool {
        self.new + self.already_met + self.kept > 0
    }
}

/// How often somebody was met.
pub(crate) fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        count => format!("{count} times"),
    }
}

/// Who an undo left out.
pub(crate) fn left_out(people: usize) -> String {
    format!("{} with later changes left as they are", people_count(people))
}

/// `send the deck, due 2022-12-02`.
pub(crate) fn follow_up(follow_up: &FollowUp) -> String {
    let mut text = follow_up.what.clone();
    if let Some(day) = follow_up.due_on {
        text.push_str(&format!(", due {day}"));
    }
    if follow_up.done_at.is_some() {
        text.push_str(", done");
    }
    text
}

/// `1 person`, `2 people`.
pub(crate) fn people_count(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// `step`, `steps`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    if count == 1 { noun.to_owned() } else { format!("{noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_as_programs_see_them() {
        assert_eq!(code(ErrorCode::NewerProfile), "newer_profile");
        assert_eq!(word(&OccasionKind::BadgePickup), "badge_pickup");
    }

    #[test]
    fn undo_names_what_it_took_back() {
        let scanned = Step {
            id: StepId(uuid::Uuid::nil()),
            verb: Verb::Undo,
            of: Some(Verb::SaveCapture),
            at: chrono::DateTime::UNIX_EPOCH,
            entries: 3,
            args: Args::default(),
            name: Some("박지원".to_owned()),
            live: true,
            undoable: true,
        };
        assert_eq!(step(&scanned), "Undid: Scanned: 박지원, 3 entries");
        assert_eq!(subject(&scanned), "Scanned: 박지원, 3 entries", "redo tells what comes back");
    }
}
