//! Who uses the app, the settings of this computer, and the state of the window's frame.

use super::forms::MeForm;
use super::photos::watched;
use super::views::{AppState, Settings};
use super::{Book, typed};
use crate::error::Result;
use crate::model::*;
use crate::store::Reader;

/// Settings of this computer by key.
pub(super) const ME: &str = "me";
pub(super) const OPERATOR: &str = "operator";
pub(super) const SETTINGS: &str = "settings";
pub(super) const CONFERENCE: &str = "conference";
pub(super) const PINNED: &str = "pinned";
pub(super) const INBOX: &str = "inbox";
pub(super) const FOLDERS: &str = "watched_folders";
pub(super) const TEMPLATES: &str = "message_templates";
pub(super) const SAMPLE: &str = "sample";

impl Book {
    /// Everything the frame of the window shows.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn state(&self, moment: &Moment) -> Result<AppState> {
        let stamp = self.stamp(moment)?;
        self.store.read(|reader| {
            let conferences = reader.conferences()?;
            let chosen: Option<ConferenceId> = reader.setting(CONFERENCE)?.flatten();
            let conference = conferences.iter().find(|conference| Some(conference.id) == chosen);
            Ok(AppState {
                folder: self.store.folder().display().to_string(),
                sample: reader.setting(SAMPLE)?.unwrap_or(false),
                me: me(reader)?,
                colleagues: reader.colleagues()?,
                operator: operator(reader, moment)?,
                conference: conference.cloned(),
                conferences,
                stamp,
                people: reader.contact_count()?,
                companies: reader.company_count()?,
                unresolved: reader.unresolved_count()?,
                undo: self.named_undo_state(reader, moment)?,
                inbox: watched::shown(reader)?,
                settings: settings(reader)?,
                now: moment.now,
            })
        })
    }

    /// Says who uses the app; the first time it also makes the first card.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name, an address that is none, a zone nobody knows.
    pub fn set_me(&self, moment: &Moment, form: &MeForm) -> Result<Colleague> {
        self.store.write(moment, Verb::SetMe, |writer| {
            let old = me(writer)?;
            let id = old.as_ref().map_or_else(|| ColleagueId(moment.id()), |me| me.id);
            let me = colleague(id, form)?;
            if old.is_some() {
                writer.update(&me)?;
            } else {
                writer.insert(&me)?;
                writer.insert(&first_card(&me, CardId(moment.id())))?;
            }
            writer.set_setting(ME, &id)?;
            Ok((me, Args::one(id.0)))
        })
    }

    /// Changes the settings of this computer.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_settings(&self, settings: &Settings) -> Result<()> {
        self.store.write_local(|writer| writer.set_setting(SETTINGS, settings))
    }

    /// The settings of this computer.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        self.store.read(settings)
    }
}

/// Who uses the app.
pub(super) fn me(reader: &Reader<'_>) -> Result<Option<Colleague>> {
    let id: Option<ColleagueId> = reader.setting(ME)?;
    id.map_or(Ok(None), |id| reader.row(id))
}

/// Who of us is scanning: as the moment says, else whom this computer is set to, else me.
pub(super) fn operator(reader: &Reader<'_>, moment: &Moment) -> Result<Option<ColleagueId>> {
    let chosen: Option<ColleagueId> = reader.setting(OPERATOR)?.flatten();
    // Somebody who was removed, or whose adding was undone, is nobody.
    let us = reader.colleagues()?;
    let one_of_us =
        moment.by.into_iter().chain(chosen).find(|id| us.iter().any(|one| one.id == *id));
    match one_of_us {
        Some(id) => Ok(Some(id)),
        None => Ok(me(reader)?.map(|me| me.id)),
    }
}

/// The settings of this computer.
pub(super) fn settings(reader: &Reader<'_>) -> Result<Settings> {
    Ok(reader.setting(SETTINGS)?.unwrap_or_default())
}

/// The country (ISO 3166) that phone numbers without a prefix are taken to be from: the chosen one,
/// else that of the zone at home.
pub(super) fn region(reader: &Reader<'_>, moment: &Moment) -> Result<Option<String>> {
    if let Some(region) = settings(reader)?.region {
        return Ok(Some(region));
    }
    let home = me(reader)?.and_then(|me| me.zone).unwrap_or_else(|| moment.zone.name().to_owned());
    let region = match home.as_str() {
        "Asia/Seoul" => "KR",
        "Asia/Tokyo" => "JP",
        "Asia/Singapore" => "SG",
        "Asia/Kolkata" => "IN",
        "Asia/Taipei" => "TW",
        "Europe/London" => "GB",
        "Europe/Berlin" => "DE",
        "Europe/Paris" => "FR",
        "Europe/Madrid" => "ES",
        "Europe/Amsterdam" => "NL",
        "Europe/Stockholm" => "SE",
        "Australia/Sydney" => "AU",
        _ if home.starts_with("America/") || home.starts_with("US/") => "US",
        _ => return Ok(None),
    };
    Ok(Some(region.to_owned()))
}

/// One of us, from what was typed.
pub(super) fn colleague(id: ColleagueId, form: &MeForm) -> Result<Colleague> {
    let name = typed::name_of("name", &form.name)?;
    let email = typed::email(form.email.as_deref())?;
    let zone = form.zone.as_deref().map(typed::zone).transpose()?;
    Ok(Colleague { id, name, email, zone })
}

fn first_card(me: &Colleague, id: CardId) -> Card {
    Card {
        id,
        label: me.name.display.clone(),
        name: me.name.clone(),
        second_name: None,
        title: None,
        company: None,
        email: me.email.clone(),
        phone: None,
        url: None,
        note: None,
        position: 0,
    }
}
