//! Can I make it? What the agenda knows of my plans, put into views.

use chrono::{DateTime, Duration, Utc};

use super::Book;
use super::day::Trip;
use super::occasion::row;
use super::places::map_of;
use super::show::Show;
use super::stamp::stamp_at;
use super::views::{Chances, DayClash, Gap, GapFit, ReachView, WayOutView};
use crate::agenda::{self, Clash, Plans, Reach, Spot, WayOutKind};
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// As far as one looks for something to do.
const GAP: Duration = Duration::hours(2);

/// A way longer than this is not "nearby".
const NEARBY: i64 = 10;

/// So many things to do are enough to choose from.
const ENOUGH: usize = 4;

impl Book {
    /// Whether I can make it to an occasion, mine or not, and how to have it after all.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound).
    pub fn chances(&self, moment: &Moment, id: OccasionId) -> Result<Chances> {
        self.store.read(|reader| {
            let occasion: Occasion = reader.expect_row(id)?;
            let trip = Trip::on_show(reader, moment)?;
            let on = occasion.starts_at.unwrap_or(moment.now).with_timezone(&trip.zone);
            let mine = trip.mine_on(reader, moment, on.date_naive())?.planned();
            let map = map_of(reader, occasion.conference)?;
            let here = Here::now(reader, moment)?;
            let plans = Plans::new(&mine, here.spot, moment.now, &map);
            let mut show = Show::new(reader, moment.zone)?;
            let coming = occasion.starts_at.is_some_and(|start| moment.now < start);
            let reach = plans.reach(&occasion);
            let is_lost = is_lost(&occasion, reach.as_ref(), coming);
            let reach = reach.filter(|_| coming);
            let mut ways_out = Vec::new();
            let around = occasion.starts_at.unwrap_or(moment.now);
            let beside = reader.occasions_beside(
                occasion.conference,
                agenda::session_of(&occasion),
                (around - agenda::SAME_HOUR, around + agenda::SAME_HOUR),
            )?;
            for out in plans.ways_out(&occasion, &beside) {
                let is_recording = out.kind == WayOutKind::Recording;
                if is_recording && !is_lost {
                    continue;
                }
                let links = if is_recording { reader.links_of(id)? } else { Vec::new() };
                ways_out.push(WayOutView {
                    link: links.into_iter().find(|link| link.kind == LinkKind::Recording),
                    kind: out.kind,
                    row: row(&mut show, reader.expect_row(out.occasion)?)?,
                    minutes: out.way.map(|way| way.minutes),
                    spare_minutes: out.spare_minutes,
                });
            }
            let reach = reach.map(|reach| reach_view(&mut show, &here, &reach)).transpose()?;
            Ok(Chances { reach, ways_out })
        })
    }
}

/// Whether I was not there, or cannot be: only then its recording is a way out.
fn is_lost(occasion: &Occasion, reach: Option<&Reach>, coming: bool) -> bool {
    match occasion.outcome {
        Some(outcome) => !outcome.was_there(),
        None => reach
            .is_some_and(|reach| !reach.clashes.is_empty() || coming && reach.spare_minutes < 0),
    }
}

/// Where I am, as far as the stamp knows.
#[derive(Default)]
pub(super) struct Here {
    pub occasion: Option<OccasionId>,
    pub spot: Option<Spot>,
}

impl Here {
    pub(super) fn now(reader: &Reader<'_>, moment: &Moment) -> Result<Self> {
        Self::of(reader, stamp_at(reader, moment, moment.now)?.map(|(id, _)| id))
    }

    /// At an occasion, or nobody knows where.
    pub(super) fn of(reader: &Reader<'_>, occasion: Option<OccasionId>) -> Result<Self> {
        let Some(id) = occasion else { return Ok(Self::default()) };
        let occasion: Occasion = reader.expect_row(id)?;
        let spot = Some(Spot::of(&occasion)).filter(|spot| spot.venue.is_some());
        Ok(Self { occasion: Some(id), spot })
    }
}

/// A reach with the names in it.
pub(super) fn reach_view(show: &mut Show<'_, '_>, here: &Here, reach: &Reach) -> Result<ReachView> {
    let from = reach.from.or(here.occasion.filter(|_| reach.way.is_some()));
    let from_venue = match from {
        Some(id) => show.reader.expect_row::<Occasion>(id)?.venue,
        None => None,
    };
    let from_venue: Option<Venue> = from_venue.map_or(Ok(None), |id| show.reader.row(id))?;
    Ok(ReachView {
        door: reach.door,
        from: from.map(|id| show.occasion(id)).transpose()?,
        from_place: from_venue.map(|venue| venue.name),
        minutes: reach.way.map(|way| way.minutes),
        mode: reach.way.and_then(|way| way.mode),
        assumed: reach.way.is_some_and(|way| way.minutes > 0 && !way.is_known),
        leave_by: reach.leave_by,
        spare_minutes: reach.spare_minutes,
        clashes: clash_views(show, &reach.clashes)?,
    })
}

/// Clashes with the names in them.
pub(super) fn clash_views(show: &mut Show<'_, '_>, clashes: &[Clash]) -> Result<Vec<DayClash>> {
    let view = |clash: &Clash| {
        Ok(DayClash {
            first: show.occasion(clash.first)?,
            second: show.occasion(clash.second)?,
            overlap_minutes: clash.overlap_minutes,
            short_minutes: clash.short_minutes,
        })
    };
    clashes.iter().map(view).collect()
}

/// What I could do until I have to go on; `None` while I am at something that has an end.
pub(super) fn gap(
    show: &mut Show<'_, '_>,
    plans: &Plans<'_>,
    mine: &[Occasion],
    now: DateTime<Utc>,
) -> Result<Option<Gap>> {
    let reader = show.reader;
    let is_busy = mine.iter().any(|own| {
        agenda::is_on(own, now)
            && agenda::is_meant(own)
            && !agenda::is_drop_in(own)
            && own.kind != OccasionKind::Hallway
            && (own.plan != Plan::Favourite || own.outcome.is_some())
    });
    if is_busy {
        return Ok(None);
    }
    let until = plans.free_until().map_or(now + GAP, |(_, leave_by)| leave_by.min(now + GAP));
    let all = reader.occasions_between(now, until)?;
    let wanted = reader.companies_wanted()?;
    let mut fits = Vec::new();
    for fit in plans.fits(&all, until, NEARBY) {
        let occasion: Occasion = reader.expect_row(fit.occasion)?;
        // Of hundreds of booths only those I have a reason to go to.
        let is_wanted = occasion.kind == OccasionKind::Session
            || fit.is_favourite
            || occasion.source == Source::Typed
            || reader.companies_of(occasion.id)?.iter().any(|link| wanted.contains(&link.company));
        if is_wanted {
            let row = row(show, occasion)?;
            let minutes = fit.way.map(|way| way.minutes);
            fits.push(GapFit { row, minutes, from: fit.from, until: fit.until });
        }
        if fits.len() == ENOUGH {
            break;
        }
    }
    Ok(Some(Gap { until, fits }))
}
