//! `hallway follow-up`: what one owes people.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hallway_core::book::{FollowUpForm, PeopleFilter, clean_line};
use hallway_core::model::{ContactId, FollowUp, PersonName};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::{edit, time, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Promise something
    Add {
        /// Whom: an id, a name or an e-mail
        person: String,
        /// What
        what: String,
        /// By when, such as 2022-12-02
        #[arg(long, value_name = "DATE", value_parser = time::day)]
        due: Option<NaiveDate>,
    },
    /// List what is open, the nearest due first
    List {
        /// All of this person's instead, done ones last
        #[arg(long)]
        person: Option<String>,
    },
    /// Change what is given
    Edit(EditArguments),
    /// Tick one off
    Done {
        /// Its id or text, or the person if there is one for them only
        follow_up: String,
    },
    /// Delete one
    Delete(Which),
}

/// Which follow-up is meant.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// Its id or text, or the person if there is one for them only
    follow_up: String,
    /// Look among all of this person's, done ones too [default: among what is open]
    #[arg(long)]
    person: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct EditArguments {
    #[command(flatten)]
    which: Which,
    /// What
    #[arg(long, value_name = "TEXT")]
    what: Option<String>,
    /// By when, such as 2022-12-02
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    due: Option<NaiveDate>,
    /// By no day
    #[arg(long, conflicts_with = "due")]
    no_due: bool,
    /// It is not done after all
    #[arg(long)]
    open: bool,
}

/// A follow-up with the name of the person it is about.
#[derive(Clone, Debug, Serialize)]
struct Owed {
    #[serde(flatten)]
    follow_up: FollowUp,
    name: PersonName,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add { person, what, due } => {
            let contact = context.person(&person)?;
            save(&FollowUpForm { id: None, contact, what, due_on: due, done: false }, context)
        }
        Command::List { person } => {
            let owed = owed(person.as_deref(), context)?;
            context.out.rows(&owed, ["ID", "DUE", "PERSON", "WHAT", ""], cells)
        }
        Command::Edit(given) => {
            let mut form = form_of(given.which.find(context)?);
            edit::value(&mut form.what, given.what);
            form.due_on = given.due.or(form.due_on).filter(|_| !given.no_due);
            form.done &= !given.open;
            save(&form, context)
        }
        Command::Done { follow_up } => {
            let old = Which { follow_up, person: None }.find(context)?;
            save(&FollowUpForm { done: true, ..form_of(old) }, context)
        }
        Command::Delete(which) => {
            let old = which.find(context)?;
            let empty = FollowUpForm { what: String::new(), ..form_of(old.clone()) };
            context.book.save_follow_up(&context.moment(), &empty)?;
            context.out.deleted(old.id.0, &old.what)
        }
    }
}

impl Which {
    fn find(&self, context: &Context) -> Result<FollowUp> {
        let candidates = owed(self.person.as_deref(), context)?.into_iter().map(|owed| Candidate {
            id: owed.follow_up.id.0,
            names: vec![owed.follow_up.what.clone(), owed.name.display.clone()],
            value: owed.follow_up,
        });
        pick::pick("follow-up", &self.follow_up, candidates.collect())
    }
}

fn form_of(old: FollowUp) -> FollowUpForm {
    FollowUpForm {
        id: Some(old.id),
        contact: old.contact,
        what: old.what,
        due_on: old.due_on,
        done: old.done_at.is_some(),
    }
}

/// An empty text would delete the follow-up; who means that says so.
fn save(form: &FollowUpForm, context: &mut Context) -> Result<Answer> {
    if clean_line(&form.what).is_empty() {
        return Err(Failure::invalid("what", &form.what));
    }
    let moment = context.moment();
    let name = name(form.contact, context)?;
    let saved = context.book.save_follow_up(&moment, form)?;
    let owed = saved.map(|follow_up| Owed { follow_up, name });
    context.out.one(&owed, |owed| owed.iter().map(line).collect())
}

/// What is open, the nearest due first; of one person also what is done, last.
fn owed(person: Option<&str>, context: &Context) -> Result<Vec<Owed>> {
    let moment = context.moment();
    let people = match person {
        Some(typed) => vec![context.person(typed)?],
        None => {
            let filter = PeopleFilter { follow_up: true, ..PeopleFilter::default() };
            context.book.matching(&moment, &filter)?
        }
    };
    let mut found = Vec::new();
    for contact in people {
        let page = context.book.person(&moment, contact)?;
        let name = page.row.name;
        let own = page.follow_ups.into_iter();
        let own = own.filter(|one| person.is_some() || one.done_at.is_none());
        found.extend(own.map(|follow_up| Owed { follow_up, name: name.clone() }));
    }
    found.sort_by_key(|Owed { follow_up: one, .. }| {
        (one.done_at.is_some(), one.due_on.is_none(), one.due_on)
    });
    Ok(found)
}

fn name(contact: ContactId, context: &Context) -> Result<PersonName> {
    Ok(context.book.person(&context.moment(), contact)?.row.name)
}

fn line(owed: &Owed) -> String {
    let cells = cells(owed).into_iter().filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join("  ")
}

fn cells(owed: &Owed) -> [String; 5] {
    [
        short(owed.follow_up.id.0),
        owed.follow_up.due_on.map(|day| day.to_string()).unwrap_or_default(),
        owed.name.display.clone(),
        owed.follow_up.what.clone(),
        owed.follow_up.done_at.map_or("", |_| words::DONE).to_owned(),
    ]
}
