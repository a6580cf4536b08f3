//! `hallway capture`: a text does what it would do in a code, as pasting does in the window.

use clap::Args;

use super::person::outcome_line;
use super::scan::How;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// What a code would say: a vCard, a link, a badge number, …
    #[arg(long, value_name = "TEXT")]
    text: String,
    #[command(flatten)]
    how: How,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let options = arguments.how.options(context)?;
    let report = context.book.scan_text(&context.moment(), &arguments.text, &options)?;
    for code in report.files.iter().flat_map(|file| &file.codes) {
        context.out.one(code, |code| vec![outcome_line(&code.outcome)])?;
    }
    Ok(Answer::Done)
}
