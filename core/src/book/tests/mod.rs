//! The book as a whole: backups, undo in every order, and what goes wrong on real disks.

mod backup;
mod bulk;
mod capture;
mod catalogue;
mod day;
mod days;
#[cfg(unix)]
mod disk;
mod figures;
mod find;
mod frame;
mod killed;
mod long;
mod on_the_spot;
mod processes;
pub(in crate::book) mod random;
mod redo;
mod shared;
pub(super) mod support;
mod undo;
mod upgrade;
mod wrap_up;
