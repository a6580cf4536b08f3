//! `hallway people`: the list, searched as in the window.

use clap::Args;
use hallway_core::book::{PeopleFilter, PersonRow};

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::show;

/// Rows asked for at once.
const CHUNK: usize = 1_000;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Names in any script, Korean initials, companies, titles, e-mails, phones, tags
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
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// Those in the trash instead
    #[arg(long, conflicts_with_all = ["query", "conference", "occasion", "company"])]
    trash: bool,
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
        ..PeopleFilter::default()
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
