//! A code as PNG, 8-bit grey.

use std::io::Cursor;

use image::{GrayImage, ImageFormat};

use super::code::Code;
use super::error::CardError;

/// The largest side, in pixels.
const SIDE_CAP: u32 = 8192;

/// The code as a PNG `pixels` wide and high: modules are squares of whole pixels, and what is left
/// over goes to the quiet zone. Asked for less than a pixel a module, it is that large.
///
/// # Errors
///
/// [`CardError::NoPicture`] above 8,192 pixels.
pub fn png(code: &Code, pixels: u32) -> Result<Vec<u8>, CardError> {
    let failed = || CardError::NoPicture { pixels };
    if pixels > SIDE_CAP {
        return Err(failed());
    }
    let least = u32::try_from(code.outer_side()).map_err(|_| failed())?;
    let side = pixels.max(least);
    let luma = usize::try_from(side).ok().and_then(|side| code.luma(side)).ok_or_else(failed)?;
    let image = GrayImage::from_raw(side, side, luma).ok_or_else(failed)?;
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).map_err(|_| failed())?;
    Ok(bytes.into_inner())
}
