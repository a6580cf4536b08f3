//! `hallway occasion`: what happens at a time and place, and where new people are recorded.

use clap::Subcommand;
use hallway_core::book::{OccasionForm, OccasionPage, OccasionRow, StampView};
use hallway_core::model::{OccasionId, Outcome, Plan};

use super::guests;
use super::occasion_list::{self, ListArguments};
use super::occasion_options::{AddArguments, EditArguments};
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add an occasion, to the conference on show unless you say otherwise
    Add(Box<AddArguments>),
    /// Change what is given; an empty text clears it
    Edit(Box<EditArguments>),
    /// Delete one; who was met there stays met
    Delete {
        /// Its id, title or code
        occasion: String,
    },
    /// List occasions in the order of time; searched, the best match first
    List(Box<ListArguments>),
    /// Show one with its people and companies
    Show {
        /// Its id, title or code
        occasion: String,
    },
    /// Show who comes to one and what you know of them; hallway guests changes that
    Guests {
        /// Its id, title or code
        occasion: String,
    },
    /// Record new people at this occasion whatever the clock says; left out, the clock decides
    Pin {
        /// Its id, title or code
        occasion: Option<String>,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add(options) => {
            let form = options.form(context)?;
            save(&form, context)
        }
        Command::Edit(arguments) => {
            let id = context.occasion(&arguments.occasion)?;
            let form = arguments.form(context.book.occasion(&context.moment(), id)?, context)?;
            save(&form, context)
        }
        Command::Delete { occasion } => {
            let moment = context.moment();
            let row = context.book.occasion(&moment, context.occasion(&occasion)?)?.row.occasion;
            context.book.delete_occasion(&moment, row.id)?;
            context.out.deleted(row.id.0, &row.title)
        }
        Command::List(arguments) => occasion_list::run(*arguments, context),
        Command::Show { occasion } => {
            let id = context.occasion(&occasion)?;
            let page = context.book.occasion(&context.moment(), id)?;
            context.out.one(&page, page_lines)
        }
        Command::Guests { occasion } => guests::run(guests::Command::Show { occasion }, context),
        Command::Pin { occasion } => {
            let id = occasion.map(|typed| context.occasion(&typed)).transpose()?;
            pin(id, context)
        }
    }
}

fn save(form: &OccasionForm, context: &mut Context) -> Result<Answer> {
    let page = context.book.save_occasion(&context.moment(), form)?;
    context.out.one(&page, page_lines)
}

fn pin(id: Option<OccasionId>, context: &mut Context) -> Result<Answer> {
    context.book.pin(id)?;
    let stamp = context.book.stamp(&context.moment())?;
    context.out.one(&stamp, |stamp| vec![stamp_line(stamp)])
}

fn stamp_line(stamp: &StampView) -> String {
    let title = stamp.occasion.as_ref().map_or(words::NO_OCCASION, |occasion| &occasion.title);
    format!("{title} ({})", words::stamp_reason(stamp.reason))
}

pub(super) fn cells(row: &OccasionRow) -> [String; 8] {
    [
        short(row.occasion.id.0),
        show::span(&row.occasion, &row.zone),
        row.occasion.kind.as_str().to_owned(),
        row.occasion.code.clone().unwrap_or_default(),
        row.occasion.title.clone(),
        row.place.clone().unwrap_or_default(),
        row.hosts.join(", "),
        if row.met == 0 { String::new() } else { row.met.to_string() },
    ]
}

fn page_lines(page: &OccasionPage) -> Vec<String> {
    let occasion = &page.row.occasion;
    let mut lines = vec![show::occasion(&page.row)];
    let about = [&page.row.place, &occasion.track, &occasion.level, &occasion.format];
    lines.extend(about.into_iter().flatten().map(|text| format!("  {text}")));
    let abstract_lines = occasion.description.iter().flat_map(|text| text.lines());
    lines.extend(abstract_lines.map(|line| format!("  {line}")));
    let plan = Some(occasion.plan).filter(|plan| *plan != Plan::None).map(Plan::as_str);
    let state = plan.into_iter().chain(occasion.outcome.map(Outcome::as_str));
    lines.extend(state.map(|word| format!("  {word}")));
    let companies = page.companies.iter();
    show::section(
        &mut lines,
        words::COMPANIES,
        companies.map(|link| format!("{}  {}", link.company.name, link.role.as_str())),
    );
    let people = page.people.iter();
    show::section(
        &mut lines,
        words::PROGRAMME,
        people.map(|person| format!("{}  {}", person.name, person.role.as_str())),
    );
    show::section(&mut lines, words::ENCOUNTERS, page.met.iter().map(show::person_line));
    let links = page.links.iter();
    show::section(
        &mut lines,
        words::LINKS,
        links.map(|link| format!("{}  {}", link.url, link.title.as_deref().unwrap_or_default())),
    );
    show::section(&mut lines, words::NOTES, page.notes.iter().map(show::note));
    lines
}
