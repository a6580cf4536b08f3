//! `hallway history`: what was changed.

use clap::Args;
use hallway_core::model::Step;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{time, words};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// At most so many steps
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Only steps before this one
    #[arg(long, value_name = "ID")]
    before: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let before = arguments.before.as_ref().map(|typed| context.step(typed)).transpose()?;
    let steps = context.book.history(before, arguments.limit)?;
    let zone = context.moment().zone;
    context.out.rows(&steps, ["ID", "WHEN", "WHAT", ""], |step| {
        [
            short(step.id.0),
            time::clock(step.at, zone.name()),
            words::step(step),
            state(step).to_owned(),
        ]
    })
}

fn state(step: &Step) -> &'static str {
    match (step.live, step.undoable) {
        (false, _) => words::UNDONE,
        (true, false) => words::STAYS,
        (true, true) => "",
    }
}
