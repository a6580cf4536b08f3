//! Buildings and rooms by name, found at once or to be made.

use std::collections::{HashMap, HashSet};

use super::target::Target;
use crate::error::Result;
use crate::model::*;
use crate::schedule::{Place, Schedule};
use crate::store::Reader;
use crate::text::{NAME_CAP, fold};

/// The venues and rooms of a conference, and those a programme adds.
pub(super) struct Places {
    conference: Conference,
    /// Where rooms are that stand in no building.
    home: String,
    /// What is a building and no room, wherever it stands.
    buildings: HashSet<String>,
    venues: HashMap<String, VenueId>,
    rooms: HashMap<(VenueId, String), RoomId>,
    venue_names: HashMap<VenueId, String>,
    room_names: HashMap<RoomId, String>,
    pub new_venues: Vec<Venue>,
    pub new_rooms: Vec<Room>,
}

impl Places {
    pub(super) fn of(reader: &Reader<'_>, target: &Target, schedule: &Schedule) -> Result<Self> {
        let conference = target.conference.clone();
        let (mut venues, mut venue_names) = (HashMap::new(), HashMap::new());
        let (mut rooms, mut room_names) = (HashMap::new(), HashMap::new());
        let known = if target.known { reader.venues_of(Some(conference.id))? } else { Vec::new() };
        for alias in reader.all_aliases_of(conference.id)? {
            venues.insert(fold(&alias.alias), alias.venue);
        }
        for venue in &known {
            venues.insert(fold(&venue.name), venue.id);
            venue_names.insert(venue.id, venue.name.clone());
        }
        for room in reader.rooms_of(conference.id)? {
            rooms.insert((room.venue, fold(&room.name)), room.id);
            room_names.insert(room.id, room.name);
        }
        // A conference in one building: that is where its rooms are.
        let only = match known.as_slice() {
            [venue] => Some(venue.name.clone()),
            _ => None,
        };
        let named = || conference.city.clone().unwrap_or_else(|| conference.name.clone());
        let home = schedule.venue.clone().or(only).unwrap_or_else(named);
        let named = schedule.sessions.iter().filter_map(|session| session.place.venue.as_ref());
        let mut buildings: HashSet<String> = named.map(|name| fold(name)).collect();
        buildings.extend(venues.keys().cloned());
        buildings.insert(fold(&home));
        Ok(Self {
            conference,
            home,
            buildings,
            venues,
            rooms,
            venue_names,
            room_names,
            new_venues: Vec::new(),
            new_rooms: Vec::new(),
        })
    }

    /// The building and the room of a place, made if there are none.
    pub(super) fn find(&mut self, place: &Place) -> (Option<VenueId>, Option<RoomId>) {
        let home = self.home.clone();
        if let (None, Some(room)) = (&place.venue, &place.room)
            && self.buildings.contains(&fold(room))
        {
            return (Some(self.venue(room, place.address.as_ref())), None);
        }
        let name = match (&place.venue, &place.room) {
            (Some(venue), _) => venue,
            (None, Some(_)) => &home,
            (None, None) => return (None, None),
        };
        let venue = self.venue(name, place.address.as_ref());
        let room = place.room.as_ref().map(|room| self.room(venue, room, place.level.as_ref()));
        (Some(venue), room)
    }

    fn venue(&mut self, name: &str, address: Option<&String>) -> VenueId {
        let name: String = name.chars().take(NAME_CAP).collect();
        let key = fold(&name);
        if let Some(known) = self.venues.get(&key) {
            return *known;
        }
        let id = VenueId(same_for_everyone("venue", &format!("{}\u{1f}{key}", self.conference.id)));
        self.venues.insert(key, id);
        // Somebody may have called it otherwise since.
        if !self.venue_names.contains_key(&id) {
            let venue = Venue::new(id, Some(self.conference.id), name.clone());
            self.new_venues.push(Venue { address: address.cloned(), ..venue });
            self.venue_names.insert(id, name);
        }
        id
    }

    fn room(&mut self, venue: VenueId, name: &str, level: Option<&String>) -> RoomId {
        let name: String = name.chars().take(NAME_CAP).collect();
        let key = fold(&name);
        if let Some(known) = self.rooms.get(&(venue, key.clone())) {
            return *known;
        }
        let id = RoomId(same_for_everyone("room", &format!("{venue}\u{1f}{key}")));
        self.rooms.insert((venue, key), id);
        if !self.room_names.contains_key(&id) {
            self.new_rooms.push(Room { id, venue, name: name.clone(), level: level.cloned() });
            self.room_names.insert(id, name);
        }
        id
    }

    pub(super) fn names(
        &self,
        venue: Option<VenueId>,
        room: Option<RoomId>,
    ) -> (Option<String>, Option<String>) {
        let venue = venue.and_then(|id| self.venue_names.get(&id).cloned());
        (venue, room.and_then(|id| self.room_names.get(&id).cloned()))
    }
}
