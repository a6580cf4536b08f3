//! `hallway people`: the list, searched, narrowed and ordered as in the window.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use hallway_core::book::{PeopleFilter, PeopleSort, PersonRow};
use hallway_core::model::{CompanyRelation, Rating};

use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::show;

/// Rows asked for at once.
const CHUNK: usize = 1_000;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Names in any script, Korean initials, companies, titles, e-mails, phones, tags; tag:, company:,
    /// met:, at: and on: ask for fields, -tag: for those without
    query: Option<String>,
    /// Only people met at this conference
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// Only people met at this occasion
    #[arg(long, value_name = "ID")]
    occasion: Option<String>,
    /// Only people of this company
    #[arg(long, value_name = "ID")]
    company: Option<String>,
    /// Only people met on this day (2022-11-30)
    #[arg(long, value_name = "DAY")]
    on: Option<NaiveDate>,
    /// Only people whose company is this to us
    #[arg(long, value_name = "RELATION", value_parser = word(CompanyRelation::ALL, CompanyRelation::as_str))]
    relation: Option<CompanyRelation>,
    /// Only people with this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// Only people rated so at last
    #[arg(long, value_name = "RATING", value_parser = word(Rating::ALL, Rating::as_str))]
    rating: Option<Rating>,
    /// Only people with an e-mail address
    #[arg(long)]
    has_email: bool,
    /// Only people I owe something
    #[arg(long)]
    follow_up: bool,
    /// Only people who were met and to whom nothing promised was done yet
    #[arg(long)]
    not_followed_up: bool,
    /// Only people met by this one of us
    #[arg(long, value_name = "COLLEAGUE")]
    met_by: Option<String>,
    /// The order of those who are not searched by words
    #[arg(long, value_name = "ORDER")]
    sort: Option<Sort>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// Those in the trash instead
    #[arg(long, conflicts_with_all = ["query", "conference", "occasion", "company"])]
    trash: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Sort {
    /// Who was met last first
    LastMet,
    /// By name, Hangul first
    NameKo,
    /// By name, Latin first
    NameEn,
    /// By company
    Company,
    /// Who was met often and lately first
    Closeness,
    /// By what is owed next
    NextStep,
}

impl From<Sort> for PeopleSort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::LastMet => Self::LastMet,
            Sort::NameKo => Self::NameKorean,
            Sort::NameEn => Self::NameLatin,
            Sort::Company => Self::Company,
            Sort::Closeness => Self::Closeness,
            Sort::NextStep => Self::NextStep,
        }
    }
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let mut rows = Vec::new();
    if arguments.trash {
        rows = context.book.trash(&moment)?;
        rows.truncate(arguments.limit);
    } else {
        let view = context.book.people(&moment, &filter(arguments, context)?)?;
        while rows.len() < view.count.min(arguments.limit) {
            let size = CHUNK.min(arguments.limit - rows.len());
            let chunk = context.book.people_rows(&moment, view.view, rows.len(), size)?;
            if chunk.is_empty() {
                break; // somebody vanished meanwhile
            }
            rows.extend(chunk);
        }
    }
    context.out.rows(&rows, ["ID", "NAME", "TITLE", "COMPANY", "MET AT", "WHEN"], cells)
}

fn filter(arguments: &Arguments, context: &Context) -> Result<PeopleFilter> {
    let (conference, occasion) = (&arguments.conference, &arguments.occasion);
    Ok(PeopleFilter {
        query: arguments.query.clone().unwrap_or_default(),
        conference: match conference {
            Some(typed) => Some(context.conference(typed)?.id),
            None => None,
        },
        occasion: occasion.as_ref().map(|typed| context.occasion(typed)).transpose()?,
        company: arguments.company.as_ref().map(|typed| context.company(typed)).transpose()?,
        step: None,
        follow_up: arguments.follow_up,
        on: arguments.on,
        relation: arguments.relation,
        tag: arguments.tag.clone(),
        rating: arguments.rating,
        has_email: arguments.has_email,
        not_followed_up: arguments.not_followed_up,
        met_by: match &arguments.met_by {
            Some(typed) => Some(context.colleague(typed)?.id),
            None => None,
        },
        sort: arguments.sort.map(PeopleSort::from).unwrap_or_default(),
    })
}

/// A person as a row of any table.
pub(crate) fn cells(row: &PersonRow) -> [String; 6] {
    let occasion = row.last.as_ref().and_then(|last| last.occasion.as_ref());
    [
        short(row.id.0),
        show::name(row),
        row.title.clone().unwrap_or_default(),
        row.company.clone().unwrap_or_default(),
        occasion.map(|occasion| occasion.title.clone()).unwrap_or_default(),
        row.last.as_ref().map(|last| crate::time::clock(last.at, &last.zone)).unwrap_or_default(),
    ]
}
