//! Takes people out of one database: its tables, its pictures, every changeset of its journal.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::needles::Needles;
use super::plan::{Key, Plan, key_of};
use super::schema::{Fact, has_column};
use crate::error::{Error, Result};
use crate::model::Args;
use crate::store::Progress;
use crate::store::changeset::{Change, Fate, Value, rewrite};
use crate::store::tables::DERIVED;
use crate::store::texts::rebuild_texts;
use crate::store::touched::uuid;

/// What was taken out.
#[derive(Debug, Default)]
pub(super) struct Scrubbed {
    /// Rows, per table.
    pub rows: BTreeMap<&'static str, usize>,
    /// Rows of a public programme that say no more who it is.
    pub unlinked: usize,
    /// Journal entries that hold less than before.
    pub entries: usize,
    /// Journal entries that are gone.
    pub emptied: usize,
    pub pictures: usize,
    /// Pictures that stay, as a capture of somebody else is in them too.
    pub shared_pictures: usize,
}

impl Scrubbed {
    /// Whether nothing of them was there.
    pub(super) fn is_nothing(&self) -> bool {
        self.rows.is_empty() && self.entries + self.emptied + self.unlinked == 0
    }
}

/// Pictures named by rows that go and by rows that stay.
#[derive(Default)]
struct Pictures {
    going: HashSet<Vec<u8>>,
    staying: HashSet<Vec<u8>>,
}

/// Takes `contacts` out of the database `conn` has a transaction open on. Learns what to look for
/// afterwards.
pub(super) fn scrub(
    conn: &Connection,
    contacts: &BTreeSet<Uuid>,
    needles: &mut Needles,
    progress: &dyn Progress,
) -> Result<Scrubbed> {
    conn.pragma_update(None, "defer_foreign_keys", true)?; // until the transaction ends
    let contacts = family(conn, contacts)?;
    needles.ids.extend(&contacts);
    let plan = Plan::of(conn, &contacts)?;
    let mut done = Scrubbed::default();
    let mut pictures = Pictures::default();
    scrub_journal(conn, &plan, needles, &mut pictures, &mut done, progress)?;
    scrub_tables(conn, &plan, &mut done)?;
    scrub_pictures(conn, &mut pictures, &mut done)?;
    // An older copy has no index of texts.
    if has_column(conn, "searched_text", "id")? {
        rebuild_texts(conn)?;
    }
    Ok(done)
}

/// Everybody who is one person with these by a merge: the one who stayed, and all who went into it.
pub(super) fn family(conn: &Connection, contacts: &BTreeSet<Uuid>) -> Result<BTreeSet<Uuid>> {
    let sql = "WITH RECURSIVE up (id) AS (
                   SELECT ?1 UNION SELECT c.merged_into FROM contact c JOIN up ON c.id = up.id
                   WHERE c.merged_into IS NOT NULL),
               down (id) AS (
                   SELECT id FROM up UNION SELECT c.id FROM contact c JOIN down ON c.merged_into = down.id)
               SELECT id FROM down";
    let mut found = contacts.clone();
    let mut statement = conn.prepare(sql)?;
    for contact in contacts {
        let mut rows = statement.query([contact.as_bytes().as_slice()])?;
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
            found.extend(Uuid::from_slice(id).ok());
        }
    }
    Ok(found)
}

fn scrub_journal(
    conn: &Connection,
    plan: &Plan,
    needles: &mut Needles,
    pictures: &mut Pictures,
    done: &mut Scrubbed,
    progress: &dyn Progress,
) -> Result<()> {
    let marks = has_column(conn, "journal", "erased")?;
    let parts: Vec<(i64, i64)> = {
        let mut all = conn.prepare("SELECT entry, n FROM journal_part ORDER BY entry, n")?;
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    let mut read = conn.prepare("SELECT bytes FROM journal_part WHERE entry = ? AND n = ?")?;
    let mut write =
        conn.prepare("UPDATE journal_part SET n = ?3, bytes = ?4 WHERE entry = ?1 AND n = ?2")?;
    let mut renumber =
        conn.prepare("UPDATE journal_part SET n = ?3 WHERE entry = ?1 AND n = ?2")?;
    let mut delete = conn.prepare("DELETE FROM journal_part WHERE entry = ? AND n = ?")?;
    // Per entry: parts that stay, rows taken out.
    let mut entries: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for (index, (entry, n)) in parts.iter().enumerate() {
        progress.report(index, parts.len())?;
        let bytes: Vec<u8> = read.query_row([entry, n], |row| row.get(0))?;
        let (stays, out) = entries.entry(*entry).or_default();
        let rewritten = rewrite(&bytes, |change| {
            let Some(fact) = plan.fact(change.header.table) else { return Ok(Fate::Stays) };
            let fate = fate(plan, fact, change);
            if fate == Fate::Goes {
                *out += 1;
                needles.learn(fact, change);
            }
            pictures.see(fact, change, fate);
            Ok(fate)
        })?;
        match rewritten {
            Some(bytes) if bytes.is_empty() => {
                delete.execute([entry, n])?;
                continue;
            }
            Some(bytes) => drop(write.execute(params![entry, n, *stays, bytes])?),
            None if n != stays => drop(renumber.execute([entry, n, stays])?),
            None => {}
        }
        *stays += 1;
    }
    for (entry, (stays, out)) in entries {
        if stays == 0 {
            conn.prepare_cached("DELETE FROM journal WHERE seq = ?")?.execute([entry])?;
            done.emptied += 1;
        } else if out > 0 {
            done.entries += 1;
            if marks {
                let sql = "UPDATE journal SET erased = erased + ? WHERE seq = ?";
                conn.prepare_cached(sql)?.execute([out, entry])?;
            }
        }
    }
    forget_args(conn, plan)
}

/// What becomes of one row's change.
fn fate<'a>(plan: &'a Plan, fact: &Fact, change: &mut Change<'a>) -> Fate {
    let key: Key = key_of(change);
    if plan.is_gone(fact.name, &key) {
        return Fate::Goes;
    }
    let mut fate = Fate::Stays;
    for one in &fact.refs {
        for record in [&mut change.old, &mut change.new] {
            let Some(value) = record.get_mut(one.column) else { continue };
            if !uuid(*value).is_some_and(|id| plan.has(&one.table, id)) {
                continue;
            }
            let instead = plan.instead(fact, &key, one.column);
            *value = instead.map_or(Value::Null, |id| Value::Blob(id.as_bytes()));
            fate = Fate::Changed;
        }
    }
    fate
}

/// Entries name by what they did to whom: not those who are gone.
fn forget_args(conn: &Connection, plan: &Plan) -> Result<()> {
    let all: Vec<(i64, String)> = {
        let mut all = conn.prepare("SELECT seq, args FROM journal")?;
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    let mut write = conn.prepare("UPDATE journal SET args = ? WHERE seq = ?")?;
    for (seq, text) in all {
        let args: Args = serde_json::from_str(&text).unwrap_or_default();
        if args.id.is_some_and(|id| plan.has_any(id)) {
            let args = serde_json::to_string(&Args { id: None, ..args });
            write.execute(params![args.map_err(|_| Error::Journal { what: "args" })?, seq])?;
        }
    }
    Ok(())
}

fn scrub_tables(conn: &Connection, plan: &Plan, done: &mut Scrubbed) -> Result<()> {
    for fact in &plan.facts {
        let mut conditions: Vec<(String, &str)> = Vec::new();
        match fact.id() {
            Some(id) => conditions.push((fact.column(id).to_owned(), fact.name)),
            None => conditions.extend(
                fact.owners().map(|one| (fact.column(one.column).to_owned(), one.table.as_str())),
            ),
        }
        for (column, of) in conditions {
            let sql = format!("DELETE FROM {} WHERE {column} IN rarray(?)", fact.name);
            let rows = conn.prepare_cached(&sql)?.execute([plan.ids(of)])?;
            if rows > 0 {
                *done.rows.entry(fact.name).or_default() += rows;
            }
        }
    }
    for fact in &plan.facts {
        for one in fact.refs.iter().filter(|one| !one.owns) {
            let column = fact.column(one.column);
            let sql =
                format!("UPDATE {} SET {column} = NULL WHERE {column} IN rarray(?)", fact.name);
            let rows = conn.prepare_cached(&sql)?.execute([plan.ids(&one.table)])?;
            if fact.name == "occasion_person" {
                done.unlinked += rows;
            }
        }
    }
    for table in DERIVED.iter().copied().chain(["export_row"]) {
        if has_column(conn, table, "contact")? {
            let sql = format!("DELETE FROM {table} WHERE contact IN rarray(?)");
            let rows = conn.prepare_cached(&sql)?.execute([plan.ids("contact")])?;
            if rows > 0 && table == "export_row" {
                done.rows.insert("export_row", rows);
            }
        }
    }
    Ok(())
}

impl Pictures {
    fn see(&mut self, fact: &Fact, change: &Change<'_>, fate: Fate) {
        let Some(place) = fact.place("photo") else { return };
        for record in [&change.old, &change.new] {
            if let Some(Value::Blob(hash)) = record.get(place) {
                let named = if fate == Fate::Goes { &mut self.going } else { &mut self.staying };
                named.insert(hash.to_vec());
            }
        }
    }
}

/// Deletes the pictures that only those rows named.
fn scrub_pictures(conn: &Connection, pictures: &mut Pictures, done: &mut Scrubbed) -> Result<()> {
    for table in ["contact", "capture"] {
        let mut all =
            conn.prepare(&format!("SELECT photo FROM {table} WHERE photo IS NOT NULL"))?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            pictures.staying.insert(row.get(0)?);
        }
    }
    let mut delete = conn.prepare("DELETE FROM blob WHERE hash = ?")?;
    for hash in &pictures.going {
        if pictures.staying.contains(hash) {
            done.shared_pictures += 1;
        } else {
            done.pictures += delete.execute([ToSqlOutput::from(hash.as_slice())])?;
        }
    }
    Ok(())
}
