//! The people, companies and links of one session beside what is there.

use std::collections::{HashMap, HashSet};

use crate::error::Result;
use crate::matching::company_key;
use crate::model::*;
use crate::schedule::{Link, Session, Speaker};
use crate::store::Reader;
use crate::text::fold;

/// What is to be done to the people of a session.
#[derive(Debug, Default)]
pub(super) struct People {
    pub add: Vec<OccasionPerson>,
    pub update: Vec<OccasionPerson>,
    pub delete: Vec<OccasionPersonId>,
}

impl People {
    /// Who has the same name keeps the row, and with it whom it is among the contacts.
    pub(super) fn of(occasion: OccasionId, old: &[OccasionPerson], new: &[Speaker]) -> Self {
        let mut people = Self::default();
        let mut known: HashMap<String, &OccasionPerson> =
            old.iter().map(|person| (fold(&person.name), person)).collect();
        for (position, speaker) in (0..).zip(new) {
            let key = fold(&speaker.name);
            let was = known.remove(&key);
            let made = || {
                let key = format!("{occasion}\u{1f}{key}");
                OccasionPersonId(same_for_everyone("occasion_person", &key))
            };
            let person = OccasionPerson {
                id: was.map_or_else(made, |person| person.id),
                occasion,
                contact: was.and_then(|person| person.contact),
                name: speaker.name.clone(),
                title: speaker.title.clone(),
                company: speaker.company.clone(),
                role: speaker.role.unwrap_or(PersonRole::Speaker),
                position,
            };
            match was {
                None => people.add.push(person),
                Some(was) if *was != person => people.update.push(person),
                Some(_) => {}
            }
        }
        // Guests and those I linked are mine; the programme only ever brought the others.
        let gone =
            known.into_values().filter(|p| p.role != PersonRole::Guest && p.contact.is_none());
        people.delete = gone.map(|person| person.id).collect();
        people.delete.sort();
        people
    }

    pub(super) fn is_empty(&self) -> bool {
        self.add.is_empty() && self.update.is_empty() && self.delete.is_empty()
    }
}

/// Links the session lacks. None is ever taken away: some are mine.
pub(super) fn links(occasion: OccasionId, old: &[OccasionLink], new: &[Link]) -> Vec<OccasionLink> {
    let missing = new.iter().filter(|link| old.iter().all(|known| known.url != link.url));
    let row = |link: &Link| OccasionLink {
        id: LinkId(same_for_everyone("occasion_link", &format!("{occasion}\u{1f}{}", link.url))),
        occasion,
        kind: link.kind,
        url: link.url.clone(),
        title: link.title.clone(),
    };
    missing.map(row).collect()
}

/// Companies by name, found at once or to be made.
pub(super) struct Companies {
    by_name: HashMap<String, CompanyId>,
    by_key: HashMap<String, CompanyId>,
    pub new: Vec<Company>,
    pub named: HashSet<CompanyId>,
}

impl Companies {
    pub(super) fn of(reader: &Reader<'_>) -> Result<Self> {
        let names = reader.company_names()?;
        let (mut by_name, mut by_key) = (HashMap::new(), HashMap::new());
        for (id, name) in names {
            by_name.entry(fold(&name)).or_insert(id);
            by_key.entry(company_key(&name)).or_insert(id);
        }
        Ok(Self { by_name, by_key, new: Vec::new(), named: HashSet::new() })
    }

    /// The parts companies have in a session; a track that is called as a known company hosts it.
    pub(super) fn links(
        &mut self,
        moment: &Moment,
        occasion: OccasionId,
        session: &Session,
    ) -> Vec<OccasionCompany> {
        let mut links: Vec<OccasionCompany> = Vec::new();
        let track = session.track.as_deref().and_then(|track| self.known(track));
        let tracked = track.map(|company| (company, CompanyRole::Host));
        let named: Vec<(CompanyId, CompanyRole)> =
            session.companies.iter().map(|(name, role)| (self.find(moment, name), *role)).collect();
        for (company, role) in named.into_iter().chain(tracked) {
            self.named.insert(company);
            let link = OccasionCompany { occasion, company, role };
            if links.iter().all(|known| known.company != company) {
                links.push(link);
            }
        }
        links
    }

    fn known(&self, name: &str) -> Option<CompanyId> {
        let by_name = self.by_name.get(&fold(name));
        by_name.or_else(|| self.by_key.get(&company_key(name))).copied()
    }

    fn find(&mut self, moment: &Moment, name: &str) -> CompanyId {
        if let Some(known) = self.known(name) {
            return known;
        }
        let id = CompanyId(moment.id());
        self.by_name.insert(fold(name), id);
        self.by_key.insert(company_key(name), id);
        let (name, relation) = (name.to_owned(), CompanyRelation::Other);
        self.new.push(Company { id, name, relation, website: None, city: None });
        id
    }
}
