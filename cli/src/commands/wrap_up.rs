//! `hallway wrap-up`: what a day left open, and what it came to.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use hallway_core::book::{WrapItem, WrapUp};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, time, words};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The day, such as 2022-11-30 [default: the one that is ending]
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    day: Option<NaiveDate>,
}

pub(crate) fn run(given: &Arguments, context: &mut Context) -> Result<Answer> {
    let wrap = context.book.wrap_up(&context.moment(), given.day)?;
    context.out.one(&wrap, lines)
}

fn lines(wrap: &WrapUp) -> Vec<String> {
    let mut lines = vec![words::day_summary(wrap.on, &wrap.summary)];
    lines.extend(wrap.items.iter().map(line));
    lines
}

fn line(item: &WrapItem) -> String {
    let (id, what) = match item {
        WrapItem::Photos { paths } => {
            let name = |path: &PathBuf| path.display().to_string();
            let paths: Vec<_> = paths.iter().map(name).collect();
            return format!("{}: {}", words::wrap_item(item), paths.join(", "));
        }
        WrapItem::Capture { capture } => (capture.capture.id.0, capture.capture.payload.clone()),
        WrapItem::Same { person, other } => {
            (person.id.0, format!("{} {}", person.name.display, short(other.id.0)))
        }
        WrapItem::Place { person, met } | WrapItem::Rate { person, met } => {
            (met.encounter.id.0, person.name.display.clone())
        }
        WrapItem::Outcome { row } => {
            let span = show::span(&row.occasion, &row.zone);
            (row.occasion.id.0, format!("{span} {}", row.occasion.title))
        }
    };
    format!("{}  {}: {what}", short(id), words::wrap_item(item))
}
