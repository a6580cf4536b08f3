//! `hallway question`: what a conference wants to know of everybody we meet there.

use clap::{Args, Subcommand};
use hallway_core::book::{QuestionForm, QuestionView};
use hallway_core::model::{ConferenceId, Question, QuestionKind};

use super::of::Of;
use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a question behind the others
    Add {
        /// The question
        text: String,
        #[command(flatten)]
        answers: Answers,
        #[command(flatten)]
        of: Of,
    },
    /// Change what is given; answers stay as they were
    Edit {
        /// Which: an id or the question
        question: String,
        /// Another wording
        #[arg(long)]
        text: Option<String>,
        /// Another place among the questions, from 1
        #[arg(long, value_name = "N")]
        place: Option<usize>,
        #[command(flatten)]
        answers: Answers,
        #[command(flatten)]
        of: Of,
    },
    /// Delete a question and its answers
    Delete {
        /// Which: an id or the question
        question: String,
        #[command(flatten)]
        of: Of,
    },
    /// List them in order, with how often each was answered
    List {
        #[command(flatten)]
        of: Of,
    },
}

/// How it is answered.
#[derive(Debug, Args)]
pub(crate) struct Answers {
    /// How it is answered [default: single with choices, else text]
    #[arg(long, value_parser = word(QuestionKind::ALL, QuestionKind::as_str))]
    kind: Option<QuestionKind>,
    /// What can be chosen; give it 2 to 9 times
    #[arg(long = "choice", value_name = "TEXT")]
    choices: Vec<String>,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let questions = match command {
        Command::Add { text, answers, of } => {
            let conference = of.find(context)?;
            let asked =
                if answers.choices.is_empty() { QuestionKind::Text } else { QuestionKind::Single };
            let kind = answers.kind.unwrap_or(asked);
            let form = QuestionForm { id: None, conference, text, kind, choices: answers.choices };
            context.book.save_question(&moment, &form)?
        }
        Command::Edit { question, text, place, answers, of } => {
            let conference = of.find(context)?;
            let old = find(context, conference, &question)?;
            let choices = if answers.choices.is_empty() { old.choices } else { answers.choices };
            let form = QuestionForm {
                id: Some(old.id),
                conference,
                text: text.unwrap_or(old.text),
                kind: answers.kind.unwrap_or(old.kind),
                choices,
            };
            let saved = context.book.save_question(&moment, &form)?;
            match place {
                None => saved,
                Some(place) => {
                    let ids = saved.iter().map(|view| view.question.id);
                    let mut order: Vec<_> = ids.filter(|id| *id != old.id).collect();
                    order.insert(place.saturating_sub(1).min(order.len()), old.id);
                    context.book.order_questions(&moment, conference, &order)?
                }
            }
        }
        Command::Delete { question, of } => {
            let conference = of.find(context)?;
            let id = find(context, conference, &question)?.id;
            context.book.delete_question(&moment, id)?
        }
        Command::List { of } => context.book.questions(of.find(context)?)?,
    };
    context.out.rows(&questions, ["ID", "QUESTION", "KIND", "CHOICES", "ANSWERS"], cells)
}

fn find(context: &Context, conference: ConferenceId, typed: &str) -> Result<Question> {
    let all = context.book.questions(conference)?.into_iter().map(|view| view.question);
    pick_question(all.collect(), typed)
}

/// The question of these that `typed` means.
pub(super) fn pick_question(questions: Vec<Question>, typed: &str) -> Result<Question> {
    let candidate = |question: Question| Candidate {
        id: question.id.0,
        names: vec![question.text.clone()],
        value: question,
    };
    pick::pick("question", typed, questions.into_iter().map(candidate).collect())
}

fn cells(view: &QuestionView) -> [String; 5] {
    let question = &view.question;
    let kind = question.kind.as_str().to_owned();
    let (id, text) = (short(question.id.0), question.text.clone());
    [id, text, kind, question.choices.join(", "), view.answers.to_string()]
}
