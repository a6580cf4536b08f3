//! `hallway company`: companies and who is known there.

use clap::{Args, Subcommand};
use hallway_core::book::{CompanyForm, CompanyPage, CompanyRow, fold};
use hallway_core::model::CompanyRelation;

use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{edit, show, words};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Which to show: an id or a name
    name: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

impl Arguments {
    /// What is to be done; a name alone shows it.
    pub(crate) fn command(self) -> Command {
        let company = self.name.unwrap_or_default();
        self.command.unwrap_or(Command::Show { company })
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a company
    Add {
        /// Its name
        name: String,
        #[command(flatten)]
        options: CompanyOptions,
    },
    /// Change what is given; an empty text clears it
    Edit {
        /// Its id or name
        company: String,
        /// Its name
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        options: CompanyOptions,
    },
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

/// What a company is made or changed from.
#[derive(Debug, Args)]
pub(crate) struct CompanyOptions {
    /// What it is to you
    #[arg(long, value_parser = word(CompanyRelation::ALL, CompanyRelation::as_str))]
    relation: Option<CompanyRelation>,
    /// Its site
    #[arg(long, value_name = "URL")]
    website: Option<String>,
    /// Its city
    #[arg(long)]
    city: Option<String>,
    /// Another name of it; may be given several times and replaces all
    #[arg(long = "alias", value_name = "NAME")]
    aliases: Vec<String>,
    /// A domain of its e-mails; may be given several times and replaces all
    #[arg(long = "domain", value_name = "DOMAIN")]
    domains: Vec<String>,
}

impl CompanyOptions {
    fn over(self, mut form: CompanyForm) -> CompanyForm {
        edit::value(&mut form.relation, self.relation);
        edit::text(&mut form.website, self.website);
        edit::text(&mut form.city, self.city);
        edit::texts(&mut form.aliases, self.aliases);
        edit::texts(&mut form.domains, self.domains);
        form
    }
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add { name, options } => save(&options.over(blank(name)), context),
        Command::Edit { company, name, options } => {
            let id = context.company(&company)?;
            let mut form = form_of(context.book.company(&context.moment(), id)?);
            edit::value(&mut form.name, name);
            save(&options.over(form), context)
        }
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

fn save(form: &CompanyForm, context: &mut Context) -> Result<Answer> {
    let page = context.book.save_company(&context.moment(), form)?;
    context.out.one(&page, lines)
}

fn blank(name: String) -> CompanyForm {
    CompanyForm {
        id: None,
        name,
        relation: CompanyRelation::Other,
        website: None,
        city: None,
        aliases: Vec::new(),
        domains: Vec::new(),
    }
}

fn form_of(page: CompanyPage) -> CompanyForm {
    CompanyForm {
        id: Some(page.company.id),
        name: page.company.name,
        relation: page.company.relation,
        website: page.company.website,
        city: page.company.city,
        aliases: page.aliases,
        domains: page.domains,
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
    let by_domain = page.by_domain.iter().map(show::person_line);
    show::section(&mut lines, words::BY_DOMAIN, by_domain);
    show::section(
        &mut lines,
        words::ENCOUNTERS,
        page.encounters.iter().map(|one| format!("{}: {}", one.name.display, show::met(&one.met))),
    );
    show::section(&mut lines, words::NOTES, page.notes.iter().map(show::note));
    lines
}
