//! What the entries of the journal did.

use serde::{Deserialize, Serialize};

use super::kinds::kinds;
use crate::error::Error;

kinds! {
    /// What a journal entry did. The UI has words for each.
    Verb {
        /// Said who I am.
        SetMe = "set_me",
        /// Added a conference.
        AddConference = "add_conference",
        /// Edited a conference.
        EditConference = "edit_conference",
        /// Added an occasion.
        AddOccasion = "add_occasion",
        /// Edited an occasion.
        EditOccasion = "edit_occasion",
        /// Deleted an occasion.
        DeleteOccasion = "delete_occasion",
        /// Added a contact by hand.
        AddContact = "add_contact",
        /// Pasted notes became people.
        AddNotes = "add_notes",
        /// Edited a contact.
        EditContact = "edit_contact",
        /// Put a contact into the trash.
        TrashContact = "trash_contact",
        /// Took a contact out of the trash.
        RestoreContact = "restore_contact",
        /// Logged an encounter.
        LogEncounter = "log_encounter",
        /// Edited an encounter.
        EditEncounter = "edit_encounter",
        /// Deleted an encounter.
        DeleteEncounter = "delete_encounter",
        /// Said how warm an encounter was.
        RateEncounter = "rate_encounter",
        /// Corrected when and where encounters and captures were.
        CorrectCaptures = "correct_captures",
        /// Took one scan of many back.
        DropScan = "drop_scan",
        /// Answered a question about an encounter.
        AnswerQuestion = "answer_question",
        /// Added, edited or moved a question of a conference.
        SaveQuestion = "save_question",
        /// Deleted a question and its answers.
        DeleteQuestion = "delete_question",
        /// Added or edited one of us.
        SaveColleague = "save_colleague",
        /// Removed one of us.
        RemoveColleague = "remove_colleague",
        /// Scanned, pasted or dropped a code.
        SaveCapture = "save_capture",
        /// Put captures away that waited.
        DismissCapture = "dismiss_capture",
        /// Took captures back that were put away.
        TakeBackCapture = "take_back_capture",
        /// Found people in a list by the badges that waited for them.
        MatchList = "match_list",
        /// Taught how to read a conference's badges, or forgot it.
        TeachBadge = "teach_badge",
        /// Said that two contacts are the same person.
        SamePerson = "same_person",
        /// Said by hand whose badge or card it was.
        NameCapture = "name_capture",
        /// Added a picture to a person, or removed one.
        ChangePictures = "change_pictures",
        /// Wrote, edited or deleted a note.
        WriteNote = "write_note",
        /// Added, edited or finished a follow-up.
        FollowUp = "follow_up",
        /// Edited a company.
        EditCompany = "edit_company",
        /// Made, edited or archived a card of mine.
        SaveCard = "save_card",
        /// Imported contacts from a file.
        ImportContacts = "import_contacts",
        /// Imported a conference's programme, or brought it up to date.
        ImportProgramme = "import_programme",
        /// Filled the sample profile.
        FillSample = "fill_sample",
        /// Generated people for a measurement.
        Generate = "generate",
        /// Took a step back.
        Undo = "undo",
        /// Did an undone step again.
        Redo = "redo",
    }
}
