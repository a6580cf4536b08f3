//! My cards.

use std::path::PathBuf;

use hallway_core::book::{Book, CardCode, CardForm, CardView};
use hallway_core::model::CardId;
use tauri::State;

use crate::state::{Answer, Shell, off_the_main_thread};

#[tauri::command]
pub(crate) async fn cards(shell: State<'_, Shell>) -> Answer<Vec<CardView>> {
    shell.run(|book, _| book.cards()).await
}

#[tauri::command]
pub(crate) async fn preview_card(form: CardForm) -> Answer<CardCode> {
    off_the_main_thread(move || Ok(Book::preview_card(&form))).await
}

#[tauri::command]
pub(crate) async fn save_card(shell: State<'_, Shell>, form: CardForm) -> Answer<CardView> {
    shell.run(move |book, moment| book.save_card(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn archive_card(shell: State<'_, Shell>, id: CardId) -> Answer<()> {
    shell.run(move |book, moment| book.archive_card(moment, id)).await
}

#[tauri::command]
pub(crate) async fn write_card(shell: State<'_, Shell>, id: CardId, path: PathBuf) -> Answer<()> {
    shell.run(move |book, moment| book.write_card(moment, id, &path)).await
}
