//! What is edited on a person's page, and a person to hand on.

use chrono::NaiveDate;
use hallway_core::book::{AffiliationForm, CompanyPage, FieldForm, FieldView, Person, PersonCard};
use hallway_core::error::{ErrorCode, Problem};
use hallway_core::model::{CompanyId, ContactId, ContentHash, FieldId, RelationId, RelationKind};
use tauri::State;
use tauri::ipc::Request;

use super::capture::{body, header};
use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn save_affiliation(
    shell: State<'_, Shell>,
    form: AffiliationForm,
) -> Answer<Person> {
    shell.run(move |book, moment| book.save_affiliation(moment, &form)).await
}

/// A picture in the body becomes the photo of whom the header names.
#[tauri::command]
pub(crate) async fn set_photo(shell: State<'_, Shell>, request: Request<'_>) -> Answer<Person> {
    let (contact, image) = (contact(&request)?, body(&request)?);
    shell.run(move |book, moment| book.set_photo(moment, contact, &image)).await
}

#[tauri::command]
pub(crate) async fn use_as_photo(
    shell: State<'_, Shell>,
    contact: ContactId,
    picture: ContentHash,
) -> Answer<Person> {
    shell.run(move |book, moment| book.use_as_photo(moment, contact, picture)).await
}

#[tauri::command]
pub(crate) async fn remove_photo(shell: State<'_, Shell>, contact: ContactId) -> Answer<Person> {
    shell.run(move |book, moment| book.remove_photo(moment, contact)).await
}

#[tauri::command]
pub(crate) async fn keep_until(
    shell: State<'_, Shell>,
    contact: ContactId,
    until: Option<NaiveDate>,
) -> Answer<Person> {
    shell.run(move |book, moment| book.keep_until(moment, contact, until)).await
}

#[tauri::command]
pub(crate) async fn person_card(shell: State<'_, Shell>, id: ContactId) -> Answer<PersonCard> {
    shell.run(move |book, _| book.person_card(id)).await
}

#[tauri::command]
pub(crate) async fn relate(
    shell: State<'_, Shell>,
    contact: ContactId,
    other: ContactId,
    kind: RelationKind,
) -> Answer<Person> {
    shell.run(move |book, moment| book.relate(moment, contact, other, kind)).await
}

#[tauri::command]
pub(crate) async fn unrelate(
    shell: State<'_, Shell>,
    contact: ContactId,
    id: RelationId,
) -> Answer<Person> {
    shell.run(move |book, moment| book.unrelate(moment, contact, id)).await
}

#[tauri::command]
pub(crate) async fn fields(shell: State<'_, Shell>) -> Answer<Vec<FieldView>> {
    shell.run(|book, _| book.fields()).await
}

#[tauri::command]
pub(crate) async fn save_field(shell: State<'_, Shell>, form: FieldForm) -> Answer<Vec<FieldView>> {
    shell.run(move |book, moment| book.save_field(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn delete_field(shell: State<'_, Shell>, id: FieldId) -> Answer<Vec<FieldView>> {
    shell.run(move |book, moment| book.delete_field(moment, id)).await
}

#[tauri::command]
pub(crate) async fn set_field(
    shell: State<'_, Shell>,
    contact: ContactId,
    field: FieldId,
    value: String,
) -> Answer<Person> {
    shell.run(move |book, moment| book.set_field(moment, contact, field, &value)).await
}

#[tauri::command]
pub(crate) async fn add_to_company(
    shell: State<'_, Shell>,
    id: CompanyId,
    people: Vec<ContactId>,
) -> Answer<CompanyPage> {
    shell.run(move |book, moment| book.add_to_company(moment, id, &people)).await
}

/// Whom a picture in the body is of.
fn contact(request: &Request<'_>) -> Answer<ContactId> {
    let known = header(request, "x-contact").and_then(|id| id.parse().ok());
    known.ok_or_else(|| Problem { code: ErrorCode::Invalid, detail: "x-contact".to_owned() })
}
