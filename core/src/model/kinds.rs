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
pub(super) use kinds;

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

    /// Which occasions of a programme a list shows.
    OccasionState {
        /// All of them.
        Any = "any",
        /// Those I plan to be at or was at, and those I made.
        Mine = "mine",
        /// Marked as interesting.
        Favourite = "favourite",
        /// With a seat of mine, or on the waiting list.
        Reserved = "reserved",
        /// Where I was.
        Attended = "attended",
        /// To be watched as a recording.
        WatchLater = "watch_later",
        /// No longer on the programme.
        Vanished = "vanished",
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

    /// How one gets from a venue to another.
    TravelMode {
        /// On foot.
        Walk = "walk",
        /// With the conference's bus.
        Shuttle = "shuttle",
        /// By car or taxi.
        Car = "car",
    }

    /// What a link of an occasion leads to.
    LinkKind {
        /// The recording.
        Recording = "recording",
        /// The slides.
        Slides = "slides",
        /// What somebody wrote about it.
        WriteUp = "write_up",
        /// Anything else.
        Other = "other",
    }

    /// What format a programme came in.
    ProgrammeKind {
        /// XML of frab and pentabarf.
        FrabXml = "frab_xml",
        /// `schedule.json` of frab and pretalx.
        FrabJson = "frab_json",
        /// iCalendar (RFC 5545).
        Ics = "ics",
        /// JSON of re:Invent's catalogue, RainFocus-shaped.
        Reinvent = "reinvent",
        /// A table whose columns were told.
        Table = "table",
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

    /// What a field of one's own holds.
    FieldKind {
        /// Any text.
        Text = "text",
        /// A number.
        Number = "number",
        /// A day.
        Date = "date",
        /// One of its choices.
        Choice = "choice",
        /// Yes or no.
        YesNo = "yes_no",
    }

    /// How one person knows another.
    RelationKind {
        /// The other introduced them.
        IntroducedBy = "introduced_by",
        /// They work together.
        ColleagueOf = "colleague_of",
        /// The other is their boss.
        ReportsTo = "reports_to",
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
