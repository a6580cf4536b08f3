//! A table for people: Excel, Numbers, LibreOffice, Google Sheets.

use super::column;
use crate::exchange::{Field, Phones, Table};
use crate::model::Visibility;

/// UTF-8 with the mark Excel needs, formulas neutralised, phones as people read them.
pub const SPREADSHEET: Table = Table {
    key: "spreadsheet",
    columns: &[
        column("Name", Field::Name),
        column("Name in another script", Field::SecondName),
        column("Family name", Field::Family),
        column("Given name", Field::Given),
        column("Title", Field::Title),
        column("Company", Field::Company),
        column("E-mail", Field::Email),
        column("Other e-mails", Field::OtherEmails),
        column("Phone", Field::Phone),
        column("Other phones", Field::OtherPhones),
        column("Website", Field::Website),
        column("Address", Field::Address),
        column("Tags", Field::Tags),
        column("Conference", Field::Conference),
        column("Occasion", Field::Occasion),
        column("Met on", Field::MetOn),
        column("Rating", Field::Rating),
        column("Met by", Field::MetBy),
        column("Notes", Field::History),
    ],
    byte_order_mark: true,
    neutralise_formulas: true,
    phones: Phones::AsGiven,
    notes: &[Visibility::Team, Visibility::Crm],
};
