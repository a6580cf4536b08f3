//! What a scan says about files and codes.

use hallway_core::book::{CaptureOutcome, NotesKind, QuickKind, ScanProblem};
use hallway_core::model::Meaning;

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
        ScanProblem::GaveUp => {
            "could not be read, it was too much for the decoder; the rest went on"
        }
        ScanProblem::NoCode => "has no code in it",
    }
}

/// The process that pictures are looked at in cannot be started.
pub(crate) fn no_child(error: &std::io::Error) -> String {
    format!("images are read without protection from broken ones: no process for them ({error})")
}

/// What `watch` says when it begins.
pub(crate) fn watching(folder: &str) -> String {
    format!("Watching {folder} for new photos. Ctrl-C ends it.")
}

/// What became of one code.
pub(crate) const fn outcome(outcome: &CaptureOutcome) -> &'static str {
    match outcome {
        CaptureOutcome::Saved { .. } => "New",
        CaptureOutcome::AlreadyMet { joined: true, .. } => "Added to the meeting a moment ago",
        CaptureOutcome::AlreadyMet { .. } => "Already met",
        CaptureOutcome::ScannedBefore { .. } => "Scanned before, nothing saved",
        CaptureOutcome::Unresolved { .. } => "Kept for later",
        CaptureOutcome::NotAPerson { capture: Some(_), .. } => "Not a person, kept",
        CaptureOutcome::NotAPerson { capture: None, .. } => "Not a person, nothing saved",
        CaptureOutcome::AlreadyScanned { .. } => "Already scanned",
        CaptureOutcome::Read { .. } => "Reads as",
    }
}

/// What a code is.
pub(crate) const fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Person => "a person",
        Meaning::Profile => "somebody's page",
        Meaning::ContactPoint => "an e-mail or a phone",
        Meaning::Link => "a web page",
        Meaning::BadgeId => "a badge number, whose it is the attendee list will say",
        Meaning::Wifi => "a Wi-Fi network",
        Meaning::Event => "a calendar entry",
        Meaning::Place => "a place on the map",
        Meaning::Payment => "a payment",
        Meaning::DeviceSetup => "the set-up of a device",
        Meaning::SignIn => "a secret to sign in with",
        Meaning::Picture => "a picture without a code",
        Meaning::Unknown => "a text nobody understands yet",
    }
}

/// What a part of a typed line is.
pub(crate) const fn quick_kind(kind: QuickKind) -> &'static str {
    match kind {
        QuickKind::Name => "name",
        QuickKind::SecondName => "second name",
        QuickKind::Title => "title",
        QuickKind::Company => "company",
        QuickKind::Email => "e-mail",
        QuickKind::Phone => "phone",
        QuickKind::Url => "page",
        QuickKind::Tag => "tag",
        QuickKind::FollowUp => "follow-up",
        QuickKind::Place => "met at",
        QuickKind::Note => "note",
    }
}

/// What a piece of pasted notes is.
pub(crate) const fn notes_kind(kind: NotesKind) -> &'static str {
    match kind {
        NotesKind::Person => "person",
        NotesKind::Talk => "left out",
        NotesKind::Day => "day",
    }
}

/// How much of pasted notes names nobody.
pub(crate) fn nobody_in(count: usize) -> String {
    match count {
        1 => "1 line names nobody and was left out; --read-only shows it".to_owned(),
        count => format!("{count} lines name nobody and were left out; --read-only shows them"),
    }
}

/// What a batch of images came to, and how to take it back.
pub(crate) fn scanned(counts: &ScanCounts) -> String {
    let parts: Vec<String> = [
        (counts.new, "new"),
        (counts.already_met, "already met"),
        (counts.before, "scanned before"),
        (counts.kept, "kept for later"),
        (counts.left, "about no person, not saved"),
        (counts.read, "read, nothing saved"),
        (counts.without, "without a code"),
        (counts.unread, "could not be read"),
        (counts.seen, "seen before, passed over"),
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
    pub before: usize,
    pub kept: usize,
    pub left: usize,
    pub read: usize,
    pub without: usize,
    pub unread: usize,
    pub seen: usize,
}

impl ScanCounts {
    /// Whether any code was found.
    pub(crate) fn is_found(&self) -> bool {
        self.is_saved() || self.left + self.read + self.before > 0
    }

    fn is_saved(&self) -> bool {
        self.new + self.already_met + self.kept > 0
    }
}
