//! A second reader, quircs, which sees codes that zxing-cpp misses, and reads fewer.
//!
//! It finds the modules only; what they say is read by the one reader, so that charsets and
//! sequences are treated alike whoever found the code.

use std::panic::{AssertUnwindSafe, catch_unwind};

use quircs::Quirc;

use super::Pass;
use super::picture::Picture;
use super::zxing::{self, Found};

/// Pixels of a module when it is drawn again.
const MODULE: usize = 3;
const QUIET_ZONE: usize = 4;
/// A picture full of specks makes a candidate of every three of them.
const CANDIDATES: usize = 20;

/// QR codes in a picture. Where the reader panics there are none.
pub(super) fn search(picture: &Picture<'_>, keep_on: &dyn Fn() -> bool) -> Vec<Found> {
    let symbols = catch_unwind(AssertUnwindSafe(|| {
        let mut reader = Quirc::new();
        let symbols = reader.identify(picture.width, picture.height, &picture.luma);
        symbols.take(CANDIDATES).filter_map(Result::ok).collect::<Vec<_>>()
    }));
    let symbols = symbols.unwrap_or_default().into_iter().take_while(|_| keep_on());
    symbols.flat_map(|symbol| read(&symbol)).collect()
}

fn read(symbol: &quircs::Code) -> Vec<Found> {
    let Some(drawn) = drawn(symbol) else { return Vec::new() };
    let corners = symbol.corners.map(|corner| (corner.x, corner.y));
    let mut codes = zxing::search(&drawn, zxing::QR, Pass::SecondReader);
    for found in &mut codes {
        found.code.corners = corners;
    }
    codes
}

/// The modules as a clean picture.
fn drawn(symbol: &quircs::Code) -> Option<Picture<'static>> {
    let modules = usize::try_from(symbol.size).ok().filter(|side| (21..=177).contains(side))?;
    let side = (modules + 2 * QUIET_ZONE) * MODULE;
    let dark = |place: usize| {
        let module = (place / MODULE).checked_sub(QUIET_ZONE)?;
        (module < modules).then_some(module)
    };
    let level = |index: usize| {
        let (Some(row), Some(column)) = (dark(index / side), dark(index % side)) else {
            return 255;
        };
        let at = row * modules + column;
        let bits = symbol.cell_bitmap.get(at / 8).copied().unwrap_or(0);
        if bits >> (at % 8) & 1 == 1 { 0 } else { 255 }
    };
    Some(Picture::made((0..side * side).map(level).collect(), side, side))
}
