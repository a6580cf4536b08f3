//! What an import does not do without being told.

use super::plan::{Item, Plan};
use super::target::Target;
use crate::book::forms::ProgrammeOptions;
use crate::error::{Error, Result};
use crate::model::ProgrammeZone;
use crate::schedule::Schedule;

/// Fewer that vanish are looked over in the report.
const MANY: usize = 5;

/// More than half of what is known would be marked as gone: the file may be cut.
pub(super) fn asks_rest(plan: &Plan) -> bool {
    plan.gone >= MANY && plan.gone * 2 > plan.known
}

/// A file without any days goes into the conference on show only if that knows something of it.
pub(super) fn asks_conference(target: &Target, plan: &Plan) -> bool {
    target.is_guess && plan.items.iter().all(Item::is_new)
}

/// Refuses what is empty: it would call the whole programme off.
pub(super) fn refuse_empty(
    schedule: &Schedule,
    target: &Target,
    options: &ProgrammeOptions,
) -> Result<()> {
    if schedule.sessions.is_empty() && target.imported && !options.partial {
        return refused("no_sessions");
    }
    Ok(())
}

/// Refuses what was asked and not answered.
pub(super) fn refuse_unanswered(
    target: &Target,
    plan: &Plan,
    options: &ProgrammeOptions,
) -> Result<()> {
    if target.asks_zone && target.zone_why == ProgrammeZone::Unknown {
        return refused("asks_zone");
    }
    if asks_conference(target, plan) {
        return refused("asks_conference");
    }
    if asks_rest(plan) && !options.partial && !options.rest_is_gone {
        return refused("asks_rest");
    }
    Ok(())
}

const fn refused(reason: &'static str) -> Result<()> {
    Err(Error::BadProgramme { reason, line: None })
}
