//! One window per profile: opening it a second time brings the first to the front, with the files it
//! was to open.
//!
//! On Linux this needs a session bus; where there is none, the lock on the profile protects it.

use std::ffi::OsString;
use std::path::Path;

use crate::opened;
use tauri::{AppHandle, Manager as _, Wry, plugin::TauriPlugin};

pub(crate) fn plugin(profile: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(dbus_id(profile))
        .callback(|app, args, folder| {
            let args = args.into_iter().map(OsString::from);
            opened::hand_over(app, opened::files(args, Path::new(&folder)));
            focus(app);
        })
        .build()
}

fn focus(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    let shown = window.show().and_then(|()| window.unminimize()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        log::warn!("could not come to the front: {error}");
    }
}

/// The name on the bus. It differs by profile, so that the sample can be open beside real data.
/// FNV-1a, because every version of Hallway must find the same name.
fn dbus_id(profile: &Path) -> String {
    let hash =
        profile.as_os_str().as_encoded_bytes().iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("app.hallway.desktop.p{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_keeps_its_name_for_ever_and_shares_it_with_no_other() {
        // The published test vector of 64-bit FNV-1a.
        assert_eq!(dbus_id(Path::new("foobar")), "app.hallway.desktop.p85944171f73967e8");
        assert_ne!(dbus_id(Path::new("sample")), dbus_id(Path::new("default")), "side by side");
    }
}
