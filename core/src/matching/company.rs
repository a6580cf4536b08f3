//! The form in which companies' names are compared.

use crate::text::fold;

/// What says how a company is incorporated and nothing about which it is.
const FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "corp",
    "corporation",
    "co",
    "company",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "srl",
    "bv",
    "nv",
    "ab",
    "oy",
    "kk",
    "pte",
    "pty",
    "주",
    "주식회사",
    "유한회사",
    "유",
    "株式会社",
];

/// Whether a folded word is only a legal form.
pub(super) fn is_form(word: &str) -> bool {
    FORMS.contains(&word)
}

/// The name without case, width, signs and legal form: `㈜샘플` and `샘플 주식회사` are one.
#[must_use]
pub fn company_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let kept: Vec<&str> = words.iter().copied().filter(|word| !is_form(word)).collect();
    if kept.is_empty() { words.concat() } else { kept.concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legal_form_says_nothing() {
        for (one, other) in [
            ("㈜샘플", "샘플 주식회사"),
            ("Blue Anvil, Inc.", "BLUE ANVIL"),
            ("Nine Rivers Co., Ltd.", "nine-rivers"),
        ] {
            assert_eq!(company_key(one), company_key(other), "{one}");
        }
        assert_ne!(company_key("Blue Anvil"), company_key("Blue Anchor"));
        assert_ne!(company_key("Co"), company_key("Inc"), "a form alone is the name");
        assert_eq!(company_key(" - "), "");
    }
}
