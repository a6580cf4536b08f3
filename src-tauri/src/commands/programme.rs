//! A conference's programme: told from other files, looked at, imported.

use hallway_core::book::{Book, ProgrammeLook, ProgrammeOptions, ProgrammeReport};
use tauri::ipc::Request;
use tauri::{State, Webview};

use super::capture::{body, channel, header};
use crate::state::{Answer, Shell};

/// Whether a file that begins so is a programme.
#[tauri::command]
pub(crate) async fn is_programme(request: Request<'_>) -> Answer<bool> {
    Ok(Book::is_programme(&body(&request)?))
}

#[tauri::command]
pub(crate) async fn look_at_programme(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<ProgrammeLook> {
    let (progress, file, options) =
        (channel(webview, &request)?, body(&request)?, options(&request));
    shell
        .run_long(progress, move |book, moment, work| {
            book.look_at_programme(moment, &file, &options, work)
        })
        .await
}

#[tauri::command]
pub(crate) async fn import_programme(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<ProgrammeReport> {
    let (progress, file, options) =
        (channel(webview, &request)?, body(&request)?, options(&request));
    shell
        .run_long(progress, move |book, moment, work| {
            book.import_programme(moment, &file, &options, work)
        })
        .await
}

/// How a programme is read; what makes no sense is left to the guess.
fn options(request: &Request<'_>) -> ProgrammeOptions {
    let text = header(request, "x-options").unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
