//! What is said right after a scan: ratings, answers, corrections, and who of us scans.

use hallway_core::book::{
    AppState, ColleagueForm, Correction, EncounterView, QuestionForm, QuestionView,
};
use hallway_core::model::{ColleagueId, ConferenceId, EncounterId, QuestionId, Rating};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn encounters(
    shell: State<'_, Shell>,
    ids: Vec<EncounterId>,
) -> Answer<Vec<EncounterView>> {
    shell.run(move |book, moment| book.encounters(moment, &ids)).await
}

#[tauri::command]
pub(crate) async fn rate_encounter(
    shell: State<'_, Shell>,
    id: EncounterId,
    rating: Option<Rating>,
) -> Answer<EncounterView> {
    shell.run(move |book, moment| book.rate_encounter(moment, id, rating)).await
}

#[tauri::command]
pub(crate) async fn answer(
    shell: State<'_, Shell>,
    encounter: EncounterId,
    question: QuestionId,
    value: String,
) -> Answer<EncounterView> {
    shell.run(move |book, moment| book.answer(moment, encounter, question, &value)).await
}

#[tauri::command]
pub(crate) async fn correct(shell: State<'_, Shell>, correction: Correction) -> Answer<usize> {
    shell.run(move |book, moment| book.correct(moment, &correction)).await
}

#[tauri::command]
pub(crate) async fn drop_scan(shell: State<'_, Shell>, id: EncounterId) -> Answer<()> {
    shell.run(move |book, moment| book.drop_scan(moment, id)).await
}

#[tauri::command]
pub(crate) async fn questions(
    shell: State<'_, Shell>,
    conference: ConferenceId,
) -> Answer<Vec<QuestionView>> {
    shell.run(move |book, _| book.questions(conference)).await
}

#[tauri::command]
pub(crate) async fn save_question(
    shell: State<'_, Shell>,
    form: QuestionForm,
) -> Answer<Vec<QuestionView>> {
    shell.run(move |book, moment| book.save_question(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn order_questions(
    shell: State<'_, Shell>,
    conference: ConferenceId,
    order: Vec<QuestionId>,
) -> Answer<Vec<QuestionView>> {
    shell.run(move |book, moment| book.order_questions(moment, conference, &order)).await
}

#[tauri::command]
pub(crate) async fn delete_question(
    shell: State<'_, Shell>,
    id: QuestionId,
) -> Answer<Vec<QuestionView>> {
    shell.run(move |book, moment| book.delete_question(moment, id)).await
}

#[tauri::command]
pub(crate) async fn save_colleague(
    shell: State<'_, Shell>,
    form: ColleagueForm,
) -> Answer<AppState> {
    shell
        .run(move |book, moment| {
            book.save_colleague(moment, &form).and_then(|_| book.state(moment))
        })
        .await
}

#[tauri::command]
pub(crate) async fn remove_colleague(shell: State<'_, Shell>, id: ColleagueId) -> Answer<AppState> {
    shell
        .run(move |book, moment| {
            book.remove_colleague(moment, id).and_then(|()| book.state(moment))
        })
        .await
}

#[tauri::command]
pub(crate) async fn choose_operator(
    shell: State<'_, Shell>,
    colleague: Option<ColleagueId>,
) -> Answer<AppState> {
    shell
        .run(move |book, moment| book.choose_operator(colleague).and_then(|()| book.state(moment)))
        .await
}
