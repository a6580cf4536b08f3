//! Set-up and every routine of the project: `cargo xtask` lists them.
//!
//! Standard library only, so that the first command on a fresh machine starts within seconds. To add
//! a routine: a file with a public `run(args)`, and its line in [`ROUTINES`].

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to a terminal and nobody else"
)]

mod bench;
mod children;
mod icons;
mod node;
mod packages;
mod run;
mod setup;
mod shell;
mod stamp;
mod tally;
mod test;
mod ui;
mod window;

use std::process::ExitCode;

/// What a person does with it, its words for `cargo xtask`, and where it is.
type Routine = (&'static str, &'static str, fn(&[String]) -> shell::Result);

const ROUTINES: &[Routine] = &[
    (
        "run",
        "set up what is missing, build, open the window [--release] [--headless] [-- ARGS]",
        run::run,
    ),
    ("test", "everything that must pass before landing [--only fmt,clippy,…]", test::run),
    ("setup", "install what is missing to run, test and measure", setup::run),
    ("icons", "draw every size from icons/hallway.svg", icons::run),
    ("bench", "measure, beside a floor or a peer [NAME…] [DIR]", bench::run),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let named = args.split_first().and_then(|(name, rest)| {
        let (_, _, routine) = ROUTINES.iter().find(|(known, _, _)| known == name)?;
        Some(routine(rest))
    });
    match named {
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(problem)) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
        None => {
            println!("cargo xtask ROUTINE");
            for (name, words, _) in ROUTINES {
                println!("  {name:<6} {words}");
            }
            ExitCode::from(2)
        }
    }
}
