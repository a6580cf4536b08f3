//! `hallway venue`: the buildings of a conference.

use clap::{Args, Subcommand};
use hallway_core::book::{COLOURS, PlacesPage, VenueForm, VenueView};
use hallway_core::model::{ConferenceId, Venue};

use super::of::Of;
use crate::context::Context;
use crate::edit;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a venue
    Add {
        /// Its name
        name: String,
        #[command(flatten)]
        details: Details,
        #[command(flatten)]
        of: Of,
    },
    /// Change what is given; an empty text clears it
    Edit {
        /// Which: an id, a name or an alias
        venue: String,
        /// Another name
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        details: Details,
        #[command(flatten)]
        of: Of,
    },
    /// Delete a venue where nothing takes place
    Delete {
        /// Which: an id, a name or an alias
        venue: String,
        #[command(flatten)]
        of: Of,
    },
    /// Make two venues one: its occasions, rooms, names and ways become those of the other
    Merge {
        /// The one that goes
        venue: String,
        /// The one that stays
        into: String,
        #[command(flatten)]
        of: Of,
    },
    /// List them by name, with how many occasions take place there
    List {
        #[command(flatten)]
        of: Of,
    },
}

/// What is known of a venue.
#[derive(Debug, Args)]
pub(crate) struct Details {
    /// Another name of it, as programmes write it; several replace those it had
    #[arg(long = "alias", value_name = "NAME")]
    aliases: Vec<String>,
    /// Its colour [default: one that is free]
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(COLOURS))]
    colour: Option<String>,
    /// Its address
    #[arg(long)]
    address: Option<String>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let page = match command {
        Command::Add { name, details, of } => {
            let Details { aliases, colour, address } = details;
            let conference = of.find(context)?;
            let form = VenueForm { id: None, conference, name, aliases, colour, address };
            context.book.save_venue(&moment, &form)?
        }
        Command::Edit { venue, name, details, of } => {
            let conference = of.find(context)?;
            let VenueView { venue: old, aliases, .. } = find(context, conference, &venue)?;
            let Venue { id, name: old_name, colour, address, .. } = old;
            let (id, old) = (Some(id), old_name);
            let mut form = VenueForm { id, conference, name: old, aliases, colour, address };
            edit::value(&mut form.name, name);
            edit::texts(&mut form.aliases, details.aliases);
            edit::text(&mut form.colour, details.colour);
            edit::text(&mut form.address, details.address);
            context.book.save_venue(&moment, &form)?
        }
        Command::Delete { venue, of } => {
            let venue = find(context, of.find(context)?, &venue)?.venue;
            context.book.delete_venue(&moment, venue.id)?;
            return context.out.deleted(venue.id.0, &venue.name);
        }
        Command::Merge { venue, into, of } => {
            let conference = of.find(context)?;
            let gone = find(context, conference, &venue)?.venue.id;
            let kept = find(context, conference, &into)?.venue.id;
            context.book.merge_venues(&moment, gone, kept)?
        }
        Command::List { of } => context.book.places(of.find(context)?)?,
    };
    show(&page, context)
}

/// The venue of a conference that `typed` means.
pub(super) fn find(context: &Context, of: ConferenceId, typed: &str) -> Result<VenueView> {
    let candidate = |view: VenueView| Candidate {
        id: view.venue.id.0,
        names: [view.venue.name.clone()].into_iter().chain(view.aliases.clone()).collect(),
        value: view,
    };
    let all = context.book.places(of)?.venues;
    pick::pick("venue", typed, all.into_iter().map(candidate).collect())
}

fn show(page: &PlacesPage, context: &mut Context) -> Result<Answer> {
    let headers = ["ID", "NAME", "COLOUR", "ALIASES", "ROOMS", "OCCASIONS"];
    context.out.rows(&page.venues, headers, |view| {
        let venue = &view.venue;
        let colour = venue.colour.clone().unwrap_or_default();
        let (rooms, occasions) = (view.rooms.len().to_string(), view.occasions.to_string());
        let (id, name) = (short(venue.id.0), venue.name.clone());
        [id, name, colour, view.aliases.join(", "), rooms, occasions]
    })
}
