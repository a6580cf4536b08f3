//! Lists of people on their way in: CSV, TSV and their like, as other programs and people write them.
//!
//! Four steps, one file each: `text` turns bytes into lines, whatever their charset, `cells` cuts a
//! line, `shape` finds the delimiter and the header below what stands before it, `rows` puts broken
//! rows together again. Nothing fails as a whole: a row that is damaged says so, with its line.
//! Memory stays flat however long the list is.

mod cells;
mod rows;
mod shape;
mod text;
mod workbook;

pub use rows::{ListReader, Row, RowProblem};
pub use text::text_of;
pub use workbook::workbook_rows;

/// The most columns of a list; those behind are left out.
const COLUMNS_CAP: usize = 256;

#[cfg(test)]
mod tests;
