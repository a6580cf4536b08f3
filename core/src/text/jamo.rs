//! Text as it is typed, letter by letter: what search compares.

use super::hangul;

/// Gives the letters of a folded text in order, Hangul as its key strokes. White space between two
/// Hangul characters is left out, as Koreans may write it or not; hyphens, dots and the like are left
/// out everywhere.
pub fn typed_letters(folded: &str, mut give: impl FnMut(char)) {
    let (mut space, mut before) = (false, None);
    for c in folded.chars() {
        if c.is_whitespace() {
            space = before.is_some();
            continue;
        }
        if is_left_out(c) {
            continue;
        }
        let is_hangul = hangul::is_hangul(c);
        if space && !(is_hangul && before == Some(true)) {
            give(' ');
        }
        (space, before) = (false, Some(is_hangul));
        if is_hangul {
            hangul::keystrokes(c).for_each(&mut give);
        } else {
            give(c);
        }
    }
}

/// The same as a text.
#[must_use]
pub fn typed_text(text: &str) -> String {
    let mut typed = String::with_capacity(text.len());
    typed_letters(&super::fold(text), |letter| typed.push(letter));
    typed
}

/// Signs that people type or leave out at will, and what search's codes have no room for.
#[must_use]
pub fn is_left_out(c: char) -> bool {
    matches!(c, '-' | '.' | '_' | '\'' | '·' | '‐'..='―' | '‘' | '’' | '\u{7F}' | '\u{80000}'..)
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_as_they_are_struck() {
        assert_eq!(typed_text("박 지원  Park-Kim, 값"), "ㅂㅏㄱㅈㅣㅇㅜㅓㄴ parkkim, ㄱㅏㅂㅅ");
        assert_eq!(typed_text(" É "), "e");
    }
}
