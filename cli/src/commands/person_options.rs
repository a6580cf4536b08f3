//! The options a person is made or changed from.

use clap::Args;
use hallway_core::book::{Person, PersonForm, PointForm};
use hallway_core::model::{PersonName, PointKind};

use crate::edit;

#[derive(Debug, Args)]
pub(crate) struct PersonOptions {
    /// The name in another script
    #[arg(long, value_name = "NAME")]
    second_name: Option<String>,
    /// How the name is read
    #[arg(long)]
    reading: Option<String>,
    /// Job title
    #[arg(long)]
    title: Option<String>,
    /// Company, found or made
    #[arg(long)]
    company: Option<String>,
    /// Department
    #[arg(long)]
    department: Option<String>,
    /// E-mail; these may be given several times and replace those of their kind
    #[arg(long = "email", value_name = "ADDRESS")]
    emails: Vec<String>,
    /// Phone
    #[arg(long = "phone", value_name = "NUMBER")]
    phones: Vec<String>,
    /// Web address
    #[arg(long = "url", value_name = "URL")]
    urls: Vec<String>,
    /// Handle on a network or messenger
    #[arg(long = "social", value_name = "HANDLE")]
    socials: Vec<String>,
    /// Postal address, in one line
    #[arg(long = "address", value_name = "TEXT")]
    addresses: Vec<String>,
    /// Tag; may be given several times and replaces all
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// The language to write to them in (BCP 47, such as ko)
    #[arg(long)]
    language: Option<String>,
    /// The time zone they live in
    #[arg(long)]
    zone: Option<String>,
}

impl PersonOptions {
    /// A new person.
    pub(crate) fn new_form(self, name: &str) -> PersonForm {
        self.over(PersonForm { name: whole(name), ..PersonForm::default() })
    }

    /// A person as they are, changed where an option says so.
    pub(crate) fn edited_form(self, name: Option<&str>, page: &Person) -> PersonForm {
        let current = page.affiliations.iter().find(|one| one.affiliation.to_on.is_none());
        let affiliation = current.map(|current| &current.affiliation);
        let company = current.and_then(|current| current.company.as_ref());
        let contact = page.contact.clone();
        self.over(PersonForm {
            name: name.map_or(contact.name, whole),
            second_name: contact.second_name,
            reading: contact.reading,
            title: affiliation.and_then(|one| one.title.clone()),
            company: company.map(|company| company.name.clone()),
            department: affiliation.and_then(|one| one.department.clone()),
            points: page
                .points
                .iter()
                .map(|point| PointForm {
                    id: Some(point.id),
                    kind: point.kind,
                    label: point.label.clone(),
                    value: point.value.clone(),
                })
                .collect(),
            tags: page.tags.clone(),
            language: contact.language,
            zone: contact.zone,
            basis: Some(contact.basis),
            bring_back: false,
        })
    }

    fn over(self, mut form: PersonForm) -> PersonForm {
        edit::text(&mut form.reading, self.reading);
        edit::text(&mut form.title, self.title);
        edit::text(&mut form.company, self.company);
        edit::text(&mut form.department, self.department);
        edit::text(&mut form.language, self.language);
        edit::text(&mut form.zone, self.zone);
        edit::texts(&mut form.tags, self.tags);
        if let Some(second) = &self.second_name {
            form.second_name = Some(whole(second));
        }
        for (kind, values) in [
            (PointKind::Email, &self.emails),
            (PointKind::Phone, &self.phones),
            (PointKind::Url, &self.urls),
            (PointKind::Social, &self.socials),
            (PointKind::Address, &self.addresses),
        ] {
            replace(&mut form.points, kind, values);
        }
        form
    }
}

/// A name whose parts the core finds.
fn whole(name: &str) -> PersonName {
    PersonName { display: name.to_owned(), family: None, given: None }
}

/// Makes these the points of a kind; those that stay keep their id and label.
fn replace(points: &mut Vec<PointForm>, kind: PointKind, values: &[String]) {
    if values.is_empty() {
        return;
    }
    let (old, mut others): (Vec<_>, Vec<_>) =
        std::mem::take(points).into_iter().partition(|point| point.kind == kind);
    for value in values {
        let known = old.iter().find(|point| point.value == *value).cloned();
        let new = PointForm { id: None, kind, label: None, value: value.clone() };
        others.push(known.unwrap_or(new));
    }
    *points = others;
}
