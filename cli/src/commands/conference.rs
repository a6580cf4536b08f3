//! `hallway conference`: the events one travels to.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hallway_core::book::{ConferenceForm, ConferencePage};
use hallway_core::model::Conference;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{edit, time, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a conference; it is on show from then on
    Add(AddArguments),
    /// Change what is given; an empty text clears it
    Edit(EditArguments),
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
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    from: NaiveDate,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    to: NaiveDate,
    #[command(flatten)]
    place: PlaceOptions,
}

#[derive(Debug, Args)]
pub(crate) struct EditArguments {
    /// Its id or name
    conference: String,
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// Its time zone
    #[arg(long)]
    zone: Option<String>,
    /// First day
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    from: Option<NaiveDate>,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = time::day)]
    to: Option<NaiveDate>,
    #[command(flatten)]
    place: PlaceOptions,
}

/// Where it is.
#[derive(Debug, Args)]
struct PlaceOptions {
    /// Its city
    #[arg(long)]
    city: Option<String>,
    /// A building of it; may be given several times and replaces those where nothing takes place
    #[arg(long = "venue", value_name = "NAME")]
    venues: Vec<String>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add(arguments) => {
            let form = ConferenceForm {
                id: None,
                name: arguments.name,
                city: arguments.place.city,
                zone: arguments.zone,
                starts_on: arguments.from,
                ends_on: arguments.to,
                venues: arguments.place.venues,
            };
            save(&form, context)
        }
        Command::Edit(arguments) => {
            let id = context.conference(&arguments.conference)?.id;
            let form = edited_form(arguments, context.book.conference(id)?);
            save(&form, context)
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

fn save(form: &ConferenceForm, context: &mut Context) -> Result<Answer> {
    let page = context.book.save_conference(&context.moment(), form)?;
    context.out.one(&page, page_lines)
}

fn edited_form(given: EditArguments, page: ConferencePage) -> ConferenceForm {
    let Conference { id, name, city, zone, starts_on, ends_on, .. } = page.conference;
    let venues = page.venues.into_iter().map(|venue| venue.name).collect();
    let mut form = ConferenceForm { id: Some(id), name, city, zone, starts_on, ends_on, venues };
    edit::value(&mut form.name, given.name);
    edit::value(&mut form.zone, given.zone);
    edit::value(&mut form.starts_on, given.from);
    edit::value(&mut form.ends_on, given.to);
    edit::text(&mut form.city, given.place.city);
    edit::texts(&mut form.venues, given.place.venues);
    form
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
