//! What every text from outside passes once, and what a terminal may be shown.
//!
//! Cleaning changes nothing a person can see: it composes (NFC), squeezes white space, drops control
//! characters and what has no width, and takes marks of direction off the ends, where chats and
//! address books put them. Bidi overrides stay, so that nothing is hidden from whoever looks: the
//! window (`ui/src/words/visible.ts`) and [`visible`] show them.

use unicode_normalization::UnicodeNormalization;

/// One line: NFC, trimmed, runs of white space (line ends, U+3000 and no-break spaces included)
/// as one space, without control characters (C0, C1), byte order marks and spaces of no width. Joiners
/// stay between letters and emoji and go at the ends, as [`trim_unseen`] says.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = line.len();
        line.extend(word.chars().filter(|&c| !is_debris(c)));
        // A word that was only debris must not leave two spaces behind.
        if line.len() > before && before > 0 {
            line.insert(before, ' ');
        }
    }
    // Most lines by far, and composed already.
    if line.is_ascii() { line } else { trim_unseen(&line).nfc().collect() }
}

/// Without the white space, joiners and marks of direction at either end. A direction that is begun or
/// ended at one end only is kept, and an override that turns letters round always: they are shown.
#[must_use]
pub fn trim_unseen(text: &str) -> &str {
    let is_turn = |c| is_direction(c) && c != '\u{202E}';
    let bare = text.trim_matches(|c: char| c.is_whitespace() || is_unseen(c) || is_turn(c));
    if bare.contains(is_direction) {
        return text.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    }
    bare
}

/// Embeddings, overrides and isolates, and their ends.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What has no width and turns nothing round: spaces, joiners and marks.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Paragraphs: each line cleaned as by [`clean_line`], line ends as `\n`, at most one empty line
/// in a row, none at either end.
///
/// The length is the caller's to limit: fields take 64 KiB, cut at a character.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut cleaned = String::with_capacity(text.len());
    let mut empty_lines = 0;
    for line in text.split(is_line_end).map(clean_line) {
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !cleaned.is_empty() {
            cleaned.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        cleaned.push_str(&line);
    }
    cleaned
}

/// The text with everything a terminal would obey written out as `<U+202E>`: control characters
/// and [bidi controls](is_hidden). Line feeds stay, as paragraphs are printed with them.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && (c.is_control() || is_hidden(c)) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Whether the character only steers the direction of its neighbours: marks, embeddings,
/// overrides and isolates (Unicode property `Bidi_Control`).
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The most characters of a name.
pub const NAME_CAP: usize = 1_000;

/// The name up to its cap, if it is longer.
#[must_use]
pub fn cut_name(name: &str) -> Option<&str> {
    name.char_indices().nth(NAME_CAP).and_then(|(end, _)| name.get(..end))
}

/// Whether there is anything to see in the text: one character that is neither white space, control
/// nor format (joiners, tags, fillers and marks of direction among them).
#[must_use]
pub fn has_ink(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !is_inkless(c))
}

/// Unicode 16's general category Cf, its `Default_Ignorable_Code_Point`, and the empty Braille cell.
const fn is_inkless(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}'
        | '\u{890}' | '\u{891}' | '\u{8E2}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

fn is_debris(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_composed_trimmed_and_squeezed() {
        let check = |raw: &str, expected: &str| {
            assert_eq!(clean_line(raw), expected, "clean_line({raw:?})");
            assert_eq!(clean_line(expected), expected, "cleaning {raw:?} twice changes nothing");
        };
        check("", "");
        check(" \t\u{3000}\u{A0} ", "");
        check("  박\u{3000}\u{A0} 지원\r\n", "박 지원");
        check("a\nb\u{2028}c", "a b c");
        check("\u{1100}\u{1175}\u{11B7}\u{1106}\u{1175}\u{11AB}\u{1109}\u{116E}", "김민수");
        check("Jose\u{301}", "José");
        check("nul\0l, bell\u{7}, c1\u{9C}, bom\u{FEFF}", "null, bell, c1, bom");
        check("a \u{1} b", "a b");
        check("\u{1} b", "b");
        check("e\u{1}\u{301}", "é");
        check("\u{202E}gnp.exe", "\u{202E}gnp.exe");
    }

    #[test]
    fn what_nobody_sees_goes_and_what_joins_letters_stays() {
        let check = |raw: &str, expected: &str| {
            assert_eq!(clean_line(raw), expected, "clean_line({raw:?})");
            assert_eq!(clean_line(expected), expected, "cleaning {raw:?} twice changes nothing");
        };
        check("\u{200B}Jiwon\u{200B} Park\u{200B}", "Jiwon Park");
        check("박\u{200B}지원\u{2060}", "박지원");
        check("\u{200E} 박지원\u{200F}", "박지원");
        check("\u{202D}+82 10-1234-5678\u{202C}", "+82 10-1234-5678"); // as iOS copies numbers
        check("\u{2068}Jiwon\u{2069}", "Jiwon");
        check("\u{200D}\u{200C}Jiwon\u{200D}", "Jiwon");
        check("Mina \u{1F469}\u{200D}\u{1F4BB}", "Mina \u{1F469}\u{200D}\u{1F4BB}");
        check("\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{6CC}\u{200C}\u{62E}");
        check("\u{2067}\u{5D0}\u{2069} Corp", "\u{2067}\u{5D0}\u{2069} Corp");
        check("Ana \u{202E}ziuR\u{202C}", "Ana \u{202E}ziuR\u{202C}");
        check("\u{202E}gnp.exe\u{202C}", "\u{202E}gnp.exe\u{202C}");
        check("☎\u{FE0F}", "☎\u{FE0F}");
        check("\u{200B}", "");
    }

    #[test]
    fn texts_keep_their_paragraphs() {
        let check = |raw: &str, expected: &str| {
            assert_eq!(clean_text(raw), expected, "clean_text({raw:?})");
            assert_eq!(clean_text(expected), expected, "cleaning {raw:?} twice changes nothing");
        };
        check("", "");
        check("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour");
        check("\n\n first  line \n\n\n\nsecond\t line\n", "first line\n\nsecond line");
        check("a\u{85}b\u{2029}c", "a\nb\nc");
        check("a\n \u{0} \nb", "a\n\nb");
    }

    #[test]
    fn a_name_has_something_to_see() {
        let check = |text: &str, expected: bool| assert_eq!(has_ink(text), expected, "{text:?}");
        for empty in
            ["", " \t", "\u{200B}", "\u{200D}\u{202E} \u{3164}", "\u{1}\u{FEFF}", "\u{E0041}"]
        {
            check(empty, false);
        }
        for name in ["박", "O", "\u{645}\u{200C}\u{62E}", "\u{200B}x", "-", "\u{1F469}"] {
            check(name, true);
        }
    }

    #[test]
    fn a_name_is_cut_between_characters() {
        assert_eq!(cut_name(&"가".repeat(NAME_CAP)), None);
        assert_eq!(cut_name(&"가".repeat(NAME_CAP + 1)), Some("가".repeat(NAME_CAP).as_str()));
    }

    #[test]
    fn terminals_see_what_they_would_obey() {
        let check = |raw: &str, expected: &str| assert_eq!(visible(raw), expected, "{raw:?}");
        check("박지원, é\nnext", "박지원, é\nnext");
        check("\u{202E}gnp.exe", "<U+202E>gnp.exe");
        check("a\u{1B}[2Jb\r\u{9B}", "a<U+001B>[2Jb<U+000D><U+009B>");
        check("\u{2066}x\u{2069}\u{200F}\u{61C}\0", "<U+2066>x<U+2069><U+200F><U+061C><U+0000>");
    }
}
