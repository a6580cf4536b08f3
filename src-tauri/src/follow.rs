//! Tells the UI when the profile changed, whoever changed it: this window, a terminal, a colleague
//! on the same folder.

use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::state::Shell;

/// A change made elsewhere shows within a second; looking costs one lookup of the journal's end.
const EVERY: Duration = Duration::from_millis(400);

/// Looks at the journal's end as long as the window is open.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut seen: Option<i64> = None;
        let mut ticks = tokio::time::interval(EVERY);
        loop {
            ticks.tick().await;
            // Another profile's journal ends elsewhere, so switching is seen as a change as well.
            let end = app.state::<Shell>().run(|book, _| book.journal_end()).await.ok();
            if end != seen && seen.is_some() && app.emit("changed", ()).is_err() {
                return; // the window is gone
            }
            seen = end;
        }
    });
}
