//! Reading: a consistent look at the database that cannot change it.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::field::{Field, Table};
use crate::error::{Error, Result};

/// So many rows are read in some milliseconds.
const BETWEEN_QUESTIONS: usize = 512;

/// A look at the database. Every `store/<table>.rs` adds its queries to it.
pub struct Reader<'c> {
    pub(super) conn: &'c Connection,
}

impl Reader<'_> {
    /// The first row of `T` for which the SQL `tail` (from `WHERE` on) holds.
    pub(super) fn find<T: Table>(&self, tail: &str, params: impl Params) -> Result<Option<T>> {
        let sql = [T::SELECT, tail].concat();
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row(params, |row| T::from_row(row)).optional()?)
    }

    /// All rows of `T` for which the SQL `tail` holds, in its order.
    pub(super) fn list<T: Table>(&self, tail: &str, params: impl Params) -> Result<Vec<T>> {
        self.rows(&[T::SELECT, tail].concat(), params, |row| T::from_row(row))
    }

    /// The row of `T` with this id.
    pub(crate) fn row<T: Table>(&self, id: impl Field) -> Result<Option<T>> {
        self.find("WHERE id = ?", [Owned(id)])
    }

    /// The row of `T` with this id, or the error that there is none.
    pub(crate) fn expect_row<T: Table>(&self, id: impl Field + std::fmt::Display) -> Result<T> {
        let text = id.to_string();
        self.row(id)?.ok_or(Error::NotFound { what: T::NAME, id: text })
    }

    /// Any query, row by row.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Any query, row by row, that asks every so many rows whether to go on. What sorts has to be done
    /// with its rows first, so it is not to sort.
    pub(super) fn rows_asking<T>(
        &self,
        sql: &str,
        params: impl Params,
        go_on: &dyn Fn() -> Result<()>,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if found.len() % BETWEEN_QUESTIONS == 0 {
                go_on()?;
            }
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// The single value of a query that always has one row.
    pub(super) fn value<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<T> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }
}

/// A field as a bound parameter.
pub(super) struct Owned<T: Field>(pub T);

impl<T: Field> rusqlite::ToSql for Owned<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.store())
    }
}
