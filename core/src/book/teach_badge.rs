//! A conference's badges, taught once: what each part is. What waits of that conference is read again,
//! and what is scanned there later is read so first.

use std::collections::{BTreeMap, BTreeSet};

use super::Book;
use super::forms::BadgeLayoutForm;
use super::resolve::resolve;
use super::views::{BadgeLayoutView, BadgePart, BadgeParts, BadgeTrial, Taught};
use super::waiting::name_of;
use crate::error::{Error, Result};
use crate::exchange::mapping;
use crate::model::*;
use crate::scan::payload::{Parts, Payload, parts_of, read_by_layout};
use crate::store::{CaptureRow, Reader, Writer};
use crate::text::{normalise_email, normalise_phone};
use crate::vcard::Fields;

/// A layout has no more parts, and no longer delimiter.
const PARTS: usize = 64;
const DELIMITER: usize = 16;

impl Book {
    /// A badge's text in parts, with what each most likely is: at the delimiter given, else at the
    /// likeliest. What is the same on the others that wait of this conference says nothing of anybody.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn cut_badge(
        &self,
        conference: Option<ConferenceId>,
        text: &str,
        delimiter: Option<&str>,
    ) -> Result<BadgeParts> {
        let cut = parts_of(text, delimiter);
        let waiting = self.store.read(|reader| reader.waiting_at(conference))?;
        let others: BTreeSet<&str> = waiting.iter().map(|row| row.capture.payload.trim()).collect();
        let others = others.into_iter().filter(|other| *other != text.trim());
        let others = others.map(|other| parts_of(other, cut.delimiter.as_deref()));
        let constant = constants(&cut, &others.collect::<Vec<_>>());
        let fields = guess(&cut.parts, &constant);
        let parts = cut.parts.into_iter().zip(fields);
        let parts = parts.map(|((key, text), field)| BadgePart { key, text, field }).collect();
        Ok(BadgeParts { delimiter: cut.delimiter, parts })
    }

    /// What a layout makes of a badge, and how many others that wait it reads. Nothing is saved.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn try_badge(&self, form: &BadgeLayoutForm, text: &str) -> Result<BadgeTrial> {
        let payload = read_by_layout(&form.layout, text);
        let waiting = self.store.read(|reader| reader.waiting_at(form.conference))?;
        let others = waiting.iter().filter(|row| {
            row.capture.payload != text && person(&form.layout, &row.capture.payload).is_some()
        });
        let others = others.count();
        let badge = payload.as_ref().and_then(Payload::badge).map(str::to_owned);
        Ok(BadgeTrial { draft: payload.as_ref().and_then(Payload::draft).cloned(), badge, others })
    }

    /// Keeps a layout, and reads again with it what waits of its conference: one step.
    ///
    /// # Errors
    /// [`Error::Invalid`] (`layout`) for one that says nothing about anybody; [`Error::NotFound`].
    pub fn teach_badge(&self, moment: &Moment, form: &BadgeLayoutForm) -> Result<Taught> {
        let moment = &moment.in_sequence();
        checked(&form.layout)?;
        let step = StepId(moment.id());
        self.store.write_in(moment, step, Verb::TeachBadge, |writer| {
            if let Some(conference) = form.conference {
                writer.expect_row::<Conference>(conference)?;
            }
            let layout = BadgeLayout {
                id: form.id.unwrap_or_else(|| LayoutId(moment.id())),
                conference: form.conference,
                layout: form.layout.clone(),
            };
            if form.id.is_some() {
                writer.expect_row::<BadgeLayout>(layout.id)?;
                writer.update(&layout)?;
            } else {
                writer.insert(&layout)?;
            }
            let read = read_again(writer, moment, &layout)?;
            let count = u64::try_from(read).unwrap_or(u64::MAX);
            Ok((Taught { layout, read, step }, Args::many(count)))
        })
    }

    /// Every taught layout, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn badge_layouts(&self) -> Result<Vec<BadgeLayoutView>> {
        self.store.read(|reader| {
            let view = |layout: BadgeLayout| {
                let conference = layout.conference.map(|id| name_of(reader, id)).transpose()?;
                Ok(BadgeLayoutView { layout, conference })
            };
            reader.layouts()?.into_iter().map(view).collect()
        })
    }

    /// Forgets a layout. Who was read with it stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_badge_layout(&self, moment: &Moment, id: LayoutId) -> Result<()> {
        self.store.write(moment, Verb::TeachBadge, |writer| {
            writer.expect_row::<BadgeLayout>(id)?;
            writer.delete::<BadgeLayout>(id)?;
            Ok(((), Args::one(id.0)))
        })
    }
}

/// What a text of this conference says by the layouts taught for it.
pub(super) fn read_as_taught(
    reader: &Reader<'_>,
    conference: Option<ConferenceId>,
    text: &str,
) -> Result<Option<Payload>> {
    let layouts = reader.layouts_at(conference)?;
    Ok(layouts.iter().find_map(|layout| read_by_layout(&layout.layout, text)))
}

/// Reads what waits with a layout; answers how many captures became people. Those that only say a
/// number keep it for the organiser's list.
fn read_again(writer: &Writer<'_>, moment: &Moment, layout: &BadgeLayout) -> Result<usize> {
    let mut read = 0;
    let mut whose: BTreeMap<Vec<u8>, ContactId> = BTreeMap::new();
    for mut row in writer.waiting_at(layout.conference)? {
        match read_by_layout(&layout.layout, &row.capture.payload) {
            Some(Payload::Person { draft, badge }) => {
                let fields = Fields { draft: *draft, id: badge };
                let known = whose.get(&row.payload_hash).copied();
                let done = resolve(writer, moment, row.capture.id, &fields, known)?;
                if let Some(done) = done {
                    whose.insert(row.payload_hash, done.contact);
                    read += 1;
                }
            }
            Some(Payload::Badge { id }) if row.capture.badge.as_ref() != Some(&id) => {
                row.capture.badge = Some(id);
                row.capture.reason = Some(Meaning::BadgeId);
                writer.update::<CaptureRow>(&row)?;
            }
            _ => {}
        }
    }
    Ok(read)
}

fn person(shape: &BadgeShape, text: &str) -> Option<Payload> {
    read_by_layout(shape, text).filter(|payload| payload.draft().is_some())
}

fn checked(shape: &BadgeShape) -> Result<()> {
    let (fields, fits): (Vec<PersonField>, bool) = match shape {
        BadgeShape::Parts { delimiter, fields } => {
            (fields.clone(), (1..=DELIMITER).contains(&delimiter.len()) && fields.len() <= PARTS)
        }
        BadgeShape::Keys { fields } => {
            (fields.iter().map(|one| one.field).collect(), fields.len() <= PARTS)
        }
    };
    let twice = |field: &PersonField| {
        !mapping::takes_many(*field) && fields.iter().filter(|one| *one == field).count() > 1
    };
    let says_something = fields.iter().any(|field| *field != PersonField::Ignore);
    if fits && says_something && !fields.iter().any(twice) {
        return Ok(());
    }
    Err(Error::Invalid { field: "layout", text: fields.len().to_string() })
}

/// Which parts say nothing of anybody, as every other badge of the same shape has them too. One other
/// tells that of what a badge begins with; two people of one company are no reason to ignore that.
fn constants(cut: &Parts, others: &[Parts]) -> Vec<bool> {
    let keys = |cut: &Parts| cut.parts.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let shape = keys(cut);
    let alike: Vec<&Parts> = others.iter().filter(|other| keys(other) == shape).collect();
    let is_same = |at: usize| {
        !alike.is_empty() && alike.iter().all(|other| other.parts.get(at) == cut.parts.get(at))
    };
    let mut is_leading = cut.delimiter.is_some(); // keys are in no order
    let constant = |at: usize| {
        is_leading = is_leading && is_same(at);
        is_leading || (alike.len() > 1 && is_same(at))
    };
    (0..cut.parts.len()).map(constant).collect()
}

/// What the parts most likely are: keys by the table of headers, else by what they look like, and what
/// looks like words is a name, a company and a title in this order.
fn guess(parts: &[(Option<String>, String)], constant: &[bool]) -> Vec<PersonField> {
    use PersonField as F;
    let keys: Option<Vec<&str>> = parts.iter().map(|(key, _)| key.as_deref()).collect();
    if let Some(keys) = keys {
        return by_keys(&keys, parts, constant);
    }
    let mut words = [F::Name, F::Company, F::Title].into_iter();
    let mut has_id = false;
    let field = |((_, text), constant): (&(Option<String>, String), &bool)| {
        let has_digit = text.chars().any(|letter| letter.is_ascii_digit());
        if text.is_empty() || *constant {
            F::Ignore
        } else if normalise_email(text).is_some() {
            F::Email
        } else if text.contains("://") {
            F::Url
        } else if text.starts_with(['+', '0']) && normalise_phone(text, Some("KR")).is_some() {
            F::Phone
        } else if has_digit && !text.contains(' ') && !has_id {
            has_id = true;
            F::Id
        } else if has_digit || text.chars().count() < 2 {
            F::Ignore
        } else {
            words.next().unwrap_or(F::Ignore)
        }
    };
    parts.iter().zip(constant).map(field).collect()
}

/// Short keys, as badges have them to keep their code small; no list has such headers.
const SHORT: &[(PersonField, &[&str])] = &[
    (PersonField::Given, &["fn"]),
    (PersonField::Family, &["ln"]),
    (PersonField::Name, &["n"]),
    (PersonField::Company, &["co", "org"]),
    (PersonField::Title, &["t"]),
    (PersonField::Email, &["em"]),
    (PersonField::Phone, &["ph"]),
];

/// What stands under keys: by the last of a key within keys.
fn by_keys(
    keys: &[&str],
    parts: &[(Option<String>, String)],
    constant: &[bool],
) -> Vec<PersonField> {
    let last = |key: &str| key.rsplit('.').next().unwrap_or(key).to_lowercase();
    let lasts: Vec<String> = keys.iter().map(|key| last(key)).collect();
    // Alone it is the whole name, as on a vCard.
    let has_family = lasts.iter().any(|key| key == "ln");
    let header = |(key, constant): (&String, &bool)| {
        let short = SHORT.iter().find(|(_, names)| names.contains(&key.as_str()));
        match short {
            _ if *constant => String::new(),
            Some((PersonField::Given, _)) if !has_family => PersonField::Name.as_str().to_owned(),
            Some((field, _)) => field.as_str().to_owned(),
            None => key.clone(),
        }
    };
    let headers: Vec<String> = lasts.iter().zip(constant).map(header).collect();
    let text = |((_, text), constant): (&(Option<String>, String), &bool)| {
        if *constant { String::new() } else { text.clone() }
    };
    mapping::guess(&headers, &[parts.iter().zip(constant).map(text).collect()])
}

#[cfg(test)]
mod tests;
