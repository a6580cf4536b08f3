//! `hallway import`: a file of contacts or a conference's programme, as one step. Which it is tells
//! the file itself.

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use hallway_core::Error;
use hallway_core::book::{Book, PROGRAMME_CAP, ProgrammeLook, ProgrammeOptions, fold};
use hallway_core::model::SessionField;

use super::scan_files;
use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::watch::Watch;
use crate::words;

/// What a file is shows in so many bytes.
const LOOKED_AT: usize = 64 * 1024;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A file of vCards, or a programme: XML, schedule.json, calendar, session catalogue, CSV or XLSX;
    /// - reads standard input
    file: PathBuf,
    /// Of a programme: say what it would do and save nothing
    #[arg(long)]
    dry_run: bool,
    /// Of a programme: the IANA zone of its times, where it names none; needed where nothing suggests one
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Whose programme it is [default: the one it was for before, that is called so, or is on show]
    #[arg(long, value_name = "CONFERENCE", conflicts_with = "new_conference")]
    conference: Option<String>,
    /// Of a programme: make a conference of this name for it
    #[arg(long, value_name = "NAME")]
    new_conference: Option<String>,
    /// What a column of a programme is, as in --map "Talk=title"; may be given several times
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// Of contacts: also those who were erased and are known by a hash
    #[arg(long)]
    bring_back: bool,
    /// The file is a part of the programme: what it lacks is not marked as gone
    #[arg(long, conflicts_with = "rest_is_gone")]
    partial: bool,
    /// Of a programme: most of what was known is no longer in it, and that is no mistake
    #[arg(long)]
    rest_is_gone: bool,
}

pub(crate) fn run(arguments: &Arguments, context: &mut Context) -> Result<Answer> {
    let path = &arguments.file;
    let unreadable = |cause| Error::Unreadable { path: path.clone(), cause };
    let mut input: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(BufReader::with_capacity(LOOKED_AT, io::stdin()))
    } else {
        let file = scan_files::open(path).map_err(unreadable)?;
        Box::new(BufReader::with_capacity(LOOKED_AT, file))
    };
    // Whoever says what its columns are says that it is a table of sessions.
    let start = input.fill_buf().map_err(unreadable)?;
    if Book::is_programme(start) || !arguments.map.is_empty() {
        let mut bytes = Vec::new();
        let cap = u64::try_from(PROGRAMME_CAP).unwrap_or(u64::MAX).saturating_add(1);
        input.take(cap).read_to_end(&mut bytes).map_err(unreadable)?;
        return programme(arguments, &bytes, context);
    }
    let watch = Watch::new();
    let outcome = if arguments.bring_back {
        context.book.import_bringing_back(&context.moment(), input, &watch)
    } else {
        context.book.import_contacts(&context.moment(), input, &watch)
    };
    drop(watch);
    // The file is all that an import reads, so what cannot be read is the file.
    let report = outcome.map_err(|error| match error {
        Error::Unreadable { cause, .. } => Error::Unreadable { path: path.clone(), cause },
        error => error,
    })?;
    if report.read == 0 {
        return Err(Error::BadProgramme { reason: "neither", line: None }.into());
    }
    context.out.one(&report, words::imported)?;
    Ok(if report.step.is_none() { Answer::Nothing } else { Answer::Done })
}

fn programme(arguments: &Arguments, bytes: &[u8], context: &mut Context) -> Result<Answer> {
    let conference = arguments.conference.as_deref().map(|typed| context.conference(typed));
    if let Some(name) = &arguments.new_conference
        && context.book.conferences()?.iter().any(|one| fold(&one.name) == fold(name))
    {
        return Err(Failure::invalid("new_conference", name));
    }
    let mut options = ProgrammeOptions {
        conference: conference.transpose()?.map(|conference| conference.id),
        new_conference: arguments.new_conference.clone(),
        zone: arguments.zone.clone(),
        fields: None,
        partial: arguments.partial,
        rest_is_gone: arguments.rest_is_gone,
        file_name: arguments.file.file_name().map(|name| name.to_string_lossy().into_owned()),
    };
    let watch = Watch::new();
    let moment = context.moment();
    if arguments.dry_run || !arguments.map.is_empty() {
        let mut look = context.book.look_at_programme(&moment, bytes, &options, &watch)?;
        if !arguments.map.is_empty() {
            options.fields = Some(fields(&look, &arguments.map)?);
            look = context.book.look_at_programme(&moment, bytes, &options, &watch)?;
        }
        if arguments.dry_run {
            drop(watch);
            context.out.one(&look, words::programme_look)?;
            let report = &look.report;
            let does = report.added + report.changed + report.vanished > 0;
            return Ok(if does { Answer::Done } else { Answer::Nothing });
        }
    }
    let report = context.book.import_programme(&moment, bytes, &options, &watch)?;
    drop(watch);
    context.out.one(&report, words::programme_imported)?;
    Ok(if report.step.is_none() { Answer::Nothing } else { Answer::Done })
}

/// What the columns are: as guessed, changed as typed.
fn fields(look: &ProgrammeLook, typed: &[String]) -> Result<Vec<SessionField>> {
    let mut fields: Vec<SessionField> = look.columns.iter().map(|column| column.field).collect();
    for mapped in typed {
        let invalid = || Failure::invalid("map", mapped);
        let (name, field) = mapped.rsplit_once('=').ok_or_else(invalid)?;
        let unknown = |_| Failure::invalid("session_field", field.trim());
        let field: SessionField = field.trim().parse().map_err(unknown)?;
        let wanted = fold(name.trim());
        let named = look.columns.iter().position(|column| fold(column.header.trim()) == wanted);
        let at = named.or_else(|| wanted.parse::<usize>().ok()?.checked_sub(1));
        let slot = at.and_then(|at| fields.get_mut(at));
        *slot.ok_or_else(|| Failure::not_found("column_of_sessions", name))? = field;
    }
    Ok(fields)
}
