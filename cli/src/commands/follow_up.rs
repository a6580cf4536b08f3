//! `hallway follow-up`: what one owes people.

use chrono::NaiveDate;
use clap::Subcommand;
use hallway_core::book::{FollowUpForm, PeopleFilter};
use hallway_core::model::{ContactId, FollowUp, PersonName};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate, short};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Promise something
    Add {
        /// Whom: an id, a name or an e-mail
        person: String,
        /// What
        what: String,
        /// By when, such as 2022-12-02
        #[arg(long, value_name = "DATE")]
        due: Option<NaiveDate>,
    },
    /// List what is open, the nearest due first
    List,
    /// Tick one off
    Done {
        /// Its id or text, or the person if there is one for them only
        follow_up: String,
    },
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
            if what.trim().is_empty() {
                return Err(Failure::invalid("what", &what));
            }
            save(&FollowUpForm { id: None, contact, what, due_on: due, done: false }, context)
        }
        Command::List => {
            let open = open(context)?;
            context.out.rows(&open, ["ID", "DUE", "PERSON", "WHAT"], cells)
        }
        Command::Done { follow_up } => {
            let candidates = open(context)?.into_iter().map(|owed| Candidate {
                id: owed.follow_up.id.0,
                names: vec![owed.follow_up.what.clone(), owed.name.display.clone()],
                value: owed.follow_up,
            });
            let old = pick::pick("follow-up", &follow_up, candidates.collect())?;
            let (contact, what, due_on) = (old.contact, old.what, old.due_on);
            save(&FollowUpForm { id: Some(old.id), contact, what, due_on, done: true }, context)
        }
    }
}

fn save(form: &FollowUpForm, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let name = name(form.contact, context)?;
    let saved = context.book.save_follow_up(&moment, form)?;
    let owed = saved.map(|follow_up| Owed { follow_up, name });
    context.out.one(&owed, |owed| owed.iter().map(|owed| cells(owed).join("  ")).collect())
}

fn open(context: &Context) -> Result<Vec<Owed>> {
    let moment = context.moment();
    let filter = PeopleFilter { follow_up: true, ..PeopleFilter::default() };
    let mut open = Vec::new();
    for contact in context.book.matching(&filter)? {
        let page = context.book.person(&moment, contact)?;
        let own = page.follow_ups.into_iter().filter(|one| one.done_at.is_none());
        open.extend(own.map(|follow_up| Owed { follow_up, name: page.row.name.clone() }));
    }
    open.sort_by_key(|owed| (owed.follow_up.due_on.is_none(), owed.follow_up.due_on));
    Ok(open)
}

fn name(contact: ContactId, context: &Context) -> Result<PersonName> {
    Ok(context.book.person(&context.moment(), contact)?.row.name)
}

fn cells(owed: &Owed) -> [String; 4] {
    [
        short(owed.follow_up.id.0),
        owed.follow_up.due_on.map(|day| day.to_string()).unwrap_or_default(),
        owed.name.display.clone(),
        owed.follow_up.what.clone(),
    ]
}
