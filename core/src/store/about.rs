//! Every row about one person, as it is stored.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ValueRef;
use serde_json::Value;
use uuid::Uuid;

use super::erase::held_outside;
use super::reader::Reader;
use super::tables::{FACTS, contact_columns};
use crate::error::Result;
use crate::model::{ContactId, HeldOutside};

/// Rows by table, each by column.
pub(crate) type Rows = BTreeMap<&'static str, Vec<BTreeMap<String, Value>>>;

impl Reader<'_> {
    /// Every row of facts about a person: ids and hashes as hexadecimal digits, nothing that is empty.
    pub(crate) fn rows_about(&self, contact: ContactId) -> Result<Rows> {
        let mut rows = Rows::new();
        for table in FACTS {
            let owners = contact_columns(table).iter().map(|column| column.name);
            let own = owners.chain((*table == "occasion_person").then_some("contact"));
            let conditions: Vec<String> = own.map(|column| format!("{column} = ?1")).collect();
            if conditions.is_empty() {
                continue;
            }
            let sql = format!("SELECT * FROM {table} WHERE {}", conditions.join(" OR "));
            let found = self.rows(&sql, [contact], |row| {
                let columns = row.as_ref().column_names().map(str::to_owned);
                let columns: Vec<String> = columns.collect();
                let mut values = BTreeMap::new();
                for (place, column) in columns.into_iter().enumerate() {
                    match json(row.get_ref(place)?) {
                        Value::Null => {}
                        value => drop(values.insert(column, value)),
                    }
                }
                Ok(values)
            })?;
            if !found.is_empty() {
                rows.insert(table, found);
            }
        }
        Ok(rows)
    }

    /// The exported files that hold a person, the latest first.
    pub(crate) fn exports_with(&self, contact: ContactId) -> Result<Vec<HeldOutside>> {
        held_outside(self.conn, &BTreeSet::from([contact.0]))
    }
}

fn json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
        ValueRef::Blob(bytes) => match Uuid::from_slice(bytes) {
            Ok(id) => id.to_string().into(),
            Err(_) => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
        },
    }
}
