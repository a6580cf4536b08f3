//! What is read to compare people and companies.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rusqlite::types::Value;
use rusqlite::vtab::array::Array;

use super::contact::{load_name, load_second_name};
use super::field::get;
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{CompanyId, ConferenceId, ContactId, PersonName, PointKind};

/// What says who a contact is.
#[derive(Debug)]
pub(crate) struct Compared {
    pub id: ContactId,
    pub names: Vec<PersonName>,
    /// Kind, as given, normal form.
    pub points: Vec<(PointKind, String, Option<String>)>,
    pub companies: Vec<CompanyId>,
    pub title: Option<String>,
    pub badges: Vec<(ConferenceId, String)>,
}

impl Reader<'_> {
    /// What says who these are, or who everybody is; the trash is left out. Read table by table, as
    /// for the search index.
    pub(crate) fn compared(&self, only: Option<&[ContactId]>) -> Result<Vec<Compared>> {
        let ids = |ids: &[ContactId]| -> Array {
            Rc::new(ids.iter().map(|id| Value::Blob(id.0.as_bytes().to_vec())).collect())
        };
        let array = only.map(ids);
        let which = if only.is_some() { "IN rarray(?1)" } else { "IS NOT NULL" };
        let params: Vec<&dyn rusqlite::ToSql> = array.iter().map(|array| array as _).collect();
        let params = params.as_slice();
        let mut people = self.rows(
            &format!(
                "SELECT c.id, c.name, c.family, c.given, c.second_name, c.second_family, c.second_given
                 FROM contact c WHERE c.id {which} AND c.trashed_at IS NULL
                   AND c.merged_into IS NULL ORDER BY c.rowid"
            ),
            params,
            |row| {
                let names = std::iter::once(load_name(row, 1)?).chain(load_second_name(row, 4)?);
                Ok(Compared {
                    id: get(row, 0)?,
                    names: names.collect(),
                    points: Vec::new(),
                    companies: Vec::new(),
                    title: None,
                    badges: Vec::new(),
                })
            },
        )?;
        let places: HashMap<ContactId, usize> =
            people.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        let points: Vec<(ContactId, _)> = self.rows(
            &format!(
                "SELECT contact, kind, value, normal FROM contact_point WHERE contact {which}"
            ),
            params,
            |row| Ok((get(row, 0)?, (get(row, 1)?, get(row, 2)?, get(row, 3)?))),
        )?;
        let works: Vec<(ContactId, Option<CompanyId>, Option<String>, bool)> = self.rows(
            &format!(
                "SELECT contact, company, title, to_on IS NULL FROM affiliation WHERE contact {which}"
            ),
            params,
            |row| Ok((get(row, 0)?, get(row, 1)?, get(row, 2)?, get(row, 3)?)),
        )?;
        let badges: Vec<(ContactId, _)> = self.rows(
            &format!(
                "SELECT contact, conference, badge FROM capture
                 WHERE badge IS NOT NULL AND conference IS NOT NULL AND contact {which}"
            ),
            params,
            |row| Ok((get(row, 0)?, (get(row, 1)?, get(row, 2)?))),
        )?;
        let mut at = |id: &ContactId, put: &mut dyn FnMut(&mut Compared)| {
            if let Some(one) = places.get(id).and_then(|place| people.get_mut(*place)) {
                put(one);
            }
        };
        for (id, point) in points {
            let mut point = Some(point);
            at(&id, &mut |one| one.points.extend(point.take()));
        }
        for (id, company, title, is_now) in works {
            let mut title = title.filter(|_| is_now);
            at(&id, &mut |one| {
                one.companies.extend(company);
                one.title = one.title.take().or_else(|| title.take());
            });
        }
        for (id, badge) in badges {
            let mut badge = Some(badge);
            at(&id, &mut |one| one.badges.extend(badge.take()));
        }
        Ok(people)
    }

    /// The badges a contact had.
    pub(crate) fn badges_of(&self, contact: ContactId) -> Result<Vec<(ConferenceId, String)>> {
        self.rows(
            "SELECT DISTINCT conference, badge FROM capture
             WHERE contact = ? AND badge IS NOT NULL AND conference IS NOT NULL",
            [contact],
            |row| Ok((get(row, 0)?, row.get(1)?)),
        )
    }

    /// The domains that the people of each company write from.
    pub(crate) fn domains_of_people(&self) -> Result<Vec<(CompanyId, String)>> {
        self.rows(
            "SELECT a.company, substr(p.normal, instr(p.normal, '@') + 1) AS domain
             FROM affiliation a JOIN contact_point p ON p.contact = a.contact
             JOIN contact_list l ON l.contact = a.contact
             WHERE a.company IS NOT NULL AND a.to_on IS NULL AND p.kind = ?
               AND p.normal LIKE '%@%'
             GROUP BY a.company, domain",
            [PointKind::Email.as_str()],
            |row| Ok((get(row, 0)?, row.get(1)?)),
        )
    }

    /// Every domain of every company.
    pub(crate) fn company_domains(&self) -> Result<Vec<(CompanyId, String)>> {
        self.rows("SELECT company, domain FROM company_domain", [], |row| {
            Ok((get(row, 0)?, row.get(1)?))
        })
    }

    /// Whether somebody said that these two are not the same person.
    pub(crate) fn is_not_same(&self, one: ContactId, other: ContactId) -> Result<bool> {
        self.value(
            "SELECT EXISTS (SELECT 1 FROM not_same
                            WHERE contact = ?1 AND other = ?2 OR contact = ?2 AND other = ?1)",
            [one, other],
        )
    }

    /// All pairs of whom somebody said so, the smaller id first.
    pub(crate) fn not_same(&self) -> Result<BTreeSet<(ContactId, ContactId)>> {
        let pairs: Vec<(ContactId, ContactId)> =
            self.rows("SELECT contact, other FROM not_same", [], |row| {
                Ok((get(row, 0)?, get(row, 1)?))
            })?;
        Ok(pairs.into_iter().collect())
    }

    /// Whether a contact is in lists: neither in the trash nor merged into another.
    pub(crate) fn is_listed(&self, id: ContactId) -> Result<bool> {
        self.value("SELECT EXISTS (SELECT 1 FROM contact_list WHERE contact = ?)", [id])
    }
}

impl Writer<'_> {
    /// Keeps that these two are not the same person.
    pub(crate) fn set_not_same(&self, one: ContactId, other: ContactId) -> Result<()> {
        let sql = "INSERT INTO not_same (contact, other) VALUES (?, ?) ON CONFLICT DO NOTHING";
        self.run(sql, [one.min(other), one.max(other)]).map(drop)
    }
}
