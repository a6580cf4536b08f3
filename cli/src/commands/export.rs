//! `hallway export`: people as a CSV file for a spreadsheet or a CRM.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use hallway_core::book;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// For whom the file is
    #[arg(long, value_enum)]
    preset: Preset,
    /// Only people met at this conference
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// The file, replaced whole or not at all; - writes to standard output
    #[arg(long, value_name = "FILE", required_unless_present = "preview")]
    out: Option<PathBuf>,
    /// Show what would be written and write nothing
    #[arg(long, conflicts_with = "out")]
    preview: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Preset {
    /// UTF-8 with BOM, formulas neutralised
    Spreadsheet,
    /// HubSpot contacts, values untouched
    Hubspot,
}

impl From<Preset> for book::Preset {
    fn from(preset: Preset) -> Self {
        match preset {
            Preset::Spreadsheet => Self::Spreadsheet,
            Preset::Hubspot => Self::Hubspot,
        }
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let preset = arguments.preset.into();
    let conference = arguments.conference.as_ref().map(|typed| context.conference(typed));
    let conference = conference.transpose()?.map(|conference| conference.id);
    let Some(path) = &arguments.out else {
        let preview = context.book.export_preview(&moment, preset, conference)?;
        context.out.one(&preview, words::previewed)?;
        return Ok(if preview.total == 0 { Answer::Nothing } else { Answer::Done });
    };
    let watch = Watch::new();
    let is_piped = path == Path::new("-");
    let outcome = if is_piped {
        context.book.export_to(&moment, preset, conference, &mut context.out, &watch)
    } else {
        context.book.export(&moment, preset, conference, path, &watch)
    };
    drop(watch);
    let done = outcome.map_err(Failure::from)?;
    if is_piped {
        context.out.flush()?;
    } else {
        context.out.one(&done, words::exported)?;
    }
    Ok(if done.rows == 0 { Answer::Nothing } else { Answer::Done })
}
