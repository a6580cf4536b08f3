//! What may be typed: the options every command takes, and the commands.

use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};

use crate::commands::{
    about, add, agenda, approach, backup, badge_layout, capture, captures, card, colleague,
    company, conference, day_sheet, dev, duplicates, encounter, erase, export, follow_up, guests,
    history, import, link, match_list, me, met, note, occasion, own_field, people, person,
    question, retention, sample, scan, shift, speaker, tag, trash, travel, trip_report, undo,
    venue, watch, wrap_up,
};

/// The heading of these options in every help.
const EVERYWHERE: &str = "Every command takes";

/// The people you meet at conferences, and where and when you met them.
#[derive(Debug, Parser)]
#[command(name = "hallway", version, disable_help_subcommand = true, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The folder of the profile [default: the one the window uses]
    #[arg(
        long,
        global = true,
        help_heading = EVERYWHERE,
        value_name = "DIR",
        value_parser = OsStringValueParser::new().map(PathBuf::from), // an empty one is none
        env = "HALLWAY_PROFILE",
        hide_env_values = true
    )]
    pub profile: Option<PathBuf>,

    /// Who of us does it [default: who this computer is set to, see hallway colleague]
    #[arg(long = "as", global = true, help_heading = EVERYWHERE, value_name = "NAME")]
    pub colleague: Option<String>,

    /// Answer in JSON, one object a line; errors too
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub json: bool,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Who uses Hallway
    #[command(subcommand)]
    Me(me::Command),
    /// Those who collect contacts with you: add, edit, list, choose who scans here
    #[command(subcommand)]
    Colleague(colleague::Command),
    /// The events you travel to
    #[command(subcommand)]
    Conference(conference::Command),
    /// The buildings of a conference: add, edit, delete, merge, list
    #[command(subcommand)]
    Venue(venue::Command),
    /// How long the ways between venues take, and when doors close
    #[command(subcommand)]
    Travel(travel::Command),
    /// Who of you is at a booth when
    #[command(subcommand)]
    Shift(shift::Command),
    /// Sessions, dinners, booths and whatever else happens at a time and place
    #[command(subcommand)]
    Occasion(occasion::Command),
    /// Your day: what you planned, typed or were at, the ways between, what clashes
    Agenda(agenda::Arguments),
    /// Where you are, what comes next, what you owe
    Now,
    /// Who is to be met: speakers, hosts, whoever you mark; where, when, and what then
    #[command(subcommand)]
    Approach(approach::Command),
    /// The people of a programme, and who of yours they are
    #[command(subcommand)]
    Speaker(speaker::Command),
    /// Who comes to a dinner or a booth, and what you know of them
    #[command(subcommand)]
    Guests(guests::Command),
    /// Where sessions can be watched or read again
    #[command(subcommand)]
    Link(link::Command),
    /// Read codes from images and record who they are
    Scan(scan::Arguments),
    /// Read new photos of a folder as they arrive, until Ctrl-C
    Watch(watch::Arguments),
    /// Record what a text means, as if it stood in a code
    Capture(capture::Arguments),
    /// What waits to be understood: list it, put it away, take it back
    Captures(captures::Arguments),
    /// Say whose the waiting badges are by an organiser's list
    Match(match_list::Arguments),
    /// Teach how a conference's badges are read
    #[command(subcommand)]
    BadgeLayout(badge_layout::Command),
    /// Add somebody you met in one line: "Jiwon Park, CTO @ Acme, jiwon@acme.example #vip !fri call"
    Add(add::Arguments),
    /// List or search the people you know
    People(people::Arguments),
    /// One person: show (a name alone does), add, edit, delete, restore
    Person(person::Arguments),
    /// Who was deleted: list them, take them out of the trash, erase them
    #[command(subcommand)]
    Trash(trash::Command),
    /// Remove people for good: rows, pictures, history, backups; nothing takes that back
    Erase(erase::Arguments),
    /// Until when people are kept, and who is kept too long
    #[command(subcommand)]
    Retention(retention::Command),
    /// Write everything about one person into a folder, for them
    About(about::Arguments),
    /// Who may be one person, or one company, and why
    Duplicates(duplicates::Arguments),
    /// Make several people, or companies, one; nothing is lost, and undo makes them several again
    Merge(duplicates::MergeArguments),
    /// Say that two are two, so that it is not asked again
    NotSame(duplicates::NotSameArguments),
    /// Record that you met somebody again
    Met(met::Arguments),
    /// What a conference wants to know of everybody: add, edit, delete, list
    #[command(subcommand)]
    Question(question::Command),
    /// The times you met somebody: edit, delete, correct many, answer questions
    #[command(subcommand)]
    Encounter(encounter::Command),
    /// Notes about a person, an encounter, an occasion or a company
    #[command(subcommand)]
    Note(note::Command),
    /// What you owe people
    #[command(subcommand)]
    FollowUp(follow_up::Command),
    /// Companies and their people; a name alone shows one
    Company(company::Arguments),
    /// Tags: list, add, remove, rename
    #[command(subcommand)]
    Tag(tag::Command),
    /// Fields of your own: define, list, fill in
    #[command(subcommand)]
    Field(own_field::Command),
    /// Your own business cards and their codes
    #[command(subcommand)]
    Card(card::Command),
    /// A day as one page for the phone: stops, doors, ways, whom to meet
    DaySheet(day_sheet::Arguments),
    /// What a day left open: names, places, ratings, outcomes; and what it came to
    WrapUp(wrap_up::Arguments),
    /// Take the last change back, or one of the history
    Undo(undo::UndoArguments),
    /// Do the change undone last again
    Redo,
    /// What was changed, the latest first
    History(history::Arguments),
    /// Import people from vCards, or a conference's programme; the file itself tells which it is
    Import(import::Arguments),
    /// Export people as CSV
    Export(export::Arguments),
    /// Write a conference as a folder of Markdown, ready for a blog
    TripReport(trip_report::Arguments),
    /// Make a verified copy of the profile now
    Backup,
    /// List the backups, the newest first
    Backups,
    /// Put a backup back; the state before is kept as one
    Restore(backup::RestoreArguments),
    /// Check everything the profile holds
    Check,
    /// Make a profile of invented people to try Hallway with
    Sample(sample::Arguments),
    /// For developers
    #[command(subcommand, hide = true)]
    Dev(dev::Command),
}

/// Takes one of a closed set of words.
pub(crate) fn word<T>(
    all: &'static [T],
    as_str: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: Copy + FromStr + Send + Sync + 'static,
    T::Err: Display + std::error::Error + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(|value| as_str(*value)))
        .try_map(|text| text.parse::<T>())
}
