//! `hallway note`: texts about a person, an encounter, an occasion or a company.

use clap::{Args, Subcommand, ValueEnum};
use hallway_core::book::{NoteAbout, NoteForm, clean_line};
use hallway_core::model::{Note, Visibility};

use super::encounter;
use crate::args::word;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate};
use crate::show;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write one
    Add(AddArguments),
    /// Change what is given
    Edit(EditArguments),
    /// Delete one
    Delete(Which),
}

/// What notes are about.
#[derive(Debug, Args)]
struct Subject {
    /// Whom or what it is about: an id or a name
    about: String,
    /// What that is
    #[arg(long, value_enum, default_value_t = On::Person)]
    on: On,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum On {
    Person,
    Occasion,
    Company,
}

#[derive(Debug, Args)]
pub(crate) struct AddArguments {
    #[command(flatten)]
    subject: Subject,
    /// The text
    text: String,
    /// It belongs to this encounter with the person: its id, day or occasion
    #[arg(long, value_name = "ENCOUNTER", conflicts_with = "on")]
    encounter: Option<String>,
    /// Who may read it; exports take only what this allows
    #[arg(long, value_parser = word(Visibility::ALL, Visibility::as_str), default_value = "mine")]
    visibility: Visibility,
}

#[derive(Debug, Args)]
pub(crate) struct EditArguments {
    #[command(flatten)]
    which: Which,
    /// The text
    #[arg(long)]
    text: Option<String>,
    /// Who may read it; exports take only what this allows
    #[arg(long, value_parser = word(Visibility::ALL, Visibility::as_str))]
    visibility: Option<Visibility>,
}

/// Which note is meant.
#[derive(Debug, Args)]
pub(crate) struct Which {
    #[command(flatten)]
    subject: Subject,
    /// Its id or part of its text [default: the only one]
    note: Option<String>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add(arguments) => {
            let (about, body) = (arguments.about(context)?, arguments.text);
            save(&NoteForm { id: None, about, body, visibility: arguments.visibility }, context)
        }
        Command::Edit(EditArguments { which, text, visibility }) => {
            let (about, old) = which.find(context)?;
            let body = text.unwrap_or(old.body);
            let visibility = visibility.unwrap_or(old.visibility);
            save(&NoteForm { id: Some(old.id), about, body, visibility }, context)
        }
        Command::Delete(which) => {
            let (about, Note { id, body, visibility, .. }) = which.find(context)?;
            let empty = NoteForm { id: Some(id), about, body: String::new(), visibility };
            context.book.write_note(&context.moment(), &empty)?;
            context.out.deleted(id.0, &show::body(&body))
        }
    }
}

/// An empty text would delete the note; who means that says so.
fn save(form: &NoteForm, context: &mut Context) -> Result<Answer> {
    if clean_line(&form.body).is_empty() {
        return Err(Failure::invalid("text", &form.body));
    }
    let note = context.book.write_note(&context.moment(), form)?;
    context.out.one(&note, |note| note.iter().map(show::note).collect())
}

impl Subject {
    /// The one that is meant, and its notes; a person's include those of encounters.
    fn find(&self, context: &Context) -> Result<(NoteAbout, Vec<Note>)> {
        let moment = context.moment();
        Ok(match self.on {
            On::Person => {
                let page = context.book.person(&moment, context.person(&self.about)?)?;
                let of_encounters = page.encounters.into_iter().flat_map(|one| one.notes);
                let notes = of_encounters.chain(page.notes).collect();
                (NoteAbout::Contact(page.contact.id), notes)
            }
            On::Occasion => {
                let id = context.occasion(&self.about)?;
                (NoteAbout::Occasion(id), context.book.occasion(&moment, id)?.notes)
            }
            On::Company => {
                let id = context.company(&self.about)?;
                (NoteAbout::Company(id), context.book.company(&moment, id)?.notes)
            }
        })
    }
}

impl AddArguments {
    fn about(&self, context: &Context) -> Result<NoteAbout> {
        let Some(typed) = &self.encounter else { return Ok(self.subject.find(context)?.0) };
        let person = context.person(&self.subject.about)?;
        let page = context.book.person(&context.moment(), person)?;
        Ok(NoteAbout::Encounter(encounter::of(page, Some(typed))?.encounter.id))
    }
}

impl Which {
    fn find(&self, context: &Context) -> Result<(NoteAbout, Note)> {
        let (about, notes) = self.subject.find(context)?;
        let candidates = notes.into_iter().map(|note| Candidate {
            id: note.id.0,
            names: vec![show::body(&note.body)],
            value: note,
        });
        Ok((about, pick::pick_or_only("note", self.note.as_deref(), candidates.collect())?))
    }
}
