//! Who may be one, and merging.

use hallway_core::book::{
    CompanyDuplicate, CompanyPage, Duplicate, DuplicatesView, HowFar, MergeForm, MergePlan, Person,
};
use hallway_core::model::{CompanyId, ContactId};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn duplicates(
    shell: State<'_, Shell>,
    progress: Channel<HowFar>,
) -> Answer<DuplicatesView> {
    shell.run_long(progress, |book, moment, work| book.duplicates(moment, work)).await
}

#[tauri::command]
pub(crate) async fn duplicates_rows(
    shell: State<'_, Shell>,
    view: u32,
    offset: usize,
    limit: usize,
) -> Answer<Vec<Duplicate>> {
    shell.run(move |book, moment| book.duplicates_rows(moment, view, offset, limit)).await
}

#[tauri::command]
pub(crate) async fn duplicates_of(
    shell: State<'_, Shell>,
    id: ContactId,
) -> Answer<Vec<Duplicate>> {
    shell.run(move |book, moment| book.duplicates_of(moment, id)).await
}

#[tauri::command]
pub(crate) async fn company_duplicates(shell: State<'_, Shell>) -> Answer<Vec<CompanyDuplicate>> {
    shell.run(|book, _| book.company_duplicates()).await
}

#[tauri::command]
pub(crate) async fn merge_plan(shell: State<'_, Shell>, form: MergeForm) -> Answer<MergePlan> {
    shell.run(move |book, moment| book.merge_plan(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn merge(shell: State<'_, Shell>, form: MergeForm) -> Answer<Person> {
    shell.run(move |book, moment| book.merge(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn merge_companies(
    shell: State<'_, Shell>,
    into: CompanyId,
    from: Vec<CompanyId>,
) -> Answer<CompanyPage> {
    shell.run(move |book, moment| book.merge_companies(moment, into, &from)).await
}
