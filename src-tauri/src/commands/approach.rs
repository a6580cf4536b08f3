//! Who is to be met.

use chrono::NaiveDate;
use hallway_core::book::{
    ApproachEntry, ApproachForm, ApproachMark, ApproachTarget, EncounterForm, PersonRow,
};
use hallway_core::model::{Approach, ConferenceId, FollowUp};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn approach_list(
    shell: State<'_, Shell>,
    conference: Option<ConferenceId>,
) -> Answer<Vec<ApproachEntry>> {
    shell.run(move |book, moment| book.approach_list(moment, conference)).await
}

#[tauri::command]
pub(crate) async fn approach_marks(shell: State<'_, Shell>) -> Answer<Vec<ApproachMark>> {
    shell.run(|book, _| book.approach_marks()).await
}

#[tauri::command]
pub(crate) async fn mark_approach(shell: State<'_, Shell>, form: ApproachForm) -> Answer<Approach> {
    shell.run(move |book, moment| book.mark_approach(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn forget_approach(
    shell: State<'_, Shell>,
    target: ApproachTarget,
    conference: Option<ConferenceId>,
) -> Answer<()> {
    shell.run(move |book, moment| book.forget_approach(moment, target, conference)).await
}

#[tauri::command]
pub(crate) async fn approach_met(
    shell: State<'_, Shell>,
    target: ApproachTarget,
    form: EncounterForm,
) -> Answer<PersonRow> {
    shell.run(move |book, moment| book.approach_met(moment, target, &form)).await
}

#[tauri::command]
pub(crate) async fn write_instead(
    shell: State<'_, Shell>,
    target: ApproachTarget,
    conference: Option<ConferenceId>,
    what: String,
    due_on: Option<NaiveDate>,
) -> Answer<FollowUp> {
    shell
        .run(move |book, moment| book.write_instead(moment, target, conference, &what, due_on))
        .await
}
