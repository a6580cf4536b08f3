//! The guests of a dinner or a booth.

use std::path::PathBuf;

use hallway_core::book::{CaptureOutcome, GuestSheet, TripLanguage};
use hallway_core::model::{OccasionId, OccasionPersonId};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn guest_sheet(
    shell: State<'_, Shell>,
    occasion: OccasionId,
) -> Answer<GuestSheet> {
    shell.run(move |book, moment| book.guest_sheet(moment, occasion)).await
}

/// Writes who comes to a file to print or to take along; answers how many they are.
#[tauri::command]
pub(crate) async fn write_guest_sheet(
    shell: State<'_, Shell>,
    occasion: OccasionId,
    language: TripLanguage,
    path: PathBuf,
) -> Answer<usize> {
    shell.run(move |book, moment| book.write_guest_sheet(moment, occasion, language, &path)).await
}

#[tauri::command]
pub(crate) async fn expect_guests(
    shell: State<'_, Shell>,
    occasion: OccasionId,
    lines: String,
) -> Answer<GuestSheet> {
    shell.run(move |book, moment| book.expect_guests(moment, occasion, &lines)).await
}

#[tauri::command]
pub(crate) async fn drop_guest(
    shell: State<'_, Shell>,
    id: OccasionPersonId,
) -> Answer<GuestSheet> {
    shell.run(move |book, moment| book.drop_guest(moment, id)).await
}

#[tauri::command]
pub(crate) async fn guest_came(
    shell: State<'_, Shell>,
    id: OccasionPersonId,
) -> Answer<GuestSheet> {
    shell.run(move |book, moment| book.guest_came(moment, id)).await
}

#[tauri::command]
pub(crate) async fn add_guest(
    shell: State<'_, Shell>,
    occasion: OccasionId,
    line: String,
) -> Answer<CaptureOutcome> {
    shell.run(move |book, moment| book.add_guest(moment, occasion, &line)).await
}
