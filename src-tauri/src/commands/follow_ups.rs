//! What I owe, and messages about it.

use std::path::PathBuf;

use chrono::NaiveDate;
use hallway_core::book::{
    FollowUpForm, FollowUps, MessageDraft, MessageState, MessageTemplate, OwedLine, TripLanguage,
};
use hallway_core::model::{ContactId, FollowUp, FollowUpId};
use tauri::{AppHandle, State};
use tauri_plugin_notification::NotificationExt as _;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn follow_ups(shell: State<'_, Shell>) -> Answer<FollowUps> {
    shell.run(|book, moment| book.follow_ups(moment)).await
}

#[tauri::command]
pub(crate) async fn read_owed(shell: State<'_, Shell>, text: String) -> Answer<OwedLine> {
    shell.run(move |book, moment| book.read_owed(moment, &text)).await
}

#[tauri::command]
pub(crate) async fn save_follow_up(
    shell: State<'_, Shell>,
    form: FollowUpForm,
) -> Answer<Option<FollowUp>> {
    shell.run(move |book, moment| book.save_follow_up(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn finish_follow_up(
    shell: State<'_, Shell>,
    id: FollowUpId,
    note: String,
) -> Answer<FollowUp> {
    shell.run(move |book, moment| book.finish_follow_up(moment, id, &note)).await
}

#[tauri::command]
pub(crate) async fn snooze_follow_up(
    shell: State<'_, Shell>,
    id: FollowUpId,
    until: Option<NaiveDate>,
) -> Answer<FollowUp> {
    shell.run(move |book, moment| book.snooze_follow_up(moment, id, until)).await
}

#[tauri::command]
pub(crate) async fn mark_message(
    shell: State<'_, Shell>,
    id: FollowUpId,
    state: MessageState,
) -> Answer<FollowUp> {
    shell.run(move |book, moment| book.mark_message(moment, id, state)).await
}

#[tauri::command]
pub(crate) async fn draft_message(
    shell: State<'_, Shell>,
    contact: ContactId,
    follow_up: Option<FollowUpId>,
    language: Option<TripLanguage>,
) -> Answer<MessageDraft> {
    shell.run(move |book, moment| book.draft_message(moment, contact, follow_up, language)).await
}

#[tauri::command]
pub(crate) async fn write_message(
    shell: State<'_, Shell>,
    path: PathBuf,
    draft: MessageDraft,
) -> Answer<()> {
    shell.run(move |book, moment| book.write_message(moment, &path, &draft)).await
}

#[tauri::command]
pub(crate) async fn message_templates(shell: State<'_, Shell>) -> Answer<Vec<MessageTemplate>> {
    shell.run(|book, _| book.message_templates()).await
}

#[tauri::command]
pub(crate) async fn save_message_template(
    shell: State<'_, Shell>,
    template: MessageTemplate,
) -> Answer<Vec<MessageTemplate>> {
    shell.run(move |book, _| book.save_message_template(&template)).await
}

/// Says something on the desktop. A system without notifications stays silent.
#[tauri::command]
pub(crate) async fn remind(app: AppHandle, title: String, body: String) -> Answer<()> {
    let shown = app.notification().builder().title(title).body(body).show();
    shown.unwrap_or_else(|_| log::warn!("the system shows no notifications"));
    Ok(())
}
