//! Forms that were filled in: `Name: Jiwon Park, Company: Acme`, `이름: 박지원`.

use super::line::Line;
use crate::book::views::QuickKind::{self, Company, Name, Note, Title};

const FIELDS: &[(QuickKind, &[&str])] = &[
    (Name, &["name", "fullname", "이름", "성명", "성함"]),
    (Title, &["title", "position", "role", "직함", "직책", "직급"]),
    (
        Company,
        &["company", "employer", "org", "organisation", "organization", "소속", "회사", "회사명"],
    ),
    (Note, &["comment", "memo", "note", "notes", "메모", "비고"]),
];

/// What a word says comes behind it.
fn field(word: &str) -> Option<QuickKind> {
    let word = word.to_lowercase();
    FIELDS.iter().find(|(_, names)| names.contains(&word.as_str())).map(|(kind, _)| *kind)
}

/// Whether a word is the name of a field, as in the head of a table.
pub(in crate::book) fn is_field(word: &str) -> bool {
    field(word.trim_end_matches([':', '：'])).is_some()
}

/// Whether a line begins with the field for a name.
pub(in crate::book) fn begins_with_name(line: &str) -> bool {
    let label = line.split_once([':', '：']).map(|(label, _)| label.trim());
    label.and_then(field) == Some(Name)
}

/// Takes what is filled in, up to the next comma.
pub(super) fn take(line: &mut Line<'_>) {
    for run in line.runs() {
        let Some(label) = line.free(run.start).and_then(|word| word.strip_suffix([':', '：']))
        else {
            continue;
        };
        let Some(kind) = field(label).filter(|kind| *kind == Note || !line.has(*kind)) else {
            continue;
        };
        if run.len() > 1 {
            let text = line.between(&(run.start + 1..run.end));
            line.take(run, kind, text);
        }
    }
}
