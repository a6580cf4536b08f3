//! `hallway shift`: who of us is at a booth when.

use clap::Subcommand;
use hallway_core::book::{ShiftForm, ShiftView};
use hallway_core::model::OccasionId;

use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::pick::{self, Candidate, short};
use crate::time;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add a shift: people met in it are met at the booth
    Add {
        /// The booth: its id, title or code
        booth: String,
        /// From when, such as "2022-11-30 10:00"
        #[arg(long, value_name = "TIME")]
        starts: String,
        /// Until when
        #[arg(long, value_name = "TIME")]
        ends: String,
        /// Who [default: who scans here]
        #[arg(long, value_name = "NAME")]
        colleague: Option<String>,
    },
    /// Delete one
    Delete {
        /// The booth: its id, title or code
        booth: String,
        /// Which: its id, or whose it is
        shift: String,
    },
    /// List those of a booth in the order of time
    List {
        /// The booth: its id, title or code
        booth: String,
    },
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let (booth, shifts) = match command {
        Command::Add { booth, starts, ends, colleague } => {
            let occasion = context.occasion(&booth)?;
            let zone = context.zone(Some(occasion))?;
            let colleague = colleague.map(|typed| context.colleague(&typed)).transpose()?;
            let form = ShiftForm {
                id: None,
                occasion,
                colleague: colleague.map(|one| one.id),
                starts_at: time::instant("starts", &starts, zone)?,
                ends_at: time::instant("ends", &ends, zone)?,
            };
            (occasion, context.book.save_shift(&moment, &form)?)
        }
        Command::Delete { booth, shift } => {
            let occasion = context.occasion(&booth)?;
            let ShiftView { shift, by } = find(context, occasion, &shift)?;
            context.book.delete_shift(&moment, shift.id)?;
            return context.out.deleted(shift.id.0, &by.name.display);
        }
        Command::List { booth } => {
            let occasion = context.occasion(&booth)?;
            (occasion, context.book.shifts(&moment, occasion)?)
        }
    };
    let zone = context.zone(Some(booth))?.name();
    context.out.rows(&shifts, ["ID", "WHO", "FROM", "TO"], |view| {
        let shift = &view.shift;
        let ends = time::clock_after(shift.ends_at, shift.starts_at, zone);
        let starts = time::clock(shift.starts_at, zone);
        [short(shift.id.0), view.by.name.display.clone(), starts, ends]
    })
}

fn find(context: &Context, booth: OccasionId, typed: &str) -> Result<ShiftView> {
    let candidate = |view: ShiftView| Candidate {
        id: view.shift.id.0,
        names: vec![view.by.name.display.clone()],
        value: view,
    };
    let all = context.book.shifts(&context.moment(), booth)?;
    pick::pick("shift", typed, all.into_iter().map(candidate).collect())
}
