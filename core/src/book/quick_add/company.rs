//! Whom somebody works for: behind an `@`, in brackets, beside the title, or named like the mail.

use std::ops::Range;

use super::line::Line;
use super::place::is_called_place;
use super::titles::is_company_form;
use super::who::{begins_title, is_at, is_latin, is_proper, starts_segment};
use crate::book::views::QuickKind::{Company, Email, Name, Phone, SecondName, Title, Url};
use crate::text::{domain_of, fold, split_name};

const COMPANY_WORDS: usize = 4;
/// Brackets, and what may stand behind them.
const BRACKETS: [char; 5] = ['(', ')', '[', ']', ':'];

/// `@ Acme`, `@아크메`, `@"Blue Anvil"`: up to the next comma or address if that is not far, else as
/// far as the words look like a name.
pub(super) fn take_marked(line: &mut Line<'_>) {
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
        let is_first = start == 0 && line.runs().len() == 1;
        match end - first {
            3.. if is_first => 1, // `@acme Jiwon Park`
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

/// Takes a company without an `@` from the beginning of a run.
pub(super) fn take(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
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
    let is_open = text.ends_with(')') && !text.contains('(');
    let text = if is_open { text.trim_end_matches(')').to_owned() } else { text };
    line.take(run.start..end, Company, text);
    end..run.end
}

/// What stands in brackets behind a name: `(Acme)`, `(CTO)`, `(반달 CTO)`.
pub(super) fn take_bracket(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
    let words = line.texts(run.clone());
    let is_one =
        words.first().is_some_and(|word| word.starts_with(['(', '[']) && !is_company_form(word));
    let closes = |word: &&str| word.trim_end_matches(':').ends_with([')', ']']);
    let Some(length) = words.iter().position(closes).filter(|_| is_one) else {
        return run;
    };
    let trim = |word: &&'_ str| word.trim_matches(BRACKETS).to_owned();
    let inner: Vec<String> = words.iter().take(length + 1).map(trim).collect();
    let inner: Vec<&str> = inner.iter().map(String::as_str).collect();
    let lone = |word: &&str| !is_latin(word) && inner.len() == 1;
    let is_named = inner.iter().all(|word| is_proper(word) || lone(word));
    let (first, end) = (run.start, run.start + inner.len());
    let title = (0..inner.len()).find(|at| inner.get(*at..).is_some_and(begins_title));
    let at = inner.iter().position(|word| is_at(word)).filter(|at| at + 1 < inner.len());
    let parts = match (title, at) {
        _ if inner.len() > COMPANY_WORDS + 2 => return run,
        (Some(0), Some(at)) => [(first..first + at, Title, 0), (first + at..end, Company, 1)],
        (Some(at), _) => [(first..first + at, Company, 0), (first + at..end, Title, 0)],
        (None, _) if is_named => [(first..end, Company, 0), (end..end, Title, 0)],
        (None, _) => return run,
    };
    if parts.iter().any(|(part, kind, _)| !part.is_empty() && line.has(*kind)) {
        return run;
    }
    for (part, kind, skipped) in parts.into_iter().filter(|(part, ..)| !part.is_empty()) {
        let text = line.between(&(part.start + skipped..part.end));
        line.take(part, kind, text.trim_matches(BRACKETS).to_owned());
    }
    end..run.end
}

/// Whether a word in small letters can be a company's name.
fn is_lone(word: &&str) -> bool {
    const NONE: [&str; 8] = ["a", "an", "here", "her", "his", "my", "our", "the"];
    word.chars().all(char::is_alphabetic) && !is_called_place(word) && !NONE.contains(word)
}

/// How many words to pass over and how many after them are a company: `at Acme`, `Acme Inc.`, the
/// name in the mail's domain, or what stands between a title and an address.
fn company_words(line: &Line<'_>, run: &Range<usize>, words: &[&str]) -> Option<(usize, usize)> {
    let (first, rest) = words.split_first()?;
    let proper = |words: &[&str]| words.iter().take_while(|word| is_proper(word)).count();
    if is_at(first) {
        let is_small = first.eq_ignore_ascii_case("from") && rest.first().is_some_and(is_lone);
        return Some((1, proper(rest).max(usize::from(is_small)))).filter(|(_, count)| *count > 0);
    }
    if let Some(end) = words.iter().position(|word| word.ends_with(')'))
        && line.is_behind(run.start, &[Title])
        && proper(words) > end
    {
        return Some((0, end + 1)); // `Jiwon Park (CTO, Acme)`
    }
    let is_formal = |word: &&str| is_company_form(word);
    let has_form = (words.len() > 1 && words.last().is_some_and(is_formal))
        || words.iter().any(|word| !is_latin(word) && is_company_form(word));
    let is_on_a_card = line.has(Title)
        && starts_segment(line, run.start)
        && line.begins(run.end, &[Email, Phone, Url])
        && words.len() <= 3;
    let is_one = has_form
        || is_on_a_card
        || is_beside_title(line, run, words)
        || is_in_domain(line, &line.between(run));
    if let Some(count) = before_title(line, run, words) {
        return Some((0, count));
    }
    (is_one && words.len() <= COMPANY_WORDS).then_some((0, words.len()))
}

/// Whether a segment stands between the name and the title, or behind both: `Jiwon Park, Acme, CTO`.
fn is_beside_title(line: &Line<'_>, run: &Range<usize>, words: &[&str]) -> bool {
    let is_latin_name = words.iter().all(|word| is_latin(word) && is_proper(word));
    if !starts_segment(line, run.start) || !line.has(Name) || words.len() > 3 {
        return false;
    }
    let next: Vec<&str> = (run.end..line.len()).map_while(|at| line.free(at)).collect();
    let is_before = starts_segment(line, run.end) && begins_title(&next);
    let is_short = words.len() < 3 && words.iter().all(|word| !is_latin(word)) || words.len() == 1;
    let is_next = line.is_behind(run.start, &[Name, SecondName]);
    // `Jiwon Park, Acme`, but no list of people and no degree.
    let is_last = is_latin_name && next.first().is_none_or(|word| !is_proper(word));
    let is_degree = split_name(&format!("x, {}", words.concat())) == (None, Some("x".to_owned()));
    (is_next && ((is_before && (is_latin_name || is_short)) || (is_last && !is_degree)))
        || (is_latin_name && line.is_behind(run.start, &[Title]))
}

/// How many words before a title are the company: `Acme CTO`, `반달 대표`.
fn before_title(line: &Line<'_>, run: &Range<usize>, words: &[&str]) -> Option<usize> {
    let is_next = line.is_behind(run.start, &[Name, SecondName]);
    let count = (1..words.len().min(COMPANY_WORDS))
        .find(|at| words.get(*at..).is_some_and(begins_title))?;
    let own = words.get(..count).unwrap_or_default();
    let is_korean = count == 1 && own.iter().all(|word| !is_latin(word));
    let is_named = own.iter().all(|word| is_proper(word)) && starts_segment(line, run.start);
    (line.has(Name) && is_next && !line.has(Title) && (is_korean || is_named)).then_some(count)
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
