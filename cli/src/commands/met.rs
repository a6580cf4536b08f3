//! `hallway met`: another encounter with somebody known.

use clap::Args;
use hallway_core::book::{EncounterForm, Person, Place};
use hallway_core::model::{Rating, Visibility};

use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::{show, time, words};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Who: an id, a name or an e-mail
    person: String,
    #[command(flatten)]
    encounter: EncounterOptions,
}

/// What stays of an encounter.
#[derive(Debug, Args)]
pub(crate) struct Impression {
    /// What to remember
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    /// Who may read the note [default: mine]
    #[arg(long, value_parser = word(Visibility::ALL, Visibility::as_str), requires = "note")]
    pub(super) visibility: Option<Visibility>,
    /// How warm it was
    #[arg(long, value_parser = word(Rating::ALL, Rating::as_str))]
    pub(super) rating: Option<Rating>,
}

/// When, where and how it was.
#[derive(Debug, Args)]
pub(crate) struct EncounterOptions {
    /// Where [default: what is on at that time, see hallway occasion pin]
    #[arg(long, value_name = "ID")]
    occasion: Option<String>,
    /// When: RFC 3339, or 2022-11-30 19:05 on the conference's clock [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    impression: Impression,
}

impl EncounterOptions {
    /// The form with ids and instants.
    pub(crate) fn form(&self, context: &Context) -> Result<EncounterForm> {
        let occasion = self.occasion.as_ref().map(|typed| context.occasion(typed)).transpose()?;
        let at = match &self.at {
            Some(text) => Some(time::instant("at", text, context.zone(occasion)?)?),
            None => None,
        };
        Ok(EncounterForm {
            at,
            place: occasion.map_or(Place::Stamp, |id| Place::Occasion { id }),
            rating: self.impression.rating,
            note: self.impression.note.clone(),
            visibility: self.impression.visibility,
        })
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let person = context.person(&arguments.person)?;
    let form = arguments.encounter.form(context)?;
    let page = context.book.met_again(&context.moment(), person, &form)?;
    context.out.one(&page, lines)
}

/// How often and when somebody was met.
pub(super) fn lines(page: &Person) -> Vec<String> {
    let name = show::name(&page.row);
    let mut lines = vec![format!("{name}, met {}", words::times(page.encounters.len()))];
    lines.extend(
        page.encounters.iter().flat_map(show::encounter_lines).map(|line| format!("  {line}")),
    );
    lines
}
