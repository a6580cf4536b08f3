//! `hallway badge-layout`: how the badges of a conference are read.

use clap::Subcommand;
use hallway_core::book::{BadgeLayoutForm, BadgeLayoutView};
use hallway_core::model::{BadgeShape, ConferenceId, KeyField, PersonField};

use super::captures::capture;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::{show, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Teach what the parts of a conference's badges are; what waits is read again with it
    #[command(
        after_help = "--fields \"ignore,id,name,title,company\" names the parts of a row in their \
        order; --fields \"no=id,person.n=name\" those of a JSON object. Parts are ignore, id, name, \
        family, given, second_name, title, company, department, email, phone, url, note, tags."
    )]
    Teach {
        /// A badge that waits, by its id or text; or the text of one
        sample: String,
        /// What the parts are [default: only show how the badge falls into parts]
        #[arg(long, value_name = "PARTS")]
        fields: Option<String>,
        /// What stands between two parts [default: the likeliest]
        #[arg(long, value_name = "TEXT")]
        delimiter: Option<String>,
        /// Whose badges [default: those of the conference the badge was scanned at, else on show]
        #[arg(long, value_name = "ID")]
        conference: Option<String>,
        /// Say what it would do and save nothing
        #[arg(long)]
        read_only: bool,
    },
    /// List the layouts, the newest first
    List,
    /// Forget a layout; who was read with it stays
    Delete {
        /// Its id
        layout: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Teach { sample, fields, delimiter, conference, read_only } => {
            let found = capture(&sample, context).ok();
            let text = found.as_ref().map_or(sample.as_str(), |view| view.capture.payload.as_str());
            if let Some(delimiter) = &delimiter
                && (delimiter.is_empty() || !text.contains(delimiter.as_str()))
            {
                return Err(Failure::invalid("delimiter", delimiter));
            }
            let conference: Option<ConferenceId> = match (conference, &found) {
                (Some(typed), _) => Some(context.conference(&typed)?.id),
                (None, Some(view)) => view.capture.conference,
                (None, None) => context.chosen_conference()?.map(|conference| conference.id),
            };
            let parts = context.book.cut_badge(conference, text, delimiter.as_deref())?;
            let Some(fields) = fields else {
                return context.out.one(&parts, words::badge_parts);
            };
            let is_object = parts.parts.iter().any(|part| part.key.is_some());
            if !is_object && !fields.contains('=') && parts.delimiter.is_none() {
                return Err(Failure::invalid("delimiter", "")); // nobody knows where it falls apart
            }
            let layout = shape(&fields, parts.delimiter)?;
            let form = BadgeLayoutForm { id: None, conference, layout };
            let trial = context.book.try_badge(&form, text)?;
            if read_only {
                let person = trial.draft.as_ref().map(show::draft);
                return context.out.one(&trial, |trial| words::badge_trial(trial, person));
            }
            if trial.draft.is_none() && trial.badge.is_none() {
                return Err(Failure::invalid("layout", &fields));
            }
            let moment = context.moment();
            let taught = context.book.teach_badge(&moment, &form)?;
            context.out.one(&taught, words::taught)
        }
        Command::List => {
            let layouts = context.book.badge_layouts()?;
            context.out.rows(&layouts, ["ID", "CONFERENCE", "PARTS"], cells)
        }
        Command::Delete { layout } => {
            let candidate = |view: BadgeLayoutView| Candidate {
                id: view.layout.id.0,
                names: view.conference.clone().into_iter().collect(),
                value: view,
            };
            let all = context.book.badge_layouts()?.into_iter().map(candidate).collect();
            let found = pick::pick("badge_layout", &layout, all)?;
            let moment = context.moment();
            context.book.delete_badge_layout(&moment, found.layout.id)?;
            context.out.deleted(found.layout.id.0, &text(&found.layout.layout))
        }
    }
}

/// The layout of `id,name,company`, or of `no=id,person=name` where keys are named.
fn shape(typed: &str, delimiter: Option<String>) -> Result<BadgeShape> {
    let invalid = || Failure::invalid("fields", typed);
    let field = |text: &str| text.trim().parse::<PersonField>().map_err(|_| invalid());
    if typed.contains('=') {
        let keyed = typed.split(',').map(|part| {
            let (key, name) = part.rsplit_once('=').ok_or_else(invalid)?;
            Ok(KeyField { key: key.trim().to_owned(), field: field(name)? })
        });
        return Ok(BadgeShape::Keys { fields: keyed.collect::<Result<_>>()? });
    }
    let fields = typed.split(',').map(field).collect::<Result<_>>()?;
    Ok(BadgeShape::Parts { delimiter: delimiter.ok_or_else(invalid)?, fields })
}

fn cells(view: &BadgeLayoutView) -> [String; 3] {
    let conference = view.conference.clone().unwrap_or_default();
    [short(view.layout.id.0), conference, text(&view.layout.layout)]
}

fn text(shape: &BadgeShape) -> String {
    match shape {
        BadgeShape::Parts { delimiter, fields } => {
            let fields: Vec<&str> = fields.iter().map(|field| field.as_str()).collect();
            fields.join(&format!(" {delimiter} "))
        }
        BadgeShape::Keys { fields } => {
            let key = |one: &KeyField| format!("{}={}", one.key, one.field.as_str());
            fields.iter().map(key).collect::<Vec<_>>().join(", ")
        }
    }
}
