//! `hallway encounter`: one of the times somebody was met, corrected or deleted.

use clap::{Args, Subcommand};
use hallway_core::book::{EncounterForm, EncounterView, Person, Place};

use super::correct;
use super::met::{Impression, lines};
use super::question::pick_question;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate};
use crate::{show, time, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Change what is given; a note is added to those it has
    Edit(EditArguments),
    /// Correct time and place of many at once
    Correct(correct::Arguments),
    /// Answer a question of its conference; nothing takes the answer away
    Answer {
        #[command(flatten)]
        which: AnswerArguments,
    },
    /// Delete one and its notes; what was scanned then is kept
    Delete(Which),
}

/// What is answered, and how.
#[derive(Debug, Args)]
pub(crate) struct AnswerArguments {
    /// With whom: an id, a name or an e-mail
    person: String,
    /// Which: an id or the question
    question: String,
    /// The answer, of its choices where it has some; several for a multiple choice
    value: Vec<String>,
    /// Which encounter: its id, day or occasion [default: the only one]
    #[arg(long, value_name = "ID")]
    encounter: Option<String>,
}

/// Which encounter is meant.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// With whom: an id, a name or an e-mail
    person: String,
    /// Its id, day or occasion [default: the only one]
    encounter: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct EditArguments {
    #[command(flatten)]
    which: Which,
    /// Where
    #[arg(long, value_name = "ID")]
    occasion: Option<String>,
    /// At no occasion
    #[arg(long, conflicts_with = "occasion")]
    no_occasion: bool,
    /// When: RFC 3339, or 2022-11-30 19:05 on the clock of where it was
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    #[command(flatten)]
    impression: Impression,
    /// It was neither warm nor cold
    #[arg(long, conflicts_with = "rating")]
    no_rating: bool,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::Edit(arguments) => {
            let old = arguments.which.find(context)?;
            let form = arguments.form(&old, context)?;
            let page = context.book.edit_encounter(&moment, old.encounter.id, &form)?;
            context.out.one(&page, lines)
        }
        Command::Correct(arguments) => correct::run(&arguments, context),
        Command::Answer { which } => {
            let person = context.person(&which.person)?;
            let old = of(context.book.person(&moment, person)?, which.encounter.as_deref())?;
            let asked = old.answers.into_iter().map(|one| one.question).collect();
            let question = pick_question(asked, &which.question)?;
            let value = which.value.join("\n");
            let view = context.book.answer(&moment, old.encounter.id, question.id, &value)?;
            context.out.one(&view, show::encounter_lines)
        }
        Command::Delete(which) => {
            let old = which.find(context)?;
            let page = context.book.delete_encounter(&moment, old.encounter.id)?;
            context.out.one(&page, |page| {
                let mut lines = lines(page);
                lines.insert(0, words::deleted(&show::met(&old.met)));
                lines
            })
        }
    }
}

/// The encounter with a person that `typed` means; left out, the only one.
pub(super) fn of(page: Person, typed: Option<&str>) -> Result<EncounterView> {
    let candidates = page.encounters.into_iter().map(|one| {
        let occasion = one.met.occasion.clone();
        let called =
            occasion.into_iter().flat_map(|one| std::iter::once(one.title).chain(one.code));
        let names = std::iter::once(show::met(&one.met)).chain(called).collect();
        Candidate { id: one.encounter.id.0, names, value: one }
    });
    pick::pick_or_only("encounter", typed, candidates.collect())
}

impl Which {
    fn find(&self, context: &Context) -> Result<EncounterView> {
        let person = context.person(&self.person)?;
        of(context.book.person(&context.moment(), person)?, self.encounter.as_deref())
    }
}

impl EditArguments {
    fn form(self, old: &EncounterView, context: &Context) -> Result<EncounterForm> {
        let occasion = match &self.occasion {
            Some(typed) => Some(context.occasion(typed)?),
            None => old.encounter.occasion.filter(|_| !self.no_occasion),
        };
        let at = match &self.at {
            Some(text) => Some(time::instant("at", text, context.zone(occasion)?)?),
            None => None,
        };
        let rating = self.impression.rating.or(old.encounter.rating);
        Ok(EncounterForm {
            at,
            place: occasion.map_or(Place::Nowhere, |id| Place::Occasion { id }),
            rating: rating.filter(|_| !self.no_rating),
            note: self.impression.note,
            visibility: self.impression.visibility,
        })
    }
}
