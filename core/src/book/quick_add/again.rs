//! Whether a line goes on about the meeting of a moment ago.

use chrono::Duration;

use crate::book::encounter::Stamped;
use crate::book::forms::{PersonForm, PointForm};
use crate::book::save_person::normal;
use crate::book::{known, me, work};
use crate::error::Result;
use crate::matching::same_name;
use crate::model::*;
use crate::store::Reader;

/// Lines about somebody within this time are about one meeting, as a code shown again is one.
const MOMENT: Duration = Duration::seconds(60);
/// So many of those met last are asked for by name.
const MOST: u32 = 20;

/// The meeting a line goes on about: one of us met the same person at the same place a moment ago.
pub(super) fn moment_ago(
    reader: &Reader<'_>,
    moment: &Moment,
    stamped: &Stamped,
    form: &PersonForm,
) -> Result<Option<Encounter>> {
    let region = me::region(reader, moment)?;
    let by = me::operator(reader, moment)?;
    let known = known::find(reader, None, &form.points, region.as_deref())?;
    let (from, to) = (stamped.at - MOMENT, stamped.at + MOMENT);
    let near = match known {
        Some(known) => reader.encounters_of(known.contact)?,
        None => reader.encounters_near(stamped.occasion, from, to, MOST)?,
    };
    let is_ours = |met: &Encounter| {
        met.met_by == by && met.occasion == stamped.occasion && from <= met.at && met.at <= to
    };
    for met in near.into_iter().filter(is_ours) {
        if known.is_some() || is_same(reader, met.contact, form, region.as_deref())? {
            return Ok(Some(met));
        }
    }
    Ok(None)
}

/// Whether a contact is called like somebody, and nothing else that is known of both differs.
fn is_same(
    reader: &Reader<'_>,
    contact: ContactId,
    form: &PersonForm,
    region: Option<&str>,
) -> Result<bool> {
    let own: Contact = reader.expect_row(contact)?;
    let names = [Some(&own.name), own.second_name.as_ref()];
    let given = [Some(&form.name), form.second_name.as_ref()];
    let [names, given] =
        [names, given].map(|names| names.into_iter().flatten().collect::<Vec<_>>());
    if own.trashed_at.is_some() || !same_name(&given, &names) {
        return Ok(false);
    }
    let points = reader.points_of(contact)?;
    let differs = |kind: PointKind| {
        let of_kind = |point: &&PointForm| point.kind == kind;
        let mut given = form.points.iter().filter(of_kind).peekable();
        let mut there = points.iter().filter(|point| point.kind == kind).peekable();
        given.peek().is_some() && there.peek().is_some() && {
            let there: Vec<_> = there.map(|point| point.normal.clone()).collect();
            !given.any(|point| there.contains(&normal(kind, &point.value, region)))
        }
    };
    let works = reader.affiliations_of(contact)?;
    Ok(!differs(PointKind::Email)
        && !differs(PointKind::Phone)
        && work::is_at(reader, work::current(&works), form)?)
}
