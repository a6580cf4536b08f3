//! How a query may go on: keys and the values that exist.

use chrono::Days;

use super::Book;
use super::narrow::today;
use super::views::{QueryCandidate, QueryCompletion};
use crate::error::Result;
use crate::model::*;
use crate::search::{SearchKey, TextRange, is_in, words, written};
use crate::store::Reader;
use crate::text::fold;

/// Days offered for `on:`, the last first.
const DAYS_OFFERED: u64 = 7;

impl Book {
    /// How the word at `caret` (in UTF-16 units) may go on; no candidates where nothing is to be
    /// offered.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn complete_query(
        &self,
        moment: &Moment,
        query: &str,
        caret: usize,
        limit: usize,
    ) -> Result<QueryCompletion> {
        let units =
            |bytes: usize| query.get(..bytes).map_or(0, |before| before.encode_utf16().count());
        let none =
            QueryCompletion { range: TextRange { from: caret, to: caret }, candidates: Vec::new() };
        let under = words(query)
            .find(|word| (units(word.from)..=units(word.from + word.text.len())).contains(&caret));
        let Some(word) = under else { return Ok(none) };
        let range = TextRange { from: units(word.from), to: units(word.from + word.text.len()) };
        let minus = if word.text.starts_with('-') { "-" } else { "" };
        let mut candidates = match &word.term {
            None => keys(word.text.trim_start_matches('-'), minus),
            Some(term) => {
                let typed = word.text.split(':').next().unwrap_or_default();
                let typed = typed.trim_start_matches('-');
                let values = self.store.read(|reader| values(reader, moment, term.key))?;
                let fits = |value: &String| term.value.is_empty() || is_in(&term.value, value);
                let mut fitting: Vec<String> = values.into_iter().filter(fits).collect();
                let begins = fold(&term.value);
                // A stable sort: among equals the likeliest stays first.
                fitting.sort_by_key(|value| !fold(value).starts_with(&begins));
                fitting
                    .into_iter()
                    .map(|value| QueryCandidate {
                        insert: written(typed, &value, term.not),
                        label: value,
                        key: term.key,
                        is_key: false,
                    })
                    .collect()
            }
        };
        candidates.truncate(limit);
        Ok(QueryCompletion { range, candidates })
    }
}

/// Keys that begin with what was typed.
fn keys(typed: &str, minus: &str) -> Vec<QueryCandidate> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let all = SearchKey::ALL.into_iter().flat_map(|key| key.names().map(|name| (key, name)));
    all.filter(|(_, name)| name.starts_with(&typed) || (is_in(&typed, name) && !typed.is_ascii()))
        .map(|(key, name)| QueryCandidate {
            insert: format!("{minus}{name}:"),
            label: format!("{name}:"),
            key,
            is_key: true,
        })
        .collect()
}

/// The values that exist, the likeliest first, each once.
fn values(reader: &Reader<'_>, moment: &Moment, key: SearchKey) -> Result<Vec<String>> {
    let mut values: Vec<String> = match key {
        SearchKey::Tag => reader.tags()?,
        SearchKey::Company => {
            reader.names_of_companies()?.into_iter().map(|(_, name)| name).collect()
        }
        SearchKey::Met => {
            let conferences = reader.conferences()?.into_iter().map(|conference| conference.name);
            let colleagues = reader.colleagues()?.into_iter().map(|one| one.name.display);
            conferences.chain(colleagues).collect()
        }
        SearchKey::At => {
            let names = reader.occasion_names()?;
            let title = |name: &str| name.lines().next().unwrap_or_default().to_owned();
            let venue = |name: &str| name.lines().nth(1).map(str::to_owned);
            let titles: Vec<String> = names.iter().map(|(_, name)| title(name)).collect();
            let places = names.iter().filter_map(|(_, name)| venue(name));
            titles.into_iter().chain(places).collect()
        }
        SearchKey::On => {
            let today = today(reader, moment)?;
            let days = (0..DAYS_OFFERED).filter_map(|ago| today.checked_sub_days(Days::new(ago)));
            days.map(|day| day.to_string()).collect()
        }
    };
    let mut known = std::collections::HashSet::new();
    values.retain(|value| !value.is_empty() && known.insert(fold(value)));
    Ok(values)
}
