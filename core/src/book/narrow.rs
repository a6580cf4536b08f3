//! Which people a list shows: its filter and the fields of its query, all of which must hold.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};

use super::show::Show;
use super::views::PeopleFilter;
use crate::error::Result;
use crate::model::*;
use crate::search::{SearchKey, Term, is_in};
use crate::store::Reader;

/// The contacts a filter's fields and a query's terms let through; `None` when there are none.
pub(super) fn narrow(
    reader: &Reader<'_>,
    moment: &Moment,
    filter: &PeopleFilter,
    terms: &[Term],
) -> Result<Option<Narrowed>> {
    let mut narrowed = Narrowed::default();
    if let Some(conference) = filter.conference {
        narrowed.only(reader.contacts_met_at_conference(conference)?);
    }
    if let Some(occasion) = filter.occasion {
        narrowed.only(reader.encounters_at(occasion)?.into_iter().map(|met| met.contact));
    }
    if let Some(company) = filter.company {
        narrowed.only(reader.people_of_company(company)?);
    }
    if let Some(step) = filter.step {
        narrowed.only(reader.contacts_of_step(step)?);
    }
    if filter.follow_up {
        narrowed.only(reader.contacts_with_follow_up()?);
    }
    if let Some(on) = filter.on {
        narrowed.only(met_on(reader, moment, on)?);
    }
    if let Some(relation) = filter.relation {
        narrowed.only(reader.contacts_related(relation)?);
    }
    if let Some(tag) = filter.tag.as_deref().filter(|tag| !tag.is_empty()) {
        narrowed.only(tagged(reader, |name| crate::text::fold(name) == crate::text::fold(tag))?);
    }
    if let Some(rating) = filter.rating {
        narrowed.only(reader.contacts_rated(rating)?);
    }
    if filter.has_email {
        narrowed.only(reader.contacts_with_email()?);
    }
    if filter.not_followed_up {
        narrowed.only(reader.contacts_not_followed_up()?);
    }
    if let Some(colleague) = filter.met_by {
        narrowed.only(reader.contacts_met_by(colleague)?);
    }
    for term in terms {
        let meant = meant(reader, moment, term)?;
        if term.not { narrowed.without(meant) } else { narrowed.only(meant) }
    }
    Ok((narrowed != Narrowed::default()).then_some(narrowed))
}

/// Who is let through.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Narrowed {
    kept: Option<BTreeSet<ContactId>>,
    out: BTreeSet<ContactId>,
}

impl Narrowed {
    pub(super) fn holds(&self, id: ContactId) -> bool {
        self.kept.as_ref().is_none_or(|kept| kept.contains(&id)) && !self.out.contains(&id)
    }

    fn only(&mut self, ids: impl IntoIterator<Item = ContactId>) {
        let ids: BTreeSet<ContactId> = ids.into_iter().collect();
        self.kept = Some(match self.kept.take() {
            Some(before) => before.intersection(&ids).copied().collect(),
            None => ids,
        });
    }

    fn without(&mut self, ids: BTreeSet<ContactId>) {
        self.out.extend(ids);
    }
}

/// Who has what a term asks for.
fn meant(reader: &Reader<'_>, moment: &Moment, term: &Term) -> Result<BTreeSet<ContactId>> {
    let is_it = |text: &str| is_in(&term.value, text);
    let mut ids = BTreeSet::new();
    match term.key {
        SearchKey::Tag => ids.extend(tagged(reader, is_it)?),
        SearchKey::Company => {
            for (company, name) in reader.names_of_companies()? {
                if is_it(&name) {
                    ids.extend(reader.people_of_company(company)?);
                }
            }
        }
        SearchKey::Met => {
            for conference in reader.conferences()? {
                if is_it(&conference.name) {
                    ids.extend(reader.contacts_met_at_conference(conference.id)?);
                }
            }
            for colleague in reader.colleagues()?.into_iter().chain(reader.former_colleagues()?) {
                if is_it(&colleague.name.display) {
                    ids.extend(reader.contacts_met_by(colleague.id)?);
                }
            }
        }
        SearchKey::At => {
            for (occasion, name) in reader.occasion_names()? {
                if is_it(&name) {
                    ids.extend(reader.encounters_at(occasion)?.into_iter().map(|met| met.contact));
                }
            }
        }
        SearchKey::On => {
            if let Some(on) = day_meant(&term.value, today(reader, moment)?) {
                ids.extend(met_on(reader, moment, on)?);
            }
        }
    }
    Ok(ids)
}

fn tagged(reader: &Reader<'_>, is_it: impl Fn(&str) -> bool) -> Result<Vec<ContactId>> {
    let mut ids = Vec::new();
    for (tag, name) in reader.tag_names()? {
        if is_it(&name) {
            ids.extend(reader.contacts_tagged(tag)?);
        }
    }
    Ok(ids)
}

/// Today on the clock I live by.
pub(super) fn today(reader: &Reader<'_>, moment: &Moment) -> Result<NaiveDate> {
    let mut show = Show::new(reader, moment.zone)?;
    Ok(moment.now.with_timezone(&show.clock()?.zone(moment.now)).date_naive())
}

/// Who was met on a day of the clock I lived by then.
fn met_on(reader: &Reader<'_>, moment: &Moment, on: NaiveDate) -> Result<Vec<ContactId>> {
    let midnight = |day: Option<NaiveDate>| -> DateTime<Utc> {
        day.unwrap_or(on).and_time(NaiveTime::MIN).and_utc()
    };
    // Zones are 14 hours off at most.
    let (before, after) = (on.checked_sub_days(Days::new(1)), on.checked_add_days(Days::new(2)));
    let met = reader.met_in(midnight(before), midnight(after))?;
    let mut show = Show::new(reader, moment.zone)?;
    let clock = show.clock()?;
    let is_on = |at: DateTime<Utc>| at.with_timezone(&clock.zone(at)).date_naive() == on;
    Ok(met.into_iter().filter(|(_, at)| is_on(*at)).map(|(contact, _)| contact).collect())
}

/// The day somebody means: `2022-11-30`, `11-30`, `11월 30일`, `30`, `wed`, `수요일`, `today`,
/// `어제`. A day without its year or month is the last one that was.
pub(super) fn day_meant(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "today" | "오늘" => return Some(today),
        "yesterday" | "어제" => return today.pred_opt(),
        _ => {}
    }
    let weekday = text.parse::<Weekday>().ok().or_else(|| {
        let korean = text.strip_suffix("요일").unwrap_or(&text);
        let place =
            ["월", "화", "수", "목", "금", "토", "일"].iter().position(|day| *day == korean)?;
        Weekday::try_from(u8::try_from(place).ok()?).ok()
    });
    let last = |is_it: &dyn Fn(NaiveDate) -> bool| {
        today.iter_days().rev().take(366 * 8).find(|day| is_it(*day))
    };
    if let Some(weekday) = weekday {
        return last(&|day| day.weekday() == weekday);
    }
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().ok())
        .collect::<Option<_>>()?;
    match numbers.as_slice() {
        [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day),
        [month, day] => last(&|one| (one.month(), one.day()) == (*month, *day)),
        [day] => last(&|one| one.day() == *day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_meant_in_many_ways() {
        let today: NaiveDate = "2022-12-02".parse().unwrap(); // a Friday
        let check = |text: &str, expected: Option<&str>| {
            let expected: Option<NaiveDate> = expected.map(|day| day.parse().unwrap());
            assert_eq!(day_meant(text, today), expected, "{text}");
        };
        check("2022-11-30", Some("2022-11-30"));
        check("2022.11.30", Some("2022-11-30"));
        check("11-30", Some("2022-11-30"));
        check("12/24", Some("2021-12-24"));
        check("11월 30일", Some("2022-11-30"));
        check("30", Some("2022-11-30"));
        check("today", Some("2022-12-02"));
        check("어제", Some("2022-12-01"));
        check("wed", Some("2022-11-30"));
        check("Friday", Some("2022-12-02"));
        check("수요일", Some("2022-11-30"));
        check("2-29", Some("2020-02-29"));
        check("someday", None);
        check("2022-13-01", None);
        check("99", None);
    }
}
