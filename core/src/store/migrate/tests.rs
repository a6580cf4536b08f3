use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::*;
use crate::store::tables::{DERIVED, FACTS, LOCAL, TEXT_INDEX, TEXTS, contact_columns};

thread_local! {
    /// The later version this thread's test pretends to be.
    pub(in crate::store) static LATER: Cell<Option<Known>> = const { Cell::new(None) };
}

fn fresh() -> Connection {
    let mut conn = Connection::open_in_memory().unwrap();
    migrate(&mut conn, MIGRATIONS).unwrap();
    conn
}

fn strings(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn schema_sql_is_what_the_migrations_make() {
    let conn = fresh();
    let statements = strings(
        &conn,
        "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'text_index_%' ORDER BY rowid",
    );
    let head = "-- Today's schema, written by a test from migrations/*.sql. Read this, edit those.";
    let expected = format!("{head}\n\n{}\n", statements.join("\n\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/schema.sql");
    if std::fs::read_to_string(&path).is_ok_and(|found| found == expected) {
        return;
    }
    std::fs::write(&path, expected).unwrap();
    panic!("schema.sql was out of date and has been written again: look at it and commit it");
}

#[test]
fn every_table_is_a_fact_derived_or_local() {
    let conn = fresh();
    let found: BTreeSet<String> =
        strings(&conn, "SELECT name FROM sqlite_schema WHERE type = 'table'").into_iter().collect();
    let found: BTreeSet<String> = found
        .into_iter()
        .filter(|table| table != TEXTS && !table.starts_with(TEXT_INDEX))
        .collect();
    let listed: BTreeSet<String> =
        [FACTS, DERIVED, LOCAL].concat().into_iter().map(str::to_owned).collect();
    assert_eq!(found, listed);
    assert_eq!(listed.len(), FACTS.len() + DERIVED.len() + LOCAL.len(), "no table in two lists");
}

#[test]
fn facts_hold_what_undo_needs() {
    let conn = fresh();
    let triggers = strings(&conn, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    assert_eq!(triggers, [""; 0], "undo and triggers do not go together");
    let strict = strings(
        &conn,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'text_index%'",
    );
    assert_eq!(strict, [""; 0], "every table is STRICT");
    for table in FACTS {
        let keys =
            strings(&conn, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        assert!(!keys.is_empty(), "{table} has no primary key: its changes would not be recorded");
        let actions = strings(
            &conn,
            &format!(
                "SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE on_delete <> 'NO ACTION' OR on_update <> 'NO ACTION'"
            ),
        );
        assert_eq!(actions, [""; 0], "{table} has a foreign key action: undo would lose rows");
        let unique = strings(
            &conn,
            &format!(
                "SELECT name FROM pragma_index_list('{table}') WHERE \"unique\" = 1 AND origin <> 'pk'"
            ),
        );
        assert_eq!(unique, [""; 0], "{table} is UNIQUE beyond its key: redo may collide");
        let columns = strings(&conn, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let counters = columns
            .iter()
            .filter(|c| c.contains("modified") || c.contains("updated") || c.ends_with("_count"));
        assert_eq!(
            counters.count(),
            0,
            "{table} has a modified-at or counter: undo in the middle fails"
        );
    }
}

/// SQLite looks for rows that refer to each row it deletes: without an index an undo of an import
/// reads whole tables once per row.
#[test]
fn every_reference_between_facts_has_an_index() {
    let conn = fresh();
    for table in FACTS {
        let sql = format!("SELECT DISTINCT \"from\" FROM pragma_foreign_key_list('{table}')");
        for column in strings(&conn, &sql) {
            let plan: Vec<String> = conn
                .prepare(&format!("EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = ?1"))
                .unwrap()
                .query_map([None::<i64>], |row| row.get("detail"))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(
                plan.iter().all(|step| step.starts_with("SEARCH")),
                "{table}.{column}: {plan:?}"
            );
        }
    }
}

#[test]
fn who_refers_to_many_rows_is_found_by_index() {
    let conn = fresh();
    for table in FACTS {
        let columns = strings(
            &conn,
            &format!(
                "SELECT \"from\" FROM pragma_foreign_key_list('{table}')
                 WHERE \"table\" IN ('contact', 'company', 'encounter', 'capture')"
            ),
        );
        for column in columns {
            let sql = format!("EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = ?");
            let plan: String = conn.query_row(&sql, [""], |row| row.get("detail")).unwrap();
            assert!(
                plan.starts_with("SEARCH"),
                "undo of an import scans {table} once for each row: {column} needs an index"
            );
        }
    }
}

#[test]
fn a_migration_cut_short_leaves_the_old_schema() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.db");
    let statements: Vec<&str> = MIGRATIONS[0].split_inclusive(";\n").collect();
    assert!(statements.len() > 40, "the migration is cut at each of its statements");
    for cut in 0..statements.len() {
        let mut conn = Connection::open(&path).unwrap();
        let broken = format!("{} SELECT no_such_function();", statements[..cut].concat());
        migrate(&mut conn, &[&broken]).unwrap_err();
        drop(conn);
        let conn = Connection::open(&path).unwrap();
        assert_eq!(version(&conn).unwrap(), 0, "cut after statement {cut}");
        assert_eq!(strings(&conn, "SELECT name FROM sqlite_schema").len(), 0, "cut after {cut}");
    }
    migrate(&mut Connection::open(&path).unwrap(), MIGRATIONS).unwrap();
}

#[test]
fn contact_columns_stand_where_the_schema_has_them() {
    let conn = fresh();
    for table in FACTS {
        let columns =
            strings(&conn, &format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"));
        for column in contact_columns(table) {
            assert_eq!(columns[column.index], column.name, "of {table}");
        }
    }
}
