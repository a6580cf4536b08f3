//! `[REPEAT]`, `-R`, `-R1`, and rooms where a session is shown: which session is whose repeat or
//! overflow.

use std::collections::HashMap;

use super::Session;
use crate::text::fold;

/// What stands there more often is no repeat.
const MEMBERS: usize = 100;

/// The title without the marks of a repeat; whether there were any.
pub(super) fn bare_title(title: &str) -> (String, bool) {
    const MARKS: [&str; 4] = ["[repeat]", "(repeat)", "[반복]", "[encore]"];
    let mut bare = title.to_owned();
    for mark in MARKS {
        while let Some(at) = bare.to_ascii_lowercase().find(mark) {
            bare.replace_range(at..at + mark.len(), " ");
        }
    }
    let is_repeat = bare.len() != title.len();
    (if is_repeat { crate::text::clean_line(&bare) } else { bare }, is_repeat)
}

/// The code without `-R`, `-R1`; whether it had that.
pub(super) fn bare_code(code: &str) -> (&str, bool) {
    if let Some((bare, mark)) = code.rsplit_once(['-', '_'])
        && let Some(number) = mark.strip_prefix(['R', 'r'])
        && number.chars().all(|c| c.is_ascii_digit())
        && !bare.is_empty()
    {
        return (bare, true);
    }
    (code, false)
}

/// Links repeats and overflow rooms to the session they belong to: the same title or bare code. Equal
/// titles alone (two lunches) say nothing.
pub(super) fn link(sessions: &mut [Session]) {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, session) in sessions.iter().enumerate() {
        let code = session.code.as_deref().map(|code| format!("#{}", bare_code(code).0));
        groups.entry(code.unwrap_or_else(|| fold(&session.title))).or_default().push(at);
    }
    for members in groups.into_values().filter(|members| (2..=MEMBERS).contains(&members.len())) {
        let of = |at: &usize| sessions.get(*at);
        let marked = |at: &&usize| of(at).is_some_and(|s| s.is_repeat || s.place.is_overflow);
        if !members.iter().any(|at| marked(&at)) {
            continue;
        }
        let plain = members.iter().find(|at| !marked(at));
        let held = || members.iter().find(|at| of(at).is_some_and(|s| !s.place.is_overflow));
        let Some(first) = plain.or_else(held).copied() else { continue };
        let links: Vec<(usize, Option<usize>, Option<usize>)> = members
            .iter()
            .filter(|at| **at != first)
            .filter_map(|at| {
                let session = of(at)?;
                // It is shown while it is held, or it is something else.
                let beside = members.iter().copied().find(|other| {
                    of(other).is_some_and(|o| {
                        !o.place.is_overflow && o.when.start() == session.when.start()
                    })
                });
                let overflow = if session.place.is_overflow { beside } else { None };
                Some((*at, session.is_repeat.then_some(first), overflow))
            })
            .collect();
        for (at, repeat, overflow) in links {
            if let Some(session) = sessions.get_mut(at) {
                session.repeat_of = repeat;
                session.overflow_of = overflow;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_a_repeat_are_known() {
        assert_eq!(bare_title("Taming buses [REPEAT]"), ("Taming buses".to_owned(), true));
        assert_eq!(bare_title("[Repeat] Taming buses"), ("Taming buses".to_owned(), true));
        assert_eq!(bare_title("On repeat"), ("On repeat".to_owned(), false));
        assert_eq!(bare_code("DOP226-R"), ("DOP226", true));
        assert_eq!(bare_code("DOP226-R12"), ("DOP226", true));
        assert_eq!(bare_code("DVT222-S"), ("DVT222-S", false));
        assert_eq!(bare_code("-R"), ("-R", false));
        assert_eq!(bare_code("A-RUN"), ("A-RUN", false));
    }
}
