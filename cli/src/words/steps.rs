//! The history in words.

use hallway_core::model::{Step, Verb, Via};

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
    text.push_str(match step.args.via {
        Some(Via::Camera) => " with the camera",
        Some(Via::Scanner) => " with the scanner",
        Some(Via::Text) => " a text",
        Some(Via::Image) | None => "",
    });
    match (&step.name, step.args.count) {
        (Some(name), _) => text.push_str(&format!(": {name}")),
        (None, Some(count)) if count > 1 => text.push_str(&format!(" ({count})")),
        _ => {}
    }
    if step.entries > 1 {
        text.push_str(&format!(", {} entries", step.entries));
    }
    if step.erased > 0 {
        text.push_str(", without what was erased since");
    }
    text
}

/// What a journal entry did.
const fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::SetMe => "Said who I am",
        Verb::AddConference => "Added a conference",
        Verb::EditConference => "Edited a conference",
        Verb::SaveVenue => "Changed a venue",
        Verb::RemoveVenue => "Removed a venue",
        Verb::SaveTravel => "Changed travel minutes",
        Verb::SaveRules => "Changed the rules of travel",
        Verb::AddOccasion => "Added an occasion",
        Verb::EditOccasion => "Edited an occasion",
        Verb::DeleteOccasion => "Deleted an occasion",
        Verb::LinkSpeaker => "Said who is on the programme",
        Verb::KeepSpeaker => "Made a speaker a contact",
        Verb::SaveLink => "Changed the links of",
        Verb::MarkApproach => "Changed who is to be met",
        Verb::WriteInstead => "Wrote down to write to",
        Verb::ExpectGuests => "Changed the guests of",
        Verb::SaveShift => "Changed a booth shift",
        Verb::AddContact => "Added a person",
        Verb::AddNotes => "Added people from notes",
        Verb::EditContact => "Edited a person",
        Verb::TagPeople => "Tagged people",
        Verb::UntagPeople => "Took a tag from people",
        Verb::SetCompany => "Said where people work",
        Verb::SaveField => "Changed the fields of your own",
        Verb::TrashContact => "Deleted a person",
        Verb::RestoreContact => "Restored a person",
        Verb::LogEncounter => "Met again",
        Verb::EditEncounter => "Corrected an encounter",
        Verb::DeleteEncounter => "Deleted an encounter",
        Verb::RateEncounter => "Rated an encounter",
        Verb::CorrectCaptures => "Corrected time and place",
        Verb::DropScan => "Took one scan back",
        Verb::AnswerQuestion => "Answered a question",
        Verb::SaveQuestion => "Changed the questions",
        Verb::DeleteQuestion => "Deleted a question",
        Verb::SaveColleague => "Changed a colleague",
        Verb::Erase => "Erased people for good",
        Verb::SetRetention => "Said until when people are kept",
        Verb::RemoveColleague => "Removed a colleague",
        Verb::SaveCapture => "Scanned",
        Verb::DismissCapture => "Put captures away",
        Verb::TakeBackCapture => "Took captures back",
        Verb::MatchList => "Matched badges with a list",
        Verb::TeachBadge => "Taught a badge",
        Verb::SamePerson => "Said two are the same person",
        Verb::MergeCompanies => "Made several companies one",
        Verb::NotSame => "Said who is somebody else",
        Verb::NameCapture => "Named a picture or badge",
        Verb::ChangePictures => "Changed kept pictures",
        Verb::WriteNote => "Wrote a note",
        Verb::FollowUp => "Changed a follow-up",
        Verb::EditCompany => "Edited a company",
        Verb::SaveCard => "Changed a card of mine",
        Verb::ImportContacts => "Imported people",
        Verb::ImportProgramme => "Imported a programme",
        Verb::FillSample => "Filled the sample",
        Verb::Generate => "Generated people",
        Verb::Undo => "Undid",
        Verb::Redo => "Did again",
    }
}

#[cfg(test)]
mod tests {
    use hallway_core::model::{Args, StepId};

    use super::*;

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
            erased: 0,
        };
        assert_eq!(step(&scanned), "Undid: Scanned: 박지원, 3 entries");
        assert_eq!(subject(&scanned), "Scanned: 박지원, 3 entries", "redo tells what comes back");
    }
}
