//! Undo, redo and history.

use hallway_core::book::{LaterChanges, ObstaclesView, UndoDone};
use hallway_core::model::{Step, StepId};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn undo(shell: State<'_, Shell>) -> Answer<UndoDone> {
    shell.run(|book, moment| book.undo(moment, &())).await
}

#[tauri::command]
pub(crate) async fn redo(shell: State<'_, Shell>) -> Answer<UndoDone> {
    shell.run(|book, moment| book.redo(moment, &())).await
}

#[tauri::command]
pub(crate) async fn history(
    shell: State<'_, Shell>,
    before: Option<StepId>,
    limit: usize,
) -> Answer<Vec<Step>> {
    shell.run(move |book, _| book.history(before, limit)).await
}

#[tauri::command]
pub(crate) async fn obstacles(shell: State<'_, Shell>, step: StepId) -> Answer<ObstaclesView> {
    shell.run(move |book, _| book.obstacles(step)).await
}

#[tauri::command]
pub(crate) async fn undo_step(
    shell: State<'_, Shell>,
    step: StepId,
    later: LaterChanges,
) -> Answer<UndoDone> {
    shell.run(move |book, moment| book.undo_step(moment, step, later, &())).await
}
