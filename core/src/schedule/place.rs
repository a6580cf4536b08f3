//! `Hotel | Level | Room | Content Hub`: one cell, a building, a floor, a room, and whether it shows
//! what goes on elsewhere.

use crate::text::clean_line;

/// Where a session is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The building.
    pub venue: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The floor.
    pub level: Option<String>,
    /// The room.
    pub room: Option<String>,
    /// It is shown there, and held elsewhere.
    pub is_overflow: bool,
}

/// What tables write where there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let nothing =
        ["", "n/a", "na", "none", "null", "tbd", "tba", "tbc", "-", "–", "—", "미정", "없음"];
    nothing.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// The text without the emptiness of tables.
pub(super) fn some(text: &str) -> Option<String> {
    let line = clean_line(text);
    (!is_nothing(&line)).then_some(line)
}

/// Cuts a cell at its bars. A cell without any is a room.
pub(super) fn split(cell: &str) -> Place {
    let mut place = Place::default();
    let mut parts = Vec::new();
    for part in cell.split('|').filter_map(some) {
        if part.eq_ignore_ascii_case("content hub") {
            place.is_overflow = true;
        } else {
            parts.push(part);
        }
    }
    let mut parts = parts.into_iter();
    if cell.contains('|') {
        place.venue = parts.next();
    }
    if parts.len() > 1 {
        place.level = parts.next();
    }
    place.room = Some(parts.collect::<Vec<_>>().join(", ")).filter(|room| !room.is_empty());
    place
}

/// The place of a calendar: a room, `Hotel | Level | Room`, or a building with its address.
pub(super) fn of_calendar(text: &str) -> Place {
    let mut parts = text.split([',', '\n']).filter_map(some);
    let is_address = parts.clone().count() > 2 && text.chars().any(|c| c.is_ascii_digit());
    if text.contains('|') || !is_address {
        return split(text);
    }
    let venue = parts.next();
    let address = Some(parts.collect::<Vec<_>>().join(", "));
    Place { venue, address, ..Place::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_part_building_floor_and_room() {
        let told = |cell: &str| {
            let Place { venue, level, room, is_overflow, .. } = split(cell);
            let parts = [venue, level, room].map(Option::unwrap_or_default);
            format!("{}{}", parts.join("/"), if is_overflow { " overflow" } else { "" })
        };
        assert_eq!(
            told("Mandalay Bay | Level 2 South | Oceanside B"),
            "Mandalay Bay/Level 2 South/Oceanside B"
        );
        assert_eq!(
            told("Wynn | Convention Promenade | Lafite 7 | Content Hub | Turquoise Screen"),
            "Wynn/Convention Promenade/Lafite 7, Turquoise Screen overflow"
        );
        assert_eq!(
            told("Venetian | Level 2 | Hall B | Expo | Theater 3"),
            "Venetian/Level 2/Hall B, Expo, Theater 3"
        );
        assert_eq!(told("Venetian | Hall A"), "Venetian//Hall A");
        assert_eq!(told("Curie"), "//Curie");
        assert_eq!(told(" N/A "), "//");
        let place = of_calendar("Encore, 3131 Las Vegas Blvd S, Las Vegas, NV");
        assert_eq!(place.venue.as_deref(), Some("Encore"));
        assert_eq!(place.address.as_deref(), Some("3131 Las Vegas Blvd S, Las Vegas, NV"));
    }
}
