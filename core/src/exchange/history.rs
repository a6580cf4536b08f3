//! The cell that survives everywhere: every encounter on a line of its own, dated, with its notes.

use chrono::NaiveDate;

use super::{Met, Person};
use crate::model::Visibility;

/// The encounters and notes of a person, the latest first; only notes that may leave.
///
/// `2022-11-30 Partner dinner (AWS re:Invent 2022): wants a demo`
pub(super) fn text(person: &Person, may_leave: &[Visibility]) -> String {
    let mut text = String::new();
    let mut own = person
        .notes
        .iter()
        .zip(&person.note_days)
        .filter(|(note, _)| note.encounter.is_none() && may_leave.contains(&note.visibility))
        .peekable();
    for met in &person.encounters {
        while let Some((note, day)) = own.next_if(|(note, _)| note.at > met.at) {
            line(&mut text, *day, "", [note.body.as_str()].into_iter());
        }
        // Notes come the latest first; what was said at one encounter reads in the order it was said.
        let said =
            person.notes.iter().rev().filter(|note| {
                note.encounter == Some(met.id) && may_leave.contains(&note.visibility)
            });
        line(&mut text, met.day, &title(met), said.map(|note| note.body.as_str()));
    }
    for (note, day) in own {
        line(&mut text, *day, "", [note.body.as_str()].into_iter());
    }
    text
}

fn title(met: &Met) -> String {
    match met.place.as_deref() {
        None => String::new(),
        Some(place) => match &place.conference {
            Some(conference) => format!(" {} ({conference})", place.occasion),
            None => format!(" {}", place.occasion),
        },
    }
}

fn line<'a>(text: &mut String, day: NaiveDate, title: &str, notes: impl Iterator<Item = &'a str>) {
    use std::fmt::Write;
    if !text.is_empty() {
        text.push('\n');
    }
    // Writing to a string cannot fail.
    let _ = write!(text, "{day}{title}");
    for (n, note) in notes.enumerate() {
        text.push_str(if n == 0 { ": " } else { "\n" });
        text.push_str(note);
    }
}
