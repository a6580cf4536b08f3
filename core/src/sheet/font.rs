//! The window's own font, for paper: Korean and Latin in one file, in two weights.

use std::sync::{Arc, OnceLock};

use krilla::text::{Font, GlyphId, KrillaGlyph, Tag};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Pretendard, OFL 1.1; see THIRD-PARTY.md. It lies where the window takes it from.
const PACKED: &[u8] = include_bytes!("../../../ui/src/style/fonts/PretendardVariable.woff2");

/// It takes a moment to unpack, and is kept.
static UNPACKED: OnceLock<Option<Arc<Vec<u8>>>> = OnceLock::new();

/// The font in one weight.
pub(super) struct Face {
    bytes: Arc<Vec<u8>>,
    weight: f32,
    /// For the file, which gets only the glyphs that occur.
    pub(super) font: Font,
}

impl Face {
    /// `None` only for a font that cannot be read, which a test rules out.
    pub(super) fn new(weight: f32) -> Option<Self> {
        let unpack = || wuff::decompress_woff2(PACKED).ok().map(Arc::new);
        let bytes = Arc::clone(UNPACKED.get_or_init(unpack).as_ref()?);
        let font =
            Font::new_variable(Arc::clone(&bytes).into(), 0, &[(Tag::new(b"wght"), weight)])?;
        Some(Self { bytes, weight, font })
    }

    /// The glyphs of a line, each as wide as it is at a size of 1, and how wide they are together.
    pub(super) fn line(&self, text: &str) -> (Vec<KrillaGlyph>, f32) {
        let Ok(font) = FontRef::new(&self.bytes) else { return (Vec::new(), 0.0) };
        let location = font.axes().location([("wght", self.weight)]);
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::from(&location));
        let charmap = font.charmap();
        let glyphs: Vec<_> = text
            .char_indices()
            .map(|(at, letter)| {
                let id = charmap.map(letter).unwrap_or_default();
                let wide = metrics.advance_width(id).unwrap_or_default();
                let range = at..at + letter.len_utf8();
                KrillaGlyph::new(GlyphId::new(id.to_u32()), wide, 0.0, 0.0, 0.0, range, None)
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        (glyphs, width)
    }
}
