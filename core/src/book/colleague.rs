//! Those who collect contacts with me, and who of us sits at this computer.

use super::Book;
use super::forms::{ColleagueForm, MeForm};
use super::me::{self, OPERATOR};
use crate::error::{Error, Result};
use crate::model::*;
use crate::text::fold;

impl Book {
    /// Adds or edits one of us. Who was removed and is added again by name is the same colleague.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name, one another of us has (`colleague`), an address that is
    /// none; [`Error::NotFound`].
    pub fn save_colleague(&self, moment: &Moment, form: &ColleagueForm) -> Result<Colleague> {
        self.store.write(moment, Verb::SaveColleague, |writer| {
            let is_named = |one: &Colleague| fold(&one.name.display) == fold(form.name.trim());
            let old: Option<Colleague> = match form.id {
                Some(id) => Some(writer.expect_row(id)?),
                None => writer.former_colleagues()?.into_iter().find(is_named),
            };
            let id = old.as_ref().map_or_else(|| ColleagueId(moment.id()), |old| old.id);
            let is_back = form.id.is_none() && old.is_some();
            let zone = old.as_ref().and_then(|old| old.zone.clone());
            let given = MeForm { name: form.name.clone(), email: form.email.clone(), zone };
            let colleague = me::colleague(id, &given)?;
            let name = fold(&colleague.name.display);
            let is_same = |one: &Colleague| one.id != id && fold(&one.name.display) == name;
            if writer.colleagues()?.iter().any(is_same) {
                return Err(Error::Invalid { field: "colleague", text: form.name.clone() });
            }
            match old {
                Some(_) => writer.update(&colleague)?,
                None => writer.insert(&colleague)?,
            }
            if is_back {
                writer.set_left(id, None)?;
            }
            Ok((colleague, Args::one(id.0)))
        })
    }

    /// Removes one of us: nobody can be chosen who collects no more. What they did still names them.
    ///
    /// # Errors
    /// [`Error::Invalid`] for me (`me`); [`Error::NotFound`].
    pub fn remove_colleague(&self, moment: &Moment, id: ColleagueId) -> Result<()> {
        self.store.write(moment, Verb::RemoveColleague, |writer| {
            let colleague: Colleague = writer.expect_row(id)?;
            if me::me(writer)?.is_some_and(|me| me.id == id) {
                return Err(Error::Invalid { field: "me", text: colleague.name.display });
            }
            writer.set_left(id, Some(moment.now))?;
            Ok(((), Args::one(id.0)))
        })
    }

    /// All of us, in the order we were added.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn colleagues(&self) -> Result<Vec<Colleague>> {
        self.store.read(|reader| reader.colleagues())
    }

    /// Says who of us scans at this computer from now on; `None` is me.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn choose_operator(&self, colleague: Option<ColleagueId>) -> Result<()> {
        self.store.write_local(|writer| {
            if let Some(id) = colleague {
                writer.expect_row::<Colleague>(id)?;
            }
            writer.set_setting(OPERATOR, &colleague)
        })
    }
}
