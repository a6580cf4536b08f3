//! What only the window itself knows.

use std::io::Write as _;

/// The first screen is painted with `rows` rows. Whoever started the window with `HALLWAY_PAINTED`
/// (the tests, the benches, `cargo xtask run` without a display) waits for a line in that file.
#[tauri::command]
pub(crate) async fn painted(rows: u64) -> Result<(), String> {
    let Some(path) = std::env::var_os("HALLWAY_PAINTED") else { return Ok(()) };
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| writeln!(file, "{rows}")).map_err(|error| error.to_string())
}
