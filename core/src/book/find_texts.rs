//! The second tier of the search box: what notes and abstracts say.

use super::Book;
use super::show::Show;
use super::views::FoundText;
use crate::error::Result;
use crate::model::*;
use crate::search::{TextRange, highlight, parse, says};

/// Characters shown before what was found, and in all.
const BEFORE: usize = 40;
const LENGTH: usize = 160;

impl Book {
    /// The last `limit` notes and then abstracts in which every word of the query is. Fields of the
    /// query are not looked at. Initials and typing errors are for names, not for prose.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn find_notes(&self, moment: &Moment, query: &str, limit: usize) -> Result<Vec<FoundText>> {
        let words = parse(query).text;
        if words.trim().is_empty() {
            return Ok(Vec::new());
        }
        self.store.read(|reader| {
            let mut show = Show::new(reader, moment.zone)?;
            let mut found = Vec::new();
            let notes = reader.notes_with(&words)?;
            for note in notes.into_iter().filter(|note| says(&words, &note.body)).take(limit) {
                let about = if let Some(id) = note.contact {
                    reader.expect_row::<Contact>(id)?.name.display
                } else if let Some(id) = note.occasion {
                    show.occasion(id)?.title
                } else if let Some(id) = note.company {
                    show.company(id)?.name
                } else {
                    continue;
                };
                let (snippet, marks) = snippet(&words, &note.body);
                found.push(FoundText {
                    note: Some(note.id),
                    contact: note.contact,
                    occasion: note.occasion,
                    company: note.company,
                    about,
                    snippet,
                    marks,
                });
            }
            let left = limit - found.len();
            let occasions = if left > 0 { reader.abstracts_with(&words)? } else { Vec::new() };
            let texts = occasions.into_iter().filter_map(|one| {
                let text = one.description.filter(|text| says(&words, text))?;
                Some((one.id, one.title, text))
            });
            found.extend(texts.take(left).map(|(id, title, text)| {
                let (snippet, marks) = snippet(&words, &text);
                FoundText {
                    note: None,
                    contact: None,
                    occasion: Some(id),
                    company: None,
                    about: title,
                    snippet,
                    marks,
                }
            }));
            Ok(found)
        })
    }
}

/// The part of a text around the first match, on one line, and what matches in it.
fn snippet(words: &str, text: &str) -> (String, Vec<TextRange>) {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = highlight(words, &line).first().map_or(0, |range| range.from);
    let mut units = 0;
    let place = line.chars().position(|c| {
        let here = units >= first;
        units += c.len_utf16();
        here
    });
    let from = place.unwrap_or_default().saturating_sub(BEFORE);
    let mut cut: String = line.chars().skip(from).take(LENGTH).collect();
    // Begin with a whole word.
    if from > 0
        && let Some((_, rest)) = cut.split_once(' ').filter(|(before, _)| before.len() < BEFORE)
    {
        cut = format!("…{rest}");
    }
    if line.chars().count() > from + LENGTH {
        cut.push('…');
    }
    let marks = highlight(words, &cut);
    (cut, marks)
}
