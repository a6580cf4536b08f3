//! What many people of one step share, asked for once instead of for each of them.

use std::cell::RefCell;
use std::collections::HashMap;

use super::company::find_or_make_company;
use super::forms::PointForm;
use super::me;
use super::save_person::contact_point;
use crate::error::Result;
use crate::model::*;
use crate::store::{Reader, Writer};
use crate::text::clean_line;

/// The country of phones without a prefix, and the companies found or made so far.
pub(super) struct Shared {
    region: Option<String>,
    companies: RefCell<HashMap<String, CompanyId>>,
}

impl Shared {
    pub(super) fn of(reader: &Reader<'_>, moment: &Moment) -> Result<Self> {
        Ok(Self { region: me::region(reader, moment)?, companies: RefCell::default() })
    }

    /// The company of this name, found or made; `None` for an empty name.
    pub(super) fn company(
        &self,
        writer: &Writer<'_>,
        moment: &Moment,
        name: &str,
    ) -> Result<Option<CompanyId>> {
        let name = clean_line(name);
        if let Some(known) = self.companies.borrow().get(&name) {
            return Ok(Some(*known));
        }
        let found = find_or_make_company(writer, moment, &name)?;
        if let Some(id) = found {
            self.companies.borrow_mut().insert(name, id);
        }
        Ok(found)
    }

    /// A contact's points as a form has them, in order, the empty ones left out.
    pub(super) fn points(
        &self,
        moment: &Moment,
        contact: ContactId,
        forms: &[PointForm],
    ) -> Vec<ContactPoint> {
        let point = |(position, form): (i64, &PointForm)| {
            contact_point(moment, contact, form, position, self.region.as_deref())
        };
        (0..).zip(forms).map(point).filter(|point| !point.value.is_empty()).collect()
    }
}
