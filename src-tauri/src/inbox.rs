//! Watches the folder of new photos: what has come to rest in it is read, and the UI hears of it.
//!
//! The system says when something stirs; a look now and then finds what it did not say, as network
//! folders often say nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use hallway_core::book::{Inbox, InboxNews, PhotoForm, PhotosForm};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::state::{Answer, Shell, now};

/// A file is at rest when two looks in a row find it the same.
const EVERY: Duration = Duration::from_secs(1);
/// Looks without being told that something stirs.
const TICKS_BETWEEN_LOOKS: u32 = 10;

/// The folder being watched.
struct Watch {
    inbox: Inbox,
    stirs: Arc<AtomicBool>,
    /// Dropped, it stops listening.
    _watcher: Option<RecommendedWatcher>,
    is_gone: bool,
}

/// Watches as long as the window is open, whichever folder the profile on show names.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(EVERY);
        let mut watch: Option<Watch> = None;
        for tick in 0_u32.. {
            ticks.tick().await;
            let shell = app.state::<Shell>();
            let Ok(folder) = shell.run(|book, _| book.inbox_folder()).await else { continue };
            if watch.as_ref().map(|watch| watch.inbox.folder()) != folder.as_deref() {
                watch = shell.run(|book, _| book.inbox()).await.ok().flatten().map(watch_it);
            }
            let Some(watch) = &mut watch else { continue };
            let stirs = watch.stirs.swap(false, Ordering::Relaxed);
            if stirs || watch.inbox.is_waiting() || tick % TICKS_BETWEEN_LOOKS == 0 {
                match look(&shell, watch).await {
                    Ok(Some(news)) if app.emit("inbox", &news).is_err() => return, // no window
                    Ok(_) | Err(_) => {} // the log has it; the next look tries again
                }
            }
        }
    });
}

fn watch_it(inbox: Inbox) -> Watch {
    let stirs = Arc::new(AtomicBool::new(true));
    let watcher = listen(inbox.folder(), Arc::clone(&stirs));
    Watch { inbox, stirs, _watcher: watcher, is_gone: false }
}

/// Where the system cannot tell, the looks now and then are enough.
fn listen(folder: &Path, stirs: Arc<AtomicBool>) -> Option<RecommendedWatcher> {
    let told = move |_| stirs.store(true, Ordering::Relaxed);
    let mut watcher = notify::recommended_watcher(told).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(watcher)
}

async fn look(shell: &Shell, watch: &mut Watch) -> Answer<Option<InboxNews>> {
    let folder = watch.inbox.folder().display().to_string();
    let now = now().unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
    let Ok(paths) = tokio::task::block_in_place(|| watch.inbox.look(now)) else {
        let is_news = !std::mem::replace(&mut watch.is_gone, true);
        return Ok(is_news.then_some(InboxNews::Gone { folder }));
    };
    if std::mem::take(&mut watch.is_gone) {
        watch._watcher = listen(watch.inbox.folder(), Arc::clone(&watch.stirs));
        return Ok(Some(InboxNews::Back { folder }));
    }
    if paths.is_empty() {
        return Ok(None);
    }
    let photo = |path: &PathBuf| PhotoForm { path: path.clone(), ..PhotoForm::default() };
    let form = PhotosForm { photos: paths.iter().map(photo).collect(), camera: None };
    let until = watch.inbox.told_until();
    let report = shell.run(move |book, moment| {
        let report = book.read_photos(moment, &form, &())?;
        until.map_or(Ok(()), |until| book.inbox_was_read(until))?;
        Ok(report)
    });
    match report.await {
        Ok(report) => Ok(Some(InboxNews::Read { report: Box::new(report) })),
        Err(problem) => {
            watch.inbox.put_back(&paths);
            Err(problem)
        }
    }
}
