//! The program `hallway-app`.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() -> tauri::Result<()> {
    hallway_app::run()
}
