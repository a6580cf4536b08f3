//! Whether two people have the same name.

use crate::model::PersonName;
use crate::text::fold;

/// Whether any name of the one is any name of the other, in either script, whatever the order and
/// spacing of its words. A name alone makes nobody the same person.
#[must_use]
pub fn same_name(one: &[&PersonName], other: &[&PersonName]) -> bool {
    one.iter().any(|one| other.iter().any(|other| is_same(one, other)))
}

/// The form in which names that are the same are the same text: what many are grouped by.
#[must_use]
pub fn name_key(name: &str) -> String {
    let words = words_of(name);
    if words.iter().all(|word| word.is_ascii()) { words.join(" ") } else { words.concat() }
}

fn is_same(one: &PersonName, other: &PersonName) -> bool {
    let (one, other) = (words(one), words(other));
    // `박 지원` and `박지원` are one; two Latin names in one word are rarely somebody's.
    !one.is_empty() && (one == other || one.len() != other.len() && one.concat() == other.concat())
}

/// The folded words of a name in an order of their own, except where one script writes none apart.
fn words(name: &PersonName) -> Vec<String> {
    words_of(&name.display)
}

fn words_of(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    if folded.is_ascii() || words.len() > 2 {
        words.sort();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_have_one_key() {
        assert_eq!(name_key("Park, Jiwon"), name_key("jiwon PARK"));
        assert_eq!(name_key("박 지원"), name_key("박지원"));
        assert_eq!(name_key("José García"), name_key("Garcia Jose"));
        assert_ne!(name_key("Jiwon Park"), name_key("Jiwon Bark"));
    }

    #[test]
    fn words_may_change_places_and_scripts() {
        let name =
            |display: &str| PersonName { display: display.to_owned(), ..PersonName::default() };
        let check = |one: &[&str], other: &[&str], expected: bool| {
            let names = |names: &[&str]| names.iter().map(|text| name(text)).collect::<Vec<_>>();
            let (one, other) = (names(one), names(other));
            let (one, other): (Vec<_>, Vec<_>) = (one.iter().collect(), other.iter().collect());
            assert_eq!(same_name(&one, &other), expected, "{one:?} {other:?}");
        };
        check(&["Park, Jiwon"], &["jiwon PARK"], true);
        check(&["박지원"], &["박 지원"], true);
        check(&["박지원", "Jiwon Park"], &["Park Jiwon"], true);
        check(&["José García"], &["Jose Garcia"], true);
        check(&["Jiwon Park"], &["Jiwon Bark"], false);
        check(&["Jiwon"], &["Jiwon Park"], false);
        check(&["-"], &["."], false);
    }
}
