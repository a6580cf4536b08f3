//! The order of a list of people.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::views::PeopleSort;
use crate::error::Result;
use crate::model::*;
use crate::store::{ListOrder, Reader};
use crate::text::{SortOrder, sort_key};

/// An encounter counts half as much for each year it is older.
const HALF_LIFE_MS: f64 = 365.25 * 24.0 * 3_600_000.0;

/// Everybody in an order; in that by the last encounter with its instant, see
/// [`Reader::contact_list`].
pub(super) fn everybody(
    reader: &Reader<'_>,
    sort: PeopleSort,
) -> Result<Vec<(ContactId, Option<i64>)>> {
    let by_name = || reader.contact_list(ListOrder::Latin);
    match sort {
        PeopleSort::LastMet => reader.contact_list(ListOrder::LastMet),
        PeopleSort::NameKorean => reader.contact_list(ListOrder::Korean),
        PeopleSort::NameLatin => by_name(),
        PeopleSort::Company => {
            // The last one read stays: the first made.
            let companies: HashMap<ContactId, String> =
                reader.all_companies()?.into_iter().collect();
            // Without a company last, as an empty name is.
            let key = |id: &ContactId| {
                sort_key(companies.get(id).map_or("", String::as_str), SortOrder::Korean)
            };
            sorted(by_name()?, key)
        }
        PeopleSort::Closeness => {
            let closeness = closeness(&reader.all_met()?);
            sorted(by_name()?, |id| Reverse(closeness.get(id).copied().unwrap_or_default()))
        }
        PeopleSort::NextStep => {
            let steps: HashMap<_, _> = reader.next_steps()?.into_iter().collect();
            sorted(by_name()?, |id| match steps.get(id) {
                Some(Some(due)) => (0, Some(*due)),
                Some(None) => (1, None),
                None => (2, None),
            })
        }
    }
}

fn sorted<K: Ord>(
    mut people: Vec<(ContactId, Option<i64>)>,
    key: impl Fn(&ContactId) -> K,
) -> Result<Vec<(ContactId, Option<i64>)>> {
    people.sort_by_cached_key(|(id, _)| key(id));
    Ok(people)
}

/// How close people are: the sum over their encounters, each worth half of one a year later. The unit
/// is a thousandth of the latest encounter of all, so that time alone changes no order.
pub(super) fn closeness(met: &[(ContactId, i64)]) -> HashMap<ContactId, u64> {
    let latest = met.iter().map(|(_, at)| *at).max().unwrap_or_default();
    let mut close: HashMap<ContactId, f64> = HashMap::new();
    for (contact, at) in met {
        #[expect(clippy::cast_precision_loss, reason = "a fraction of a year needs no more")]
        let years = (latest - at) as f64 / HALF_LIFE_MS;
        *close.entry(*contact).or_default() += 1000.0 * (-years).exp2();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive number, rounded"
    )]
    let rounded = |close: f64| close.round() as u64;
    close.into_iter().map(|(contact, close)| (contact, rounded(close))).collect()
}
