//! People, their encounters and notes.

use hallway_core::book::{
    CaptureOutcome, EncounterForm, HowFar, NoteForm, PeopleFilter, PeopleView, Person, PersonForm,
    PersonRow,
};
use hallway_core::model::{ContactId, EncounterId, Note};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn people(shell: State<'_, Shell>, filter: PeopleFilter) -> Answer<PeopleView> {
    shell.run(move |book, moment| book.people(moment, &filter)).await
}

#[tauri::command]
pub(crate) async fn people_rows(
    shell: State<'_, Shell>,
    view: u32,
    offset: usize,
    limit: usize,
) -> Answer<Vec<PersonRow>> {
    shell.run(move |book, moment| book.people_rows(moment, view, offset, limit)).await
}

#[tauri::command]
pub(crate) async fn people_position(
    shell: State<'_, Shell>,
    view: u32,
    id: ContactId,
) -> Answer<Option<usize>> {
    shell.run(move |book, _| book.people_position(view, id)).await
}

#[tauri::command]
pub(crate) async fn person(shell: State<'_, Shell>, id: ContactId) -> Answer<Person> {
    shell.run(move |book, moment| book.person(moment, id)).await
}

#[tauri::command]
pub(crate) async fn add_person(
    shell: State<'_, Shell>,
    form: PersonForm,
    met: Option<EncounterForm>,
) -> Answer<CaptureOutcome> {
    shell.run(move |book, moment| book.add_person(moment, &form, met.as_ref())).await
}

#[tauri::command]
pub(crate) async fn edit_person(
    shell: State<'_, Shell>,
    id: ContactId,
    form: PersonForm,
) -> Answer<Person> {
    shell.run(move |book, moment| book.edit_person(moment, id, &form)).await
}

#[tauri::command]
pub(crate) async fn trash_people(
    shell: State<'_, Shell>,
    ids: Vec<ContactId>,
    progress: Channel<HowFar>,
) -> Answer<()> {
    shell.run_long(progress, move |book, moment, work| book.trash_people(moment, &ids, work)).await
}

#[tauri::command]
pub(crate) async fn restore_people(
    shell: State<'_, Shell>,
    ids: Vec<ContactId>,
    progress: Channel<HowFar>,
) -> Answer<()> {
    shell
        .run_long(progress, move |book, moment, work| book.restore_people(moment, &ids, work))
        .await
}

#[tauri::command]
pub(crate) async fn trash(shell: State<'_, Shell>) -> Answer<Vec<PersonRow>> {
    shell.run(|book, moment| book.trash(moment)).await
}

#[tauri::command]
pub(crate) async fn met_again(
    shell: State<'_, Shell>,
    contact: ContactId,
    form: EncounterForm,
) -> Answer<Person> {
    shell.run(move |book, moment| book.met_again(moment, contact, &form)).await
}

#[tauri::command]
pub(crate) async fn edit_encounter(
    shell: State<'_, Shell>,
    id: EncounterId,
    form: EncounterForm,
) -> Answer<Person> {
    shell.run(move |book, moment| book.edit_encounter(moment, id, &form)).await
}

#[tauri::command]
pub(crate) async fn delete_encounter(shell: State<'_, Shell>, id: EncounterId) -> Answer<Person> {
    shell.run(move |book, moment| book.delete_encounter(moment, id)).await
}

#[tauri::command]
pub(crate) async fn write_note(shell: State<'_, Shell>, form: NoteForm) -> Answer<Option<Note>> {
    shell.run(move |book, moment| book.write_note(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn tags(shell: State<'_, Shell>) -> Answer<Vec<String>> {
    shell.run(|book, _| book.tags()).await
}
