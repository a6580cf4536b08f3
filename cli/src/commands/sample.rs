//! `hallway sample`: a profile of invented people.

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A new folder: the sample is a profile of its own, for --profile DIR
    dir: PathBuf,
}

/// Fills a profile of its own.
pub(crate) fn run(arguments: &Arguments, json: bool) -> Result<Answer> {
    let mut context = Context::open(&arguments.dir, json, None)?;
    context.book.fill_sample(&context.moment())?;
    tell(&mut context)
}

/// How many there are now.
pub(super) fn tell(context: &mut Context) -> Result<Answer> {
    let state = context.book.state(&context.moment())?;
    context.out.one(&state, words::filled)
}
