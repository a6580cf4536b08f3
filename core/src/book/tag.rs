//! Tags: how many have each, and another name for one.

use super::views::TagView;
use super::{Book, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::text::fold;

impl Book {
    /// Every tag with how many have it, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn tag_counts(&self) -> Result<Vec<TagView>> {
        let counts = self.store.read(|reader| reader.tag_counts())?.into_iter();
        Ok(counts.map(|(name, people)| TagView { name, people }).collect())
    }

    /// Gives these people a tag, or takes it from them. Answers how many.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for an empty name.
    pub fn set_tag(
        &self,
        moment: &Moment,
        people: &[ContactId],
        name: &str,
        has: bool,
    ) -> Result<usize> {
        let name = typed::required("tag", name)?;
        self.store.write(moment, Verb::EditContact, |writer| {
            let folded = fold(&name);
            for person in people {
                let contact = writer.expect_row::<Contact>(*person)?.id;
                if has {
                    writer.tag(contact, &name, &folded)?;
                } else {
                    writer.untag(contact, &folded)?;
                }
            }
            let args = match people {
                [one] => Args::one(one.0),
                many => Args::many(u64::try_from(many.len()).unwrap_or(u64::MAX)),
            };
            Ok((people.len(), args))
        })
    }

    /// Gives everybody who has a tag another instead; one that is there already takes them in. Answers
    /// how many.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a tag nobody has; [`Error::Invalid`] for an empty name.
    pub fn rename_tag(&self, moment: &Moment, old: &str, new: &str) -> Result<usize> {
        let new = typed::required("tag", new)?;
        self.store.write(moment, Verb::EditContact, |writer| {
            let (from, to) = (fold(old), fold(&new));
            let people = writer.tagged(&from)?;
            if people.is_empty() {
                return Err(Error::NotFound { what: "tag", id: old.to_owned() });
            }
            if from != to {
                for contact in &people {
                    writer.untag(*contact, &from)?;
                    writer.tag(*contact, &new, &to)?;
                }
            } else {
                writer.respell_tag(&from, &new)?;
            }
            let count = u64::try_from(people.len()).unwrap_or(u64::MAX);
            Ok((people.len(), Args::many(count)))
        })
    }
}
