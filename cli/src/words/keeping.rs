//! What is said about backups, checks and whole profiles.

use hallway_core::book::{AppState, BackupView, CheckReport, RestoreDone};

use super::people_count;

pub(crate) const NOT_RESTORED: &str = "Nothing was changed; --yes restores it";
pub(crate) const DAMAGED: &str = "cannot be read";

/// A backup and what is in it.
pub(crate) fn backup(backup: &BackupView) -> Vec<String> {
    if backup.damaged {
        return vec![format!("{}: {DAMAGED}", backup.path)];
    }
    vec![backup.path.clone(), contents(backup.people, backup.encounters, backup.companies)]
}

/// What a restore did, and how to take it back.
pub(crate) fn restored(done: &RestoreDone) -> Vec<String> {
    let now = contents(done.people, done.encounters, done.companies);
    let mut lines = vec!["Restored; the profile now holds".to_owned(), now];
    lines.extend(done.kept.as_ref().map(|kept| format!("The state before is kept: {}", kept.path)));
    let aside = done.set_aside.as_ref();
    lines.extend(aside.map(|path| format!("The database that could not be read is here: {path}")));
    lines
}

fn contents(people: i64, encounters: i64, companies: i64) -> String {
    format!("  {people} people, {encounters} encounters, {companies} companies")
}

/// What a check found.
pub(crate) fn checked(report: &CheckReport) -> Vec<String> {
    if report.sound {
        return vec![format!("Everything is sound, {} journal entries read.", report.entries)];
    }
    let mut lines = Vec::new();
    for (heading, found) in [
        ("The database is damaged; restore a backup:", &report.database),
        ("These refer to something that is gone:", &report.references),
        ("These differ from what they are made from:", &report.derived),
        ("These steps cannot be undone any more:", &report.journal),
        ("Others may read these files; take that right away:", &report.exposed),
    ] {
        if !found.is_empty() {
            lines.push(heading.to_owned());
            lines.extend(found.iter().map(|line| format!("  {line}")));
        }
    }
    lines
}

/// A profile that was just filled.
pub(crate) fn filled(state: &AppState) -> Vec<String> {
    let people = usize::try_from(state.people).unwrap_or_default();
    vec![format!("{}: {}, {} companies", state.folder, people_count(people), state.companies)]
}
