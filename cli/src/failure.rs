//! Why a command did not do what was asked, and how it says so: on stderr, with code, place and
//! remedy, or as `{"code","detail"}`.

use std::io::{self, Write};
use std::process::ExitCode;

use hallway_core::Error;
use hallway_core::book::{ObstaclesView, visible};
use hallway_core::error::{ErrorCode, Problem};
use serde_json::json;

use crate::output::one_line;
use crate::table::shorten;
use crate::words;

/// So many columns of a name that could be meant are enough to choose by.
const NAMED: usize = 100;

/// The result of what a command needs on its way.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// What went wrong.
#[derive(Debug)]
pub(crate) enum Failure {
    /// In the core.
    Core(Error),
    /// A name that could be several people or things.
    Ambiguous {
        /// What was looked for: `person`.
        what: &'static str,
        /// As typed.
        typed: String,
        /// The id and name of each that it could be.
        candidates: Vec<(String, String)>,
    },
    /// Later changes stand in the way of an undo: which.
    Blocked {
        /// The core's.
        error: Error,
        /// What stands in the way.
        obstacles: Box<ObstaclesView>,
    },
    /// Nobody could understand the arguments.
    Usage(clap::Error),
    /// The person stopped a batch; what was told before is kept.
    Stopped,
    /// The clock is outside the years there are ids for.
    Clock,
    /// The answer could not be written.
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl Failure {
    /// A field whose text cannot be taken.
    pub(crate) fn invalid(field: &'static str, text: &str) -> Self {
        Self::Core(Error::Invalid { field, text: text.to_owned() })
    }

    /// Nothing of that name.
    pub(crate) fn not_found(what: &'static str, typed: &str) -> Self {
        Self::Core(Error::NotFound { what, id: typed.to_owned() })
    }

    /// Says it on stderr and chooses the exit code.
    pub(crate) fn report(&self, json: bool) -> ExitCode {
        let text = if json { self.as_json() } else { self.as_text() };
        // If stderr is gone as well there is nobody left to tell.
        let _ = io::stderr().write_all(text.as_bytes());
        ExitCode::from(self.exit_code())
    }

    fn exit_code(&self) -> u8 {
        match self {
            Self::Core(error) | Self::Blocked { error, .. } => words::told(error.code()).exit,
            Self::Stopped => words::told(ErrorCode::Cancelled).exit,
            Self::Ambiguous { .. } | Self::Usage(_) => 2,
            Self::Clock | Self::Output(_) => 3,
        }
    }

    fn as_json(&self) -> String {
        let value = match self {
            Self::Core(error) => json!(Problem::from(error)),
            Self::Blocked { error, obstacles } => {
                let Problem { code, detail } = Problem::from(error);
                json!({ "code": code, "detail": detail, "obstacles": obstacles })
            }
            Self::Ambiguous { typed, candidates, .. } => {
                let candidates: Vec<_> =
                    candidates.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
                json!({ "code": "ambiguous", "detail": typed, "candidates": candidates })
            }
            Self::Usage(usage) => json!({ "code": "usage", "detail": first_line(usage) }),
            Self::Stopped => json!(Problem::from(&Error::Cancelled)),
            Self::Clock => json!({ "code": "clock", "detail": "" }),
            Self::Output(cause) => json!({ "code": "not_writable", "detail": cause.to_string() }),
        };
        format!("{value}\n")
    }

    fn as_text(&self) -> String {
        match self {
            Self::Core(error) | Self::Blocked { error, .. } => {
                let told = words::told(error.code());
                let code = words::code(error.code());
                told_as_text(&code, told.sentence, &words::place(error), words::remedy(error))
            }
            Self::Ambiguous { what, typed, candidates } => {
                let mut place = words::named(what, typed);
                for (id, name) in candidates {
                    let name = shorten(&one_line(name), NAMED);
                    place.push_str(&format!("\n         {id}  {name}"));
                }
                told_as_text("ambiguous", words::AMBIGUOUS, &place, words::AMBIGUOUS_REMEDY)
            }
            Self::Usage(usage) => usage.to_string(), // clap's own, with the usage line
            Self::Stopped => told_as_text("cancelled", words::STOPPED, "", words::STOPPED_REMEDY),
            Self::Clock => told_as_text("clock", words::WRONG_CLOCK, "", words::WRONG_CLOCK_REMEDY),
            Self::Output(cause) => {
                let place = cause.to_string();
                told_as_text("not_writable", words::NO_OUTPUT, &place, words::NO_OUTPUT_REMEDY)
            }
        }
    }
}

/// Says what is not as it should be, where the command goes on all the same.
pub(crate) fn warn(sentence: &str) {
    let _ = writeln!(io::stderr(), "hallway: {}", visible(sentence)); // as in `report`
}

/// Prints help or the version, which clap treats as errors.
pub(crate) fn print_help(help: &clap::Error) -> ExitCode {
    let _ = help.print(); // a pipe that was closed early has seen enough
    ExitCode::SUCCESS
}

fn told_as_text(code: &str, sentence: &str, place: &str, remedy: &str) -> String {
    let mut text = format!("hallway: {sentence} [{code}]\n");
    if !place.is_empty() {
        text.push_str(&format!("  where: {}\n", visible(place)));
    }
    text.push_str(&format!("  to do: {remedy}\n"));
    text
}

fn first_line(usage: &clap::Error) -> String {
    let text = usage.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("error: ").to_owned()
}
