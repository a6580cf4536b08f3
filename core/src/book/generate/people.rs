//! Generated people and companies: invented names, `.example` addresses, phone numbers nobody has.

use super::random::Random;
use super::words::*;
use crate::book::forms::CompanyForm;
use crate::model::*;

/// Person `index` of a crowd. The same for the same seed, whoever else is generated, as long as the
/// crowd has as many companies.
pub(super) fn person(seed: u64, index: usize, companies: usize) -> ContactDraft {
    let random = &mut Random::stream(seed, index);
    let company = company(random.below(companies));
    let korean = random.chance(55);
    let Names { name, second_name, mailbox } =
        if korean { korean_names(random) } else { western_names(random) };
    let mut points = vec![PointDraft {
        kind: PointKind::Email,
        label: Some("work".to_owned()),
        value: format!("{mailbox}.{index}@{}", company.domains.concat()),
    }];
    if random.chance(70) {
        points.push(phone(index, korean));
    }
    if random.chance(10) {
        let value = format!("{}/{mailbox}", company.website.as_deref().unwrap_or_default());
        points.push(PointDraft { kind: PointKind::Url, label: None, value });
    }
    let mut tags: Vec<String> = Vec::new();
    for _ in 0..random.below(3) {
        let tag = random.pick(&TAGS).to_owned();
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    ContactDraft {
        name,
        second_name,
        title: Some(random.pick(if korean { &KOREAN_TITLES } else { &TITLES }).to_owned()),
        company: Some(company.name),
        points,
        note: random.chance(25).then(|| remark(random)),
        tags,
        language: Some(if korean { "ko" } else { "en" }.to_owned()),
        ..ContactDraft::default()
    }
}

/// Company `index`, the same for every seed.
pub(super) fn company(index: usize) -> CompanyForm {
    let (first, second) = (index % COMPANY_FIRST.len(), index / COMPANY_FIRST.len());
    let (round, second) = (second / COMPANY_SECOND.len(), second % COMPANY_SECOND.len());
    let word = |words: &[&'static str], index: usize| words.get(index).copied().unwrap_or_default();
    let (first, second) = (word(&COMPANY_FIRST, first), word(&COMPANY_SECOND, second));
    let number = if round == 0 { String::new() } else { format!(" {}", round + 1) };
    let name = format!("{first} {second}{number}");
    let domain = format!("{}.example", name.to_lowercase().replace(' ', "-"));
    let relation = CompanyRelation::ALL.get(index % CompanyRelation::ALL.len()).copied();
    CompanyForm {
        id: None,
        name,
        relation: relation.unwrap_or(CompanyRelation::Other),
        website: Some(format!("https://{domain}")),
        city: None,
        aliases: Vec::new(),
        domains: vec![domain],
    }
}

/// A line about somebody, made of two so that not all are alike.
pub(super) fn remark(random: &mut Random) -> String {
    format!("{} {}", random.pick(&REMARKS), random.pick(&NEXT_STEPS))
}

struct Names {
    name: PersonName,
    second_name: Option<PersonName>,
    /// The part before the `@`.
    mailbox: String,
}

/// In Hangul, in Latin or (six times of ten) in both.
fn korean_names(random: &mut Random) -> Names {
    let (family, family_latin) = random.pick(&KOREAN_FAMILIES);
    let ((one, one_latin), (two, two_latin)) =
        (random.pick(&KOREAN_SYLLABLES), random.pick(&KOREAN_SYLLABLES));
    let given = format!("{one}{two}");
    let given_latin = capitalised(&format!("{one_latin}{two_latin}"));
    let hangul = parts(format!("{family}{given}"), family, &given);
    let latin = parts(format!("{given_latin} {family_latin}"), family_latin, &given_latin);
    let mailbox = format!("{given_latin}.{family_latin}").to_lowercase();
    let (name, second_name) = match random.below(100) {
        0..50 => (hangul, Some(latin)),
        50..60 => (latin, Some(hangul)),
        60..85 => (hangul, None),
        _ => (latin, None),
    };
    Names { name, second_name, mailbox }
}

fn western_names(random: &mut Random) -> Names {
    let (given, family) = (random.pick(&GIVEN), random.pick(&FAMILIES));
    let name = parts(format!("{given} {family}"), family, given);
    Names { name, second_name: None, mailbox: format!("{given}.{family}").to_lowercase() }
}

fn parts(display: String, family: &str, given: &str) -> PersonName {
    PersonName { display, family: Some(family.to_owned()), given: Some(given.to_owned()) }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A number of its own for everybody, in ranges that are not given out: Korean mobile numbers do not
/// begin with 0 after the 010, and 555 is no North American area code.
fn phone(index: usize, korean: bool) -> PointDraft {
    let (thousands, rest) = (index / 10_000 % 1_000, index % 10_000);
    let value = if korean {
        format!("+82 10-0{thousands:03}-{rest:04}")
    } else {
        format!("+1 555-2{:02}-{rest:04}", thousands % 100)
    };
    PointDraft { kind: PointKind::Phone, label: Some("mobile".to_owned()), value }
}
