//! Undo, redo and history.

use hallway_core::book::{HowFar, LaterChanges, ObstaclesView, UndoDone};
use hallway_core::model::{Step, StepId};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn undo(shell: State<'_, Shell>, progress: Channel<HowFar>) -> Answer<UndoDone> {
    shell.run_long(progress, |book, moment, work| book.undo(moment, work)).await
}

#[tauri::command]
pub(crate) async fn redo(shell: State<'_, Shell>, progress: Channel<HowFar>) -> Answer<UndoDone> {
    shell.run_long(progress, |book, moment, work| book.redo(moment, work)).await
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
    progress: Channel<HowFar>,
) -> Answer<UndoDone> {
    shell
        .run_long(progress, move |book, moment, work| book.undo_step(moment, step, later, work))
        .await
}
