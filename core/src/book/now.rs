//! Now: what is on, who was met here, what comes next, what I owe.

use chrono::Days;

use super::Book;
use super::approach::approach_here;
use super::day::{Around, Trip};
use super::occasion::row;
use super::owed::owed;
use super::reach::{Here, gap};
use super::show::Show;
use super::stamp::{stamp_at, stamp_view};
use super::views::{Day, DayBlock, MetHere, NowView};
use super::wrap_up::ending;
use crate::agenda::{self, Plans};
use crate::error::Result;
use crate::model::*;

/// How many people to be met are shown.
const APPROACH: usize = 6;

/// How many people who were met are shown.
const MET: u32 = 8;

/// How much of what I owe is shown.
const OWED: usize = 8;

impl Book {
    /// What is on now, what comes next, and what I owe.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn now(&self, moment: &Moment) -> Result<NowView> {
        let (view, is_over) = self.store.read(|reader| {
            let trip = Trip::on_show(reader, moment)?;
            let mut show = Show::new(reader, moment.zone)?;
            let found = stamp_at(reader, moment, moment.now)?;
            let stamp = stamp_view(&mut show, moment, found)?;
            let here = found.map(|(id, _)| id);
            let around = Around::of(reader, &trip, Here::of(reader, here)?)?;
            let mine = trip.mine_on(reader, moment, trip.today)?;
            let ending = ending(&trip, moment);
            let end = match ending == trip.today {
                true => mine.end(),
                false => trip.mine_on(reader, moment, ending)?.end(),
            };
            let is_over = here.is_none() && end.is_some_and(|end| end <= moment.now);
            let day = trip.day(&mut show, moment, trip.today, &mine, &around)?;
            let mut next = next_of(&day, moment, here);
            if next.is_none() {
                let on = trip.today + Days::new(1);
                let mine = trip.mine_on(reader, moment, on)?;
                next = next_of(&trip.day(&mut show, moment, on, &mine, &around)?, moment, here);
            }
            let likely = day.blocks.iter().filter(|block| {
                let occasion = &block.row.occasion;
                Some(occasion.id) != here
                    && (agenda::is_on(occasion, moment.now)
                        || block.shift
                            && block.starts_at <= moment.now
                            && moment.now < block.ends_at)
            });
            let likely = likely.map(|block| block.row.clone()).collect();
            let mine = mine.planned();
            let plans = Plans::new(&mine, around.here.spot, moment.now, &around.map);
            let gap = gap(&mut show, &plans, &mine, moment.now)?;
            let until = gap.as_ref().map_or(moment.now, |gap| gap.until);
            let mut approach = approach_here(reader, moment, here, until)?;
            approach.truncate(APPROACH);
            let here: Option<Occasion> = here.map(|id| reader.expect_row(id)).transpose()?;
            let view = NowView {
                stamp,
                approach,
                met: met(&mut show, moment, here.as_ref().map(|one| one.id), day.starts_at)?,
                met_today: reader.met_between(day.starts_at, day.ends_at)?,
                here: here.map(|one| row(&mut show, one)).transpose()?,
                likely,
                zone: trip.zone.name().to_owned(),
                day,
                next,
                gap,
                owed: owed(&mut show, moment)?.into_iter().take(OWED).collect(),
                owed_count: reader.owed_count()?,
                evening: None,
            };
            Ok((view, is_over))
        })?;
        let evening = is_over.then(|| self.left_open(moment)).transpose()?;
        Ok(NowView { evening, ..view })
    }
}

/// What begins next of a day.
fn next_of(day: &Day, moment: &Moment, here: Option<OccasionId>) -> Option<DayBlock> {
    let comes = |block: &&DayBlock| {
        let occasion = &block.row.occasion;
        block.starts_at > moment.now
            && Some(occasion.id) != here
            && occasion.outcome.is_none()
            && (block.shift || agenda::is_meant(occasion))
    };
    day.blocks.iter().find(comes).cloned()
}

/// Who was met at an occasion, the latest first; without one, who was met today.
fn met(
    show: &mut Show<'_, '_>,
    moment: &Moment,
    here: Option<OccasionId>,
    today: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<MetHere>> {
    let encounters = match here {
        Some(id) => show.reader.latest_at(id, MET)?,
        None => show.reader.latest_between(today, moment.now, MET)?,
    };
    let mut found = Vec::with_capacity(encounters.len());
    for encounter in encounters {
        found.push(MetHere { person: show.row(encounter.contact)?, at: encounter.at });
    }
    Ok(found)
}
