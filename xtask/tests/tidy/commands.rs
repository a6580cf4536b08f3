//! The three lists of commands: the Rust functions, the names the window registers, and the names
//! the UI calls. A command in one of them alone is dead or fails at a click.

use std::collections::BTreeSet;

use crate::sources::Source;

const FUNCTIONS: &str = "src-tauri/src/commands/";
/// `commands.ts` and the folder beside it.
const CALLS: &str = "ui/src/ipc/commands";

pub(crate) fn complaints(sources: &[Source]) -> Vec<String> {
    let mut functions = BTreeSet::new();
    let mut registered = BTreeSet::new();
    let mut called = None;
    for source in sources {
        if source.path.starts_with(FUNCTIONS) {
            functions.extend(functions_in(&source.text));
        }
        if source.path.starts_with("src-tauri/src/") {
            registered.extend(registered_in(&source.text));
        }
        if source.path.starts_with(CALLS) {
            called.get_or_insert_with(BTreeSet::new).extend(called_in(&source.text));
        }
    }
    let mut complaints = differences(&functions, FUNCTIONS, &registered, "generate_handler!");
    if let Some(called) = called {
        complaints.extend(differences(&registered, "generate_handler!", &called, CALLS));
    }
    complaints
}

fn differences(
    left: &BTreeSet<String>,
    left_is: &str,
    right: &BTreeSet<String>,
    right_is: &str,
) -> Vec<String> {
    let only_left = left
        .difference(right)
        .map(|name| format!("command {name} is in {left_is} but not in {right_is}"));
    let only_right = right
        .difference(left)
        .map(|name| format!("command {name} is in {right_is} but not in {left_is}"));
    only_left.chain(only_right).collect()
}

/// `painted` of `#[tauri::command] pub(crate) async fn painted(…)`.
fn functions_in(text: &str) -> BTreeSet<String> {
    let after = text.split("#[tauri::command").skip(1);
    after.filter_map(|text| text.split_once("fn ").map(|(_, rest)| name(rest))).collect()
}

/// `painted` of `generate_handler![commands::window::painted]`.
fn registered_in(text: &str) -> BTreeSet<String> {
    let lists = text.split("generate_handler![").skip(1).filter_map(|rest| rest.split_once(']'));
    let paths = lists.flat_map(|(list, _)| list.split(','));
    paths
        .filter_map(|path| path.trim().rsplit("::").next().map(name))
        .filter(|name| !name.is_empty())
        .collect()
}

/// `painted` of `call<void>("painted", { rows })`, the one wrapper around `invoke`.
fn called_in(text: &str) -> BTreeSet<String> {
    let calls = text.split(" call").skip(1).filter(|rest| rest.starts_with(['<', '(']));
    let arguments =
        calls.filter_map(|rest| rest.split_once('(').map(|(_, arguments)| arguments.trim_start()));
    arguments.filter_map(|text| text.strip_prefix('"')).map(name).collect()
}

fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn a_command_in_one_list_alone_is_named() {
    let function = "#[tauri::command]\npub(crate) async fn painted(rows: u64) {}";
    let sources = |handler: &str, calls: &str| {
        let path = "src-tauri/src/commands/window.rs";
        [
            Source::new(path, function),
            Source::new("src-tauri/src/lib.rs", handler),
            Source::new(CALLS, calls),
        ]
    };
    let handler = "generate_handler![\n  commands::window::painted,\n]";
    let calls =
        "async function call<T>(name: string) {}\nconst a = () => call<void>(\"painted\", {})";

    assert_eq!(complaints(&sources(handler, calls)), [""; 0], "all three are equal");
    crate::complains(
        &complaints(&sources(handler, "")),
        "painted is in generate_handler! but not in ui/",
    );
    crate::complains(
        &complaints(&sources(
            handler,
            &format!("{calls}\nconst b = () => call<t.UndoDone>(\"undo\")"),
        )),
        "undo is in ui/",
    );
    crate::complains(
        &complaints(&sources("", "")),
        "painted is in src-tauri/src/commands/ but not in generate",
    );
}
