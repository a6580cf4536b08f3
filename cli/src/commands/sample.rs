//! `hallway sample` and `hallway dev`: profiles full of invented people.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A new folder: the sample is a profile of its own, for --profile DIR
    dir: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DevCommand {
    /// Add generated people to the profile, for measurements
    Generate {
        /// How many
        #[arg(long)]
        people: usize,
        /// The same seed makes the same people
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// Fills a profile of its own.
pub(crate) fn run(arguments: &Arguments, json: bool) -> Result<Answer> {
    let mut context = Context::open(&arguments.dir, json)?;
    context.book.fill_sample(&context.moment())?;
    tell(&mut context)
}

/// What only developers need.
pub(crate) fn dev(command: &DevCommand, context: &mut Context) -> Result<Answer> {
    let DevCommand::Generate { people, seed } = command;
    let watch = Watch::new();
    context.book.generate(&context.moment(), *people, *seed, &watch)?;
    drop(watch);
    tell(context)
}

fn tell(context: &mut Context) -> Result<Answer> {
    let state = context.book.state(&context.moment())?;
    context.out.one(&state, words::filled)
}
