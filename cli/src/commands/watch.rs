//! `hallway watch`: new photos of a folder are read as they arrive, until Ctrl-C.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::Args;
use hallway_core::Error;
use hallway_core::book::{Inbox, PhotoForm, PhotosForm, ScanProblem, ScannedFile};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use super::scan::tell;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

/// A file is at rest when two looks in a row find it the same.
const EVERY: Duration = Duration::from_secs(1);
/// Looks without being told that something stirs: network folders often say nothing.
const BETWEEN_LOOKS: u32 = 10;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder; what lies in it already is left alone
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let folder = std::path::absolute(&arguments.folder).unwrap_or(arguments.folder.clone());
    let mut inbox = Inbox::new(&folder, DateTime::<Utc>::MAX_UTC); // nothing there is new
    inbox.look().map_err(|cause| Error::Unreadable { path: folder.clone(), cause })?;
    let watch = Watch::new();
    if !context.out.is_json() {
        context.out.line(&words::watching(&folder.display().to_string()))?;
        context.out.flush()?;
    }
    let (stirs, _watcher) = listen(&folder);
    let mut is_gone = false;
    for tick in 1_u32.. {
        if watch.is_stopped() {
            return Err(Failure::Stopped);
        }
        std::thread::sleep(EVERY);
        let stirred = stirs.try_iter().count() > 0;
        if !stirred && !inbox.is_waiting() && tick % BETWEEN_LOOKS != 0 {
            continue;
        }
        match inbox.look() {
            Ok(paths) => {
                is_gone = false;
                read(paths, context)?;
            }
            Err(cause) if !is_gone => {
                is_gone = true;
                let error = Error::Unreadable { path: folder.clone(), cause };
                let _ = Failure::Core(error).report(context.out.is_json());
            }
            Err(_) => {} // it may come back
        }
    }
    Ok(Answer::Done)
}

/// What the system tells of; where it cannot tell, the looks now and then are enough.
fn listen(folder: &Path) -> (Receiver<()>, Option<RecommendedWatcher>) {
    let (tell, stirs) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |_| {
        let _ = tell.send(()); // nobody listens any more
    });
    let watcher = watcher.ok().and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive).ok()?;
        Some(watcher)
    });
    (stirs, watcher)
}

fn read(paths: Vec<PathBuf>, context: &mut Context) -> Result<()> {
    for path in paths {
        let path = path.display().to_string();
        let photos = vec![PhotoForm { path: path.clone(), ..PhotoForm::default() }];
        let form = PhotosForm { photos, camera: None };
        let report = context.book.read_photos(&context.moment(), &form, &())?;
        let problem = Some(ScanProblem::NoCode);
        let nothing = ScannedFile { file: None, codes: vec![], problem, made: None };
        for file in report.files.into_iter().chain((report.nothing > 0).then_some(nothing)) {
            tell(&ScannedFile { file: Some(path.clone()), ..file }, context)?;
        }
    }
    context.out.flush()
}
