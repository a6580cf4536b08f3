//! The phone's day: photos of a folder, paper cards and kept pictures.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use hallway_core::book::{
    AppState, HowFar, PaperCard, PhotoList, PhotoStamp, PhotosForm, PhotosReport, ScanReport,
};
use hallway_core::model::{CaptureId, ContactId};
use tauri::State;
use tauri::ipc::{Channel, Request, Response};

use super::capture::{body, scan_options};
use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn list_photos(
    shell: State<'_, Shell>,
    folder: PathBuf,
    camera: Option<String>,
    progress: Channel<HowFar>,
) -> Answer<PhotoList> {
    shell
        .run_long(progress, move |book, moment, progress| {
            book.list_photos(moment, &folder, camera.as_deref(), progress)
        })
        .await
}

#[tauri::command]
pub(crate) async fn photo_stamps(
    shell: State<'_, Shell>,
    at: Vec<DateTime<Utc>>,
) -> Answer<Vec<PhotoStamp>> {
    shell.run(move |book, moment| book.photo_stamps(moment, &at)).await
}

#[tauri::command]
pub(crate) async fn seen_photos(
    shell: State<'_, Shell>,
    paths: Vec<PathBuf>,
    progress: Channel<HowFar>,
) -> Answer<Vec<bool>> {
    shell.run_long(progress, move |book, _, progress| book.seen_photos(&paths, progress)).await
}

#[tauri::command]
pub(crate) async fn thumbnail(
    shell: State<'_, Shell>,
    path: PathBuf,
    side: u32,
) -> Answer<Response> {
    shell.run(move |book, _| book.thumbnail(&path, side)).await.map(Response::new)
}

#[tauri::command]
pub(crate) async fn read_photos(
    shell: State<'_, Shell>,
    form: PhotosForm,
    progress: Channel<HowFar>,
) -> Answer<PhotosReport> {
    let verb = shell.run_long(progress, move |book, moment, progress| {
        book.read_photos(moment, &form, progress)
    });
    verb.await
}

/// A photo in the body that is a paper card, to be typed in.
#[tauri::command]
pub(crate) async fn keep_card(shell: State<'_, Shell>, request: Request<'_>) -> Answer<ScanReport> {
    let (options, image) = (scan_options(&request), body(&request)?);
    shell.run(move |book, moment| book.keep_card(moment, &image, &options)).await
}

#[tauri::command]
pub(crate) async fn paper_cards(shell: State<'_, Shell>) -> Answer<Vec<PaperCard>> {
    shell.run(|book, moment| book.paper_cards(moment)).await
}

#[tauri::command]
pub(crate) async fn add_picture(
    shell: State<'_, Shell>,
    id: CaptureId,
    contact: ContactId,
) -> Answer<()> {
    shell.run(move |book, moment| book.add_picture(moment, id, contact)).await
}

#[tauri::command]
pub(crate) async fn remove_picture(shell: State<'_, Shell>, id: CaptureId) -> Answer<()> {
    shell.run(move |book, moment| book.remove_picture(moment, id)).await
}

/// Watches a folder for new photos, or none.
#[tauri::command]
pub(crate) async fn set_inbox(
    shell: State<'_, Shell>,
    folder: Option<PathBuf>,
) -> Answer<AppState> {
    shell
        .run(move |book, moment| {
            book.set_inbox(moment, folder.as_deref())?;
            book.state(moment)
        })
        .await
}
