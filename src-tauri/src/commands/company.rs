//! Companies.

use hallway_core::book::{CompanyForm, CompanyPage, CompanyRow};
use hallway_core::model::CompanyId;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn companies(shell: State<'_, Shell>) -> Answer<Vec<CompanyRow>> {
    shell.run(|book, _| book.companies()).await
}

#[tauri::command]
pub(crate) async fn company(shell: State<'_, Shell>, id: CompanyId) -> Answer<CompanyPage> {
    shell.run(move |book, moment| book.company(moment, id)).await
}

#[tauri::command]
pub(crate) async fn save_company(
    shell: State<'_, Shell>,
    form: CompanyForm,
) -> Answer<CompanyPage> {
    shell.run(move |book, moment| book.save_company(moment, &form)).await
}
