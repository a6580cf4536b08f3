//! What is compared of a person, made ready to be compared with many.

use super::companies::sound;
use super::mail::{is_companys, is_role};
use super::name::{Alike, Name, names_of};
use crate::model::{ConferenceId, ContactId, PersonName};
use crate::text::{domain_of, fold};

/// What is known of a person, as far as it says who they are.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The names in whatever scripts.
    pub names: Vec<PersonName>,
    /// Normal e-mail addresses.
    pub emails: Vec<String>,
    /// E.164 numbers, each with its extension.
    pub phones: Vec<(String, Option<String>)>,
    /// The badge numbers, each at its conference.
    pub badges: Vec<(ConferenceId, String)>,
    /// Web addresses and handles.
    pub links: Vec<String>,
    /// The companies: what names that are one have in common, and the name as shown.
    pub companies: Vec<(String, String)>,
    /// What they do.
    pub title: Option<String>,
}

/// A person made ready.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who it is.
    pub id: ContactId,
    pub(super) names: Vec<Name>,
    pub(super) emails: Vec<Email>,
    pub(super) phones: Vec<(String, Option<String>)>,
    pub(super) badges: Vec<(ConferenceId, String)>,
    pub(super) links: Vec<String>,
    pub(super) companies: Vec<(String, String)>,
    pub(super) title: Option<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Email {
    pub address: String,
    pub local: String,
    pub domain: String,
    pub is_role: bool,
}

impl Person {
    /// Makes somebody ready to be compared.
    #[must_use]
    pub fn new(id: ContactId, facts: Facts) -> Self {
        let email = |address: String| {
            let domain = domain_of(&address)?.to_owned();
            let local = address.strip_suffix(&domain)?.trim_end_matches('@').to_owned();
            // What stands after a plus is the sender's own business.
            let local = local.split('+').next().unwrap_or_default().to_owned();
            let address = format!("{local}@{domain}");
            Some(Email { is_role: is_role(&local), address, local, domain })
        };
        let emails: Vec<Email> = facts.emails.into_iter().filter_map(email).collect();
        let mut companies = facts.companies;
        companies.retain(|(key, _)| !key.is_empty());
        // One name in two scripts sounds the same.
        let sounds =
            companies.iter().map(|(key, shown)| (format!("~{}", sound(key)), shown.clone()));
        let sounds: Vec<_> = sounds.filter(|(sound, _)| sound.chars().count() > 5).collect();
        companies.extend(sounds);
        // A company's own domain is the company, also where its name is missing.
        for email in emails.iter().filter(|email| is_companys(&email.domain)) {
            companies.push((format!("@{}", email.domain), email.domain.clone()));
        }
        Self {
            id,
            names: facts.names.iter().flat_map(names_of).collect(),
            emails,
            phones: facts.phones,
            badges: facts.badges.into_iter().map(|(at, id)| (at, fold(&id))).collect(),
            links: facts.links.iter().filter_map(|link| profile(link)).collect(),
            companies,
            title: facts
                .title
                .map(|title| (words(&title), title))
                .filter(|(key, _)| !key.is_empty()),
        }
    }

    /// How alike any of their names are, with the two.
    pub(super) fn alike<'a>(&'a self, other: &'a Self) -> Option<(Alike, &'a Name, &'a Name)> {
        let pairs = self.names.iter().flat_map(|one| other.names.iter().map(move |two| (one, two)));
        let alike = pairs.filter_map(|(one, two)| Some((one.alike(two)?, one, two)));
        alike.min_by_key(|(alike, ..)| *alike)
    }

    /// Whether a mailbox is plainly named after them.
    pub(super) fn spells(&self, local: &str) -> bool {
        self.names.iter().any(|name| name.spells(local))
    }
}

/// A page or handle that is one person's: the site of a company is everybody's.
fn profile(link: &str) -> Option<String> {
    const SITES: &[&str] = &[
        "linkedin.com/in/",
        "github.com/",
        "twitter.com/",
        "x.com/",
        "instagram.com/",
        "facebook.com/",
        "threads.net/",
        "mastodon.social/",
        "rocketpunch.com/@",
        "remember.co.kr/",
    ];
    let folded = fold(link.trim());
    let bare = folded.trim_start_matches("https://").trim_start_matches("http://");
    let bare = bare.trim_start_matches("www.").split(['?', '#']).next().unwrap_or_default();
    let bare = bare.trim_end_matches('/');
    let handle = folded.strip_prefix('@').is_some_and(|rest| rest.chars().count() > 2);
    let is_page =
        SITES.iter().any(|site| bare.strip_prefix(site).is_some_and(|page| page.len() > 2));
    (is_page || handle).then(|| bare.to_owned())
}

/// A title without case and signs.
fn words(title: &str) -> String {
    fold(title).split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().concat()
}
