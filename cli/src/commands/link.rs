//! `hallway link`: where an occasion can be watched or read again.

use clap::Subcommand;
use hallway_core::book::LinkForm;
use hallway_core::model::{LinkKind, OccasionId, OccasionLink};

use crate::args::word;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::{self, Candidate, short};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a link to a session; nothing is fetched
    Add {
        /// The session's id, title or code
        occasion: String,
        /// Where it leads, https: or http:
        url: String,
        /// What it is
        #[arg(long, default_value = "recording", value_parser = word(LinkKind::ALL, LinkKind::as_str))]
        kind: LinkKind,
        /// What it is called
        #[arg(long)]
        title: Option<String>,
    },
    /// List the links of a session
    List {
        /// The session's id, title or code
        occasion: String,
    },
    /// Delete one
    Delete {
        /// The session's id, title or code
        occasion: String,
        /// The link's id, title or address
        link: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::Add { occasion, url, kind, title } => {
            if url.trim().is_empty() {
                return Err(Failure::invalid("url", &url)); // an empty one would delete
            }
            let occasion = context.occasion(&occasion)?;
            let form = LinkForm { id: None, occasion, kind, url, title };
            let links = context.book.save_link(&moment, &form)?;
            rows(&links, context)
        }
        Command::List { occasion } => {
            let links = links(context.occasion(&occasion)?, context)?;
            rows(&links, context)
        }
        Command::Delete { occasion, link } => {
            let occasion = context.occasion(&occasion)?;
            let candidate = |one: OccasionLink| Candidate {
                id: one.id.0,
                names: one.title.iter().chain([&one.url]).cloned().collect(),
                value: one,
            };
            let all = links(occasion, context)?.into_iter().map(candidate).collect();
            let OccasionLink { id, kind, url, title, .. } = pick::pick("link", &link, all)?;
            let form = LinkForm { id: Some(id), occasion, kind, url: String::new(), title: None };
            context.book.save_link(&moment, &form)?;
            context.out.deleted(id.0, &title.unwrap_or(url))
        }
    }
}

fn links(occasion: OccasionId, context: &Context) -> Result<Vec<OccasionLink>> {
    Ok(context.book.occasion(&context.moment(), occasion)?.links)
}

fn rows(links: &[OccasionLink], context: &mut Context) -> Result<Answer> {
    context.out.rows(links, ["ID", "KIND", "TITLE", "ADDRESS"], |link| {
        let title = link.title.clone().unwrap_or_default();
        [short(link.id.0), link.kind.as_str().to_owned(), title, link.url.clone()]
    })
}
