//! My day, and what is on now.

use std::path::PathBuf;

use chrono::NaiveDate;
use hallway_core::book::{Chances, DayView, MyPart, NowView, OccasionRow, TripLanguage};
use hallway_core::model::OccasionId;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn day(
    shell: State<'_, Shell>,
    on: Option<NaiveDate>,
    count: usize,
) -> Answer<DayView> {
    shell.run(move |book, moment| book.day(moment, on, count)).await
}

#[tauri::command]
pub(crate) async fn now(shell: State<'_, Shell>) -> Answer<NowView> {
    shell.run(|book, moment| book.now(moment)).await
}

#[tauri::command]
pub(crate) async fn set_my_part(
    shell: State<'_, Shell>,
    id: OccasionId,
    part: MyPart,
) -> Answer<OccasionRow> {
    shell.run(move |book, moment| book.set_my_part(moment, id, part)).await
}

#[tauri::command]
pub(crate) async fn chances(shell: State<'_, Shell>, id: OccasionId) -> Answer<Chances> {
    shell.run(move |book, moment| book.chances(moment, id)).await
}

/// Writes my agenda to a calendar file; answers how many entries it has.
#[tauri::command]
pub(crate) async fn write_agenda(shell: State<'_, Shell>, path: PathBuf) -> Answer<usize> {
    shell.run(move |book, moment| book.write_agenda(moment, &path)).await
}

/// Writes a day as a page for the phone; answers how many stops it has.
#[tauri::command]
pub(crate) async fn write_day_sheet(
    shell: State<'_, Shell>,
    on: NaiveDate,
    language: TripLanguage,
    path: PathBuf,
) -> Answer<usize> {
    shell.run(move |book, moment| book.write_day_sheet(moment, on, language, &path)).await
}
