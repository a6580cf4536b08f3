//! `hallway retention`: until when people are kept, and who is kept too long.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hallway_core::book::KeptTooLong;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::short;
use crate::time;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The day of each conference
    List,
    /// Whose day is over, the longest past first; nobody is erased by it
    Due,
    /// Say until when people are kept
    Set(SetArguments),
}

#[derive(Debug, Args)]
pub(crate) struct SetArguments {
    /// Those met at this conference who have no day of their own
    #[arg(long, value_name = "CONFERENCE", conflicts_with = "people")]
    conference: Option<String>,
    /// These people themselves: ids, names or e-mails
    #[arg(long = "person", value_name = "PERSON")]
    people: Vec<String>,
    /// The last day, such as 2023-06-30
    #[arg(long, value_name = "DATE", value_parser = time::day, required_unless_present = "never")]
    until: Option<NaiveDate>,
    /// No day any more
    #[arg(long, conflicts_with = "until")]
    never: bool,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::List => list(context),
        Command::Due => {
            let due = context.book.retention(&context.moment())?.due;
            context.out.rows(&due, ["ID", "NAME", "COMPANY", "KEPT UNTIL"], |one: &KeptTooLong| {
                [
                    short(one.row.id.0),
                    one.row.name.display.clone(),
                    one.row.company.clone().unwrap_or_default(),
                    one.keep_until.to_string(),
                ]
            })
        }
        Command::Set(given) => {
            let moment = context.moment();
            match (&given.conference, given.people.as_slice()) {
                (Some(typed), _) => {
                    let id = context.conference(typed)?.id;
                    context.book.keep_conference_until(&moment, id, given.until)?;
                }
                (None, []) => return Err(Failure::not_found("person", "")),
                (None, people) => {
                    let people: Vec<_> =
                        people.iter().map(|typed| context.person(typed)).collect::<Result<_>>()?;
                    context.book.keep_people_until(&moment, &people, given.until)?;
                }
            }
            list(context)
        }
    }
}

fn list(context: &mut Context) -> Result<Answer> {
    let kept = context.book.retention(&context.moment())?.conferences;
    context.out.rows(&kept, ["ID", "CONFERENCE", "KEPT UNTIL"], |one| {
        let day = one.keep_until.map(|day| day.to_string()).unwrap_or_default();
        [short(one.id.0), one.name.clone(), day]
    })
}
