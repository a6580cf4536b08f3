//! Files opened with Hallway.

use tauri::State;
use tauri::ipc::Response;

use crate::opened::Opened;
use crate::state::Answer;

/// The name of the next file that was opened with Hallway.
#[tauri::command]
pub(crate) async fn opened_file(opened: State<'_, Opened>) -> Answer<Option<String>> {
    Ok(opened.next())
}

/// That file's bytes; it is not offered again.
#[tauri::command]
pub(crate) async fn take_opened(opened: State<'_, Opened>) -> Answer<Response> {
    opened.take().map(Response::new)
}
