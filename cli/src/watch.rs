//! Long work: Ctrl-C ends it at a safe place, and a terminal sees how far it is.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hallway_core::book::Progress;
use hallway_core::{Error, Result};

/// What a shell gives a process that SIGINT ended.
const INTERRUPTED: i32 = 130;

/// Listens for Ctrl-C from when it is made. The first asks the work to end, the second ends the
/// process at once; the database is whole either way.
pub(crate) struct Watch {
    stop: Arc<AtomicBool>,
    is_seen: bool,
}

impl Watch {
    /// Starts listening.
    pub(crate) fn new() -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        // Without a handler Ctrl-C ends the process, which is what it does anyway.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(INTERRUPTED);
            }
        });
        Self { stop, is_seen: io::stderr().is_terminal() }
    }

    /// Takes away how far it is, as something else is to be read.
    pub(crate) fn clear(&self) {
        if self.is_seen {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }

    /// Whether the work should end.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Progress for Watch {
    fn report(&self, done: usize, total: usize) -> Result<()> {
        if self.is_stopped() {
            return Err(Error::Cancelled);
        }
        if self.is_seen && total > 1 {
            // Progress that cannot be shown is no reason to stop.
            let _ = write!(io::stderr(), "\r{done} / {total}\u{1b}[K");
        }
        Ok(())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.clear();
    }
}
