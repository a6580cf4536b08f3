//! How names sound, as far as spellings confuse it.

use super::near::one_error;

/// One typing error from five letters on, or the same sounds.
pub(super) fn is_misspelt(one: &str, other: &str) -> bool {
    let (short, long) = (one.chars().count(), other.chars().count());
    let (short, long) = (short.min(long), short.max(long));
    let sounds = || {
        by_sound(one) == by_sound(other)
            && one.chars().next().map(class) == other.chars().next().map(class)
    };
    (long >= 5 && one_error(one, other)) || (short >= 4 && long - short <= 1 && sounds())
}

/// The consonants in order, those that spellings confuse as one.
fn by_sound(text: &str) -> Vec<u8> {
    let mut sound: Vec<u8> = text.chars().map(class).filter(|class| *class > 0).collect();
    sound.dedup();
    sound
}

/// The consonants as a set, without those that come and go (`Park`, `Pak`; `Lee`, `Yi`).
pub(super) fn sounds(text: &str) -> u32 {
    let text = text.replace("ch", "j");
    text.chars()
        .map(class)
        .filter(|class| (2..LIQUID).contains(class))
        .fold(0, |set, class| set | 1 << class)
}

/// Above all others.
const LIQUID: u8 = 31;

const fn class(letter: char) -> u8 {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | 'h' | '0'..='9' => 0,
        'r' => 1,
        'l' => LIQUID,
        'b' | 'p' | 'f' | 'v' => 2,
        'g' | 'k' | 'c' | 'q' | 'x' => 3,
        'd' | 't' => 4,
        'm' => 5,
        'n' => 6,
        's' => 7,
        'j' | 'z' => 8,
        other => 9 + (other as u32 % 22) as u8,
    }
}
