//! What may be typed: the options every command takes, and the commands.

use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};

use crate::commands::{
    card, company, conference, follow_up, history, me, met, note, occasion, people, person, scan,
    undo,
};

/// The people you meet at conferences, and where and when you met them.
#[derive(Debug, Parser)]
#[command(name = "hallway", version, disable_help_subcommand = true, max_term_width = 100)]
pub(crate) struct Arguments {
    /// The folder of the profile [default: the one the window uses]
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "HALLWAY_PROFILE",
        hide_env_values = true
    )]
    pub profile: Option<PathBuf>,

    /// Answer in JSON, one object a line; errors too
    #[arg(long, global = true)]
    pub json: bool,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Who uses Hallway
    #[command(subcommand)]
    Me(me::Command),
    /// The events you travel to
    #[command(subcommand)]
    Conference(conference::Command),
    /// Sessions, dinners, booths and whatever else happens at a time and place
    #[command(subcommand)]
    Occasion(occasion::Command),
    /// Read codes from images and record who they are
    Scan(scan::Arguments),
    /// List or search the people you know
    People(people::Arguments),
    /// One person: show, add, edit, delete, restore
    #[command(subcommand)]
    Person(person::Command),
    /// Record that you met somebody again
    Met(met::Arguments),
    /// Write a note about a person, an occasion or a company
    Note(note::Arguments),
    /// What you owe people
    #[command(subcommand)]
    FollowUp(follow_up::Command),
    /// Companies and their people
    #[command(subcommand)]
    Company(company::Command),
    /// Your own business cards and their codes
    #[command(subcommand)]
    Card(card::Command),
    /// Take the last change back, or one of the history
    Undo(undo::UndoArguments),
    /// Do the change undone last again
    Redo,
    /// What was changed, the latest first
    History(history::Arguments),
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
