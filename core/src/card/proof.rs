//! The proof that a code scans.

use super::code::Code;
use crate::scan::decode_frame;

/// Pixels a module in the proof's picture: about what a phone sees at arm's length.
const MODULE: usize = 4;

/// Whether the code, drawn and read back by the decoder of [`scan`](crate::scan), gives its text
/// and nothing else.
#[must_use]
pub fn proves(code: &Code) -> bool {
    let side = code.outer_side() * MODULE;
    let Some(luma) = code.luma(side) else { return false };
    let Ok(pixels) = u32::try_from(side) else { return false };
    match decode_frame(&luma, pixels, pixels).as_slice() {
        [read] => read.text == code.text && read.bytes == code.text.as_bytes(),
        _ => false,
    }
}
