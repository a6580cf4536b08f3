//! The same for many people at once: one step, undone as one.

use super::Book;
use super::follow_up::write_follow_up;
use super::forms::FollowUpForm;
use super::save_person::add_tags;
use super::shared::Shared;
use super::typed;
use super::views::{Chosen, PeopleChange};
use super::work;
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Progress, Writer};
use crate::text::fold;

impl Book {
    /// Changes everybody chosen; says how many were changed. Who is in the trash meanwhile is left
    /// out.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the view was closed or the occasion is gone; [`Error::Invalid`] for an
    /// empty name; [`Error::Cancelled`]: nobody is changed then.
    pub fn change_people(
        &self,
        moment: &Moment,
        chosen: &Chosen,
        change: &PeopleChange,
        progress: &dyn Progress,
    ) -> Result<usize> {
        let ids = match chosen {
            Chosen::People { ids } => ids.clone(),
            Chosen::View { view, except } => {
                let mut ids = self.views.slice(*view, 0, usize::MAX)?;
                let except: std::collections::HashSet<&ContactId> = except.iter().collect();
                ids.retain(|id| !except.contains(id));
                ids
            }
        };
        self.store.write(moment, verb(change), |writer| {
            let many = Many::of(writer, moment, change)?;
            let mut count = 0;
            for (done, id) in ids.iter().enumerate() {
                progress.report(done, ids.len())?;
                let Some(contact) = writer.row::<Contact>(*id)? else { continue };
                if contact.trashed_at.is_none() && many.change(contact)? {
                    count += 1;
                }
            }
            let args = match ids.as_slice() {
                [one] => Args::one(one.0),
                _ => Args::many(u64::try_from(count).unwrap_or(u64::MAX)),
            };
            Ok((count, args))
        })
    }
}

const fn verb(change: &PeopleChange) -> Verb {
    match change {
        PeopleChange::Tag { .. } => Verb::TagPeople,
        PeopleChange::Untag { .. } => Verb::UntagPeople,
        PeopleChange::Company { .. } => Verb::SetCompany,
        PeopleChange::FollowUp { .. } => Verb::FollowUp,
        PeopleChange::Move { .. } => Verb::CorrectCaptures,
        PeopleChange::Trash => Verb::TrashContact,
    }
}

/// A change while it is made.
struct Many<'a, 'w> {
    writer: &'a Writer<'w>,
    moment: &'a Moment,
    change: &'a PeopleChange,
    /// The tag, the company's name or what is to be done, as it is kept.
    line: String,
    company: Option<CompanyId>,
}

impl<'a, 'w> Many<'a, 'w> {
    fn of(writer: &'a Writer<'w>, moment: &'a Moment, change: &'a PeopleChange) -> Result<Self> {
        let (field, line) = match change {
            PeopleChange::Tag { name } | PeopleChange::Untag { name } => ("tag", name.as_str()),
            PeopleChange::Company { name } => ("company", name.as_str()),
            PeopleChange::FollowUp { what, .. } => ("follow_up", what.as_str()),
            PeopleChange::Move { occasion } => {
                writer.expect_row::<Occasion>(*occasion)?;
                ("", "")
            }
            PeopleChange::Trash => ("", ""),
        };
        let cleaned = typed::line(Some(line));
        let line = match cleaned {
            Some(line) => line,
            None if field.is_empty() => String::new(),
            None => return Err(Error::Invalid { field, text: line.to_owned() }),
        };
        let company = match change {
            PeopleChange::Company { .. } => {
                Shared::of(writer, moment)?.company(writer, moment, &line)?
            }
            _ => None,
        };
        Ok(Self { writer, moment, change, line, company })
    }

    /// Whether anything of them changed.
    fn change(&self, contact: Contact) -> Result<bool> {
        let (writer, id) = (self.writer, contact.id);
        let has_tag = || -> Result<bool> {
            Ok(writer.tags_of(id)?.iter().any(|tag| fold(tag) == fold(&self.line)))
        };
        match self.change {
            PeopleChange::Tag { .. } => {
                let is_new = !has_tag()?;
                if is_new {
                    add_tags(writer, id, std::slice::from_ref(&self.line))?;
                }
                Ok(is_new)
            }
            PeopleChange::Untag { .. } => {
                let had = has_tag()?;
                if had {
                    writer.untag(id, &fold(&self.line))?;
                }
                Ok(had)
            }
            PeopleChange::Company { .. } => self.employ(id),
            PeopleChange::FollowUp { due_on, .. } => {
                let form =
                    FollowUpForm { due_on: *due_on, ..FollowUpForm::new(id, self.line.clone()) };
                write_follow_up(writer, self.moment, &form)?;
                Ok(true)
            }
            PeopleChange::Move { occasion } => {
                let met = writer.encounters_of(id)?;
                let Some(last) = met.into_iter().max_by_key(|met| (met.at, met.id)) else {
                    return Ok(false);
                };
                let is_new = last.occasion != Some(*occasion);
                if is_new {
                    writer.update(&Encounter { occasion: Some(*occasion), ..last })?;
                }
                Ok(is_new)
            }
            PeopleChange::Trash => {
                let trashed_at = Some(self.moment.now);
                writer.update(&Contact { trashed_at, ..contact })?;
                Ok(true)
            }
        }
    }

    /// The title stays: it is where they work that is put right.
    fn employ(&self, contact: ContactId) -> Result<bool> {
        let works = self.writer.affiliations_of(contact)?;
        match work::current(&works) {
            Some(current) if current.company == self.company => Ok(false),
            Some(current) => {
                let company = self.company;
                self.writer.update(&Affiliation { company, ..current.clone() })?;
                Ok(true)
            }
            None => {
                self.writer.insert(&Affiliation {
                    id: AffiliationId(self.moment.id()),
                    contact,
                    company: self.company,
                    title: None,
                    department: None,
                    from_on: None,
                    to_on: None,
                })?;
                Ok(true)
            }
        }
    }
}
