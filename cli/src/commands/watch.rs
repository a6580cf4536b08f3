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
    /// The folder; what lies in it the first time is left alone, what arrived since the last is read
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let folder = std::path::absolute(&arguments.folder).unwrap_or(arguments.folder.clone());
    let read_until = context.book.folder_read_until(&folder)?;
    let now = context.moment().now;
    // The first time nothing that is there is new.
    let mut inbox = Inbox::new(&folder, read_until.unwrap_or(DateTime::<Utc>::MAX_UTC));
    inbox.look(now).map_err(|cause| Error::Unreadable { path: folder.clone(), cause })?;
    if read_until.is_none() {
        context.book.folder_was_read(&folder, now)?;
    }
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
        match inbox.look(context.moment().now) {
            Ok(paths) => {
                is_gone = false;
                if !paths.is_empty() {
                    read(&paths, &watch, context)?;
                    let until = inbox.told_until();
                    until.map_or(Ok(()), |until| context.book.folder_was_read(&folder, until))?;
                }
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

/// Reads photos and tells each at once. Stopped, it leaves the rest for the next time.
fn read(paths: &[PathBuf], watch: &Watch, context: &mut Context) -> Result<()> {
    for path in paths {
        let photos = vec![PhotoForm { path: path.clone(), ..PhotoForm::default() }];
        let form = PhotosForm { photos, camera: None };
        let report = context.book.read_photos(&context.moment(), &form, watch)?;
        let problem = Some(ScanProblem::NoCode);
        let nothing = ScannedFile { file: None, codes: vec![], problem, made: None };
        let name = path.display().to_string();
        for file in report.files.into_iter().chain((report.nothing > 0).then_some(nothing)) {
            tell(&ScannedFile { file: Some(name.clone()), ..file }, context)?;
        }
        if watch.is_stopped() {
            return Err(Failure::Stopped);
        }
    }
    Ok(())
}
