//! What a preset says: its columns, and the rules its cells follow.

use std::borrow::Cow;

use super::formula::neutralise;
use super::{Person, cell, history};
use crate::model::Visibility;

/// One program's CSV.
#[derive(Debug)]
pub struct Table {
    /// Its name in settings, on the command line and in file names.
    pub key: &'static str,
    /// The columns in order.
    pub columns: &'static [Column],
    /// Whether the file begins with EF BB BF: Excel reads UTF-8 in no other way, some CRMs take
    /// it for a part of the first header.
    pub byte_order_mark: bool,
    /// Whether cells that a spreadsheet would compute are made text.
    pub neutralise_formulas: bool,
    /// How phones are written.
    pub phones: Phones,
    /// The notes that may leave for it.
    pub notes: &'static [Visibility],
}

/// A column: what its header says and what stands below it.
#[derive(Debug)]
pub struct Column {
    /// The header, verbatim as the program knows it.
    pub header: &'static str,
    /// What stands below.
    pub field: Field,
}

/// What a cell can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name as it is shown.
    Name,
    /// The name in another script.
    SecondName,
    /// The given name; the whole name where nobody has taken it apart.
    Given,
    /// The family name.
    Family,
    /// The current title.
    Title,
    /// The current company.
    Company,
    /// The person's own web address, else the company's.
    Website,
    /// The first e-mail.
    Email,
    /// All other e-mails.
    OtherEmails,
    /// The first phone that is no fax.
    Phone,
    /// The first other phone that is called mobile.
    Mobile,
    /// All phones but the first.
    OtherPhones,
    /// The first postal address.
    Address,
    /// The tags.
    Tags,
    /// The conference of the latest encounter.
    Conference,
    /// The occasion of the latest encounter.
    Occasion,
    /// The day of the latest encounter, by the clock of the place: `2022-11-30`.
    MetOn,
    /// How warm it was.
    Rating,
    /// Who of us was there.
    MetBy,
    /// Every encounter with its notes, the latest first.
    History,
}

/// How phones are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phones {
    /// As they were given.
    AsGiven,
    /// In E.164 where they parse, else as they were given.
    E164,
}

/// What an export leaves out or cannot improve, counted over its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows, the header not counted.
    pub rows: usize,
    /// People without an e-mail.
    pub without_email: usize,
    /// Phones with no known E.164 form.
    pub phones_as_given: usize,
    /// Notes whose visibility keeps them here.
    pub notes_left_out: usize,
}

impl Table {
    /// The headers.
    #[must_use]
    pub fn headers(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.header).collect()
    }

    /// A person's cells, as they stand in the file.
    #[must_use]
    pub fn row<'p>(&self, person: &'p Person) -> Vec<Cow<'p, str>> {
        self.columns
            .iter()
            .map(|column| {
                let text = match column.field {
                    Field::History => Cow::Owned(history::text(person, self.notes)),
                    field => cell::text(person, field, self.phones),
                };
                if self.neutralise_formulas { neutralise(text) } else { text }
            })
            .collect()
    }

    /// Adds a person's row to the counts.
    pub fn count(&self, person: &Person, tally: &mut Tally) {
        tally.rows += 1;
        tally.without_email += usize::from(person.emails().next().is_none());
        tally.phones_as_given += person.phones().filter(|phone| phone.normal.is_none()).count();
        let stays = |visibility: &Visibility| !self.notes.contains(visibility);
        tally.notes_left_out += person.notes.iter().filter(|note| stays(&note.visibility)).count();
    }
}
