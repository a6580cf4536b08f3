//! `hallway speaker`: the people of a programme, and who of the contacts they are.

use clap::Subcommand;
use hallway_core::book::SpeakerView;
use hallway_core::model::{OccasionId, OccasionPerson};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::{show, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the people of a session's programme, with who they are or may be
    List {
        /// Its id, title or code
        occasion: String,
    },
    /// Say who a speaker is; holds for all sessions of the conference
    Link {
        /// The session's id, title or code
        occasion: String,
        /// The speaker's id or name
        speaker: String,
        /// Who it is: an id, a name or an e-mail
        person: String,
    },
    /// Say who a speaker is not; they are not suggested again
    Reject {
        /// The session's id, title or code
        occasion: String,
        /// The speaker's id or name
        speaker: String,
        /// Who it is not: an id, a name or an e-mail
        person: String,
    },
    /// Make a speaker a contact, kept as a public speaker
    Keep {
        /// The session's id, title or code
        occasion: String,
        /// The speaker's id or name
        speaker: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let speakers = match command {
        Command::List { occasion } => {
            context.book.speakers(&moment, context.occasion(&occasion)?)?
        }
        Command::Link { occasion, speaker, person } => {
            let speaker = find(context.occasion(&occasion)?, &speaker, context)?;
            context.book.link_speaker(&moment, speaker.id, context.person(&person)?)?
        }
        Command::Reject { occasion, speaker, person } => {
            let speaker = find(context.occasion(&occasion)?, &speaker, context)?;
            context.book.reject_speaker(&moment, speaker.id, context.person(&person)?)?
        }
        Command::Keep { occasion, speaker } => {
            let speaker = find(context.occasion(&occasion)?, &speaker, context)?;
            context.book.keep_speaker(&moment, speaker.id)?
        }
    };
    let headers = ["ID", "NAME", "TITLE", "COMPANY", "PART", "AMONG YOUR PEOPLE"];
    context.out.rows(&speakers, headers, cells)
}

/// The person of a programme that `typed` means.
pub(super) fn find(occasion: OccasionId, typed: &str, context: &Context) -> Result<OccasionPerson> {
    let people = context.book.occasion(&context.moment(), occasion)?.people.into_iter();
    let candidate =
        |one: OccasionPerson| Candidate { id: one.id.0, names: vec![one.name.clone()], value: one };
    pick::pick("speaker", typed, people.map(candidate).collect())
}

fn cells(view: &SpeakerView) -> [String; 6] {
    let person = &view.person;
    let known = match (&view.contact, view.maybe.as_slice()) {
        (Some(row), _) if row.last.is_some() => format!("{}, {}", show::name(row), words::MET),
        (Some(row), _) => format!("{}, {}", show::name(row), words::NOT_MET),
        (None, maybe) => {
            let guess = maybe.iter().map(|guess| {
                words::maybe_speaker(&show::person_line(&guess.contact), &guess.reasons)
            });
            guess.collect::<Vec<_>>().join("; ")
        }
    };
    [
        short(person.id.0),
        person.name.clone(),
        person.title.clone().unwrap_or_default(),
        person.company.clone().unwrap_or_default(),
        person.role.as_str().to_owned(),
        known,
    ]
}
