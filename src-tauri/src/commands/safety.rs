//! Backups and the check of a profile.

use std::path::PathBuf;

use hallway_core::book::{BackupView, CheckReport, RestoreDone};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn backups(shell: State<'_, Shell>) -> Answer<Vec<BackupView>> {
    shell.backups().await
}

#[tauri::command]
pub(crate) async fn back_up(shell: State<'_, Shell>) -> Answer<BackupView> {
    shell.run(|book, moment| book.back_up(moment)).await
}

#[tauri::command]
pub(crate) async fn restore(shell: State<'_, Shell>, path: PathBuf) -> Answer<RestoreDone> {
    shell.restore(path).await
}

#[tauri::command]
pub(crate) async fn check(shell: State<'_, Shell>) -> Answer<CheckReport> {
    shell.run(|book, _| book.check()).await
}
