//! E-mail addresses as they come on cards, in vCards and in cells.
//!
//! The normal form is what two spellings of one mailbox share: bare, lower case. Lower-casing the
//! local part is more than RFC 5321 section 2.4 promises and what every real mail system does.

use std::borrow::Cow;

use email_address::{EmailAddress, Options};
use unicode_normalization::UnicodeNormalization;

use super::clean::{clean_line, is_hidden};

/// The bare address in lower case, or nothing if there is none: `mailto:` and a display name
/// (`Jiwon Park <Jiwon@Example.com>`) are taken off. The domain needs a dot or a letter beyond
/// ASCII.
#[must_use]
pub fn normalise_email(raw: &str) -> Option<String> {
    // Full-width letters come from Korean and Japanese input methods.
    let folded: Cow<'_, str> = match raw.is_ascii() {
        true => raw.trim().into(),
        false => clean_line(&raw.nfkc().collect::<String>()).into(),
    };
    let address = bare(&folded).to_lowercase();
    if address.chars().any(|c| c.is_whitespace() || is_hidden(c)) {
        return None;
    }
    let options = Options::default().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(&address, options).ok()?;
    let domain = domain_of(&address)?;
    (domain.contains('.') || !domain.is_ascii()).then_some(address)
}

/// The parts of a cell that holds several addresses, as given, trimmed. Separators are commas,
/// semicolons and line ends outside of quotes and angle brackets; white space and slashes too where
/// bare addresses stand side by side.
#[must_use]
pub fn split_emails(raw: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut in_quotes, mut in_brackets) = (false, false);
    for c in raw.chars() {
        match c {
            '"' => in_quotes = !in_quotes,
            '<' => in_brackets = true,
            '>' => in_brackets = false,
            _ => {}
        }
        let ends = matches!(c, '\n' | '\r')
            || (matches!(c, ',' | ';' | '，' | '；') && !in_quotes && !in_brackets);
        if ends {
            // An open quote or bracket ends with its line, so that one slip does not swallow the
            // rest.
            (in_quotes, in_brackets) = (false, false);
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.iter().flat_map(|part| side_by_side(part)).collect()
}

/// The part after the last `@`, or nothing if there is none.
#[must_use]
pub fn domain_of(email: &str) -> Option<&str> {
    email.rsplit_once('@').map(|(_, domain)| domain).filter(|domain| !domain.is_empty())
}

/// Without `mailto:` and its query, without a display name and brackets.
fn bare(text: &str) -> &str {
    let text = match text.rsplit_once('<') {
        Some((_, inside)) => inside.strip_suffix('>').unwrap_or(inside),
        None => text,
    };
    match text.split_at_checked("mailto:".len()) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => {
            rest.split_once('?').map_or(rest, |(address, _)| address).trim()
        }
        _ => text.trim(),
    }
}

fn side_by_side(part: &str) -> Vec<String> {
    let bare_ones = part.matches('@').count() > 1 && !part.contains(['<', '"']);
    let pieces: Vec<&str> = match bare_ones {
        true => part.split(|c: char| c.is_whitespace() || c == '/').collect(),
        false => vec![part.trim()],
    };
    pieces.into_iter().filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_take_one_form() {
        let check = |raw: &str, expected: &str| {
            assert_eq!(normalise_email(raw).as_deref(), Some(expected), "normalise_email({raw:?})");
        };
        check("jiwon@acme.example", "jiwon@acme.example");
        check("  Jiwon.Park@ACME.Example \n", "jiwon.park@acme.example");
        check("mailto:a@b.example", "a@b.example");
        check("MailTo:a@b.example?subject=Hi", "a@b.example");
        check("Jiwon Park <a@b.example>", "a@b.example");
        check("\"Park, Jiwon\" <A@b.example>", "a@b.example");
        check("박지원<a@b.example>", "a@b.example");
        check("<mailto:a@b.example>", "a@b.example");
        check("ａ＠ｂ．example", "a@b.example");
        check("a+tag@b.example", "a+tag@b.example");
        check("\u{200E}a@b.example\u{200B}", "a@b.example");
        check("지원@도메인.한국", "지원@도메인.한국");
        check("지원@한국", "지원@한국");
    }

    #[test]
    fn what_is_no_address_stays_out() {
        for raw in [
            "",
            " ",
            "a@b",
            "a@",
            "@b.example",
            "jiwon",
            "a@b.example;c@d.example",
            "a b@c.example",
            "a@[127.0.0.1]",
            "a@b..example",
            "https://b.example",
            "\u{202E}a@b.example",
            "<>",
            "mailto:",
        ] {
            assert_eq!(normalise_email(raw), None, "normalise_email({raw:?})");
        }
    }

    #[test]
    fn cells_come_apart() {
        let check = |raw: &str, expected: &[&str]| {
            assert_eq!(split_emails(raw), expected, "split_emails({raw:?})");
        };
        check("a@b.example", &["a@b.example"]);
        check(
            "a@b.example; c@d.example,e@f.example\ng@h.example",
            &["a@b.example", "c@d.example", "e@f.example", "g@h.example"],
        );
        check(
            "a@b.example c@d.example / e@f.example",
            &["a@b.example", "c@d.example", "e@f.example"],
        );
        check(
            "\"Park, J\" <a@b.example>, C D <c@d.example>",
            &["\"Park, J\" <a@b.example>", "C D <c@d.example>"],
        );
        check(
            "\"open <a@b.example\nc@d.example; e@f.example",
            &["\"open <a@b.example", "c@d.example", "e@f.example"],
        );
        check(" ,; ", &[]);
    }

    #[test]
    fn the_domain_follows_the_last_at() {
        assert_eq!(domain_of("a@b.example"), Some("b.example"));
        assert_eq!(domain_of("\"a@x\"@b.example"), Some("b.example"));
        assert_eq!(domain_of("a@"), None);
        assert_eq!(domain_of("a"), None);
    }
}
