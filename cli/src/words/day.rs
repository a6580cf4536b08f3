//! My day, and what is on now.

use hallway_core::book::{DayClash, ReachView, WayOutKind};
use hallway_core::model::TravelMode;

use crate::time;

pub(crate) const CLASHES: &str = "Clashes, worst first";
pub(crate) const NOTHING_MINE: &str = "Nothing of yours is on this day.";
pub(crate) const NOTHING_ON: &str = "Between things: nothing of yours is on by the clock.";
pub(crate) const MAYBE: &str = "Or are you at";
pub(crate) const TO_MEET: &str = "People to meet here";
pub(crate) const NEXT: &str = "Next";
pub(crate) const FITS: &str = "Fits before you go on";
pub(crate) const DUE: &str = "Follow-ups due";
pub(crate) const SHIFT: &str = "my shift";
pub(crate) const GONE: &str = "no longer on the programme";
pub(crate) const WATCH_LATER: &str = "watch later";
pub(crate) const WAYS_OUT: &str = "Next chance";
pub(crate) const OVER: &str = "Over, or without a start: nobody can make it or miss it.";

/// `leave Venetian by 10:00, 30 min by shuttle, 5 min short, door 10:20`.
pub(crate) fn reach(reach: &ReachView, zone: &str) -> String {
    let clock = |at| time::clock_after(at, reach.door, zone);
    let from = reach.from_place.as_ref().map(|place| format!(" {place}")).unwrap_or_default();
    let how = match reach.mode {
        Some(TravelMode::Walk) => " on foot",
        Some(TravelMode::Shuttle) => " by shuttle",
        Some(TravelMode::Car) => " by car",
        None => "",
    };
    let way = reach.minutes.map(|minutes| format!(", {minutes} min{how}")).unwrap_or_default();
    let spare = match reach.spare_minutes {
        short if short < 0 => format!("{} short", span(-short)),
        spare => format!("{} to spare", span(spare)),
    };
    let free = reach.clashes.is_empty() && reach.spare_minutes >= 0;
    let free = if free { "free: " } else { "" };
    let (leave, door) = (clock(reach.leave_by), clock(reach.door));
    format!("{free}leave{from} by {leave}{way}, {spare}, door {door}")
}

/// `45 min`, `3 h 5 min`.
fn span(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// `30 min overlap: DAT327 Multi-region data / Kiosk shift`.
pub(crate) fn clash(clash: &DayClash) -> String {
    let how = match clash.overlap_minutes {
        0 => format!("{} min short", clash.short_minutes),
        minutes => format!("{minutes} min overlap"),
    };
    format!("{how}: {} / {}", clash.first.title, clash.second.title)
}

/// A calendar file was written.
pub(crate) fn calendar(entries: usize, path: &str) -> String {
    format!("{entries} entries in {path}")
}

/// A way to have it after all.
pub(crate) const fn way_out(kind: WayOutKind) -> &'static str {
    match kind {
        WayOutKind::Overflow => "overflow room",
        WayOutKind::Repeat => "repeat",
        WayOutKind::Recording => "recording",
        WayOutKind::Similar => "on the same topic",
    }
}
