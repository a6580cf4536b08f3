//! `hallway guests`: who comes to a dinner or a booth, beforehand and at the table.

use clap::Subcommand;
use hallway_core::book::{GuestSheet, GuestView};
use hallway_core::model::OccasionId;

use super::speaker;
use crate::context::Context;
use crate::failure::{Result, warn};
use crate::output::Answer;
use crate::pick::short;
use crate::{show, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show who comes and what is known of them, to read or to print
    Show {
        /// Its id, title or code
        occasion: String,
    },
    /// Say who is expected: "Jiwon Park, CTO @ Bandal"
    Expect {
        /// Its id, title or code
        occasion: String,
        /// A line for each of them
        #[arg(required = true, value_name = "LINE")]
        lines: Vec<String>,
    },
    /// Add people met there, a line for each as hallway add takes it
    Add {
        /// Its id, title or code
        occasion: String,
        /// A line for each of them
        #[arg(required = true, value_name = "LINE")]
        lines: Vec<String>,
    },
    /// Record that somebody expected came
    Came {
        /// Its id, title or code
        occasion: String,
        /// The guest's id or name
        guest: String,
    },
    /// Take somebody off the list of those expected
    Drop {
        /// Its id, title or code
        occasion: String,
        /// The guest's id or name
        guest: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let sheet = match command {
        Command::Show { occasion } => {
            context.book.guest_sheet(&moment, context.occasion(&occasion)?)?
        }
        Command::Expect { occasion, lines } => {
            let id = context.occasion(&occasion)?;
            context.book.expect_guests(&moment, id, &lines.join("\n"))?
        }
        Command::Add { occasion, lines } => {
            let id = context.occasion(&occasion)?;
            add(&lines, id, context)?;
            context.book.guest_sheet(&moment, id)?
        }
        Command::Came { occasion, guest } => {
            let guest = speaker::find(context.occasion(&occasion)?, &guest, context)?;
            context.book.guest_came(&moment, guest.id)?
        }
        Command::Drop { occasion, guest } => {
            let guest = speaker::find(context.occasion(&occasion)?, &guest, context)?;
            context.book.drop_guest(&moment, guest.id)?
        }
    };
    context.out.one(&sheet, sheet_lines)
}

/// Adds each line that says somebody, and tells those that do not; the last of them fails the command.
fn add(lines: &[String], id: OccasionId, context: &Context) -> Result<()> {
    let mut failed = None;
    for line in lines {
        if let Err(error) = context.book.add_guest(&context.moment(), id, line) {
            if lines.len() > 1 {
                warn(&words::not_added(line));
            }
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), |error| Err(error.into()))
}

/// The sheet to read before a dinner.
fn sheet_lines(sheet: &GuestSheet) -> Vec<String> {
    let mut lines = vec![show::occasion(&sheet.row)];
    lines.extend(sheet.row.place.iter().map(|place| format!("  {place}")));
    for guest in &sheet.guests {
        lines.push(String::new());
        lines.extend(guest_lines(guest));
    }
    lines
}

fn guest_lines(guest: &GuestView) -> Vec<String> {
    let person = guest.person.as_ref();
    let head = match (&guest.contact, person) {
        (Some(row), _) => show::person_line(row),
        (None, Some(person)) => {
            let job = [&person.title, &person.company].into_iter().flatten().cloned();
            let job = job.collect::<Vec<_>>().join(", ");
            [short(person.id.0), person.name.clone(), job].join("  ").trim_end().to_owned()
        }
        (None, None) => String::new(),
    };
    let mut lines = vec![head];
    let came = guest.came.as_ref().map(|_| words::CAME.to_owned());
    let before = guest.before.as_ref().map(|met| words::last_met(&show::met(met)));
    let known = came.or_else(|| guest.contact.is_none().then(|| words::NOT_AMONG.to_owned()));
    let relation = guest.relation.map(|relation| relation.as_str().to_owned());
    let about = [known, before, relation].into_iter().flatten();
    lines.extend(about.map(|text| format!("  {text}")));
    let maybe = guest.maybe.iter();
    let maybe =
        maybe.map(|guess| words::maybe_speaker(&show::person_line(&guess.contact), &guess.reasons));
    lines.extend(maybe.map(|text| format!("  {text}")));
    let tags: Vec<String> = guest.tags.iter().map(|tag| format!("#{tag}")).collect();
    if !tags.is_empty() {
        lines.push(format!("  {}", tags.join(" ")));
    }
    let owed = guest.follow_ups.iter().map(words::follow_up);
    let notes = guest.notes.iter().map(|note| show::body(&note.body));
    lines.extend(owed.chain(notes).map(|text| format!("  {text}")));
    lines
}
