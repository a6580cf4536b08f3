//! Writes the story down: us, companies, people, conferences, and what is shown. What happened is
//! in `happened.rs`.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::calendar::{Calendar, instant, zone};
use super::keys::Keys;
use super::story::*;
use crate::book::card::card_of;
use crate::book::company::write_company;
use crate::book::conference::write_conference;
use crate::book::forms::*;
use crate::book::me;
use crate::book::note::write_note;
use crate::book::occasion::write_occasion;
use crate::book::places;
use crate::book::save_person::{form_of, insert_person};
use crate::error::Result;
use crate::model::*;
use crate::store::Writer;

/// Writes all of it; says how many people there are.
pub(super) fn tell(writer: &Writer<'_>, moment: &Moment, story: &Story) -> Result<u64> {
    let mut teller = Teller {
        writer,
        calendar: Calendar::of(story, moment.device)?,
        colleagues: Keys::new("colleague"),
        occasions: Keys::new("occasion"),
        people: Keys::new("contact"),
    };
    teller.us(&story.us)?;
    for company in &story.companies {
        teller.company(company)?;
    }
    for person in &story.people {
        teller.person(person)?;
    }
    for conference in &story.conferences {
        teller.conference(conference, conference.key == story.us.conference_on_show)?;
    }
    for person in &story.people {
        teller.what_happened_with(person)?;
    }
    for capture in &story.us.captures {
        teller.unread(capture)?;
    }
    let pinned = teller.occasions.get(&story.us.pinned_occasion)?;
    writer.set_setting(me::PINNED, &Some(pinned.id))?;
    writer.set_setting(me::SAMPLE, &true)?;
    Ok(story.people.len().try_into().unwrap_or(u64::MAX))
}

pub(super) struct Teller<'w, 'c, 's> {
    pub writer: &'w Writer<'c>,
    pub calendar: Calendar<'s>,
    pub colleagues: Keys<ColleagueId>,
    pub occasions: Keys<Placed>,
    pub people: Keys<ContactId>,
}

/// An occasion that was written down.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub id: OccasionId,
    pub conference: ConferenceId,
}

impl Teller<'_, '_, '_> {
    fn us(&mut self, us: &Us) -> Result<()> {
        for one in std::iter::once(&us.me).chain(&us.colleagues) {
            let form = MeForm {
                name: one.name.clone(),
                email: Some(one.email.clone()),
                zone: Some(one.zone.clone()),
            };
            let id = ColleagueId(self.calendar.beginning(&one.key)?.id());
            self.writer.insert(&me::colleague(id, &form)?)?;
            self.colleagues.put(&one.key, id);
        }
        // Everything written from here on is mine unless it says otherwise.
        self.writer.set_setting(me::ME, &self.colleagues.get(&us.me.key)?)?;
        for (position, card) in (0..).zip(&us.cards) {
            let id = CardId(self.calendar.beginning(&card.label)?.id());
            self.writer.insert(&card_of(card, id, position)?)?;
        }
        Ok(())
    }

    fn company(&self, company: &CompanyStory) -> Result<()> {
        let moment = self.calendar.beginning(&company.form.name)?;
        let id = write_company(self.writer, &moment, &company.form)?;
        self.notes(&moment, NoteAbout::Company(id), company.note.as_slice())
    }

    fn person(&mut self, person: &PersonStory) -> Result<()> {
        let scanned = person.met.first().is_some_and(|met| met.how == Some(Source::Scan));
        let (source, basis) = match scanned {
            true => (Source::Scan, Basis::CardHandedOver),
            false => (Source::Typed, Basis::Unknown),
        };
        let (source, basis) = (person.source.unwrap_or(source), person.basis.unwrap_or(basis));
        let form = PersonForm { zone: Some(person.zone.clone()), ..form_of(&draft_of(person)) };
        let moment = self.calendar.added(person)?;
        let id = insert_person(self.writer, &moment, &form, source, basis)?;
        self.people.put(&person.key, id);
        self.notes(&moment, NoteAbout::Contact(id), &person.notes)
    }

    fn conference(&mut self, story: &ConferenceStory, on_show: bool) -> Result<()> {
        let form = ConferenceForm {
            city: Some(story.city.clone()),
            venues: story.venues.clone(),
            ..ConferenceForm::new(&story.name, &story.zone, (story.starts_on, story.ends_on))
        };
        let moment = self.calendar.beginning(&story.key)?;
        let id = write_conference(self.writer, &moment, &form)?;
        for occasion in &story.occasions {
            self.occasion(id, zone(&story.zone)?, occasion)?;
        }
        // Hotels nobody went to take the colours that are left.
        if story.las_vegas {
            places::fill_las_vegas(self.writer, &moment, id)?;
        }
        if on_show {
            self.writer.set_setting(me::CONFERENCE, &Some(id))?;
        }
        Ok(())
    }

    fn occasion(&mut self, at: ConferenceId, zone: Tz, story: &OccasionStory) -> Result<()> {
        let on_day =
            |time: Option<NaiveTime>| time.map(|time| instant(story.day, time, zone)).transpose();
        let other = |key: &Option<String>| {
            key.as_ref().map(|key| self.occasions.get(key).map(|other| other.id)).transpose()
        };
        let form = OccasionForm {
            id: None,
            conference: Some(at),
            kind: story.kind,
            title: story.title.clone(),
            code: story.code.clone(),
            starts_at: on_day(story.from)?,
            ends_at: on_day(story.to)?,
            all_day_on: story.from.is_none().then_some(story.day),
            venue: story.venue.clone(),
            room: story.room.clone(),
            description: story.description.clone(),
            level: story.level.clone(),
            format: story.format.clone(),
            plan: story.plan.unwrap_or(Plan::None),
            outcome: story.outcome,
            watch_later: story.watch_later,
            repeat_of: other(&story.repeat_of)?,
            overflow_of: other(&story.overflow_of)?,
            hosts: story.hosts.clone(),
            speakers: story.speakers.iter().map(|one| self.speaker(one)).collect::<Result<_>>()?,
        };
        let moment = self.calendar.beginning(&story.key)?;
        let id = write_occasion(self.writer, &moment, &form)?;
        self.occasions.put(&story.key, Placed { id, conference: at });
        let end = form.ends_at.or(form.starts_at).unwrap_or(moment.now);
        let written = self.calendar.moment(end, &story.key);
        self.notes(&written, NoteAbout::Occasion(id), &story.notes)?;
        for LinkStory { kind, url, title } in &story.links {
            let (occasion, kind, url, title) = (id, *kind, url.clone(), title.clone());
            let link = OccasionLink { id: LinkId(written.id()), occasion, kind, url, title };
            self.writer.insert(&link)?;
        }
        for shift in &story.shifts {
            self.writer.insert(&BoothShift {
                id: ShiftId(written.id()),
                occasion: id,
                colleague: self.colleagues.get(&shift.by)?,
                starts_at: instant(story.day, shift.from, zone)?,
                ends_at: instant(story.day, shift.to, zone)?,
            })?;
        }
        Ok(())
    }

    fn speaker(&self, story: &SpeakerStory) -> Result<SpeakerForm> {
        Ok(SpeakerForm {
            name: story.name.clone(),
            title: story.title.clone(),
            company: story.company.clone(),
            role: story.role.unwrap_or(PersonRole::Speaker),
            contact: story.contact.as_ref().map(|key| self.people.get(key)).transpose()?,
        })
    }

    fn notes(&self, moment: &Moment, about: NoteAbout, notes: &[NoteStory]) -> Result<()> {
        for note in notes {
            let (body, visibility) = (note.text.clone(), note.visibility);
            let form = NoteForm { id: None, about, body, visibility };
            write_note(self.writer, moment, &form)?;
        }
        Ok(())
    }
}

/// What a person's card says.
pub(super) fn draft_of(person: &PersonStory) -> ContactDraft {
    let named = |display: &String| PersonName { display: display.clone(), ..PersonName::default() };
    let point = |kind, label: Option<&str>, value: Option<&String>| {
        value.map(|value| PointDraft {
            kind,
            label: label.map(str::to_owned),
            value: value.clone(),
        })
    };
    let points = [
        point(PointKind::Email, Some("work"), Some(&person.email)),
        point(PointKind::Phone, Some("mobile"), person.phone.as_ref()),
        point(PointKind::Url, None, person.url.as_ref()),
        point(PointKind::Social, None, person.social.as_ref()),
    ];
    ContactDraft {
        name: named(&person.name),
        second_name: person.also.as_ref().map(named),
        reading: person.reading.clone(),
        title: Some(person.title.clone()),
        company: Some(person.company.clone()),
        points: points.into_iter().flatten().collect(),
        tags: person.tags.clone(),
        language: Some(person.language.clone()),
        ..ContactDraft::default()
    }
}
