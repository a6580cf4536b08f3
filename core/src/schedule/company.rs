//! "sponsored by X", "presented by X": the companies a title or an abstract names.

use crate::model::CompanyRole;
use crate::text::clean_line;

/// What stands before a company's name, and its part. Of an abstract only the surest is believed.
const IN_TITLES: [(&str, CompanyRole); 7] = [
    ("sponsored by ", CompanyRole::Sponsor),
    ("powered by ", CompanyRole::Sponsor),
    ("brought to you by ", CompanyRole::Sponsor),
    ("presented by ", CompanyRole::Host),
    ("hosted by ", CompanyRole::Host),
    ("후원: ", CompanyRole::Sponsor),
    ("주최: ", CompanyRole::Host),
];
const IN_TEXTS: [(&str, CompanyRole); 4] = [
    ("brought to you by ", CompanyRole::Sponsor),
    ("sponsored by ", CompanyRole::Sponsor),
    ("hosted by ", CompanyRole::Host),
    ("presented by ", CompanyRole::Host),
];

/// The companies of a title or a track.
pub(super) fn in_title(title: &str) -> Vec<(String, CompanyRole)> {
    named(title, &IN_TITLES, &[')', ']', '(', '[', '|', ';', ':', '\n'])
}

/// The companies of an abstract: their names end with the sentence, and begin as names do.
pub(super) fn in_text(text: &str) -> Vec<(String, CompanyRole)> {
    named(text, &IN_TEXTS, &[')', ']', '(', '[', '|', ';', ':', ',', '\n', '!', '?'])
}

fn named(text: &str, words: &[(&str, CompanyRole)], ends: &[char]) -> Vec<(String, CompanyRole)> {
    let mut found: Vec<(String, CompanyRole)> = Vec::new();
    // Only ASCII changes, so that places stay.
    let lower = text.to_ascii_lowercase();
    for (word, role) in words {
        for (at, _) in lower.match_indices(word) {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            let line = rest.split(ends).next().unwrap_or_default();
            let line = line.split(". ").next().unwrap_or_default();
            let name = clean_line(line.trim_end_matches(['.', ',', ' ']));
            let letters = name.chars().count();
            let is_name =
                name.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_ascii());
            let is_new = found.iter().all(|(known, _)| !known.eq_ignore_ascii_case(&name));
            if is_name && (2..=60).contains(&letters) && is_new {
                found.push((name, *role));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sponsors_and_hosts_are_found() {
        let told = |found: Vec<(String, CompanyRole)>| {
            found
                .iter()
                .map(|(name, role)| format!("{name}={}", role.as_str()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let title = |text| told(in_title(text));
        assert_eq!(title("Taming event buses (sponsored by Kestrelworks)"), "Kestrelworks=sponsor");
        assert_eq!(title("Dinner, hosted by Hanul Cloud, Inc."), "Hanul Cloud, Inc=host");
        assert_eq!(title("Breakfast [Presented by Blue Anvil]"), "Blue Anvil=host");
        assert_eq!(title("We are powered by coffee"), "");
        assert_eq!(
            told(in_text(
                "Learn it. This presentation is brought to you by Kestrelworks, an AWS Partner."
            )),
            "Kestrelworks=sponsor"
        );
        assert_eq!(told(in_text("Talks presented by people who know")), "", "no name begins so");
        assert_eq!(title("조찬 (후원: 한강클라우드)"), "한강클라우드=sponsor");
    }
}
