//! Several contacts that are one person become one: everything of all is kept, nothing of any is lost,
//! and one undo makes them what they were.

mod plan;
#[cfg(test)]
mod tests;

use super::Book;
use super::person;
use super::show::Show;
use super::views::{
    CaptureOutcome, CompanyPage, MergeField, MergeForm, MergePick, MergePlan, Person,
};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Reader, Writer};
use plan::Sides;

impl Book {
    /// What a merge would make of these, the first staying.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is gone or in the trash; [`Error::Invalid`] when one is
    /// named twice, or nobody else.
    pub fn merge_plan(&self, moment: &Moment, form: &MergeForm) -> Result<MergePlan> {
        self.store.read(|reader| Sides::of(reader, form)?.plan(reader, moment, form))
    }

    /// Makes the others a part of the one who stays. One step.
    ///
    /// # Errors
    /// As [`merge_plan`](Self::merge_plan).
    pub fn merge(&self, moment: &Moment, form: &MergeForm) -> Result<Person> {
        self.store.write(moment, Verb::SamePerson, |writer| {
            merge(writer, moment, form)?;
            Ok((person::page(writer, moment, form.into)?, Args::one(form.into.0)))
        })
    }

    /// Says that `new` is `old`, who stays: a merge as proposed, told as a meeting.
    ///
    /// # Errors
    /// As [`merge_plan`](Self::merge_plan).
    pub fn same_person(
        &self,
        moment: &Moment,
        new: ContactId,
        old: ContactId,
    ) -> Result<CaptureOutcome> {
        self.store.write(moment, Verb::SamePerson, |writer| {
            let form = MergeForm::new(old, vec![new]);
            let last = Show::new(writer, moment.zone)?.row(old)?.last.map(Box::new);
            let encounter = writer.encounters_of(new)?.first().map(|encounter| encounter.id);
            merge(writer, moment, &form)?;
            let row = Box::new(Show::new(writer, moment.zone)?.row(old)?);
            let outcome = CaptureOutcome::AlreadyMet { row, last, encounter, joined: false };
            Ok((outcome, Args::one(old.0)))
        })
    }

    /// Makes companies a part of the one that stays: their names become its aliases, their people and
    /// occasions go over. One step.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] when one is named twice, or none.
    pub fn merge_companies(
        &self,
        moment: &Moment,
        into: CompanyId,
        from: &[CompanyId],
    ) -> Result<CompanyPage> {
        self.store.write(moment, Verb::MergeCompanies, |writer| {
            expect_apart(into, from)?;
            for id in std::iter::once(&into).chain(from) {
                writer.expect_row::<Company>(*id)?;
                if writer.surviving_company(*id)? != *id {
                    return Err(Error::NotFound { what: "company", id: id.to_string() });
                }
            }
            for id in from {
                writer.merge_company(into, *id)?;
            }
            Ok((super::company::page(writer, moment, into)?, Args::one(into.0)))
        })
    }
}

/// Nobody is merged into themselves, nor twice.
fn expect_apart<Id: Copy + Eq + ToString>(into: Id, from: &[Id]) -> Result<()> {
    let again = |n: usize, id: &Id| *id == into || from.iter().take(n).any(|one| one == id);
    match from.iter().enumerate().find(|(n, id)| again(*n, id)) {
        None if !from.is_empty() => Ok(()),
        found => {
            let text = found.map_or(into, |(_, id)| *id).to_string();
            Err(Error::Invalid { field: "merge", text })
        }
    }
}

fn expect_live(reader: &Reader<'_>, id: ContactId) -> Result<Contact> {
    let contact: Contact = reader.expect_row(id)?;
    if reader.is_listed(id)? {
        return Ok(contact);
    }
    Err(Error::NotFound { what: "contact", id: id.to_string() })
}

fn merge(writer: &Writer<'_>, moment: &Moment, form: &MergeForm) -> Result<()> {
    let sides = Sides::of(writer, form)?;
    let picks = sides.picks(writer, form)?;
    let points = sides.points(writer, form)?;
    let works = sides.works(writer)?;
    let added_at = sides.contacts.iter().map(|contact| contact.added_at).min();
    let mut survivor = sides.survivor()?.clone();
    survivor.added_at = added_at.unwrap_or(survivor.added_at);
    let taken = |field| picks.iter().find(|pick| pick.field == field).map(|pick| pick.contact);
    if let Some(name) = taken(MergeField::Name).and_then(|id| sides.contact(id)) {
        survivor.name = name.name.clone();
    }
    survivor.second_name =
        taken(MergeField::SecondName).and_then(|id| sides.second_name(id, &survivor.name));
    if survivor != *sides.survivor()? {
        writer.update(&survivor)?;
    }
    for MergePick { field, contact } in picks.iter().filter(|pick| pick.contact != form.into) {
        match (field.column(), field) {
            (Some(column), _) => writer.take_column(form.into, *contact, column)?,
            (None, MergeField::Custom { id }) => writer.take_custom(form.into, *contact, *id)?,
            (None, _) => {}
        }
    }
    for from in &form.from {
        writer.merge_contact(form.into, *from)?;
    }
    end_other_works(writer, moment, form.into, &works, taken(MergeField::Work))?;
    let gone = writer
        .points_of(form.into)?
        .into_iter()
        .filter(|old| points.iter().all(|one| one.id != old.id));
    for point in gone {
        writer.delete::<ContactPoint>(point.id)?;
    }
    for (position, point) in (0..).zip(&points) {
        let now: ContactPoint = writer.expect_row(point.id)?;
        if now.position != position {
            writer.update(&ContactPoint { position, ..now })?;
        }
    }
    Ok(())
}

/// What was said twice is said once; of several current works the one that is taken stays current.
fn end_other_works(
    writer: &Writer<'_>,
    moment: &Moment,
    survivor: ContactId,
    works: &[(ContactId, Affiliation)],
    taken: Option<ContactId>,
) -> Result<()> {
    let mine = works.iter().find(|(whose, work)| Some(*whose) == taken && work.to_on.is_none());
    let Some((_, mine)) = mine else { return Ok(()) };
    let mut mine = mine.clone();
    let today = moment.now.with_timezone(&moment.zone).date_naive();
    for (_, other) in works.iter().filter(|(_, work)| work.id != mine.id && work.to_on.is_none()) {
        let adds = |own: &Option<String>, more: &Option<String>| {
            own.is_none() || more.is_none() || own == more
        };
        if other.company == mine.company && adds(&mine.title, &other.title) {
            let more =
                |own: &Option<String>, more: &Option<String>| own.clone().or_else(|| more.clone());
            mine.title = more(&mine.title, &other.title);
            mine.department = more(&mine.department, &other.department);
            mine.from_on = [mine.from_on, other.from_on].into_iter().flatten().min();
            writer.delete::<Affiliation>(other.id)?;
        } else if other.company.is_none() && mine.title.is_none() {
            mine.title.clone_from(&other.title);
            writer.delete::<Affiliation>(other.id)?;
        } else {
            let to_on = Some(today);
            writer.update(&Affiliation { contact: survivor, to_on, ..other.clone() })?;
        }
    }
    writer.update(&Affiliation { contact: survivor, ..mine })
}

impl MergeField {
    /// The column of the contact that holds it, where one does.
    const fn column(self) -> Option<&'static str> {
        match self {
            Self::Reading => Some("reading"),
            Self::Language => Some("language"),
            Self::Zone => Some("zone"),
            Self::Photo => Some("photo"),
            Self::KeepUntil => Some("keep_until"),
            Self::Basis => Some("basis"),
            Self::Name | Self::SecondName | Self::Work | Self::Custom { .. } => None,
        }
    }
}
