//! `hallway approach`: who is to be met, and where.

use chrono::{Duration, NaiveDate};
use clap::{Args, Subcommand};
use hallway_core::book::{
    ApproachEntry, ApproachForm, ApproachState, ApproachTarget, EncounterForm, Place,
};
use hallway_core::model::{Conference, ConferenceId, FollowUp};

use super::speaker;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, time, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List who is to be met: where it can still happen first, then who was not met, who was
    List {
        /// At this conference [default: the one on show]
        #[arg(long, value_name = "ID")]
        conference: Option<String>,
        /// Only whom it is still possible to meet, or to write to
        #[arg(long)]
        open: bool,
    },
    /// List who can be met at an occasion, or anywhere in the next hours
    Here {
        /// Its id, title or code
        occasion: Option<String>,
        /// So many hours from now
        #[arg(long, default_value_t = 2)]
        hours: u16,
    },
    /// Mark somebody to be met at the conference on show
    Add {
        #[command(flatten)]
        whom: Whom,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    /// Take somebody off the list
    Remove {
        #[command(flatten)]
        whom: Whom,
    },
    /// Say that somebody is done with: met elsewhere, or not wanted after all
    Done {
        #[command(flatten)]
        whom: Whom,
    },
    /// Record that somebody was met; a speaker becomes a contact
    Met {
        #[command(flatten)]
        whom: Whom,
        /// Where: an id, title or code [default: where you are]
        #[arg(long, value_name = "OCCASION")]
        at: Option<String>,
    },
    /// Not met: promise to write instead; a speaker becomes a contact
    Write {
        #[command(flatten)]
        whom: Whom,
        /// What to write about
        #[arg(long, value_name = "TEXT", default_value = words::WRITE)]
        what: String,
        /// By when, such as 2022-12-07
        #[arg(long, value_name = "DATE", value_parser = time::day)]
        due: Option<NaiveDate>,
    },
}

/// A person, a company, or somebody on the programme of a session.
#[derive(Debug, Args)]
pub(crate) struct Whom {
    /// Who: an id, a name or an e-mail; with --company or --session a company or a speaker
    who: String,
    /// It is a company
    #[arg(long, conflicts_with = "session")]
    company: bool,
    /// It is a speaker of this session
    #[arg(long, value_name = "OCCASION")]
    session: Option<String>,
}

impl Whom {
    fn find(&self, context: &Context) -> Result<ApproachTarget> {
        if self.company {
            return Ok(ApproachTarget::Company(context.company(&self.who)?));
        }
        let Some(session) = &self.session else {
            return Ok(ApproachTarget::Contact(context.person(&self.who)?));
        };
        let person = speaker::find(context.occasion(session)?, &self.who, context)?;
        Ok(person.contact.map_or(ApproachTarget::Speaker(person.id), ApproachTarget::Contact))
    }
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let on_show = |context: &Context| -> Result<Option<ConferenceId>> {
        Ok(context.chosen_conference()?.map(|conference: Conference| conference.id))
    };
    match command {
        Command::List { conference, open } => {
            let conference = match conference {
                Some(typed) => Some(context.conference(&typed)?.id),
                None => on_show(context)?,
            };
            let mut entries = context.book.approach_list(&moment, conference)?;
            let is_open = |entry: &ApproachEntry| entry.state <= ApproachState::Passed;
            entries.retain(|entry| !open || is_open(entry));
            rows(&entries, context)
        }
        Command::Here { occasion, hours } => {
            let occasion = occasion.map(|typed| context.occasion(&typed)).transpose()?;
            let until = moment.now + Duration::hours(i64::from(hours));
            let entries = context.book.approach_here(&moment, occasion, until)?;
            rows(&entries, context)
        }
        Command::Add { whom, why } => mark(&whom, why, false, context),
        Command::Done { whom } => mark(&whom, None, true, context),
        Command::Remove { whom } => {
            let target = whom.find(context)?;
            context.book.forget_approach(&moment, target, on_show(context)?)?;
            list_one(target, context)
        }
        Command::Met { whom, at } => {
            let target = whom.find(context)?;
            let place = at.map(|typed| context.occasion(&typed)).transpose()?;
            let place = place.map_or(Place::Stamp, |id| Place::Occasion { id });
            let form = EncounterForm { place, ..EncounterForm::default() };
            let row = context.book.approach_met(&moment, target, &form)?;
            context.out.one(&row, |row| vec![show::person_line(row)])
        }
        Command::Write { whom, what, due } => {
            let target = whom.find(context)?;
            let conference = on_show(context)?;
            let owed = context.book.write_instead(&moment, target, conference, &what, due)?;
            context.out.one(&owed, |owed: &FollowUp| vec![words::follow_up(owed)])
        }
    }
}

fn mark(whom: &Whom, why: Option<String>, done: bool, context: &mut Context) -> Result<Answer> {
    let target = whom.find(context)?;
    let conference = context.chosen_conference()?.map(|conference| conference.id);
    let form = ApproachForm { target, conference, why, done };
    context.book.mark_approach(&context.moment(), &form)?;
    list_one(target, context)
}

/// The entry of one, as it is by now; nothing once it is off the list.
fn list_one(target: ApproachTarget, context: &mut Context) -> Result<Answer> {
    let conference = context.chosen_conference()?.map(|conference| conference.id);
    let mut entries = context.book.approach_list(&context.moment(), conference)?;
    entries.retain(|entry| entry.target == target);
    rows(&entries, context)?;
    Ok(Answer::Done)
}

fn rows(entries: &[ApproachEntry], context: &mut Context) -> Result<Answer> {
    let headers = ["ID", "WHO", "", "WHY", "NEXT", "PLACE"];
    context.out.rows(entries, headers, cells)
}

fn cells(entry: &ApproachEntry) -> [String; 6] {
    let id = match entry.target {
        ApproachTarget::Contact(id) => id.0,
        ApproachTarget::Company(id) => id.0,
        ApproachTarget::Speaker(id) => id.0,
    };
    let who = [Some(&entry.name.display), entry.company.as_ref()];
    let by_hand = entry.mark.as_ref().map(|mark| mark.why.as_deref().unwrap_or(words::BY_HAND));
    let reasons = entry.reasons.iter().map(|reason| reason.occasion.title.as_str());
    let why: Vec<&str> = by_hand.into_iter().chain(reasons).collect();
    let next = entry.chances.first();
    let when = next.map(|chance| {
        let start = chance.occasion.starts_at;
        let start = start.map(|at| time::clock(at, &chance.occasion.zone)).unwrap_or_default();
        format!("{start} {}", chance.occasion.title).trim_start().to_owned()
    });
    let met = entry.met.as_ref().map(show::met);
    [
        short(id),
        who.into_iter().flatten().cloned().collect::<Vec<_>>().join(", "),
        words::approach_state(entry.state).to_owned(),
        why.join("; "),
        met.or(when).unwrap_or_default(),
        next.and_then(|chance| chance.place.clone()).unwrap_or_default(),
    ]
}
