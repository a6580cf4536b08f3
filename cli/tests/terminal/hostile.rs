//! Nothing that comes from outside steers the terminal.

use std::fs;
#[cfg(unix)]
use std::process::Command;

use crate::at_dinner;

const NAME: &str = "Ana\u{202e}\u{1b}]0;x\u{7} Ruiz";

#[test]
fn names_are_shown_and_not_obeyed() {
    let terminal = at_dinner();
    let hostile = terminal.picture("hostile.png", NAME, "ana@cloud.example");
    let mut shown = terminal.done(&["scan", &hostile]);
    for arguments in [
        &["people"][..],
        &["person", "show", "ana@cloud.example"],
        &["occasion", "show", "dinner"],
        &["history"],
        &["scan", &hostile],
        &["scan", &hostile, "--read-only"],
        &["note", "add", "ana@cloud.example", NAME],
        &["follow-up", "add", "ana@cloud.example", NAME],
        &["follow-up", "edit", "ruiz", "--due", "2022-12-02"],
        &["follow-up", "delete", "ruiz"],
        &["note", "delete", "ana@cloud.example"],
        &["card", "add", "--label", NAME],
        &["card", "archive", "ruiz"],
        &["occasion", "edit", "dinner", "--title", NAME],
        &["occasion", "delete", "ruiz"],
        &["person", "delete", "ana@cloud.example"],
        &["people", "--trash"],
    ] {
        shown.push_str(&terminal.done(arguments));
    }
    shown.push_str(&terminal.run(&["person", "show", "no\u{1b}[31mbody\u{202e}"]).err);
    shown.push_str(&terminal.run(&["person", "add", "x", "--zone", "\u{1b}[31m\u{202e}"]).err);
    let obeyed = shown.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
    assert_eq!(obeyed, None, "{shown}");
    assert!(shown.contains("Ana<U+202E>"), "what was hidden is seen: {shown}");
}

#[cfg(unix)]
#[test]
fn file_names_are_shown_and_not_obeyed() {
    let terminal = at_dinner();
    terminal.picture("photos/a\n\u{1b}[2Jb.png", "Ana Ruiz", "ana@cloud.example");
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    let shown = terminal.done(&["scan", &photos]);
    assert!(shown.contains("a<U+000A><U+001B>[2Jb.png"), "{shown}");
    let told = terminal.json(&["scan", &photos]);
    assert_eq!(told.len(), 1, "a line feed in a name does not break JSON lines");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_looked_at_in_a_folder_is_named_and_counted() {
    let terminal = at_dinner();
    terminal.picture("photos/x.png", "Ana Ruiz", "ana@cloud.example");
    let photos = terminal.path("photos");
    std::os::unix::fs::symlink("/nowhere/at all.png", photos.join("gone.png")).unwrap();
    let told = terminal.done(&["scan", photos.to_str().unwrap()]);
    assert!(told.contains("gone.png  cannot be opened"), "{told}");
    assert!(told.contains("1 new, 1 could not be read"), "{told}");
    let alone = terminal.path("alone");
    fs::create_dir(&alone).unwrap();
    std::os::unix::fs::symlink("/nowhere", alone.join("gone.png")).unwrap();
    assert_eq!(terminal.problem_after(&["scan", alone.to_str().unwrap()], 2)["code"], "unreadable");
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_a_name_all_the_same() {
    use std::os::unix::ffi::OsStrExt as _;
    let terminal = at_dinner();
    let good = terminal.picture("x.png", "Ana Ruiz", "ana@cloud.example");
    let odd = terminal.path("photos").join(std::ffi::OsStr::from_bytes(b"\xff\xfe.png"));
    fs::create_dir(terminal.path("photos")).unwrap();
    fs::rename(good, &odd).unwrap();
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    assert!(terminal.done(&["scan", &photos]).contains("Ana Ruiz"));
    assert!(terminal.run(&["scan", "--new", &photos]).out.contains("1 seen before"));
    let said = |command: &[&str]| {
        let mut command = terminal.command(command);
        let output = command.arg(odd.file_name().unwrap()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, err) = said(&["capture", "--text"]);
    assert!(code == Some(2) && err.contains("UTF-8"), "{err}");
    let (code, err) = said(&["scan"]);
    assert!(code == Some(2) && err.contains("[unreadable]"), "{err}");
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_read() {
    let terminal = at_dinner();
    let good = terminal.picture("photos/x.png", "Ana Ruiz", "ana@cloud.example");
    let photos = terminal.path("photos");
    let pipe = photos.join("pipe.png");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let linked = photos.join("linked.png");
    std::os::unix::fs::symlink(good, &linked).unwrap();
    let told = terminal.json(&["scan", photos.to_str().unwrap()]);
    let names = told.iter().map(|file| file["file"].as_str().unwrap().rsplit('/').next().unwrap());
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["linked.png", "x.png"],
        "a folder's files, links followed"
    );
    for command in ["scan", "import"] {
        for endless in [pipe.to_str().unwrap(), "/dev/zero", "/nowhere/x.png"] {
            let told = terminal.run(&[command, endless]);
            assert_eq!(told.code, 2, "{command} {endless}: {told:?}");
            assert!(told.err.contains("[unreadable]") && told.err.contains(endless), "{told:?}");
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_told_and_the_batch_goes_on() {
    let terminal = at_dinner();
    let good = terminal.picture("photos/x.png", "Ana Ruiz", "ana@cloud.example");
    let picture = fs::read(&good).unwrap();
    let at = |name: &str| terminal.path("photos").join(name);
    fs::write(at("a.png"), "not an image").unwrap();
    fs::write(at("b.png"), &picture[..picture.len() / 2]).unwrap();
    fs::write(at("c.avif"), b"\0\0\0\x18ftypavif\0\0\0\0mif1avif").unwrap();
    fs::write(at("d.png"), "").unwrap();
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    let told = terminal.json(&["scan", "/nowhere/at all.png", &photos]);
    let problems: Vec<&str> =
        told.iter().map(|file| file["problem"].as_str().unwrap_or("none")).collect();
    let expected =
        ["unreadable", "not_an_image", "damaged", "unknown_format", "not_an_image", "none"];
    assert_eq!(problems, expected, "each says why, in order");
    assert_eq!(terminal.people(), 1, "the one that could be read was");
    assert_eq!(
        terminal.run(&["scan", at("a.png").to_str().unwrap()]).code,
        1,
        "nothing found is 1"
    );
}
