//! One line to its cells.
//!
//! A quote opens a cell only where the cell begins, and closes it only where the cell ends; anywhere
//! else it is a letter.

use std::iter::Peekable;
use std::str::Chars;

use super::COLUMNS_CAP;

/// A line that was cut.
pub(super) struct Cut {
    pub cells: Vec<String>,
    /// The cell whose quote was not closed: the last one.
    pub open: Option<usize>,
    /// Whether every quote stands where RFC 4180 has it.
    pub clean: bool,
}

/// How quotes inside quotes are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Two are one, as RFC 4180 has it.
    Doubled,
    /// Two at the end of a cell are one and the end, as of a writer that does not double them.
    AsTheyAre,
}

/// Cuts at the delimiter. Quotes open nothing in the cells that `is_plain` names.
pub(super) fn cut(
    text: &str,
    delimiter: char,
    quotes: Quotes,
    is_plain: impl Fn(usize) -> bool,
) -> Cut {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut at_start = true;
    let mut clean = true;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let index = cells.len() - 1;
        let Some(cell) = cells.last_mut() else { break };
        if quoted && letter == '"' {
            let (run, closes) = close(cell, &mut letters, delimiter, quotes);
            clean &= closes || run % 2 == 0;
            quoted = !closes;
        } else if quoted {
            cell.push(letter);
        } else if letter == delimiter {
            // Of those beyond the last one that counts, only that there are some.
            if index < COLUMNS_CAP {
                cells.push(String::new());
            } else {
                cell.clear();
            }
            at_start = true;
        } else if letter == '"' && at_start && !is_plain(index) {
            cell.clear(); // white space before the quote
            (quoted, at_start) = (true, false);
        } else {
            at_start &= letter == ' ';
            clean &= letter != '"';
            cell.push(letter);
        }
    }
    let open = quoted.then(|| cells.len() - 1);
    Cut { cells, open, clean }
}

/// Reads a run of quotes inside a quoted cell: how many, and whether they close the cell.
fn close(
    cell: &mut String,
    letters: &mut Peekable<Chars<'_>>,
    end: char,
    quotes: Quotes,
) -> (usize, bool) {
    let mut run = 1_usize;
    while letters.next_if_eq(&'"').is_some() {
        run += 1;
    }
    let at_end = letters.peek().is_none_or(|next| *next == end);
    let closes = at_end && (run % 2 == 1 || quotes == Quotes::AsTheyAre);
    let inside = match (closes, run) {
        (true, run) => run / 2,
        (false, run) => run.div_ceil(2),
    };
    cell.extend(std::iter::repeat_n('"', inside));
    (run, closes)
}

/// Cuts a line of which no cell goes on in the next one: a quote that is not closed is a letter.
pub(super) fn cut_alone(text: &str, delimiter: char) -> Vec<String> {
    /// More open quotes than this are no writer's, and each costs another look.
    const LOOKS: usize = 8;
    let loose = cut(text, delimiter, Quotes::AsTheyAre, |_| false);
    let (mut open, mut cells) = (loose.open, loose.cells);
    let mut plain = Vec::new();
    while let Some(index) = open {
        plain.push(index);
        let is_plain = |index| plain.len() >= LOOKS || plain.contains(&index);
        let found = cut(text, delimiter, Quotes::Doubled, is_plain);
        (open, cells) = (found.open, found.cells);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_read_as_they_are_meant() {
        let check = |text: &str, quotes: Quotes, expected: &[&str], open: bool| {
            let cut = cut(text, ',', quotes, |_| false);
            assert_eq!(cut.cells, expected, "{text}");
            assert_eq!(cut.open.is_some(), open, "{text}");
        };
        for quotes in [Quotes::Doubled, Quotes::AsTheyAre] {
            check("a,,\"\",b", quotes, &["a", "", "", "b"], false);
            check(r#""a, b", "c""#, quotes, &["a, b", "c"], false);
            check(r#"5" disk,say "hi""#, quotes, &[r#"5" disk"#, r#"say "hi""#], false);
            check(r#""""hi"" he said""#, quotes, &[r#""hi" he said"#], false);
            check(r#""a """,b"#, quotes, &[r#"a ""#, "b"], false);
            check(
                r#""the "best" one, really",b"#,
                quotes,
                &[r#"the "best" one, really"#, "b"],
                false,
            );
            check("\"open,b", quotes, &["open,b"], true);
        }
        check(
            r#""He said ""ok"", then left",b"#,
            Quotes::Doubled,
            &["He said \"ok\", then left", "b"],
            false,
        );
        check(r#""say "hi, there"",b"#, Quotes::AsTheyAre, &[r#"say "hi, there""#, "b"], false);
        assert_eq!(cut_alone("7,\"open,b", ','), ["7", "\"open", "b"]);
    }
}
