//! A person from texts that are named one by one: the columns of a list, the parts of a badge.

use super::compose_name;
use crate::model::{ContactDraft, PersonField, PersonName, PointDraft, PointKind};
use crate::text::{clean_line, clean_text, split_emails, split_phones};

/// The longest text of one field, in bytes.
const LONGEST: usize = 64 * 1024;

/// What named texts say: the person, and their number in the organiser's list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fields {
    pub draft: ContactDraft,
    pub id: Option<String>,
}

/// The person these texts are about. The first text of a field counts, of points and notes all.
pub(crate) fn person_of<'t>(texts: impl IntoIterator<Item = (PersonField, &'t str)>) -> Fields {
    let mut fields = Fields::default();
    let draft = &mut fields.draft;
    for (field, text) in texts {
        let text = up_to(text, LONGEST);
        let line = clean_line(text);
        if line.is_empty() {
            continue;
        }
        let first = |slot: &mut Option<String>| {
            slot.get_or_insert_with(|| line.clone());
        };
        let point = |kind, value| PointDraft { kind, label: None, value };
        match field {
            PersonField::Ignore => {}
            PersonField::Id => first(&mut fields.id),
            PersonField::Name if draft.name.display.is_empty() => draft.name.display = line,
            PersonField::Name => {}
            PersonField::Family => first(&mut draft.name.family),
            PersonField::Given => first(&mut draft.name.given),
            PersonField::SecondName => {
                let name = || PersonName { display: line.clone(), ..PersonName::default() };
                draft.second_name.get_or_insert_with(name);
            }
            PersonField::Title => first(&mut draft.title),
            PersonField::Company => first(&mut draft.company),
            PersonField::Department => first(&mut draft.department),
            PersonField::Email => {
                let all = split_emails(&line).into_iter();
                draft.points.extend(all.map(|one| point(PointKind::Email, one)));
            }
            PersonField::Phone => {
                let all = split_phones(&line).into_iter();
                draft.points.extend(all.map(|one| point(PointKind::Phone, one)));
            }
            PersonField::Url => draft.points.push(point(PointKind::Url, line)),
            PersonField::Note => {
                let text = clean_text(text);
                draft.note = Some(match draft.note.take() {
                    Some(before) => format!("{before}\n{text}"),
                    None => text,
                });
            }
            PersonField::Tags => {
                let tags = line.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty());
                draft.tags.extend(tags.map(str::to_owned));
            }
        }
    }
    name(&mut draft.name);
    fields
}

/// A name in parts gets its whole, whose parts do not count beside a whole that says otherwise.
fn name(name: &mut PersonName) {
    match (&name.family, &name.given) {
        (Some(family), Some(given)) if name.display.is_empty() => {
            name.display = compose_name(family, given);
        }
        (Some(_), Some(_)) => {}
        (family, given) => {
            if let Some(part) = family.as_ref().or(given.as_ref())
                && name.display.is_empty()
            {
                name.display.clone_from(part);
            }
            (name.family, name.given) = (None, None);
        }
    }
}

fn up_to(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_put_together_from_named_texts() {
        use PersonField as F;
        let of = |texts: &[(F, &str)]| person_of(texts.iter().copied());
        let fields = of(&[
            (F::Id, " A-17 "),
            (F::Family, "박"),
            (F::Given, "지원"),
            (F::Email, "jiwon@bandal.example; j@bandal.example"),
            (F::Note, "one"),
            (F::Note, "two"),
            (F::Tags, "vip; 잠재고객,"),
            (F::Company, ""),
            (F::Company, "반달"),
            (F::Ignore, "no"),
        ]);
        let draft = &fields.draft;
        assert_eq!(fields.id.as_deref(), Some("A-17"));
        assert_eq!(draft.name.display, "박지원");
        assert_eq!(draft.company.as_deref(), Some("반달"), "an empty one does not count");
        let values: Vec<&str> = draft.points.iter().map(|point| point.value.as_str()).collect();
        assert_eq!(values, ["jiwon@bandal.example", "j@bandal.example"]);
        assert_eq!(draft.note.as_deref(), Some("one\ntwo"));
        assert_eq!(draft.tags, ["vip", "잠재고객"]);
        assert_eq!(of(&[(F::Given, "Ada")]).draft.name.display, "Ada");
        assert_eq!(of(&[]), Fields::default());
    }
}
