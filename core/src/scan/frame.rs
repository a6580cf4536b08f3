//! What a camera's frame has besides codes: those nobody can read, and a picture to keep.

use image::{DynamicImage, GrayImage};

use super::still::{jpeg, smaller};

/// A picture of a frame to keep, as [`look`](super::look) makes one of a file; none where the sizes
/// do not agree.
#[must_use]
pub fn picture_of(luma: &[u8], width: u32, height: u32, side: u32) -> Option<Vec<u8>> {
    if luma.is_empty() {
        return None;
    }
    let image = GrayImage::from_raw(width, height, luma.to_vec())?;
    jpeg(smaller(&DynamicImage::from(image), side))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_kept_small_and_grey_and_one_of_wrong_size_not_at_all() {
        let luma = vec![90; 1_920 * 1_080];
        let picture = picture_of(&luma, 1_920, 1_080, 1_600).unwrap();
        let image = image::load_from_memory(&picture).unwrap();
        assert_eq!((image.width(), image.height()), (1_600, 900));
        assert!(image.to_rgb8().get_pixel(800, 450).0.iter().all(|level| level.abs_diff(90) < 3));
        assert_eq!(picture_of(&luma, 1_920, 1_081, 1_600), None);
        assert_eq!(picture_of(&[], 0, 0, 1_600), None);
    }
}
