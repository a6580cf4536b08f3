//! Who a line is about: name, title and company among the words that carry no mark.

use std::ops::Range;

use super::line::Line;
use super::titles::{is_before_title, is_company_form, is_title, title_at_end, without_honorific};
use crate::book::views::QuickKind::{
    self, Company, Email, Name, Note, Phone, SecondName, Title, Url,
};
use crate::text::{Script, clean_line, domain_of, fold, script_of};

/// Longer ones are sentences.
const NAME_WORDS: usize = 4;
const TITLE_WORDS: usize = 6;
const COMPANY_WORDS: usize = 4;

/// `@ Acme`, `@아크메`, `@"Blue Anvil"`: up to the next comma or address if that is not far, else as
/// far as the words look like a name.
pub(super) fn company_after_at(line: &mut Line<'_>) {
    let at = (0..line.len()).find(|at| line.free(*at).is_some_and(|text| text.starts_with('@')));
    let Some(start) = at else { return };
    let is_alone = line.free(start) == Some("@");
    let first = start + usize::from(is_alone);
    let Some(word) = line.free(first) else { return };
    let run = line.runs().into_iter().find(|run| run.contains(&start));
    let end = run.map_or(first + 1, |run| run.end);
    let count = if word.trim_start_matches('@').starts_with('"') {
        let closing = |text: &str| text.ends_with('"');
        line.texts(first..end).into_iter().position(closing).map_or(1, |at| at + 1)
    } else {
        let is_closed = line.begins(end, &[Email, Phone, Url]) || starts_segment(line, end);
        match end - first {
            all if is_closed && all <= COMPANY_WORDS => all,
            _ => {
                1 + line
                    .texts(first + 1..end)
                    .into_iter()
                    .take_while(|word| is_proper(word))
                    .count()
            }
        }
    };
    let text = line.between(&(start..first + count));
    let text = text.trim_matches(|c: char| c == '@' || c == '"' || c.is_whitespace()).to_owned();
    if !text.is_empty() {
        line.take(start..first + count, Company, text);
    }
}

/// Gives every word that is left a part.
pub(super) fn everybody(line: &mut Line<'_>) {
    let runs = line.runs();
    let is_several = runs.len() > 1;
    for (number, run) in runs.into_iter().enumerate() {
        let begins_with_title = line.free(run.start).is_some_and(is_title);
        let rest = if line.has(Name) || (number == 0 && is_several && begins_with_title) {
            run
        } else {
            name(line, run)
        };
        let rest = title(line, rest);
        let rest = company(line, rest);
        let rest = title(line, rest); // `Raj Patel (AWS) SA`
        if !rest.is_empty() {
            let text = line.between(&rest);
            line.take(rest, Note, text);
        }
    }
}

/// Takes the name at the beginning of a run; answers with what is left of it.
fn name(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
    let words = line.texts(run.clone());
    let is_word = |word: &&&str| word.chars().any(char::is_alphanumeric);
    let Some(first) = words.first().filter(is_word) else { return run };
    let used = match script_of(first) {
        Script::Hangul => hangul_name(line, run.start, &words),
        _ => {
            let count = western_name(&words);
            let text = line.between(&(run.start..run.start + count));
            line.take(run.start..run.start + count, Name, text);
            count
        }
    };
    second_name(line, run.start + used..run.end)
}

/// 박지원, 박 지원, 박지원님, 박지원팀장.
fn hangul_name(line: &mut Line<'_>, at: usize, words: &[&str]) -> usize {
    let text = words.first().copied().unwrap_or_default();
    let syllables = |text: &str| clean_line(text).chars().count();
    let plain = without_honorific(text);
    if let Some(title) = title_at_end(plain)
        && let Some(name) = plain.strip_suffix(title)
        && (2..=4).contains(&syllables(name))
        && syllables(plain) >= 4
    {
        let halves = [(Name, clean_line(name)), (Title, title.to_owned())];
        line.take_halves(at, name.len(), halves);
        return 1;
    }
    if syllables(text) == 1
        && let Some(given) = words.get(1)
        && script_of(given) == Script::Hangul
        && syllables(given) <= 3
        && !is_title(given)
    {
        let given = without_honorific(given);
        line.take(at..at + 2, Name, clean_line(&format!("{text} {given}")));
        return 2;
    }
    line.take(at..at + 1, Name, clean_line(plain));
    1
}

/// How many words are the name: up to a title, a bracket or `at`, else those with capitals.
fn western_name(words: &[&str]) -> usize {
    let ends = |(at, word): (usize, &&str)| {
        let rest = words.get(at..).unwrap_or_default();
        at > 0 && (begins_title(rest) || word.starts_with('(') || is_at(word) || !is_latin(word))
    };
    let stop = words.iter().enumerate().position(ends).unwrap_or(words.len());
    let proper = words.iter().take_while(|word| is_proper(word) || is_particle(word)).count();
    match (stop, proper) {
        (stop, 0) if stop <= 3 => stop,
        (_, 0) => 2, // typed in a hurry: `jiwon park met on the shuttle`
        (stop, proper) => stop.min(proper).min(NAME_WORDS),
    }
    .max(1)
}

/// `(Jiwon Park)` behind 박지원, and the other way round.
fn second_name(line: &mut Line<'_>, rest: Range<usize>) -> Range<usize> {
    let words = line.texts(rest.clone());
    let Some(length) = words.iter().position(|word| word.ends_with(')')) else { return rest };
    if !words.first().is_some_and(|word| word.starts_with('(')) || length >= NAME_WORDS {
        return rest;
    }
    let inside = rest.start..rest.start + length + 1;
    let text = line.between(&inside);
    let text = text.trim_matches(['(', ')']).trim().to_owned();
    let first = line.texts_of(Name).next().map(script_of);
    if text.is_empty() || first == Some(script_of(&text)) {
        return rest;
    }
    line.take(inside.clone(), SecondName, text);
    inside.end..rest.end
}

/// Takes the title at the beginning of a run: words that make one, or all that stand before the
/// company.
fn title(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
    if line.has(Title) || run.is_empty() {
        return run;
    }
    let words = line.texts(run.clone());
    let is_before_company = line.begins(run.end, &[Company]) && !starts_segment(line, run.end);
    let count = match words.len() {
        all if is_before_company && all <= TITLE_WORDS => all,
        _ if begins_title(&words) => title_words(&words),
        _ => return run,
    };
    let taken = run.start..run.start + count;
    let text = line.between(&taken);
    line.take(taken, Title, without_honorific(&text).to_owned());
    run.start + count..run.end
}

/// Whether a title begins here: `CTO`, `Senior Solutions Architect`, `플랫폼 팀장`.
fn begins_title(words: &[&str]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    if is_title(first) {
        return true;
    }
    let is_team =
        script_of(first) == Script::Hangul && rest.first().is_some_and(|word| is_title(word));
    let before = words.iter().take_while(|word| is_before_title(word)).count();
    is_team || (before > 0 && words.get(before).is_some_and(|word| is_title(word)))
}

/// How far a title goes that begins here.
fn title_words(words: &[&str]) -> usize {
    let mut count = 0;
    let mut has_core = false;
    for (at, word) in words.iter().enumerate().take(TITLE_WORDS) {
        let is_link = matches!(word.to_lowercase().as_str(), "of" | "and" | "for" | "&");
        if is_title(word) || (!has_core && (is_before_title(word) || at == 0)) {
            has_core |= is_title(word);
            count = at + 1;
        } else if is_link {
            // `VP of Sales`: what is linked belongs to it.
        } else if is_latin(word) && (is_proper(word) || is_before_title(word)) && !is_at(word) {
            count = at + 1;
        } else {
            break;
        }
    }
    count
}

/// Takes a company without an `@` from the beginning of a run.
fn company(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
    if line.has(Company) || run.is_empty() {
        return run;
    }
    let words = line.texts(run.clone());
    let (skipped, count) = match company_words(line, &run, &words) {
        Some(found) => found,
        None => return run,
    };
    let (start, end) = (run.start + skipped, run.start + skipped + count);
    let text = line.between(&(start..end));
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let text = inside.unwrap_or(&text).to_owned();
    line.take(run.start..end, Company, text);
    end..run.end
}

/// How many words to pass over and how many after them are a company: `at Acme`, `(Acme)`, `Acme
/// Inc.`, the name in the mail's domain, or what stands between a title and an address.
fn company_words(line: &Line<'_>, run: &Range<usize>, words: &[&str]) -> Option<(usize, usize)> {
    let (first, rest) = words.split_first()?;
    let proper = |words: &[&str]| words.iter().take_while(|word| is_proper(word)).count();
    if is_at(first) {
        return Some((1, proper(rest))).filter(|(_, count)| *count > 0);
    }
    if first.starts_with('(') && !is_company_form(first) {
        let length = words.iter().position(|word| word.ends_with(')'))? + 1;
        return (length <= COMPANY_WORDS && proper(words) >= length).then_some((0, length));
    }
    let is_formal = |word: &&str| is_company_form(word);
    let has_form = (words.len() > 1 && words.last().is_some_and(is_formal))
        || words.iter().any(|word| !is_latin(word) && is_company_form(word));
    let is_on_a_card = line.has(Title)
        && starts_segment(line, run.start)
        && line.begins(run.end, &[Email, Phone, Url])
        && words.len() <= 3;
    let is_one = has_form || is_on_a_card || is_in_domain(line, &line.between(run));
    (is_one && words.len() <= COMPANY_WORDS).then_some((0, words.len()))
}

/// Whether the mail's domain is named like it: `Blue Anvil` of `@blue-anvil.example`.
fn is_in_domain(line: &Line<'_>, text: &str) -> bool {
    let letters =
        |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let name = letters(text);
    let mut domains = line.texts_of(Email).filter_map(domain_of);
    name.chars().count() > 1
        && domains.any(|domain| domain.split('.').rev().skip(1).any(|label| letters(label) == name))
}

/// Whether there is a comma before this word.
fn starts_segment(line: &Line<'_>, at: usize) -> bool {
    let segment = |at: usize| line.word(at).map(|word| word.segment);
    let before = at.checked_sub(1).and_then(segment);
    segment(at).is_some_and(|own| Some(own) != before)
}

fn is_at(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "at" | "from")
}

/// Whether it may belong to a name of somebody or something: a capital, a digit, an ampersand.
fn is_proper(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    word == "&"
        || is_company_form(word)
        || first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 12] =
        ["van", "von", "de", "der", "den", "del", "della", "di", "la", "le", "bin", "al"];
    PARTICLES.contains(&word)
}

fn is_latin(word: &str) -> bool {
    !matches!(script_of(word), Script::Hangul | Script::Han)
}

/// What a person goes by, the best word first: a line may name nobody.
pub(super) const SHOWN: [QuickKind; 9] =
    [Name, SecondName, Email, Phone, Url, Company, Title, Note, QuickKind::FollowUp];
