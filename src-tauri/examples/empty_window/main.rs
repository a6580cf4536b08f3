//! A window with nothing in it but a word in Hallway's font: what `cargo xtask bench window` measures
//! Hallway's against. It tells its first paint in the same way.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}

/// The word is painted: a line in the file that `HALLWAY_PAINTED` names, as in `commands/frame.rs`.
#[tauri::command]
async fn painted(rows: u64) -> Result<(), String> {
    let path = std::env::var_os("HALLWAY_PAINTED").ok_or("nobody waits for the paint")?;
    std::fs::write(path, format!("{rows}\n")).map_err(|error| error.to_string())
}
