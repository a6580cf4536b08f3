//! `hallway match`: an organiser's list says whose the badges are that wait.

use std::fs::File;
use std::path::PathBuf;

use clap::Args;
use hallway_core::Error;
use hallway_core::book::{ListLook, MatchOptions, fold};
use hallway_core::model::PersonField;

use super::scan_files;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A list of people: CSV, TSV or the like
    file: PathBuf,
    /// The column that holds the badge numbers, by its header or number [default: the one in which
    /// most badges are found]
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// What another column is, as in --map "Work mail=email"; may be given several times
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// Whose list it is [default: that of the conference on show]
    #[arg(long, value_name = "ID", conflicts_with = "any_conference")]
    conference: Option<String>,
    /// Look at the badges of all conferences
    #[arg(long)]
    any_conference: bool,
    /// Say what it would do and save nothing
    #[arg(long)]
    read_only: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let conference = match &arguments.conference {
        Some(typed) => Some(context.conference(typed)?),
        None if arguments.any_conference => None,
        None => context.chosen_conference()?,
    };
    let mut options =
        MatchOptions { fields: None, conference: conference.map(|conference| conference.id) };
    let path = &arguments.file;
    let open = || -> Result<File> {
        scan_files::open(path)
            .map_err(|cause| Failure::Core(Error::Unreadable { path: path.clone(), cause }))
    };
    let at = |error: Error| Failure::Core(error.at(path));
    let watch = Watch::new();
    let mut look = context.book.look_at_list(open()?, &options, &watch).map_err(at)?;
    if arguments.id.is_some() || !arguments.map.is_empty() {
        options.fields = Some(fields(&look, arguments)?);
        look = context.book.look_at_list(open()?, &options, &watch).map_err(at)?;
    }
    if arguments.read_only {
        drop(watch);
        context.out.one(&look, words::looked_at)?;
        return Ok(if look.report.resolved == 0 { Answer::Nothing } else { Answer::Done });
    }
    let moment = context.moment();
    let report = context.book.match_list(&moment, open()?, &options, &watch).map_err(at)?;
    drop(watch);
    context.out.one(&report, words::matched)?;
    Ok(if report.step.is_none() { Answer::Nothing } else { Answer::Done })
}

/// What the columns are: as guessed, changed as typed.
fn fields(look: &ListLook, arguments: &Arguments) -> Result<Vec<PersonField>> {
    let mut fields: Vec<PersonField> = look.columns.iter().map(|column| column.field).collect();
    let mut set = |typed: &str, field: PersonField| {
        let column = column(look, typed).ok_or_else(|| Failure::not_found("column", typed))?;
        if field == PersonField::Id {
            for other in fields.iter_mut().filter(|other| **other == PersonField::Id) {
                *other = PersonField::Ignore;
            }
        }
        if let Some(slot) = fields.get_mut(column) {
            *slot = field;
        }
        Ok::<_, Failure>(())
    };
    for mapped in &arguments.map {
        let (name, field) =
            mapped.rsplit_once('=').ok_or_else(|| Failure::invalid("map", mapped))?;
        set(name, field.trim().parse().map_err(|_| Failure::invalid("map", mapped))?)?;
    }
    if let Some(id) = &arguments.id {
        set(id, PersonField::Id)?;
    }
    Ok(fields)
}

/// The column of this header, else of this number.
fn column(look: &ListLook, typed: &str) -> Option<usize> {
    let wanted = fold(typed.trim());
    let named = look.columns.iter().position(|column| fold(column.header.trim()) == wanted);
    let numbered = || wanted.parse::<usize>().ok()?.checked_sub(1);
    named.or_else(numbered).filter(|column| *column < look.columns.len())
}
