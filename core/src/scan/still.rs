//! One look at an image file: its codes, when it was taken, and a small picture to keep.

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::DynamicImage;
use image::codecs::jpeg::JpegEncoder;
use serde::{Deserialize, Serialize};

use super::decode::{BUDGET, Code, decode_while};
use super::image::{ImageError, Photo, Taken, later_frames, open_pixels, orientation};
use super::payload::read_payload;
use crate::model::Meaning;

/// The most bytes of a picture that is kept.
const KEPT_BYTES: usize = 256 * 1024;
/// Below this quality the small print of a card is gone; a picture is made smaller instead.
const QUALITIES: [u8; 3] = [82, 70, 55];

/// How long the frames of a moving picture are looked at.
const FRAMES_BUDGET: Duration = Duration::from_secs(3);

/// What to look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Codes.
    pub codes: bool,
    /// Also make a picture whose longer side has no more than so many pixels.
    pub picture: Option<u32>,
    /// Only where a code in it names nobody: somebody may read the name that is printed beside it.
    pub only_unnamed: bool,
}

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Still {
    /// The codes in it, in reading order; in a moving picture those of its frames, each once.
    pub codes: Vec<Code>,
    /// When it was taken, if the camera wrote it down.
    pub taken: Option<Taken>,
    /// The picture asked for, as a JPEG of at most 256 KB: upright, and without anything the camera
    /// wrote beside it, the place among it.
    #[serde(skip)]
    pub picture: Option<Vec<u8>>,
}

/// Looks at an image file once.
///
/// # Errors
///
/// Those of [`open_image`](super::open_image).
pub fn look(bytes: &[u8], look: Look) -> Result<Still, ImageError> {
    look_on(bytes, look, &|| true)
}

/// [`look`] for as long as `keep_on` says so; `None` when it did not.
pub(super) fn look_while(
    bytes: &[u8],
    look: Look,
    keep_on: &dyn Fn() -> bool,
) -> Option<Result<Still, ImageError>> {
    let seen = look_on(bytes, look, keep_on);
    keep_on().then_some(seen)
}

fn look_on(bytes: &[u8], look: Look, keep_on: &dyn Fn() -> bool) -> Result<Still, ImageError> {
    let image = open_pixels(bytes)?;
    let kept = |image: &DynamicImage| {
        let mut small = smaller(image, look.picture?);
        small.apply_orientation(orientation(bytes));
        jpeg(small)
    };
    let mut picture = if look.only_unnamed { None } else { kept(&image) };
    let photo = Photo::of(&image, bytes);
    let image = look.only_unnamed.then_some(image); // may be let go before the long work
    let mut codes = Vec::new();
    if look.codes {
        let start = Instant::now(); // how long, not what time it is
        let in_time = || start.elapsed() < BUDGET && keep_on();
        codes = decode_while(&photo.luma, photo.width, photo.height, &in_time);
        look_further(bytes, &mut codes, keep_on);
    }
    if let Some(image) = image.filter(|_| codes.iter().any(is_unnamed)) {
        picture = kept(&image);
    }
    Ok(Still { codes, taken: photo.taken, picture })
}

/// A picture cropped to a square, with no more than `side` pixels a side: the middle of a wide one, the
/// upper part of a tall one, where faces are. A JPEG of at most 256 KB; `None` for what is no picture.
#[must_use]
pub fn square_of(picture: &[u8], side: u32) -> Option<Vec<u8>> {
    let image = open_pixels(picture).ok()?;
    let (width, height) = (image.width(), image.height());
    let least = width.min(height);
    let square = image.crop_imm((width - least) / 2, (height - least) / 4, least, least);
    jpeg(smaller(&square, side))
}

/// Whether a code may be about somebody and does not say who.
fn is_unnamed(code: &Code) -> bool {
    let payload = read_payload(&code.text, &code.bytes);
    match payload.meaning() {
        Meaning::BadgeId | Meaning::Unknown => true,
        Meaning::Person => payload.draft().is_none_or(|draft| draft.best_name().is_none()),
        _ => false,
    }
}

/// The codes of a moving picture's other frames, each once; a frame gets one look.
fn look_further(bytes: &[u8], codes: &mut Vec<Code>, keep_on: &dyn Fn() -> bool) {
    let start = Instant::now();
    later_frames(bytes, |frame| {
        for code in decode_while(&frame.luma, frame.width, frame.height, &|| false) {
            let same = |known: &Code| known.text == code.text && known.symbology == code.symbology;
            if !codes.iter().any(same) {
                codes.push(code);
            }
        }
        keep_on() && start.elapsed() < FRAMES_BUDGET
    });
}

pub(super) fn smaller(image: &DynamicImage, side: u32) -> DynamicImage {
    if image.width().max(image.height()) <= side {
        image.clone()
    } else {
        image.thumbnail(side, side)
    }
}

/// As good as fits.
pub(super) fn jpeg(mut image: DynamicImage) -> Option<Vec<u8>> {
    loop {
        let paper = on_paper(&image);
        for quality in QUALITIES {
            let mut bytes = Cursor::new(Vec::new());
            JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&paper).ok()?;
            if bytes.get_ref().len() <= KEPT_BYTES {
                return Some(bytes.into_inner());
            }
        }
        image = smaller(&image, image.width().max(image.height()) * 3 / 4);
    }
}

/// What is transparent shows the white paper below.
fn on_paper(image: &DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image.to_rgb8().into();
    }
    let mut paper = image.to_rgba8();
    for pixel in paper.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let blend = |level: u8| {
            let (level, alpha) = (u16::from(level), u16::from(alpha));
            u8::try_from((level * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        pixel.0 = [blend(red), blend(green), blend(blue), 255];
    }
    DynamicImage::from(paper).to_rgb8().into()
}

#[cfg(test)]
mod tests {
    use image::codecs::gif::GifEncoder;
    use image::{Frame, ImageFormat, Rgb, RgbImage};

    use super::*;
    use crate::card;

    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        RgbImage::from_fn(width, height, |_, _| Rgb([next(), next(), next()])).into()
    }

    fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn the_picture_fits_however_hard_it_is_to_pack() {
        let bytes = file(&noise(1_600, 1_200), ImageFormat::Png);
        let still = look(&bytes, Look { picture: Some(1_600), ..Look::default() }).unwrap();
        let picture = still.picture.unwrap();
        assert!(picture.len() <= KEPT_BYTES, "{}", picture.len());
        let image = image::load_from_memory(&picture).unwrap();
        assert!(image.width() > 300 && image.width() < 1_600, "{}", image.width());
    }

    #[test]
    fn a_small_picture_keeps_its_size() {
        let bytes = file(&noise(40, 20), ImageFormat::Png);
        let still =
            look(&bytes, Look { codes: true, picture: Some(1_600), ..Look::default() }).unwrap();
        let image = image::load_from_memory(&still.picture.unwrap()).unwrap();
        assert_eq!((image.width(), image.height(), still.codes.len()), (40, 20, 0));
    }

    #[test]
    fn a_picture_is_made_beside_a_code_that_names_nobody() {
        let check = |text: &str, expected: bool| {
            let code = card::Code::of(text, card::Level::M).unwrap();
            let wanted = Look { codes: true, picture: Some(100), only_unnamed: true };
            let still = look(&card::png(&code, 300).unwrap(), wanted).unwrap();
            assert_eq!((still.codes.len(), still.picture.is_some()), (1, expected), "{text}");
        };
        check("RI22-7F3K-2209", true);
        check("HW|A-17|Jiwon Park", true);
        check("MECARD:N:Park,Jiwon;;", false);
        check("https://loop.example/meet", false);
        check("WIFI:S:Guests;;", false);
    }

    #[test]
    fn a_moving_picture_gives_the_codes_of_all_its_frames_each_once() {
        let frame = |text: &str| {
            let code = card::Code::of(text, card::Level::M).unwrap();
            let image = image::load_from_memory(&card::png(&code, 200).unwrap()).unwrap();
            let image = image.resize_exact(200, 200, image::imageops::FilterType::Nearest);
            Frame::new(image.into_rgba8())
        };
        let mut bytes = Vec::new();
        let mut encoder = GifEncoder::new(&mut bytes);
        encoder.encode_frames(["one", "two", "two", "one", "three"].map(frame)).unwrap();
        drop(encoder);
        let still = look(&bytes, Look { codes: true, ..Look::default() }).unwrap();
        let texts: Vec<_> = still.codes.iter().map(|code| code.text.as_str()).collect();
        assert_eq!(texts, ["one", "two", "three"]);
        let cut = &bytes[..bytes.len() * 3 / 4];
        let still = look(cut, Look { codes: true, ..Look::default() }).unwrap();
        assert_eq!(still.codes.len(), 2, "what is left of a file that was cut off");
    }

    #[test]
    fn it_is_upright_and_says_nothing_of_where_it_was_taken() {
        let jpeg = file(&noise(40, 20), ImageFormat::Jpeg);
        // An EXIF segment that says: turned by a quarter (Orientation 6), GPS block at the end.
        let tiff = b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0";
        let length = u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes();
        let (start, rest) = jpeg.split_at(2);
        let turned = [start, b"\xff\xe1", &length, b"Exif\0\0", tiff, rest].concat();
        let still = look(&turned, Look { picture: Some(1_600), ..Look::default() }).unwrap();
        let picture = still.picture.unwrap();
        let image = image::load_from_memory(&picture).unwrap();
        assert_eq!((image.width(), image.height()), (20, 40), "upright");
        let exif = exif::Reader::new().read_from_container(&mut Cursor::new(&picture));
        assert!(exif.is_err(), "nothing the camera wrote is in it");
    }
}
