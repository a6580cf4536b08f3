//! Whether two may be one person, how sure that is, and why.
//!
//! What only one person has (a mailbox, a badge, a page, a mobile) says most, and only with a name that
//! agrees. A name with a company says little, and nothing once two mailboxes of that company, two
//! badges of one conference or two phones speak against it. A name alone says nothing.

use serde::{Deserialize, Serialize};

use super::crowds::Crowds;
use super::facts::{Email, Person};
use super::mail::is_companys;
use super::name::Alike;
use super::near::one_error;

/// How sure it is that two are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// The same name, and something only one person has.
    Certain,
    /// Hardly anything else explains it.
    Likely,
    /// Worth a look.
    Possible,
}

/// What speaks for it that two are one, or against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "reason", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the texts are those of the one and of the other, as they stand there"
)]
pub enum Reason {
    /// The same name, whatever the order.
    SameName { name: String },
    /// The same name in two scripts.
    OtherScript { one: String, other: String },
    /// A name and what its bearer is called.
    Nickname { one: String, other: String },
    /// A name and its initial.
    Initial { one: String, other: String },
    /// A name spelled in two ways.
    Spelling { one: String, other: String },
    /// A name and a part of it.
    PartOfName { one: String, other: String },
    /// The same given name only.
    GivenName { one: String, other: String },
    /// The same family name only.
    FamilyName { one: String, other: String },
    /// The same e-mail address.
    Email { address: String },
    /// Two addresses one typing error apart.
    AlikeEmail { one: String, other: String },
    /// The same phone; `shared` when others have it too.
    Phone { number: String, shared: bool },
    /// The same badge of one conference.
    Badge { badge: String },
    /// The same page or handle.
    Link { link: String },
    /// The same company, by its name or its mail domain.
    Company { name: String },
    /// The same title.
    Title { title: String },
    /// Against it: two mailboxes of one company.
    OtherEmails { one: String, other: String },
    /// Against it: two phones.
    OtherPhones { one: String, other: String },
    /// Against it: two badges of one conference.
    OtherBadges { one: String, other: String },
    /// Of companies: the same name but for its legal form, case and signs, or one is the other's alias.
    SameCompanyName { one: String, other: String },
    /// Of companies: one name is made of the other's initials.
    Initialism { one: String, other: String },
    /// Of companies: the same mail domain or site.
    Domain { domain: String },
}

/// Why two may be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Likeness {
    /// How sure it is.
    pub sureness: Sureness,
    /// What speaks for it, the strongest first, then what speaks against it.
    pub reasons: Vec<Reason>,
}

/// Whether two may be one person.
#[must_use]
pub fn compare(one: &Person, other: &Person, crowds: &Crowds) -> Option<Likeness> {
    let seen = Seen::of(one, other, crowds);
    let sureness = seen.sureness()?;
    Some(Likeness { sureness, reasons: seen.reasons() })
}

/// All that two have in common, and what sets them apart.
struct Seen<'a> {
    name: Option<(Alike, &'a str, &'a str)>,
    email: Option<&'a str>,
    near_email: Option<(&'a str, &'a str)>,
    phone: Option<(&'a str, usize)>,
    badge: Option<&'a str>,
    link: Option<&'a str>,
    company: Option<&'a str>,
    title: Option<&'a str>,
    other_emails: Option<(&'a str, &'a str)>,
    other_phones: Option<(&'a str, &'a str)>,
    other_badges: Option<(&'a str, &'a str)>,
}

impl<'a> Seen<'a> {
    fn of(one: &'a Person, other: &'a Person, crowds: &Crowds) -> Self {
        let name =
            one.alike(other).map(|(alike, a, b)| (alike, a.shown.as_str(), b.shown.as_str()));
        let email = one.emails.iter().find(|email| {
            !email.is_role && crowds.of_email(&email.address) < 3 && other.emails.contains(email)
        });
        let phone = one.phones.iter().find(|phone| other.phones.contains(phone));
        let phone = phone.map(|(number, _)| (number.as_str(), crowds.of_phone(number)));
        let (near_email, other_emails) = emails(one, other);
        let (badge, other_badges) = badges(one, other);
        let company =
            one.companies.iter().find(|(key, _)| other.companies.iter().any(|(k, _)| k == key));
        let title = one.title.iter().zip(&other.title).find(|((a, _), (b, _))| a == b);
        // A phone and the same with an extension are a house and a desk in it.
        let personal = |person: &'a Person| {
            person.phones.iter().find(|(number, _)| crowds.of_phone(number) < 3)
        };
        let other_phones = match (phone, personal(one), personal(other)) {
            (None, Some((a, _)), Some((b, _))) => Some((a.as_str(), b.as_str())),
            _ => None,
        };
        Self {
            name,
            email: email.map(|email| email.address.as_str()),
            near_email,
            phone,
            badge,
            link: one.links.iter().find(|link| other.links.contains(link)).map(String::as_str),
            company: company.map(|(_, shown)| shown.as_str()),
            title: title.map(|((_, shown), _)| shown.as_str()),
            other_emails: other_emails.filter(|_| email.is_none()),
            other_phones,
            other_badges,
        }
    }

    fn sureness(&self) -> Option<Sureness> {
        use Sureness::{Certain, Likely, Possible};
        let alike = self.name.map(|(alike, ..)| alike);
        let is_same = matches!(alike, Some(Alike::Same | Alike::OtherScript));
        let is_soft = matches!(alike, Some(Alike::Nickname | Alike::Initial | Alike::Spelling));
        let against = self.other_badges.is_some();
        let only_one_has_it = self.email.is_some() || self.badge.is_some() || self.link.is_some();
        if only_one_has_it {
            // Families and assistants share a mailbox, and then a name is another.
            let more = self.phone.is_some_and(|(_, people)| people < 3) || self.title.is_some();
            return match alike {
                _ if is_same && !against => Some(Certain),
                Some(Alike::Family) if more => Some(Likely),
                Some(Alike::Family) => Some(Possible),
                Some(_) => Some(Likely),
                None if self.badge.is_some() || (self.email.is_some() && more) => Some(Possible),
                None => None,
            };
        }
        if against {
            return None;
        }
        let apart = self.other_emails.is_some();
        match self.phone {
            Some((number, 1)) if is_same && !apart && is_mobile(number) => return Some(Certain),
            Some((_, ..3)) if is_same && !apart => return Some(Likely),
            Some((_, 1)) if is_soft && !apart => return Some(Likely),
            Some((_, 1)) if alike == Some(Alike::Part) && !apart => return Some(Possible),
            Some((number, 1)) if is_same && is_mobile(number) => return Some(Possible),
            _ => {}
        }
        if self.near_email.is_some() {
            return match alike {
                _ if is_same => Some(Likely),
                Some(Alike::Nickname | Alike::Spelling) => Some(Possible),
                _ => None,
            };
        }
        let has_company = self.company.is_some() || (self.phone.is_some() && is_same);
        if !has_company || apart || self.other_phones.is_some() {
            return None;
        }
        match (alike, self.title) {
            (Some(Alike::Same), Some(_)) => Some(Likely),
            (Some(Alike::Same | Alike::OtherScript), _)
            | (Some(Alike::Nickname | Alike::Spelling), Some(_)) => Some(Possible),
            _ => None,
        }
    }

    fn reasons(&self) -> Vec<Reason> {
        let own = |text: &str| text.to_owned();
        let mut reasons = Vec::new();
        reasons.extend(self.email.map(|address| Reason::Email { address: own(address) }));
        reasons.extend(self.badge.map(|badge| Reason::Badge { badge: own(badge) }));
        reasons.extend(self.link.map(|link| Reason::Link { link: own(link) }));
        reasons.extend(
            self.phone
                .map(|(number, people)| Reason::Phone { number: own(number), shared: people > 2 }),
        );
        reasons
            .extend(self.name.map(|(alike, one, other)| name_reason(alike, own(one), own(other))));
        let near = self.near_email;
        reasons.extend(
            near.map(|(one, other)| Reason::AlikeEmail { one: own(one), other: own(other) }),
        );
        reasons.extend(self.company.map(|name| Reason::Company { name: own(name) }));
        reasons.extend(self.title.map(|title| Reason::Title { title: own(title) }));
        let pair = |(one, other): (&str, &str)| (own(one), own(other));
        let emails = self.other_emails.map(pair);
        reasons.extend(emails.map(|(one, other)| Reason::OtherEmails { one, other }));
        let phones = self.other_phones.map(pair);
        reasons.extend(phones.map(|(one, other)| Reason::OtherPhones { one, other }));
        let badges = self.other_badges.map(pair);
        reasons.extend(badges.map(|(one, other)| Reason::OtherBadges { one, other }));
        reasons
    }
}

fn name_reason(alike: Alike, one: String, other: String) -> Reason {
    match alike {
        Alike::Same => Reason::SameName { name: one },
        Alike::OtherScript => Reason::OtherScript { one, other },
        Alike::Nickname => Reason::Nickname { one, other },
        Alike::Initial => Reason::Initial { one, other },
        Alike::Spelling => Reason::Spelling { one, other },
        Alike::Part => Reason::PartOfName { one, other },
        Alike::Given => Reason::GivenName { one, other },
        Alike::Family => Reason::FamilyName { one, other },
    }
}

type Two<'a> = Option<(&'a str, &'a str)>;

/// Two addresses that are one but for a typing error, or else two mailboxes of one company.
fn emails<'a>(one: &'a Person, other: &'a Person) -> (Two<'a>, Two<'a>) {
    let (mut near, mut apart) = (None, None);
    for a in one.emails.iter().filter(|email| !email.is_role) {
        for b in other.emails.iter().filter(|email| !email.is_role && *email != a) {
            let both = Some((a.address.as_str(), b.address.as_str()));
            // Two that are each made of a name are two mailboxes: of twins, of Kim and Gim.
            let are_names = || one.spells(&a.local) && other.spells(&b.local);
            if is_slip(a, b) && (a.local == b.local || !are_names()) {
                near = near.or(both);
            } else if a.domain == b.domain && is_companys(&a.domain) {
                apart = apart.or(both);
            }
        }
    }
    (near, if near.is_some() { None } else { apart })
}

/// Whether two addresses differ as by a slip; another number is another mailbox.
fn is_slip(one: &Email, other: &Email) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_long = one.local.chars().count().max(other.local.chars().count()) >= 5;
    digits(&one.address) == digits(&other.address)
        && is_long
        && ((one.domain == other.domain && one_error(&one.local, &other.local))
            || (one.local == other.local && one_error(&one.domain, &other.domain)))
}

/// The badge two have in common, or else two badges of one conference.
fn badges<'a>(one: &'a Person, other: &'a Person) -> (Option<&'a str>, Two<'a>) {
    if let Some((_, badge)) = one.badges.iter().find(|badge| other.badges.contains(badge)) {
        return (Some(badge), None);
    }
    let pairs = one.badges.iter().flat_map(|a| other.badges.iter().map(move |b| (a, b)));
    let mut apart = pairs.filter(|((at, _), (there, _))| at == there);
    (None, apart.next().map(|((_, a), (_, b))| (a.as_str(), b.as_str())))
}

/// Whether a number is a mobile's where that can be seen.
fn is_mobile(e164: &str) -> bool {
    const MOBILES: &[&str] =
        &["+8210", "+447", "+4915", "+4916", "+4917", "+336", "+337", "+8190", "+8180", "+8170"];
    MOBILES.iter().any(|start| e164.starts_with(start))
}
