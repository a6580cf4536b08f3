//! Texts that come as files: of other charsets, and of nobody's.

use std::fs;

use crate::Terminal;

/// The names of everybody.
fn names(terminal: &Terminal) -> Vec<String> {
    let rows = terminal.json(&["people"]);
    rows.iter().map(|row| row["name"]["display"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn notes_and_cards_of_windows_949_keep_their_hangul() {
    let notes: &[u8] = b"\xb9\xda\xc1\xf6\xbf\xf8 CTO @\xb9\xdd\xb4\xde\n\xb1\xe8\xc7\xcf\xb3\xaa \xc0\xcc\xbb\xe7 @\xbe\xc6\xc5\xa9\xb8\xde\n";
    let card: &[u8] = b"BEGIN:VCARD\nVERSION:2.1\nN:\xb9\xda;\xc1\xf6\xbf\xf8\nFN:\xb9\xda\xc1\xf6\xbf\xf8\nORG:\xb9\xdd\xb4\xde\nEND:VCARD\n";
    for (file, bytes, expected) in
        [("notes.txt", notes, &["김하나", "박지원"][..]), ("card.vcf", card, &["박지원"])]
    {
        let terminal = Terminal::new();
        let path = terminal.path(file);
        fs::write(&path, bytes).unwrap();
        terminal.done(&["capture", "--notes", path.to_str().unwrap()]);
        assert_eq!(names(&terminal), expected, "{file}");
    }
}

#[test]
fn a_file_that_is_no_text_is_refused() {
    let terminal = Terminal::new();
    let path = terminal.path("notes.pdf");
    fs::write(&path, b"%PDF-1.7\n").unwrap();
    let problem = terminal.problem(&["capture", "--notes", path.to_str().unwrap()], 2);
    assert_eq!(problem["code"], "unreadable");
    assert_eq!(terminal.people(), 0);
}

#[test]
fn what_names_nobody_is_told() {
    let terminal = Terminal::new();
    let path = terminal.path("letter.txt");
    fs::write(&path, "감사합니다.\n박지원 드림\n\n박지원 | 이사\n반달 주식회사\nM. 010-1234-5678")
        .unwrap();
    let told = terminal.done(&["capture", "--notes", path.to_str().unwrap()]);
    assert!(told.contains("2 lines name nobody"), "{told}");
    assert_eq!(names(&terminal), ["박지원"]);
}

#[test]
fn who_only_looks_writes_nothing() {
    let terminal = Terminal::new();
    let picture = terminal.picture("code.png", "Ana Ruiz", "ana@cloud.example");
    let looks = [
        &["scan", &picture, "--read-only"][..],
        &["capture", "--text", "MECARD:N:Ruiz,Ana;;", "--read-only"],
        &["add", "Ana Ruiz", "--read-only"],
    ];
    for arguments in looks {
        assert!(terminal.done(arguments).contains("Ana Ruiz"), "{arguments:?}");
        assert!(!terminal.profile().exists(), "no profile is made");
    }
    terminal.done(&["me", "set", "Bo Kim"]);
    let lock = terminal.profile().join("profile.lock");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap(); // for everybody, also for who may write anywhere
    assert_eq!(terminal.problem(&["add", "Ana Ruiz"], 3)["code"], "not_writable");
    for arguments in looks {
        assert!(terminal.done(arguments).contains("Ana Ruiz"), "{arguments:?}");
    }
}
