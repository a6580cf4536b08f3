//! How many people share an address or a phone: what many have says little about each.

use std::collections::HashMap;

use super::facts::Person;

/// How many people, by their names, have the same e-mail or phone. What only one contact has is not
/// listed, nor is what stands on several contacts of one name.
#[derive(Debug, Default)]
pub struct Crowds {
    emails: HashMap<String, usize>,
    phones: HashMap<String, usize>,
}

/// More contacts than this with one number are a crowd, whatever their names.
const CROWD: usize = 12;

impl Crowds {
    /// Counts over everybody who is compared.
    #[must_use]
    pub fn of(people: &[Person]) -> Self {
        let emails = |person: &Person| {
            person.emails.iter().map(|email| email.address.clone()).collect::<Vec<_>>()
        };
        let phones = |person: &Person| {
            person.phones.iter().map(|(number, _)| number.clone()).collect::<Vec<_>>()
        };
        Self { emails: shared(people, emails), phones: shared(people, phones) }
    }

    pub(super) fn of_email(&self, address: &str) -> usize {
        self.emails.get(address).copied().unwrap_or(1)
    }

    pub(super) fn of_phone(&self, number: &str) -> usize {
        self.phones.get(number).copied().unwrap_or(1)
    }
}

fn shared(people: &[Person], of: impl Fn(&Person) -> Vec<String>) -> HashMap<String, usize> {
    let mut holders: HashMap<String, Vec<&Person>> = HashMap::new();
    for person in people {
        for one in of(person) {
            holders.entry(one).or_default().push(person);
        }
    }
    holders.retain(|_, holders| holders.len() > 1);
    let counts = holders.into_iter().map(|(one, holders)| (one, names(&holders)));
    counts.filter(|(_, count)| *count > 1).collect()
}

/// How many people they are by their names.
fn names(holders: &[&Person]) -> usize {
    if holders.len() > CROWD {
        return holders.len();
    }
    let mut apart: Vec<&Person> = Vec::new();
    for holder in holders {
        if !apart.iter().any(|one| one.alike(holder).is_some()) {
            apart.push(holder);
        }
    }
    apart.len()
}
