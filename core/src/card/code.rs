//! QR symbols (ISO/IEC 18004), always in byte mode.
//!
//! `qrcode` chooses segments by itself when asked to, and takes pairs of UTF-8 bytes for
//! Shift_JIS: 19 of 31 Korean and European cards came back garbled from every reader. Bytes
//! pushed as bytes come back as they are.

use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};
use serde::{Deserialize, Serialize};

use super::error::{CardError, longest};

/// Light modules around a symbol (ISO/IEC 18004 section 5.3.8).
pub const QUIET_ZONE: usize = 4;
/// The finest version a phone reads off a screen at arm's length: 97 modules a side.
const READABLE: i16 = 20;
const LARGEST: i16 = 40;

/// How much of the symbol may be damaged and still be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Level {
    /// 7 %.
    L,
    /// 15 %: right for screens and paper.
    #[default]
    M,
    /// 25 %.
    Q,
    /// 30 %.
    H,
}

/// A QR symbol and the text in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The text it holds.
    pub text: String,
    /// Modules a side, without the quiet zone.
    pub side: usize,
    /// `side * side` modules, row by row: whether each is dark.
    pub dark: Vec<bool>,
    /// 1 to 20.
    pub version: u8,
}

impl Code {
    /// The smallest code that holds `text`.
    ///
    /// # Errors
    ///
    /// [`CardError::TooDense`] when the code would be larger than version 20, and
    /// [`CardError::TooLong`] when no code holds so much; both name the fields to shorten.
    pub fn of(text: &str, level: Level) -> Result<Self, CardError> {
        let bytes = text.len();
        let fits = |version: &i16| bytes <= capacity(*version, level);
        let Some(version) = (1..=READABLE).find(fits) else {
            let longest = longest(text);
            return Err(match capacity(LARGEST, level) {
                limit if bytes > limit => CardError::TooLong { bytes, limit, longest },
                _ => CardError::TooDense { bytes, limit: capacity(READABLE, level), longest },
            });
        };
        symbol(text, version, level).ok_or_else(|| CardError::TooLong {
            bytes,
            limit: capacity(LARGEST, level),
            longest: longest(text),
        })
    }

    /// The text's size in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Modules a side with the quiet zone.
    #[must_use]
    pub fn outer_side(&self) -> usize {
        self.side + 2 * QUIET_ZONE
    }

    /// Rows of modules, top to bottom.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks_exact(self.side.max(1))
    }

    /// Brightness, `side` pixels a side: the symbol in its quiet zone, each module a square of
    /// whole pixels, centred. `None` if not even one pixel a module fits.
    pub(super) fn luma(&self, side: usize) -> Option<Vec<u8>> {
        let module = side / self.outer_side();
        if module == 0 {
            return None;
        }
        let margin = (side - module * self.side) / 2;
        let mut luma = vec![255; side * side];
        for (y, row) in self.rows().enumerate() {
            let lines = luma.chunks_exact_mut(side).skip(margin + y * module).take(module);
            for line in lines {
                let modules = line.iter_mut().skip(margin);
                let dark = row.iter().flat_map(|dark| std::iter::repeat_n(*dark, module));
                for (pixel, dark) in modules.zip(dark) {
                    *pixel = if dark { 0 } else { 255 };
                }
            }
        }
        Some(luma)
    }
}

/// How many bytes a version holds in byte mode: its bits less the mode and the length.
fn capacity(version: i16, level: Level) -> usize {
    let bits = Bits::new(Version::Normal(version)).max_len(level.into()).unwrap_or(0);
    let header = if version < 10 { 4 + 8 } else { 4 + 16 };
    bits.saturating_sub(header) / 8
}

fn symbol(text: &str, version: i16, level: Level) -> Option<Code> {
    let mut bits = Bits::new(Version::Normal(version));
    bits.push_byte_data(text.as_bytes()).ok()?;
    bits.push_terminator(level.into()).ok()?;
    let symbol = QrCode::with_bits(bits, level.into()).ok()?;
    Some(Code {
        text: text.to_owned(),
        side: symbol.width(),
        version: u8::try_from(version).ok()?,
        dark: symbol.into_colors().into_iter().map(|color| color == Color::Dark).collect(),
    })
}

impl From<Level> for EcLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::L => Self::L,
            Level::M => Self::M,
            Level::Q => Self::Q,
            Level::H => Self::H,
        }
    }
}
