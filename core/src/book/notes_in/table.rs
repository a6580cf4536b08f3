//! Rows of a table as spreadsheets copy them: cells with tabs between.

use crate::book::quick_add::fields::is_field;
use crate::book::quick_add::titles::is_title;
use crate::text::{Script, clean_line, domain_of, fold, korean_name, normalise_email, script_of};

/// A row as a line to be added: the name first, the company marked. Nothing for what is no row of
/// somebody, and for the head of a table.
pub(super) fn row(line: &str) -> Option<String> {
    let cells = line.split('\t').map(clean_line).filter(|cell| !cell.is_empty());
    let mut cells: Vec<String> = cells.collect();
    let is_marked = cells.iter().any(|cell| cell.starts_with(['@', '#', '!', '~']));
    if cells.len() < 2 || is_marked || cells.iter().all(|cell| is_field(cell)) {
        return None;
    }
    if let [first, second, ..] = cells.as_mut_slice()
        && korean_name(first).is_none()
        && korean_name(second).is_some()
    {
        std::mem::swap(first, second); // the company stands first
    }
    let mail = cells.iter().find_map(|cell| normalise_email(cell));
    let domain = mail.as_deref().and_then(domain_of).map(fold).unwrap_or_default();
    let is_halves = match cells.as_slice() {
        [given, family, _, ..] => {
            [given, family].iter().all(|cell| is_latin_word(cell))
                && !domain.contains(&fold(family))
        }
        _ => false,
    };
    if is_halves {
        let family = cells.remove(1);
        cells.first_mut()?.push_str(&format!(" {family}"));
    }
    if let Some(company) = cells.iter_mut().skip(1).find(|cell| is_words(cell)) {
        company.insert(0, '@');
    }
    Some(cells.join(", "))
}

/// One word as names are written, and no title.
fn is_latin_word(cell: &str) -> bool {
    cell.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
        && cell.starts_with(char::is_uppercase)
        && script_of(cell) == Script::Latin
        && !is_title(cell)
}

/// Whether a cell may be a company: no title, number or address.
fn is_words(cell: &str) -> bool {
    cell.chars().filter(char::is_ascii_digit).count() < 5
        && !cell.contains(['@', ':', '/', ','])
        && !cell.split_whitespace().any(is_title)
}
