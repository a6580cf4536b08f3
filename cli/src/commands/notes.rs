//! `hallway capture --notes`: many lines become many people, as pasting them does in the window.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use hallway_core::Error;
use hallway_core::book::{NotesKind, NotesLine, NotesPiece, NotesUse, Place, ScanOptions, text_of};

use super::person::outcome_line;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::{time, words};

/// What the core refuses has more than 1 MB as UTF-8; half as much as UTF-16.
const MOST_BYTES: u64 = 2 * 1024 * 1024 + 2;

/// Adds the people of a text, or says who they would be.
pub(super) fn capture(path: &Path, options: &ScanOptions, context: &mut Context) -> Result<Answer> {
    let text = read(path).map_err(|cause| Error::Unreadable { path: path.to_owned(), cause })?;
    let pieces = context.book.read_notes(&context.moment(), &text)?;
    if pieces.is_empty() {
        return codes(&text, options, context);
    }
    if options.read_only {
        return context.out.rows(&pieces, ["WHAT", "WHEN", "WHERE", "LINE"], cells);
    }
    let left = pieces.iter().filter(|piece| piece.kind == NotesKind::Talk).count();
    let left = (left > 0 && !context.out.is_json()).then(|| words::nobody_in(left));
    let people = pieces.into_iter().filter(|piece| piece.kind == NotesKind::Person);
    let lines: Vec<NotesLine> = people.map(|piece| line(piece, options)).collect();
    if lines.is_empty() {
        left.map_or(Ok(()), |left| context.out.line(&left))?;
        return Ok(Answer::Nothing);
    }
    let report = context.book.add_notes(&context.moment(), &lines)?;
    for code in report.files.iter().flat_map(|file| &file.codes) {
        context.out.one(code, |code| vec![outcome_line(&code.outcome)])?;
    }
    left.map_or(Ok(()), |left| context.out.line(&left))?;
    Ok(Answer::Done)
}

/// A single code or card does what it does without `--notes`.
pub(super) fn codes(text: &str, options: &ScanOptions, context: &mut Context) -> Result<Answer> {
    let report = context.book.scan_text(&context.moment(), text, options)?;
    for code in report.files.iter().flat_map(|file| &file.codes) {
        context.out.one(code, |code| vec![outcome_line(&code.outcome)])?;
    }
    Ok(Answer::Done)
}

fn line(piece: NotesPiece, options: &ScanOptions) -> NotesLine {
    let occasion = options.occasion.map(|id| Place::Occasion { id });
    NotesLine {
        line: piece.line,
        becomes: NotesUse::Person,
        at: options.at.or(piece.at),
        place: occasion.unwrap_or(if options.at.is_some() { Place::Stamp } else { piece.place }),
    }
}

fn read(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    }
    text_of(&bytes)
}

fn cells(piece: &NotesPiece) -> [String; 4] {
    let when = piece.at.map(|at| time::clock(at, &piece.zone)).unwrap_or_default();
    let place = piece.occasion.as_ref().map(|occasion| occasion.title.clone()).unwrap_or_default();
    let line = if piece.line.is_empty() { piece.text.clone() } else { piece.line.clone() };
    [words::notes_kind(piece.kind).to_owned(), when, place, line]
}
