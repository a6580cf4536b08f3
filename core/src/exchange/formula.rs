//! Cells that a spreadsheet would compute, and how they stay text.
//!
//! The signs are those of OWASP (CSV Injection) and ASVS 5, with the full-width forms that East Asian
//! input methods give and spreadsheets take for the same. Text is marked by an apostrophe in front.

use std::borrow::Cow;

/// The cell as a spreadsheet may have it.
pub(super) fn neutralise(cell: Cow<'_, str>) -> Cow<'_, str> {
    if computes(&cell) { format!("'{cell}").into() } else { cell }
}

/// Whether a spreadsheet may take the cell for a formula, as it does with a phone: +1-702-555-0100 would
/// become -1356. A negative amount is none: people sum those.
fn computes(cell: &str) -> bool {
    let mut rest = cell.chars();
    match rest.next() {
        Some('=' | '+' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＠' | '＋' | '－') => true,
        Some('-') => !is_number(rest.as_str()),
        _ => false,
    }
}

/// Digits with the signs that stand between them in amounts.
fn is_number(unsigned: &str) -> bool {
    unsigned.contains(|c: char| c.is_ascii_digit())
        && unsigned.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        assert_eq!(neutralise(cell.into()), expected, "{cell:?} in a spreadsheet");
    }

    #[test]
    fn formulas_become_text() {
        check("=HYPERLINK(\"https://evil.example\")", "'=HYPERLINK(\"https://evil.example\")");
        check("@SUM(A1)", "'@SUM(A1)");
        check("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
        check("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0");
        check("\t=1", "'\t=1");
        check("\r=1", "'\r=1");
        check("\n=1", "'\n=1");
        check("＝1+1", "'＝1+1");
        check("＠x", "'＠x");
        check("＋82", "'＋82");
        check("－1", "'－1");
        check("+", "'+");
        check("-", "'-");
        check("+ext. 12", "'+ext. 12");
        check("-1-702-555-0100", "'-1-702-555-0100");
    }

    #[test]
    fn phones_are_not_computed() {
        check("+1-702-555-0100", "'+1-702-555-0100");
        check("+821012345678", "'+821012345678");
        check("+82 10-1234-5678", "'+82 10-1234-5678");
    }

    #[test]
    fn amounts_and_plain_text_stay_as_they_are() {
        for cell in [
            "",
            "박지원",
            "010-1234-5678",
            "(02) 2123-4567",
            "-5",
            "-1,200.50",
            "1=1",
            "a@b.example",
            "'quoted'",
            "\u{202E}gnp",
        ] {
            check(cell, cell);
        }
    }
}
