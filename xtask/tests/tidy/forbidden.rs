//! Words that may not occur, and files that may not grow.

use crate::sources::Source;

struct Ban {
    words: &'static str,
    /// Beginnings of the paths it holds for.
    within: &'static [&'static str],
    except: &'static [&'static str],
    instead: &'static str,
}

const BANS: &[Ban] = &[
    Ban {
        words: "rusqlite",
        within: &["core/src/", "cli/src/", "src-tauri/src/"],
        except: &["core/src/store/", "core/src/error.rs"],
        instead: "only store knows SQLite: give it a function",
    },
    Ban {
        words: "clippy::print_stdout",
        within: &["core/src/", "src-tauri/src/"],
        except: &[],
        instead: "clippy refuses printing; only cli and xtask may allow it",
    },
    Ban {
        words: "{@html",
        within: &["ui/src/"],
        except: &[],
        instead: "text from outside is shown as text",
    },
    Ban {
        words: "innerHTML",
        within: &["ui/src/"],
        except: &[],
        instead: "text from outside is shown as text",
    },
    Ban {
        words: concat!("TO", "DO"),
        within: &[""],
        except: &[],
        instead: "do it, or write an issue",
    },
    Ban {
        words: concat!("FIX", "ME"),
        within: &[""],
        except: &[],
        instead: "fix it, or write an issue",
    },
];

/// A reader should hold a file in the head: aim at 120 lines, think at 250, stop here.
const MAX_LINES: usize = 400;
const GENERATED: &[&str] = &["ui/src/ipc/types.ts"];

pub(crate) fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| !source.path.starts_with("xtask/tests/tidy/")) {
        let begins = |starts: &[&str]| starts.iter().any(|start| source.path.starts_with(start));
        for ban in BANS.iter().filter(|ban| begins(ban.within) && !begins(ban.except)) {
            complaints.extend(source.lines_with(ban.words).map(|(line, _)| {
                format!("{}:{line}: {} may not occur here: {}", source.path, ban.words, ban.instead)
            }));
        }
    }
    complaints
}

pub(crate) fn too_long(sources: &[Source]) -> Vec<String> {
    let code = sources
        .iter()
        .filter(|source| ["rs", "ts", "svelte", "js"].iter().any(|kind| source.is(kind)));
    let ours = code.filter(|source| !GENERATED.contains(&source.path.as_str()));
    let counted = ours.map(|source| (source, source.text.lines().count()));
    counted
        .filter(|(_, lines)| *lines > MAX_LINES)
        .map(|(source, lines)| {
            format!(
                "{} has {lines} lines, more than {MAX_LINES}: split it by noun or verb",
                source.path
            )
        })
        .collect()
}

#[test]
fn a_forbidden_word_is_found_where_it_is_forbidden_only() {
    let outside = Source::new("core/src/book/undo.rs", "use rusqlite::Connection;");
    crate::complains(
        &complaints(&[outside]),
        "core/src/book/undo.rs:1: rusqlite may not occur here",
    );
    let inside = Source::new("core/src/store/open.rs", "use rusqlite::Connection;");
    assert_eq!(complaints(&[inside]), [""; 0], "the store knows SQLite");
    let html = Source::new("ui/src/screens/a/A.svelte", "<p>\n{@html note}</p>");
    crate::complains(&complaints(&[html]), "A.svelte:2");
    let later = Source::new("e2e/harness.js", concat!("// TO", "DO"));
    crate::complains(&complaints(&[later]), "write an issue");
}

#[test]
fn the_four_hundred_and_first_line_is_one_too_many() {
    let lines = |count: usize| Source::new("cli/src/main.rs", &"\n".repeat(count));
    assert_eq!(too_long(&[lines(400)]), [""; 0], "400 are allowed");
    crate::complains(&too_long(&[lines(401)]), "has 401 lines");
}
