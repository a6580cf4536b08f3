//! Checks the window's configuration and capabilities, and has the window rebuilt with its UI.

fn main() {
    // `generate_context!` embeds the built UI but does not watch it.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
