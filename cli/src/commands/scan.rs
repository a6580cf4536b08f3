//! `hallway scan`: images in, people met out, one line (or object) a file.
//!
//! Each image is a journal entry of its own under one step for the whole call, and is told only
//! when it is kept: whatever ends the process, everything that was told is there, and one undo takes
//! all of it back.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use hallway_core::Error;
use hallway_core::book::{
    CameraClock, CaptureOutcome, Progress, ScanOptions, ScanProblem, ScanReport, ScannedFile,
    text_of,
};
use hallway_core::model::StepId;

use super::person::outcome_line;
use super::scan_files::{self, IMAGE_BYTES, Input};
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::time;
use crate::watch::Watch;
use crate::words::{self, ScanCounts};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The clock of cameras that did not write down theirs, as +09:00 [default: the conference's]
    #[arg(long, value_name = "OFFSET", allow_hyphen_values = true, conflicts_with = "at")]
    offset: Option<String>,
    /// Images, folders of images, or - for one image or text from standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,
    /// Of folders, only the photos of this day (2022-11-30) where they were taken
    #[arg(long, value_name = "DAY", value_parser = time::day)]
    day: Option<NaiveDate>,
    /// Pass over files that were read or looked at before
    #[arg(long)]
    new: bool,
    #[command(flatten)]
    how: How,
}

/// What holds for everything captured by one call.
#[derive(Debug, Args)]
pub(super) struct How {
    /// Where it was [default: what was on at that time]
    #[arg(long, value_name = "ID")]
    occasion: Option<String>,
    /// When: RFC 3339, or 2022-11-30 19:05 on the conference's clock [default: each picture's time,
    /// else now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Say what it means and save nothing
    #[arg(long)]
    read_only: bool,
    /// Keep also what is about no person, such as the password of a Wi-Fi network
    #[arg(long, conflicts_with = "read_only")]
    keep: bool,
}

impl How {
    /// Whether nothing is to be saved.
    pub(super) const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// As the book takes it, with a step for all of it.
    pub(super) fn options(&self, context: &Context) -> Result<ScanOptions> {
        let occasion = self.occasion.as_ref().map(|typed| context.occasion(typed)).transpose()?;
        let at = match &self.at {
            Some(text) => Some(time::instant("at", text, context.zone(occasion)?)?),
            None => None,
        };
        let (read_only, keep_all) = (self.read_only, self.keep);
        let step = Some(StepId(context.moment().id()));
        Ok(ScanOptions { step, at, occasion, read_only, keep_all, ..ScanOptions::default() })
    }
}

impl Arguments {
    /// Whether nothing is to be saved.
    pub(crate) const fn is_read_only(&self) -> bool {
        self.how.is_read_only()
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let offset = arguments.offset.as_deref().map(time::offset).transpose()?;
    let camera = offset.map(CameraClock::Offset);
    let options = ScanOptions { camera, ..arguments.how.options(context)? };
    let mut inputs = scan_files::inputs(&arguments.inputs);
    if let Some(day) = arguments.day {
        keep_day(&mut inputs, &arguments.inputs, day, context)?;
    }
    let watch = Watch::new();
    let mut counts = ScanCounts::default();
    let mut unread = None;
    for (done, input) in inputs.iter().enumerate() {
        if watch.is_stopped() {
            break;
        }
        if arguments.new && is_seen(input, context)? {
            counts.seen += 1;
            continue;
        }
        let report = match read(input, &options, context, &watch, &mut unread) {
            Err(Failure::Core(Error::Cancelled)) => break,
            report => report?,
        };
        watch.clear();
        for file in report.files {
            count(&file, &mut counts);
            tell(&file, context)?;
        }
        if watch.report(done + 1, inputs.len()).is_err() {
            break;
        }
    }
    watch.clear();
    let _ = context.book.collect_pictures(&context.moment()); // tidying up fails no scan
    if !context.out.is_json() {
        let summary = words::scanned(&counts);
        context.out.line(if inputs.is_empty() { words::NO_IMAGES } else { &summary })?;
        context.out.flush()?;
    }
    if watch.is_stopped() {
        return Err(Failure::Stopped);
    }
    match unread {
        Some(error) if !counts.is_found() => Err(Failure::Core(error)),
        _ => Ok(if counts.is_found() { Answer::Done } else { Answer::Nothing }),
    }
}

/// Leaves of the folders' photos only those of a day.
fn keep_day(
    inputs: &mut Vec<Input>,
    named: &[PathBuf],
    day: NaiveDate,
    context: &Context,
) -> Result<()> {
    for folder in named.iter().filter(|path| path.is_dir()) {
        let list = context.book.list_photos(&context.moment(), folder, None, &())?;
        let photos = list.photos.into_iter().filter(|photo| photo.stamp.day == day);
        let of_day: BTreeSet<PathBuf> = photos.map(|photo| photo.path.into()).collect();
        inputs.retain(|input| match input {
            Input::InFolder(path) => !path.starts_with(folder) || of_day.contains(path),
            Input::File(_) | Input::Standard => true,
        });
    }
    Ok(())
}

fn is_seen(input: &Input, context: &Context) -> Result<bool> {
    let (Input::File(path) | Input::InFolder(path)) = input else { return Ok(false) };
    let seen = context.book.seen_photos(std::slice::from_ref(path), &())?;
    Ok(seen.contains(&true))
}

/// Reads one input. One that cannot be opened is an answer too, so that the batch goes on; the first
/// such is kept in `unread`.
fn read(
    input: &Input,
    options: &ScanOptions,
    context: &Context,
    watch: &Watch,
    unread: &mut Option<Error>,
) -> Result<ScanReport> {
    let moment = context.moment();
    let (name, modified, bytes) = match input {
        Input::Standard => (None, None, up_to_limit(std::io::stdin().lock())),
        Input::File(path) | Input::InFolder(path) => {
            (Some(shown(path)), modified(path), scan_files::open(path).and_then(up_to_limit))
        }
    };
    let mark_seen = matches!(input, Input::InFolder(_));
    let options = ScanOptions { file: name.clone(), modified, mark_seen, ..options.clone() };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(cause) => {
            let path = name.as_deref().unwrap_or("-").into();
            unread.get_or_insert(Error::Unreadable { path, cause });
            let problem = Some(ScanProblem::Unreadable);
            let file = ScannedFile { file: name, codes: Vec::new(), problem, made: None };
            return Ok(ScanReport { files: vec![file], step: None });
        }
    };
    let report = context.book.scan_image_while(&moment, &bytes, &options, watch)?;
    let is_no_image = report.files.iter().any(|file| file.problem == Some(ScanProblem::NotAnImage));
    match (input, text_of(&bytes)) {
        (Input::Standard, Ok(text)) if is_no_image && !text.trim().is_empty() => {
            Ok(context.book.scan_text(&moment, &text, &options)?)
        }
        _ => Ok(report),
    }
}

/// One byte more than an image may have is enough for the core to refuse it.
fn up_to_limit(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(IMAGE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn modified(path: &Path) -> Option<DateTime<Utc>> {
    Some(path.metadata().ok()?.modified().ok()?.into())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn count(file: &ScannedFile, counts: &mut ScanCounts) {
    match file.problem {
        None => {}
        Some(ScanProblem::NoCode) => counts.without += 1,
        Some(_) => counts.unread += 1,
    }
    for code in &file.codes {
        match code.outcome {
            CaptureOutcome::Saved { .. } => counts.new += 1,
            CaptureOutcome::AlreadyMet { .. } => counts.already_met += 1,
            CaptureOutcome::ScannedBefore { .. } | CaptureOutcome::AlreadyScanned { .. } => {
                counts.before += 1;
            }
            CaptureOutcome::NotAPerson { capture: None, .. } => counts.left += 1,
            CaptureOutcome::Unresolved { .. } | CaptureOutcome::NotAPerson { .. } => {
                counts.kept += 1;
            }
            CaptureOutcome::Read { .. } => counts.read += 1,
        }
    }
}

/// Tells what became of one file, at once.
pub(super) fn tell(file: &ScannedFile, context: &mut Context) -> Result<Answer> {
    context.out.one(file, |file| {
        let name = file.file.as_deref().unwrap_or("-");
        let problem =
            file.problem.map(|problem| format!("{name}  {}", words::scan_problem(problem)));
        let codes = file.codes.iter();
        codes
            .map(|code| format!("{name}  {}", outcome_line(&code.outcome)))
            .chain(problem)
            .collect()
    })
}
