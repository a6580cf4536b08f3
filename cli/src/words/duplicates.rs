//! What is said about people and companies that may be one.

use hallway_core::book::{Likeness, MergeField, MergePlan, Reason, Sureness};

use super::{people_count, plural};

pub(crate) const TOLD_APART: &str = "They are two people, and it is not asked again";

/// How sure it is.
pub(crate) const fn sureness(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Certain => "certain",
        Sureness::Likely => "likely",
        Sureness::Possible => "possible",
    }
}

/// Why two may be one, in a line.
pub(crate) fn reasons(likeness: &Likeness) -> String {
    likeness.reasons.iter().map(reason).collect::<Vec<_>>().join("; ")
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::SameName { name } => format!("the same name, {name}"),
        Reason::OtherScript { one, other } => format!("{one} is {other} in another script"),
        Reason::Nickname { one, other } => format!("{one} and {other} are one name"),
        Reason::Initial { one, other } => format!("an initial: {one}, {other}"),
        Reason::Spelling { one, other } => format!("spelled alike: {one}, {other}"),
        Reason::PartOfName { one, other } => format!("a part of the name: {one}, {other}"),
        Reason::GivenName { one, other } => format!("the same given name: {one}, {other}"),
        Reason::FamilyName { one, other } => format!("the same family name: {one}, {other}"),
        Reason::Email { address } => format!("the same e-mail {address}"),
        Reason::AlikeEmail { one, other } => format!("e-mails one slip apart: {one}, {other}"),
        Reason::Phone { number, shared: false } => format!("the same phone {number}"),
        Reason::Phone { number, shared: true } => format!("a phone that others have too, {number}"),
        Reason::Badge { badge } => format!("the same badge {badge}"),
        Reason::Link { link } => format!("the same page {link}"),
        Reason::Company { name } => format!("the same company, {name}"),
        Reason::Title { title } => format!("the same title, {title}"),
        Reason::OtherEmails { one, other } => format!("but two mailboxes: {one}, {other}"),
        Reason::OtherPhones { one, other } => format!("but two phones: {one}, {other}"),
        Reason::OtherBadges { one, other } => format!("but two badges: {one}, {other}"),
        Reason::SameCompanyName { one, other } => format!("one name: {one}, {other}"),
        Reason::Initialism { one, other } => format!("initials: {one}, {other}"),
        Reason::Domain { domain } => format!("the same domain {domain}"),
    }
}

/// `Jiwon Park: 2 are now one; hallway undo makes them what they were`.
pub(crate) fn merged(name: &str, others: usize) -> String {
    format!("{name}: {} are now one; hallway undo makes them what they were", others + 1)
}

/// Of a merge taken back: what stays.
pub(crate) fn kept(count: usize) -> String {
    format!("{count} later {} stayed with the one they were made to", plural(count, "change"))
}

/// What a merge would make.
pub(crate) fn merge_plan(plan: &MergePlan) -> Vec<String> {
    let name = |id| {
        let side = plan.sides.iter().find(|side| side.contact.id == id);
        side.map_or_else(String::new, |side| side.contact.name.display.clone())
    };
    let mut lines = vec![format!("{} become one:", people_count(plan.sides.len()))];
    for choice in &plan.choices {
        for option in &choice.options {
            let mark = if option.contact == choice.picked { "*" } else { " " };
            let field = choice.name.clone().unwrap_or_else(|| field(choice.field).to_owned());
            lines.push(format!("{mark} {field}: {} ({})", option.text, name(option.contact)));
        }
    }
    lines.extend(plan.points.iter().map(|point| format!("+ {}", point.value)));
    let moves = plan.moves;
    lines.push(format!(
        "{} {}, {} {} and {} {} go over",
        moves.encounters,
        plural(moves.encounters, "encounter"),
        moves.notes,
        plural(moves.notes, "note"),
        moves.follow_ups,
        plural(moves.follow_ups, "follow-up"),
    ));
    for likeness in plan.likenesses.iter().flatten() {
        lines.push(format!("{}: {}", sureness(likeness.sureness), reasons(likeness)));
    }
    lines
}

const fn field(field: MergeField) -> &'static str {
    match field {
        MergeField::Name => "name",
        MergeField::SecondName => "name in another script",
        MergeField::Reading => "reading",
        MergeField::Language => "language",
        MergeField::Zone => "time zone",
        MergeField::Photo => "photo",
        MergeField::KeepUntil => "kept until",
        MergeField::Basis => "kept because",
        MergeField::Work => "work",
        MergeField::Custom { .. } => "field",
    }
}
