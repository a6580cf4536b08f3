//! `hallway erase`: people are removed for good.

use clap::Args;
use hallway_core::model::{ContactId, Receipt};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Ids, names or e-mails
    #[arg(required = true, value_name = "PERSON")]
    people: Vec<String>,
    /// Keep a slow hash of their addresses and numbers, so that nobody brings them back unasked
    #[arg(long)]
    keep_hash: bool,
    /// Show what would be removed, rewritten and deleted, and change nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Do it; this cannot be undone. Without it, what would be removed is shown
    #[arg(long)]
    yes: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let person = |typed: &String| context.person(typed).or_else(|_| context.trashed_person(typed));
    let people: Vec<ContactId> = arguments.people.iter().map(person).collect::<Result<_>>()?;
    if !arguments.yes {
        return not_done(&people, context);
    }
    let watch = Watch::new();
    let done = context.book.erase(&context.moment(), &people, arguments.keep_hash, &watch);
    drop(watch);
    receipt(&done?, context)
}

/// What an erase would do.
pub(super) fn not_done(people: &[ContactId], context: &mut Context) -> Result<Answer> {
    let would = context.book.would_erase(&context.moment(), people)?;
    context.out.one(&would, words::would_erase)?;
    Ok(Answer::Nothing)
}

/// What an erase did. Something that is left is no success.
pub(super) fn receipt(done: &Receipt, context: &mut Context) -> Result<Answer> {
    context.out.one(done, words::erased)?;
    Ok(if done.left.is_empty() { Answer::Done } else { Answer::Unsound })
}
