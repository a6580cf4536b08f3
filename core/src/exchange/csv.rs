//! A CSV file written row by row, into anything that takes bytes.
//!
//! RFC 4180: comma, CR LF, quotes only where they are needed and doubled inside. UTF-8, with a byte
//! order mark where the preset wants one.

use std::io::{self, Write};

use super::{Person, Table};

/// Writes people as rows of a table.
pub struct CsvWriter<W: Write> {
    table: &'static Table,
    rows: ::csv::Writer<W>,
}

impl<W: Write> CsvWriter<W> {
    /// Begins a file with its header.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(table: &'static Table, mut out: W) -> io::Result<Self> {
        if table.byte_order_mark {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut rows = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .buffer_capacity(256 * 1024)
            .from_writer(out);
        rows.write_record(table.headers())?;
        Ok(Self { table, rows })
    }

    /// Adds a person.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&mut self, person: &Person) -> io::Result<()> {
        self.rows.write_record(self.table.row(person).iter().map(|cell| cell.as_bytes()))?;
        Ok(())
    }

    /// Ends the file and gives back what it was written to.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(self) -> io::Result<W> {
        self.rows.into_inner().map_err(|error| error.into_error())
    }
}
