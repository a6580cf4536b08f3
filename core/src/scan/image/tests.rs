//! Small pictures made here, and files that lie about themselves.

use image::codecs::gif::GifEncoder;
use image::{Delay, Frame, GrayAlphaImage, GrayImage, ImageFormat, LumaA, Rgba, RgbaImage};

use super::*;

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn grey() -> DynamicImage {
    GrayImage::from_fn(16, 8, |x, _| image::Luma([u8::try_from(x).unwrap() * 16])).into()
}

#[test]
fn every_format_opens_with_its_pixels() {
    for format in [ImageFormat::Png, ImageFormat::Bmp, ImageFormat::WebP, ImageFormat::Jpeg] {
        let image = if format == ImageFormat::WebP { grey().into_rgb8().into() } else { grey() };
        let photo = open_image(&file(&image, format)).unwrap();
        assert_eq!((photo.width, photo.height), (16, 8), "{format:?}");
        assert_eq!(photo.luma.len(), 128, "{format:?}");
        let steps = photo.luma.iter().zip(grey().into_luma8().into_raw());
        assert!(steps.into_iter().all(|(a, b)| a.abs_diff(b) < 8), "{format:?} keeps its greys");
        assert_eq!(photo.taken, None, "{format:?} without EXIF has no time");
    }
}

#[test]
fn transparent_is_white() {
    let image = GrayAlphaImage::from_fn(2, 1, |x, _| LumaA([0, if x == 0 { 0 } else { 255 }]));
    let photo = open_image(&file(&image.into(), ImageFormat::Png)).unwrap();
    assert_eq!(photo.luma, [255, 0], "a code drawn on nothing lies on white paper");
}

#[test]
fn a_gif_shows_its_first_frame() {
    let mut bytes = Vec::new();
    let frame = |level| {
        let image = RgbaImage::from_pixel(4, 4, Rgba([level, level, level, 255]));
        Frame::from_parts(image, 0, 0, Delay::from_numer_denom_ms(10, 1))
    };
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.encode_frames([frame(255), frame(0)]).unwrap();
    drop(encoder);
    let photo = open_image(&bytes).unwrap();
    assert!(photo.luma.iter().all(|level| *level > 250), "white comes first: {:?}", photo.luma);
}

#[test]
fn what_is_wrong_is_said() {
    fn check(bytes: &[u8], expected: &ImageError) {
        assert_eq!(open_image(bytes).as_ref().err(), Some(expected));
    }
    check(b"", &ImageError::NotAnImage);
    check(b"BEGIN:VCARD", &ImageError::NotAnImage);
    let hevc = ImageError::UnknownFormat { format: "HEIC".to_owned() };
    check(b"\0\0\0\x18ftyphevc\0\0\0\0", &hevc);
    let many = vec![0; FILE_CAP + 1];
    check(&many, &ImageError::TooManyBytes { bytes: FILE_CAP + 1 });
}

#[test]
fn a_header_that_asks_for_too_much_is_refused_before_decoding() {
    let mut png = file(&grey(), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]); // 20,000 × 20,000
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(open_image(&png), Err(ImageError::TooLarge { width: 20_000, height: 20_000 }));
}

#[test]
fn a_file_cut_short_is_damaged_not_fatal() {
    let png = file(&grey(), ImageFormat::Png);
    for length in [30, png.len() / 2, png.len() - 20] {
        let result = open_image(&png[..length]);
        assert!(matches!(result, Err(ImageError::Damaged { .. })), "{length} bytes: {result:?}");
    }
}

#[test]
fn the_camera_s_time_is_read_with_fraction_and_offset() {
    fn check(fields: &[(u16, &str)], expected: Option<(&str, Option<i32>)>) {
        let photo = open_image(&with_exif(&file(&grey(), ImageFormat::Jpeg), fields)).unwrap();
        let found = photo.taken.map(|taken| {
            (taken.local.to_string(), taken.offset.map(|minutes| i32::from(minutes) * 60))
        });
        let expected = expected.map(|(local, offset)| (local.to_owned(), offset));
        assert_eq!(found, expected, "time of {fields:?}");
    }
    let (time, fraction, offset) = (0x9003, 0x9291, 0x9011);
    check(
        &[(time, "2026:12:01 09:30:15"), (offset, "-08:00"), (fraction, "250")],
        Some(("2026-12-01 09:30:15.250", Some(-8 * 3600))),
    );
    check(&[(time, "2026:12:01 09:30:15")], Some(("2026-12-01 09:30:15", None)));
    check(&[(0x9004, "2026:12:01 09:30:15")], Some(("2026-12-01 09:30:15", None)));
    check(&[(time, "0000:00:00 00:00:00")], None);
    check(&[(time, "yesterday")], None);
    check(&[], None);
}

/// A JPEG with an EXIF segment of ASCII fields, written by hand (EXIF 2.32 section 4.5).
fn with_exif(jpeg: &[u8], fields: &[(u16, &str)]) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    let count = u16::try_from(fields.len()).unwrap();
    tiff.extend(count.to_be_bytes());
    let mut sorted = fields.to_vec();
    sorted.sort_unstable();
    let mut values = Vec::new();
    let start = tiff.len() + fields.len() * 12 + 4;
    for (tag, text) in sorted {
        let text = format!("{text}\0");
        tiff.extend(tag.to_be_bytes());
        tiff.extend([0, 2]);
        tiff.extend(u32::try_from(text.len()).unwrap().to_be_bytes());
        if text.len() <= 4 {
            let mut inline = text.into_bytes();
            inline.resize(4, 0);
            tiff.extend(inline);
        } else {
            tiff.extend(u32::try_from(start + values.len()).unwrap().to_be_bytes());
            values.extend(text.into_bytes());
        }
    }
    tiff.extend([0; 4]);
    tiff.extend(values);
    let segment = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(segment.len() + 2).unwrap();
    [&jpeg[..2], &[0xff, 0xe1], &length.to_be_bytes(), &segment, &jpeg[2..]].concat()
}

pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

proptest::proptest! {
    #[test]
    fn flipped_bytes_never_panic(at in 0usize..200, with in 0u8..=255) {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Bmp] {
            let mut bytes = file(&grey(), format);
            let at = at % bytes.len();
            bytes[at] = with;
            let _ = open_image(&bytes);
        }
    }
}

/// A dark left half, as a HEIC file with this EXIF.
fn heic(exif: Option<Vec<u8>>) -> Vec<u8> {
    let level = |at: usize| if at % 96 < 48 { [0, 0, 0, 255] } else { [255, 255, 255, 255] };
    let data: Vec<u16> = (0..96 * 64).flat_map(level).collect();
    let image = heifer::Image { data, ..heifer::Image::filled(96, 64, 8, [255, 255, 255, 255]) };
    let metadata = heifer::Metadata { exif, ..heifer::Metadata::default() };
    heifer::encode_with_metadata(&image, &metadata, &heifer::EncodeOptions::default()).unwrap()
}

#[test]
fn heic_opens_with_its_pixels_and_its_time() {
    let photo = open_image(&heic(None)).unwrap();
    assert_eq!((photo.width, photo.height, photo.taken), (96, 64, None));
    assert!(photo.luma[10] < 20 && photo.luma[90] > 235, "dark left, light right");
    // DateTimeOriginal alone, in an EXIF block that is found from the first.
    let exif = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2c\0\0\0\x002022:11:30 19:05:00\0";
    let photo = open_image(&heic(Some(exif.to_vec()))).unwrap();
    let local = photo.taken.unwrap().local;
    assert_eq!(local.to_string(), "2022-11-30 19:05:00");
}

#[test]
fn heic_that_lies_or_is_cut_off_is_damaged() {
    let whole = heic(None);
    for length in [12, 40, 200, whole.len() / 2, whole.len() - 9] {
        let answer = open_image(&whole[..length]);
        assert!(matches!(answer, Err(ImageError::Damaged { .. })), "{length}: {answer:?}");
    }
    // The sides stand in the box ispe.
    let mut large = whole.clone();
    let place = large.windows(4).position(|at| at == b"ispe").unwrap() + 8;
    large[place..place + 8].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let answer = open_image(&large);
    assert!(matches!(answer, Err(ImageError::TooLarge { width: 65_536, .. })), "{answer:?}");
    let avif = ImageError::UnknownFormat { format: "AVIF".to_owned() };
    assert_eq!(open_image(b"\0\0\0\x18ftypavif\0\0\0\0").err(), Some(avif));
}
