//! Occasions as a list by position.

use hallway_core::book::{OccasionFacets, OccasionFilter, OccasionRow, OccasionsView};
use hallway_core::model::{ConferenceId, OccasionId, OccasionKind};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
pub(crate) async fn occasion_list(
    shell: State<'_, Shell>,
    filter: OccasionFilter,
) -> Answer<OccasionsView> {
    shell.run(move |book, moment| book.occasion_list(moment, &filter)).await
}

#[tauri::command]
pub(crate) async fn occasion_rows(
    shell: State<'_, Shell>,
    view: u32,
    offset: usize,
    limit: usize,
) -> Answer<Vec<OccasionRow>> {
    shell.run(move |book, moment| book.occasion_rows(moment, view, offset, limit)).await
}

#[tauri::command]
pub(crate) async fn occasion_position(
    shell: State<'_, Shell>,
    view: u32,
    id: OccasionId,
) -> Answer<Option<usize>> {
    shell.run(move |book, _| book.occasion_position(view, id)).await
}

#[tauri::command]
pub(crate) async fn occasion_facets(
    shell: State<'_, Shell>,
    conference: Option<ConferenceId>,
) -> Answer<OccasionFacets> {
    shell.run(move |book, moment| book.occasion_facets(moment, conference)).await
}

/// Those to choose one from.
#[tauri::command]
pub(crate) async fn pick_occasions(
    shell: State<'_, Shell>,
    conference: Option<ConferenceId>,
    query: String,
    kind: Option<OccasionKind>,
) -> Answer<Vec<OccasionRow>> {
    shell.run(move |book, moment| book.pick_occasions(moment, conference, &query, kind)).await
}
