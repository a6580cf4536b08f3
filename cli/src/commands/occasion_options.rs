//! The options an occasion is made or changed from.

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::Args;
use hallway_core::book::{OccasionForm, OccasionPage, SpeakerForm, fold};
use hallway_core::model::*;

use crate::args::word;
use crate::context::Context;
use crate::edit;
use crate::failure::{Failure, Result};
use crate::time;

#[derive(Debug, Args)]
pub(crate) struct AddArguments {
    /// What it is called
    title: String,
    /// What it is
    #[arg(long, value_parser = word(OccasionKind::ALL, OccasionKind::as_str))]
    kind: OccasionKind,
    #[command(flatten)]
    options: OccasionOptions,
}

#[derive(Debug, Args)]
pub(crate) struct EditArguments {
    /// Its id, title or code
    pub(super) occasion: String,
    /// What it is called
    #[arg(long)]
    title: Option<String>,
    /// What it is
    #[arg(long, value_parser = word(OccasionKind::ALL, OccasionKind::as_str))]
    kind: Option<OccasionKind>,
    #[command(flatten)]
    options: OccasionOptions,
    /// Nothing became of it yet
    #[arg(long, conflicts_with = "outcome")]
    no_outcome: bool,
    /// Not to be watched as a recording
    #[arg(long, conflicts_with = "watch_later")]
    no_watch_later: bool,
}

#[derive(Debug, Args)]
struct OccasionOptions {
    /// The conference it belongs to
    #[arg(long, value_name = "ID")]
    conference: Option<String>,
    /// It belongs to no conference
    #[arg(long, conflicts_with = "conference")]
    no_conference: bool,
    /// When it begins: RFC 3339, or 2022-11-30 19:00 on the conference's clock
    #[arg(long, value_name = "TIME")]
    starts: Option<String>,
    /// When it ends, where that is known
    #[arg(long, value_name = "TIME")]
    ends: Option<String>,
    /// The day it fills
    #[arg(long, value_name = "DATE", value_parser = time::day, conflicts_with_all = ["starts", "ends"])]
    all_day: Option<NaiveDate>,
    /// The building; another one leaves the room behind
    #[arg(long, value_name = "NAME")]
    venue: Option<String>,
    /// The room in its building
    #[arg(long, value_name = "NAME")]
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
    #[arg(long, value_parser = word(Plan::ALL, Plan::as_str))]
    plan: Option<Plan>,
    /// What became of it
    #[arg(long, value_parser = word(Outcome::ALL, Outcome::as_str))]
    outcome: Option<Outcome>,
    /// To be watched as a recording
    #[arg(long)]
    watch_later: bool,
    /// A company that hosts it; may be given several times and replaces all
    #[arg(long = "host", value_name = "COMPANY")]
    hosts: Vec<String>,
    /// Who speaks: NAME, or NAME; TITLE; COMPANY. May be given several times and replaces all
    #[arg(long = "speaker", value_name = "NAME")]
    speakers: Vec<String>,
    /// The occasion it repeats
    #[arg(long, value_name = "ID")]
    repeat_of: Option<String>,
    /// The occasion it is the overflow room of
    #[arg(long, value_name = "ID")]
    overflow_of: Option<String>,
}

impl AddArguments {
    /// A new occasion.
    pub(crate) fn form(self, context: &Context) -> Result<OccasionForm> {
        let blank = OccasionForm {
            conference: context.chosen_conference()?.map(|conference| conference.id),
            ..OccasionForm::new(self.kind, self.title)
        };
        self.options.over(blank, context)
    }
}

impl EditArguments {
    /// An occasion as it is, changed where an option says so.
    pub(crate) fn form(self, page: OccasionPage, context: &Context) -> Result<OccasionForm> {
        let mut form = form_of(page);
        edit::value(&mut form.title, self.title);
        edit::value(&mut form.kind, self.kind);
        if self.no_outcome {
            form.outcome = None;
        }
        form.watch_later &= !self.no_watch_later;
        self.options.over(form, context)
    }
}

impl OccasionOptions {
    fn over(self, mut form: OccasionForm, context: &Context) -> Result<OccasionForm> {
        if let Some(typed) = &self.conference {
            form.conference = Some(context.conference(typed)?.id);
        } else if self.no_conference {
            form.conference = None;
        }
        self.set_times(&mut form, context)?;
        self.set_place(&mut form)?;
        for (field, typed) in
            [(&mut form.repeat_of, &self.repeat_of), (&mut form.overflow_of, &self.overflow_of)]
        {
            if let Some(typed) = typed {
                *field = given(typed).map(|typed| context.occasion(typed)).transpose()?;
            }
        }
        edit::text(&mut form.code, self.code);
        edit::text(&mut form.description, self.description);
        edit::text(&mut form.level, self.level);
        edit::text(&mut form.format, self.format);
        edit::value(&mut form.plan, self.plan);
        form.outcome = self.outcome.or(form.outcome);
        form.watch_later |= self.watch_later;
        edit::texts(&mut form.hosts, self.hosts);
        if !self.speakers.is_empty() {
            replace_speakers(&mut form.speakers, &self.speakers);
        }
        Ok(form)
    }

    fn set_times(&self, form: &mut OccasionForm, context: &Context) -> Result<()> {
        let zone = zone_of(form, context)?;
        let instant = |field, text: &str| {
            given(text).map(|text| time::instant(field, text, zone)).transpose()
        };
        if let Some(day) = self.all_day {
            (form.starts_at, form.ends_at, form.all_day_on) = (None, None, Some(day));
        }
        if let Some(text) = &self.starts {
            (form.starts_at, form.all_day_on) = (instant("starts", text)?, None);
            form.ends_at = form.ends_at.filter(|_| form.starts_at.is_some());
        }
        if let Some(text) = &self.ends {
            form.ends_at = instant("ends", text)?;
            if form.ends_at.is_some() && form.starts_at.is_none() {
                return Err(Failure::invalid("starts", ""));
            }
        }
        Ok(())
    }

    fn set_place(&self, form: &mut OccasionForm) -> Result<()> {
        let old = fold(form.venue.as_deref().unwrap_or_default());
        if self.venue.as_ref().is_some_and(|venue| fold(venue) != old) {
            form.room = None;
        }
        edit::text(&mut form.venue, self.venue.clone());
        edit::text(&mut form.room, self.room.clone());
        if form.room.is_some() && form.venue.is_none() {
            return Err(Failure::invalid("venue", ""));
        }
        Ok(())
    }
}

fn form_of(page: OccasionPage) -> OccasionForm {
    let occasion = page.row.occasion;
    let hosts = page.companies.into_iter().filter(|link| link.role == CompanyRole::Host);
    let speaker = |person: OccasionPerson| SpeakerForm {
        name: person.name,
        title: person.title,
        company: person.company,
        role: person.role,
        contact: person.contact,
    };
    OccasionForm {
        id: Some(occasion.id),
        conference: occasion.conference,
        kind: occasion.kind,
        title: occasion.title,
        code: occasion.code,
        starts_at: occasion.starts_at,
        ends_at: occasion.ends_at,
        all_day_on: occasion.all_day_on,
        venue: page.venue.map(|venue| venue.name),
        room: page.room.map(|room| room.name),
        description: occasion.description,
        level: occasion.level,
        format: occasion.format,
        plan: occasion.plan,
        outcome: occasion.outcome,
        watch_later: occasion.watch_later,
        repeat_of: occasion.repeat_of,
        overflow_of: occasion.overflow_of,
        hosts: hosts.map(|link| link.company.name).collect(),
        speakers: page.people.into_iter().map(speaker).collect(),
    }
}

/// The clock of an occasion: its conference's, else home's.
fn zone_of(form: &OccasionForm, context: &Context) -> Result<Tz> {
    match form.conference {
        Some(id) => Ok(time::zone_of(&context.book.conference(id)?.conference.zone)),
        None => context.home(),
    }
}

/// What was typed, unless it is empty.
fn given(typed: &str) -> Option<&str> {
    Some(typed).filter(|typed| !typed.trim().is_empty())
}

/// Makes these the speakers. Who stays is known as before; others of the programme stay after them.
fn replace_speakers(programme: &mut Vec<SpeakerForm>, typed: &[String]) {
    let (old, others): (Vec<_>, Vec<_>) = std::mem::take(programme)
        .into_iter()
        .partition(|person| person.role == PersonRole::Speaker);
    programme.extend(typed.iter().map(|text| speaker(text, &old)));
    programme.extend(others);
}

/// `NAME; TITLE; COMPANY`; what is left out is as it was for the one of this name.
fn speaker(text: &str, old: &[SpeakerForm]) -> SpeakerForm {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let known = old.iter().find(|speaker| speaker.name == name).cloned();
    let mut speaker = known.unwrap_or_else(|| SpeakerForm {
        name: name.to_owned(),
        title: None,
        company: None,
        role: PersonRole::Speaker,
        contact: None,
    });
    let mut part = || parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
    speaker.title = part().or(speaker.title);
    speaker.company = part().or(speaker.company);
    speaker
}
