//! Where files may not grow or may not be written: an error that says so, and everything told before is
//! kept.

use std::process::{Command, Stdio};

use crate::{Terminal, Told, at_dinner};

/// A command whose files may grow to so many kilobytes.
fn within(terminal: &Terminal, kilobytes: u64, arguments: &[&str]) -> Told {
    let hallway = terminal.command(arguments);
    let mut shell = Command::new("sh");
    // POSIX counts blocks of 512 bytes.
    let script = format!("ulimit -f {}; exec \"$@\"", kilobytes * 2);
    shell.args(["-c", &script, "sh"]).arg(hallway.get_program()).args(arguments);
    for (name, value) in hallway.get_envs() {
        shell.env(name, value.unwrap());
    }
    let output = shell.stdin(Stdio::null()).output().unwrap();
    Told {
        code: output.status.code().unwrap(), // no signal ends it
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_nothing_told_is_lost() {
    const IMAGES: usize = 60;
    let terminal = at_dinner();
    for n in 0..IMAGES {
        let email = format!("guest{n:02}@cloud.example");
        terminal.picture(&format!("photos/{n:02}.png"), &format!("Guest {n:02}"), &email);
    }
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    let size = terminal.profile().join("hallway.db").metadata().unwrap().len();
    let told = within(&terminal, size / 1024 + 100, &["--json", "scan", &photos]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.err.contains("\"disk_full\""), "{}", told.err);
    let kept = told.out.lines().count();
    assert!(kept > 0 && kept < IMAGES, "it came in the middle: {kept}");
    assert_eq!(terminal.people(), kept, "what was told is there, and nothing else");
    terminal.done(&["check"]);
    let told = terminal.done(&["scan", &photos]);
    let expected = format!("{} new, {kept} scanned before", IMAGES - kept);
    assert!(told.contains(&expected), "the next run goes on: {told}");
    assert_eq!(terminal.people(), IMAGES);
}

#[test]
fn where_no_file_may_grow_at_all_it_is_told() {
    let terminal = at_dinner();
    for arguments in [&["add", "Ana Ruiz"][..], &["backup"], &["people"]] {
        let told = within(&terminal, 8, arguments);
        assert!(told.code == 3 && told.err.contains("[disk_full]"), "{arguments:?}: {told:?}");
    }
    let new = Terminal::new();
    let told = within(&new, 0, &["me", "set", "Ana"]);
    assert!(told.code == 3 && told.err.contains("[disk_full]"), "{told:?}");
    terminal.done(&["check"]);
    terminal.done(&["add", "Ana Ruiz"]);
    new.done(&["me", "set", "Ana"]);
}
