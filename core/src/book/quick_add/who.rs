//! Who a line is about: name, title and company among the words that carry no mark.

use std::ops::Range;

use super::line::Line;
use super::titles::{
    is_before_title, is_before_top, is_called, is_company_form, is_title, is_top, title_at_end,
    without_honorific,
};
use super::{company, sentence};
use crate::book::views::QuickKind::{
    self, Company, Email, Name, Note, Phone, SecondName, Title, Url,
};
use crate::text::{Script, clean_line, fold, romanised_spellings, script_of};

/// Longer ones are sentences.
const NAME_WORDS: usize = 4;
const TITLE_WORDS: usize = 6;

/// Gives every word that is left a part.
pub(super) fn everybody(line: &mut Line<'_>) {
    let runs = line.runs();
    let is_several = runs.len() > 1 || line.has(Email) || line.has(Phone);
    for (number, mut run) in runs.into_iter().enumerate() {
        while !run.is_empty() && line.free(run.start).is_none() {
            run.start += 1; // it was of a name before
        }
        let begins_with_title =
            line.free(run.start).is_some_and(|word| is_title(word) && !is_called(word));
        let is_about_more = line.has(Name) || (number == 0 && is_several && begins_with_title);
        if let ([top, given, family], false) = (line.texts(run.clone()).as_slice(), is_about_more)
            && is_top(&[*top])
            && [given, family].iter().all(|word| is_proper(word) && is_latin(word))
        {
            // `CTO Jiwon Park`
            let title = (*top).to_owned();
            line.take(run.start..run.start + 1, Title, title);
            run.start += 1;
        }
        let told = if is_about_more { None } else { sentence::named_in(line, &run) };
        let rest = match &told {
            Some(told) => {
                let named = told.take(line);
                second_name(line, named..run.end)
            }
            None if is_about_more => run.clone(),
            None => name(line, run.clone()),
        };
        let rest = company::take_bracket(line, rest);
        let rest = title(line, rest);
        let rest = company::take_bracket(line, rest); // `Raj Patel SA (AWS)`
        let rest = company::take(line, rest);
        let rest = title(line, rest); // `Raj Patel (AWS) SA`
        if let Some(told) = told {
            told.note(line, &run, rest);
        } else if !rest.is_empty() {
            let text = line.between(&rest);
            line.take(rest, Note, text);
        }
    }
}

/// Takes the name at the beginning of a run; answers with what is left of it.
fn name(line: &mut Line<'_>, run: Range<usize>) -> Range<usize> {
    let words = line.texts(run.clone());
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let Some(skipped) = words.iter().position(is_word) else { return run };
    if let Some(end) = quoted_name(line, run.start) {
        return end..run.end.max(end);
    }
    let used = take_name(line, run.start + skipped, words.get(skipped..).unwrap_or_default());
    second_name(line, run.start + skipped + used..run.end)
}

/// Takes `"Park, Jiwon"`, as address books write it; answers with where it ends.
fn quoted_name(line: &mut Line<'_>, start: usize) -> Option<usize> {
    line.free(start)?.strip_prefix('"')?;
    let mut words = (start..line.len()).map_while(|at| Some((at, line.free(at)?)));
    let (last, _) = words.find(|(_, word)| word.ends_with('"'))?;
    let text = line.between(&(start..last + 1));
    let text = text.trim_matches('"');
    let name = match text.split_once(", ") {
        Some((family, given)) if is_latin(text) => format!("{given} {family}"),
        _ => text.to_owned(),
    };
    line.take(start..last + 1, Name, name);
    Some(last + 1)
}

/// Takes the name that words begin with, the first of which is the word `at`; answers with how many
/// they are.
pub(super) fn take_name(line: &mut Line<'_>, at: usize, words: &[&str]) -> usize {
    match words.first().copied().map(script_of) {
        Some(Script::Hangul) => hangul_name(line, at, words),
        _ => {
            let count = western_name(words);
            let text = line.between(&(at..at + count));
            line.take(at..at + count, Name, text.trim_end_matches(':').to_owned());
            count
        }
    }
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
    let addressed = usize::from(words.get(1).is_some_and(|word| matches!(*word, "씨" | "님")));
    line.take(at..at + 1 + addressed, Name, clean_line(plain));
    1 + addressed
}

/// How many words are the name: up to a title, a bracket or `at`, else those with capitals.
pub(super) fn western_name(words: &[&str]) -> usize {
    let ends = |(at, word): (usize, &&str)| {
        let rest = words.get(at..).unwrap_or_default();
        let is_end = word.starts_with(['(', '[']) || is_at(word) || *word == "&" || !is_latin(word);
        at > 0 && (is_end || begins_title(rest))
    };
    let stop = words.iter().enumerate().position(ends).unwrap_or(words.len());
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let is_named = |(at, word): &(usize, &&str)| {
        (is_proper(word) || is_particle(word)) && (*at == 0 || !is_number(word))
    };
    let proper = words.iter().enumerate().take_while(is_named).count();
    match (stop, proper) {
        (stop, 0) if stop <= 3 => stop,
        (_, 0) => 2, // typed in a hurry: `jiwon park met on the shuttle`
        (stop, proper) => {
            let own = words.iter().take(stop.min(proper));
            let own = own
                .enumerate()
                .filter(|(at, word)| !(is_particle(word) || *at == 0 && word.ends_with('.')));
            let most = own.map(|(at, _)| at + 1).take(NAME_WORDS).last();
            most.unwrap_or(1).max(1)
        }
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
    let first = line.texts_of(Name).next().unwrap_or_default();
    // Of one word or in capitals only it is rather the company: `박지원 (LG CNS)`.
    let spelled = fold(&text).replace([' ', '-'], "");
    let is_spelled = romanised_spellings(first).iter().any(|one| one.ends_with(&spelled));
    let is_name =
        is_spelled || !is_latin(&text) || (length > 0 && text.chars().any(char::is_lowercase));
    if text.is_empty() || !is_name || script_of(first) == script_of(&text) {
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
    let is_before_company = line.begins(run.end, &[Company])
        && !starts_segment(line, run.end)
        && words.first() != Some(&"&");
    let count = match words.len() {
        all if is_before_company && all <= TITLE_WORDS => all,
        _ if begins_title(&words) => title_words(&words),
        _ => return run,
    };
    let taken = run.start..run.start + count;
    let text = line.between(&taken);
    line.take(taken, Title, without_honorific(text.trim_start_matches('(')).to_owned());
    run.start + count..run.end
}

/// Whether a title begins here: `CTO`, `Senior Solutions Architect`, `플랫폼 팀장`.
pub(super) fn begins_title(words: &[&str]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    if is_title(first) {
        return true;
    }
    let is_team = script_of(first) == Script::Hangul
        && rest.first().is_some_and(|word| is_title(word))
        && (is_before_top(first) || !is_top(rest));
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
        } else if is_latin(word)
            && (is_proper(word) || is_before_title(word))
            && !is_at(word)
            && !word.starts_with('(')
        {
            count = at + 1;
        } else {
            break;
        }
    }
    count
}

/// Whether there is a comma before this word.
pub(super) fn starts_segment(line: &Line<'_>, at: usize) -> bool {
    let segment = |at: usize| line.word(at).map(|word| word.segment);
    let before = at.checked_sub(1).and_then(segment);
    segment(at).is_some_and(|own| Some(own) != before)
}

pub(super) fn is_at(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "at" | "from" | "of")
}

/// Whether it may belong to a name of somebody or something: a capital, a digit, an ampersand.
pub(super) fn is_proper(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    word == "&"
        || is_company_form(word)
        || first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 12] =
        ["van", "von", "de", "der", "den", "del", "della", "di", "la", "le", "bin", "al"];
    PARTICLES.contains(&word)
}

pub(super) fn is_latin(word: &str) -> bool {
    !matches!(script_of(word), Script::Hangul | Script::Han)
}

/// What a person goes by, the best word first: a line may name nobody.
pub(super) const SHOWN: [QuickKind; 9] =
    [Name, SecondName, Email, Phone, Url, Company, Title, Note, QuickKind::FollowUp];
