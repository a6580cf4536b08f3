//! A session's people, who to approach, guests and trips in words.

use hallway_core::book::{ApproachState, SpeakerReason, TripReportDone};

use super::plural;

pub(crate) const MET: &str = "met";
pub(crate) const NOT_MET: &str = "not met yet";
pub(crate) const BY_HAND: &str = "marked by hand";
pub(crate) const WRITE: &str = "Write: missed you at the conference";
pub(crate) const CAME: &str = "came";
pub(crate) const NOT_AMONG: &str = "not among your people yet";
pub(crate) const LINKS: &str = "To watch and read again";

/// `maybe 3f9ac21b  Jiwon Park  CTO, Bandal (same company)`.
pub(crate) fn maybe_speaker(who: &str, reasons: &[SpeakerReason]) -> String {
    let reasons: Vec<&str> = reasons.iter().map(|reason| why(*reason)).collect();
    format!("maybe {who} ({})", reasons.join(", "))
}

const fn why(reason: SpeakerReason) -> &'static str {
    match reason {
        SpeakerReason::Company => "same company",
        SpeakerReason::MailDomain => "an e-mail there",
        SpeakerReason::FormerCompany => "worked there before",
        SpeakerReason::Title => "same title",
        SpeakerReason::NameAlone => "only the name to go by",
    }
}

/// How things stand with somebody who is to be met.
pub(crate) const fn approach_state(state: ApproachState) -> &'static str {
    match state {
        ApproachState::Ahead => "to meet",
        ApproachState::Passed => "not met: write now",
        ApproachState::Met => MET,
        ApproachState::Done => "done with",
    }
}

/// When somebody was met before.
pub(crate) fn last_met(when: &str) -> String {
    format!("last met {when}")
}

/// What became of a trip report.
pub(crate) fn trip_report(done: &TripReportDone) -> Vec<String> {
    let counts = [(done.days, "day"), (done.occasions, "session"), (done.pictures, "picture")];
    let counts = counts.map(|(count, noun)| format!("{count} {}", plural(count, noun)));
    let mut lines = vec![format!("{}: {}", done.folder, counts.join(", "))];
    if done.notes_left_out > 0 {
        let count = done.notes_left_out;
        let notes = plural(count, "note");
        lines.push(format!(
            "{count} {notes} only you may read left out; --with-my-notes takes them in"
        ));
    }
    lines
}
