//! HEIC, as iPhones write it: HEVC in a HEIF container.
//!
//! How the camera was held stands in the container and is done by the decoder, so EXIF's word on it
//! must not be followed a second time.

use heifer::heifer_isobmff::HeifFile;
use heifer::{Error, Image, Options};
use image::{DynamicImage, RgbImage, RgbaImage};

use super::{ImageError, PIXELS_CAP};

/// Tiles of a picture that are decoded side by side.
const THREADS: usize = 2;

/// Whether a file says that it is HEIF: the box `ftyp` with a brand that may hold HEVC.
pub(in crate::scan) fn is_heif(bytes: &[u8]) -> bool {
    let brands: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"mif2"];
    bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..12).is_some_and(|brand| brands.contains(&brand))
}

/// Its sides as the container says, before they are turned.
pub(super) fn dimensions(bytes: &[u8]) -> Result<(u32, u32), ImageError> {
    let said = || {
        let file = HeifFile::parse(bytes)?;
        file.image_size(file.primary_id)
    };
    let damaged = |detail: String| ImageError::Damaged { detail };
    said().map_err(|error| damaged(error.to_string()))?.ok_or_else(|| damaged("no size".into()))
}

/// Its pixels; the decoder holds itself to the limit too, as the container may lie.
pub(super) fn pixels(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let options = Options { max_threads: THREADS, max_pixels: PIXELS_CAP };
    let image: Image<u8> = heifer::decode_rgba8(bytes, &options).map_err(|error| match error {
        Error::Unsupported(_) => ImageError::UnknownFormat { format: codec(bytes).to_owned() },
        error => ImageError::Damaged { detail: error.to_string() },
    })?;
    let (width, height) = (image.width, image.height);
    let image = if image.has_alpha {
        RgbaImage::from_raw(width, height, image.data).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, image.into_rgb8()).map(DynamicImage::from)
    };
    image.ok_or_else(|| ImageError::Damaged { detail: "its size is wrong".to_owned() })
}

/// What is in the container, when it is not HEVC.
fn codec(bytes: &[u8]) -> &'static str {
    let brands = bytes.get(8..64).unwrap_or_default();
    if brands.chunks_exact(4).any(|brand| brand == b"avif") { "AVIF" } else { "HEIC" }
}
