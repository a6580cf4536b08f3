//! A session's people, links and notes.

use hallway_core::book::{LinkForm, NoteForm, SpeakerView};
use hallway_core::model::{ContactId, Note, OccasionId, OccasionLink, OccasionPersonId, StepId};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn speakers(
    shell: State<'_, Shell>,
    occasion: OccasionId,
) -> Answer<Vec<SpeakerView>> {
    shell.run(move |book, moment| book.speakers(moment, occasion)).await
}

#[tauri::command]
pub(crate) async fn link_speaker(
    shell: State<'_, Shell>,
    id: OccasionPersonId,
    contact: ContactId,
) -> Answer<Vec<SpeakerView>> {
    shell.run(move |book, moment| book.link_speaker(moment, id, contact)).await
}

#[tauri::command]
pub(crate) async fn reject_speaker(
    shell: State<'_, Shell>,
    id: OccasionPersonId,
    contact: ContactId,
) -> Answer<Vec<SpeakerView>> {
    shell.run(move |book, moment| book.reject_speaker(moment, id, contact)).await
}

#[tauri::command]
pub(crate) async fn keep_speaker(
    shell: State<'_, Shell>,
    id: OccasionPersonId,
) -> Answer<Vec<SpeakerView>> {
    shell.run(move |book, moment| book.keep_speaker(moment, id)).await
}

#[tauri::command]
pub(crate) async fn save_link(
    shell: State<'_, Shell>,
    form: LinkForm,
) -> Answer<Vec<OccasionLink>> {
    shell.run(move |book, moment| book.save_link(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn write_note_in(
    shell: State<'_, Shell>,
    step: StepId,
    form: NoteForm,
) -> Answer<Option<Note>> {
    shell.run(move |book, moment| book.write_note_in(moment, step, &form)).await
}
