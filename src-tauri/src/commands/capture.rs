//! Scanning. Images come as raw bodies; what belongs to them stands in the headers.

use chrono::{DateTime, Utc};
use hallway_core::book::{
    Book, EncounterForm, Frame, FrameReport, HowFar, Place, Progress, QuickPart, ScanOptions,
    ScanReport,
};
use hallway_core::error::{ErrorCode, Problem};
use hallway_core::model::{CaptureId, ContentHash, Moment, StepId};
use tauri::ipc::{Channel, InvokeBody, JavaScriptChannelId, Request, Response};
use tauri::{State, Webview};

use crate::state::{Answer, Shell, moment};

/// A step for the images that follow.
#[tauri::command]
pub(crate) async fn new_step(shell: State<'_, Shell>) -> Answer<StepId> {
    Ok(StepId(moment(shell.book()?.device()).id()))
}

#[tauri::command]
pub(crate) async fn scan_image(
    shell: State<'_, Shell>,
    webview: Webview,
    request: Request<'_>,
) -> Answer<ScanReport> {
    let (options, image) = (scan_options(&request), body(&request)?);
    let channel = channel(webview, &request)?;
    let scan = move |book: &Book, moment: &Moment, progress: &dyn Progress| {
        book.scan_image_while(moment, &image, &options, progress)
    };
    shell.run_long(channel, scan).await
}

/// A camera's frame: brightness, row by row.
#[tauri::command]
pub(crate) async fn scan_frame(
    shell: State<'_, Shell>,
    request: Request<'_>,
) -> Answer<FrameReport> {
    let luma = body(&request)?;
    let (width, height) = (number(&request, "x-width")?, number(&request, "x-height")?);
    let count = u64::from(number(&request, "x-frame")?);
    let look = move |book: &Book, moment: &Moment| {
        book.scan_frame(moment, &Frame { luma: &luma, width, height, number: count })
    };
    shell.run(look).await
}

#[tauri::command]
pub(crate) async fn scan_text(
    shell: State<'_, Shell>,
    text: String,
    keep: bool,
    scanned: bool,
    at: Option<DateTime<Utc>>,
    place: Place,
) -> Answer<ScanReport> {
    let options = ScanOptions { keep_all: keep, scanned, at, ..ScanOptions::default() };
    let options = options.placed(place);
    shell.run(move |book, moment| book.scan_text(moment, &text, &options)).await
}

#[tauri::command]
pub(crate) async fn read_line(shell: State<'_, Shell>, line: String) -> Answer<Vec<QuickPart>> {
    shell.run(move |book, moment| book.read_line(moment, &line)).await
}

#[tauri::command]
pub(crate) async fn quick_add(shell: State<'_, Shell>, line: String) -> Answer<ScanReport> {
    shell.run(move |book, moment| book.quick_add(moment, &line, &EncounterForm::default())).await
}

#[tauri::command]
pub(crate) async fn name_capture(
    shell: State<'_, Shell>,
    id: CaptureId,
    line: String,
) -> Answer<ScanReport> {
    shell.run(move |book, moment| book.name_capture(moment, id, &line)).await
}

/// A kept picture's bytes, as a JPEG.
#[tauri::command]
pub(crate) async fn picture(shell: State<'_, Shell>, hash: ContentHash) -> Answer<Response> {
    shell.run(move |book, _| book.picture(hash)).await.map(Response::new)
}

/// What stands in the headers of an image.
pub(super) fn scan_options(request: &Request<'_>) -> ScanOptions {
    ScanOptions {
        step: header(request, "x-step").and_then(|step| step.parse().ok()),
        file: header(request, "x-file"),
        modified: header(request, "x-modified").and_then(|ms| instant(&ms)),
        mark_seen: header(request, "x-mark-seen").is_some(),
        ..ScanOptions::default()
    }
}

/// A raw body's bytes.
pub(super) fn body(request: &Request<'_>) -> Answer<Vec<u8>> {
    match request.body() {
        InvokeBody::Raw(bytes) => Ok(bytes.clone()),
        InvokeBody::Json(_) => Err(missing("body")),
    }
}

/// The channel that hears of long work whose input is a raw body.
pub(super) fn channel(webview: Webview, request: &Request<'_>) -> Answer<Channel<HowFar>> {
    let id = header(request, "x-progress").and_then(|id| id.parse::<JavaScriptChannelId>().ok());
    Ok(id.ok_or_else(|| missing("x-progress"))?.channel_on(webview))
}

fn missing(what: &str) -> Problem {
    Problem { code: ErrorCode::Invalid, detail: what.to_owned() }
}

/// A header's value; names are percent-encoded, as headers are ASCII.
pub(super) fn header(request: &Request<'_>, name: &str) -> Option<String> {
    let value = request.headers().get(name)?.to_str().ok()?;
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

fn number(request: &Request<'_>, name: &str) -> Answer<u32> {
    let value = header(request, name).and_then(|value| value.parse().ok());
    value.ok_or_else(|| missing(name))
}

fn instant(millis: &str) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis.parse().ok()?)
}
