//! What Hallway can do: one file per verb, each one step of the journal.

mod forms;
#[cfg(test)]
mod ipc_types;
mod views;

pub use forms::*;
pub use views::*;
