//! Pictures with codes made here.

use encoding_rs::{EUC_KR, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1252};
use qrcode::EcLevel;
use zxingcpp::BarcodeFormat as Format;

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
        self.lay_symbol(&card::Code::of(text, Level::M).unwrap().dark, x, y, module);
    }

    fn lay_symbol(&mut self, modules: &[bool], x: usize, y: usize, module: usize) {
        let side = modules.len().isqrt();
        for (index, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
            let (row, column) = (index / side, index % side);
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
    let code = decode_frame_at(Turn::Matrix, &paper.luma, 4000, 3000).remove(0);
    assert!(code.corners[0].0.abs_diff(300) < 15, "{:?} in a frame", code.corners);
}

#[test]
fn a_code_of_noise_is_read_byte_for_byte() {
    let noise: Vec<u8> =
        (0..2900_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let code = read(&symbol(40, &segment(&noise, 16)));
    assert_eq!(code.bytes, noise, "what nobody understands is kept as it is");
}

#[test]
fn text_is_what_its_bytes_say() {
    fn check(encoding: &'static encoding_rs::Encoding, text: &str) {
        let (bytes, _, _) = encoding.encode(text);
        let code = read(&symbol(10, &segment(&bytes, 16)));
        assert_eq!(code.text, text, "{} in a code that declares nothing", encoding.name());
    }
    check(UTF_8, "한서윤 Jörg ﾃﾞｻﾞｲﾝ");
    check(UTF_8, "BEGIN:VCARD\r\nFN:한서윤\tJr\r\n");
    check(EUC_KR, "부스 12, 누리데이터 한서윤");
    check(EUC_KR, "MECARD:N:한,서윤;;");
    for name in ["김솔", "허준", "한별", "홍길동"] {
        check(EUC_KR, name);
        check(EUC_KR, &format!("MECARD:N:{name};;"));
        check(EUC_KR, &format!("MECARD:N:{name};TEL:01012345678;;"));
    }
    for name in ["José", "Müller", "Ångström"] {
        check(WINDOWS_1252, &format!("MECARD:N:{name};TEL:01012345678;;"));
    }
    check(SHIFT_JIS, "*ﾃﾞｻﾞｲﾝQR*");
    check(SHIFT_JIS, "ﾔﾏﾀﾞ ﾀﾛｳ");
    check(SHIFT_JIS, "<ﾃﾞｻﾞｲﾝQR> ｲﾗｽﾄ入りｶﾗｰQRｺｰﾄﾞ");
    check(SHIFT_JIS, "MECARD:N:山田,太郎;ORG:株式会社さくら;;");
    check(GB18030, "MECARD:N:张伟;ORG:上海云计算有限公司;TIL:架构师;;");
}

#[test]
fn a_declared_charset_is_believed() {
    fn check(designator: u32, encoding: &'static encoding_rs::Encoding, text: &str) {
        let (bytes, _, _) = encoding.encode(text);
        let mut bits = vec![(7, 4), (designator, 8)];
        bits.extend(segment(&bytes, 8));
        assert_eq!(read(&symbol(8, &bits)).text, text, "{} by ECI {designator}", encoding.name());
    }
    check(26, UTF_8, "한서윤");
    check(30, EUC_KR, "한");
    check(20, SHIFT_JIS, "山田");
    check(32, GB18030, "张伟");
    check(3, WINDOWS_1252, "Jörg");
}

#[test]
fn a_text_spread_over_codes_is_one() {
    let text = "BEGIN:VCARD\r\nFN:한서윤\r\nEND:VCARD\r\n";
    let (start, end) = text.as_bytes().split_at(17); // in the middle of a syllable
    let parity = text.bytes().fold(0, |parity, byte| parity ^ byte);
    let part = |index: u32, bytes: &[u8]| {
        let mut bits = vec![(3, 4), (index, 4), (1, 4), (u32::from(parity), 8)];
        bits.extend(segment(bytes, 8));
        symbol(4, &bits)
    };
    let mut paper = Paper::new(600, 300);
    paper.lay_symbol(&part(1, end), 20, 40, 5);
    assert_eq!(paper.texts(decode), [""; 0], "half a card is no card");
    paper.lay_symbol(&part(0, start), 320, 40, 5);
    assert_eq!(paper.texts(decode), [text]);
    assert_eq!(paper.texts(decode_frame), [text]);
}

/// Byte mode: the mode, the length, the bytes, each with its width in bits.
fn segment(bytes: &[u8], length_bits: usize) -> Vec<(u32, usize)> {
    let length = u32::try_from(bytes.len()).unwrap();
    let bytes = bytes.iter().map(|byte| (u32::from(*byte), 8));
    [(4, 4), (length, length_bits)].into_iter().chain(bytes).collect()
}

/// A symbol of these bits: its modules, row by row, dark or not.
fn symbol(version: i16, bits: &[(u32, usize)]) -> Vec<bool> {
    let (version, level) = (qrcode::Version::Normal(version), EcLevel::L);
    let capacity = qrcode::bits::Bits::new(version).max_len(level).unwrap();
    let mut bits: Vec<bool> = bits
        .iter()
        .flat_map(|(value, width)| (0..*width).rev().map(move |bit| value >> bit & 1 == 1))
        .collect();
    assert!(bits.len() <= capacity, "the version holds it");
    bits.resize((bits.len() + 4).min(capacity).next_multiple_of(8), false);
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    let mut bytes: Vec<u8> = bits.chunks(8).map(byte).collect();
    bytes.resize(capacity / 8, 0);
    let (data, check) = qrcode::ec::construct_codewords(&bytes, version, level).unwrap();
    let mut canvas = qrcode::canvas::Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &check);
    let colors = canvas.apply_best_mask().into_colors();
    colors.into_iter().map(|color| color == qrcode::Color::Dark).collect()
}

/// The one code that is this symbol, drawn and read.
fn read(symbol: &[bool]) -> Code {
    let side = (symbol.len().isqrt() + 8) * 3;
    let mut paper = Paper::new(side, side);
    paper.lay_symbol(symbol, 12, 12, 3);
    let side = u32::try_from(side).unwrap();
    decode(&paper.luma, side, side).remove(0)
}

#[test]
fn other_symbologies_are_found_in_stills_and_in_frames_by_turns() {
    fn check(format: Format, expected: &str, turn: Turn) {
        let code = zxingcpp::create(format).from_str("HALLWAY 2026").unwrap();
        let image = code.to_image_with(&zxingcpp::write().scale(4).add_quiet_zones(true)).unwrap();
        let [width, height] =
            [image.width(), image.height()].map(|side| u32::try_from(side).unwrap());
        let codes = decode(&image.data(), width, height);
        let [code] = codes.as_slice() else { panic!("one {expected}, not {codes:?}") };
        assert_eq!((code.symbology.as_str(), code.text.as_str()), (expected, "HALLWAY 2026"));
        let in_frame = decode_frame(&image.data(), width, height).len();
        assert_eq!(in_frame, usize::from(expected == "qr"), "{expected} in a camera frame");
        assert_eq!(decode_frame_at(turn, &image.data(), width, height), codes, "in every fourth");
    }
    check(Format::QRCode, "qr", Turn::Matrix);
    check(Format::DataMatrix, "data_matrix", Turn::Matrix);
    check(Format::Aztec, "aztec", Turn::Matrix);
    check(Format::PDF417, "pdf417", Turn::Bars);
    check(Format::Code128, "code128", Turn::Bars);
    check(Format::Code39, "code39", Turn::Bars);
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
