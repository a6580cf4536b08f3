//! `hallway travel`: the ways between venues and the rules of a conference.

use clap::{Args, Subcommand};
use hallway_core::book::{PlacesPage, RulesForm, WayForm};
use hallway_core::model::{TravelMode, VenueId};
use serde::Serialize;

use super::of::Of;
use super::venue;
use crate::args::word;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the ways somebody said
    List {
        #[command(flatten)]
        of: Of,
    },
    /// Say how many minutes a way takes from door to door
    Set {
        #[command(flatten)]
        way: GivenWay,
        /// How many
        #[arg(value_name = "MINUTES")]
        minutes: i64,
        #[command(flatten)]
        of: Of,
    },
    /// Forget it
    Forget {
        #[command(flatten)]
        way: GivenWay,
        #[command(flatten)]
        of: Of,
    },
    /// Show the rules of doors and travel, or change what is given; none clears one
    Rules {
        #[command(flatten)]
        rules: GivenRules,
        #[command(flatten)]
        of: Of,
    },
    /// Fill in the hotels of re:Invent, the ways between them and its rules, where nothing was said
    LasVegas {
        #[command(flatten)]
        of: Of,
    },
}

/// From where to where.
#[derive(Debug, Args)]
pub(crate) struct GivenWay {
    /// From which venue
    from: String,
    /// To which
    to: String,
    /// How one gets there
    #[arg(long, default_value = "walk", value_parser = word(TravelMode::ALL, TravelMode::as_str))]
    mode: TravelMode,
    /// The way back too
    #[arg(long)]
    both: bool,
}

/// The rules of a conference.
#[derive(Debug, Args)]
pub(crate) struct GivenRules {
    /// A reserved seat lapses so many minutes before the start
    #[arg(long, value_name = "MINUTES")]
    door: Option<String>,
    /// Added between venues at the peak
    #[arg(long, value_name = "MINUTES")]
    buffer: Option<String>,
    /// When the peak is, such as 11:00-14:00; none: all day
    #[arg(long, value_name = "HOURS")]
    peak: Option<String>,
    /// Between venues of which nobody said
    #[arg(long = "default", value_name = "MINUTES")]
    unknown: Option<String>,
    /// Between two rooms of one venue
    #[arg(long, value_name = "MINUTES")]
    within: Option<String>,
}

/// A way with the names of its ends.
#[derive(Serialize)]
struct Line {
    from: String,
    to: String,
    from_venue: VenueId,
    to_venue: VenueId,
    mode: TravelMode,
    minutes: i64,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::List { of } => {
            let page = context.book.places(of.find(context)?)?;
            ways(&page, context)
        }
        Command::Set { way, minutes, of } => {
            let form = form(context, &of, &way, Some(minutes))?;
            let page = context.book.save_way(&moment, &form)?;
            ways(&page, context)
        }
        Command::Forget { way, of } => {
            let form = form(context, &of, &way, None)?;
            let page = context.book.save_way(&moment, &form)?;
            ways(&page, context).map(|_| Answer::Done) // also where none is left
        }
        Command::Rules { rules, of } => {
            let conference = of.find(context)?;
            let page = context.book.places(conference)?;
            let old = rules_of(&page);
            let new = changed(old, &rules)?;
            let page = match new == old {
                true => page,
                false => context.book.save_rules(&moment, conference, &new)?,
            };
            context.out.one(&rules_of(&page), |rules| words::travel_rules(rules, &page))
        }
        Command::LasVegas { of } => {
            let conference = of.find(context)?;
            let page = context.book.start_with_las_vegas(&moment, conference)?;
            ways(&page, context)
        }
    }
}

fn form(context: &Context, of: &Of, way: &GivenWay, minutes: Option<i64>) -> Result<WayForm> {
    let conference = of.find(context)?;
    let from = venue::find(context, conference, &way.from)?.venue.id;
    let to = venue::find(context, conference, &way.to)?.venue.id;
    Ok(WayForm { from, to, mode: way.mode, minutes, both_ways: way.both })
}

fn ways(page: &PlacesPage, context: &mut Context) -> Result<Answer> {
    let name = |id: VenueId| {
        let venue = page.venues.iter().find(|view| view.venue.id == id);
        venue.map(|view| view.venue.name.clone()).unwrap_or_default()
    };
    let line = |way: &hallway_core::model::Travel| Line {
        from: name(way.from_venue),
        to: name(way.to_venue),
        from_venue: way.from_venue,
        to_venue: way.to_venue,
        mode: way.mode,
        minutes: way.minutes,
    };
    let mut lines: Vec<Line> = page.ways.iter().map(line).collect();
    lines.sort_by(|a, b| (&a.from, &a.to, a.mode).cmp(&(&b.from, &b.to, b.mode)));
    context.out.rows(&lines, ["FROM", "TO", "BY", "MINUTES"], |line| {
        let (from, to) = (line.from.clone(), line.to.clone());
        [from, to, line.mode.as_str().to_owned(), line.minutes.to_string()]
    })
}

fn rules_of(page: &PlacesPage) -> RulesForm {
    let own = &page.conference;
    RulesForm {
        door_minutes: own.door_minutes,
        buffer_minutes: own.buffer_minutes,
        travel_minutes: own.travel_minutes,
        within_minutes: own.within_minutes,
        peak_from: own.peak_from,
        peak_until: own.peak_until,
    }
}

fn changed(old: RulesForm, given: &GivenRules) -> Result<RulesForm> {
    let of = |field, given: &Option<String>, old| match given {
        Some(text) => minutes(field, text),
        None => Ok(old),
    };
    let (peak_from, peak_until) = match given.peak.as_deref() {
        None => (old.peak_from, old.peak_until),
        Some("none" | "") => (None, None),
        Some(hours) => {
            let (from, until) = peak(hours).ok_or_else(|| Failure::invalid("peak", hours))?;
            (Some(from), Some(until))
        }
    };
    Ok(RulesForm {
        door_minutes: of("door_minutes", &given.door, old.door_minutes)?,
        buffer_minutes: of("buffer_minutes", &given.buffer, old.buffer_minutes)?,
        travel_minutes: of("travel_minutes", &given.unknown, old.travel_minutes)?,
        within_minutes: of("within_minutes", &given.within, old.within_minutes)?,
        peak_from,
        peak_until,
    })
}

/// A number of minutes, or none.
fn minutes(field: &'static str, text: &str) -> Result<Option<i64>> {
    match text.trim() {
        "none" | "" => Ok(None),
        number => number.parse().map(Some).map_err(|_| Failure::invalid(field, text)),
    }
}

/// `11:00-14:00` as minutes of the day.
fn peak(hours: &str) -> Option<(i64, i64)> {
    let minute = |clock: &str| {
        let (hour, minute) = clock.trim().split_once(':')?;
        let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
        let is_clock = (0..=24).contains(&hour) && (0..60).contains(&minute);
        Some(hour * 60 + minute).filter(|all| is_clock && *all <= 24 * 60)
    };
    let (from, until) = hours.split_once('-')?;
    Some((minute(from)?, minute(until)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_two_times_of_day() {
        for (text, expected) in [
            ("11:00-14:30", Some((660, 870))),
            ("22:00 - 02:00", Some((1320, 120))),
            ("00:00-24:00", Some((0, 1440))),
            ("11-14", None),
            ("24:01-03:00", None),
            ("11:60-12:00", None),
            ("", None),
        ] {
            assert_eq!(peak(text), expected, "{text}");
        }
    }
}
