//! The child: looks at the pictures it is handed until nobody hands it any more.

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

use super::super::still::look;
use super::{TIME_CAP, limits, talk};

/// The one argument that makes a program a child.
pub(super) const ARGUMENT: &str = "--look-at-pictures";

/// Whether a process of these arguments was started to look at pictures and nothing else.
#[must_use]
pub fn is_asked(arguments: impl IntoIterator<Item = OsString>) -> bool {
    arguments.into_iter().nth(1).is_some_and(|argument| argument == ARGUMENT)
}

/// Looks at the pictures that come on standard input, with limits on memory and time, until it ends.
#[must_use]
pub fn serve() -> ExitCode {
    limits::memory();
    let (from, to) = (BufReader::new(io::stdin().lock()), BufWriter::new(io::stdout().lock()));
    match talk::answer(from, to, |bytes, wanted| in_time(|| look(bytes, wanted))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE, // the parent is gone, or no parent of ours
    }
}

/// Ends the process where the parent, being gone, cannot.
fn in_time<T>(work: impl FnOnce() -> T) -> T {
    let (_done, over) = mpsc::channel::<()>();
    thread::spawn(move || {
        if over.recv_timeout(TIME_CAP * 2) == Err(RecvTimeoutError::Timeout) {
            std::process::exit(1);
        }
    });
    work()
}
