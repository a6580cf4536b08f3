//! Counts tests from the closing lines of cargo, vitest and `node --test`, while passing everything
//! on to the terminal.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::shell::{self, Result};

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Passed.
    pub(crate) passed: u32,
    /// Failed.
    pub(crate) failed: u32,
}

impl Tally {
    /// Runs a command to its end, visibly, and counts what its closing lines say.
    pub(crate) fn count(&mut self, command: &mut Command) -> Result {
        let words = shell::words(command);
        let problem = |error| format!("{words}: {error}");
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(problem)?;
        for line in
            child.stdout.take().map(BufReader::new).into_iter().flat_map(|out| out.split(b'\n'))
        {
            let line = String::from_utf8_lossy(&line.unwrap_or_default()).into_owned();
            println!("{line}");
            self.read(&line);
        }
        let status = child.wait().map_err(|error| format!("{}: {error}", shell::words(command)))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("{} failed ({status})", shell::words(command)))
        }
    }

    /// Adds what a line says, if it is a closing line: `test result: ok. 5 passed; 0 failed; …`,
    /// `Tests  1 failed | 11 passed (12)`, or `ℹ pass 4`.
    fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let mut words = plain.split_whitespace();
        match (words.next(), words.next()) {
            (Some("test"), Some("result:")) | (Some("Tests"), _) => {
                self.passed += before(&plain, "passed");
                self.failed += before(&plain, "failed");
            }
            (Some("ℹ" | "#"), Some("pass")) => self.passed += number(words.next()),
            (Some("ℹ" | "#"), Some("fail")) => self.failed += number(words.next()),
            _ => {}
        }
    }
}

/// The number before a word, as in `5 passed;`.
fn before(line: &str, word: &str) -> u32 {
    let words: Vec<_> = line.split_whitespace().collect();
    let found = words
        .windows(2)
        .find(|pair| matches!(pair, [_, next] if next.trim_end_matches(';') == word));
    number(found.and_then(|pair| pair.first().copied()))
}

fn number(word: Option<&str>) -> u32 {
    word.and_then(|word| word.parse().ok()).unwrap_or(0)
}

/// Without the sequences `ESC [ … m`.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: u32, failed: u32) {
        let mut tally = Tally::default();
        tally.read(line);
        assert_eq!(tally, Tally { passed, failed }, "{line}");
    }

    #[test]
    fn closing_lines_are_counted_and_others_are_not() {
        check("test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out", 5, 0);
        check("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured", 1, 2);
        check(
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m (12)",
            11,
            1,
        );
        check(" Test Files  3 passed (3)", 0, 0);
        check("ℹ pass 4", 4, 0);
        check("# fail 2", 0, 2);
        check("test text::hangul::splits ... ok", 0, 0);
    }
}
