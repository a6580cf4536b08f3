//! One file per noun: what may be typed after it, what the book is asked, how the answer reads.

pub(crate) mod about;
pub(crate) mod add;
pub(crate) mod agenda;
pub(crate) mod approach;
pub(crate) mod backup;
pub(crate) mod badge_layout;
pub(crate) mod capture;
pub(crate) mod captures;
pub(crate) mod card;
pub(crate) mod colleague;
pub(crate) mod company;
pub(crate) mod conference;
mod correct;
pub(crate) mod day_sheet;
pub(crate) mod dev;
pub(crate) mod duplicates;
pub(crate) mod encounter;
pub(crate) mod erase;
pub(crate) mod export;
pub(crate) mod follow_up;
pub(crate) mod guests;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod link;
pub(crate) mod match_list;
pub(crate) mod me;
pub(crate) mod met;
pub(crate) mod note;
mod notes;
pub(crate) mod now;
pub(crate) mod occasion;
mod occasion_list;
mod occasion_options;
mod of;
pub(crate) mod own_field;
pub(crate) mod people;
pub(crate) mod person;
mod person_options;
pub(crate) mod question;
pub(crate) mod retention;
pub(crate) mod sample;
pub(crate) mod scan;
mod scan_files;
pub(crate) mod shift;
pub(crate) mod speaker;
pub(crate) mod tag;
pub(crate) mod trash;
pub(crate) mod travel;
pub(crate) mod trip_report;
pub(crate) mod undo;
pub(crate) mod venue;
pub(crate) mod watch;
pub(crate) mod wrap_up;

use crate::args::{Arguments, Command};
use crate::context::{Context, profile_folder};
use crate::failure::Result;
use crate::output::Answer;

/// Does what was asked.
pub(crate) fn run(arguments: Arguments) -> Result<Answer> {
    let folder = profile_folder(arguments.profile)?;
    let by = arguments.colleague;
    let open = || Context::open(&folder, arguments.json, by.as_deref());
    let look = |only: bool| {
        let open = if only { Context::look } else { Context::open };
        open(&folder, arguments.json, by.as_deref())
    };
    match arguments.command {
        Command::Me(command) => me::run(command, &mut open()?),
        Command::Colleague(command) => colleague::run(command, &mut open()?),
        Command::Conference(command) => conference::run(command, &mut open()?),
        Command::Venue(command) => venue::run(command, &mut open()?),
        Command::Travel(command) => travel::run(command, &mut open()?),
        Command::Shift(command) => shift::run(command, &mut open()?),
        Command::Occasion(command) => occasion::run(command, &mut open()?),
        Command::Agenda(arguments) => agenda::run(&arguments, &mut open()?),
        Command::Now => now::run(&mut open()?),
        Command::Approach(command) => approach::run(command, &mut open()?),
        Command::Speaker(command) => speaker::run(command, &mut open()?),
        Command::Guests(command) => guests::run(command, &mut open()?),
        Command::Link(command) => link::run(command, &mut open()?),
        Command::Scan(arguments) => scan::run(&arguments, &mut look(arguments.is_read_only())?),
        Command::Watch(arguments) => watch::run(&arguments, &mut open()?),
        Command::Capture(arguments) => {
            capture::run(&arguments, &mut look(arguments.is_read_only())?)
        }
        Command::Captures(arguments) => captures::run(&arguments, &mut open()?),
        Command::Match(arguments) => match_list::run(&arguments, &mut open()?),
        Command::BadgeLayout(command) => badge_layout::run(command, &mut open()?),
        Command::Add(arguments) => add::run(&arguments, &mut look(arguments.is_read_only())?),
        Command::People(arguments) => people::run(&arguments, &mut open()?),
        Command::Person(arguments) => person::run(arguments.command(), &mut open()?),
        Command::Trash(command) => trash::run(command, &mut open()?),
        Command::Erase(arguments) => erase::run(&arguments, &mut open()?),
        Command::Retention(command) => retention::run(command, &mut open()?),
        Command::About(arguments) => about::run(&arguments, &mut open()?),
        Command::Duplicates(arguments) => duplicates::run(&arguments, &mut open()?),
        Command::Merge(arguments) => duplicates::merge(&arguments, &mut open()?),
        Command::NotSame(arguments) => duplicates::not_same(&arguments, &mut open()?),
        Command::Met(arguments) => met::run(&arguments, &mut open()?),
        Command::Question(command) => question::run(command, &mut open()?),
        Command::Encounter(command) => encounter::run(command, &mut open()?),
        Command::Note(command) => note::run(command, &mut open()?),
        Command::FollowUp(command) => follow_up::run(command, &mut open()?),
        Command::Company(arguments) => company::run(arguments.command(), &mut open()?),
        Command::Tag(command) => tag::run(command, &mut open()?),
        Command::Field(command) => own_field::run(command, &mut open()?),
        Command::Card(command) => card::run(command, &mut open()?),
        Command::DaySheet(arguments) => day_sheet::run(&arguments, &mut open()?),
        Command::WrapUp(arguments) => wrap_up::run(&arguments, &mut open()?),
        Command::Undo(arguments) => undo::undo(&arguments, &mut open()?),
        Command::Redo => undo::redo(&mut open()?),
        Command::History(arguments) => history::run(&arguments, &mut open()?),
        Command::Import(arguments) => import::run(&arguments, &mut open()?),
        Command::Export(arguments) => export::run(&arguments, &mut open()?),
        Command::TripReport(arguments) => trip_report::run(&arguments, &mut open()?),
        Command::Backup => backup::backup(&mut open()?),
        Command::Backups => backup::backups(&folder, arguments.json),
        Command::Restore(restore) => backup::restore(&restore, &folder, arguments.json),
        Command::Check => backup::check(&mut open()?),
        Command::Sample(sample) => sample::run(&sample, arguments.json),
        Command::Dev(command) => dev::run(&command, &mut open()?),
    }
}
