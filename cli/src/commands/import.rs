//! `hallway import`: a file of contacts, as one step.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use clap::Args;
use hallway_core::Error;

use super::scan_files;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A file of vCards; - reads standard input
    file: PathBuf,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let path = &arguments.file;
    let input: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let unreadable = |cause| Error::Unreadable { path: path.clone(), cause };
        Box::new(BufReader::new(scan_files::open(path).map_err(unreadable)?))
    };
    let watch = Watch::new();
    let outcome = context.book.import_contacts(&context.moment(), input, &watch);
    drop(watch);
    // The file is all that an import reads, so what cannot be read is the file.
    let report = outcome.map_err(|error| match error {
        Error::Unreadable { cause, .. } => Error::Unreadable { path: path.clone(), cause },
        error => error,
    })?;
    context.out.one(&report, words::imported)?;
    Ok(if report.step.is_none() { Answer::Nothing } else { Answer::Done })
}
