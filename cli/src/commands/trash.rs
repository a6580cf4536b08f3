//! `hallway trash`: who was deleted, and when they are erased.

use clap::Subcommand;
use hallway_core::book::TrashRow;
use hallway_core::model::ContactId;

use super::erase::{not_done, receipt};
use super::person::tell_moved;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List who is in the trash with the day they are erased, the next first
    List,
    /// Take people out of the trash
    Restore {
        /// Ids or names
        #[arg(required = true, value_name = "PERSON")]
        people: Vec<String>,
    },
    /// Erase who is in the trash now; this cannot be undone
    Empty {
        /// Only these: ids or names [default: everybody in the trash]
        #[arg(value_name = "PERSON")]
        people: Vec<String>,
        /// Do it; without this, what would be removed is shown
        #[arg(long)]
        yes: bool,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::List => list(context),
        Command::Restore { people } => {
            let ids = ids(&people, context)?;
            context.book.restore_people(&moment, &ids, &Watch::new())?;
            tell_moved(&ids, false, context)
        }
        Command::Empty { people, yes } => {
            let ids = match people.as_slice() {
                [] => context.book.trash(&moment)?.iter().map(|row| row.id).collect(),
                some => ids(some, context)?,
            };
            if ids.is_empty() {
                return list(context); // nobody
            }
            if !yes {
                return not_done(&ids, context);
            }
            let done = context.book.empty_trash(&moment, Some(&ids), &Watch::new())?;
            receipt(&done, context)
        }
    }
}

fn list(context: &mut Context) -> Result<Answer> {
    let rows = context.book.trash_list(&context.moment())?;
    context.out.rows(&rows, ["ID", "NAME", "COMPANY", "ERASED ON"], |one: &TrashRow| {
        [
            short(one.row.id.0),
            one.row.name.display.clone(),
            one.row.company.clone().unwrap_or_default(),
            words::erased_on(one),
        ]
    })
}

fn ids(people: &[String], context: &Context) -> Result<Vec<ContactId>> {
    people.iter().map(|typed| context.trashed_person(typed)).collect()
}
