//! Pictures with codes made here.

use super::*;
use crate::card::{self, Level};

/// White paper to lay codes on.
struct Paper {
    luma: Vec<u8>,
    width: usize,
}

impl Paper {
    fn new(width: usize, height: usize) -> Self {
        Self { luma: vec![255; width * height], width }
    }

    fn lay(&mut self, text: &str, x: usize, y: usize, module: usize) {
        let code = card::Code::of(text, Level::M).unwrap();
        for (index, _) in code.dark.iter().enumerate().filter(|(_, dark)| **dark) {
            let (row, column) = (index / code.side, index % code.side);
            for line in 0..module {
                let start = (y + row * module + line) * self.width + x + column * module;
                self.luma[start..start + module].fill(0);
            }
        }
    }

    fn texts(&self, read: fn(&[u8], u32, u32) -> Vec<Code>) -> Vec<String> {
        let height = self.luma.len() / self.width;
        let [width, height] = [self.width, height].map(|side| u32::try_from(side).unwrap());
        read(&self.luma, width, height).into_iter().map(|code| code.text).collect()
    }
}

#[test]
fn all_codes_come_in_reading_order() {
    let mut paper = Paper::new(800, 600);
    for (text, x, y) in [("넷", 500, 400), ("둘", 520, 60), ("하나", 60, 40), ("셋", 40, 380)]
    {
        paper.lay(text, x, y, 5);
    }
    assert_eq!(paper.texts(decode), ["하나", "둘", "셋", "넷"]);
    assert_eq!(paper.texts(decode_frame), ["하나", "둘", "셋", "넷"]);
}

#[test]
fn a_large_picture_gives_up_its_small_codes_too() {
    let mut paper = Paper::new(4000, 3000);
    paper.lay("large", 300, 300, 30);
    paper.lay("small", 3000, 2500, 3);
    assert_eq!(paper.texts(decode), ["large", "small"], "each once");
}

#[test]
fn corners_are_the_picture_s_even_after_shrinking() {
    let mut paper = Paper::new(4000, 3000);
    paper.lay("large", 300, 600, 30);
    let code = decode(&paper.luma, 4000, 3000).remove(0);
    let expected = [(300, 600), (930, 600), (930, 1230), (300, 1230)];
    for ((x, y), (right_x, right_y)) in code.corners.into_iter().zip(expected) {
        let near = x.abs_diff(right_x) < 15 && y.abs_diff(right_y) < 15;
        assert!(near, "{:?} should be near {expected:?}", code.corners);
    }
    assert_eq!(code.symbology, "qr");
}

#[test]
fn a_code_of_noise_is_read_byte_for_byte() {
    let noise: Vec<u8> =
        (0..2900_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let code = read_bytes(&noise, qrcode::Version::Normal(40));
    assert_eq!(code.bytes, noise, "what nobody understands is kept as it is");
}

#[test]
fn text_is_what_its_bytes_say() {
    fn check(encoding: &'static encoding_rs::Encoding, text: &str) {
        let (bytes, _, _) = encoding.encode(text);
        let code = read_bytes(&bytes, qrcode::Version::Normal(10));
        assert_eq!(code.text, text, "{} in a code that declares nothing", encoding.name());
    }
    check(encoding_rs::UTF_8, "한서윤 Jörg ﾃﾞｻﾞｲﾝ");
    check(EUC_KR, "부스 12, 누리데이터 한서윤");
    check(EUC_KR, "MECARD:N:한,서윤;;");
    check(encoding_rs::SHIFT_JIS, "*ﾃﾞｻﾞｲﾝQR*");
    check(encoding_rs::SHIFT_JIS, "ﾔﾏﾀﾞ ﾀﾛｳ");
    check(encoding_rs::UTF_8, "BEGIN:VCARD\r\nFN:한서윤\tJr\r\n");
}

/// The one code that holds these bytes, drawn and read.
fn read_bytes(bytes: &[u8], version: qrcode::Version) -> Code {
    let level = qrcode::EcLevel::L;
    let mut bits = qrcode::bits::Bits::new(version);
    bits.push_byte_data(bytes).unwrap();
    bits.push_terminator(level).unwrap();
    let symbol = qrcode::QrCode::with_bits(bits, level).unwrap();
    let side = symbol.width() + 8;
    let mut luma = vec![255; side * side * 9];
    for (index, color) in symbol.to_colors().into_iter().enumerate() {
        let (row, column) = (index / symbol.width() + 4, index % symbol.width() + 4);
        for line in row * 3..row * 3 + 3 {
            let start = line * side * 3 + column * 3;
            luma[start..start + 3].fill(color.select(0, 255));
        }
    }
    let pixels = u32::try_from(side * 3).unwrap();
    decode(&luma, pixels, pixels).remove(0)
}

#[test]
fn other_symbologies_are_found_in_stills_only() {
    fn check(format: Format, expected: &str) {
        let code = zxingcpp::create(format).from_str("HALLWAY 2026").unwrap();
        let image = code.to_image_with(&zxingcpp::write().scale(4).add_quiet_zones(true)).unwrap();
        let [width, height] =
            [image.width(), image.height()].map(|side| u32::try_from(side).unwrap());
        let codes = decode(&image.data(), width, height);
        let [code] = codes.as_slice() else { panic!("one {expected}, not {codes:?}") };
        assert_eq!((code.symbology.as_str(), code.text.as_str()), (expected, "HALLWAY 2026"));
        let in_frame = decode_frame(&image.data(), width, height).len();
        assert_eq!(in_frame, usize::from(expected == "qr"), "{expected} in a camera frame");
    }
    check(Format::QRCode, "qr");
    check(Format::DataMatrix, "data_matrix");
    check(Format::Aztec, "aztec");
    check(Format::PDF417, "pdf417");
    check(Format::Code128, "code128");
    check(Format::Code39, "code39");
}

#[test]
fn what_is_no_picture_has_no_codes() {
    assert_eq!(decode(&[], 0, 0), []);
    assert_eq!(decode(&[0; 10], 3, 3), [], "sizes that do not agree");
    assert_eq!(decode(&[0; 10], u32::MAX, u32::MAX), []);
    assert_eq!(decode(&[0; 4_000_000], 0, 4_000_000), []);
    assert_eq!(decode(&[0; 4_000_000], 1, 4_000_000), [], "a line of pixels");
    assert_eq!(decode(&[128; 5000], 1, 5000), []);
}

/// Reads the folders of photos in `$HALLWAY_DATA/qr`, each photo with its text beside it, and
/// `no-codes` without: real photos, which are not ours to keep.
#[test]
#[ignore = "needs real photos in $HALLWAY_DATA/qr"]
fn real_photos_are_read() {
    let Some(folder) = std::env::var_os("HALLWAY_DATA") else { return };
    let (mut photos, mut right, mut wrong, mut milliseconds) = (0, 0, 0, Vec::new());
    for set in std::fs::read_dir(std::path::Path::new(&folder).join("qr")).unwrap() {
        let set = set.unwrap().path();
        for entry in std::fs::read_dir(&set).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "png") {
                continue;
            }
            let photo = crate::scan::open_image(&std::fs::read(&path).unwrap()).unwrap();
            let start = std::time::Instant::now();
            let codes = decode(&photo.luma, photo.width, photo.height);
            milliseconds.push(start.elapsed().as_secs_f64() * 1000.0);
            let text = std::fs::read_to_string(path.with_extension("txt")).ok();
            let bytes = std::fs::read(path.with_extension("bin")).ok();
            if set.ends_with("no-codes") {
                assert_eq!(codes, [], "no code in {}", path.display());
                continue;
            }
            photos += 1;
            let lines = |text: &str| text.trim().replace("\r\n", "\n");
            let same = |code: &Code| match (&text, &bytes) {
                (Some(text), _) => lines(&code.text) == lines(text),
                (None, bytes) => bytes.as_deref() == Some(code.bytes.as_slice()),
            };
            if codes.iter().any(same) {
                right += 1;
            } else {
                println!("{}: {text:?} {codes:?}", path.display());
                wrong += usize::from(!codes.is_empty());
            }
        }
    }
    milliseconds.sort_by(f64::total_cmp);
    let at = |share: f64| milliseconds[(milliseconds.len() as f64 * share) as usize];
    println!(
        "{right} of {photos} right, {wrong} wrong; p50 {:.1} ms, p95 {:.1} ms",
        at(0.5),
        at(0.95)
    );
}
