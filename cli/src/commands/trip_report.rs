//! `hallway trip-report`: a conference as a folder of Markdown, ready for a blog.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use hallway_core::book::{TripLanguage, TripReportForm};

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Of this conference [default: the one on show]
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// The folder to make; an empty one may be there
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// The language of headings and dates
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
    /// With who spoke and who was met
    #[arg(long)]
    with_people: bool,
    /// With hosts and sponsors, and titles that name a company
    #[arg(long)]
    with_companies: bool,
    /// With notes that only you may read
    #[arg(long)]
    with_my_notes: bool,
    /// With the pictures taken there that are of nobody
    #[arg(long)]
    with_photos: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Language {
    En,
    Ko,
}

impl From<Language> for TripLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Ko => Self::Ko,
        }
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let conference = match &arguments.conference {
        Some(typed) => context.conference(typed)?,
        None => {
            let on_show = context.chosen_conference()?;
            on_show.ok_or_else(|| Failure::not_found("conference", ""))?
        }
    };
    let moment = context.moment();
    let pictures = match arguments.with_photos {
        true => context.book.trip_report_preview(&moment, conference.id)?.pictures,
        false => Vec::new(),
    };
    let form = TripReportForm {
        conference: conference.id,
        language: arguments.language.into(),
        people: arguments.with_people,
        companies: arguments.with_companies,
        my_notes: arguments.with_my_notes,
        pictures: pictures.into_iter().map(|picture| picture.capture).collect(),
    };
    let done = context.book.write_trip_report(&moment, &form, &arguments.to)?;
    context.out.one(&done, words::trip_report)
}
