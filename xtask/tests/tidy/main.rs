//! Tidy: the rules of the house that no compiler holds.
//!
//! Each rule is a small table and a function from files to complaints, so that it can be tried on
//! made-up files: every rule has a test that it complains. To add one: a table, a function, a test
//! below. A complaint says where, what, and what to do instead.

#![allow(clippy::unwrap_used, reason = "a test says where it broke by panicking there")]
#![allow(clippy::string_slice, reason = "at offsets where the same text was found")]

mod commands;
mod core_layers;
mod forbidden;
mod manifests;
mod sources;
mod ui_layers;

use sources::all;

#[test]
fn core_folders_import_only_what_lies_below_them() {
    hold(&core_layers::complaints(&all()));
}

#[test]
fn window_and_terminal_see_of_the_core_only_its_book_and_model() {
    hold(&core_layers::outside_complaints(&all()));
}

#[test]
fn screens_stay_apart_and_only_ipc_speaks_to_the_window() {
    hold(&ui_layers::complaints(&all()));
}

#[test]
fn the_three_lists_of_commands_are_equal() {
    hold(&commands::complaints(&all()));
}

#[test]
fn nothing_forbidden_occurs() {
    hold(&forbidden::complaints(&all()));
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    hold(&forbidden::too_long(&all()));
}

#[test]
fn every_dependency_says_why_it_is_there() {
    hold(&manifests::complaints(&all()));
}

fn hold(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n\n{}\n", complaints.join("\n"));
}

/// For the tests of the rules: exactly one complaint, and it says this.
fn complains(complaints: &[String], saying: &str) {
    let said = matches!(complaints, [one] if one.contains(saying));
    assert!(said, "expected one complaint saying {saying:?}, got {complaints:?}");
}
