//! An image file's bytes as brightness and the time it was taken.
//!
//! Nothing is believed: sizes are read from the header and refused before a pixel is decoded (a
//! PNG of 400 KB can hold 400 megapixels), and the decoders' memory is limited.

mod frames;
mod heic;
mod png;

use std::io::{BufRead, Cursor, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{NaiveDate, NaiveDateTime};
use exif::{Exif, In, Tag, Value};
use image::metadata::Orientation;
use image::{DynamicImage, ImageReader, Limits};
use serde::{Deserialize, Serialize};

pub(super) use frames::later_frames;

/// The largest file, in bytes.
pub(crate) const FILE_CAP: usize = 64 * 1024 * 1024;
/// The most pixels.
const PIXELS_CAP: u64 = 100_000_000;
/// The most memory a decoder may take, in bytes: 100 Mpx of four channels and room to work.
const ALLOC_CAP: u64 = 512 * 1024 * 1024;

/// A picture as the decoders need it.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// Brightness of each pixel, row by row: 0 is black. Transparent is white.
    pub luma: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// When it was taken, if the camera wrote it down.
    pub taken: Option<Taken>,
}

/// The time a camera wrote into a photo (EXIF 2.32 section 4.6.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// `DateTimeOriginal`, to the millisecond where the camera wrote that: local to the camera.
    pub local: NaiveDateTime,
    /// `OffsetTimeOriginal`: minutes east of UTC of the camera's clock, if it knew.
    pub offset: Option<i16>,
}

/// Why a file is not a picture we can look at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImageError {
    /// Neither PNG, JPEG, WebP, GIF, BMP nor HEIC.
    #[error("not an image")]
    NotAnImage,
    /// A picture in a format that cannot be read yet: `AVIF`, `TIFF`, a rare kind of `HEIC`.
    #[error("{format} images cannot be read")]
    UnknownFormat {
        /// The format's name.
        format: String,
    },
    /// More than 100 megapixels, or more memory than that needs.
    #[error("{width}×{height} pixels are too many")]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The file is larger than 64 MB.
    #[error("{bytes} bytes are too many")]
    TooManyBytes {
        /// Its size in bytes.
        bytes: usize,
    },
    /// The decoder crashed on it, took too long or wanted too much memory.
    #[error("the decoder gave up: {detail}")]
    GaveUp {
        /// Which of these.
        detail: String,
    },
    /// The file ends too early or its content is broken.
    #[error("the image is damaged: {detail}")]
    Damaged {
        /// What the decoder says.
        detail: String,
    },
}

/// Opens PNG, JPEG, WebP, GIF (its first frame), BMP and HEIC.
///
/// The picture is not always turned upright: codes are found in any direction.
///
/// # Errors
///
/// [`ImageError`] says what is wrong with the file; no size of file or picture exhausts memory.
pub fn open_image(bytes: &[u8]) -> Result<Photo, ImageError> {
    Ok(Photo::of(&open_pixels(bytes)?, bytes))
}

impl Photo {
    /// What the decoders need of a file that is open.
    pub(super) fn of(image: &DynamicImage, bytes: &[u8]) -> Self {
        let (width, height) = (image.width(), image.height());
        Self { luma: luma(image), width, height, taken: taken(bytes) }
    }
}

/// The picture in a file, in colour.
pub(super) fn open_pixels(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    if bytes.len() > FILE_CAP {
        return Err(ImageError::TooManyBytes { bytes: bytes.len() });
    }
    let bytes = png::pixels_only(bytes);
    let (width, height) = dimensions(&bytes)?;
    if width == 0 || height == 0 {
        return Err(ImageError::Damaged { detail: "no pixels".to_owned() });
    }
    if u64::from(width) * u64::from(height) > PIXELS_CAP {
        return Err(ImageError::TooLarge { width, height });
    }
    // The decoders are somebody else's; a panic in one is a damaged image to us.
    let decoded = catch_unwind(AssertUnwindSafe(|| pixels(&bytes, (width, height))));
    decoded.map_err(|_| ImageError::Damaged { detail: "the decoder gave up".to_owned() })?
}

fn dimensions(bytes: &[u8]) -> Result<(u32, u32), ImageError> {
    if heic::is_heif(bytes) {
        let said = catch_unwind(AssertUnwindSafe(|| heic::dimensions(bytes)));
        return said.map_err(|_| ImageError::Damaged { detail: "no size".to_owned() })?;
    }
    let damaged = |detail: String| ImageError::Damaged { detail };
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|error| damaged(error.to_string()))?;
    reader.into_dimensions().map_err(|error| match error {
        image::ImageError::Unsupported(_) => match other_format(bytes) {
            Some(format) => ImageError::UnknownFormat { format: format.to_owned() },
            None => ImageError::NotAnImage,
        },
        error => damaged(error.to_string()),
    })
}

/// Formats people have and we do not read, so that they can be told which one it is.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    match bytes.get(..12)? {
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', _] => Some("AVIF"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b's', b'v' | b'f', _] => {
            Some("HEIC")
        }
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some("TIFF"),
        _ => None,
    }
}

fn pixels(bytes: &[u8], (width, height): (u32, u32)) -> Result<DynamicImage, ImageError> {
    if heic::is_heif(bytes) {
        return heic::pixels(bytes);
    }
    let decode = || {
        let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
        reader.limits(limits());
        reader.decode()
    };
    decode().map_err(|error| match error {
        image::ImageError::Limits(_) => ImageError::TooLarge { width, height },
        error => ImageError::Damaged { detail: error.to_string() },
    })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(ALLOC_CAP);
    limits
}

/// Brightness; what is transparent shows the white paper below.
fn luma(image: &DynamicImage) -> Vec<u8> {
    if !image.color().has_alpha() {
        return image.to_luma8().into_raw();
    }
    let blend = |[light, alpha]: [u8; 2]| {
        let (light, alpha) = (u16::from(light), u16::from(alpha));
        u8::try_from((light * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    image.to_luma_alpha8().pixels().map(|pixel| blend(pixel.0)).collect()
}

fn exif(bytes: &[u8]) -> Option<Exif> {
    // A third party reads untrusted bytes here as well; no time is better than no photo.
    let read = || exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).ok();
    catch_unwind(AssertUnwindSafe(read)).ok()?
}

/// How the camera was held, where the decoder does not see to it.
pub(super) fn orientation(bytes: &[u8]) -> Orientation {
    if heic::is_heif(bytes) {
        return Orientation::NoTransforms;
    }
    let of = |exif: &Exif| {
        let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
        Orientation::from_exif(u8::try_from(value).ok()?)
    };
    exif(bytes).as_ref().and_then(of).unwrap_or(Orientation::NoTransforms)
}

/// When the photo in a file was taken, without opening the picture. The file is the caller's to cap.
pub fn taken_in(file: &mut (impl BufRead + Seek)) -> Option<Taken> {
    let read = || exif::Reader::new().read_from_container(file).ok();
    let exif = catch_unwind(AssertUnwindSafe(read)).ok()??;
    taken_of(&exif)
}

fn taken(bytes: &[u8]) -> Option<Taken> {
    taken_of(&exif(bytes)?)
}

fn taken_of(exif: &Exif) -> Option<Taken> {
    let original = [Tag::DateTimeOriginal, Tag::OffsetTimeOriginal, Tag::SubSecTimeOriginal];
    let digitized = [Tag::DateTimeDigitized, Tag::OffsetTimeDigitized, Tag::SubSecTimeDigitized];
    [original, digitized].into_iter().find_map(|tags| instant(exif, tags))
}

fn instant(exif: &Exif, [time, offset, fraction]: [Tag; 3]) -> Option<Taken> {
    let mut parsed = exif::DateTime::from_ascii(ascii(exif, time)?).ok()?;
    if let Some(text) = ascii(exif, fraction) {
        let _ = parsed.parse_subsec(text); // an unreadable fraction is no fraction
    }
    if let Some(text) = ascii(exif, offset) {
        let _ = parsed.parse_offset(text);
    }
    let date = NaiveDate::from_ymd_opt(
        i32::from(parsed.year),
        u32::from(parsed.month),
        u32::from(parsed.day),
    )?;
    let local = date.and_hms_nano_opt(
        u32::from(parsed.hour),
        u32::from(parsed.minute),
        u32::from(parsed.second),
        parsed.nanosecond.unwrap_or(0),
    )?;
    Some(Taken { local, offset: parsed.offset })
}

fn ascii(exif: &Exif, tag: Tag) -> Option<&[u8]> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(texts) => texts.first().map(Vec::as_slice),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
