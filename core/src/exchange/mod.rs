//! People in the tables of other programs, cell by cell.
//!
//! In: [`ListReader`] reads any list row by row and [`mapping`] says which column is what. Out: a
//! [`Table`] is one program's columns and rules, pure data: a new program is a new file in
//! [`presets`]. [`Person`] is what a row is made of, [`cell`] finds a column's text in it, [`history`]
//! tells the encounters, [`CsvWriter`] writes the file and [`NewFile`] puts it at its [`Target`] whole.

mod cell;
mod csv;
mod file;
mod folder;
mod formula;
mod history;
pub mod mapping;
mod person;
pub mod presets;
mod read;
mod table;

pub use csv::CsvWriter;
pub use file::{NewFile, Target};
pub use folder::NewFolder;
pub use person::{Met, Person, Place, Point};
pub use read::{ListReader, Row, RowProblem, text_of, workbook_rows};
pub use table::{Column, Field, Phones, Table, Tally};
