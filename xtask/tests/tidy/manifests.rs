//! Every dependency says in a comment on its line why it is there.

use crate::sources::Source;

pub(crate) fn complaints(sources: &[Source]) -> Vec<String> {
    let manifests = sources.iter().filter(|source| source.path.ends_with("Cargo.toml"));
    manifests.flat_map(without_reason).collect()
}

/// Ours need no reason, and those taken from the workspace have it there.
fn without_reason(manifest: &Source) -> Vec<String> {
    let mut of_dependencies = false;
    let mut complaints = Vec::new();
    for (index, line) in manifest.text.lines().enumerate() {
        if line.starts_with('[') {
            of_dependencies = line.ends_with("dependencies]");
        }
        let has_reason =
            [" # ", "workspace = true", "path = "].iter().any(|reason| line.contains(reason));
        if of_dependencies && line.contains(" = ") && !line.starts_with('#') && !has_reason {
            complaints.push(format!(
                "{}:{}: say after `#` why `{line}` is needed",
                manifest.path,
                index + 1
            ));
        }
    }
    complaints
}

#[test]
fn a_dependency_without_a_reason_is_named() {
    let text = "[workspace.dependencies]\nours = { path = \"core\" }\ncsv = \"1\" # quoting\nuuid = \"1\"\n[profile.dev]\ndebug = true";
    crate::complains(&complaints(&[Source::new("Cargo.toml", text)]), "Cargo.toml:4");
}
