//! Pasted notes.

use hallway_core::book::{NotesLine, NotesPiece, ScanReport};
use tauri::State;

use crate::state::{Answer, Shell};

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
