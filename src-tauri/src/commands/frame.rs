//! The frame of the window: who I am, settings, the conference on show, the sample.

use std::io::Write as _;

use hallway_core::book::{AppState, MeForm, Settings};
use hallway_core::error::{ErrorCode, Problem};
use hallway_core::model::{ConferenceId, OccasionId};
use tauri::State;

use crate::state::{Answer, Shell, moment, off_the_main_thread, told};

#[tauri::command]
pub(crate) async fn app_state(shell: State<'_, Shell>) -> Answer<AppState> {
    shell.run(|book, moment| book.state(moment)).await
}

#[tauri::command]
pub(crate) async fn set_me(shell: State<'_, Shell>, form: MeForm) -> Answer<AppState> {
    shell.run(move |book, moment| book.set_me(moment, &form).and_then(|_| book.state(moment))).await
}

#[tauri::command]
pub(crate) async fn set_settings(shell: State<'_, Shell>, settings: Settings) -> Answer<AppState> {
    shell
        .run(move |book, moment| book.set_settings(&settings).and_then(|()| book.state(moment)))
        .await
}

#[tauri::command]
pub(crate) async fn choose_conference(
    shell: State<'_, Shell>,
    id: Option<ConferenceId>,
) -> Answer<AppState> {
    shell
        .run(move |book, moment| book.choose_conference(id).and_then(|()| book.state(moment)))
        .await
}

#[tauri::command]
pub(crate) async fn pin(shell: State<'_, Shell>, occasion: Option<OccasionId>) -> Answer<AppState> {
    shell.run(move |book, moment| book.pin(occasion).and_then(|()| book.state(moment))).await
}

/// Shows the sample, made the first time; the user's own profile stays as it is.
#[tauri::command]
pub(crate) async fn open_sample(shell: State<'_, Shell>) -> Answer<AppState> {
    let book = shell.switch(&shell.sample())?;
    off_the_main_thread(move || {
        let moment = moment(book.device());
        book.open_sample(&moment).map_err(|error| told(&error))
    })
    .await
}

#[tauri::command]
pub(crate) async fn leave_sample(shell: State<'_, Shell>) -> Answer<AppState> {
    shell.switch(shell.own())?;
    app_state(shell).await
}

/// The first screen is painted with `rows` rows. Whoever started the window with `HALLWAY_PAINTED`
/// (the tests, the benches, `cargo xtask run` without a display) waits for a line in that file.
#[tauri::command]
pub(crate) async fn painted(shell: State<'_, Shell>, rows: u64) -> Answer<()> {
    if let Some(path) = std::env::var_os("HALLWAY_PAINTED") {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
        let told = |error: std::io::Error| Problem {
            code: ErrorCode::NotWritable,
            detail: error.to_string(),
        };
        file.and_then(|mut file| writeln!(file, "{rows}")).map_err(told)?;
    }
    shell.run(|book, moment| book.warm().and_then(|()| book.back_up_if_due(moment)).map(drop)).await
}
