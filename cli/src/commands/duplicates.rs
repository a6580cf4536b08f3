//! `hallway duplicates`, `merge` and `not-same`: who may be one, and what is said about it.

use clap::Args;
use hallway_core::book::{CompanyDuplicate, Duplicate, MergeForm};
use serde_json::json;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::watch::Watch;
use crate::words;

/// What is looked for.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Only those who may be this person
    #[arg(conflicts_with = "companies")]
    person: Option<String>,
    /// Companies that may be one, and no people
    #[arg(long)]
    companies: bool,
}

/// Who becomes one.
#[derive(Debug, Args)]
pub(crate) struct MergeArguments {
    /// Who stays: an id, a name, an e-mail
    into: String,
    /// Who becomes a part of them
    #[arg(required = true)]
    from: Vec<String>,
    /// They are companies
    #[arg(long, conflicts_with = "dry_run")]
    companies: bool,
    /// Show what it would make and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Who is told apart.
#[derive(Debug, Args)]
pub(crate) struct NotSameArguments {
    /// An id, a name, an e-mail
    one: String,
    /// An id, a name, an e-mail
    other: String,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    if arguments.companies {
        let found = context.book.company_duplicates()?;
        return context.out.rows(&found, ["IDS", "COMPANIES", "SURE", "WHY"], company_cells);
    }
    let found = match &arguments.person {
        Some(typed) => context.book.duplicates_of(&moment, context.person(typed)?)?,
        None => {
            let watch = Watch::new();
            let found = context.book.duplicates(&moment, &watch)?;
            context.book.duplicates_rows(&moment, found.view, 0, found.count)?
        }
    };
    context.out.rows(&found, ["IDS", "PEOPLE", "SURE", "WHY"], cells)
}

pub(crate) fn merge(arguments: &MergeArguments, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    if arguments.companies {
        let into = context.company(&arguments.into)?;
        let from = arguments.from.iter().map(|typed| context.company(typed));
        let from = from.collect::<Result<Vec<_>>>()?;
        let page = context.book.merge_companies(&moment, into, &from)?;
        return context.out.one(&page, |page| vec![words::merged(&page.company.name, from.len())]);
    }
    let into = context.person(&arguments.into)?;
    let from = arguments.from.iter().map(|typed| context.person(typed));
    let form = MergeForm::new(into, from.collect::<Result<Vec<_>>>()?);
    if arguments.dry_run {
        let plan = context.book.merge_plan(&moment, &form)?;
        return context.out.one(&plan, words::merge_plan);
    }
    let page = context.book.merge(&moment, &form)?;
    context.out.one(&page, |page| vec![words::merged(&page.contact.name.display, form.from.len())])
}

pub(crate) fn not_same(arguments: &NotSameArguments, context: &mut Context) -> Result<Answer> {
    let (one, other) = (context.person(&arguments.one)?, context.person(&arguments.other)?);
    context.book.not_same_person(&context.moment(), one, other)?;
    let told = json!({ "one": one, "other": other, "same": false });
    context.out.one(&told, |_| vec![words::TOLD_APART.to_owned()])
}

fn cells(found: &Duplicate) -> [String; 4] {
    let name = |name: &str, company: &Option<String>| match company {
        Some(company) => format!("{name} ({company})"),
        None => name.to_owned(),
    };
    let [one, other] = [&found.one, &found.other];
    [
        format!("{} {}", short(one.id.0), short(other.id.0)),
        format!(
            "{} = {}?",
            name(&one.name.display, &one.company),
            name(&other.name.display, &other.company)
        ),
        words::sureness(found.likeness.sureness).to_owned(),
        words::reasons(&found.likeness),
    ]
}

fn company_cells(found: &CompanyDuplicate) -> [String; 4] {
    let (one, other) = (&found.one.company, &found.other.company);
    [
        format!("{} {}", short(one.id.0), short(other.id.0)),
        format!("{} = {}?", one.name, other.name),
        words::sureness(found.likeness.sureness).to_owned(),
        words::reasons(&found.likeness),
    ]
}
