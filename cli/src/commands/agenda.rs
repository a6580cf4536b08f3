//! `hallway agenda`: my day, what clashes, whether I make it, and the calendar file.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use hallway_core::book::{Chances, Day, DayBlock, DayView, OccasionRow};
use hallway_core::model::{Outcome, Plan};
use serde_json::json;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, time, words};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// This day, such as 2022-11-30 [default: today, or the first of the conference on show]
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    day: Option<NaiveDate>,
    /// So many days
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true)]
    days: usize,
    /// Write all of the conference to a calendar file with alarms for when to leave; - writes to
    /// standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["day", "days", "reach"])]
    ics: Option<PathBuf>,
    /// Can I make it to this one, and how else can I have it?
    #[arg(long, value_name = "OCCASION", conflicts_with_all = ["day", "days"])]
    reach: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    if let Some(typed) = &arguments.reach {
        let id = context.occasion(typed)?;
        let zone = context.zone(Some(id))?;
        let chances = context.book.chances(&moment, id)?;
        return context.out.one(&chances, |chances| chances_lines(chances, zone.name()));
    }
    match &arguments.ics {
        Some(path) if path == Path::new("-") => {
            let (calendar, count) = context.book.agenda_calendar(&moment)?;
            context.out.bytes(calendar.as_bytes())?;
            Ok(if count == 0 { Answer::Nothing } else { Answer::Done })
        }
        Some(path) => {
            let count = context.book.write_agenda(&moment, path)?;
            let path = path.display().to_string();
            let done = json!({ "path": path, "entries": count });
            context.out.one(&done, |_| vec![words::calendar(count, &path)])
        }
        None => {
            let view = context.book.day(&moment, arguments.day, arguments.days)?;
            context.out.one(&view, lines)?;
            let is_empty =
                view.days.iter().all(|day| day.blocks.is_empty() && day.all_day.is_empty());
            Ok(if is_empty { Answer::Nothing } else { Answer::Done })
        }
    }
}

fn lines(view: &DayView) -> Vec<String> {
    view.days.iter().flat_map(|day| day_lines(day, &view.zone)).collect()
}

fn day_lines(day: &Day, zone: &str) -> Vec<String> {
    let mut lines = vec![day.on.format("%Y-%m-%d %A").to_string()];
    if day.blocks.is_empty() && day.all_day.is_empty() {
        lines.push(format!("  {}", words::NOTHING_MINE));
    }
    let all_day = day.all_day.iter();
    lines.extend(all_day.map(|row| format!("  {}  {}", words::ALL_DAY, what(row))));
    for block in &day.blocks {
        lines.push(format!("  {}", block_line(block, zone)));
        let reach = block.reach.as_ref().filter(|reach| reach.minutes.is_some_and(|way| way > 0));
        lines.extend(reach.map(|reach| format!("      {}", words::reach(reach, zone))));
    }
    show::section(&mut lines, words::CLASHES, day.clashes.iter().map(words::clash));
    lines
}

/// `10:30 – 11:30  1a2b3c4d  SVS318 Event-driven systems  Caesars Forum  reserved`.
pub(super) fn block_line(block: &DayBlock, zone: &str) -> String {
    let start = block.starts_at;
    let from = start.with_timezone(&time::zone_of(zone)).format("%H:%M");
    let end = block.row.occasion.ends_at.map(|end| time::clock_after(end, start, zone));
    let hours = format!("{from} – {}", end.as_deref().unwrap_or(words::OPEN_END));
    let shift = if block.shift { words::SHIFT } else { "" };
    format!("{hours}  {}  {shift}", what(&block.row)).trim_end().to_owned()
}

/// What it is, where, and my part in it.
pub(super) fn what(row: &OccasionRow) -> String {
    let one = &row.occasion;
    let code = one.code.as_ref().map(|code| format!("{code} ")).unwrap_or_default();
    let plan = Some(one.plan).filter(|plan| *plan != Plan::None).map(Plan::as_str);
    let flag = one.watch_later.then_some(words::WATCH_LATER);
    let gone = one.vanished_at.map(|_| words::GONE);
    let state = plan.into_iter().chain(one.outcome.map(Outcome::as_str)).chain(flag).chain(gone);
    let state = state.collect::<Vec<_>>().join(", ");
    let place = row.place.clone().unwrap_or_default();
    let parts = [short(one.id.0), format!("{code}{}", one.title), place, state];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

fn chances_lines(chances: &Chances, zone: &str) -> Vec<String> {
    let mut lines = match &chances.reach {
        Some(reach) => vec![words::reach(reach, zone)],
        None => vec![words::OVER.to_owned()],
    };
    let clashes = chances.reach.iter().flat_map(|reach| &reach.clashes);
    show::section(&mut lines, words::CLASHES, clashes.map(words::clash));
    let ways_out = chances.ways_out.iter().map(|out| {
        let when = show::span(&out.row.occasion, &out.row.zone);
        format!("{}  {when}  {}", words::way_out(out.kind), what(&out.row))
    });
    show::section(&mut lines, words::WAYS_OUT, ways_out);
    lines
}
