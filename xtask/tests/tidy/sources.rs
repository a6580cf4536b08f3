//! The files the rules look at, and how imports are read from them.

use std::path::Path;

const KINDS: &[&str] = &["rs", "ts", "svelte", "js", "css", "html", "sql", "toml"];
/// Made, fetched, or not ours.
const LEFT_OUT: &[&str] = &["target", "node_modules", "dist", "gen", ".git"];

/// One file: its path from the root with `/`, and its text.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub(crate) fn is(&self, kind: &str) -> bool {
        self.path.ends_with(&format!(".{kind}"))
    }

    /// The line number and text of each line that contains the words.
    pub(crate) fn lines_with(&self, words: &str) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        numbered.filter(move |(_, line)| line.contains(words))
    }

    /// What is imported through a crate's name: for `crate`, the `text` and `model` of
    /// `use crate::{text::fold, model}` and of `crate::text::fold(…)`, with their lines. Comments
    /// may link to anything, and tests may use anything.
    pub(crate) fn imports_of(&self, krate: &str) -> Vec<(usize, String)> {
        let code: String = self
            .without_tests()
            .lines()
            .map(|line| without_comment(line).to_owned() + "\n")
            .collect();
        let start = format!("{krate}::");
        let mut found = Vec::new();
        for (at, _) in code.match_indices(&start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            let rest = &code[at + start.len()..];
            found.extend(first_names(rest).into_iter().map(|name| (line, name)));
        }
        found
    }

    fn without_tests(&self) -> &str {
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            return "";
        }
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }
}

/// Every file of the repository with a kind the rules know.
pub(crate) fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut sources = Vec::new();
    walk(root, root, &mut sources);
    assert!(sources.len() > 20, "tidy must find the repository's files");
    sources
}

fn walk(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !LEFT_OUT.iter().any(|name| path.ends_with(name)) {
                walk(root, &path, sources);
            }
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            sources.push(Source { path: name, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

/// The first name of a path, or of each path in braces.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 0;
    let mut names = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            _ => {}
        }
        names.last_mut().unwrap().push(c);
    }
    names
        .iter()
        .map(|path| name(path.trim_start_matches([',', ' ', '\n'])))
        .filter(|name| !name.is_empty())
        .collect()
}

fn name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn without_comment(line: &str) -> &str {
    line.find("//").map_or(line, |at| &line[..at])
}

#[test]
fn imports_are_read_one_by_one_and_in_groups() {
    fn check(text: &str, expected: &[&str]) {
        let found = Source::new("core/src/a.rs", text).imports_of("crate");
        let names: Vec<_> = found.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, expected, "{text}");
    }
    check("use crate::text::fold;", &["text"]);
    check("use crate::{model::{ContactId, Moment}, text};", &["model", "text"]);
    check("use crate::{\n    model::Moment,\n    store::Store,\n};", &["model", "store"]);
    check("let a = crate::vcard::read(bytes)?;", &["vcard"]);
    check("/// See [`crate::book`].", &[]);
    check("use my_crate::book;", &[]);
    check("use crate::text;\n#[cfg(test)]\nmod tests {\n    use crate::book;\n}", &["text"]);
}
