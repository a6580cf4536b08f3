//! What every command runs in: the open profile, the clock, and where answers go.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use hallway_core::book::{Book, Looker, PeopleFilter, PersonRow};
use hallway_core::model::*;

use crate::failure::{self, Failure, Result};
use crate::glance::{self, Glance};
use crate::moment::Clock;
use crate::output::Output;
use crate::pick::{self, Candidate};
use crate::{time, words};

/// How many finds of a search are told apart when a person is named.
const FINDS: usize = 20;

/// An open profile with a clock and an output.
pub(crate) struct Context {
    /// The profile.
    pub book: Book,
    /// Where answers go.
    pub out: Output,
    clock: Clock,
    /// Who of us acts, where that was said.
    by: Option<ColleagueId>,
    /// What the book is of, where it is a copy; behind the book, so that it goes last.
    _glance: Option<Glance>,
}

impl Context {
    /// Opens the profile in `folder`.
    pub(crate) fn open(folder: &Path, json: bool, by: Option<&str>) -> Result<Self> {
        let clock = Clock::of_system()?;
        let book = Book::open(folder, clock.fresh_device())?.with_looker(looker());
        let mut context = Self { book, out: Output::new(json), clock, by: None, _glance: None };
        context.purge();
        context.by = by.map(|typed| context.colleague(typed)).transpose()?.map(|one| one.id);
        Ok(context)
    }

    /// The same for who only looks: a profile that cannot be written is copied, and none is made.
    pub(crate) fn look(folder: &Path, json: bool, by: Option<&str>) -> Result<Self> {
        if !glance::is_new(folder) {
            match Self::open(folder, json, by) {
                Err(Failure::Core(hallway_core::Error::NotWritable { .. })) => {}
                opened => return opened,
            }
        }
        let fail = |cause| hallway_core::Error::Unreadable { path: folder.to_owned(), cause };
        let glance = Glance::of(folder).map_err(fail)?;
        let context = Self::open(&glance.folder, json, by)?;
        Ok(Self { _glance: Some(glance), ..context })
    }

    /// Erases who was in the trash for thirty days; hallway trash list told the day.
    fn purge(&self) {
        // What cannot be done now is tried by the next command.
        if let Ok(Some(receipt)) = self.book.purge_trash(&self.moment()) {
            failure::warn(&words::purged(&receipt));
        }
    }

    /// Now, on this computer.
    pub(crate) fn moment(&self) -> Moment {
        Moment { by: self.by, ..self.clock.moment(self.book.device()) }
    }

    /// The conference on show.
    pub(crate) fn chosen_conference(&self) -> Result<Option<Conference>> {
        Ok(self.book.state(&self.moment())?.conference)
    }

    /// The zone of a time typed without one: the occasion's, else the conference's on show, else
    /// home.
    pub(crate) fn zone(&self, occasion: Option<OccasionId>) -> Result<Tz> {
        if let Some(id) = occasion {
            return Ok(time::zone_of(&self.book.occasion(&self.moment(), id)?.row.zone));
        }
        match self.chosen_conference()? {
            Some(conference) => Ok(time::zone_of(&conference.zone)),
            None => self.home(),
        }
    }

    /// The zone at home, else this computer's.
    pub(crate) fn home(&self) -> Result<Tz> {
        let moment = self.moment();
        let zone = self.book.state(&moment)?.me.and_then(|me| me.zone);
        Ok(zone.map_or(moment.zone, |zone| time::zone_of(&zone)))
    }

    /// The person that `typed` means: an id, part of one, a name, an e-mail, or any search that
    /// finds one person.
    pub(crate) fn person(&self, typed: &str) -> Result<ContactId> {
        if let Ok(id) = typed.parse() {
            return Ok(id);
        }
        let moment = self.moment();
        let filter = PeopleFilter { query: typed.to_owned(), ..PeopleFilter::default() };
        // A typing error is forgiven in a list, never where somebody is changed.
        let exact = self.book.matching(&moment, &filter)?;
        let mut rows = self.book.people(&moment, &filter)?.rows;
        rows.retain(|row| exact.contains(&row.id));
        let mut found = Vec::with_capacity(rows.len());
        for row in rows.into_iter().take(FINDS) {
            let mut names = names_of(&row);
            let points = self.book.person(&moment, row.id)?.points;
            names.extend(points.into_iter().map(|point| point.value));
            found.push(Candidate { id: row.id.0, value: row.id, names });
        }
        match pick::pick("person", typed, found.clone()) {
            Err(Failure::Core(hallway_core::Error::NotFound { .. })) => {}
            outcome => return outcome,
        }
        let everybody = self.book.matching(&moment, &PeopleFilter::default())?;
        let by_id: Vec<ContactId> =
            everybody.into_iter().filter(|id| pick::is_part_of_id(typed, id.0)).collect();
        match (by_id.as_slice(), found.as_slice()) {
            ([one], _) => Ok(*one),
            ([], [one]) => Ok(one.value), // by its initials, say
            ([], []) => Err(Failure::not_found("person", typed)),
            ([], several) => Err(pick::ambiguous("person", typed, several.iter())),
            (several, _) => {
                let label = |id: &ContactId| -> Result<Candidate<ContactId>> {
                    let names = names_of(&self.book.person(&moment, *id)?.row);
                    Ok(Candidate { id: id.0, value: *id, names })
                };
                let several: Vec<_> =
                    several.iter().take(FINDS).map(label).collect::<Result<_>>()?;
                Err(pick::ambiguous("person", typed, several.iter()))
            }
        }
    }

    /// The person in the trash that `typed` means.
    pub(crate) fn trashed_person(&self, typed: &str) -> Result<ContactId> {
        let rows = self.book.trash(&self.moment())?;
        let candidate =
            |row: PersonRow| Candidate { id: row.id.0, value: row.id, names: names_of(&row) };
        pick::pick("person", typed, rows.into_iter().map(candidate).collect())
    }

    /// The one of us that `typed` means.
    pub(crate) fn colleague(&self, typed: &str) -> Result<Colleague> {
        let candidate = |one: Colleague| Candidate {
            id: one.id.0,
            names: std::iter::once(one.name.display.clone()).chain(one.email.clone()).collect(),
            value: one,
        };
        let all = self.book.colleagues()?.into_iter().map(candidate).collect();
        pick::pick("colleague", typed, all)
    }

    /// The conference that `typed` means.
    pub(crate) fn conference(&self, typed: &str) -> Result<Conference> {
        let candidate = |conference: Conference| Candidate {
            id: conference.id.0,
            names: vec![conference.name.clone()],
            value: conference,
        };
        let all = self.book.conferences()?.into_iter().map(candidate).collect();
        pick::pick("conference", typed, all)
    }

    /// The occasion that `typed` means, by title or code: of the conference on show, else of any.
    pub(crate) fn occasion(&self, typed: &str) -> Result<OccasionId> {
        if let Ok(id) = typed.parse() {
            return Ok(id);
        }
        let chosen = self.chosen_conference()?.map(|conference| conference.id);
        match pick::pick("occasion", typed, self.occasions_of(chosen)?) {
            Err(Failure::Core(hallway_core::Error::NotFound { .. })) => {}
            outcome => return outcome,
        }
        let mut all = self.occasions_of(None)?;
        for conference in self.book.conferences()? {
            all.extend(self.occasions_of(Some(conference.id))?);
        }
        pick::pick("occasion", typed, all)
    }

    fn occasions_of(&self, conference: Option<ConferenceId>) -> Result<Vec<Candidate<OccasionId>>> {
        let all = self.book.occasions(conference)?.into_iter();
        let candidate = |occasion: Occasion| Candidate {
            id: occasion.id.0,
            value: occasion.id,
            names: std::iter::once(occasion.title).chain(occasion.code).collect(),
        };
        Ok(all.map(candidate).collect())
    }

    /// The company that `typed` means.
    pub(crate) fn company(&self, typed: &str) -> Result<CompanyId> {
        if let Ok(id) = typed.parse() {
            return Ok(id);
        }
        let candidate = |company: Company| Candidate {
            id: company.id.0,
            value: company.id,
            names: vec![company.name],
        };
        let all = self.book.companies()?.into_iter().map(|row| candidate(row.company)).collect();
        pick::pick("company", typed, all)
    }

    /// The card of mine that `typed` means, by label or name; without a word the first.
    pub(crate) fn card(&self, typed: Option<&str>) -> Result<CardId> {
        let cards = self.book.cards()?.into_iter().map(|view| view.card);
        let mut all: Vec<Candidate<CardId>> = cards
            .map(|card| {
                let names = vec![card.label, card.name.display];
                Candidate { id: card.id.0, value: card.id, names }
            })
            .collect();
        match typed {
            Some(typed) => pick::pick("card", typed, all),
            None if all.is_empty() => Err(Failure::not_found("card", "")),
            None => Ok(all.swap_remove(0).value),
        }
    }

    /// The step of the history that `typed` means.
    pub(crate) fn step(&self, typed: &str) -> Result<StepId> {
        if let Ok(id) = typed.parse() {
            return Ok(id);
        }
        let steps = self.book.history(None, usize::MAX)?.into_iter();
        let matching = steps.filter(|step| pick::is_part_of_id(typed, step.id.0));
        let candidate = |step: Step| Candidate {
            id: step.id.0,
            value: step.id,
            names: vec![crate::words::step(&step)],
        };
        pick::pick("step", typed, matching.map(candidate).collect())
    }
}

/// Pictures are looked at by another process of this program.
fn looker() -> Looker {
    std::env::current_exe().map_or_else(
        |_| Looker::default(),
        |program| Looker::child(program, |error| failure::warn(&words::no_child(error))),
    )
}

/// What a person is called, the shown name first.
fn names_of(row: &PersonRow) -> Vec<String> {
    let second = row.second_name.iter().map(|name| name.display.clone());
    std::iter::once(row.name.display.clone()).chain(second).collect()
}

/// The folder of the profile: the one named, else the one the window opens too.
pub(crate) fn profile_folder(named: Option<PathBuf>) -> Result<PathBuf> {
    if let Some(folder) = named.filter(|folder| !folder.as_os_str().is_empty()) {
        return Ok(folder);
    }
    let data = dirs::data_dir().ok_or_else(|| Failure::invalid("profile", ""))?;
    Ok(data.join("hallway").join("profiles").join("default"))
}
