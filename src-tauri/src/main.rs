//! The program `hallway-app`.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use hallway_core::book::child;

fn main() -> tauri::Result<ExitCode> {
    if child::is_asked(std::env::args_os()) {
        return Ok(child::serve()); // for a window that looks at pictures
    }
    hallway_app::run()?;
    Ok(ExitCode::SUCCESS)
}
