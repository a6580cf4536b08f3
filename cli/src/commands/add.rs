//! `hallway add`: one line, one person.

use clap::Args;
use hallway_core::book::QuickPart;

use super::met::EncounterOptions;
use super::person::outcome_line;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The line: name, title @ company, e-mail, phone, #tag, !day what is owed, ~place up to a comma;
    /// the rest is the note
    line: String,
    #[command(flatten)]
    encounter: EncounterOptions,
    /// Say what would be saved and save nothing
    #[arg(long)]
    read_only: bool,
}

impl Arguments {
    /// Whether nothing is to be saved.
    pub(crate) const fn is_read_only(&self) -> bool {
        self.read_only
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    if arguments.read_only {
        let parts = context.book.read_line(&moment, &arguments.line)?;
        return context.out.rows(&parts, ["WHAT", "TEXT", "DUE"], cells);
    }
    let met = arguments.encounter.form(context)?;
    let report = context.book.quick_add(&moment, &arguments.line, &met)?;
    for code in report.files.iter().flat_map(|file| &file.codes) {
        context.out.one(code, |code| vec![outcome_line(&code.outcome)])?;
    }
    Ok(Answer::Done)
}

fn cells(part: &QuickPart) -> [String; 3] {
    let due = part.due_on.map(|day| day.to_string()).unwrap_or_default();
    [words::quick_kind(part.kind).to_owned(), part.text.clone(), due]
}
