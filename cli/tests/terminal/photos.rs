//! The phone's day: photos of one day, and those that arrive while somebody watches.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use crate::at_dinner;

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
