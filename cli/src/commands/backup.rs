//! `hallway backup`, `backups`, `restore` and `check`.
//!
//! Restoring works on the folder alone, and listing too where the profile does not open: a damaged one
//! is when they are needed most.

use std::path::{Path, PathBuf};

use clap::Args;
use hallway_core::book::{BackupView, Book};
use hallway_core::model::Moment;

use crate::context::Context;
use crate::failure::Result;
use crate::moment::Clock;
use crate::output::{Answer, Output};
use crate::{time, words};

#[derive(Debug, Args)]
pub(crate) struct RestoreArguments {
    /// A backup, as hallway backups lists them
    file: PathBuf,
    /// Do it; without this, what is in the backup is shown and nothing is changed
    #[arg(long)]
    yes: bool,
}

/// Makes a backup now.
pub(crate) fn backup(context: &mut Context) -> Result<Answer> {
    let backup = context.book.back_up(&context.moment())?;
    context.out.one(&backup, words::backup)
}

/// Lists backups, the newest first.
pub(crate) fn backups(folder: &Path, json: bool) -> Result<Answer> {
    let (mut out, moment) = closed(json)?;
    let backups = match Book::open(folder, moment.device) {
        Ok(book) => book.backups()?,
        Err(_) => Book::backups_in(folder)?,
    };
    let zone = moment.zone.name();
    let headers = ["WHEN", "PEOPLE", "ENCOUNTERS", "COMPANIES", "BYTES", "FILE", ""];
    out.rows(&backups, headers, |backup| cells(backup, zone))
}

/// Puts a backup back, or shows what is in it.
pub(crate) fn restore(arguments: &RestoreArguments, folder: &Path, json: bool) -> Result<Answer> {
    let (mut out, moment) = closed(json)?;
    let file = &arguments.file;
    if !arguments.yes {
        let backup = Book::look_into(file)?;
        out.one(&backup, |backup| {
            words::backup(backup).into_iter().chain([words::NOT_RESTORED.to_owned()]).collect()
        })?;
        return Ok(Answer::Nothing);
    }
    let done = Book::restore_closed(&moment, folder, file)?;
    out.one(&done, words::restored)
}

/// Checks everything the profile holds.
pub(crate) fn check(context: &mut Context) -> Result<Answer> {
    let report = context.book.check()?;
    context.out.one(&report, words::checked)?;
    Ok(if report.sound { Answer::Done } else { Answer::Unsound })
}

/// An output and a moment for what needs no open profile.
fn closed(json: bool) -> Result<(Output, Moment)> {
    let clock = Clock::of_system()?;
    Ok((Output::new(json), clock.moment(clock.fresh_device())))
}

fn cells(backup: &BackupView, zone: &str) -> [String; 7] {
    [
        time::clock(backup.at, zone),
        backup.people.to_string(),
        backup.encounters.to_string(),
        backup.companies.to_string(),
        backup.bytes.to_string(),
        backup.path.clone(),
        if backup.damaged { words::DAMAGED } else { "" }.to_owned(),
    ]
}
