//! Whose venues, ways or questions.

use clap::Args;
use hallway_core::model::ConferenceId;

use crate::context::Context;
use crate::failure::{Failure, Result};

/// The conference it is about.
#[derive(Debug, Args)]
pub(crate) struct Of {
    /// The conference it is about [default: the one on show]
    #[arg(long, value_name = "NAME")]
    conference: Option<String>,
}

impl Of {
    pub(super) fn find(&self, context: &Context) -> Result<ConferenceId> {
        match &self.conference {
            Some(typed) => Ok(context.conference(typed)?.id),
            None => {
                let chosen = context.chosen_conference()?;
                chosen.map(|one| one.id).ok_or_else(|| Failure::not_found("conference", ""))
            }
        }
    }
}
