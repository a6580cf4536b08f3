//! What a merge takes from whom: sensible unless somebody says otherwise.

use super::{expect_apart, expect_live};
use crate::book::duplicates;
use crate::book::person;
use crate::book::views::{
    MergeChoice, MergeField, MergeForm, MergeMoves, MergeOption, MergePick, MergePlan,
};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;
use crate::text::{Script, script_of};

/// In the order of the columns that the store reads.
const VALUES: [MergeField; 6] = [
    MergeField::Reading,
    MergeField::Language,
    MergeField::Zone,
    MergeField::Photo,
    MergeField::KeepUntil,
    MergeField::Basis,
];

/// Whose values there are of a field, as text.
type Options = Vec<(ContactId, String)>;

/// Those who become one, the one who stays first.
pub(super) struct Sides {
    pub contacts: Vec<Contact>,
}

impl Sides {
    pub(super) fn of(reader: &Reader<'_>, form: &MergeForm) -> Result<Self> {
        expect_apart(form.into, &form.from)?;
        let ids = std::iter::once(&form.into).chain(&form.from);
        let contacts: Vec<Contact> =
            ids.map(|id| expect_live(reader, *id)).collect::<Result<_>>()?;
        let known = |id: ContactId| contacts.iter().any(|contact| contact.id == id);
        if let Some(stranger) = form.choices.iter().find(|pick| !known(pick.contact)) {
            return Err(Error::Invalid { field: "merge", text: stranger.contact.to_string() });
        }
        Ok(Self { contacts })
    }

    pub(super) fn survivor(&self) -> Result<&Contact> {
        let none = || Error::NotFound { what: "contact", id: String::new() };
        self.contacts.first().ok_or_else(none)
    }

    pub(super) fn contact(&self, id: ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// The name in another script than `name` that somebody has.
    pub(super) fn second_name(&self, id: ContactId, name: &PersonName) -> Option<PersonName> {
        let contact = self.contact(id)?;
        let script = script_of(&name.display);
        let names = contact.second_name.iter().chain(std::iter::once(&contact.name));
        let mut others = names.filter(|other| script_of(&other.display) != script);
        others.next().or(contact.second_name.as_ref()).cloned()
    }

    /// All that can be chosen, each with what is taken.
    pub(super) fn choices(
        &self,
        reader: &Reader<'_>,
        form: &MergeForm,
    ) -> Result<Vec<MergeChoice>> {
        let mut choices = Vec::new();
        let mut add =
            |field, name: Option<String>, options: Options, sensible: Option<ContactId>| {
                let said =
                    form.choices.iter().find(|pick| pick.field == field).map(|pick| pick.contact);
                let said = said.filter(|id| options.iter().any(|(whose, _)| whose == id));
                let first = options.first().map(|(whose, _)| *whose);
                if let Some(picked) = said.or(sensible).or(first) {
                    let option = |(contact, text)| MergeOption { contact, text };
                    let options = options.into_iter().map(option).collect();
                    choices.push(MergeChoice { field, name, options, picked });
                }
                said.or(sensible).or(first)
            };
        let names = self.contacts.iter().map(|one| (one.id, one.name.display.clone())).collect();
        let best = self.contacts.iter().rev().max_by_key(|one| goodness(&one.name.display));
        let named = add(MergeField::Name, None, names, best.map(|best| best.id));
        if let Some(name) = named.and_then(|id| self.contact(id)).map(|one| &one.name) {
            let second = |one: &Contact| Some((one.id, self.second_name(one.id, name)?.display));
            let mut options: Vec<_> = self.contacts.iter().filter_map(second).collect();
            options.retain(|(_, text)| *text != name.display);
            add(MergeField::SecondName, None, options, None);
        }
        let mut values = Vec::new();
        let mut customs: Vec<(uuid::Uuid, String, Options)> = Vec::new();
        for one in &self.contacts {
            values.push((one.id, reader.merge_values(one.id)?));
            for (field, name, value) in reader.custom_values_of(one.id)? {
                match customs.iter_mut().find(|(known, ..)| *known == field) {
                    Some((_, _, options)) => options.push((one.id, value)),
                    None => customs.push((field, name, vec![(one.id, value)])),
                }
            }
        }
        for (n, field) in VALUES.into_iter().enumerate() {
            let option = |(id, all): &(ContactId, [Option<String>; 6])| {
                Some((*id, all.get(n).cloned().flatten()?))
            };
            add(field, None, values.iter().filter_map(option).collect(), None);
        }
        let works = self.works(reader)?;
        let mut options = Vec::new();
        for one in &self.contacts {
            let current =
                works.iter().find(|(whose, work)| *whose == one.id && work.to_on.is_none());
            if let Some((_, work)) = current {
                let company =
                    work.company.map(|id| reader.expect_row::<Company>(id)).transpose()?;
                let parts = [work.title.clone(), company.map(|company| company.name)];
                let text = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
                options.push((one.id, text));
            }
        }
        let newest = self.seen_last(reader, &options)?;
        add(MergeField::Work, None, options, newest);
        for (id, name, options) in customs {
            add(MergeField::Custom { id }, Some(name), options, None);
        }
        Ok(choices)
    }

    pub(super) fn picks(&self, reader: &Reader<'_>, form: &MergeForm) -> Result<Vec<MergePick>> {
        let choices = self.choices(reader, form)?.into_iter();
        Ok(choices.map(|one| MergePick { field: one.field, contact: one.picked }).collect())
    }

    /// Who of these was met, or written down, last: their work is the newest known.
    fn seen_last(
        &self,
        reader: &Reader<'_>,
        options: &[(ContactId, String)],
    ) -> Result<Option<ContactId>> {
        let mut newest = None;
        for (id, _) in options {
            let Some(contact) = self.contact(*id) else { continue };
            let met = reader.encounters_of(*id)?.first().map(|last| last.at);
            let at = met.map_or(contact.added_at, |met| met.max(contact.added_at));
            if newest.is_none_or(|(last, _)| at > last) {
                newest = Some((at, *id));
            }
        }
        Ok(newest.map(|(_, id)| id))
    }

    /// All works, each with whose it is now.
    pub(super) fn works(&self, reader: &Reader<'_>) -> Result<Vec<(ContactId, Affiliation)>> {
        let mut works = Vec::new();
        for one in &self.contacts {
            works.extend(reader.affiliations_of(one.id)?.into_iter().map(|work| (one.id, work)));
        }
        Ok(works)
    }

    /// The contact points afterwards: each once, those that come first, then the survivor's.
    pub(super) fn points(
        &self,
        reader: &Reader<'_>,
        form: &MergeForm,
    ) -> Result<Vec<ContactPoint>> {
        let mut points: Vec<ContactPoint> = Vec::new();
        for one in &self.contacts {
            for point in reader.points_of(one.id)? {
                let is_twice = |known: &ContactPoint| {
                    let same_normal = known.normal.is_some() && known.normal == point.normal;
                    known.kind == point.kind && (known.value == point.value || same_normal)
                };
                if !form.drop.contains(&point.id) && !points.iter().any(is_twice) {
                    points.push(point);
                }
            }
        }
        points.sort_by_key(|point| {
            form.first.iter().position(|id| *id == point.id).unwrap_or(form.first.len())
        });
        Ok(points)
    }

    pub(super) fn plan(
        &self,
        reader: &Reader<'_>,
        moment: &Moment,
        form: &MergeForm,
    ) -> Result<MergePlan> {
        let mut moves = MergeMoves::default();
        let known = reader.tags_of(form.into)?;
        let mut likenesses = Vec::new();
        for id in &form.from {
            moves.encounters += reader.encounters_of(*id)?.len();
            moves.notes += reader.notes_of(*id)?.len();
            moves.follow_ups += reader.follow_ups_of(*id)?.len();
            moves.tags += reader.tags_of(*id)?.iter().filter(|tag| !known.contains(tag)).count();
            likenesses.push(duplicates::likeness(reader, moment, form.into, *id)?);
        }
        let page = |contact: &Contact| person::page(reader, moment, contact.id);
        Ok(MergePlan {
            sides: self.contacts.iter().map(page).collect::<Result<_>>()?,
            likenesses,
            choices: self.choices(reader, form)?,
            points: self.points(reader, form)?,
            moves,
        })
    }
}

/// How much a name says: whole before a part, written with care before shouted.
fn goodness(display: &str) -> (bool, bool, usize) {
    let words =
        display.split_whitespace().filter(|word| word.chars().count() > 2 || !word.is_ascii());
    let is_whole = match script_of(display) {
        Script::Hangul | Script::Han => display.chars().count() > 2,
        _ => words.count() > 1,
    };
    let is_mixed = script_of(display) != Script::Latin
        || (display.chars().any(char::is_uppercase) && display.chars().any(char::is_lowercase));
    (is_whole, is_mixed, 0)
}
