//! Which codes the camera has just seen, so that one held before it is taken once.

use chrono::{DateTime, Duration, Utc};

use crate::model::ContactId;

/// What the camera sees within this time is not taken again.
const FRESH: Duration = Duration::seconds(5);
/// A code out of view for no longer never left: hands shake and frames blur.
const HELD: Duration = Duration::seconds(1);
/// Between two frames longer than [`HELD`] the camera rested. Up to this long that is no time.
const LONGEST_REST: Duration = Duration::seconds(60);

/// How a code in view relates to what was seen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// To be taken.
    New,
    /// It has been in view since it was taken.
    Held,
    /// It left and is shown again, too soon to be meant.
    Again(Option<ContactId>),
    /// A second look decides.
    Unsure,
}

/// The codes of the last seconds.
#[derive(Debug, Default)]
pub(in crate::book) struct Recent {
    seen: Vec<Seen>,
    /// What a scanner typed.
    typed: Vec<Seen>,
    looked: Option<DateTime<Utc>>,
}

#[derive(Debug)]
struct Seen {
    text: String,
    at: DateTime<Utc>,
    taken: bool,
    /// What came of it may have been taken back: shown again, it is meant.
    forgiven: bool,
    contact: Option<ContactId>,
}

impl Seen {
    fn new(text: &str, at: DateTime<Utc>) -> Self {
        Self { text: text.to_owned(), at, taken: false, forgiven: false, contact: None }
    }
}

impl Recent {
    /// Something was taken back: a code that is shown again is taken again.
    pub(in crate::book) fn forgive(&mut self) {
        self.seen.iter_mut().for_each(|seen| seen.forgiven = true);
        self.typed.clear();
    }

    /// Whose it is that a scanner typed a moment ago; `None`: it is new. Fingers pull a trigger twice.
    pub(super) fn typed_before(
        &mut self,
        text: &str,
        now: DateTime<Utc>,
    ) -> Option<Option<ContactId>> {
        self.typed.retain(|typed| (now - typed.at).abs() < FRESH);
        self.typed.iter().find(|typed| typed.text == text).map(|typed| typed.contact)
    }

    /// A scanner typed something that was taken.
    pub(super) fn typed(&mut self, text: &str, contact: Option<ContactId>, now: DateTime<Utc>) {
        self.typed.push(Seen { taken: true, contact, ..Seen::new(text, now) });
    }

    /// A frame is looked at.
    pub(super) fn look(&mut self, now: DateTime<Utc>) {
        let since = now - self.looked.replace(now).unwrap_or(now);
        if HELD < since && since <= LONGEST_REST {
            for seen in &mut self.seen {
                seen.at += since;
            }
        }
        self.seen.retain(|seen| (now - seen.at).abs() < FRESH); // also when the clock was set back
    }

    /// Whether a code was in view lately.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.seen.iter().any(|seen| seen.text == text)
    }

    /// A code is in view. A striped one has to be seen twice: shelves and blinds look like some.
    pub(super) fn sight(&mut self, text: &str, striped: bool, now: DateTime<Utc>) -> Sight {
        let Some(seen) = self.seen.iter_mut().find(|seen| seen.text == text) else {
            if striped {
                self.seen.push(Seen::new(text, now));
                return Sight::Unsure;
            }
            return Sight::New;
        };
        if !seen.taken {
            return Sight::New;
        }
        let away = now - std::mem::replace(&mut seen.at, now);
        match seen.forgiven {
            _ if away <= HELD => Sight::Held,
            true => Sight::New,
            false => Sight::Again(seen.contact),
        }
    }

    /// A code was taken.
    pub(super) fn took(&mut self, text: &str, contact: Option<ContactId>, now: DateTime<Utc>) {
        self.seen.retain(|seen| seen.text != text);
        self.seen.push(Seen { taken: true, contact, ..Seen::new(text, now) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a code shown in these frames (second, code) becomes, frame by frame.
    fn check(frames: &[(f64, &str)], expected: &[Sight]) {
        let start: DateTime<Utc> = "2022-12-01T03:00:00Z".parse().unwrap();
        let mut recent = Recent::default();
        let mut sights = Vec::new();
        for (second, code) in frames {
            let now = start + Duration::milliseconds((second * 1_000.0) as i64);
            recent.look(now);
            if code.is_empty() {
                continue;
            }
            let sight = recent.sight(code, code.starts_with('|'), now);
            if sight == Sight::New {
                recent.took(code, None, now);
            }
            sights.push(sight);
        }
        assert_eq!(sights, expected, "{frames:?}");
    }

    #[test]
    fn a_code_is_taken_once_while_it_is_held_and_told_when_shown_again() {
        use Sight::{Again, Held, New, Unsure};
        check(&[(0.0, "a"), (0.1, "a"), (0.9, "a")], &[New, Held, Held]);
        let away = [(0.7, ""), (1.4, ""), (2.1, "")];
        check(
            &[&[(0.0, "a")], &away[..], &[(2.8, "a"), (2.9, "a")]].concat(),
            &[New, Again(None), Held],
        );
        check(&[(0.0, "a"), (0.5, "b"), (1.0, "b")], &[New, New, Held]);
        let long: Vec<_> = (1..10).map(|half| (f64::from(half) * 0.5, "")).collect();
        check(&[&[(0.0, "a")], &long[..], &[(4.9, "a")]].concat(), &[New, Again(None)]);
        check(&[&[(0.0, "a")], &long[..], &[(5.0, "a")]].concat(), &[New, New]);
        check(&[(0.0, "|a"), (0.3, "|a"), (0.6, "|a")], &[Unsure, New, Held]);
    }

    #[test]
    fn what_was_taken_back_is_taken_again_once_it_has_left_the_view() {
        let at = |tenth: i64| DateTime::<Utc>::UNIX_EPOCH + Duration::milliseconds(tenth * 100);
        let mut recent = Recent::default();
        recent.took("a", None, at(0));
        recent.forgive();
        assert_eq!(recent.sight("a", false, at(8)), Sight::Held, "it is still there");
        assert_eq!(recent.sight("a", false, at(25)), Sight::New);
        recent.took("a", None, at(25));
        assert_eq!(recent.sight("a", false, at(40)), Sight::Again(None));
    }

    #[test]
    fn a_rest_of_the_camera_is_no_time_but_a_long_one_is() {
        use Sight::{Held, New};
        check(&[(0.0, "a"), (0.5, ""), (30.0, "a")], &[New, Held]);
        check(&[(0.0, "a"), (0.5, ""), (61.0, "a")], &[New, New]);
        check(&[(100.0, "a"), (0.0, "a")], &[New, New]); // the clock was set back
    }
}
