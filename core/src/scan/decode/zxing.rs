//! The calls into zxing-cpp.

use std::panic::{AssertUnwindSafe, catch_unwind};

use zxingcpp::{
    Barcode, BarcodeFormat as Format, BarcodeReader, Binarizer, ImageFormat, ImageView, Position,
    TextMode,
};

use super::picture::Picture;
use super::sequence::Part;
use super::text::text;
use super::{Code, Pass};

/// QR and Micro QR: cheap enough for every camera frame.
pub(super) const QR: &[Format] = &[Format::QRCode, Format::MicroQRCode];
/// Besides them, what else is made of squares,
pub(super) const MATRIX: &[Format] =
    &[Format::QRCode, Format::MicroQRCode, Format::RMQRCode, Format::DataMatrix, Format::Aztec];
/// and what is made of bars.
pub(super) const BARS: &[Format] = &[Format::PDF417, Format::Code128, Format::Code39];
/// What a still picture is searched for.
pub(super) const ALL: &[Format] = &[
    Format::QRCode,
    Format::MicroQRCode,
    Format::RMQRCode,
    Format::DataMatrix,
    Format::Aztec,
    Format::PDF417,
    Format::Code128,
    Format::Code39,
];

/// Corners in a picture: top left, top right, bottom right, bottom left of the code.
pub(super) type Corners = [(f32, f32); 4];

/// A code, and which part of a sequence it is if it is one.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) code: Code,
    pub(super) part: Option<Part>,
}

impl Found {
    /// With corners where `place` moves them: out of a changed picture into the whole one.
    pub(super) fn moved(mut self, place: impl Fn((f32, f32)) -> (f32, f32)) -> Self {
        self.code.corners = self.code.corners.map(|(x, y)| {
            let (x, y) = place((x as f32, y as f32));
            (x.round() as i32, y.round() as i32)
        });
        self
    }
}

/// The codes of these formats that can be read.
pub(super) fn search(picture: &Picture<'_>, formats: &[Format], pass: Pass) -> Vec<Found> {
    search_by(picture, formats, Binarizer::LocalAverage, pass)
}

/// The same, with another way to tell dark from light.
pub(super) fn search_by(
    picture: &Picture<'_>,
    formats: &[Format],
    binarizer: Binarizer,
    pass: Pass,
) -> Vec<Found> {
    let reader = || zxingcpp::read().formats(formats).binarizer(binarizer);
    let codes = read(picture, || reader().text_mode(TextMode::Plain));
    codes.iter().filter(|code| code.is_valid()).map(|code| found(code, pass)).collect()
}

/// The QR codes in a changed picture. No Micro QR: it checks its text so little that in pictures made
/// legible by force some are read where there are none.
pub(super) fn search_again(picture: &Picture<'_>, binarizer: Binarizer, pass: Pass) -> Vec<Found> {
    let found = search_by(picture, QR, binarizer, pass);
    found.into_iter().filter(|found| found.code.symbology == "qr").collect()
}

/// Where QR codes are that were found and could not be read.
pub(super) fn unread(picture: &Picture<'_>) -> Vec<Corners> {
    let codes = read(picture, || zxingcpp::read().formats(QR).return_errors(true));
    let failed = codes.iter().filter(|code| !code.is_valid());
    failed.map(|code| corners(code.position()).map(|(x, y)| (x as f32, y as f32))).collect()
}

fn read(picture: &Picture<'_>, reader: impl Fn() -> BarcodeReader) -> Vec<Barcode> {
    if picture.pixels() == 0 {
        return Vec::new();
    }
    // The binding panics where the library reports something it does not know.
    catch_unwind(AssertUnwindSafe(|| {
        let (width, height) = (picture.width, picture.height);
        let view = ImageView::from_slice(&picture.luma, width, height, ImageFormat::Lum).ok()?;
        reader().from(view).ok()
    }))
    .ok()
    .flatten()
    .unwrap_or_default()
}

fn found(barcode: &Barcode, pass: Pass) -> Found {
    let bytes = barcode.bytes();
    let declared = barcode.has_eci();
    let code = Code {
        text: if declared { barcode.text() } else { text(&bytes, || barcode.text()) },
        symbology: symbology(barcode).to_owned(),
        corners: corners(barcode.position()),
        pass,
        bytes,
    };
    Found { code, part: Part::of(barcode) }
}

fn corners(at: Position) -> [(i32, i32); 4] {
    [at.top_left, at.top_right, at.bottom_right, at.bottom_left].map(|point| (point.x, point.y))
}

fn symbology(barcode: &Barcode) -> &'static str {
    // `format` is asked for QR only: for linear codes the library knows variants that the
    // binding's enum does not have.
    match barcode.symbology() {
        Format::QRCode => match barcode.format() {
            Format::MicroQRCode => "micro_qr",
            Format::RMQRCode => "rmqr",
            _ => "qr",
        },
        Format::DataMatrix => "data_matrix",
        Format::Aztec => "aztec",
        Format::PDF417 => "pdf417",
        Format::Code128 => "code128",
        Format::Code39 => "code39",
        _ => "other",
    }
}
