//! Which one is meant: by id, by part of an id, or by name.
//!
//! In this order: a whole id; a name that is exactly this one's; at least four hex characters that
//! an id begins or ends with (tables show ends: ids made on one day begin alike); part of a name.
//! The first of these that finds anything decides, and more than one find is an error that lists
//! them.

use hallway_core::book::fold;
use uuid::Uuid;

use crate::failure::{Failure, Result};

/// Below this many characters of an id nothing is looked for.
const SHORTEST: usize = 4;

/// How much of an id's end tables show.
const SHOWN: usize = 8;

/// Somebody or something that may be meant.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<T> {
    /// Its id.
    pub id: Uuid,
    /// What is handed back.
    pub value: T,
    /// What it may be called; the first is shown.
    pub names: Vec<String>,
}

/// The one candidate that `typed` means. `what` says what is looked for, as in `no such person`.
pub(crate) fn pick<T>(what: &'static str, typed: &str, candidates: Vec<Candidate<T>>) -> Result<T> {
    let wanted = fold(typed);
    let ranked = candidates.into_iter().filter_map(|one| Some((rank(&one, typed, &wanted)?, one)));
    let ranked: Vec<(u8, Candidate<T>)> = ranked.collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min();
    let found = ranked.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, one)| one);
    only(what, typed, found.collect())
}

/// The one candidate that `typed` means; where nothing was typed, the only one there is.
pub(crate) fn pick_or_only<T>(
    what: &'static str,
    typed: Option<&str>,
    candidates: Vec<Candidate<T>>,
) -> Result<T> {
    match typed {
        Some(typed) => pick(what, typed, candidates),
        None => only(what, "", candidates),
    }
}

fn only<T>(what: &'static str, typed: &str, mut found: Vec<Candidate<T>>) -> Result<T> {
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(Failure::not_found(what, typed)),
        (Some(one), true) => Ok(one.value),
        (last, _) => Err(ambiguous(what, typed, found.iter().chain(&last))),
    }
}

/// How well a candidate fits, 0 the best; `None` not at all.
fn rank<T>(one: &Candidate<T>, typed: &str, wanted: &str) -> Option<u8> {
    let has = |fits: &dyn Fn(&str) -> bool| one.names.iter().any(|name| fits(&fold(name)));
    if typed.trim().parse() == Ok(one.id) {
        Some(0)
    } else if has(&|name| name == wanted) {
        Some(1)
    } else if is_part_of_id(typed, one.id) {
        Some(2)
    } else if !wanted.is_empty() && has(&|name| name.contains(wanted)) {
        Some(3)
    } else {
        None
    }
}

/// Says which ones it could be.
pub(crate) fn ambiguous<'a, T: 'a>(
    what: &'static str,
    typed: &str,
    candidates: impl Iterator<Item = &'a Candidate<T>>,
) -> Failure {
    let name = |candidate: &Candidate<T>| candidate.names.first().cloned().unwrap_or_default();
    let candidates = candidates.map(|candidate| (short(candidate.id), name(candidate))).collect();
    Failure::Ambiguous { what, typed: typed.to_owned(), candidates }
}

/// Whether an id begins or ends with what was typed; hyphens do not count.
pub(crate) fn is_part_of_id(typed: &str, id: Uuid) -> bool {
    let part: String = typed.trim().to_ascii_lowercase().replace('-', "");
    let id = id.simple().to_string();
    part.len() >= SHORTEST && (id.starts_with(&part) || id.ends_with(&part))
}

/// The end of an id: short enough to type, long enough to be the only one.
pub(crate) fn short(id: Uuid) -> String {
    let id = id.simple().to_string();
    id.chars().skip(id.len() - SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: &str = "0184c8f0-0000-7000-8000-00000000aaaa";
    const BO: &str = "0184c8f0-0000-7000-8000-00000000bbbb";
    const BEA: &str = "0184c8f0-0000-7000-8000-00000000beef";

    fn check(typed: &str, expected: std::result::Result<&str, usize>) {
        let candidate = |id: &str, name: &'static str| Candidate {
            id: id.parse().unwrap(),
            value: name,
            names: vec![name.to_owned()],
        };
        let all =
            vec![candidate(ANA, "Ana Ruiz"), candidate(BO, "Bo Ruiz"), candidate(BEA, "aaaa")];
        match (pick("person", typed, all), expected) {
            (Ok(found), expected) => assert_eq!(Ok(found), expected, "{typed}"),
            (Err(Failure::Ambiguous { candidates, .. }), expected) => {
                assert_eq!(Err(candidates.len()), expected, "{typed}");
            }
            (Err(_), expected) => assert_eq!(expected, Err(0), "{typed}"),
        }
    }

    #[test]
    fn whole_ids_come_first_then_names_then_parts() {
        check(BO, Ok("Bo Ruiz"));
        check("ana ruiz", Ok("Ana Ruiz"));
        check("bbbb", Ok("Bo Ruiz"));
        check("aaaa", Ok("aaaa")); // a name goes before part of an id
        check("bo", Ok("Bo Ruiz"));
    }

    #[test]
    fn what_could_be_several_is_said_and_what_is_none_too() {
        check("ruiz", Err(2));
        check("0184c8f0", Err(3));
        check("bee", Err(0)); // three characters of an id are too few
        check("", Err(0));
    }

    #[test]
    fn a_shown_id_can_be_typed() {
        let id: Uuid = BEA.parse().unwrap();
        assert_eq!(short(id), "0000beef");
        assert!(is_part_of_id(&short(id), id), "what a table shows must be accepted");
    }
}
