//! What the UI can ask for, one file per feature. No decisions here: an `if` belongs in the core.

pub(crate) mod approach;
pub(crate) mod capture;
pub(crate) mod card;
pub(crate) mod catalogue;
pub(crate) mod company;
pub(crate) mod conference;
pub(crate) mod day;
pub(crate) mod exchange;
pub(crate) mod follow_ups;
pub(crate) mod frame;
pub(crate) mod guests;
pub(crate) mod history;
pub(crate) mod notes;
pub(crate) mod opened;
pub(crate) mod people;
pub(crate) mod person_page;
pub(crate) mod photos;
pub(crate) mod places;
pub(crate) mod programme;
pub(crate) mod run;
pub(crate) mod safety;
pub(crate) mod speakers;
pub(crate) mod trip_report;
pub(crate) mod waiting;
pub(crate) mod work;
pub(crate) mod wrap_up;
