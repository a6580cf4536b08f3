//! The search box, kept lists, and changes of many people at once.

use hallway_core::book::{
    self, Chosen, Found, FoundText, HowFar, PeopleChange, PeopleFilter, QueryCompletion, SavedView,
    TextRange,
};
use hallway_core::model::SavedViewId;
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn find_everything(
    shell: State<'_, Shell>,
    query: String,
    limit: usize,
) -> Answer<Found> {
    shell.run(move |book, moment| book.find_everything(moment, &query, limit)).await
}

#[tauri::command]
pub(crate) async fn find_notes(
    shell: State<'_, Shell>,
    query: String,
    limit: usize,
) -> Answer<Vec<FoundText>> {
    shell.run(move |book, moment| book.find_notes(moment, &query, limit)).await
}

#[tauri::command]
pub(crate) async fn complete_query(
    shell: State<'_, Shell>,
    query: String,
    caret: usize,
    limit: usize,
) -> Answer<QueryCompletion> {
    shell.run(move |book, moment| book.complete_query(moment, &query, caret, limit)).await
}

#[tauri::command]
pub(crate) async fn highlights(
    shell: State<'_, Shell>,
    query: String,
    texts: Vec<String>,
) -> Answer<Vec<Vec<TextRange>>> {
    shell.run(move |_, _| Ok(book::highlights(&query, &texts))).await
}

#[tauri::command]
pub(crate) async fn change_people(
    shell: State<'_, Shell>,
    chosen: Chosen,
    change: PeopleChange,
    progress: Channel<HowFar>,
) -> Answer<usize> {
    shell
        .run_long(progress, move |book, moment, work| {
            book.change_people(moment, &chosen, &change, work)
        })
        .await
}

#[tauri::command]
pub(crate) async fn saved_views(shell: State<'_, Shell>) -> Answer<Vec<SavedView>> {
    shell.run(move |book, _| book.saved_views()).await
}

#[tauri::command]
pub(crate) async fn save_view(
    shell: State<'_, Shell>,
    name: String,
    filter: PeopleFilter,
) -> Answer<Vec<SavedView>> {
    shell.run(move |book, moment| book.save_view(moment, &name, &filter)).await
}

#[tauri::command]
pub(crate) async fn rename_view(
    shell: State<'_, Shell>,
    id: SavedViewId,
    name: String,
) -> Answer<Vec<SavedView>> {
    shell.run(move |book, _| book.rename_view(id, &name)).await
}

#[tauri::command]
pub(crate) async fn move_view(
    shell: State<'_, Shell>,
    id: SavedViewId,
    to: usize,
) -> Answer<Vec<SavedView>> {
    shell.run(move |book, _| book.move_view(id, to)).await
}

#[tauri::command]
pub(crate) async fn delete_view(
    shell: State<'_, Shell>,
    id: SavedViewId,
) -> Answer<Vec<SavedView>> {
    shell.run(move |book, _| book.delete_view(id)).await
}
