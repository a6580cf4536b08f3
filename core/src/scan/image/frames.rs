//! The frames of a moving picture: GIF, WebP and PNG.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, DynamicImage, Frames, ImageDecoder, ImageFormat};

use super::png::pixels_only;
use super::{Photo, limits, luma};

/// The most frames that are looked at.
const FRAMES_CAP: usize = 300;

/// Hands over the frames after the first, as long as it is wanted and they can be read.
pub(in crate::scan) fn later_frames(bytes: &[u8], mut want: impl FnMut(&Photo) -> bool) {
    // The decoders are somebody else's; what a panic leaves unread is no frame.
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let bytes = pixels_only(bytes);
        let Some(frames) = frames(&bytes) else { return };
        for frame in frames.take(FRAMES_CAP).skip(1).map_while(Result::ok) {
            let image = DynamicImage::from(frame.into_buffer());
            let (width, height) = (image.width(), image.height());
            if !want(&Photo { luma: luma(&image), width, height, taken: None }) {
                return;
            }
        }
    }));
}

/// `None` where there is one picture only.
fn frames(bytes: &[u8]) -> Option<Frames<'_>> {
    let file = Cursor::new(bytes);
    match image::guess_format(bytes).ok()? {
        ImageFormat::Gif => {
            let mut decoder = GifDecoder::new(file).ok()?;
            decoder.set_limits(limits()).ok()?;
            Some(decoder.into_frames())
        }
        ImageFormat::WebP => {
            let mut decoder = WebPDecoder::new(file).ok()?;
            decoder.set_limits(limits()).ok()?;
            decoder.has_animation().then(|| decoder.into_frames())
        }
        ImageFormat::Png => {
            let decoder = PngDecoder::with_limits(file, limits()).ok()?;
            let is_moving = decoder.is_apng().ok()?;
            if is_moving { Some(decoder.apng().ok()?.into_frames()) } else { None }
        }
        _ => None,
    }
}
