//! Hallway's window, and nothing else: everything it can do is in `hallway_core`.
//!
//! To add a command: write it in `commands/<feature>.rs` (three lines: take state and input, call
//! the core, convert the error), name it below, and call it from `ui/src/ipc/commands.ts`. The tidy
//! test holds these three lists equal.

mod commands;
mod log_file;
mod single;
mod state;

use tauri_plugin_window_state::StateFlags;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When the system gives no window (no display, no WebKit).
pub fn run() -> tauri::Result<()> {
    let profile = state::profile_dir(std::env::args_os(), std::env::var_os("HALLWAY_PROFILE"));
    tauri::Builder::default()
        .plugin(single::plugin(&profile)) // first: a second copy must stop before it does anything
        .plugin(log_file::plugin(&profile))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_opener::init())
        .manage(state::Profile { dir: profile })
        .invoke_handler(tauri::generate_handler![commands::window::painted])
        .run(tauri::generate_context!())
}
