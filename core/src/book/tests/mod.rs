//! The book as a whole: backups, undo in every order, and what goes wrong on real disks.

mod backup;
mod capture;
mod support;
