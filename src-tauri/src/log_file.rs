//! The log in the profile's folder, for reports. It never names a person: the window logs codes and
//! counts, and libraries only warn.

use std::path::Path;

use log::LevelFilter;
use tauri::{Wry, plugin::TauriPlugin};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

const MAX_BYTES: u128 = 1_000_000;

pub(crate) fn plugin(profile: &Path) -> TauriPlugin<Wry> {
    let file = TargetKind::Folder { path: profile.join("logs"), file_name: Some("hallway".into()) };
    Builder::new()
        .targets([Target::new(file)])
        .level(LevelFilter::Warn)
        .level_for("hallway_app", LevelFilter::Info)
        .max_file_size(MAX_BYTES)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}
