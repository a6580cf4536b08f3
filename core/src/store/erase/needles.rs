//! What to look for once somebody is erased: names, addresses, phones, unusual words.

use std::collections::{BTreeMap, BTreeSet};

use memchr::memmem::Finder;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::schema::Fact;
use crate::error::Result;
use crate::model::TraceKind;
use crate::store::changeset::{Change, Value};

/// A shorter text is in too much else to say anything.
const SHORTEST: usize = 5;
/// So many bytes make a word unusual enough to be looked for; Hangul has three a syllable.
const WORD: usize = 8;

/// What to look for.
#[derive(Default)]
pub(super) struct Needles {
    /// Ids of those who were erased.
    pub ids: BTreeSet<Uuid>,
    texts: BTreeMap<String, TraceKind>,
}

/// One thing to look for, in one way of writing.
pub(super) struct Needle {
    /// Which text it is of; those of one text belong together.
    pub of: usize,
    pub kind: TraceKind,
    pub is_text: bool,
    pub finder: Finder<'static>,
}

impl Needles {
    /// Learns from a row that goes.
    pub(super) fn learn(&mut self, fact: &Fact, change: &Change<'_>) {
        for record in [&change.old, &change.new] {
            let text = |column: &str| {
                let value = fact.place(column).and_then(|place| record.get(place).copied());
                match value {
                    Some(Value::Text(text)) => String::from_utf8_lossy(text).into_owned(),
                    _ => String::new(),
                }
            };
            match fact.name {
                "contact" => {
                    for (name, family, given) in [
                        ("name", "family", "given"),
                        ("second_name", "second_family", "second_given"),
                    ] {
                        self.name(&text(name), &text(family), &text(given));
                    }
                }
                "contact_point" => self.point(&text("kind"), &text("value"), &text("normal")),
                "note" => self.words(&text("body")),
                "follow_up" => self.words(&text("what")),
                "answer" | "custom_value" => self.words(&text("value")),
                _ => {}
            }
        }
    }

    fn name(&mut self, name: &str, family: &str, given: &str) {
        self.add(name, TraceKind::Name);
        if !family.is_empty() && !given.is_empty() {
            for between in [" ", ", ", ";"] {
                self.add(&[family, between, given].concat(), TraceKind::Name);
            }
            self.add(&[given, " ", family].concat(), TraceKind::Name);
        }
    }

    fn point(&mut self, kind: &str, value: &str, normal: &str) {
        let kind = if kind == "phone" { TraceKind::Phone } else { TraceKind::Address };
        self.add(value, kind);
        self.add(normal, kind);
        if kind == TraceKind::Phone {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            for digits in [digits(value), digits(normal)] {
                self.add(if digits.len() > 6 { &digits } else { "" }, kind);
            }
        }
    }

    fn words(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= WORD) {
            self.texts.entry(word.to_ascii_lowercase()).or_insert(TraceKind::Word);
        }
    }

    fn add(&mut self, text: &str, kind: TraceKind) {
        let text = text.trim();
        if text.len() >= SHORTEST {
            self.texts.insert(text.to_ascii_lowercase(), kind);
        }
    }

    /// Forgets what somebody else has too: a namesake, a switchboard.
    pub(super) fn leave_what_others_have(&mut self, conn: &Connection) -> Result<()> {
        let mut others = conn.prepare(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM contact WHERE lower(name) = ?1 OR lower(second_name) = ?1)
             OR EXISTS (SELECT 1 FROM contact_point WHERE lower(value) = ?1 OR lower(normal) = ?1
                        OR replace(normal, '+', '') = ?1)
             OR EXISTS (SELECT 1 FROM colleague WHERE lower(name) = ?1 OR lower(email) = ?1)",
        )?;
        let mut shared = Vec::new();
        for (text, kind) in &self.texts {
            if *kind != TraceKind::Word
                && others.query_row([text], |_| Ok(())).optional()?.is_some()
            {
                shared.push(text.clone());
            }
        }
        self.texts.retain(|text, _| !shared.contains(text));
        Ok(())
    }

    /// Each in UTF-8 and, for files, in UTF-16 both ways round; ids as they are stored.
    pub(super) fn needles(&self) -> Vec<Needle> {
        let mut needles = Vec::new();
        for (of, (text, kind)) in self.texts.iter().enumerate() {
            let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
            let little: Vec<u8> = wide(u16::to_le_bytes);
            let big: Vec<u8> = wide(u16::to_be_bytes);
            for (bytes, is_text) in
                [(text.clone().into_bytes(), true), (little, false), (big, false)]
            {
                // As everything that is searched: letters of ASCII are small.
                let finder = Finder::new(&bytes.to_ascii_lowercase()).into_owned();
                needles.push(Needle { of, kind: *kind, is_text, finder });
            }
        }
        let after = self.texts.len();
        for (index, id) in self.ids.iter().enumerate() {
            let bytes = id.as_bytes().to_ascii_lowercase();
            let finder = Finder::new(&bytes).into_owned();
            let (of, kind) = (after + index, TraceKind::Id);
            needles.push(Needle { of, kind, is_text: false, finder });
        }
        needles
    }
}
