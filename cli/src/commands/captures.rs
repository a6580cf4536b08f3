//! `hallway captures`: what waits to be understood, and what was put away.

use clap::{Args, Subcommand};
use hallway_core::book::{CaptureView, MetAt};
use hallway_core::model::{CaptureId, CaptureStatus};

use super::person::outcome_line;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::{show, words};

/// What was kept and is nobody, whatever became of it.
const ALL: &[CaptureStatus] =
    &[CaptureStatus::Unresolved, CaptureStatus::NotAPerson, CaptureStatus::Dismissed];

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    /// What waits to be understood (this is what is listed anyway)
    #[arg(long)]
    waiting: bool,
    /// What was put away
    #[arg(long, conflicts_with = "waiting")]
    put_away: bool,
    /// Also links and other codes that are about no person, and what was put away
    #[arg(long, conflicts_with_all = ["waiting", "put_away"])]
    all: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Put captures away: nobody looks for a person in them any more
    Dismiss {
        /// Ids or texts
        #[arg(required = true, value_name = "CAPTURE")]
        captures: Vec<String>,
    },
    /// Say whose one is, in a line as add takes it; they are met when and where it was captured
    Name {
        /// Its id or text
        capture: String,
        /// Jiwon Park, CTO @ Acme, jiwon@acme.example
        line: String,
    },
    /// Take captures back that were put away
    TakeBack {
        /// Ids or texts
        #[arg(required = true, value_name = "CAPTURE")]
        captures: Vec<String>,
    },
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let count = match &arguments.command {
        None => {
            let statuses = match (arguments.all, arguments.put_away) {
                (true, _) => ALL,
                (false, true) => &[CaptureStatus::Dismissed],
                (false, false) => &[CaptureStatus::Unresolved],
            };
            let captures = context.book.captures(&moment, statuses)?;
            let headers = ["ID", "TEXT", "WHAT", "STATE", "WHEN"];
            return context.out.rows(&captures, headers, cells);
        }
        Some(Command::Name { capture: typed, line }) => {
            let id = capture(typed, context)?.capture.id;
            let report = context.book.name_capture(&moment, id, line)?;
            for code in report.files.iter().flat_map(|file| &file.codes) {
                context.out.one(code, |code| vec![outcome_line(&code.outcome)])?;
            }
            return Ok(Answer::Done);
        }
        Some(Command::Dismiss { captures }) => {
            let ids = ids(captures, context)?;
            context.book.dismiss_captures(&moment, &ids)?
        }
        Some(Command::TakeBack { captures }) => {
            let ids = ids(captures, context)?;
            context.book.take_back_captures(&moment, &ids)?
        }
    };
    let moved = serde_json::json!({ "moved": count });
    context.out.one(&moved, |_| vec![words::moved_captures(count)])
}

fn ids(typed: &[String], context: &Context) -> Result<Vec<CaptureId>> {
    typed.iter().map(|typed| capture(typed, context).map(|view| view.capture.id)).collect()
}

/// The capture that `typed` means: by its id, part of one, its text or its number.
pub(super) fn capture(typed: &str, context: &Context) -> Result<CaptureView> {
    let captures = context.book.captures(&context.moment(), ALL)?;
    let candidate = |view: CaptureView| Candidate {
        id: view.capture.id.0,
        names: std::iter::once(view.capture.payload.clone())
            .chain(view.capture.badge.clone())
            .collect(),
        value: view,
    };
    pick::pick("capture", typed, captures.into_iter().map(candidate).collect())
}

fn cells(view: &CaptureView) -> [String; 5] {
    let capture = &view.capture;
    let met = MetAt {
        at: capture.at,
        zone: view.zone.clone(),
        occasion: view.occasion.clone(),
        rating: None,
        met_by: None,
    };
    [
        short(capture.id.0),
        capture.payload.clone(),
        capture.reason.map(words::meaning).unwrap_or_default().to_owned(),
        words::capture_status(capture.status).to_owned(),
        show::met(&met),
    ]
}
