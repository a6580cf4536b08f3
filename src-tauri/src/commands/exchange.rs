//! Contacts in from a file, people out to one.

use std::path::PathBuf;

use hallway_core::book::{ExportDone, ExportPreview, ImportReport, Preset};
use hallway_core::model::ConferenceId;
use tauri::State;
use tauri::ipc::Request;

use super::capture::body;
use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn import_contacts(
    shell: State<'_, Shell>,
    request: Request<'_>,
) -> Answer<ImportReport> {
    let file = body(&request)?;
    shell.run(move |book, moment| book.import_contacts(moment, file.as_slice(), &())).await
}

#[tauri::command]
pub(crate) async fn export_preview(
    shell: State<'_, Shell>,
    preset: Preset,
    conference: Option<ConferenceId>,
) -> Answer<ExportPreview> {
    shell.run(move |book, moment| book.export_preview(moment, preset, conference)).await
}

#[tauri::command]
pub(crate) async fn export_people(
    shell: State<'_, Shell>,
    preset: Preset,
    conference: Option<ConferenceId>,
    path: PathBuf,
) -> Answer<ExportDone> {
    shell.run(move |book, moment| book.export(moment, preset, conference, &path, &())).await
}
