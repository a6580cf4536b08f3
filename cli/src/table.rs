//! Columns that line up, Hangul included, no wider than the terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::one_line;

/// Between two columns.
const GAP: usize = 2;

/// No column is squeezed below this, and none is wider than that, wherever it goes: the text of a badge
/// may fill pages. What is cut here is whole in JSON.
const NARROWEST: usize = 8;
const WIDEST: usize = 160;

/// A header line and one line a row, no longer than `width`, the terminal's. Columns without any
/// content are left out.
pub(crate) fn lines<const N: usize>(
    headers: [&str; N],
    rows: &[[String; N]],
    width: Option<usize>,
) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let widest =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|c| c.width()).max();
    let mut columns: Vec<usize> = Vec::with_capacity(N);
    for (at, header) in headers.iter().enumerate() {
        let content = widest(at).unwrap_or(0);
        let fitting = content.max(header.width()).min(WIDEST);
        columns.push(if content == 0 { 0 } else { fitting });
    }
    if let Some(width) = width {
        squeeze(&mut columns, width);
    }
    let headers = headers.iter().map(|header| (*header).to_owned()).collect();
    std::iter::once(&headers).chain(&rows).map(|row| line(row, &columns)).collect()
}

/// Narrows the widest column by one until the row fits or nothing can give way any more.
fn squeeze(columns: &mut [usize], width: usize) {
    let shown = columns.iter().filter(|column| **column > 0).count();
    let mut total = columns.iter().sum::<usize>() + GAP * shown.saturating_sub(1);
    while total > width {
        let Some(widest) = columns.iter_mut().max() else { return };
        if *widest <= NARROWEST {
            return;
        }
        *widest -= 1;
        total -= 1;
    }
}

fn line(cells: &[String], columns: &[usize]) -> String {
    let mut line = String::new();
    let mut missing = 0; // spaces owed before the next cell, so that no line ends in spaces
    for (cell, column) in cells.iter().zip(columns).filter(|(_, column)| **column > 0) {
        let cell = shorten(cell, *column);
        if !cell.is_empty() {
            line.push_str(&" ".repeat(missing));
            line.push_str(&cell);
            missing = 0;
        }
        missing += column.saturating_sub(cell.width()) + GAP;
    }
    line
}

/// The text, or its beginning and `…`, within so many columns of a terminal.
pub(crate) fn shorten(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let mut short = String::new();
    for c in text.chars() {
        let width = c.width().unwrap_or(0);
        if width > room {
            break;
        }
        room -= width;
        short.push(c);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[[&str; 3]], width: Option<usize>, expected: &[&str]) {
        let rows: Vec<[String; 3]> = rows.iter().map(|row| row.map(str::to_owned)).collect();
        assert_eq!(lines(["Name", "Title", "Note"], &rows, width), expected);
    }

    #[test]
    fn hangul_counts_two_columns() {
        check(
            &[["박지원", "Engineer", "x"], ["Ana", "CTO", "y"]],
            None,
            &["Name    Title     Note", "박지원  Engineer  x", "Ana     CTO       y"],
        );
    }

    #[test]
    fn empty_columns_and_trailing_spaces_are_left_out() {
        check(&[["Ana", "", "x"], ["Bo", "", ""]], None, &["Name  Note", "Ana   x", "Bo"]);
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        check(
            &[["Ana", "Principal Engineer", "ok"]],
            Some(20),
            &["Name  Title     Note", "Ana   Princip…  ok"],
        );
    }

    #[test]
    fn a_long_text_is_cut_wherever_the_table_goes() {
        let row = [["8812345678".to_owned(), "가".repeat(3_000), "waits".to_owned()]];
        let shown = lines(["Id", "Text", "State"], &row, None);
        assert!(shown[1].contains("…") && shown[1].ends_with(" waits"), "{shown:?}");
        assert!(shown.iter().all(|line| line.width() <= 10 + WIDEST + 5 + 2 * GAP), "{shown:?}");
        let [id, text, _] = row[0].clone();
        let steering = [[id, "\u{1b}[2J".repeat(3_000), text]];
        let shown = lines(["Id", "Text", "State"], &steering, Some(60));
        assert!(
            shown.iter().all(|line| line.width() <= 60 && !line.contains('\u{1b}')),
            "{shown:?}"
        );
    }

    #[test]
    fn nothing_in_a_cell_steers_the_terminal() {
        let row = [["a\u{1b}[31m\nb\u{202e}".to_owned()]];
        let shown = lines(["Name"], &row, None);
        assert_eq!(shown.last().unwrap(), "a<U+001B>[31m<U+000A>b<U+202E>", "all is written out");
    }

    #[test]
    fn no_rows_have_no_header() {
        check(&[], None, &[]);
    }
}
