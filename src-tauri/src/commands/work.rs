//! Long work under way.

use tauri::State;

use crate::state::{Answer, Shell};

/// Stops the work that the channel `work` hears of: its command answers "cancelled", and nothing
/// was changed. Too late once it commits.
#[tauri::command]
pub(crate) async fn stop_work(shell: State<'_, Shell>, work: u32) -> Answer<()> {
    shell.stops.stop(work);
    Ok(())
}
