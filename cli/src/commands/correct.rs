//! `hallway encounter correct`: when and where of one or many, put right at once.

use clap::{ArgGroup, Args};
use hallway_core::book::{Correction, Place};
use hallway_core::model::{CaptureId, EncounterId};

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::words;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("change").required(true).multiple(true)))]
pub(crate) struct Arguments {
    /// Whole ids of encounters, as hallway person show --json and scan --json tell them
    #[arg(value_name = "ID", required_unless_present = "captures")]
    encounters: Vec<EncounterId>,
    /// A capture by its whole id; give it several times
    #[arg(long = "capture", value_name = "ID")]
    captures: Vec<CaptureId>,
    /// Where it was
    #[arg(long, value_name = "ID", groups = ["place", "change"])]
    occasion: Option<String>,
    /// At no occasion
    #[arg(long, groups = ["place", "change"])]
    no_occasion: bool,
    /// At what was on at that time
    #[arg(long, groups = ["place", "change"])]
    by_time: bool,
    /// How much later or, with a minus, earlier it was: -16:00, 0:30
    #[arg(long, value_name = "H:MM", group = "change", allow_hyphen_values = true)]
    shift: Option<String>,
}

pub(super) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let occasion = arguments.occasion.as_ref().map(|typed| context.occasion(typed)).transpose()?;
    let place = match occasion {
        Some(id) => Some(Place::Occasion { id }),
        None if arguments.no_occasion => Some(Place::Nowhere),
        None => arguments.by_time.then_some(Place::Stamp),
    };
    let shift_minutes = arguments.shift.as_deref().map(minutes).transpose()?.unwrap_or(0);
    let correction = Correction {
        encounters: arguments.encounters.clone(),
        captures: arguments.captures.clone(),
        place,
        shift_minutes,
    };
    let count = context.book.correct(&context.moment(), &correction)?;
    context.out.one(&serde_json::json!({ "corrected": count }), |_| vec![words::corrected(count)])
}

/// No clock was ever further off, in hours: a hundred years.
const MOST_HOURS: i64 = 100 * 365 * 24;

/// `-16:00` and `0:30` in minutes.
fn minutes(typed: &str) -> Result<i64> {
    let refused = || Failure::invalid("shift", typed);
    let (sign, rest) = match typed.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (hours, minutes) = rest.split_once(':').ok_or_else(refused)?;
    let number = |text: &str| text.parse::<u32>().map(i64::from).map_err(|_| refused());
    let minutes = if minutes.len() == 2 { number(minutes)? } else { 60 };
    let hours = number(hours)?;
    let fits = hours <= MOST_HOURS && minutes <= 59;
    if fits { Ok(sign * (hours * 60 + minutes)) } else { Err(refused()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_are_hours_and_minutes() {
        for (typed, expected) in
            [("-16:00", Some(-960)), ("0:30", Some(30)), ("+1:05", Some(65)), ("−0:30", Some(-30))]
        {
            assert_eq!(minutes(typed).ok(), expected, "{typed}");
        }
        for typed in [
            "",
            "16",
            "1:5",
            "1:60",
            "--1:00",
            "-:30",
            "1:000",
            "a:00",
            "+-1:00",
            "876001:00",
            "99999999999999999999:00",
        ] {
            assert!(minutes(typed).is_err(), "{typed}");
        }
    }
}
