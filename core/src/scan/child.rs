//! Pictures are looked at in a child process, so that one on which a decoder crashes, hangs or eats
//! all memory takes nothing else with it: a thread cannot be killed.
//!
//! The child is this very program, started with one argument that nobody types: where it [`is_asked`],
//! `main` does nothing but [`serve`]. It ends when its parent does.

mod limits;
mod serve;
mod talk;

use std::io::{self, BufReader, BufWriter};
use std::path::PathBuf;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use super::image::ImageError;
use super::still::{Look, Still, look_while};
use serve::ARGUMENT;
pub use serve::{is_asked, serve};

/// How long one picture may take: opening a large one, the second that is for its codes, and as
/// much again for a computer that is busy.
const TIME_CAP: Duration = Duration::from_secs(10);
/// How often somebody who waits is asked whether to go on.
const TICK: Duration = Duration::from_millis(20);
/// How many pictures are looked at side by side.
const CHILDREN: usize = 2;

/// Who looks at pictures.
pub struct Looker {
    /// The program to start as a child; without one, pictures are looked at here.
    program: Option<PathBuf>,
    /// Is told when the child cannot be started. Pictures are then looked at here.
    failed: Box<dyn Fn(&io::Error) + Send + Sync>,
    is_told: AtomicBool,
    children: [Mutex<Option<Child>>; CHILDREN],
    time_cap: Duration,
}

impl Default for Looker {
    /// Looks at pictures in this process.
    fn default() -> Self {
        Self {
            program: None,
            failed: Box::new(|_| {}),
            is_told: AtomicBool::new(false),
            children: Default::default(),
            time_cap: TIME_CAP,
        }
    }
}

impl Looker {
    /// Looks at pictures in a child that runs `program`, which must be one that [`serve`]s; `failed`
    /// hears, once, when it cannot be started.
    #[must_use]
    pub fn child(program: PathBuf, failed: impl Fn(&io::Error) + Send + Sync + 'static) -> Self {
        Self { program: Some(program), failed: Box::new(failed), ..Self::default() }
    }

    /// Looks at an image file for as long as `keep_on` says so; `None` when it did not. Children are
    /// started when they are needed, kept for the next picture, and replaced when one is lost.
    ///
    /// # Errors
    /// Those of [`look`](super::look), and [`ImageError::GaveUp`] for a picture that the child did not
    /// survive, nor, where that one had looked at others before, a fresh one.
    pub fn look(&self, bytes: &[u8], look: Look, keep_on: &dyn Fn() -> bool) -> Option<Seen> {
        let Some(program) = &self.program else { return look_while(bytes, look, keep_on) };
        let mut place = self.place(keep_on)?;
        let waiting = place.take().and_then(|mut child| child.is_alive().then_some(child));
        let has_died = waiting.is_some();
        if let Some(mut child) = waiting {
            match child.within(self.time_cap, keep_on, |pipes| pipes.ask(bytes, look)) {
                // Perhaps of what it looked at before, or somebody ended it: a fresh one decides.
                Err(Lost::Died(_)) => {}
                outcome => return told(outcome, child, &mut place),
            }
        }
        let mut child = match Child::start(program, keep_on) {
            Ok(child) => child,
            Err(Lost::Stopped) => return None,
            // What ended one process is not looked at in this one.
            Err(lost) if has_died => {
                return Some(Err(ImageError::GaveUp { detail: lost.to_string() }));
            }
            Err(lost) => {
                if !self.is_told.swap(true, Ordering::Relaxed) {
                    (self.failed)(&lost.into());
                }
                return look_while(bytes, look, keep_on);
            }
        };
        let outcome = child.within(self.time_cap, keep_on, |pipes| pipes.ask(bytes, look));
        told(outcome, child, &mut place)
    }

    /// A place for a child of one's own.
    fn place(&self, keep_on: &dyn Fn() -> bool) -> Option<MutexGuard<'_, Option<Child>>> {
        loop {
            for place in &self.children {
                match place.try_lock() {
                    Ok(place) => return Some(place),
                    Err(TryLockError::Poisoned(place)) => return Some(place.into_inner()),
                    Err(TryLockError::WouldBlock) => {}
                }
            }
            if !keep_on() {
                return None;
            }
            thread::sleep(TICK);
        }
    }
}

type Seen = Result<Still, ImageError>;

/// What is told of what a child did. One that answered is kept for the next picture.
fn told(outcome: Result<Seen, Lost>, child: Child, place: &mut Option<Child>) -> Option<Seen> {
    match outcome {
        Ok(answer) => {
            *place = Some(child);
            Some(answer)
        }
        Err(Lost::Stopped) => None,
        Err(lost) => Some(Err(ImageError::GaveUp { detail: lost.to_string() })),
    }
}

/// Why a child was ended.
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("nobody waits any more")]
    Stopped,
    #[error("it took too long")]
    Late,
    #[error("the decoder crashed or wanted too much memory")]
    Died(#[source] io::Error),
}

impl From<Lost> for io::Error {
    fn from(lost: Lost) -> Self {
        match lost {
            Lost::Died(error) => error,
            Lost::Late => Self::new(io::ErrorKind::TimedOut, lost),
            Lost::Stopped => Self::new(io::ErrorKind::Interrupted, lost),
        }
    }
}

/// A child that waits for a picture. It is ended when this is dropped.
struct Child {
    process: std::process::Child,
    pipes: Pipes,
}

/// What is said to a child, and what it says.
struct Pipes {
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Child {
    fn start(program: &PathBuf, keep_on: &dyn Fn() -> bool) -> Result<Self, Lost> {
        let mut command = Command::new(program);
        command.arg(ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        limits::apart(&mut command);
        let mut process = command.spawn().map_err(Lost::Died)?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (to, from) = pipes.ok_or_else(|| Lost::Died(io::ErrorKind::BrokenPipe.into()))?;
        let pipes = Pipes { to: BufWriter::new(to), from: BufReader::new(from) };
        let mut child = Self { process, pipes };
        child.within(TIME_CAP, keep_on, Pipes::greet)?;
        Ok(child)
    }

    /// Talks to the child, and ends it where that takes too long or nobody waits any more: then what
    /// is on the way to or from it ends too.
    fn within<T: Send>(
        &mut self,
        time_cap: Duration,
        keep_on: &dyn Fn() -> bool,
        talk: impl FnOnce(&mut Pipes) -> io::Result<T> + Send,
    ) -> Result<T, Lost> {
        let (process, pipes) = (&mut self.process, &mut self.pipes);
        let start = Instant::now(); // how long, not what time it is
        thread::scope(|scope| {
            let (tell, told) = mpsc::channel();
            scope.spawn(move || tell.send(talk(pipes)));
            let lost = loop {
                match told.recv_timeout(TICK) {
                    Ok(answer) => return answer.map_err(Lost::Died),
                    Err(RecvTimeoutError::Disconnected) => {
                        break Lost::Died(io::ErrorKind::BrokenPipe.into());
                    }
                    Err(RecvTimeoutError::Timeout) if !keep_on() => break Lost::Stopped,
                    Err(RecvTimeoutError::Timeout) if start.elapsed() > time_cap => {
                        break Lost::Late;
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                }
            };
            let _ = process.kill(); // it may be gone already
            Err(lost)
        })
    }

    fn is_alive(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait(); // so that the system forgets it
    }
}

#[cfg(test)]
mod tests;
