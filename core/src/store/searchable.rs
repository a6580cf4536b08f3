//! What the search index reads: the searchable texts of contacts.

use std::collections::HashMap;

use rusqlite::Row;

use super::field::get;
use super::reader::{Owned, Reader};
use crate::error::Result;
use crate::model::ContactId;

/// What the search index knows of a contact.
#[derive(Debug)]
pub(crate) struct Searchable {
    pub id: ContactId,
    pub name: String,
    pub second_name: String,
    pub reading: String,
    pub company: String,
    pub title: String,
    /// Contact points, one a line, in normal form where they have one.
    pub points: String,
    /// Tags, one a line.
    pub tags: String,
    pub last_met_ms: i64,
    /// How many encounters there were, as far as that is counted.
    pub met_count: u16,
}

impl Reader<'_> {
    /// The searchable texts of one contact, or of everybody; the trash is left out.
    ///
    /// They are read table by table, as the rows lie in the file: looking up each contact's own took
    /// three times as long.
    pub(crate) fn searchable(&self, only: Option<ContactId>) -> Result<Vec<Searchable>> {
        let mut found = Vec::new();
        let contacts = "SELECT l.contact, c.name, c.second_name, c.reading, l.last_met
                        FROM contact c JOIN contact_list l ON l.contact = c.id WHERE c.id";
        self.each_of(contacts, only, &mut |id, row| {
            found.push(Searchable {
                id,
                name: row.get(1)?,
                second_name: text(row, 2)?.to_owned(),
                reading: text(row, 3)?.to_owned(),
                company: String::new(),
                title: String::new(),
                points: String::new(),
                tags: String::new(),
                last_met_ms: row.get(4)?,
                met_count: 0,
            });
            Ok(())
        })?;
        let places: HashMap<ContactId, usize> =
            found.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        let mut add = |sql: &str, put: fn(&mut Searchable, &Row<'_>) -> rusqlite::Result<()>| {
            self.each_of(sql, only, &mut |id, row| {
                let one = places.get(&id).and_then(|place| found.get_mut(*place));
                one.map_or(Ok(()), |one| put(one, row))
            })
        };
        // Of several the first made counts.
        let affiliations = "SELECT a.contact, a.title, m.name
            FROM affiliation a LEFT JOIN company m ON m.id = a.company
            WHERE a.to_on IS NULL AND a.contact";
        add(affiliations, |one, row| {
            if one.title.is_empty() && one.company.is_empty() {
                one.title = text(row, 1)?.to_owned();
                one.company = text(row, 2)?.to_owned();
            }
            Ok(())
        })?;
        add(
            "SELECT contact, coalesce(normal, value) FROM contact_point WHERE contact",
            |one, row| {
                add_line(&mut one.points, text(row, 1)?);
                Ok(())
            },
        )?;
        add("SELECT contact FROM encounter WHERE contact", |one, _| {
            one.met_count = one.met_count.saturating_add(1);
            Ok(())
        })?;
        let tags = "SELECT x.contact, t.name FROM contact_tag x JOIN tag t ON t.id = x.tag
            WHERE x.contact";
        add(tags, |one, row| {
            add_line(&mut one.tags, text(row, 1)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Runs a query, which ends with the column of the contact, for one contact or everybody.
    fn each_of(
        &self,
        sql: &str,
        only: Option<ContactId>,
        take: &mut dyn FnMut(ContactId, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let which = if only.is_some() { " = ?1" } else { " IS NOT ?1" };
        let mut statement = self.conn.prepare_cached(&[sql, which].concat())?;
        let mut rows = statement.query([Owned(only)])?;
        while let Some(row) = rows.next()? {
            take(get(row, 0)?, row)?;
        }
        Ok(())
    }
}

/// A text column, empty where it is null.
fn text<'r>(row: &'r Row<'_>, index: usize) -> rusqlite::Result<&'r str> {
    Ok(row.get_ref(index)?.as_str_or_null()?.unwrap_or_default())
}

fn add_line(lines: &mut String, line: &str) {
    if !lines.is_empty() {
        lines.push('\n');
    }
    lines.push_str(line);
}
