//! The trash's end, erase, retention, and everything about one person.

use std::path::PathBuf;

use chrono::NaiveDate;
use hallway_core::book::{AboutDone, HowFar, KeptPerson, RetentionView, TrashRow, TripLanguage};
use hallway_core::model::{ConferenceId, ContactId, Receipt};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn trash_list(shell: State<'_, Shell>) -> Answer<Vec<TrashRow>> {
    shell.run(|book, moment| book.trash_list(moment)).await
}

#[tauri::command]
pub(crate) async fn empty_trash(
    shell: State<'_, Shell>,
    people: Option<Vec<ContactId>>,
    progress: Channel<HowFar>,
) -> Answer<Receipt> {
    shell
        .run_long(progress, move |book, moment, work| {
            book.empty_trash(moment, people.as_deref(), work)
        })
        .await
}

#[tauri::command]
pub(crate) async fn would_erase(
    shell: State<'_, Shell>,
    people: Vec<ContactId>,
) -> Answer<Receipt> {
    shell.run(move |book, moment| book.would_erase(moment, &people)).await
}

#[tauri::command]
pub(crate) async fn erase_people(
    shell: State<'_, Shell>,
    people: Vec<ContactId>,
    keep_hash: bool,
    progress: Channel<HowFar>,
) -> Answer<Receipt> {
    shell
        .run_long(progress, move |book, moment, work| book.erase(moment, &people, keep_hash, work))
        .await
}

#[tauri::command]
pub(crate) async fn retention(shell: State<'_, Shell>) -> Answer<RetentionView> {
    shell.run(|book, moment| book.retention(moment)).await
}

#[tauri::command]
pub(crate) async fn keep_conference_until(
    shell: State<'_, Shell>,
    id: ConferenceId,
    day: Option<NaiveDate>,
) -> Answer<()> {
    shell.run(move |book, moment| book.keep_conference_until(moment, id, day)).await
}

#[tauri::command]
pub(crate) async fn keep_people_until(
    shell: State<'_, Shell>,
    people: Vec<ContactId>,
    day: Option<NaiveDate>,
) -> Answer<()> {
    shell.run(move |book, moment| book.keep_people_until(moment, &people, day)).await
}

#[tauri::command]
pub(crate) async fn kept_until(shell: State<'_, Shell>, id: ContactId) -> Answer<KeptPerson> {
    shell.run(move |book, _| book.kept_until(id)).await
}

#[tauri::command]
pub(crate) async fn write_about(
    shell: State<'_, Shell>,
    id: ContactId,
    language: TripLanguage,
    folder: PathBuf,
) -> Answer<AboutDone> {
    shell.run(move |book, moment| book.write_about(moment, id, language, &folder)).await
}
