//! People out of a seed, as many as a measurement needs. Never offered to anybody.
//!
//! The people of a seed are the same everywhere and whether they are written ([`Book::generate`]) or
//! only told as cards ([`vcards`]). `people.rs` invents them, `words.rs` has the names.

mod people;
mod random;
#[cfg(test)]
mod tests;
mod words;

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use super::Book;
use super::company::write_company;
use super::conference::write_conference;
use super::encounter::{self, Stamped};
use super::forms::{ConferenceForm, OccasionForm};
use super::occasion::write_occasion;
use super::save_person::{form_of, insert_person};
use crate::error::Result;
use crate::model::*;
use crate::store::{Progress, Writer};
use crate::vcard::vcard3;
use people::{company, person, remark};
use random::Random;

/// People of one company, on average.
const PEOPLE_PER_COMPANY: usize = 100;

/// How often progress is reported, in people.
const REPORT_EVERY: usize = 500;

/// Name, city, zone, year; in the first week of October, four days each.
const CONFERENCES: [(&str, &str, &str, i32); 5] = [
    ("Harbour Cloud Days", "Hamburg", "Europe/Berlin", 2019),
    ("가온 데이터 포럼", "서울", "Asia/Seoul", 2020),
    ("Mesa Builders", "Phoenix", "America/Phoenix", 2021),
    ("Inland Sea Systems Week", "Hiroshima", "Asia/Tokyo", 2022),
    ("Fjord Operations", "Bergen", "Europe/Oslo", 2023),
];

/// What every day of a conference has: kind, title, hours after midnight UTC, minutes it lasts.
const DAY: [(OccasionKind, &str, i64, i64); 10] = [
    (OccasionKind::Session, "Schemas that survive", 8, 60),
    (OccasionKind::Session, "Events we regret", 9, 60),
    (OccasionKind::Booth, "Expo booth", 9, 420),
    (OccasionKind::Hallway, "Coffee line", 10, 30),
    (OccasionKind::Session, "Cells and quiet pagers", 11, 60),
    (OccasionKind::Meeting, "Customer meeting", 13, 45),
    (OccasionKind::Session, "Small bills", 14, 60),
    (OccasionKind::Session, "Keys without tears", 15, 60),
    (OccasionKind::Dinner, "Partner dinner", 18, 150),
    (OccasionKind::Party, "Evening party", 20, 180),
];

impl Book {
    /// Writes `people` generated people with their companies, five conferences of forty occasions
    /// each, and one to three encounters with everybody, as one step.
    ///
    /// # Errors
    /// [`Error::Cancelled`](crate::Error::Cancelled) when `progress` says so; nothing is kept then.
    pub fn generate(
        &self,
        moment: &Moment,
        people: usize,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<()> {
        self.store.write(moment, Verb::Generate, |writer| {
            let companies = company_count(people);
            for form in (0..companies).map(company) {
                if writer.companies_called(&form.name)?.is_empty() {
                    write_company(writer, moment, &form)?;
                }
            }
            let occasions = write_conferences(writer, moment)?;
            for index in 0..people {
                if index % REPORT_EVERY == 0 {
                    progress.report(index, people)?;
                }
                let draft = person(seed, index, companies);
                let form = form_of(&draft);
                let (source, basis) = (Source::Import, Basis::CardHandedOver);
                let contact = insert_person(writer, moment, &form, source, basis)?;
                // A stream of its own, so that who somebody is does not depend on what happened.
                let random = &mut Random::stream(!seed, index);
                let mut note = draft.note;
                for _ in 0..=random.below(3) {
                    let met = encounter(random, &occasions, note.take());
                    encounter::insert(writer, moment, contact, &met, Source::Typed, None)?;
                }
            }
            progress.report(people, people)?;
            Ok(((), Args::many(u64::try_from(people).unwrap_or(u64::MAX))))
        })
    }
}

/// The people [`Book::generate`] writes, as vCard 3.0 texts.
pub fn vcards(people: usize, seed: u64) -> impl Iterator<Item = String> {
    let companies = company_count(people);
    (0..people).map(move |index| vcard3(&person(seed, index, companies)))
}

fn company_count(people: usize) -> usize {
    (people / PEOPLE_PER_COMPANY).max(20)
}

/// Writes all conferences; answers with their occasions and when each begins.
fn write_conferences(
    writer: &Writer<'_>,
    moment: &Moment,
) -> Result<Vec<(OccasionId, DateTime<Utc>)>> {
    let mut occasions = Vec::new();
    for (name, city, zone, year) in CONFERENCES {
        let first = NaiveDate::from_ymd_opt(year, 10, 1).unwrap_or_default();
        let form = ConferenceForm {
            city: Some(city.to_owned()),
            ..ConferenceForm::new(format!("{name} {year}"), zone, (first, first + Days::new(3)))
        };
        let conference = write_conference(writer, moment, &form)?;
        for day in 0..4 {
            let midnight = (first + Days::new(day)).and_time(chrono::NaiveTime::MIN).and_utc();
            for (kind, title, hours, minutes) in DAY {
                let starts_at = midnight + Duration::hours(hours);
                let form = OccasionForm {
                    conference: Some(conference),
                    starts_at: Some(starts_at),
                    ends_at: Some(starts_at + Duration::minutes(minutes)),
                    venue: Some("Hall".to_owned()),
                    outcome: Some(Outcome::Attended),
                    ..OccasionForm::new(kind, format!("{title}, day {}", day + 1))
                };
                occasions.push((write_occasion(writer, moment, &form)?, starts_at));
            }
        }
    }
    Ok(occasions)
}

/// Met somewhere in its first half hour; the card's note goes with the first encounter.
fn encounter(
    random: &mut Random,
    occasions: &[(OccasionId, DateTime<Utc>)],
    note: Option<String>,
) -> Stamped {
    let (occasion, starts_at) = occasions.get(random.below(occasions.len())).copied().unzip();
    let minutes = i64::try_from(random.below(30)).unwrap_or(0);
    let own = random.chance(15).then(|| remark(random));
    let visibility =
        random.pick(&[Some(Visibility::Mine), Some(Visibility::Team), Some(Visibility::Crm)]);
    Stamped {
        at: starts_at.unwrap_or_default() + Duration::minutes(minutes),
        at_source: InstantSource::Typed,
        occasion,
        rating: random.pick(&[None, Some(Rating::Hot), Some(Rating::Warm), Some(Rating::Cold)]),
        note: note.or(own).zip(visibility),
    }
}
