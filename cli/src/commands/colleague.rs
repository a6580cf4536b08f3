//! `hallway colleague`: who of us collects contacts, and who does at this computer.

use clap::Subcommand;
use hallway_core::book::ColleagueForm;
use hallway_core::model::Colleague;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add one of you
    Add {
        /// The name
        name: String,
        /// The e-mail
        #[arg(long)]
        email: Option<String>,
    },
    /// Change what is given
    Edit {
        /// Who: an id, a name or an e-mail
        colleague: String,
        /// Another name
        #[arg(long)]
        name: Option<String>,
        /// Another e-mail; an empty one takes it away
        #[arg(long)]
        email: Option<String>,
    },
    /// Give another name
    Rename {
        /// Who: an id, a name or an e-mail
        colleague: String,
        /// The name
        name: String,
    },
    /// Remove one of you; what they did still names them
    Remove {
        /// Who: an id, a name or an e-mail
        colleague: String,
    },
    /// Say who scans at this computer from now on [default: you]
    Choose {
        /// Who: an id, a name or an e-mail
        colleague: Option<String>,
    },
    /// List all of you; who scans at this computer is marked
    List,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::Add { name, email } => {
            let form = ColleagueForm { id: None, name, email };
            let colleague = context.book.save_colleague(&moment, &form)?;
            context.out.one(&colleague, lines)
        }
        Command::Edit { colleague, name, email } => edit(&colleague, name, email, context),
        Command::Rename { colleague, name } => edit(&colleague, Some(name), None, context),
        Command::Remove { colleague } => {
            let one = context.colleague(&colleague)?;
            context.book.remove_colleague(&moment, one.id)?;
            context.out.deleted(one.id.0, &one.name.display)
        }
        Command::Choose { colleague } => {
            let chosen = colleague.map(|typed| context.colleague(&typed)).transpose()?;
            context.book.choose_operator(chosen.map(|one| one.id))?;
            list(context)
        }
        Command::List => list(context),
    }
}

fn edit(
    typed: &str,
    name: Option<String>,
    email: Option<String>,
    context: &mut Context,
) -> Result<Answer> {
    let old = context.colleague(typed)?;
    let name = name.unwrap_or(old.name.display);
    let form = ColleagueForm { id: Some(old.id), name, email: email.or(old.email) };
    let colleague = context.book.save_colleague(&context.moment(), &form)?;
    context.out.one(&colleague, lines)
}

fn list(context: &mut Context) -> Result<Answer> {
    let state = context.book.state(&context.moment())?;
    let operator = state.operator;
    context.out.rows(&state.colleagues, ["ID", "NAME", "EMAIL", ""], |one| {
        let scans = if Some(one.id) == operator { words::SCANS_HERE } else { "" };
        let email = one.email.clone().unwrap_or_default();
        [short(one.id.0), one.name.display.clone(), email, scans.to_owned()]
    })
}

fn lines(one: &Colleague) -> Vec<String> {
    let email = one.email.clone().into_iter();
    std::iter::once(format!("{}  {}", short(one.id.0), one.name.display)).chain(email).collect()
}
