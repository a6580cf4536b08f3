//! Badges in JSON. Organisers agree on no keys, so those that were seen are looked for, whatever
//! their case and however their words are joined.

use serde_json::{Map, Value};

use super::{Content, Payload, one_piece, point, two_parts};
use crate::model::{ContactDraft, PointKind};
use crate::text::{clean_line, normalise_email};

/// A code holds 3 KB and a pasted one little more.
const LONGEST: usize = 64 * 1024;

const GIVEN: &[&str] = &["firstname", "givenname", "fname", "first", "given"];
const FAMILY: &[&str] = &["lastname", "familyname", "surname", "lname", "last", "family"];
const NAME: &[&str] = &["fullname", "name", "displayname", "attendeename"];
const EMAIL: &[&str] = &["email", "emailaddress", "mail"];
const COMPANY: &[&str] = &[
    "company",
    "companyname",
    "organization",
    "organisation",
    "organizationname",
    "org",
    "employer",
    "affiliation",
    "worksfor",
];
const TITLE: &[&str] = &["title", "jobtitle", "position"];
const PHONES: &[(&str, Option<&str>)] = &[
    ("mobilephone", Some("mobile")),
    ("mobile", Some("mobile")),
    ("cellphone", Some("mobile")),
    ("workphone", Some("work")),
    ("phone", None),
    ("phonenumber", None),
    ("tel", None),
    ("telephone", None),
];
const PAGES: &[&str] = &["linkedin", "linkedinurl", "url", "website", "profileurl"];
/// Numbers in the organiser's list, the surest first.
const IDS: &[&str] = &[
    "badgeid",
    "attendeeid",
    "registrantid",
    "registrationid",
    "leadid",
    "lead",
    "ticketid",
    "ticket",
    "barcode",
    "secret",
    "id",
    "uuid",
    "code",
];
/// What the person may stand in.
const WITHIN: &[&str] = &[
    "attendee",
    "lead",
    "person",
    "contact",
    "participant",
    "visitor",
    "delegate",
    "registrant",
    "user",
    "profile",
    "badge",
    "data",
    "name",
];

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    if !content.text.starts_with('{') || content.text.len() > LONGEST {
        return None;
    }
    let Value::Object(object) = serde_json::from_str(content.text).ok()? else { return None };
    let mut fields = Fields::default();
    fields.collect(&object, 3);
    // What pretix and its kin print for the app of an exhibitor.
    if fields.has("handshakeversion") && fields.has("token") {
        return Some(Payload::DeviceSetup);
    }
    let badge = fields.badge(&object);
    match (fields.draft(badge.is_some()), badge) {
        (Some(draft), badge) => Some(Payload::Person { draft: Box::new(draft), badge }),
        (None, Some(id)) => Some(Payload::Badge { id }),
        (None, None) => None,
    }
}

/// Texts by their key in lower case, without what joins its words.
#[derive(Default)]
struct Fields(Vec<(String, String)>);

impl Fields {
    fn collect(&mut self, object: &Map<String, Value>, depth: usize) {
        for (key, value) in object {
            let key: String =
                key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            match value {
                Value::String(text) => self.0.push((key, clean_line(text))),
                Value::Number(number) => self.0.push((key, number.to_string())),
                Value::Object(inside) if COMPANY.contains(&key.as_str()) => {
                    let name = inside.get("name").and_then(Value::as_str).unwrap_or_default();
                    self.0.push((key, clean_line(name)));
                }
                Value::Object(inside) if depth > 0 && WITHIN.contains(&key.as_str()) => {
                    self.collect(inside, depth - 1);
                }
                _ => {}
            }
        }
    }

    fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    /// The text of the first of these keys that has one.
    fn first(&self, keys: &[&str]) -> Option<&str> {
        let of = |key: &&str| {
            let found = self.0.iter().find(|(name, value)| name == key && !value.is_empty());
            found.map(|(_, value)| value.as_str())
        };
        keys.iter().find_map(of)
    }

    fn badge(&self, object: &Map<String, Value>) -> Option<String> {
        // indico's short form: `{"i":[2,"host","id"]}`.
        let short = object.get("i").and_then(Value::as_array).and_then(|list| list.last());
        let short = short.and_then(Value::as_str).filter(|_| object.len() == 1);
        // pretix counts the people of an order.
        let order = self.first(&["attendeeorder"]).zip(self.first(&["attendeepositionid"]));
        let order = order.map(|(order, position)| format!("{order}-{position}"));
        order.or_else(|| short.or_else(|| self.first(IDS)).map(str::to_owned))
    }

    /// Somebody, if there is more than a word that may be anybody's or anything's name.
    fn draft(&self, has_badge: bool) -> Option<ContactDraft> {
        let [given, family] = [GIVEN, FAMILY].map(|keys| self.first(keys).unwrap_or_default());
        let name = match (family, given) {
            ("", "") => one_piece(self.first(NAME).unwrap_or_default()),
            (family, given) => two_parts(family, given),
        };
        let mut points = Vec::new();
        if let Some(email) = self.first(EMAIL).filter(|email| normalise_email(email).is_some()) {
            points.push(point(PointKind::Email, None, email));
        }
        for (key, label) in PHONES {
            points.extend(self.first(&[key]).map(|number| point(PointKind::Phone, *label, number)));
        }
        let is_reachable = !points.is_empty();
        for key in PAGES {
            points.extend(self.first(&[key]).map(|url| point(PointKind::Url, None, url)));
        }
        let [company, title] = [COMPANY, TITLE].map(|keys| self.first(keys).map(str::to_owned));
        let is_named = !name.display.is_empty();
        let is_whole = name.family.is_some() || company.is_some() || has_badge;
        (is_reachable || (is_named && is_whole)).then(|| ContactDraft {
            name,
            title,
            company,
            points,
            ..ContactDraft::default()
        })
    }
}
