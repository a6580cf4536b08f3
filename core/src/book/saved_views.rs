//! Lists that somebody keeps beside the others. They are this computer's own and no step of the
//! history.

use super::Book;
use super::typed;
use super::views::{PeopleFilter, SavedView};
use crate::error::{Error, Result};
use crate::model::*;

impl Book {
    /// The kept lists, in their order. One that a newer version kept and this one cannot read is left
    /// out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn saved_views(&self) -> Result<Vec<SavedView>> {
        let rows = self.store.read(|reader| reader.saved_views())?;
        let view = |(id, name, view): (SavedViewId, String, String)| {
            let filter = serde_json::from_str(&view).ok()?;
            Some(SavedView { id, name, filter })
        };
        Ok(rows.into_iter().filter_map(view).collect())
    }

    /// Keeps what a list shows, under a name; answers with all kept lists.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name.
    pub fn save_view(
        &self,
        moment: &Moment,
        name: &str,
        filter: &PeopleFilter,
    ) -> Result<Vec<SavedView>> {
        let name = named(name)?;
        let view = serde_json::to_string(filter)
            .map_err(|error| Error::Invalid { field: "view", text: error.to_string() })?;
        let id = SavedViewId(moment.id());
        self.store.write_local(|writer| writer.save_view(id, &name, &view))?;
        self.saved_views()
    }

    /// Renames a kept list.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for an empty name.
    pub fn rename_view(&self, id: SavedViewId, name: &str) -> Result<Vec<SavedView>> {
        let name = named(name)?;
        self.store.write_local(|writer| writer.rename_view(id, &name))?;
        self.saved_views()
    }

    /// Moves a kept list to a position, 0 the first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn move_view(&self, id: SavedViewId, to: usize) -> Result<Vec<SavedView>> {
        self.store.write_local(|writer| {
            let all = writer.saved_views()?.into_iter().map(|(id, ..)| id);
            let mut ids: Vec<SavedViewId> = all.filter(|other| *other != id).collect();
            ids.insert(to.min(ids.len()), id);
            writer.order_views(&ids)
        })?;
        self.saved_views()
    }

    /// Keeps a list no more. Nobody in it is touched.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_view(&self, id: SavedViewId) -> Result<Vec<SavedView>> {
        self.store.write_local(|writer| writer.delete_view(id))?;
        self.saved_views()
    }
}

fn named(name: &str) -> Result<String> {
    typed::line(Some(name)).ok_or(Error::Invalid { field: "name", text: name.to_owned() })
}
