//! `hallway field`: fields of one's own, defined once and filled in for anybody.

use clap::Subcommand;
use hallway_core::book::{FieldForm, FieldView};
use hallway_core::model::FieldKind;

use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::show;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the fields with how many people have something in each
    List,
    /// Define one
    Add {
        /// What it is called
        name: String,
        /// What it holds
        #[arg(long, default_value = "text", value_parser = word(FieldKind::ALL, FieldKind::as_str))]
        kind: FieldKind,
        /// Something that can be chosen; may be given several times
        #[arg(long = "choice", value_name = "TEXT")]
        choices: Vec<String>,
    },
    /// Fill one in for somebody; an empty text empties it
    Set {
        /// An id, a name or an e-mail
        person: String,
        /// Its id or name
        field: String,
        /// A text, a number, 2022-12-05, one of its choices, yes or no
        value: String,
    },
    /// Delete one and what everybody has in it
    Delete {
        /// Its id or name
        field: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::List => tell(&context.book.fields()?, context),
        Command::Add { name, kind, choices } => {
            let form = FieldForm { id: None, name, kind, choices };
            tell(&context.book.save_field(&moment, &form)?, context)
        }
        Command::Set { person, field, value } => {
            let (person, field) = (context.person(&person)?, find(&field, context)?.field);
            let page = context.book.set_field(&moment, person, field.id, &value)?;
            let lines = |row: &hallway_core::book::FieldValue| {
                let value = row.value.clone().unwrap_or_default();
                vec![format!("{}  {}: {value}", show::name(&page.row), row.field.name)]
            };
            let row = page.fields.iter().find(|one| one.field.id == field.id);
            row.map_or(Ok(Answer::Done), |row| context.out.one(row, lines))
        }
        Command::Delete { field } => {
            let old = find(&field, context)?.field;
            context.book.delete_field(&moment, old.id)?;
            context.out.deleted(old.id.0, &old.name)
        }
    }
}

fn find(typed: &str, context: &Context) -> Result<FieldView> {
    let candidates = context.book.fields()?.into_iter().map(|one| Candidate {
        id: one.field.id.0,
        names: vec![one.field.name.clone()],
        value: one,
    });
    pick::pick("field", typed, candidates.collect())
}

fn tell(fields: &[FieldView], context: &mut Context) -> Result<Answer> {
    context.out.rows(fields, ["ID", "NAME", "KIND", "CHOICES", "PEOPLE"], |one| {
        [
            short(one.field.id.0),
            one.field.name.clone(),
            one.field.kind.as_str().to_owned(),
            one.field.choices.join(", "),
            one.people.to_string(),
        ]
    })
}
