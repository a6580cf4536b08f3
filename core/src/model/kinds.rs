//! The closed sets of words the model uses. Each is stored and exchanged as its snake_case name.

use serde::{Deserialize, Serialize};

use crate::error::Error;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order people expect.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored and exchanged word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(Error::UnknownWord { set: stringify!($name), text: text.to_owned() }),
                }
            }
        }
    )+};
}

kinds! {
    /// What a contact point is.
    PointKind {
        /// An e-mail address.
        Email = "email",
        /// A phone number.
        Phone = "phone",
        /// A web address.
        Url = "url",
        /// A handle on a network or messenger.
        Social = "social",
        /// A postal address, in one line.
        Address = "address",
    }

    /// What happens at a time and place.
    OccasionKind {
        /// A talk, workshop or keynote of the programme.
        Session = "session",
        /// A sponsor's booth.
        Booth = "booth",
        /// A dinner, lunch or breakfast somebody hosts.
        Dinner = "dinner",
        /// A party.
        Party = "party",
        /// A meeting by appointment.
        Meeting = "meeting",
        /// A queue, the shuttle, a coffee; its end may be open.
        Hallway = "hallway",
        /// Badge pickup.
        BadgePickup = "badge_pickup",
        /// A break.
        Break = "break",
        /// Anything else.
        Other = "other",
    }

    /// What I mean to do about an occasion.
    Plan {
        /// Nothing.
        None = "none",
        /// Marked as interesting.
        Favourite = "favourite",
        /// A seat is mine.
        Reserved = "reserved",
        /// On the waiting list.
        Waitlisted = "waitlisted",
    }

    /// What became of it.
    Outcome {
        /// I was there.
        Attended = "attended",
        /// I got in from the walk-up queue.
        WalkUp = "walk_up",
        /// I followed it from the overflow room.
        InOverflow = "in_overflow",
        /// The room was full.
        TurnedAway = "turned_away",
        /// I was not there.
        Missed = "missed",
    }

    /// What a company is to us.
    CompanyRelation {
        /// Buys from us.
        Customer = "customer",
        /// May buy from us.
        Prospect = "prospect",
        /// Works with us.
        Partner = "partner",
        /// Sells to us.
        Vendor = "vendor",
        /// Sells against us.
        Competitor = "competitor",
        /// Works in the same field.
        Peer = "peer",
        /// Anything else.
        Other = "other",
    }

    /// A company's part in an occasion.
    CompanyRole {
        /// Hosts it.
        Host = "host",
        /// Pays for it.
        Sponsor = "sponsor",
        /// Is what it is about.
        Subject = "subject",
    }

    /// A person's part in an occasion.
    PersonRole {
        /// On stage.
        Speaker = "speaker",
        /// Leads the panel.
        Moderator = "moderator",
        /// Invites.
        Host = "host",
        /// Expected at the table.
        Guest = "guest",
    }

    /// Who may read a note. Exports take only what this allows.
    Visibility {
        /// Only me.
        Mine = "mine",
        /// My colleagues too.
        Team = "team",
        /// May go to the CRM.
        Crm = "crm",
    }

    /// How warm an encounter was.
    Rating {
        /// Wants to talk soon.
        Hot = "hot",
        /// Interested.
        Warm = "warm",
        /// Polite.
        Cold = "cold",
    }

    /// How a question is answered.
    QuestionKind {
        /// In one's own words.
        Text = "text",
        /// With one of its choices.
        Single = "single",
        /// With any of its choices.
        Multiple = "multiple",
    }

    /// How an encounter or contact came in.
    Source {
        /// A code was scanned or an image read.
        Scan = "scan",
        /// Typed into a form or a line.
        Typed = "typed",
        /// Pasted text.
        Pasted = "pasted",
        /// A file of contacts.
        Import = "import",
        /// Read off a programme.
        Programme = "programme",
        /// A colleague's bundle.
        Colleague = "colleague",
    }

    /// What a code was read with.
    Via {
        /// The camera.
        Camera = "camera",
        /// A scanner that types.
        Scanner = "scanner",
        /// A picture in a file or on the clipboard.
        Image = "image",
        /// A text, pasted or typed.
        Text = "text",
    }

    /// On what basis somebody's data is kept (for exports and for the erase to come).
    Basis {
        /// The person handed over a card or showed a code.
        CardHandedOver = "card_handed_over",
        /// The badge was scanned with the person's consent.
        BadgeConsent = "badge_consent",
        /// A public speaker.
        PublicSpeaker = "public_speaker",
        /// Not recorded.
        Unknown = "unknown",
    }

    /// Where an instant comes from.
    InstantSource {
        /// This computer's clock, now.
        Clock = "clock",
        /// The photo's EXIF time with its offset.
        Exif = "exif",
        /// The photo's EXIF time without an offset, read in the conference's zone.
        ExifLocal = "exif_local",
        /// The time in the file's name.
        FileName = "file_name",
        /// The file's modification time.
        FileTime = "file_time",
        /// Typed by a person.
        Typed = "typed",
    }

    /// What became of a capture.
    CaptureStatus {
        /// It is a person now.
        Saved = "saved",
        /// The person was known already.
        AlreadyMet = "already_met",
        /// Kept until it can be understood.
        Unresolved = "unresolved",
        /// Understood, and not a person.
        NotAPerson = "not_a_person",
        /// Put away by hand; nobody looks for a person in it any more.
        Dismissed = "dismissed",
    }

    /// What a code or a text is.
    Meaning {
        /// Somebody: a card or a badge with a name on it.
        Person = "person",
        /// Somebody's page on a network.
        Profile = "profile",
        /// An e-mail or a phone of somebody.
        ContactPoint = "contact_point",
        /// A web page.
        Link = "link",
        /// A number only the organiser can resolve.
        BadgeId = "badge_id",
        /// A way into a wireless network.
        Wifi = "wifi",
        /// An entry for a calendar.
        Event = "event",
        /// A place on the map.
        Place = "place",
        /// Something to pay.
        Payment = "payment",
        /// What sets up a device or an app.
        DeviceSetup = "device_setup",
        /// A secret to sign in with.
        SignIn = "sign_in",
        /// A picture without a code: a paper card, a slide.
        Picture = "picture",
        /// Nobody understands it yet.
        Unknown = "unknown_payload",
    }

    /// What a column of a list, or a part of a badge, says about a person.
    PersonField {
        /// Nothing that is wanted.
        Ignore = "ignore",
        /// The number in the organiser's list.
        Id = "id",
        /// The whole name.
        Name = "name",
        /// The family name.
        Family = "family",
        /// The given name.
        Given = "given",
        /// The name in another script.
        SecondName = "second_name",
        /// The job title.
        Title = "title",
        /// The company.
        Company = "company",
        /// The department.
        Department = "department",
        /// An e-mail address, or several.
        Email = "email",
        /// A phone number, or several.
        Phone = "phone",
        /// A web address.
        Url = "url",
        /// A remark.
        Note = "note",
        /// Tags, with commas or semicolons between them.
        Tags = "tags",
    }
}

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
