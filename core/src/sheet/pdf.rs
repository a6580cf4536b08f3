//! A sheet as PDF: pages of a phone's size, read without zooming, its text found by searching.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::KrillaGlyph;

use super::font::Face;
use super::{Sheet, Style};
use crate::error::Result;

/// A page is as wide as a phone, in points.
const PAGE: (f32, f32) = (360.0, 640.0);
const MARGIN: f32 = 20.0;
const INDENT: f32 = 12.0;
const GAP: f32 = 12.0;

const INK: [u8; 3] = [0x1c, 0x21, 0x1f];
const QUIET: [u8; 3] = [0x5d, 0x66, 0x63];
const URGENT: [u8; 3] = [0xa0, 0x4a, 0x00];
const RULE: [u8; 3] = [0xd8, 0xdc, 0xda];

/// How a line is set: size, bold, colour.
const fn look(style: Style) -> (f32, bool, [u8; 3]) {
    match style {
        Style::Title => (18.0, true, INK),
        Style::Head => (13.5, true, INK),
        Style::Hours => (12.5, true, INK),
        Style::Text | Style::Item => (12.5, false, INK),
        Style::Urgent => (12.5, true, URGENT),
        Style::Quiet => (11.0, false, QUIET),
    }
}

/// A line that fits.
pub(super) struct Row {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) size: f32,
    bold: bool,
    colour: [u8; 3],
    pub(super) left: f32,
    bullet: bool,
}

impl Row {
    fn height(&self) -> f32 {
        (self.size * 1.45).round()
    }
}

impl Sheet {
    /// The file.
    ///
    /// # Errors
    /// An error of ours: the font is unusable, or the pages are.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        self.document().ok_or_else(|| std::io::Error::other("no PDF could be made").into())
    }

    fn document(&self) -> Option<Vec<u8>> {
        let faces = [Face::new(400.0)?, Face::new(650.0)?];
        let mut document = Document::new();
        let about = Metadata::new().title(self.title().to_owned()).language(self.lang.to_owned());
        document.set_metadata(about.creator("Hallway".to_owned()));
        for rows in self.pages(&faces) {
            let mut page = document.start_page_with(PageSettings::from_wh(PAGE.0, PAGE.1)?);
            let mut surface = page.surface();
            let mut top = MARGIN;
            for row in rows {
                top = draw(&mut surface, &faces, row, top);
            }
            surface.finish();
            page.finish();
        }
        document.finish().ok()
    }

    /// The rows of each page; `None` is a rule between two sections.
    pub(super) fn pages(&self, faces: &[Face; 2]) -> Vec<Vec<Option<Row>>> {
        let most = PAGE.1 - 2.0 * MARGIN;
        let (mut pages, mut page, mut used) = (Vec::new(), Vec::new(), 0.0);
        for section in &self.sections {
            let rows: Vec<Row> =
                section.iter().flat_map(|(style, text)| rows(faces, *style, text)).collect();
            let height: f32 = rows.iter().map(Row::height).sum();
            if !page.is_empty() && used + 2.0 * GAP + height > most && height <= most {
                pages.push(std::mem::take(&mut page));
                used = 0.0;
            } else if !page.is_empty() {
                page.push(None);
                used += 2.0 * GAP;
            }
            for row in rows {
                if used + row.height() > most {
                    pages.push(std::mem::take(&mut page));
                    used = 0.0;
                }
                used += row.height();
                page.push(Some(row));
            }
        }
        pages.push(page);
        pages
    }
}

/// A line broken into rows that fit, between words where that is possible.
fn rows(faces: &[Face; 2], style: Style, text: &str) -> Vec<Row> {
    let (size, bold, colour) = look(style);
    let left = if style == Style::Item { INDENT } else { 0.0 };
    let most = (PAGE.0 - 2.0 * MARGIN - left) / size;
    let face = face(faces, bold);
    let row = |text: &str, bullet| {
        let (glyphs, _) = face.line(text);
        Row { text: text.to_owned(), glyphs, size, bold, colour, left, bullet }
    };
    let mut lines: Vec<String> = Vec::new();
    for part in text.lines() {
        let mut line = String::new();
        for word in part.split(' ') {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if face.line(&longer).1 <= most {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            // A word that is wider than the page is broken where it ends.
            for letter in word.chars() {
                line.push(letter);
                if face.line(&line).1 > most {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        lines.push(line);
    }
    let is_item = style == Style::Item;
    lines.iter().enumerate().map(|(n, line)| row(line, is_item && n == 0)).collect()
}

fn face(faces: &[Face; 2], bold: bool) -> &Face {
    let [plain, strong] = faces;
    if bold { strong } else { plain }
}

/// Draws a row below `top` and says where the next one begins.
fn draw(surface: &mut Surface<'_>, faces: &[Face; 2], row: Option<Row>, top: f32) -> f32 {
    let Some(row) = row else {
        let mut rule = PathBuilder::new();
        rule.move_to(MARGIN, top + GAP);
        rule.line_to(PAGE.0 - MARGIN, top + GAP);
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint: paint(RULE), width: 0.75, ..Stroke::default() }));
        if let Some(path) = rule.finish() {
            surface.draw_path(&path);
        }
        surface.set_stroke(None);
        return top + 2.0 * GAP;
    };
    surface.set_fill(Some(Fill { paint: paint(row.colour), ..Fill::default() }));
    let face = face(faces, row.bold);
    let baseline = top + (row.height() + row.size * 0.7) / 2.0;
    let mut set = |text: &str, glyphs: &[KrillaGlyph], left: f32| {
        let start = Point::from_xy(MARGIN + left, baseline);
        surface.draw_glyphs(start, glyphs, face.font.clone(), text, row.size, false);
    };
    if row.bullet {
        set("•", &face.line("•").0, 2.0);
    }
    set(&row.text, &row.glyphs, row.left);
    top + row.height()
}

fn paint([red, green, blue]: [u8; 3]) -> krilla::paint::Paint {
    rgb::Color::new(red, green, blue).into()
}
