//! A sheet to take along: short lines in sections, as one HTML page or as PDF pages of a phone's size.

mod font;
mod html;
mod pdf;

use crate::text::visible;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The title of the sheet.
    Title,
    /// The head of a section.
    Head,
    /// A span of time.
    Hours,
    /// Plain text.
    Text,
    /// What must not be missed.
    Urgent,
    /// What explains.
    Quiet,
    /// One of a list.
    Item,
}

/// A sheet while it is written.
#[derive(Clone, Debug)]
pub struct Sheet {
    lang: &'static str,
    sections: Vec<Vec<(Style, String)>>,
}

impl Sheet {
    /// An empty sheet in a language: `en` or `ko`.
    #[must_use]
    pub fn new(lang: &'static str, title: &str) -> Self {
        let mut sheet = Self { lang, sections: vec![Vec::new()] };
        sheet.add(Style::Title, title);
        sheet
    }

    /// Begins a section; a page is turned before it rather than in it.
    pub fn section(&mut self) {
        self.sections.push(Vec::new());
    }

    /// Adds a line. Characters nobody sees are shown.
    pub fn add(&mut self, style: Style, text: &str) {
        if let Some(section) = self.sections.last_mut() {
            section.push((style, visible(text)));
        }
    }

    /// Adds a list under its label, if it has anything.
    pub fn list(&mut self, label: &str, items: impl IntoIterator<Item = String>) {
        for (n, item) in items.into_iter().enumerate() {
            if n == 0 {
                self.add(Style::Quiet, label);
            }
            self.add(Style::Item, &item);
        }
    }

    fn title(&self) -> &str {
        self.sections.iter().flatten().next().map_or("", |(_, title)| title)
    }
}

#[cfg(test)]
mod tests;
