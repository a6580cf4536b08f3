//! `hallway day-sheet`: a day as one page for the phone.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use hallway_core::book::SheetFormat;
use serde_json::json;

use super::trip_report::Language;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::{time, words};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The day, such as 2022-11-30
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    day: NaiveDate,
    /// The file to write, PDF where it ends in .pdf, else HTML; - writes to standard output
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The language of labels and dates
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
    /// Write PDF to standard output, or to a file called *.pdf
    #[arg(long)]
    pdf: bool,
}

pub(crate) fn run(given: &Arguments, context: &mut Context) -> Result<Answer> {
    let (moment, language) = (context.moment(), given.language.into());
    if given.to == Path::new("-") {
        let format = if given.pdf { SheetFormat::Pdf } else { SheetFormat::Html };
        let (page, stops) = context.book.day_sheet(&moment, given.day, language, format)?;
        context.out.bytes(&page)?;
        return Ok(if stops == 0 { Answer::Nothing } else { Answer::Done });
    }
    let to = if given.pdf { given.to.with_extension("pdf") } else { given.to.clone() };
    let stops = context.book.write_day_sheet(&moment, given.day, language, &to)?;
    let path = to.display().to_string();
    let done = json!({ "path": path, "stops": stops });
    context.out.one(&done, |_| vec![words::day_sheet(stops, &path)])
}
