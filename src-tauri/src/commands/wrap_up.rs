//! The evening of a day.

use chrono::NaiveDate;
use hallway_core::book::WrapUp;
use hallway_core::model::ContactId;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn wrap_up(shell: State<'_, Shell>, on: Option<NaiveDate>) -> Answer<WrapUp> {
    shell.run(move |book, moment| book.wrap_up(moment, on)).await
}

#[tauri::command]
pub(crate) async fn not_same_person(
    shell: State<'_, Shell>,
    one: ContactId,
    other: ContactId,
) -> Answer<()> {
    shell.run(move |book, moment| book.not_same_person(moment, one, other)).await
}
