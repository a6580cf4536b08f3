//! `hallway follow-up`: what one owes people.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use hallway_core::book::{FollowUpForm, MessageState, Owed as View, clean_line};
use hallway_core::model::{ContactId, FollowUp, PersonName};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::{edit, time, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Promise something; "!fri 15:00" or "!내일" in it says by when
    Add {
        /// Whom: an id, a name or an e-mail
        person: String,
        /// What
        what: String,
        #[command(flatten)]
        when: When,
    },
    /// List what is open in the order to do it: overdue, today, after a conference, later
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
        /// What to remember of it; becomes a note on the person
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Put one off
    Snooze {
        #[command(flatten)]
        which: Which,
        /// Until when: tomorrow, monday, +1w, 2022-12-05
        #[arg(long, value_name = "DAY", default_value = "tomorrow")]
        until: String,
    },
    /// Say how far the message about one is; one that was sent starts a cadence again
    Message {
        /// Its id or text, or the person if there is one for them only
        follow_up: String,
        /// How far
        state: State,
    },
    /// Delete one
    Delete(Which),
}

/// How far a message is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum State {
    /// Not begun
    None,
    /// Written
    Drafted,
    /// Sent
    Sent,
}

/// By when.
#[derive(Debug, Args)]
pub(crate) struct When {
    /// By when, such as 2022-12-02
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    due: Option<NaiveDate>,
    /// Again so many weeks after the last real contact; 0 ends that
    #[arg(long, value_name = "WEEKS", value_parser = clap::value_parser!(i64).range(0..=520))]
    every: Option<i64>,
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
    #[command(flatten)]
    when: When,
    /// By no day
    #[arg(long, conflicts_with = "due")]
    no_due: bool,
    /// It is not done after all
    #[arg(long)]
    open: bool,
}

/// A follow-up with the name of the person it is about, and when it is to be done.
#[derive(Clone, Debug, Serialize)]
struct Owed {
    #[serde(flatten)]
    follow_up: FollowUp,
    name: PersonName,
    /// With what put it off or brings it back counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<hallway_core::book::OwedGroup>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add { person, what, when } => {
            let form = FollowUpForm::new(context.person(&person)?, what);
            save(&when.over(form), context)
        }
        Command::List { person } => {
            let owed = owed(person.as_deref(), context)?;
            context.out.rows(&owed, ["ID", "DUE", "PERSON", "WHAT", ""], cells)
        }
        Command::Edit(given) => {
            let mut form = FollowUpForm::of(&given.which.find(context)?);
            edit::value(&mut form.what, given.what);
            if given.no_due {
                (form.due_on, form.due_at) = (None, None);
            }
            form.done &= !given.open;
            save(&given.when.over(form), context)
        }
        Command::Done { follow_up, note } => {
            let old = Which { follow_up, person: None }.find(context)?;
            let note = note.unwrap_or_default();
            let moment = context.moment();
            tell(context.book.finish_follow_up(&moment, old.id, &note)?, context)
        }
        Command::Snooze { which, until } => {
            let (old, moment) = (which.find(context)?, context.moment());
            let day = context.book.read_owed(&moment, &format!("!{until}"))?;
            let day = day.due.filter(|_| day.what.is_empty()).map(|due| due.on);
            let day = day.ok_or_else(|| Failure::invalid("until", &until))?;
            tell(context.book.snooze_follow_up(&moment, old.id, Some(day))?, context)
        }
        Command::Message { follow_up, state } => {
            let old = Which { follow_up, person: None }.find(context)?;
            let state = match state {
                State::None => MessageState::None,
                State::Drafted => MessageState::Drafted,
                State::Sent => MessageState::Sent,
            };
            tell(context.book.mark_message(&context.moment(), old.id, state)?, context)
        }
        Command::Delete(which) => {
            let old = which.find(context)?;
            let empty = FollowUpForm { what: String::new(), ..FollowUpForm::of(&old) };
            context.book.save_follow_up(&context.moment(), &empty)?;
            context.out.deleted(old.id.0, &old.what)
        }
    }
}

impl When {
    fn over(&self, mut form: FollowUpForm) -> FollowUpForm {
        if let Some(due) = self.due {
            (form.due_on, form.due_at) = (Some(due), None);
        }
        if let Some(weeks) = self.every {
            form.cadence_weeks = Some(weeks).filter(|weeks| *weeks > 0);
        }
        form
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

/// An empty text would delete the follow-up; who means that says so.
fn save(form: &FollowUpForm, context: &mut Context) -> Result<Answer> {
    if clean_line(&form.what).is_empty() {
        return Err(Failure::invalid("what", &form.what));
    }
    let saved = context.book.save_follow_up(&context.moment(), form)?;
    saved.map_or(Ok(Answer::Done), |follow_up| tell(follow_up, context))
}

fn tell(follow_up: FollowUp, context: &mut Context) -> Result<Answer> {
    let name = name(follow_up.contact, context)?;
    let list = context.book.follow_ups(&context.moment())?;
    let view = list.owed.into_iter().find(|one| one.follow_up.id == follow_up.id);
    let owed = match view {
        Some(view) => of(view, &list.zone),
        None => Owed { follow_up, name, due: None, group: None },
    };
    context.out.one(&owed, |owed| vec![line(owed)])
}

fn of(view: View, zone: &str) -> Owed {
    let due = view.due.map(|due| match due.at {
        Some(at) => words::due_at(at, zone, view.zone.as_deref()),
        None => due.on.to_string(),
    });
    let (follow_up, name) = (view.follow_up, view.person.name);
    Owed { follow_up, name, due, group: Some(view.group) }
}

/// What is open, in the order to do it; of one person also what is done, last.
fn owed(person: Option<&str>, context: &Context) -> Result<Vec<Owed>> {
    let moment = context.moment();
    let person = person.map(|typed| context.person(typed)).transpose()?;
    let list = context.book.follow_ups(&moment)?;
    let open = list.owed.into_iter();
    let open = open.filter(|one| person.is_none_or(|person| one.person.id == person));
    let mut found: Vec<Owed> = open.map(|one| of(one, &list.zone)).collect();
    if let Some(person) = person {
        let page = context.book.person(&moment, person)?;
        let name = page.row.name;
        let done = page.follow_ups.into_iter();
        let is_listed = |one: &FollowUp| found.iter().any(|owed| owed.follow_up.id == one.id);
        let done: Vec<FollowUp> = done.filter(|one| !is_listed(one)).collect();
        found.extend(done.into_iter().map(|follow_up| {
            let name = name.clone();
            Owed { follow_up, name, due: None, group: None }
        }));
    }
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
        owed.due
            .clone()
            .or_else(|| owed.follow_up.due_on.map(|day| day.to_string()))
            .unwrap_or_default(),
        owed.name.display.clone(),
        owed.follow_up.what.clone(),
        words::follow_up_state(&owed.follow_up).to_owned(),
    ]
}
