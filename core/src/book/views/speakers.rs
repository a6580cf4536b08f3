//! The people of a programme and who of the contacts they are.

use serde::{Deserialize, Serialize};

use super::PersonRow;
use crate::model::*;

/// Somebody on a programme, with who it is or may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerView {
    /// As the programme has it.
    pub person: OccasionPerson,
    /// Who it is among the contacts; met if there is a last encounter.
    pub contact: Option<PersonRow>,
    /// Who it may be, the likeliest first; nobody once that is settled.
    pub maybe: Vec<SpeakerGuess>,
    /// How many other sessions of the conference the same person is on the programme of.
    pub elsewhere: usize,
}

/// A contact who may be somebody on a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerGuess {
    /// The contact.
    pub contact: PersonRow,
    /// What speaks for it, the strongest first.
    pub reasons: Vec<SpeakerReason>,
}

/// What speaks for a contact being somebody on a programme; the name is the same in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SpeakerReason {
    /// Works at that company.
    Company,
    /// Has an e-mail address there.
    MailDomain,
    /// Worked there.
    FormerCompany,
    /// Has the same title.
    Title,
    /// Nothing but the name: of one of the two no company is known.
    NameAlone,
}
