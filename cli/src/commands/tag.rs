//! `hallway tag`: what people are marked with.

use clap::Subcommand;
use hallway_core::book::TagView;
use serde_json::json;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List tags with how many people have each
    List,
    /// Give people a tag
    Add {
        /// The tag
        tag: String,
        /// Ids, names or e-mails
        #[arg(required = true, value_name = "PERSON")]
        people: Vec<String>,
    },
    /// Take a tag from people
    Remove {
        /// The tag
        tag: String,
        /// Ids, names or e-mails
        #[arg(required = true, value_name = "PERSON")]
        people: Vec<String>,
    },
    /// Give everybody who has a tag another instead
    Rename {
        /// The tag
        tag: String,
        /// What it is to be
        new: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::List => {
            let tags = context.book.tag_counts()?;
            let cells = |tag: &TagView| [tag.name.clone(), tag.people.to_string()];
            context.out.rows(&tags, ["TAG", "PEOPLE"], cells)
        }
        Command::Add { tag, people } => set(&tag, &people, true, context),
        Command::Remove { tag, people } => set(&tag, &people, false, context),
        Command::Rename { tag, new } => {
            let people = context.book.rename_tag(&moment, &tag, &new)?;
            tell(&new, people, context)
        }
    }
}

fn set(tag: &str, people: &[String], has: bool, context: &mut Context) -> Result<Answer> {
    let ids = people.iter().map(|typed| context.person(typed)).collect::<Result<Vec<_>>>()?;
    let people = context.book.set_tag(&context.moment(), &ids, tag, has)?;
    tell(tag, people, context)
}

fn tell(tag: &str, people: usize, context: &mut Context) -> Result<Answer> {
    let answer = json!({ "tag": tag, "people": people });
    context.out.one(&answer, |_| vec![format!("{tag}: {}", words::people_count(people))])
}
