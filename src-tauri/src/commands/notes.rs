//! Pasted notes.

use hallway_core::Error;
use hallway_core::book::{NotesLine, NotesPiece, ScanReport, text_of};
use tauri::State;
use tauri::ipc::Request;

use super::capture::body;
use crate::state::{Answer, Shell};

/// What a file of text says, whatever its charset.
#[tauri::command]
pub(crate) async fn read_text(shell: State<'_, Shell>, request: Request<'_>) -> Answer<String> {
    let bytes = body(&request)?;
    let fail = |cause| Error::Unreadable { path: "text".into(), cause };
    shell.run(move |_, _| text_of(&bytes).map_err(fail)).await
}

#[tauri::command]
pub(crate) async fn read_notes(shell: State<'_, Shell>, text: String) -> Answer<Vec<NotesPiece>> {
    shell.run(move |book, moment| book.read_notes(moment, &text)).await
}

#[tauri::command]
pub(crate) async fn add_notes(
    shell: State<'_, Shell>,
    lines: Vec<NotesLine>,
) -> Answer<ScanReport> {
    shell.run(move |book, moment| book.add_notes(moment, &lines)).await
}
