//! Answers on stdout: JSON, one object a line, or text for people.
//!
//! Every line passes [`visible`], so that no name, payload or file name can steer a terminal. When
//! whoever reads has gone (`| head`), the rest of the answer is dropped and the work is finished.

use std::io::{self, IsTerminal, Write};

use hallway_core::book::visible;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::failure::{Failure, Result};
use crate::{table, words};

/// How a command that did not fail ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It did something.
    Done,
    /// There was nothing to do or to show.
    Nothing,
    /// It found that data is in danger.
    Unsound,
}

impl Answer {
    /// What a shell sees.
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Nothing => 1,
            Self::Unsound => 3,
        }
    }
}

/// Where answers go.
pub(crate) struct Output {
    json: bool,
    width: Option<usize>,
    stdout: Option<io::BufWriter<io::Stdout>>,
}

impl Output {
    /// On stdout.
    pub(crate) fn new(json: bool) -> Self {
        Self { json, width: width(), stdout: Some(io::BufWriter::new(io::stdout())) }
    }

    /// Whether a program reads it.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// One thing: an object, or the lines people read.
    pub(crate) fn one<T: Serialize>(
        &mut self,
        value: &T,
        lines: impl FnOnce(&T) -> Vec<String>,
    ) -> Result<Answer> {
        if self.json {
            self.object(value)?;
        } else {
            for line in lines(value) {
                self.line(&line)?;
            }
        }
        self.flush()?;
        Ok(Answer::Done)
    }

    /// Several things: an object a line, or a table. None at all is [`Answer::Nothing`].
    pub(crate) fn rows<T: Serialize, const N: usize>(
        &mut self,
        values: &[T],
        headers: [&str; N],
        cells: impl Fn(&T) -> [String; N],
    ) -> Result<Answer> {
        if self.json {
            values.iter().try_for_each(|value| self.object(value))?;
        } else {
            let rows: Vec<[String; N]> = values.iter().map(cells).collect();
            for line in table::lines(headers, &rows, self.width) {
                self.line(&line)?;
            }
        }
        self.flush()?;
        Ok(if values.is_empty() { Answer::Nothing } else { Answer::Done })
    }

    /// Something that is gone: `{"id","deleted":true}`, or what it was.
    pub(crate) fn deleted(&mut self, id: Uuid, what: &str) -> Result<Answer> {
        let gone = json!({ "id": id, "deleted": true });
        self.one(&gone, |_| vec![words::deleted(what)])
    }

    /// One object on a line of its own.
    pub(crate) fn object<T: Serialize>(&mut self, value: &T) -> Result<()> {
        let text = serde_json::to_string(value).map_err(|cause| Failure::Output(cause.into()))?;
        self.text(&text)
    }

    /// One line for people.
    pub(crate) fn line(&mut self, text: &str) -> Result<()> {
        self.text(&one_line(text))
    }

    /// Bytes of a file, as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.write_all(bytes).map_err(Failure::Output)?;
        self.flush()
    }

    /// What was written so far is seen now.
    pub(crate) fn flush(&mut self) -> Result<()> {
        self.attempt(io::Write::flush).map_err(Failure::Output)
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let written = self.attempt(|stdout| {
            stdout.write_all(text.as_bytes())?;
            stdout.write_all(b"\n")
        });
        written.map_err(Failure::Output)
    }

    fn attempt(
        &mut self,
        write: impl FnOnce(&mut io::BufWriter<io::Stdout>) -> io::Result<()>,
    ) -> io::Result<()> {
        let Some(stdout) = &mut self.stdout else { return Ok(()) };
        match write(stdout) {
            Err(cause) if cause.kind() == io::ErrorKind::BrokenPipe => {
                // Taken apart rather than dropped, which would try to write once more.
                let _ = self.stdout.take().map(io::BufWriter::into_parts);
                Ok(())
            }
            outcome => outcome,
        }
    }
}

/// For what is written piece by piece; [`Output::flush`] is its end.
impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(|stdout| stdout.write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt(io::Write::flush)
    }
}

/// The text without anything a terminal would obey, line feeds included.
pub(crate) fn one_line(text: &str) -> String {
    visible(text).replace('\n', "<U+000A>")
}

/// The columns a table may take; a pipe or file takes them all.
fn width() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    let (width, _) = terminal_size::terminal_size()?;
    Some(usize::from(width.0))
}
