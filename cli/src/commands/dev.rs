//! `hallway dev`: what only developers need, hidden from help.

use clap::Subcommand;

use super::sample;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::watch::Watch;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
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

pub(crate) fn run(command: &Command, context: &mut Context) -> Result<Answer> {
    let Command::Generate { people, seed } = command;
    let watch = Watch::new();
    context.book.generate(&context.moment(), *people, *seed, &watch)?;
    drop(watch);
    sample::tell(context)
}
