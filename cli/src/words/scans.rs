//! What a scan says about files and codes.

use hallway_core::book::{CaptureOutcome, ScanProblem};

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
