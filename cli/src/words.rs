//! Every sentence the terminal says to a person. English for now; a language is a file beside this.
//!
//! The matches are exhaustive on purpose: a new code of the core does not build before it has words
//! here.

mod day;
mod duplicates;
mod erase;
mod exchange;
mod keeping;
mod people;
mod places;
mod programme;
mod scans;
mod sessions;
mod steps;
mod waiting;
mod wrap_up;

pub(crate) use day::*;
pub(crate) use duplicates::*;
pub(crate) use erase::*;
pub(crate) use exchange::*;
pub(crate) use keeping::*;
pub(crate) use people::*;
pub(crate) use places::*;
pub(crate) use programme::*;
pub(crate) use scans::{
    ScanCounts, meaning, no_child, nobody_in, notes_kind, outcome, quick_kind, scan_problem,
    scanned, watching,
};
pub(crate) use sessions::*;
pub(crate) use steps::{step, subject};
pub(crate) use waiting::*;
pub(crate) use wrap_up::*;

use hallway_core::Error;
use hallway_core::book::{CardCode, StampReason};
use hallway_core::error::ErrorCode;
use hallway_core::model::*;

use crate::table::shorten;

pub(crate) const AMBIGUOUS: &str = "That could be several";
pub(crate) const AMBIGUOUS_REMEDY: &str = "say which one by its id";
pub(crate) const NO_OUTPUT: &str =
    "The answer could not be written; what was changed before is kept";
pub(crate) const NO_OUTPUT_REMEDY: &str = "send the output somewhere else";
pub(crate) const WRONG_CLOCK: &str =
    "This computer's clock is not between 1970 and 9999, nothing was changed";
pub(crate) const WRONG_CLOCK_REMEDY: &str = "set its date and try again";
pub(crate) const NOBODY_YET: &str = "Nobody said who uses Hallway: hallway me set NAME";
pub(crate) const NO_CONFERENCE: &str = "No conference is on show.";
pub(crate) const NO_IMAGES: &str = "There are no images here.";
pub(crate) const STOPPED: &str = "Stopped; what was shown before is kept";
pub(crate) const STOPPED_REMEDY: &str = "hallway undo takes it back, so that it can start over";
pub(crate) const ON_SHOW: &str = "on show";
pub(crate) const SCANS_HERE: &str = "scans here";
pub(crate) const NO_OCCASION: &str = "No occasion";
pub(crate) const DELETED: &str = "Deleted; hallway person restore brings them back";
pub(crate) const RESTORED: &str = "Restored";
pub(crate) const TAKEN_BACK: &str = "Taken back";
pub(crate) const DONE_AGAIN: &str = "Done again";
pub(crate) const LATER_CHANGES: &str = "Later changes:";
pub(crate) const ABOUT: &str = "About:";
/// Before the names of those whose later changes would be undone as well.
pub(crate) const ABOUT_TOO: &str = "Undoing those too (--too) takes back what was done to:";
pub(crate) const UNDONE: &str = "undone";
pub(crate) const STAYS: &str = "cannot be undone";
pub(crate) const DONE: &str = "done";
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
        ErrorCode::BadProgramme => {
            (2, "This cannot be imported, nothing was changed", "choose another file")
        }
        ErrorCode::CardTooLong => {
            (2, "The card holds too much for a code that reads well", "shorten its longest fields")
        }
        ErrorCode::NotEmpty => {
            (3, "Something was entered there before, nothing was changed", "name a new folder")
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
        ErrorCode::InProfile => (
            3,
            "This place is in the profile's own folder, nothing was written",
            "name a file elsewhere",
        ),
        ErrorCode::DiskFull => (
            3,
            "The disk is full, or files may not grow; all earlier changes are kept",
            "free some space and try again",
        ),
        ErrorCode::Busy => {
            (3, "Another Hallway is using the profile", "close it, or wait until it is done")
        }
        ErrorCode::UndoBlocked => (
            3,
            "Later changes to the same things stand in the way, nothing was changed",
            "hallway undo --step ID with --too to undo those as well, or --leave-out to spare them",
        ),
        ErrorCode::WasErased => (
            3,
            "Somebody with this address or number was erased, nobody was added",
            "ask them; then hallway person add with --bring-back",
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
        Error::Invalid { field, text } => quoted(field, text),
        Error::UnknownWord { set, text } => quoted(set, text),
        Error::NotFound { what, id } => named(what, id),
        Error::UndoBlocked { later, people } => {
            let about = match people {
                0 => String::new(),
                people => format!(" about {}", people_count(*people)),
            };
            format!("{later} later {}{about}", plural(*later, "step"))
        }
        Error::BadProgramme { reason, line } => bad_programme(reason, *line),
        Error::CardTooLong { bytes, limit } => format!("{bytes} bytes, {limit} fit"),
        _ => error.detail(),
    }
}

/// A line of several that says nobody; the others are kept.
pub(crate) fn not_added(line: &str) -> String {
    format!("not added, the other lines are: {}", quoted("line", line))
}

/// `person "ruiz"`; `note` where nothing was typed.
pub(crate) fn named(what: &str, typed: &str) -> String {
    if typed.is_empty() { what.to_owned() } else { quoted(what, typed) }
}

fn quoted(what: &str, typed: &str) -> String {
    /// So much of it says which one it was.
    const COLUMNS: usize = 200;
    format!("{what} {:?}", shorten(typed, COLUMNS))
}

/// What to do about it; closer than the code's where the field is known.
pub(crate) fn remedy(error: &Error) -> &'static str {
    match error {
        Error::Invalid { field: "zone", .. } => "write an IANA zone such as Asia/Seoul",
        Error::Invalid { field: "at" | "starts" | "ends" | "HALLWAY_NOW", .. } => {
            "write 2022-11-30 19:05, or RFC 3339 with an offset"
        }
        Error::Invalid { field: "offset", .. } => {
            "write how far the clock is from UTC, from -14:00 to +14:00, as +09:00"
        }
        Error::Invalid { field: "repeat_of" | "overflow_of", .. } => {
            "name another session: this one is that one's repeat or overflow room, or itself"
        }
        Error::Invalid { field: "ends_on" | "ends_at", .. } => "let it end after it starts",
        Error::Invalid { field: "venue", .. } => "name the building with --venue",
        Error::Invalid { field: "venue_in_use", .. } => {
            "something takes place there: hallway venue merge makes it one with another"
        }
        Error::Invalid { field: "venue_name", .. } => {
            "another venue has this name: hallway venue merge makes two one"
        }
        Error::Invalid { field: "venues", .. } => "name two venues of one conference",
        Error::Invalid { field: "peak", .. } => "write hours such as 11:00-14:00, or none",
        Error::Invalid {
            field:
                "minutes" | "door_minutes" | "buffer_minutes" | "travel_minutes" | "within_minutes",
            ..
        } => "give 0 to 720 minutes",
        Error::Invalid { field: "format", .. } => "name a file that ends in .svg or .png",
        Error::Invalid { field: "pasted_text", .. } => {
            "give at most 1 MB of text; hallway import takes files of contacts of any size"
        }
        Error::Invalid { field: "pasted_cards", .. } => {
            "give at most 100 cards at once; hallway import takes any number, also from -"
        }
        Error::Invalid { field: "choices", .. } => "give 2 to 9 different ones, each with --choice",
        Error::Invalid { field: "answer", .. } => "choose of what hallway question list shows",
        Error::NotFound { what: "column_of_sessions", .. } => {
            "name one by its header or number, as hallway import FILE --dry-run shows them"
        }
        Error::Invalid { field: "session_field", .. } => FIELDS_OF_SESSIONS,
        Error::Invalid { field: "new_conference", .. } => {
            "that conference is there already: name it with --conference"
        }
        Error::NotFound { what: "column", .. } => {
            "name one by its header or number, as hallway match FILE --read-only shows them"
        }
        Error::Invalid { field: "id_column", .. } => {
            "name the one column that holds the badge numbers with --id"
        }
        Error::BadProgramme { reason, .. } => bad_programme_remedy(reason),
        Error::Invalid { field: "map", .. } => "write it as in --map \"Work mail=email\"",
        Error::Invalid { field: "shift", .. } => {
            "write hours and minutes, such as -16:00; at most a hundred years either way"
        }
        Error::Invalid { field: "delimiter", .. } => {
            "give what stands between two parts of the badge, as it is there"
        }
        Error::Invalid { field: "fields", .. } => {
            "name the parts in their order, as hallway badge-layout teach --help lists them"
        }
        Error::Invalid { field: "layout", .. } => {
            "name as many parts as the badge has, with its number or a name, and none of these twice"
        }
        Error::Invalid { field: "colleague", .. } => "give a name that tells them apart",
        Error::Invalid { field: "me", .. } => {
            "name one of your colleagues; hallway me set renames you"
        }
        Error::Invalid { field: "pasted_people", .. } => "give at most 500 people at once",
        Error::Unreadable { cause, .. } if cause.kind() == std::io::ErrorKind::InvalidData => {
            "save it as CSV or plain text and try that: workbooks and PDFs cannot be read"
        }
        Error::Invalid { field: "text", .. } => {
            "give what a card, a badge or a code says with --text, or many lines with --notes"
        }
        Error::Invalid { field: "line", .. } => "write at least a name, an e-mail or a phone",
        Error::Invalid { field: "approach", .. } => "name somebody of the company",
        Error::Invalid { field: "merge", .. } => "name two or more, each once",
        Error::Invalid { field: "folder", .. } => "name a folder that is new or empty",
        Error::Invalid { field: "url", .. } => "give a web address, https: or http:",
        Error::Invalid { field: "speaker", .. } => "hallway person show tells about them",
        Error::Invalid { field: "profile", .. } => "name the profile's folder with --profile DIR",
        _ => told(error.code()).remedy,
    }
}

/// Why the stamp is what it is.
pub(crate) const fn stamp_reason(reason: StampReason) -> &'static str {
    match reason {
        StampReason::Pinned => "pinned by hand",
        StampReason::Attended => "marked as attended",
        StampReason::Reserved => "a seat is reserved",
        StampReason::Shift => "a booth shift",
        StampReason::OnNow => "the only thing on now",
        StampReason::Unsure => "several things are on, or a favourite: pin where you are",
        StampReason::Nothing => "nothing is on now",
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

/// How often somebody was met.
pub(crate) fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        count => format!("{count} times"),
    }
}

/// Who of us it was.
pub(crate) fn met_by(name: &str) -> String {
    format!("met by {name}")
}

/// How many encounters and captures were put right.
pub(crate) fn corrected(count: usize) -> String {
    format!("{count} corrected")
}

/// `Partner dinner: Deleted; hallway undo brings it back`.
pub(crate) fn deleted(what: &str) -> String {
    format!("{what}: Deleted; hallway undo brings it back")
}

/// `Work: Put away; hallway undo brings it back`.
pub(crate) fn archived(label: &str) -> String {
    format!("{label}: Put away; hallway undo brings it back")
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
        text.push_str(&format!(", {DONE}"));
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
}
