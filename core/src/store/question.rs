//! The questions of conferences, and their answers.

use rusqlite::params;

use super::field::{get, table};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{ConferenceId, Encounter, EncounterId, Question, QuestionId};

table!(Question, "question", id, conference, text, kind, choices, position);

impl Reader<'_> {
    /// A conference's questions, in order.
    pub(crate) fn questions_of(&self, conference: ConferenceId) -> Result<Vec<Question>> {
        self.list("WHERE conference = ? ORDER BY position, id", [conference])
    }

    /// What was answered about an encounter.
    pub(crate) fn answers_of(&self, encounter: EncounterId) -> Result<Vec<(QuestionId, String)>> {
        self.rows(
            "SELECT question, value FROM answer WHERE encounter = ? ORDER BY question",
            [encounter],
            |row| Ok((get(row, 0)?, get(row, 1)?)),
        )
    }

    /// How often a question was answered.
    pub(crate) fn answer_count(&self, question: QuestionId) -> Result<i64> {
        self.value("SELECT count(*) FROM answer WHERE question = ?", [question])
    }
}

impl Writer<'_> {
    /// Keeps an answer in place of the one before; `None` takes that one away.
    pub(crate) fn set_answer(
        &self,
        encounter: &Encounter,
        question: QuestionId,
        value: Option<&str>,
    ) -> Result<()> {
        let Some(value) = value else {
            let sql = "DELETE FROM answer WHERE encounter = ? AND question = ?";
            return self.run(sql, params![encounter.id, question]).map(drop);
        };
        let sql = "INSERT INTO answer (contact, encounter, question, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (contact, encounter, question) DO UPDATE SET value = excluded.value";
        self.run(sql, params![encounter.contact, encounter.id, question, value]).map(drop)
    }

    /// Deletes the answers given at an encounter.
    pub(crate) fn delete_answers(&self, encounter: EncounterId) -> Result<()> {
        self.run("DELETE FROM answer WHERE encounter = ?", [encounter]).map(drop)
    }

    /// Deletes every answer to a question.
    pub(crate) fn delete_answers_to(&self, question: QuestionId) -> Result<()> {
        self.run("DELETE FROM answer WHERE question = ?", [question]).map(drop)
    }
}
