//! The words of a programme on its way in.

use serde::{Deserialize, Serialize};

use super::kinds::kinds;
use crate::error::Error;

kinds! {
    /// What was wrong with an item of a programme.
    ProgrammeReason {
        /// It has no title: not placed.
        NoTitle = "no_title",
        /// It stands there twice, at the same time: not placed again.
        Doubled = "doubled",
        /// It was called off before it was ever known: not placed.
        CalledOff = "called_off",
        /// Nobody can tell its parts: not placed.
        Damaged = "damaged",
        /// Another one has its id: it got one of its own.
        SameId = "same_id",
        /// Its date or time is none: unscheduled.
        BadTime = "bad_time",
        /// It would end before it starts: its end is open.
        EndsBeforeStart = "ends_before_start",
        /// Nobody knows its zone: its time is taken for the programme's.
        UnknownZone = "unknown_zone",
        /// It comes again and again: the first one only.
        Recurring = "recurring",
        /// When it ends is no time, or its length none: its end is open.
        BadEnd = "bad_end",
        /// The clocks skip its time in spring: an hour was added.
        SkippedHour = "skipped_hour",
        /// It fills several days: it stands on the first.
        SeveralDays = "several_days",
        /// Some of it is no text in any charset.
        Undecodable = "undecodable",
    }

    /// How the zone of a programme's times is known.
    ProgrammeZone {
        /// Somebody said so.
        Given = "given",
        /// The file names it.
        File = "file",
        /// Single sessions of the file name it.
        Sessions = "sessions",
        /// It is the conference's.
        Conference = "conference",
        /// It is that of a city or building named in the file.
        Place = "place",
        /// It is not: this one is the computer's.
        Unknown = "unknown",
    }

    /// What became of an item that was known.
    ProgrammeChangeKind {
        /// Another time or place.
        Moved = "moved",
        /// Another title.
        Renamed = "renamed",
        /// Called off, or no longer on the programme.
        Cancelled = "cancelled",
        /// New on the programme.
        Added = "added",
        /// On the programme again.
        Back = "back",
        /// Another abstract, speaker, track, … .
        Details = "details",
    }

    /// What a column of a programme says about a session.
    SessionField {
        /// Nothing that is wanted.
        Ignore = "ignore",
        /// Its number in the source.
        Id = "id",
        /// Its code.
        Code = "code",
        /// Its title.
        Title = "title",
        /// What it is about.
        Description = "description",
        /// The day.
        Date = "date",
        /// When it begins, with or without the day.
        Starts = "starts",
        /// When it ends, with or without the day.
        Ends = "ends",
        /// How long it takes.
        Minutes = "minutes",
        /// Building, floor and room in one cell.
        Place = "place",
        /// The building.
        Venue = "venue",
        /// The room.
        Room = "room",
        /// The track.
        Track = "track",
        /// The format: workshop, chalk talk.
        Format = "format",
        /// The level.
        Level = "level",
        /// The language.
        Language = "language",
        /// Topics, with commas or semicolons between them.
        Topics = "topics",
        /// Speakers, with commas or semicolons between them.
        Speakers = "speakers",
        /// The speaker's job title.
        SpeakerTitle = "speaker_title",
        /// The speaker's company.
        SpeakerCompany = "speaker_company",
        /// The company that hosts it.
        Host = "host",
        /// The company that pays for it.
        Sponsor = "sponsor",
        /// A web address.
        Link = "link",
    }
}
