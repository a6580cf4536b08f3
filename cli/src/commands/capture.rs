//! `hallway capture`: a text does what it would do in a code, and notes become many people, as pasting
//! does in the window.

use std::path::PathBuf;

use clap::Args;

use super::notes;
use super::scan::How;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// What a code would say: a vCard, a link, a badge number, …
    #[arg(long, value_name = "TEXT", required_unless_present = "notes")]
    text: Option<String>,
    /// Notes with many people: lines, a copied chat, a signature, addresses; - for standard input
    #[arg(long, value_name = "FILE|-", conflicts_with = "text")]
    notes: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

impl Arguments {
    /// Whether nothing is to be saved.
    pub(crate) const fn is_read_only(&self) -> bool {
        self.how.is_read_only()
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let options = arguments.how.options(context)?;
    match &arguments.notes {
        Some(path) => notes::capture(path, &options, context),
        None => notes::codes(arguments.text.as_deref().unwrap_or_default(), &options, context),
    }
}
