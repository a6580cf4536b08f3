//! Contacts in from a file, people out to one.

use std::path::PathBuf;

use hallway_core::book::{ExportDone, ExportPreview, HowFar, ImportReport, Preset};
use hallway_core::model::ConferenceId;
use tauri::ipc::{Channel, Request};
use tauri::{State, Webview};

use super::capture::{body, channel};
use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn import_contacts(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<ImportReport> {
    let (progress, file) = (channel(webview, &request)?, body(&request)?);
    shell
        .run_long(progress, move |book, moment, work| {
            book.import_contacts(moment, file.as_slice(), work)
        })
        .await
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
    progress: Channel<HowFar>,
) -> Answer<ExportDone> {
    shell
        .run_long(progress, move |book, moment, work| {
            book.export(moment, preset, conference, &path, work)
        })
        .await
}
