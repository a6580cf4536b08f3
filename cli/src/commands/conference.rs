//! `hallway conference`: the events one travels to.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hallway_core::book::{ConferenceForm, ConferencePage};
use hallway_core::model::Conference;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a conference; it is on show from then on
    Add(AddArguments),
    /// List conferences, the latest first
    List,
    /// Choose the one on show: its clock and occasions are meant where none is named
    Choose {
        /// Its id or name; left out, none is on show
        conference: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AddArguments {
    /// Its name
    name: String,
    /// Its time zone (IANA, such as America/Los_Angeles)
    #[arg(long)]
    zone: String,
    /// First day, such as 2022-11-28
    #[arg(long, value_name = "DATE")]
    from: NaiveDate,
    /// Last day
    #[arg(long, value_name = "DATE")]
    to: NaiveDate,
    /// Its city
    #[arg(long)]
    city: Option<String>,
    /// A building of it; may be given several times
    #[arg(long = "venue", value_name = "NAME")]
    venues: Vec<String>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add(arguments) => {
            let form = ConferenceForm {
                id: None,
                name: arguments.name,
                city: arguments.city,
                zone: arguments.zone,
                starts_on: arguments.from,
                ends_on: arguments.to,
                venues: arguments.venues,
            };
            let page = context.book.save_conference(&context.moment(), &form)?;
            context.out.one(&page, page_lines)
        }
        Command::List => {
            let chosen = context.chosen_conference()?.map(|conference| conference.id);
            let all = context.book.conferences()?;
            context.out.rows(&all, ["ID", "FROM", "TO", "NAME", "CITY", "ZONE", ""], |one| {
                [
                    short(one.id.0),
                    one.starts_on.to_string(),
                    one.ends_on.to_string(),
                    one.name.clone(),
                    one.city.clone().unwrap_or_default(),
                    one.zone.clone(),
                    if chosen == Some(one.id) { words::ON_SHOW } else { "" }.to_owned(),
                ]
            })
        }
        Command::Choose { conference } => {
            let chosen = conference.map(|typed| context.conference(&typed)).transpose()?;
            context.book.choose_conference(chosen.as_ref().map(|one| one.id))?;
            context.out.one(&chosen, |chosen| vec![chosen_line(chosen.as_ref())])
        }
    }
}

fn page_lines(page: &ConferencePage) -> Vec<String> {
    let mut lines = vec![chosen_line(Some(&page.conference))];
    lines.extend(page.venues.iter().map(|venue| format!("  {}", venue.name)));
    lines
}

fn chosen_line(conference: Option<&Conference>) -> String {
    let Some(one) = conference else { return words::NO_CONFERENCE.to_owned() };
    let place = one.city.as_ref().map(|city| format!("{city}, ")).unwrap_or_default();
    let (from, to) = (one.starts_on, one.ends_on);
    format!("{}  {}  {place}{}  {from} – {to}", short(one.id.0), one.name, one.zone)
}
