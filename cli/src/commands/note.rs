//! `hallway note`: a text about a person, an occasion or a company.

use clap::{Args, ValueEnum};
use hallway_core::book::{NoteAbout, NoteForm};
use hallway_core::model::Visibility;

use crate::args::word;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::show;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Whom or what it is about: an id or a name
    about: String,
    /// The text
    text: String,
    /// What it is about
    #[arg(long, value_enum, default_value_t = On::Person)]
    on: On,
    /// Who may read it; exports take only what this allows
    #[arg(long, value_parser = word(Visibility::ALL, Visibility::as_str), default_value = "mine")]
    visibility: Visibility,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum On {
    Person,
    Occasion,
    Company,
}

pub(crate) fn run(arguments: Arguments, context: &mut Context) -> Result<Answer> {
    if arguments.text.trim().is_empty() {
        return Err(Failure::invalid("text", &arguments.text));
    }
    let about = match arguments.on {
        On::Person => NoteAbout::Contact(context.person(&arguments.about)?),
        On::Occasion => NoteAbout::Occasion(context.occasion(&arguments.about)?),
        On::Company => NoteAbout::Company(context.company(&arguments.about)?),
    };
    let form = NoteForm { id: None, about, body: arguments.text, visibility: arguments.visibility };
    let note = context.book.write_note(&context.moment(), &form)?;
    context.out.one(&note, |note| note.iter().map(show::note).collect())
}
