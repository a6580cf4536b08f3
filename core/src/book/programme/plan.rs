//! What an import would do: every session beside the occasion it was before.

use std::collections::{HashMap, HashSet};

use super::BETWEEN_REPORTS;
use super::people::{self, Companies, People};
use super::places::Places;
use super::target::Target;
use crate::error::Result;
use crate::model::*;
use crate::schedule::{Schedule, Session, Times};
use crate::store::{Progress, Reader};
use crate::text::fold;

/// What is to be done.
pub(super) struct Plan {
    pub places: Places,
    pub companies: Companies,
    /// In the order of the file.
    pub items: Vec<Item>,
    /// Occasions no longer in the file, as they will be.
    pub vanished: Vec<Occasion>,
    /// How many of this programme were on it so far, and how many of those the file lacks.
    pub known: usize,
    pub gone: usize,
    /// Places in the file of items that were called off before anybody knew of them.
    pub called_off: Vec<usize>,
}

/// One session on its way in.
pub(super) struct Item {
    /// Its place among the schedule's sessions.
    pub session: usize,
    /// As it was; `None` when it is new.
    pub was: Option<Occasion>,
    /// As it will be.
    pub now: Occasion,
    pub people: People,
    pub companies: Vec<OccasionCompany>,
    pub links: Vec<OccasionLink>,
}

impl Item {
    pub(super) fn is_new(&self) -> bool {
        self.was.is_none()
    }

    pub(super) fn is_changed(&self) -> bool {
        let details =
            !self.people.is_empty() || !self.companies.is_empty() || !self.links.is_empty();
        self.was.as_ref().is_some_and(|was| *was != self.now || details)
    }
}

impl Plan {
    pub(super) fn of(
        reader: &Reader<'_>,
        moment: &Moment,
        schedule: &Schedule,
        target: &Target,
        partial: bool,
        progress: &dyn Progress,
    ) -> Result<Self> {
        let go_on = &|| progress.report(0, 0);
        let known = Known::of(reader, target, go_on)?;
        let mut places = Places::of(reader, target, schedule)?;
        go_on()?;
        let matched = known.matches(schedule, target, &places, go_on)?;
        let mut companies = Companies::of(reader)?;
        go_on()?;
        let mut taken: HashSet<OccasionId> = known.occasions.iter().map(|o| o.id).collect();
        let mut ids: Vec<Option<OccasionId>> = Vec::with_capacity(schedule.sessions.len());
        for (session, was) in schedule.sessions.iter().zip(&matched) {
            if ids.len().is_multiple_of(BETWEEN_QUESTIONS) {
                go_on()?;
            }
            let was = was.and_then(|at| known.occasions.get(at)).map(|occasion| occasion.id);
            ids.push(was.or_else(|| {
                if session.cancelled {
                    return None;
                }
                let key = format!("{}\u{1f}{}", target.programme.id, session.id);
                let id = OccasionId(same_for_everyone("occasion", &key));
                Some(if taken.insert(id) { id } else { OccasionId(moment.id()) })
            }));
        }
        let (mut items, mut called_off) = (Vec::new(), Vec::new());
        for (at, (session, id)) in schedule.sessions.iter().zip(&ids).enumerate() {
            if at % BETWEEN_REPORTS == 0 {
                progress.report(at, schedule.sessions.len())?;
            }
            let Some(id) = *id else {
                called_off.push(at);
                continue;
            };
            let was = matched.get(at).copied().flatten().and_then(|at| known.occasions.get(at));
            let times = session.when.times(target.zone);
            let place = places.find(&session.place);
            let original = |at: Option<usize>| at.and_then(|at| ids.get(at).copied().flatten());
            let now = Occasion {
                conference: Some(target.conference.id),
                title: session.title.clone(),
                code: session.code.clone(),
                starts_at: times.starts_at,
                ends_at: times.ends_at,
                all_day_on: times.all_day_on,
                venue: place.0,
                room: place.1,
                description: session.description.clone(),
                language: session.language.clone(),
                track: session.track.clone(),
                topics: session.topics.clone(),
                level: session.level.clone(),
                format: session.format.clone(),
                repeat_of: original(session.repeat_of),
                overflow_of: original(session.overflow_of),
                programme: Some(target.programme.id),
                source_id: Some(session.id.clone()),
                vanished_at: match session.cancelled {
                    true => was.and_then(|was| was.vanished_at).or(Some(moment.now)),
                    false => None,
                },
                ..was.cloned().unwrap_or_else(|| Occasion {
                    source: Source::Programme,
                    ..Occasion::new(id, session.kind, "")
                })
            };
            let people = People::of(id, known.people_of(id), &session.people);
            let parts = companies.links(moment, id, session);
            let parts = parts.into_iter().filter(|link| !known.has_part(link)).collect();
            let links = people::links(id, known.links_of(id), &session.links);
            items.push(Item {
                session: at,
                was: was.cloned(),
                now,
                people,
                companies: parts,
                links,
            });
        }
        let mut vanished = known.vanished(&matched, target, moment);
        let (gone, known) = (vanished.len(), known.alive(target));
        if partial {
            vanished.clear();
        }
        Ok(Self { places, companies, items, vanished, known, gone, called_off })
    }

    /// How many occasions are written.
    pub(super) fn written(&self) -> usize {
        let items = self.items.iter().filter(|item| item.is_new() || item.is_changed());
        items.count() + self.vanished.len()
    }
}

/// Says whether to go on; asked once in so many rows, which is every few milliseconds.
type GoOn<'a> = &'a dyn Fn() -> Result<()>;
const BETWEEN_QUESTIONS: usize = 512;

/// What is there of the conference.
struct Known {
    occasions: Vec<Occasion>,
    people: HashMap<OccasionId, Vec<OccasionPerson>>,
    companies: HashSet<(OccasionId, CompanyId)>,
    links: HashMap<OccasionId, Vec<OccasionLink>>,
}

impl Known {
    fn of(reader: &Reader<'_>, target: &Target, go_on: GoOn<'_>) -> Result<Self> {
        let conference = target.conference.id;
        let mut known = Self {
            occasions: reader.all_occasions_of(conference, go_on)?,
            people: HashMap::new(),
            companies: HashSet::new(),
            links: HashMap::new(),
        };
        for person in reader.all_people_of(conference, go_on)? {
            known.people.entry(person.occasion).or_default().push(person);
        }
        for part in reader.all_companies_of(conference, go_on)? {
            known.companies.insert((part.occasion, part.company));
        }
        for link in reader.all_links_of(conference, go_on)? {
            known.links.entry(link.occasion).or_default().push(link);
        }
        // Those of another programme are not this one's to change.
        let programme = target.programme.id;
        known.occasions.retain(|o| o.programme.is_none_or(|own| own == programme));
        Ok(known)
    }

    fn people_of(&self, id: OccasionId) -> &[OccasionPerson] {
        self.people.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    fn links_of(&self, id: OccasionId) -> &[OccasionLink] {
        self.links.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whatever part it is: the hand that changed it knew better.
    fn has_part(&self, part: &OccasionCompany) -> bool {
        self.companies.contains(&(part.occasion, part.company))
    }

    /// For each session the occasion it was before: by the source's own id, else by title and start,
    /// else by a title that only one of each side has.
    fn matches(
        &self,
        schedule: &Schedule,
        target: &Target,
        places: &Places,
        go_on: GoOn<'_>,
    ) -> Result<Vec<Option<usize>>> {
        let ask = |at: usize| if at.is_multiple_of(BETWEEN_QUESTIONS) { go_on() } else { Ok(()) };
        let mut matched: Vec<Option<usize>> = vec![None; schedule.sessions.len()];
        let mut used: HashSet<usize> = HashSet::new();
        let by_id: HashMap<&str, usize> = self
            .occasions
            .iter()
            .enumerate()
            .filter(|(_, occasion)| occasion.programme.is_some())
            .filter_map(|(at, occasion)| Some((occasion.source_id.as_deref()?, at)))
            .collect();
        let mut twins: HashMap<&str, usize> = HashMap::new();
        for id in by_id.keys() {
            *twins.entry(id.split('\u{1f}').next().unwrap_or_default()).or_default() += 1;
        }
        let mut pair = |session: usize, occasion: usize, matched: &mut Vec<Option<usize>>| {
            if used.insert(occasion)
                && let Some(slot) = matched.get_mut(session)
            {
                *slot = Some(occasion);
            }
        };
        for (at, session) in schedule.sessions.iter().enumerate() {
            ask(at)?;
            // What was told apart by its order alone is not known by that.
            let of_order = session.has_own_id && !session.id.contains("\u{1f}\u{1f}");
            if of_order && twins.get(session.id.as_str()).is_some_and(|count| *count > 1) {
                continue;
            }
            if let Some(occasion) = by_id.get(session.id.as_str()) {
                pair(at, *occasion, &mut matched);
            }
        }
        let of_session = |session: &Session, times: Times| {
            (fold(&session.title), times.starts_at, times.all_day_on)
        };
        let of_occasion = |o: &Occasion| (fold(&o.title), o.starts_at, o.all_day_on);
        let mut by_start: HashMap<_, Vec<usize>> = HashMap::new();
        let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
        let is_used: HashSet<usize> = matched.iter().flatten().copied().collect();
        for (at, occasion) in self.occasions.iter().enumerate() {
            ask(at)?;
            if !is_used.contains(&at) {
                by_start.entry(of_occasion(occasion)).or_default().push(at);
                // A title alone says enough only of what came from there.
                if occasion.programme.is_some() {
                    by_title.entry(fold(&occasion.title)).or_default().push(at);
                }
            }
        }
        let is_first = by_start.is_empty();
        let open = |matched: &[Option<usize>]| -> Vec<usize> {
            let all = matched.iter().enumerate();
            all.filter(|(_, was)| was.is_none()).map(|(at, _)| at).collect()
        };
        // Among equals each takes what is most like it.
        for least in (0..=3).rev().filter(|_| !is_first) {
            for (count, at) in open(&matched).into_iter().enumerate() {
                ask(count)?;
                let Some(session) = schedule.sessions.get(at) else { continue };
                let key = of_session(session, session.when.times(target.zone));
                let Some(equals) = by_start.get_mut(&key) else { continue };
                let is_like = |one: &usize| self.likeness(session, *one, places) >= least;
                if let Some(place) = equals.iter().position(is_like) {
                    pair(at, equals.remove(place), &mut matched);
                }
            }
        }
        let taken: HashSet<usize> = matched.iter().flatten().copied().collect();
        by_title.values_mut().for_each(|equals| equals.retain(|one| !taken.contains(one)));
        let left = open(&matched);
        let mut count: HashMap<String, usize> = HashMap::new();
        let title =
            |at: &usize| schedule.sessions.get(*at).map(|s| fold(&s.title)).unwrap_or_default();
        for at in &left {
            ask(*at)?;
            *count.entry(title(at)).or_default() += 1;
        }
        for at in left {
            ask(at)?;
            let title = title(&at);
            if let (Some(1), Some([found])) =
                (count.get(&title), by_title.get(&title).map(Vec::as_slice))
            {
                pair(at, *found, &mut matched);
            }
        }
        Ok(matched)
    }

    /// How many of this programme are still on it.
    fn alive(&self, target: &Target) -> usize {
        let ours = |o: &&Occasion| o.programme == Some(target.programme.id);
        self.occasions.iter().filter(ours).filter(|o| o.vanished_at.is_none()).count()
    }

    /// How much an occasion is like a session of its title and start: by its room, then its speakers.
    fn likeness(&self, session: &Session, occasion: usize, places: &Places) -> u8 {
        let Some(known) = self.occasions.get(occasion) else { return 0 };
        let (venue, room) = places.names(known.venue, known.room);
        let named = session.place.room.as_deref().map(fold);
        let is_there =
            named.is_some() && [room, venue].iter().flatten().any(|n| named == Some(fold(n)));
        let speaks = |one: &OccasionPerson| {
            session.people.iter().any(|person| fold(&person.name) == fold(&one.name))
        };
        2 * u8::from(is_there) + u8::from(self.people_of(known.id).iter().any(speaks))
    }

    /// Those of this programme that are in the file no more, marked as of now.
    fn vanished(
        &self,
        matched: &[Option<usize>],
        target: &Target,
        moment: &Moment,
    ) -> Vec<Occasion> {
        let still: HashSet<usize> = matched.iter().flatten().copied().collect();
        let gone = self.occasions.iter().enumerate().filter(|(at, occasion)| {
            let ours = occasion.programme == Some(target.programme.id);
            ours && occasion.vanished_at.is_none() && !still.contains(at)
        });
        gone.map(|(_, o)| Occasion { vanished_at: Some(moment.now), ..o.clone() }).collect()
    }
}
