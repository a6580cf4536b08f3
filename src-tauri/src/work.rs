//! Long work: the window hears how far it is over a channel, and can stop it.
//!
//! The channel's id names the work: what the window listens on is what it stops.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hallway_core::book::{HowFar, Progress};
use hallway_core::{Error, Result};
use tauri::ipc::Channel;

/// How often the window hears of it: a number that changes faster cannot be read.
const BETWEEN_REPORTS: Duration = Duration::from_millis(75);

/// The work that is to stop. The window may say so before the work has begun, as a large file takes
/// a while to arrive; once it is over, it is too late and changes nothing.
#[derive(Clone, Default)]
pub(crate) struct Stops(Arc<Mutex<HashSet<u32>>>);

impl Stops {
    /// Stops the work that this channel hears of, at the next safe place.
    pub(crate) fn stop(&self, channel: u32) {
        self.all().insert(channel);
    }

    /// Work that begins now.
    pub(crate) fn work(&self, channel: Channel<HowFar>) -> Work {
        Work { channel, stops: self.clone(), told: Cell::default() }
    }

    fn all(&self) -> MutexGuard<'_, HashSet<u32>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One piece of work under way.
pub(crate) struct Work {
    channel: Channel<HowFar>,
    stops: Stops,
    /// When the window heard of it last.
    told: Cell<Option<Instant>>,
}

impl Progress for Work {
    fn report(&self, done: usize, total: usize) -> Result<()> {
        if self.stops.all().contains(&self.channel.id()) {
            return Err(Error::Cancelled);
        }
        if self.told.get().is_none_or(|told| told.elapsed() >= BETWEEN_REPORTS) {
            self.told.set(Some(Instant::now()));
            // That nobody sees it is no reason to stop: the page may just have been loaded anew.
            let _ = self.channel.send(HowFar { done, total });
        }
        Ok(())
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stops.all().remove(&self.channel.id());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A channel, and how many messages went through it.
    fn channel() -> (Channel<HowFar>, Arc<Mutex<usize>>) {
        let heard = Arc::new(Mutex::new(0));
        let count = Arc::clone(&heard);
        let channel = Channel::new(move |_| {
            *count.lock().unwrap() += 1;
            Ok(())
        });
        (channel, heard)
    }

    #[test]
    fn the_window_hears_of_it_at_once_and_then_now_and_then() {
        let (channel, heard) = channel();
        let work = Stops::default().work(channel);
        work.report(0, 0).unwrap();
        assert_eq!(*heard.lock().unwrap(), 1);
        for done in 1..10_000 {
            work.report(done, 0).unwrap();
        }
        assert!(*heard.lock().unwrap() < 1_000, "not for every card");
    }

    #[test]
    fn stopping_one_stops_no_other() {
        let stops = Stops::default();
        let (one, other) = (channel().0, channel().0);
        let id = one.id();
        let (one, other) = (stops.work(one), stops.work(other));
        one.report(0, 2).unwrap();
        stops.stop(id);
        assert!(matches!(one.report(1, 2), Err(Error::Cancelled)));
        other.report(1, 2).unwrap();
        drop(one);
        assert!(stops.all().is_empty(), "what is over is forgotten");
    }

    #[test]
    fn what_is_stopped_before_it_begins_does_nothing() {
        let stops = Stops::default();
        let (channel, heard) = channel();
        stops.stop(channel.id());
        assert!(matches!(stops.work(channel).report(0, 0), Err(Error::Cancelled)));
        assert_eq!(*heard.lock().unwrap(), 0);
    }
}
