//! A code as SVG: one path, always dark on light, whatever the window's theme is.

use std::fmt::Write;

use super::code::{Code, QUIET_ZONE};
use crate::text::escape_markup;

/// The code in its quiet zone as an SVG document of one unit a module, with the words a screen
/// reader says. Both texts are escaped; characters XML cannot hold become `�`.
#[must_use]
pub fn svg(code: &Code, title: &str, description: &str) -> String {
    let side = code.outer_side();
    let (title, description) = (escape_markup(title), escape_markup(description));
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" role="img" "#,
            r#"shape-rendering="crispEdges"><title>{1}</title><desc>{2}</desc>"#,
            r##"<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{3}"/></svg>"##,
        ),
        side,
        title,
        description,
        path(code),
    )
}

/// Each run of dark modules as a rectangle one unit high.
fn path(code: &Code) -> String {
    let mut path = String::new();
    for (y, row) in code.rows().enumerate() {
        let mut x = QUIET_ZONE;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&true) {
                let (y, width) = (y + QUIET_ZONE, run.len());
                let _ = write!(path, "M{x} {y}h{width}v1h-{width}z"); // a String takes everything
            }
            x += run.len();
        }
    }
    path
}
