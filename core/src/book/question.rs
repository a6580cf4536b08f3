//! The questions a conference wants answered about everybody we meet there, and the answers.

use super::capture::conference_of;
use super::forms::QuestionForm;
use super::show::Show;
use super::views::{Answered, EncounterView, QuestionView};
use super::{Book, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{CaptureRow, Reader};
use crate::text::{clean_text, fold};

/// As many choices as there are digits to choose them with.
const MOST_CHOICES: usize = 9;

impl Book {
    /// A conference's questions in order, with how often each was answered.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn questions(&self, conference: ConferenceId) -> Result<Vec<QuestionView>> {
        self.store.read(|reader| list(reader, conference))
    }

    /// Adds a question behind the others, or edits one. Answers stay as they were given.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty question, or choices (`choices`) that are not 2 to 9;
    /// [`Error::NotFound`].
    pub fn save_question(&self, moment: &Moment, form: &QuestionForm) -> Result<Vec<QuestionView>> {
        self.store.write(moment, Verb::SaveQuestion, |writer| {
            writer.expect_row::<Conference>(form.conference)?;
            let old: Option<Question> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            let others = writer.questions_of(form.conference)?;
            let last = others.iter().map(|question| question.position).max().unwrap_or(-1);
            let question = Question {
                id: form.id.unwrap_or_else(|| QuestionId(moment.id())),
                conference: old.as_ref().map_or(form.conference, |old| old.conference),
                text: typed::required("question", &form.text)?,
                kind: form.kind,
                choices: choices(form)?,
                position: old.as_ref().map_or(last + 1, |old| old.position),
            };
            match old {
                Some(_) => writer.update(&question)?,
                None => writer.insert(&question)?,
            }
            let conference = question.conference;
            Ok((list(writer, conference)?, Args::one(conference.0)))
        })
    }

    /// Asks a conference's questions in this order; those left out come last.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn order_questions(
        &self,
        moment: &Moment,
        conference: ConferenceId,
        order: &[QuestionId],
    ) -> Result<Vec<QuestionView>> {
        self.store.write(moment, Verb::SaveQuestion, |writer| {
            writer.expect_row::<Conference>(conference)?;
            let mut questions = writer.questions_of(conference)?;
            let rank = |id: &QuestionId| order.iter().position(|one| one == id);
            questions.sort_by_key(|question| rank(&question.id).unwrap_or(usize::MAX));
            for (position, question) in (0..).zip(questions) {
                writer.update(&Question { position, ..question })?;
            }
            Ok((list(writer, conference)?, Args::one(conference.0)))
        })
    }

    /// Deletes a question and every answer to it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_question(&self, moment: &Moment, id: QuestionId) -> Result<Vec<QuestionView>> {
        self.store.write(moment, Verb::DeleteQuestion, |writer| {
            let question: Question = writer.expect_row(id)?;
            writer.delete_answers_to(id)?;
            writer.delete::<Question>(id)?;
            let conference = question.conference;
            Ok((list(writer, conference)?, Args::one(conference.0)))
        })
    }

    /// Answers a question about an encounter; several choices are several lines, and an empty value
    /// takes the answer away.
    ///
    /// # Errors
    /// [`Error::Invalid`] for what is none of the choices (`answer`); [`Error::NotFound`].
    pub fn answer(
        &self,
        moment: &Moment,
        encounter: EncounterId,
        question: QuestionId,
        value: &str,
    ) -> Result<EncounterView> {
        self.store.write(moment, Verb::AnswerQuestion, |writer| {
            let encounter: Encounter = writer.expect_row(encounter)?;
            let question: Question = writer.expect_row(question)?;
            let value = given(&question, value)?;
            writer.set_answer(&encounter, question.id, value.as_deref())?;
            let contact = encounter.contact;
            let mut show = Show::new(writer, moment.zone)?;
            Ok((show.encounter(encounter)?, Args::one(contact.0)))
        })
    }
}

/// The questions about an encounter, answered or not: those of its conference, and those that were
/// answered before it was moved to another.
pub(super) fn answers_of(reader: &Reader<'_>, encounter: &Encounter) -> Result<Vec<Answered>> {
    let mut given = reader.answers_of(encounter.id)?;
    let mut answers = Vec::new();
    if let Some(conference) = conference(reader, encounter)? {
        for question in reader.questions_of(conference)? {
            let at = given.iter().position(|(id, _)| *id == question.id);
            let value = at.map(|at| given.swap_remove(at).1);
            answers.push(Answered { question, value });
        }
    }
    for (id, value) in given {
        answers.push(Answered { question: reader.expect_row(id)?, value: Some(value) });
    }
    Ok(answers)
}

/// The conference an encounter belongs to: its occasion's, else its capture's, else the one on show.
fn conference(reader: &Reader<'_>, encounter: &Encounter) -> Result<Option<ConferenceId>> {
    if encounter.occasion.is_none()
        && let Some(id) = encounter.capture
        && let Some(row) = reader.row::<CaptureRow>(id)?
    {
        return Ok(row.capture.conference);
    }
    conference_of(reader, encounter.at, encounter.occasion)
}

fn list(reader: &Reader<'_>, conference: ConferenceId) -> Result<Vec<QuestionView>> {
    reader.expect_row::<Conference>(conference)?;
    let view = |question: Question| {
        Ok(QuestionView { answers: reader.answer_count(question.id)?, question })
    };
    reader.questions_of(conference)?.into_iter().map(view).collect()
}

/// What can be chosen, each once.
fn choices(form: &QuestionForm) -> Result<Vec<String>> {
    if form.kind == QuestionKind::Text {
        return Ok(Vec::new());
    }
    let mut choices: Vec<String> = Vec::new();
    for choice in typed::lines(&form.choices) {
        let choice = typed::required("choices", &choice)?;
        if choices.iter().all(|one| fold(one) != fold(&choice)) {
            choices.push(choice);
        }
    }
    match choices.len() {
        2..=MOST_CHOICES => Ok(choices),
        count => Err(Error::Invalid { field: "choices", text: count.to_string() }),
    }
}

/// An answer as it is kept: a text cleaned, choices as they are written and in their order.
fn given(question: &Question, typed: &str) -> Result<Option<String>> {
    if question.kind == QuestionKind::Text {
        return Ok(typed::paragraphs(Some(typed)));
    }
    let text = clean_text(typed);
    let wanted: Vec<String> =
        text.lines().filter(|line| !line.trim().is_empty()).map(fold).collect();
    let is_known = |one: &String| question.choices.iter().any(|choice| fold(choice) == *one);
    let is_too_much = question.kind == QuestionKind::Single && wanted.len() > 1;
    if is_too_much || !wanted.iter().all(is_known) {
        return Err(Error::Invalid { field: "answer", text: typed.to_owned() });
    }
    let chosen = question.choices.iter().filter(|choice| wanted.contains(&fold(choice)));
    let chosen: Vec<&str> = chosen.map(String::as_str).collect();
    Ok((!chosen.is_empty()).then(|| chosen.join("\n")))
}
