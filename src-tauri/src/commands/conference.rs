//! Conferences and occasions.

use hallway_core::book::{ConferenceForm, ConferencePage, OccasionForm, OccasionPage, OccasionRef};
use hallway_core::model::{ConferenceId, OccasionId};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn conference(
    shell: State<'_, Shell>,
    id: ConferenceId,
) -> Answer<ConferencePage> {
    shell.run(move |book, _| book.conference(id)).await
}

#[tauri::command]
pub(crate) async fn save_conference(
    shell: State<'_, Shell>,
    form: ConferenceForm,
) -> Answer<ConferencePage> {
    shell.run(move |book, moment| book.save_conference(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn occasion(shell: State<'_, Shell>, id: OccasionId) -> Answer<OccasionPage> {
    shell.run(move |book, moment| book.occasion(moment, id)).await
}

#[tauri::command]
pub(crate) async fn save_occasion(
    shell: State<'_, Shell>,
    form: OccasionForm,
) -> Answer<OccasionPage> {
    shell.run(move |book, moment| book.save_occasion(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn delete_occasion(shell: State<'_, Shell>, id: OccasionId) -> Answer<()> {
    shell.run(move |book, moment| book.delete_occasion(moment, id)).await
}

/// The last occasions I had a part in.
#[tauri::command]
pub(crate) async fn recent_occasions(
    shell: State<'_, Shell>,
    limit: usize,
) -> Answer<Vec<OccasionRef>> {
    shell.run(move |book, moment| book.recent_occasions(moment, limit)).await
}
