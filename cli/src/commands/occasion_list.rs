//! `hallway occasion list`: what is on, searched and narrowed as in the window.

use chrono::NaiveDate;
use clap::Args;
use hallway_core::book::{Facet, OccasionFilter};
use hallway_core::model::{OccasionKind, OccasionState};
use uuid::Uuid;

use super::occasion::cells;
use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{Candidate, pick};
use crate::time;

#[derive(Debug, Args)]
pub(crate) struct ListArguments {
    /// Words that must all occur in title, code, people, companies, place, track, level, format or topics
    query: Vec<String>,
    /// Of this conference [default: the one on show]
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// Those of no conference
    #[arg(long, conflicts_with = "conference")]
    no_conference: bool,
    /// Only of this day, such as 2022-11-30
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    day: Option<NaiveDate>,
    /// Only without a day
    #[arg(long, conflicts_with = "day")]
    unscheduled: bool,
    /// Only of this kind
    #[arg(long, value_parser = word(OccasionKind::ALL, OccasionKind::as_str))]
    kind: Option<OccasionKind>,
    /// Only at this venue
    #[arg(long, value_name = "NAME")]
    venue: Option<String>,
    /// Only in this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,
    /// Only of this level
    #[arg(long, value_name = "NAME")]
    level: Option<String>,
    /// Only in this format
    #[arg(long, value_name = "NAME")]
    format: Option<String>,
    /// Only with a part of this company
    #[arg(long, value_name = "NAME")]
    company: Option<String>,
    /// Only of this state
    #[arg(long, value_parser = word(OccasionState::ALL, OccasionState::as_str))]
    state: Option<OccasionState>,
}

pub(crate) fn run(given: ListArguments, context: &mut Context) -> Result<Answer> {
    let conference = match &given.conference {
        _ if given.no_conference => None,
        Some(typed) => Some(context.conference(typed)?),
        None => context.chosen_conference()?,
    };
    let conference = conference.map(|conference| conference.id);
    let moment = context.moment();
    let facets = context.book.occasion_facets(&moment, conference)?;
    let filter = OccasionFilter {
        query: given.query.join(" "),
        on: given.day,
        unscheduled: given.unscheduled,
        kind: given.kind,
        venue: value("venue", given.venue, &facets.venues)?.and_then(|id| id.parse().ok()),
        track: value("track", given.track, &facets.tracks)?,
        level: value("level", given.level, &facets.levels)?,
        format: value("format", given.format, &facets.formats)?,
        company: value("company", given.company, &facets.companies)?.and_then(|id| id.parse().ok()),
        state: given.state.unwrap_or(OccasionState::Any),
        ..OccasionFilter::all(conference)
    };
    let list = context.book.occasion_list(&moment, &filter)?;
    let rows = context.book.occasion_rows(&moment, list.view, 0, list.count)?;
    let headers = ["ID", "WHEN", "KIND", "CODE", "TITLE", "PLACE", "HOSTS", "MET"];
    context.out.rows(&rows, headers, cells)
}

/// The value whose name was typed, or a part of it.
fn value(what: &'static str, typed: Option<String>, facets: &[Facet]) -> Result<Option<String>> {
    let candidate = |facet: &Facet| Candidate {
        id: facet.value.parse().unwrap_or(Uuid::max()),
        value: facet.value.clone(),
        names: vec![facet.label.clone()],
    };
    typed.map(|typed| pick(what, &typed, facets.iter().map(candidate).collect())).transpose()
}
