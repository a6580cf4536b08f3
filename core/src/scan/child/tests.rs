//! Children of every kind: good ones, and scripts that behave as a broken decoder does.

use std::io::Cursor;
use std::time::Duration;

use super::*;
use crate::card::{Code, Level, png};

const WANTED: Look = Look { codes: true, picture: Some(100), only_unnamed: false };

fn picture() -> Vec<u8> {
    png(&Code::of("hello", Level::M).unwrap(), 200).unwrap()
}

/// What a child says to these pictures.
fn said(pictures: &[&[u8]]) -> Cursor<Vec<u8>> {
    let (mut asked, mut said) = (Vec::new(), Vec::new());
    for picture in pictures {
        talk::put(&mut asked, &serde_json::to_vec(&WANTED).unwrap()).unwrap();
        talk::put(&mut asked, picture).unwrap();
    }
    talk::answer(Cursor::new(asked), &mut said, crate::scan::look).unwrap();
    Cursor::new(said)
}

#[test]
fn a_child_answers_what_it_is_asked_and_ends_with_the_questions() {
    let picture = picture();
    let mut said = said(&[&picture, b"no picture"]);
    talk::greeted(&mut said).unwrap();
    let still = talk::heard(&mut said).unwrap().unwrap();
    assert_eq!(Ok(still), crate::scan::look(&picture, WANTED), "the same as without a child");
    assert_eq!(talk::heard(&mut said).unwrap(), Err(ImageError::NotAnImage));
    assert!(talk::heard(&mut said).is_err(), "and that was all");
}

#[test]
fn a_program_that_cannot_be_started_is_told_once_and_done_without() {
    let told = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = std::sync::Arc::clone(&told);
    let looker = Looker::child("/no/such/program".into(), move |_| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    for _ in 0..2 {
        let still = looker.look(&picture(), WANTED, &|| true).unwrap().unwrap();
        assert_eq!(still.codes.len(), 1);
    }
    assert_eq!(told.load(Ordering::Relaxed), 1);
}

#[cfg(unix)]
mod scripts {
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use super::*;

    /// A looker whose child is a script, which writes its id to a file beside it.
    fn looker(folder: &Path, script: &str) -> Looker {
        let path = folder.join("child");
        let head = format!("#!/bin/sh\necho $$ >> {}/ids\n", folder.display());
        // Under another name first: a file that is written to cannot be started.
        std::fs::write(folder.join("text"), head + script).unwrap();
        std::fs::set_permissions(folder.join("text"), PermissionsExt::from_mode(0o755)).unwrap();
        std::fs::rename(folder.join("text"), &path).unwrap();
        Looker { time_cap: Duration::from_millis(300), ..Looker::child(path, |_| {}) }
    }

    /// How many children there were. None of them is there any more, not as a zombie either.
    fn ended(folder: &Path) -> usize {
        let ids = std::fs::read_to_string(folder.join("ids")).unwrap();
        for id in ids.lines() {
            let is_there = std::process::Command::new("kill").args(["-0", id]).output().unwrap();
            assert!(!is_there.status.success(), "child {id} is still there");
        }
        ids.lines().count()
    }

    const GREET: &str = "echo 'hallway looks at pictures, 2'\n";

    #[test]
    fn one_that_hangs_or_dies_is_replaced_for_the_next_picture() {
        for (behaviour, expected) in [
            ("exec sleep 600", "it took too long"),
            ("head -c 9 >/dev/null; exit 3", "crashed"),
            ("head -c 9 >/dev/null; kill -9 $$", "crashed"),
            ("printf '\\377\\377\\377\\377'; exec sleep 600", "crashed"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let looker = looker(folder.path(), &[GREET, behaviour].concat());
            for number in 1..=2 {
                let answer = looker.look(&picture(), WANTED, &|| true).unwrap();
                let Err(ImageError::GaveUp { detail }) = answer else { panic!("{behaviour}") };
                assert!(detail.contains(expected), "{behaviour}: {detail}");
                assert_eq!(ended(folder.path()), number, "{behaviour}");
            }
        }
    }

    #[test]
    fn one_that_hangs_is_ended_as_soon_as_nobody_waits_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let looker = looker(folder.path(), &[GREET, "exec sleep 600"].concat());
        let looker = Looker { time_cap: TIME_CAP, ..looker };
        let asked = std::sync::atomic::AtomicUsize::new(0);
        let keep_on = || asked.fetch_add(1, Ordering::Relaxed) < 5;
        assert!(looker.look(&picture(), WANTED, &keep_on).is_none());
        assert_eq!(ended(folder.path()), 1);
    }

    #[test]
    fn a_program_that_is_no_child_of_ours_is_done_without() {
        let folder = tempfile::tempdir().unwrap();
        let looker = looker(folder.path(), "echo 'Usage: something else, and many words more'");
        let still = looker.look(&picture(), WANTED, &|| true).unwrap().unwrap();
        assert_eq!(still.codes.len(), 1);
        assert_eq!(ended(folder.path()), 1);
    }

    /// Answers one question with "no image", as its JSON and no picture.
    fn answer() -> String {
        let json = r#"{"Err":{"kind":"not_an_image"}}"#;
        format!(
            "head -c {} >/dev/null\nprintf '\\{:03o}\\0\\0\\0{json}\\0\\0\\0\\0'\n",
            4 + serde_json::to_vec(&WANTED).unwrap().len() + 4 + picture().len(),
            json.len(),
        )
    }

    #[test]
    fn one_that_dies_after_good_answers_costs_no_picture() {
        let folder = tempfile::tempdir().unwrap();
        let script = format!("{GREET}{}head -c 9 >/dev/null; kill -9 $$", answer());
        let looker = looker(folder.path(), &script);
        let looker = Looker { time_cap: TIME_CAP, ..looker };
        for _ in 0..3 {
            let seen = looker.look(&picture(), WANTED, &|| true).unwrap();
            assert_eq!(seen, Err(ImageError::NotAnImage));
        }
        drop(looker);
        assert_eq!(ended(folder.path()), 3, "a fresh one looked at it");
    }

    #[test]
    fn an_idle_one_ends_with_its_looker() {
        let folder = tempfile::tempdir().unwrap();
        let script = format!("{GREET}{}exec cat", answer());
        let looker = looker(folder.path(), &script);
        let looker = Looker { time_cap: TIME_CAP, ..looker };
        assert_eq!(looker.look(&picture(), WANTED, &|| true).unwrap(), Err(ImageError::NotAnImage));
        drop(looker);
        assert_eq!(ended(folder.path()), 1);
    }
}
