//! `hallway about`: everything about one person, as files for them.

use std::path::PathBuf;

use clap::Args;

use super::trip_report::Language;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// An id, a name or an e-mail
    person: String,
    /// The folder for the files; it is made
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// The language of about.md
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let person = context.person(&arguments.person);
    let person = person.or_else(|_| context.trashed_person(&arguments.person))?;
    let (moment, language) = (context.moment(), arguments.language.into());
    let done = context.book.write_about(&moment, person, language, &arguments.out)?;
    context.out.one(&done, |done| {
        let path = |name: &String| PathBuf::from(&done.folder).join(name).display().to_string();
        done.files.iter().map(path).collect()
    })
}
