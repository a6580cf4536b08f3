//! What waits to be understood, and the three ways out: a list, a taught badge, putting it away.

use hallway_core::book::{
    BadgeLayoutForm, BadgeLayoutView, BadgeParts, BadgeTrial, CaptureOutcome, CaptureView,
    ListLook, MatchOptions, MatchReport, Taught,
};
use hallway_core::model::{CaptureId, CaptureStatus, ConferenceId, ContactId, LayoutId};
use tauri::ipc::Request;
use tauri::{State, Webview};

use super::capture::{body, channel, header};
use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn captures(
    shell: State<'_, Shell>,
    statuses: Vec<CaptureStatus>,
) -> Answer<Vec<CaptureView>> {
    shell.run(move |book, moment| book.captures(moment, &statuses)).await
}

#[tauri::command]
pub(crate) async fn captures_of(
    shell: State<'_, Shell>,
    ids: Vec<CaptureId>,
) -> Answer<Vec<CaptureView>> {
    shell.run(move |book, moment| book.captures_of(moment, &ids)).await
}

#[tauri::command]
pub(crate) async fn dismiss_captures(
    shell: State<'_, Shell>,
    ids: Vec<CaptureId>,
) -> Answer<usize> {
    shell.run(move |book, moment| book.dismiss_captures(moment, &ids)).await
}

#[tauri::command]
pub(crate) async fn take_back_captures(
    shell: State<'_, Shell>,
    ids: Vec<CaptureId>,
) -> Answer<usize> {
    shell.run(move |book, moment| book.take_back_captures(moment, &ids)).await
}

#[tauri::command]
pub(crate) async fn look_at_list(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<ListLook> {
    let (progress, file, options) =
        (channel(webview, &request)?, body(&request)?, options(&request));
    shell
        .run_long(progress, move |book, _, work| book.look_at_list(file.as_slice(), &options, work))
        .await
}

#[tauri::command]
pub(crate) async fn match_list(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<MatchReport> {
    let (progress, file, options) =
        (channel(webview, &request)?, body(&request)?, options(&request));
    shell
        .run_long(progress, move |book, moment, work| {
            book.match_list(moment, file.as_slice(), &options, work)
        })
        .await
}

#[tauri::command]
pub(crate) async fn cut_badge(
    shell: State<'_, Shell>,
    conference: Option<ConferenceId>,
    text: String,
    delimiter: Option<String>,
) -> Answer<BadgeParts> {
    shell.run(move |book, _| book.cut_badge(conference, &text, delimiter.as_deref())).await
}

#[tauri::command]
pub(crate) async fn try_badge(
    shell: State<'_, Shell>,
    form: BadgeLayoutForm,
    text: String,
) -> Answer<BadgeTrial> {
    shell.run(move |book, _| book.try_badge(&form, &text)).await
}

#[tauri::command]
pub(crate) async fn teach_badge(shell: State<'_, Shell>, form: BadgeLayoutForm) -> Answer<Taught> {
    shell.run(move |book, moment| book.teach_badge(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn badge_layouts(shell: State<'_, Shell>) -> Answer<Vec<BadgeLayoutView>> {
    shell.run(|book, _| book.badge_layouts()).await
}

#[tauri::command]
pub(crate) async fn delete_badge_layout(shell: State<'_, Shell>, id: LayoutId) -> Answer<()> {
    shell.run(move |book, moment| book.delete_badge_layout(moment, id)).await
}

#[tauri::command]
pub(crate) async fn same_person(
    shell: State<'_, Shell>,
    new: ContactId,
    old: ContactId,
) -> Answer<CaptureOutcome> {
    shell.run(move |book, moment| book.same_person(moment, new, old)).await
}

/// How a list is read; what makes no sense is left to the guess.
fn options(request: &Request<'_>) -> MatchOptions {
    let text = header(request, "x-options").unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
