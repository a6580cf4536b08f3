//! Fields of one's own: defined once, then every person has them.

use chrono::NaiveDate;

use super::forms::FieldForm;
use super::person::page;
use super::views::{FieldValue, FieldView, Person};
use super::{Book, typed};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;
use crate::text::fold;

impl Book {
    /// The fields of one's own, in order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn fields(&self) -> Result<Vec<FieldView>> {
        self.store.read(all)
    }

    /// Defines a field, or changes one. Choices that are gone stay where they were chosen.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for an empty name, one that is taken, and a choice without
    /// anything to choose.
    pub fn save_field(&self, moment: &Moment, form: &FieldForm) -> Result<Vec<FieldView>> {
        self.store.write(moment, Verb::SaveField, |writer| {
            let name = typed::required("name", &form.name)?;
            let old: Option<CustomField> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            let known = writer.own_fields()?;
            let is_taken =
                |one: &CustomField| Some(one.id) != form.id && fold(&one.name) == fold(&name);
            let kind = old.as_ref().map_or(form.kind, |old| old.kind);
            let choices = typed::lines(&form.choices);
            if known.iter().any(is_taken) {
                return Err(Error::Invalid { field: "name", text: name });
            }
            if kind == FieldKind::Choice && choices.is_empty() {
                return Err(Error::Invalid { field: "choices", text: name });
            }
            let choices = if kind == FieldKind::Choice { choices } else { Vec::new() };
            let position = known.last().map_or(0, |last| last.position + 1);
            let id = FieldId(moment.id());
            let (id, position) = old.as_ref().map_or((id, position), |old| (old.id, old.position));
            let field = CustomField { id, name, kind, choices, position };
            match old {
                Some(_) => writer.update(&field)?,
                None => writer.insert(&field)?,
            }
            Ok((all(writer)?, Args::one(id.0)))
        })
    }

    /// Deletes a field and what everybody has in it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_field(&self, moment: &Moment, id: FieldId) -> Result<Vec<FieldView>> {
        self.store.write(moment, Verb::SaveField, |writer| {
            writer.expect_row::<CustomField>(id)?;
            writer.delete_own_values(id)?;
            writer.delete::<CustomField>(id)?;
            Ok((all(writer)?, Args::one(id.0)))
        })
    }

    /// Fills in a field of somebody; an empty text empties it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for what the field cannot hold.
    pub fn set_field(
        &self,
        moment: &Moment,
        contact: ContactId,
        id: FieldId,
        text: &str,
    ) -> Result<Person> {
        self.store.write(moment, Verb::EditContact, |writer| {
            writer.expect_row::<Contact>(contact)?;
            let field: CustomField = writer.expect_row(id)?;
            let value = value_of(&field, text)?;
            writer.set_own_value(contact, id, value.as_deref())?;
            Ok((page(writer, moment, contact)?, Args::one(contact.0)))
        })
    }
}

/// A contact's fields with what is in them.
pub(super) fn values(reader: &Reader<'_>, contact: ContactId) -> Result<Vec<FieldValue>> {
    let mut values = reader.own_values(contact)?;
    let fields = reader.own_fields()?.into_iter();
    let with_value = |field: CustomField| {
        let at = values.iter().position(|(id, _)| *id == field.id);
        FieldValue { value: at.map(|at| values.swap_remove(at).1), field }
    };
    Ok(fields.map(with_value).collect())
}

fn all(reader: &Reader<'_>) -> Result<Vec<FieldView>> {
    let fields = reader.own_fields()?.into_iter();
    fields.map(|field| Ok(FieldView { people: reader.value_count(field.id)?, field })).collect()
}

/// What was typed as the field keeps it: numbers with a point, days as 2022-12-05, `yes` and `no`.
fn value_of(field: &CustomField, text: &str) -> Result<Option<String>> {
    let Some(line) = typed::line(Some(text)) else { return Ok(None) };
    let known = match field.kind {
        FieldKind::Text => Some(line.clone()),
        FieldKind::Number => {
            let plain = line.replace([',', ' '], "");
            plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| plain)
        }
        FieldKind::Date => line.parse::<NaiveDate>().ok().map(|day| day.to_string()),
        FieldKind::Choice => field.choices.iter().find(|one| fold(one) == fold(&line)).cloned(),
        FieldKind::YesNo => match fold(&line).as_str() {
            "yes" | "y" | "true" | "1" | "예" | "네" => Some("yes".to_owned()),
            "no" | "n" | "false" | "0" | "아니요" | "아니오" => Some("no".to_owned()),
            _ => None,
        },
    };
    known.map(Some).ok_or(Error::Invalid { field: "value", text: line })
}
