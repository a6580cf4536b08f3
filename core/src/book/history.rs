//! Undo, redo, and the history in which one old step can be taken back.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use super::Book;
use super::views::{ObstaclesView, UndoDone};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{LaterChanges, Progress, Reader};

impl Book {
    /// Takes this computer's newest change back.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::UndoBlocked`] if another computer changed the same since.
    pub fn undo(&self, moment: &Moment, progress: &dyn Progress) -> Result<UndoDone> {
        let next = self.store.read(|reader| reader.undo_state(moment.device))?.undo;
        self.take_back(moment, next, LaterChanges::Ask, progress)
    }

    /// Does the change undone last again.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`].
    pub fn redo(&self, moment: &Moment, progress: &dyn Progress) -> Result<UndoDone> {
        let next = self.store.read(|reader| reader.undo_state(moment.device))?.redo;
        self.take_back(moment, next, LaterChanges::Ask, progress)
    }

    /// Takes any live step of the history back.
    ///
    /// # Errors
    /// [`Error::UndoBlocked`] when later changes stand in the way and `later` is to ask;
    /// [`Error::TooOldToUndo`]; [`Error::Cancelled`]; nothing is changed then.
    pub fn undo_step(
        &self,
        moment: &Moment,
        step: StepId,
        later: LaterChanges,
        progress: &dyn Progress,
    ) -> Result<UndoDone> {
        let step = self.store.read(|reader| reader.step(step))?;
        let can_be_undone = step.live && step.of.is_none() && step.undoable;
        self.take_back(moment, can_be_undone.then_some(step), later, progress)
    }

    /// What stands in the way of taking a step back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn obstacles(&self, step: StepId) -> Result<ObstaclesView> {
        self.store.read(|reader| {
            let obstacles = reader.obstacles(step)?;
            let mut later = Vec::new();
            for step in obstacles.later {
                later.push(named(reader, reader.step(step)?)?);
            }
            let names = |contacts: BTreeSet<ContactId>| {
                let name = |id| Ok(reader.row::<Contact>(id)?.map(|contact| contact.name));
                contacts.into_iter().filter_map(|id| name(id).transpose()).collect::<Result<_>>()
            };
            let (people, others) = (names(obstacles.people)?, names(obstacles.others)?);
            let title = |id| Ok(reader.row::<Occasion>(id)?.map(|occasion| occasion.title));
            let titles = obstacles.occasions.into_iter().filter_map(|id| title(id).transpose());
            let occasions = titles.collect::<Result<_>>()?;
            Ok(ObstaclesView { later, people, others, occasions })
        })
    }

    /// The newest `limit` steps before step `before`, newest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn history(&self, before: Option<StepId>, limit: usize) -> Result<Vec<Step>> {
        self.store.read(|reader| {
            before.map(|step| reader.step(step)).transpose()?;
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let steps = reader.steps(before, limit)?;
            steps.into_iter().map(|step| named(reader, step)).collect()
        })
    }

    /// What undo and redo would do, with names.
    pub(super) fn named_undo_state(
        &self,
        reader: &Reader<'_>,
        moment: &Moment,
    ) -> Result<UndoState> {
        let state = reader.undo_state(moment.device)?;
        let undo = state.undo.map(|step| named(reader, step)).transpose()?;
        let redo = state.redo.map(|step| named(reader, step)).transpose()?;
        Ok(UndoState { undo, redo })
    }

    /// Of a merge that is taken back: how many later changes stay with the one who was the survivor.
    fn kept(&self, step: &Step, later: LaterChanges) -> Result<Option<usize>> {
        let is_merge = step.verb.is_merge() && later != LaterChanges::UndoToo;
        let count = || self.store.read(|reader| Ok(reader.obstacles(step.id)?.later.len()));
        is_merge.then(count).transpose()
    }

    fn take_back(
        &self,
        moment: &Moment,
        step: Option<Step>,
        later: LaterChanges,
        progress: &dyn Progress,
    ) -> Result<UndoDone> {
        if step.is_none() {
            self.store.prove_journal()?;
        }
        let step = step.ok_or(Error::NothingToUndo)?;
        let step = self.store.read(|reader| named(reader, step))?;
        let kept = self.kept(&step, later)?;
        let left_out = self.store.undo(moment, step.id, later, progress)?;
        self.recent.lock().unwrap_or_else(PoisonError::into_inner).forgive();
        let undo = self.store.read(|reader| self.named_undo_state(reader, moment))?;
        Ok(UndoDone { step, left_out, kept, undo })
    }
}

/// A step with the name of what it was about: as it is called now or, once it is gone, was last. An
/// undo is about what the step it took back was about and counts the same, and a redo what that one
/// did again.
fn named(reader: &Reader<'_>, mut step: Step) -> Result<Step> {
    let mut original = step.clone();
    while original.of.is_some()
        && let Some(id) = original.args.id
    {
        original = reader.step(StepId(id))?;
    }
    if let Some(id) = original.args.id {
        step.name = reader.name_of(id)?;
        if step.name.is_none() {
            step.name = reader.last_name_of(id)?;
        }
    }
    if step.of.is_some() {
        (step.args.count, step.entries) = (original.args.count, original.entries);
        step.args.via = original.args.via;
    }
    Ok(step)
}
