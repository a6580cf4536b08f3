//! A conference as a folder of Markdown.

use std::path::PathBuf;

use hallway_core::book::{TripReportDone, TripReportForm, TripReportPreview};
use hallway_core::model::ConferenceId;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn trip_report_preview(
    shell: State<'_, Shell>,
    conference: ConferenceId,
) -> Answer<TripReportPreview> {
    shell.run(move |book, moment| book.trip_report_preview(moment, conference)).await
}

#[tauri::command]
pub(crate) async fn save_trip_report(
    shell: State<'_, Shell>,
    form: TripReportForm,
    folder: PathBuf,
) -> Answer<TripReportDone> {
    shell.run(move |book, moment| book.save_trip_report(moment, &form, &folder)).await
}
