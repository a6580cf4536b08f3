//! Places and travel, and who of us is at a booth when.

use hallway_core::book::{PlacesPage, RulesForm, ShiftForm, ShiftView, VenueForm, WayForm};
use hallway_core::model::{ConferenceId, OccasionId, ShiftId, VenueId};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn places(
    shell: State<'_, Shell>,
    conference: ConferenceId,
) -> Answer<PlacesPage> {
    shell.run(move |book, _| book.places(conference)).await
}

#[tauri::command]
pub(crate) async fn save_venue(shell: State<'_, Shell>, form: VenueForm) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.save_venue(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn delete_venue(shell: State<'_, Shell>, id: VenueId) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.delete_venue(moment, id)).await
}

/// Makes two venues one.
#[tauri::command]
pub(crate) async fn merge_venues(
    shell: State<'_, Shell>,
    gone: VenueId,
    kept: VenueId,
) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.merge_venues(moment, gone, kept)).await
}

#[tauri::command]
pub(crate) async fn save_way(shell: State<'_, Shell>, form: WayForm) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.save_way(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn save_rules(
    shell: State<'_, Shell>,
    conference: ConferenceId,
    form: RulesForm,
) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.save_rules(moment, conference, &form)).await
}

/// Fills in re:Invent's hotels, ways and rules.
#[tauri::command]
pub(crate) async fn start_with_las_vegas(
    shell: State<'_, Shell>,
    conference: ConferenceId,
) -> Answer<PlacesPage> {
    shell.run(move |book, moment| book.start_with_las_vegas(moment, conference)).await
}

#[tauri::command]
pub(crate) async fn shifts(
    shell: State<'_, Shell>,
    occasion: OccasionId,
) -> Answer<Vec<ShiftView>> {
    shell.run(move |book, moment| book.shifts(moment, occasion)).await
}

#[tauri::command]
pub(crate) async fn save_shift(shell: State<'_, Shell>, form: ShiftForm) -> Answer<Vec<ShiftView>> {
    shell.run(move |book, moment| book.save_shift(moment, &form)).await
}

#[tauri::command]
pub(crate) async fn delete_shift(shell: State<'_, Shell>, id: ShiftId) -> Answer<Vec<ShiftView>> {
    shell.run(move |book, moment| book.delete_shift(moment, id)).await
}
