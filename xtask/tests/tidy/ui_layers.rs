//! Who may import whom in the UI.

use crate::sources::Source;

/// A part of ui/src and the other parts it may import; what is not a part (styles, fonts, the app
/// itself) is free.
const MAY: &[(&str, &[&str])] = &[
    ("ipc", &[]),
    ("words", &["ipc"]), // the error codes, each of which needs a sentence
    ("kit", &["ipc", "words"]),
    ("screens", &["ipc", "words", "kit"]),
];

pub(crate) fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is("ts") || source.is("svelte")) {
        let Some(inside) = source.path.strip_prefix("ui/src/") else { continue };
        for (line, import) in imports(&source.text) {
            let problem = if import.starts_with("@tauri-apps/") {
                (!inside.starts_with("ipc/")).then(|| "only ipc/ imports @tauri-apps".into())
            } else {
                problem(inside, &resolve(inside, &import))
            };
            complaints.extend(problem.map(|problem| format!("{}:{line}: {problem}", source.path)));
        }
    }
    complaints
}

fn problem(from: &str, to: &str) -> Option<String> {
    let (part, may) = MAY.iter().find(|(name, _)| *name == first(from))?;
    MAY.iter().find(|(name, _)| *name == first(to))?;
    if *part == "screens" && first(to) == "screens" {
        let screen = |path: &str| path.split('/').nth(1).map(str::to_owned);
        return (screen(from) != screen(to)).then(|| {
            format!("screens never import each other ({to}); what both need belongs in kit/")
        });
    }
    let allowed = first(to) == *part || may.contains(&first(to));
    (!allowed).then(|| format!("{part}/ may not import {to}, only {may:?}"))
}

fn first(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// The quoted module of `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for start in ["from ", "import ", "import("] {
        for (at, _) in text.match_indices(start) {
            let mut rest = text[at + start.len()..].chars();
            let Some(quote @ ('"' | '\'')) = rest.next() else { continue };
            let line = text[..at].matches('\n').count() + 1;
            found.push((line, rest.take_while(|c| *c != quote).collect()));
        }
    }
    found
}

/// `../kit/Button.svelte` in `screens/people/List.svelte` is `kit/Button.svelte`, from `ui/src`.
/// What is not relative stays as it is.
fn resolve(from: &str, import: &str) -> String {
    if !import.starts_with('.') {
        return format!("package:{import}");
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn imports_against_the_layers_are_refused() {
    fn check(path: &str, text: &str, saying: &str) {
        crate::complains(&complaints(&[Source::new(path, text)]), saying);
    }
    check(
        "ui/src/screens/people/List.svelte",
        "import A from '../scan/A.svelte'",
        "screens never import each other",
    );
    check(
        "ui/src/screens/people/List.svelte",
        "import { open } from '@tauri-apps/plugin-dialog'",
        "only ipc/",
    );
    check(
        "ui/src/kit/Row.svelte",
        "import type { P } from \"../screens/people/p\"",
        "kit/ may not import screens",
    );
    check(
        "ui/src/ipc/commands.ts",
        "const k = await import('../kit/keys.svelte')",
        "ipc/ may not import kit",
    );
}

#[test]
fn imports_along_the_layers_pass() {
    let people = "import { t } from '../../words'\nimport './list.css'\nimport Row from './Row.svelte'\nimport B from '../../kit/B.svelte'";
    let sources = [
        Source::new("ui/src/screens/people/List.svelte", people),
        Source::new("ui/src/App.svelte", "import People from './screens/people/People.svelte'"),
        Source::new("ui/src/ipc/commands.ts", "import { invoke } from '@tauri-apps/api/core'"),
    ];
    assert_eq!(complaints(&sources), [""; 0], "downwards is free");
}
