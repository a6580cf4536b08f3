//! The phone's day: photos of one day, and those that arrive while somebody watches.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime};

use crate::{Terminal, at_dinner};

/// Photos that arrive in a watched folder.
const ARRIVED: usize = 24;

/// A watch of the folder `inbox` that has begun, and what it says.
fn watch(terminal: &Terminal) -> (Child, impl Iterator<Item = String> + use<>) {
    let inbox = terminal.path("inbox").to_str().unwrap().to_owned();
    let mut command = terminal.command(&["watch", &inbox]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::<ChildStdout>::new(child.stdout.take().unwrap()).lines();
    let mut lines = lines.map(Result::unwrap);
    assert!(lines.next().unwrap().starts_with("Watching"));
    (child, lines)
}

/// Has photos arrive while somebody watches, ends the watch after some of them, and holds that what was
/// told is kept and that the next watch reads the rest.
fn ended_in_the_middle(end: impl FnOnce(&mut Child)) {
    let terminal = at_dinner();
    terminal.picture("inbox/old.png", "Old", "old@cloud.example");
    let (mut child, mut lines) = watch(&terminal);
    for n in 0..ARRIVED {
        let (person, email) = (format!("Guest {n:02}"), format!("guest{n:02}@cloud.example"));
        // Under another name first, so that it arrives whole.
        let part = terminal.picture(&format!("inbox/{n:02}.part"), &person, &email);
        std::fs::rename(part, terminal.path(&format!("inbox/{n:02}.png"))).unwrap();
    }
    let mut told: Vec<String> = lines.by_ref().take(5).collect();
    end(&mut child);
    child.wait().unwrap();
    told.extend(lines);
    let kept = terminal.people();
    assert!(told.len() < ARRIVED, "it ended in the middle: {told:?}");
    assert!(kept >= told.len() && kept <= told.len() + 1, "{kept} kept, {} told", told.len());
    let (mut child, lines) = watch(&terminal);
    // The clock of this terminal stands in 2022, so what lay there the first time is newer than that.
    let rest: Vec<String> = lines.take(ARRIVED + 1 - kept).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(rest.iter().all(|line| line.contains("New")), "each is read once: {rest:?}");
    assert_eq!(terminal.people(), ARRIVED + 1);
    terminal.done(&["check"]);
}

#[test]
fn a_folder_is_scanned_by_day_and_what_was_read_is_passed_over() {
    let terminal = at_dinner();
    for (name, seconds) in [("tuesday", 1_669_766_400), ("wednesday", 1_669_852_800)] {
        let file = format!("photos/{name}.png");
        terminal.picture(&file, name, &format!("{name}@cloud.example"));
        let photo = std::fs::File::options().write(true).open(terminal.path(&file)).unwrap();
        photo.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
    }
    let photos = terminal.path("photos").to_str().unwrap().to_owned();
    let files = terminal.json(&["scan", &photos, "--day", "2022-11-30"]);
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(files[0]["file"].as_str().unwrap().ends_with("wednesday.png"));
    let told = terminal.done(&["scan", &photos, "--new"]);
    assert!(told.contains("1 new") && told.contains("1 seen before"), "{told}");
}

#[test]
fn a_photo_that_arrives_while_somebody_watches_is_read() {
    let terminal = at_dinner();
    terminal.picture("inbox/old.png", "Old", "old@cloud.example");
    let inbox = terminal.path("inbox").to_str().unwrap().to_owned();
    let mut command = terminal.command(&["watch", &inbox]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().starts_with("Watching"));
    terminal.picture("inbox/new.png", "New", "new@cloud.example");
    let line = lines.next().unwrap().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.contains("new.png") && line.contains("New"), "{line}");
    assert_eq!(terminal.people(), 1, "what lay there is left alone");
}

#[test]
fn a_watch_that_was_killed_is_gone_on_with() {
    ended_in_the_middle(|child| child.kill().unwrap());
}

#[cfg(unix)]
#[test]
fn a_watch_that_was_stopped_is_gone_on_with() {
    ended_in_the_middle(|child| {
        let id = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(1));
    });
}
