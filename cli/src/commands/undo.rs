//! `hallway undo` and `redo`.

use clap::Args;
use hallway_core::Error;
use hallway_core::book::{LaterChanges, ObstaclesView, UndoDone};

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct UndoArguments {
    /// A step of hallway history [default: the last change made on this computer]
    #[arg(long, value_name = "ID")]
    step: Option<String>,
    /// Undo later changes to the same people too
    #[arg(long, requires = "step", conflicts_with = "leave_out")]
    too: bool,
    /// Leave people with later changes as they are, each of them whole
    #[arg(long, requires = "step")]
    leave_out: bool,
}

pub(crate) fn undo(arguments: &UndoArguments, context: &mut Context) -> Result<Answer> {
    let (moment, watch) = (context.moment(), Watch::new());
    let Some(typed) = &arguments.step else {
        let done = context.book.undo(&moment, &watch)?;
        return context.out.one(&done, |done| lines(done, words::TAKEN_BACK));
    };
    let step = context.step(typed)?;
    let later = match (arguments.too, arguments.leave_out) {
        (true, _) => LaterChanges::UndoToo,
        (_, true) => LaterChanges::LeaveOut,
        _ => LaterChanges::Ask,
    };
    let outcome = context.book.undo_step(&moment, step, later, &watch);
    drop(watch);
    if let Err(error @ Error::UndoBlocked { .. }) = outcome {
        let obstacles = context.book.obstacles(step)?;
        if context.out.is_json() {
            return Err(Failure::Blocked { error, obstacles: Box::new(obstacles) });
        }
        for line in obstacle_lines(&obstacles) {
            context.out.line(&line)?;
        }
        context.out.flush()?;
        return Err(error.into());
    }
    context.out.one(&outcome.map_err(Failure::from)?, |done| lines(done, words::TAKEN_BACK))
}

pub(crate) fn redo(context: &mut Context) -> Result<Answer> {
    let done = context.book.redo(&context.moment(), &Watch::new())?;
    context.out.one(&done, |done| lines(done, words::DONE_AGAIN))
}

/// So many titles say which ones.
const SHOWN: usize = 20;

fn lines(done: &UndoDone, what: &str) -> Vec<String> {
    let mut lines = vec![format!("{what}: {}", words::subject(&done.step))];
    if done.left_out > 0 {
        lines.push(words::left_out(done.left_out));
    }
    lines.extend(done.kept.filter(|count| *count > 0).map(words::kept));
    lines
}

fn obstacle_lines(obstacles: &ObstaclesView) -> Vec<String> {
    let later = obstacles.later.iter().map(|step| format!("  {}", words::step(step)));
    let mut lines: Vec<String> =
        std::iter::once(words::LATER_CHANGES.to_owned()).chain(later).collect();
    for (title, names) in [(words::ABOUT, &obstacles.people), (words::ABOUT_TOO, &obstacles.others)]
    {
        if !names.is_empty() {
            lines.push(title.to_owned());
            lines.extend(names.iter().map(|name| format!("  {}", name.display)));
        }
    }
    if !obstacles.occasions.is_empty() {
        lines.push(words::spared(obstacles.occasions.len()));
        lines.extend(obstacles.occasions.iter().take(SHOWN).map(|title| format!("  {title}")));
    }
    lines
}
