//! What is packed beside the pixels of a PNG is left out before its decoder sees it: texts and colour
//! profiles may unpack to a thousand times their size, and nobody here reads them.

use std::borrow::Cow;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Length, type and checksum of a chunk.
const FRAME: usize = 12;
const PACKED: [&[u8; 4]; 4] = [b"iCCP", b"iTXt", b"tEXt", b"zTXt"];

/// The file without them; any other file, and what comes behind a broken chunk, as it is.
pub(in crate::scan) fn pixels_only(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Some(mut rest) = bytes.strip_prefix(SIGNATURE) else { return bytes.into() };
    let mut kept = Vec::new();
    let mut since = bytes; // what was not copied yet
    while let Some((kind, length)) = chunk(rest) {
        let (this, behind) = rest.split_at(length);
        if PACKED.iter().any(|packed| **packed == kind) {
            let before = since.len() - this.len() - behind.len();
            kept.extend_from_slice(since.get(..before).unwrap_or_default());
            since = behind;
        }
        rest = behind;
    }
    if since.len() == bytes.len() {
        return bytes.into();
    }
    kept.extend_from_slice(since);
    kept.into()
}

/// The type of the chunk that comes next, and its bytes from its length to its checksum.
fn chunk(rest: &[u8]) -> Option<([u8; 4], usize)> {
    let (length, behind) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(FRAME)?;
    let kind = behind.first_chunk()?;
    (length <= rest.len()).then_some((*kind, length))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::time::{Duration, Instant};

    use image::{DynamicImage, GrayImage, ImageFormat};

    use super::*;
    use crate::card::{Code, Level, png};
    use crate::scan::{Look, look};

    fn made(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        let body = [kind, data].concat();
        let sum = super::super::tests::crc32(&body).to_be_bytes();
        [&length[..], &body, &sum].concat()
    }

    /// A hundred megabytes of zeros as a PNG packs them.
    fn bomb() -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        let black = DynamicImage::from(GrayImage::new(10_000, 10_000));
        black.write_to(&mut file, ImageFormat::Png).unwrap();
        let file = file.into_inner();
        let (mut rest, mut packed) = (file.strip_prefix(SIGNATURE).unwrap(), Vec::new());
        while let Some((kind, length)) = chunk(rest) {
            if &kind == b"IDAT" {
                packed.extend_from_slice(&rest[8..length - 4]);
            }
            rest = &rest[length..];
        }
        assert!(packed.len() < 1_000_000, "{}", packed.len());
        packed
    }

    #[test]
    fn what_unpacks_to_a_lot_costs_nothing() {
        let good = png(&Code::of("hello", Level::M).unwrap(), 200).unwrap();
        let (head, tail) = good.split_at(SIGNATURE.len() + 13 + FRAME);
        let bomb = bomb();
        let text = made(b"zTXt", &[b"Comment\0\0", &bomb[..]].concat());
        let other = made(b"iTXt", &[b"XML:com.adobe.xmp\0\x01\0\0\0", &bomb[..]].concat());
        let profile = made(b"iCCP", &[b"profile\0\0", &bomb[..]].concat());
        // Profiles that are broken at their end are unpacked each, as none of them counts.
        let broken = made(b"iCCP", &[b"profile\0\0", &bomb[..bomb.len() - 9]].concat());
        let all = [text, other, broken.repeat(30), profile].concat();
        let start = Instant::now();
        let seen =
            look(&[head, &all, tail].concat(), Look { codes: true, ..Look::default() }).unwrap();
        assert_eq!(seen.codes[0].text, "hello");
        assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    }

    #[test]
    fn everything_else_stays_where_it_is() {
        let good = png(&Code::of("hello", Level::M).unwrap(), 200).unwrap();
        assert!(matches!(pixels_only(&good), Cow::Borrowed(same) if same == good));
        let (head, tail) = good.split_at(SIGNATURE.len() + 13 + FRAME);
        let (exif, text) = (made(b"eXIf", b"MM\0*"), made(b"tEXt", b"Author\0Ana"));
        let end = made(b"tEXt", b"at the end\0");
        let packed = [head, &text, &exif, &text, &text, tail, &end, b"rubbish"].concat();
        assert_eq!(pixels_only(&packed), [head, &exif, tail, b"rubbish"].concat());
        for length in 0..packed.len() {
            let cut = &packed[..length];
            let _ = pixels_only(cut);
            assert!(pixels_only(cut).len() <= length, "{length}");
        }
        for other in [&b""[..], b"\x89PNG", b"GIF89a", &packed[1..]] {
            assert!(matches!(pixels_only(other), Cow::Borrowed(same) if same == other));
        }
    }
}
