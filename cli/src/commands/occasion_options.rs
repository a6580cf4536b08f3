//! The options an occasion is made from.

use chrono::NaiveDate;
use clap::Args;
use hallway_core::book::{OccasionForm, SpeakerForm};
use hallway_core::model::*;

use crate::args::word;
use crate::context::Context;
use crate::failure::Result;
use crate::time;

#[derive(Debug, Args)]
pub(crate) struct OccasionOptions {
    /// What it is called
    title: String,
    /// What it is
    #[arg(long, value_parser = word(OccasionKind::ALL, OccasionKind::as_str))]
    kind: OccasionKind,
    /// The conference it belongs to [default: the one on show]
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// It belongs to no conference
    #[arg(long, conflicts_with = "conference")]
    no_conference: bool,
    /// When it begins: RFC 3339, or 2022-11-30 19:00 on the conference's clock
    #[arg(long, value_name = "TIME")]
    starts: Option<String>,
    /// When it ends; left out, its end is open
    #[arg(long, value_name = "TIME", requires = "starts")]
    ends: Option<String>,
    /// The day it fills
    #[arg(long, value_name = "DATE", conflicts_with = "starts")]
    all_day: Option<NaiveDate>,
    /// The building
    #[arg(long, value_name = "NAME")]
    venue: Option<String>,
    /// The room
    #[arg(long, value_name = "NAME", requires = "venue")]
    room: Option<String>,
    /// Its code on the programme
    #[arg(long)]
    code: Option<String>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// How hard it is
    #[arg(long)]
    level: Option<String>,
    /// Such as chalk talk
    #[arg(long)]
    format: Option<String>,
    /// What you mean to do
    #[arg(long, value_parser = word(Plan::ALL, Plan::as_str), default_value = "none")]
    plan: Plan,
    /// What became of it
    #[arg(long, value_parser = word(Outcome::ALL, Outcome::as_str))]
    outcome: Option<Outcome>,
    /// To be watched as a recording
    #[arg(long)]
    watch_later: bool,
    /// A company that hosts it; may be given several times
    #[arg(long = "host", value_name = "COMPANY")]
    hosts: Vec<String>,
    /// Who speaks: NAME, or NAME; TITLE; COMPANY. May be given several times
    #[arg(long = "speaker", value_name = "NAME")]
    speakers: Vec<String>,
    /// The occasion it repeats
    #[arg(long, value_name = "ID")]
    repeat_of: Option<String>,
    /// The occasion it is the overflow room of
    #[arg(long, value_name = "ID")]
    overflow_of: Option<String>,
}

impl OccasionOptions {
    /// The form with ids and instants.
    pub(crate) fn form(self, context: &Context) -> Result<OccasionForm> {
        let conference = match &self.conference {
            _ if self.no_conference => None,
            Some(typed) => Some(context.conference(typed)?),
            None => context.chosen_conference()?,
        };
        let zone = match &conference {
            Some(conference) => time::zone_of(&conference.zone),
            None => context.home()?,
        };
        let instant = |field, text: &Option<String>| {
            text.as_ref().map(|text| time::instant(field, text, zone)).transpose()
        };
        let occasion = |typed: &Option<String>| {
            typed.as_ref().map(|typed| context.occasion(typed)).transpose()
        };
        Ok(OccasionForm {
            id: None,
            conference: conference.as_ref().map(|conference| conference.id),
            starts_at: instant("starts", &self.starts)?,
            ends_at: instant("ends", &self.ends)?,
            repeat_of: occasion(&self.repeat_of)?,
            overflow_of: occasion(&self.overflow_of)?,
            kind: self.kind,
            title: self.title,
            code: self.code,
            all_day_on: self.all_day,
            venue: self.venue,
            room: self.room,
            description: self.description,
            level: self.level,
            format: self.format,
            plan: self.plan,
            outcome: self.outcome,
            watch_later: self.watch_later,
            hosts: self.hosts,
            speakers: self.speakers.iter().map(|text| speaker(text)).collect(),
        })
    }
}

fn speaker(text: &str) -> SpeakerForm {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default().to_owned();
    let mut part = || parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
    SpeakerForm { name, title: part(), company: part(), role: PersonRole::Speaker, contact: None }
}
