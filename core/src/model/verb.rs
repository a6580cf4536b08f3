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
        /// Added or edited a venue.
        SaveVenue = "save_venue",
        /// Deleted a venue, or made two one.
        RemoveVenue = "remove_venue",
        /// Said how long ways take.
        SaveTravel = "save_travel",
        /// Changed a conference's rules of doors and travel.
        SaveRules = "save_rules",
        /// Added an occasion.
        AddOccasion = "add_occasion",
        /// Edited an occasion.
        EditOccasion = "edit_occasion",
        /// Deleted an occasion.
        DeleteOccasion = "delete_occasion",
        /// Said who of the contacts is on a programme, or who is not.
        LinkSpeaker = "link_speaker",
        /// Made somebody on a programme a contact.
        KeepSpeaker = "keep_speaker",
        /// Added, edited or deleted a link of an occasion.
        SaveLink = "save_link",
        /// Marked somebody to be met, or changed that.
        MarkApproach = "mark_approach",
        /// Wrote down whom to write to, as they were not met.
        WriteInstead = "write_instead",
        /// Changed who is expected at a dinner or a booth.
        ExpectGuests = "expect_guests",
        /// Said who of us is at a booth when.
        SaveShift = "save_shift",
        /// Added a contact by hand.
        AddContact = "add_contact",
        /// Pasted notes became people.
        AddNotes = "add_notes",
        /// Edited a contact.
        EditContact = "edit_contact",
        /// Gave people a tag.
        TagPeople = "tag_people",
        /// Took a tag from people.
        UntagPeople = "untag_people",
        /// Said where people work.
        SetCompany = "set_company",
        /// Defined, changed or deleted a field of one's own.
        SaveField = "save_field",
        /// Put a contact into the trash.
        TrashContact = "trash_contact",
        /// Took a contact out of the trash.
        RestoreContact = "restore_contact",
        /// Erased people for good.
        Erase = "erase",
        /// Said until when somebody, or those met at a conference, are kept.
        SetRetention = "set_retention",
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
        /// Made several companies one.
        MergeCompanies = "merge_companies",
        /// Said that two contacts are two people.
        NotSame = "not_same",
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

impl Verb {
    /// Whether it made one of several. What was changed since stays with that one when it is undone.
    #[must_use]
    pub const fn is_merge(self) -> bool {
        matches!(self, Self::SamePerson | Self::MergeCompanies)
    }
}
