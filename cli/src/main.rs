//! `hallway`: everything Hallway can do, from a terminal.
//!
//! `args.rs` says what may be typed, `commands/` has one file per noun, `words.rs` every sentence.
//! A new command is a variant in `args.rs`, a file in `commands/` and a line in `docs/cli.md`.

mod args;
mod commands;
mod context;
mod edit;
mod failure;
mod glance;
mod moment;
mod output;
mod pick;
mod show;
mod table;
mod time;
mod watch;
mod words;

use std::process::ExitCode;

use clap::Parser;
use hallway_core::book::child;

use args::Arguments;
use failure::Failure;

fn main() -> ExitCode {
    if child::is_asked(std::env::args_os()) {
        return child::serve(); // for a parent that looks at pictures
    }
    let json = std::env::args_os().any(|argument| argument == "--json");
    let outcome = match Arguments::try_parse() {
        Ok(arguments) => commands::run(arguments),
        Err(usage) if usage.use_stderr() => Err(Failure::Usage(usage)),
        Err(help) => return failure::print_help(&help),
    };
    match outcome {
        Ok(answer) => ExitCode::from(answer.exit_code()),
        Err(failure) => failure.report(json),
    }
}
