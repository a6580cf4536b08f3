//! Made-up people, and the records that conferences leave of them.

use uuid::Uuid;

use super::super::{Facts, Person, company_key};
use super::dice::{Dice, slip};
use super::tables::*;
use crate::model::{ConferenceId, ContactId, PersonName};

/// Where in a hundred people something happens.
const TWICE: usize = 14;
const KOREAN: usize = 45;
const HOMONYM_AT_WORK_IN_1000: usize = 2;
const TWIN_AT_WORK_IN_1000: usize = 1;
const SHARED_PHONE_IN_1000: usize = 4;
const ASSISTANT_IN_1000: usize = 1;

/// What one badge, card, list or line said of somebody.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// Who it is, which no record says.
    pub who: usize,
    at: usize,
    own: Vec<String>,
    name: String,
    second: Option<String>,
    email: Vec<String>,
    phone: Vec<(String, Option<String>)>,
    badge: Option<(u128, String)>,
    link: Option<String>,
    company: Option<String>,
    title: Option<String>,
}

impl Record {
    /// Whether anything but a name leads from one record to another of the same person. Where nothing
    /// does, nobody could know.
    pub(super) fn shares(&self, other: &Self) -> bool {
        self.at == other.at && self.company.is_some() && other.company.is_some()
            || self.own.iter().any(|one| other.own.contains(one))
    }

    /// Notes by what it can be told whose it is.
    fn note_own(&mut self, company: usize) {
        self.at = company;
        self.own.extend(self.email.iter().filter(|one| !one.starts_with("info@")).cloned());
        self.own.extend(self.phone.iter().map(|(number, _)| number.clone()));
        self.own.extend(self.badge.iter().map(|(at, id)| format!("{at} {id}")));
        self.own.extend(self.link.clone());
    }

    pub(super) fn person(&self, n: u128) -> Person {
        let name =
            |display: &String| PersonName { display: display.clone(), ..PersonName::default() };
        let badge = self.badge.clone();
        Person::new(
            ContactId(Uuid::from_u128(n)),
            Facts {
                names: std::iter::once(&self.name).chain(&self.second).map(name).collect(),
                emails: self.email.clone(),
                phones: self.phone.clone(),
                badges: badge
                    .map(|(at, id)| (ConferenceId(Uuid::from_u128(at)), id))
                    .into_iter()
                    .collect(),
                links: self.link.iter().cloned().collect(),
                companies: self
                    .company
                    .iter()
                    .map(|name| (company_key(name), name.clone()))
                    .collect(),
                title: self.title.clone(),
            },
        )
    }
}

struct Company {
    name: String,
    korean: String,
    domain: String,
    switchboard: String,
    pattern: usize,
}

/// Somebody as they are.
#[derive(Clone)]
struct Human {
    family: String,
    given: String,
    called: Option<&'static str>,
    hangul: Option<String>,
    company: usize,
    title: &'static str,
    work: String,
    home: Option<String>,
    mobile: Option<String>,
    link: Option<String>,
}

fn companies(dice: &mut Dice) -> Vec<Company> {
    let mut companies = Vec::new();
    for first in FIRSTS {
        for second in SECONDS {
            for number in 0..6 {
                let suffix = if number == 0 { String::new() } else { format!(" {number}") };
                companies.push(Company {
                    name: format!("{} {}{suffix}", first.0, second.0),
                    korean: format!("{}{}{suffix}", first.1, second.1),
                    domain: format!("{}{}{number}.example", first.0, second.0).to_lowercase(),
                    switchboard: format!("+822{:08}", 20_000_000 + companies.len()),
                    pattern: dice.roll(4),
                });
            }
        }
    }
    companies
}

fn human(dice: &mut Dice, companies: &[Company]) -> Human {
    // Few companies have most of the people.
    let company =
        dice.roll(companies.len()).min(dice.roll(companies.len())).min(dice.roll(companies.len()));
    let (family, given, called, hangul) = if dice.in_100(KOREAN) {
        let mut at = dice.roll(SURNAMES.iter().map(|(.., weight)| weight).sum());
        let surname = SURNAMES.iter().find(|(.., weight)| {
            let is_it = at < *weight;
            at = at.saturating_sub(*weight);
            is_it
        });
        let (family, spelled, _) = surname.unwrap();
        let (one, two) = (dice.pick(SYLLABLES), dice.pick(SYLLABLES));
        let (first, second) = (dice.pick(one.1), dice.pick(two.1));
        let given = match dice.roll(3) {
            0 => format!("{first}-{}", second.to_lowercase()),
            1 => format!("{first} {second}"),
            _ => format!("{first}{}", second.to_lowercase()),
        };
        (dice.pick(spelled).to_owned(), given, None, Some(format!("{family}{}{}", one.0, two.0)))
    } else {
        let (given, called) = dice.pick(GIVENS);
        let called = if called.is_empty() { None } else { Some(dice.pick(called)) };
        (dice.pick(LASTS).to_owned(), given.to_owned(), called, None)
    };
    let mobile = dice.in_100(75).then(|| number(dice, hangul.is_some()));
    let mut one = Human {
        family,
        given,
        called,
        hangul,
        company,
        title: dice.pick(TITLES),
        work: String::new(),
        home: None,
        mobile,
        link: None,
    };
    one.work = address(dice, &one, &companies[company]);
    let plain = format!("{}{}", letters(&one.given), letters(&one.family));
    one.home =
        dice.in_100(30).then(|| format!("{plain}{}@{}", dice.roll(1000), dice.pick(ANYWHERE)));
    one.link = dice
        .in_100(20)
        .then(|| format!("https://www.linkedin.com/in/{plain}-{}", dice.roll(1_000_000)));
    one
}

fn number(dice: &mut Dice, korean: bool) -> String {
    if korean {
        format!("+8210{:08}", 20_000_000 + dice.roll(79_999_999))
    } else {
        format!(
            "+1{}{:07}",
            dice.pick(&["415", "702", "206", "512"]),
            2_000_000 + dice.roll(7_999_999)
        )
    }
}

/// What mail systems make of a name.
fn letters(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'ë' => 'e',
            'í' | 'ı' => 'i',
            'á' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            other => other,
        })
        .filter(char::is_ascii_alphabetic)
        .collect()
}

fn address(dice: &mut Dice, one: &Human, company: &Company) -> String {
    let (family, given) = (letters(&one.family), letters(&one.given));
    let initial: String = given.chars().take(1).collect();
    let local = match company.pattern {
        0 => format!("{given}.{family}"),
        1 => format!(
            "{initial}{family}{}",
            if dice.in_100(20) { dice.roll(9).to_string() } else { String::new() }
        ),
        2 => format!("{given}.{}", family.chars().take(1).collect::<String>()),
        _ => format!("{family}{given}"),
    };
    format!("{local}@{}", company.domain)
}

/// So many records of people who were met now and then.
pub(super) fn made(count: usize, seed: u64) -> Vec<Record> {
    let mut dice = Dice(seed);
    let companies = companies(&mut dice);
    let mut records = Vec::with_capacity(count + 4);
    let (mut who, mut taken) = (0, std::collections::HashSet::new());
    let mut before: Option<Human> = None;
    while records.len() < count {
        let mut one = human(&mut dice, &companies);
        if let Some(other) = &before {
            let event = dice.roll(1000);
            if event < HOMONYM_AT_WORK_IN_1000 {
                one = Human {
                    family: other.family.clone(),
                    given: other.given.clone(),
                    called: other.called,
                    hangul: other.hangul.clone(),
                    company: other.company,
                    work: other.work.clone(),
                    ..one
                };
            } else if event < HOMONYM_AT_WORK_IN_1000 + TWIN_AT_WORK_IN_1000 {
                one = Human {
                    family: other.family.clone(),
                    company: other.company,
                    mobile: other.mobile.clone(),
                    ..one
                };
                one.given = twin(&mut dice, &other.given);
                one.hangul = None;
                one.work = address(&mut dice, &one, &companies[one.company]);
            } else if event < HOMONYM_AT_WORK_IN_1000 + TWIN_AT_WORK_IN_1000 + SHARED_PHONE_IN_1000
            {
                one.mobile.clone_from(&other.mobile);
            }
        }
        while !taken.insert(one.work.clone()) {
            // A mailbox is one person's: the next gets a number.
            let (local, domain) = one.work.split_once('@').unwrap();
            one.work = format!("{local}{}@{domain}", 2 + dice.roll(98));
        }
        if one.home.as_ref().is_some_and(|home| !taken.insert(home.clone())) {
            one.home = None;
        }
        let mut all = 1;
        while dice.in_100(TWICE) && all < 4 {
            all += 1;
        }
        let mut now = one.clone();
        let conference = dice.roll(3) as u128;
        let badge = format!("{}", 10_000_000 + who);
        for n in 0..all {
            if n > 0 && dice.in_100(12) {
                // Another job: the mobile and what is their own stay.
                now.company = dice.roll(companies.len());
                now.title = dice.pick(TITLES);
                now.work = address(&mut dice, &now, &companies[now.company]);
                if !taken.insert(now.work.clone()) {
                    let (local, domain) = now.work.split_once('@').unwrap();
                    now.work = format!("{local}{}@{domain}", 100 + who);
                }
            }
            let mut record = record(&mut dice, who, &now, &companies[now.company], n > 0);
            if dice.in_100(25) {
                record.badge = Some((conference, badge.clone()));
            }
            if let Some(boss) = &before
                && dice.roll(1000) < ASSISTANT_IN_1000
            {
                record.email = vec![boss.work.clone()];
            }
            record.note_own(now.company);
            records.push(record);
        }
        before = Some(one);
        who += 1;
    }
    records
}

/// A twin's name is the other's but for a letter.
fn twin(dice: &mut Dice, given: &str) -> String {
    let mut letters: Vec<char> = given.chars().collect();
    let at = 1 + dice.roll(letters.len() - 1);
    letters[at] = if letters[at] == 'a' { 'e' } else { 'a' };
    letters.into_iter().collect()
}

fn record(dice: &mut Dice, who: usize, one: &Human, company: &Company, again: bool) -> Record {
    let latin = shown(dice, one, again);
    let (mut name, mut second) = match &one.hangul {
        Some(hangul) if dice.in_100(55) => {
            let both = dice.in_100(30).then(|| latin.clone());
            (hangul.clone(), both)
        }
        _ => (latin, None),
    };
    if dice.in_100(2)
        && let Some(other) = second.take()
    {
        name = format!("{name} ({other})");
    }
    if again && dice.in_100(6) {
        name = slip(dice, &name);
    }
    let mut email = Vec::new();
    if dice.in_100(82) {
        email.push(one.work.clone());
    } else if dice.in_100(20) {
        email.push(format!("{}@{}", dice.pick(&["info", "sales", "contact"]), company.domain));
    }
    email.extend(one.home.clone().filter(|_| dice.in_100(50)));
    if again
        && dice.in_100(2)
        && let Some(first) = email.first_mut()
    {
        let (local, domain) = first.split_once('@').unwrap();
        *first = format!("{}@{domain}", slip(dice, local).to_lowercase().replace(' ', ""));
    }
    let mut phone: Vec<_> = one
        .mobile
        .clone()
        .filter(|_| dice.in_100(75))
        .map(|number| (number, None))
        .into_iter()
        .collect();
    if dice.in_100(25) {
        let extension = dice.in_100(30).then(|| (100 + who % 900).to_string());
        phone.push((company.switchboard.clone(), extension));
    }
    let in_korean = one.hangul.is_some() && dice.in_100(40);
    let company_name = match (in_korean, dice.roll(3)) {
        (true, 0) => format!("(주){}", company.korean),
        (true, _) => company.korean.clone(),
        (false, _) => format!("{}{}", company.name, dice.pick(FORMS)),
    };
    Record {
        who,
        at: 0,
        own: Vec::new(),
        name,
        second,
        email,
        phone,
        badge: None,
        link: one.link.clone().filter(|_| dice.in_100(60)),
        company: dice.in_100(92).then_some(company_name),
        title: dice.in_100(70).then(|| one.title.to_owned()),
    }
}

/// A name in Latin letters, as the many who write it down do.
fn shown(dice: &mut Dice, one: &Human, again: bool) -> String {
    let mut given = one.given.clone();
    if again
        && dice.in_100(20)
        && let Some(called) = one.called
    {
        given = called.to_owned();
    } else if again && dice.in_100(3) {
        given = format!("{}.", given.chars().next().unwrap());
    } else if one.hangul.is_some() && again && dice.in_100(30) {
        given = given.replace(['-', ' '], if dice.in_100(50) { "" } else { " " });
    } else if one.hangul.is_none() && dice.in_100(3) {
        given = format!("{given} {}.", dice.pick(&['A', 'B', 'J', 'M', 'R']));
    }
    let name = match dice.roll(10) {
        0 => format!("{}, {given}", one.family),
        1 if one.hangul.is_some() => format!("{} {given}", one.family),
        _ => format!("{given} {}", one.family),
    };
    match dice.roll(12) {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        _ => name,
    }
}
