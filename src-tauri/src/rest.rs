//! What is done when the window has been open for a while: pictures nobody needs are collected, and
//! whose thirty days in the trash are over is erased.

use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use crate::state::Shell;

/// Long enough after the start to slow nothing.
const AFTER_START: Duration = Duration::from_secs(60);
const EVERY: Duration = Duration::from_secs(6 * 60 * 60);

/// Tidies up now and then, as long as the window is open.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut wait = AFTER_START;
        loop {
            tokio::time::sleep(wait).await;
            wait = EVERY;
            // What could not be done now is done the next time; the log says why.
            let shell = app.state::<Shell>();
            let _ = shell.run(|book, moment| book.collect_pictures(moment)).await;
            let _ = shell.run(|book, moment| book.purge_trash(moment)).await;
        }
    });
}
