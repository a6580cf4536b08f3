//! Builds the UI into `ui/dist`, which the window embeds.

use crate::shell::{self, Result};
use crate::{node, stamp};

/// Builds it unless its sources are those it was built from.
pub(crate) fn build() -> Result {
    let folder = shell::root().join("ui");
    let sources = stamp::of_folder(&folder, &["node_modules", "dist"])?;
    stamp::unless_fresh("ui", &sources, &folder.join("dist").join("index.html"), || {
        shell::run(&mut node::npm(&folder, &["run", "build"]))
    })
}
