//! `hallway company`: companies and who is known there.

use clap::Subcommand;
use hallway_core::book::fold;
use hallway_core::book::{CompanyPage, CompanyRow};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List companies by name
    List {
        /// Part of the name
        query: Option<String>,
    },
    /// Show one with its people, occasions and encounters
    Show {
        /// Its id or name
        company: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::List { query } => {
            let query = fold(&query.unwrap_or_default());
            let mut rows = context.book.companies()?;
            rows.retain(|row| fold(&row.company.name).contains(&query));
            context.out.rows(&rows, ["ID", "NAME", "RELATION", "PEOPLE", "OCCASIONS"], cells)
        }
        Command::Show { company } => {
            let id = context.company(&company)?;
            let page = context.book.company(&context.moment(), id)?;
            context.out.one(&page, lines)
        }
    }
}

fn cells(row: &CompanyRow) -> [String; 5] {
    [
        short(row.company.id.0),
        row.company.name.clone(),
        row.company.relation.as_str().to_owned(),
        row.people.to_string(),
        row.occasions.to_string(),
    ]
}

fn lines(page: &CompanyPage) -> Vec<String> {
    let company = &page.company;
    let mut lines = vec![format!("{}  {}", company.name, company.relation.as_str())];
    let about = [&company.website, &company.city].into_iter().flatten();
    lines.extend(about.chain(&page.aliases).chain(&page.domains).map(|text| format!("  {text}")));
    show::section(&mut lines, words::PEOPLE, page.people.iter().map(show::person_line));
    show::section(
        &mut lines,
        words::OCCASIONS,
        page.occasions.iter().map(|link| show::occasion_line(&link.occasion, link.role.as_str())),
    );
    show::section(
        &mut lines,
        words::ENCOUNTERS,
        page.encounters.iter().map(|one| format!("{}: {}", one.name.display, show::met(&one.met))),
    );
    show::section(&mut lines, words::NOTES, page.notes.iter().map(show::note));
    lines
}
