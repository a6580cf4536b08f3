//! `hallway person`: one person.

use clap::{Args, Subcommand};
use hallway_core::book::{CaptureOutcome, Person, PersonForm, PersonRow};
use hallway_core::model::ContactId;
use serde::Serialize;

use super::met::EncounterOptions;
use super::person_options::PersonOptions;
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::short;
use crate::{show, time, words};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Whom to show: an id, a name or an e-mail
    who: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

impl Arguments {
    /// What is to be done; a name alone shows them.
    pub(crate) fn command(self) -> Command {
        let person = self.who.unwrap_or_default();
        self.command.unwrap_or(Command::Show { person })
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show everything about a person
    Show {
        /// An id, a name or an e-mail
        person: String,
    },
    /// Add a person you met; one with the same e-mail or phone is met again instead
    Add(Box<AddArguments>),
    /// Change what is given; an empty text clears it
    Edit {
        /// An id, a name or an e-mail
        person: String,
        /// The name
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        options: Box<PersonOptions>,
    },
    /// Put people into the trash
    Delete {
        /// Ids, names or e-mails
        #[arg(required = true, value_name = "PERSON")]
        people: Vec<String>,
    },
    /// Say that a new person is one known before; what is new moves there
    Same {
        /// The new one, who goes into the trash
        new: String,
        /// The one who stays
        old: String,
    },
    /// Take people out of the trash; hallway people --trash lists it
    Restore {
        /// Ids or names
        #[arg(required = true, value_name = "PERSON")]
        people: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AddArguments {
    /// The name
    name: String,
    #[command(flatten)]
    options: PersonOptions,
    #[command(flatten)]
    encounter: EncounterOptions,
    /// Add them although somebody with this address or number was erased
    #[arg(long)]
    bring_back: bool,
    /// Record no encounter
    #[arg(long, conflicts_with_all = ["occasion", "at", "note", "rating"])]
    not_met: bool,
}

/// Who was put into the trash or taken out of it.
#[derive(Debug, Serialize)]
struct Moved {
    id: ContactId,
    trashed: bool,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    match command {
        Command::Show { person } => {
            let page = context.book.person(&moment, context.person(&person)?)?;
            context.out.one(&page, page_lines)
        }
        Command::Add(arguments) => {
            let AddArguments { name, options, encounter, bring_back, not_met } = *arguments;
            let form = PersonForm { bring_back, ..options.new_form(&name) };
            let met = encounter.form(context)?;
            let met = (!not_met).then_some(&met);
            let outcome = context.book.add_person(&moment, &form, met)?;
            context.out.one(&outcome, |outcome| vec![outcome_line(outcome)])
        }
        Command::Edit { person, name, options } => {
            let id = context.person(&person)?;
            let form = options.edited_form(name.as_deref(), &context.book.person(&moment, id)?);
            let page = context.book.edit_person(&moment, id, &form)?;
            context.out.one(&page, page_lines)
        }
        Command::Delete { people } => {
            let ids =
                people.iter().map(|typed| context.person(typed)).collect::<Result<Vec<_>>>()?;
            context.book.trash_people(&moment, &ids, &())?;
            tell_moved(&ids, true, context)
        }
        Command::Same { new, old } => {
            let (new, old) = (context.person(&new)?, context.person(&old)?);
            let outcome = context.book.same_person(&moment, new, old)?;
            context.out.one(&outcome, |outcome| vec![outcome_line(outcome)])
        }
        Command::Restore { people } => {
            let ids = people
                .iter()
                .map(|typed| context.trashed_person(typed))
                .collect::<Result<Vec<_>>>()?;
            context.book.restore_people(&moment, &ids, &())?;
            tell_moved(&ids, false, context)
        }
    }
}

pub(super) fn tell_moved(
    ids: &[ContactId],
    trashed: bool,
    context: &mut Context,
) -> Result<Answer> {
    let moment = context.moment();
    for id in ids {
        let row = context.book.person(&moment, *id)?.row;
        context.out.one(&Moved { id: *id, trashed }, |_| vec![moved_line(&row, trashed)])?;
    }
    Ok(Answer::Done)
}

fn moved_line(row: &PersonRow, trashed: bool) -> String {
    let what = if trashed { words::DELETED } else { words::RESTORED };
    format!("{}: {what}", show::name(row))
}

/// What became of a code or a form, on one line.
pub(crate) fn outcome_line(outcome: &CaptureOutcome) -> String {
    let about = match outcome {
        CaptureOutcome::Saved { row, .. } | CaptureOutcome::AlreadyMet { row, .. } => {
            let met = row.last.as_ref().map(show::met).unwrap_or_default();
            let maybe = match outcome {
                CaptureOutcome::Saved { maybe: Some(maybe), .. } => {
                    words::maybe(&show::person_line(maybe))
                }
                _ => String::new(),
            };
            format!("{}  {met}{maybe}", show::person_line(row))
        }
        CaptureOutcome::AlreadyScanned { row } => {
            row.as_deref().map(show::person_line).unwrap_or_default()
        }
        CaptureOutcome::ScannedBefore { row, at, zone } => {
            let who = row.as_ref().map(|row| show::person_line(row) + "  ").unwrap_or_default();
            who + &time::clock_and_zone(*at, zone)
        }
        CaptureOutcome::Unresolved { reason, .. } => words::meaning(*reason).to_owned(),
        CaptureOutcome::NotAPerson { what, about, .. } => show::meaning(*what, about.as_deref()),
        CaptureOutcome::Read { what, about, draft: None } => show::meaning(*what, about.as_deref()),
        CaptureOutcome::Read { what, draft: Some(draft), .. } => {
            show::meaning(*what, Some(&show::draft(draft)))
        }
    };
    format!("{}: {about}", words::outcome(outcome)).trim_end_matches([':', ' ']).to_owned()
}

fn page_lines(page: &Person) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", short(page.row.id.0), show::name(&page.row))];
    let job = show::job(&page.row);
    lines.extend((!job.is_empty()).then(|| format!("  {job}")));
    for point in &page.points {
        let label = point.label.as_ref().map(|label| format!("  ({label})")).unwrap_or_default();
        lines.push(format!("  {:<7}  {}{label}", point.kind.as_str(), point.value));
    }
    lines.extend(
        (!page.tags.is_empty()).then(|| format!("  {:<7}  {}", "tags", page.tags.join(", "))),
    );
    for one in &page.fields {
        lines.extend(one.value.iter().map(|value| format!("  {}: {value}", one.field.name)));
    }
    for one in &page.relations {
        lines.push(format!("  {}: {}", words::relation(one), show::name(&one.person)));
    }
    lines.extend(page.keep_until.map(|day| format!("  {}: {day}", words::KEEP_UNTIL)));
    let follow_ups = page.follow_ups.iter();
    let follow_ups =
        follow_ups.map(|one| format!("{}  {}", short(one.id.0), words::follow_up(one)));
    show::section(&mut lines, words::FOLLOW_UPS, follow_ups);
    show::section(
        &mut lines,
        words::ENCOUNTERS,
        page.encounters.iter().flat_map(|one| {
            show::encounter_lines(one)
                .into_iter()
                .chain(one.notes.iter().map(|note| format!("  {}", show::note(note))))
        }),
    );
    show::section(
        &mut lines,
        words::SESSIONS,
        page.sessions.iter().map(|link| {
            let role = link.role.map_or("", |role| role.as_str());
            show::occasion_line(&link.occasion, role)
        }),
    );
    show::section(&mut lines, words::NOTES, page.notes.iter().map(show::note));
    lines
}
