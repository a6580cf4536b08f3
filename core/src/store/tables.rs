//! Which table is a fact, derived or local, and whose row a fact is.
//!
//! Facts are journaled, in this fixed order. Derived tables can be rebuilt from facts. Local tables
//! belong to this computer. A test holds that every table of the schema is in exactly one list.

/// Journaled tables.
pub(super) const FACTS: &[&str] = &[
    "colleague",
    "card",
    "company",
    "company_alias",
    "company_domain",
    "contact",
    "affiliation",
    "contact_point",
    "tag",
    "contact_tag",
    "custom_field",
    "custom_value",
    "relation",
    "not_same",
    "follow_up",
    "conference",
    "venue",
    "venue_alias",
    "room",
    "travel",
    "programme",
    "occasion",
    "occasion_link",
    "occasion_company",
    "occasion_person",
    "not_speaker",
    "booth_shift",
    "approach",
    "capture",
    "badge_layout",
    "encounter",
    "question",
    "answer",
    "note",
];

/// Tables that can be rebuilt.
pub(super) const DERIVED: &[&str] = &["contact_list", "match_key"];

/// The index over notes and abstracts, see `texts.rs`: made anew as a whole or text by text.
pub(super) const TEXTS: &str = "searched_text";

/// How the tables begin that hold what is found in them; they are FTS5's own.
#[cfg(test)]
pub(super) const TEXT_INDEX: &str = "text_index";

/// Tables of this computer.
pub(super) const LOCAL: &[&str] = &[
    "journal",
    "journal_part",
    "blob",
    "setting",
    "saved_view",
    "mapping",
    "preset",
    "export_run",
    "export_row",
    "erased",
    "seen_file",
];

/// A column of a fact that names the contact its rows belong to.
#[derive(Debug)]
pub(super) struct ContactColumn {
    pub name: &'static str,
    /// Its place in the table; columns are only ever appended. A test compares it with the schema.
    pub index: usize,
}

/// The contact columns of a fact; none for what is shared.
///
/// A row that belongs to a contact is left out with it when an undo spares that contact.
pub(super) fn contact_columns(table: &str) -> &'static [ContactColumn] {
    const fn at(name: &'static str, index: usize) -> ContactColumn {
        ContactColumn { name, index }
    }
    match table {
        "contact" => const { &[at("id", 0)] },
        "contact_tag" | "custom_value" | "answer" => const { &[at("contact", 0)] },
        "affiliation" | "contact_point" | "follow_up" | "encounter" | "note" => {
            const { &[at("contact", 1)] }
        }
        "relation" => const { &[at("contact", 1), at("other", 2)] },
        "not_same" => const { &[at("contact", 0), at("other", 1)] },
        "not_speaker" => const { &[at("contact", 1)] },
        "approach" => const { &[at("contact", 2)] },
        "capture" => const { &[at("contact", 16)] },
        _ => &[],
    }
}
