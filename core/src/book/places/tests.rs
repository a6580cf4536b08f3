use chrono::{DateTime, Utc};

use super::*;
use crate::agenda::{DEFAULT_TRAVEL, DEFAULT_WITHIN};
use crate::book::tests::support::{Desk, re_invent};
use crate::book::{ConferenceForm, OccasionForm};

/// A desk at a conference with these venues.
fn desk(venues: &[&str]) -> (Desk, ConferenceId) {
    let desk = Desk::new();
    let venues = venues.iter().map(|venue| (*venue).to_owned()).collect();
    let form = ConferenceForm { venues, ..re_invent() };
    let id = desk.book.save_conference(&desk.house.moment(), &form).unwrap().conference.id;
    (desk, id)
}

fn called(page: &PlacesPage, name: &str) -> VenueView {
    page.venues.iter().find(|view| view.venue.name == name).cloned().unwrap()
}

fn form(view: &VenueView) -> VenueForm {
    let Venue { id, conference, name, colour, address } = view.venue.clone();
    let (conference, aliases) = (conference.unwrap(), view.aliases.clone());
    VenueForm { id: Some(id), conference, name, aliases, colour, address }
}

fn refused(result: Result<PlacesPage>) -> (&'static str, String) {
    match result {
        Err(Error::Invalid { field, text }) => (field, text),
        other => panic!("refused: {other:?}"),
    }
}

impl Desk {
    /// An occasion typed with this place.
    fn at_place(&self, conference: ConferenceId, venue: &str, room: &str) -> Occasion {
        let start: DateTime<Utc> = "2022-11-30T18:00:00Z".parse().unwrap();
        let form = OccasionForm {
            conference: Some(conference),
            starts_at: Some(start),
            venue: Some(venue.to_owned()),
            room: Some(room.to_owned()),
            ..OccasionForm::new(OccasionKind::Session, "talk")
        };
        self.book.save_occasion(&self.house.moment(), &form).unwrap().row.occasion
    }

    /// The ways of a conference as text: `A > B shuttle 50`.
    fn ways(&self, conference: ConferenceId) -> Vec<String> {
        let page = self.book.places(conference).unwrap();
        let name = |id| &page.venues.iter().find(|view| view.venue.id == id).unwrap().venue.name;
        let text = |way: &Travel| {
            let (from, to) = (name(way.from_venue), name(way.to_venue));
            format!("{from} > {to} {} {}", way.mode.as_str(), way.minutes)
        };
        let mut ways: Vec<String> = page.ways.iter().map(text).collect();
        ways.sort();
        ways
    }
}

#[test]
fn venues_have_names_nobody_else_has_and_colours_of_their_own() {
    let (desk, conference) = desk(&["Venetian", "Mandalay Bay"]);
    let page = desk.book.places(conference).unwrap();
    let colours: Vec<_> = page.venues.iter().map(|view| view.venue.colour.as_deref()).collect();
    assert_eq!(colours, [Some("amber"), Some("blue")], "each new venue has one that is free");

    let bay = called(&page, "Mandalay Bay");
    let with_alias = VenueForm { aliases: vec!["MB".to_owned(), " ".to_owned()], ..form(&bay) };
    let page = desk.book.save_venue(&desk.house.moment(), &with_alias).unwrap();
    assert_eq!(called(&page, "Mandalay Bay").aliases, ["MB"]);

    let venetian = form(&called(&page, "Venetian"));
    let save = |form: VenueForm| refused(desk.book.save_venue(&desk.house.moment(), &form));
    for (name, expected) in [(" ", ("name", " ")), ("mb", ("venue_name", "mb"))] {
        let (field, text) = save(VenueForm { name: name.to_owned(), ..venetian.clone() });
        assert_eq!((field, text.as_str()), expected);
    }
    let taken = VenueForm { aliases: vec!["mandalay bay".to_owned()], ..venetian.clone() };
    assert_eq!(save(taken).0, "venue_name");
    assert_eq!(save(VenueForm { colour: Some("pink".to_owned()), ..venetian }).0, "colour");
}

#[test]
fn an_occasion_finds_its_venue_by_an_alias() {
    let (desk, conference) = desk(&["Mandalay Bay"]);
    let bay = called(&desk.book.places(conference).unwrap(), "Mandalay Bay");
    let form = VenueForm { aliases: vec!["MB".to_owned()], ..form(&bay) };
    desk.book.save_venue(&desk.house.moment(), &form).unwrap();
    assert_eq!(desk.at_place(conference, "mb", "Oceanside").venue, Some(bay.venue.id));
    assert_eq!(called(&desk.book.places(conference).unwrap(), "Mandalay Bay").occasions, 1);
}

#[test]
fn each_way_is_said_for_itself_or_for_both_and_undone_as_one() {
    let (desk, conference) = desk(&["Encore", "Mandalay Bay"]);
    let page = desk.book.places(conference).unwrap();
    let (encore, bay) = (called(&page, "Encore").venue.id, called(&page, "Mandalay Bay").venue.id);
    let way = WayForm {
        from: encore,
        to: bay,
        mode: TravelMode::Car,
        minutes: Some(25),
        both_ways: true,
    };
    let save = |form: WayForm| desk.book.save_way(&desk.house.moment(), &form);
    save(way).unwrap();
    save(WayForm { minutes: Some(30), both_ways: false, ..way }).unwrap();
    let both = ["Encore > Mandalay Bay car 30", "Mandalay Bay > Encore car 25"];
    assert_eq!(desk.ways(conference), both);
    save(WayForm { minutes: None, ..way }).unwrap();
    assert!(desk.ways(conference).is_empty());
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.ways(conference), both, "one undo brings both directions back");

    assert_eq!(refused(save(WayForm { minutes: Some(-1), ..way })).0, "minutes");
    assert_eq!(refused(save(WayForm { minutes: Some(721), ..way })).0, "minutes");
    assert_eq!(refused(save(WayForm { to: encore, ..way })), ("venues", "Encore".to_owned()));
}

#[test]
fn rules_are_kept_and_those_left_out_have_defaults() {
    let (desk, conference) = desk(&[]);
    let page = desk.book.places(conference).unwrap();
    assert_eq!((page.travel_minutes, page.within_minutes), (DEFAULT_TRAVEL, DEFAULT_WITHIN));
    let rules = RulesForm {
        door_minutes: Some(10),
        travel_minutes: Some(60),
        peak_until: Some(1440),
        ..RulesForm::default()
    };
    let save = |form| desk.book.save_rules(&desk.house.moment(), conference, &form);
    let page = save(rules).unwrap();
    assert_eq!((page.conference.door_minutes, page.travel_minutes), (Some(10), 60));
    let wrong = RulesForm { peak_from: Some(1441), ..rules };
    assert_eq!(refused(save(wrong)), ("peak_from", "1441".to_owned()));
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.book.places(conference).unwrap().conference.door_minutes, None);
}

#[test]
fn two_venues_become_one_with_everything_of_both() {
    let (desk, conference) = desk(&["Venetian", "The Venetian", "Wynn"]);
    let page = desk.book.places(conference).unwrap();
    let id = |name| called(&page, name).venue.id;
    let (venetian, twin, wynn) = (id("Venetian"), id("The Venetian"), id("Wynn"));
    let own = desk.at_place(conference, "Venetian", "Titian");
    let same_room = desk.at_place(conference, "The Venetian", "titian");
    let other_room = desk.at_place(conference, "The Venetian", "Lando");
    for (from, to, mode, minutes) in [
        (venetian, wynn, TravelMode::Walk, 20),
        (twin, wynn, TravelMode::Walk, 99),
        (twin, wynn, TravelMode::Car, 8),
        (wynn, twin, TravelMode::Walk, 21),
        (twin, venetian, TravelMode::Walk, 1),
    ] {
        let form = WayForm { from, to, mode, minutes: Some(minutes), both_ways: false };
        desk.book.save_way(&desk.house.moment(), &form).unwrap();
    }
    let page = desk.book.merge_venues(&desk.house.moment(), twin, venetian).unwrap();
    let kept = called(&page, "Venetian");
    assert_eq!((kept.occasions, kept.aliases.as_slice()), (3, &["The Venetian".to_owned()][..]));
    assert_eq!(
        kept.rooms.iter().map(|room| room.name.as_str()).collect::<Vec<_>>(),
        ["Lando", "Titian"]
    );
    let occasion = |id| desk.book.occasion(&desk.house.moment(), id).unwrap().row.occasion;
    assert_eq!(occasion(same_room.id).room, own.room, "rooms of one name are one");
    assert_eq!(occasion(other_room.id).room, other_room.room);
    assert_eq!(
        desk.ways(conference),
        ["Venetian > Wynn car 8", "Venetian > Wynn walk 20", "Wynn > Venetian walk 21"]
    );
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.book.places(conference).unwrap().venues.len(), 3, "one step back is all of it");
    assert_eq!(occasion(same_room.id), same_room);
}

#[test]
fn only_a_venue_where_nothing_is_can_be_deleted() {
    let (desk, conference) = desk(&["Venetian", "Wynn"]);
    let page = desk.book.places(conference).unwrap();
    let (venetian, wynn) = (called(&page, "Venetian"), called(&page, "Wynn"));
    let form = VenueForm { aliases: vec!["W".to_owned()], ..form(&wynn) };
    desk.book.save_venue(&desk.house.moment(), &form).unwrap();
    let way = WayForm {
        from: wynn.venue.id,
        to: venetian.venue.id,
        mode: TravelMode::Walk,
        minutes: Some(20),
        both_ways: true,
    };
    desk.book.save_way(&desk.house.moment(), &way).unwrap();
    desk.at_place(conference, "Venetian", "");
    let delete = |id| desk.book.delete_venue(&desk.house.moment(), id);
    assert_eq!(refused(delete(venetian.venue.id)), ("venue_in_use", "Venetian".to_owned()));
    assert_eq!(delete(wynn.venue.id).unwrap().venues.len(), 1);
    assert_eq!(desk.book.last_step().name.as_deref(), Some("Wynn"), "the history still names it");
    assert!(desk.ways(conference).is_empty());
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.ways(conference).len(), 2, "its names and ways come back with it");
}

#[test]
fn las_vegas_is_filled_in_around_what_was_said() {
    let (desk, conference) = desk(&["The Venetian", "MGM"]);
    let page = desk.book.places(conference).unwrap();
    let way = WayForm {
        from: called(&page, "The Venetian").venue.id,
        to: called(&page, "MGM").venue.id,
        mode: TravelMode::Car,
        minutes: Some(20),
        both_ways: false,
    };
    desk.book.save_way(&desk.house.moment(), &way).unwrap();
    let page = desk.book.start_with_las_vegas(&desk.house.moment(), conference).unwrap();
    assert_eq!(page.venues.len(), 7, "hotels that are there keep their names");
    assert_eq!(
        (page.conference.door_minutes, page.conference.within_minutes),
        (Some(10), Some(10))
    );
    let ways = desk.ways(conference);
    assert!(ways.contains(&"The Venetian > MGM car 20".to_owned()), "what was said stays");
    assert!(!ways.contains(&"The Venetian > MGM shuttle 55".to_owned()));
    assert!(ways.contains(&"MGM > The Venetian shuttle 55".to_owned()));
    let again = desk.book.start_with_las_vegas(&desk.house.moment(), conference).unwrap();
    assert_eq!(again, page);
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_eq!(desk.book.places(conference).unwrap().venues.len(), 2);
}
