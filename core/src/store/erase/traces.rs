//! Looks for what is left of somebody: in the rows of a database, and in the bytes of its file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use uuid::Uuid;

use super::needles::Needle;
use super::plan::each_part;
use crate::error::{Error, Result};
use crate::model::{ContactId, Left, Mention, TraceKind};
use crate::store::tables::DERIVED;

/// Bytes looked at together.
const CHUNK: usize = 1024 * 1024;
/// The longest thing looked for, in bytes: chunks overlap by it.
const OVERLAP: usize = 4 * 1024;
/// So much of a row says which one it is.
const SHOWN: usize = 120;
/// More mentions are counted and not listed.
const LISTED: usize = 200;

/// What rows still say, and which of the texts that explains.
#[derive(Default)]
pub(super) struct InRows {
    pub mentions: Vec<Mention>,
    pub total: usize,
    pub explained: BTreeSet<usize>,
}

/// Looks through every row of a database, and through the changesets of its journal.
pub(super) fn in_rows(conn: &Connection, needles: &[Needle]) -> Result<InRows> {
    let mut found = InRows::default();
    let tables: Vec<String> = {
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'";
        let mut all = conn.prepare(sql)?;
        let rows = all.query_map([], |row| row.get(0))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    for table in &tables {
        let is_seen = !["journal_part", "blob"].contains(&table.as_str());
        if is_seen && !table.starts_with("sqlite_") {
            in_table(conn, table, needles, &mut found)?;
        }
    }
    let mut earlier = 0;
    each_part(conn, |_, bytes| {
        let bytes = bytes.to_ascii_lowercase();
        let mut is_named = false;
        for needle in needles.iter().filter(|needle| needle.is_text) {
            if needle.finder.find(&bytes).is_some() {
                found.explained.insert(needle.of);
                is_named |= needle.kind != TraceKind::Word;
            }
        }
        earlier += usize::from(is_named);
        Ok(())
    })?;
    if earlier > 0 {
        let text = earlier.to_string();
        found.total += 1;
        found.mentions.push(Mention { place: "journal".to_owned(), id: None, contact: None, text });
    }
    Ok(found)
}

fn in_table(conn: &Connection, table: &str, needles: &[Needle], found: &mut InRows) -> Result<()> {
    let mut all = conn.prepare(&format!("SELECT * FROM {table}"))?;
    let contact = all.column_names().position(|column| column == "contact");
    let columns = all.column_count();
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let ValueRef::Text(text) = row.get_ref(column)? else { continue };
            let lower = text.to_ascii_lowercase();
            let mut is_named = false;
            for needle in needles.iter().filter(|needle| needle.is_text) {
                if needle.finder.find(&lower).is_some() {
                    found.explained.insert(needle.of);
                    is_named |= needle.kind != TraceKind::Word;
                }
            }
            if !is_named || DERIVED.contains(&table) {
                continue;
            }
            found.total += 1;
            if found.mentions.len() < LISTED {
                let id = |column| -> Result<Option<Uuid>> {
                    Ok(row.get_ref(column)?.as_blob().ok().and_then(|id| Uuid::from_slice(id).ok()))
                };
                found.mentions.push(Mention {
                    place: table.to_owned(),
                    id: id(0)?,
                    contact: contact.map_or(Ok(None), id)?.map(ContactId),
                    text: String::from_utf8_lossy(text).chars().take(SHOWN).collect(),
                });
            }
        }
    }
    Ok(())
}

/// Looks through the bytes of a file for what its rows do not explain.
pub(super) fn in_bytes(
    path: &Path,
    told_as: &Path,
    needles: &[Needle],
    explained: &BTreeSet<usize>,
) -> Result<Vec<Left>> {
    let fail = |cause| Error::Unreadable { path: path.to_owned(), cause };
    let mut file = File::open(path).map_err(fail)?;
    let mut window: Vec<u8> = Vec::with_capacity(CHUNK + OVERLAP);
    let mut hits: BTreeMap<TraceKind, usize> = BTreeMap::new();
    loop {
        let kept = window.len();
        let read = file.by_ref().take(CHUNK as u64).read_to_end(&mut window).map_err(fail)?;
        if read == 0 {
            break;
        }
        window.get_mut(kept..).unwrap_or_default().make_ascii_lowercase();
        for needle in needles.iter().filter(|needle| !explained.contains(&needle.of)) {
            let length = needle.finder.needle().len();
            // What ends in the part that was there before was counted then.
            let new = needle.finder.find_iter(&window).filter(|at| at + length > kept).count();
            if new > 0 {
                *hits.entry(needle.kind).or_default() += new;
            }
        }
        let over = window.len().saturating_sub(OVERLAP);
        window.drain(..over);
    }
    let file = told_as.display().to_string();
    Ok(hits.into_iter().map(|(what, count)| Left { file: file.clone(), what, count }).collect())
}
