//! The main job from end to end, as the README's script does it.

use crate::{Terminal, at_dinner};

/// Somebody's phone shows a card; here it is made by another profile.
fn card_of_jiwon(terminal: &Terminal) -> String {
    let hers = Terminal::new();
    let picture = terminal.path("jiwon.png").to_str().unwrap().to_owned();
    let card = ["card", "add", "--label", "Work", "--name", "박지원", "--title", "Staff Engineer"];
    let rest = ["--company", "Hangang Data", "--email", "jiwon@hangang.example"];
    hers.done(&[&card[..], &rest[..]].concat());
    assert_eq!(
        hers.done(&["card", "qr", "--format", "png", "--out", &picture]),
        format!("{picture}\n")
    );
    picture
}

#[test]
fn a_photo_becomes_a_person_met_at_a_dinner() {
    let terminal = at_dinner();
    let picture = card_of_jiwon(&terminal);

    let scanned = terminal.json(&["scan", &picture]);
    assert_eq!(scanned.len(), 1, "one object a file");
    assert_eq!(scanned[0]["file"], picture.as_str());
    let code = &scanned[0]["codes"][0];
    assert_eq!((&code["outcome"], &code["symbology"]), (&"saved".into(), &"qr".into()));
    assert_eq!(code["pass"], "fast", "a clean picture needs no more");
    assert!(code["text"].as_str().unwrap().contains("FN:박지원"), "the text is handed on");
    assert_eq!(code["row"]["last"]["occasion"]["title"], "Partner dinner", "the stamp knows where");

    let found = terminal.json(&["people", "ㅂㅈㅇ"]);
    assert_eq!(found.len(), 1, "Korean initials find her");
    assert_eq!(found[0]["company"], "Hangang Data");

    let again = terminal.json(&["scan", &picture]);
    let code = &again[0]["codes"][0];
    assert_eq!(code["outcome"], "scanned_before", "the same photo is no other meeting");
    assert_eq!(code["at"], scanned[0]["codes"][0]["row"]["last"]["at"], "and says when it was");

    let again = terminal.json(&["scan", &picture, "--at", "2022-11-30 19:20"]);
    let code = &again[0]["codes"][0];
    assert_eq!(code["outcome"], "already_met", "the same card is the same person");
    assert_eq!(code["last"]["occasion"]["title"], "Partner dinner", "and says where before");
    assert_eq!(terminal.people(), 1, "nobody is there twice");
    let page = &terminal.json(&["person", "show", "jiwon@hangang.example"])[0];
    assert_eq!(page["encounters"].as_array().unwrap().len(), 2, "each scan is an encounter");

    let undone = &terminal.json(&["undo"])[0];
    assert_eq!(undone["step"]["verb"], "save_capture");
    let page = &terminal.json(&["person", "show", "ㅂㅈㅇ"])[0];
    assert_eq!(page["encounters"].as_array().unwrap().len(), 1, "the second scan is taken back");
    terminal.done(&["redo"]);
    let verbs: Vec<String> = terminal
        .json(&["history"])
        .iter()
        .map(|step| step["verb"].as_str().unwrap().to_owned())
        .collect();
    let expected = ["redo", "undo", "save_capture", "save_capture", "add_occasion"];
    assert_eq!(verbs[..5], expected, "history tells all of it, the latest first");
}

#[test]
fn people_read_times_on_the_clock_of_the_place() {
    let terminal = at_dinner();
    let picture = terminal.picture("ana.png", "Ana Ruiz", "ana@cloud.example");
    let told = terminal.done(&["scan", &picture]);
    assert!(told.contains("2022-11-30 19:10 PST  Partner dinner"), "not Seoul's morning: {told}");
    let met = ["met", "ana", "--occasion", "dinner", "--at", "2022-11-30 21:30", "--rating", "hot"];
    terminal.done(&[&met[..], &["--note", "Wants a demo", "--visibility", "crm"]].concat());
    let page = terminal.done(&["person", "show", "ana ruiz"]);
    let expected = "  2022-11-30 21:30 PST  Partner dinner  hot\n";
    assert!(page.contains(expected), "{page}");
    assert!(page.contains("  Wants a demo  [crm]\n"), "{page}");
}

#[test]
fn standard_input_takes_an_image_or_a_text() {
    let terminal = at_dinner();
    let check = |bytes: &[u8], expected: &str| {
        let path = terminal.path("input");
        std::fs::write(&path, bytes).unwrap();
        let input = std::fs::File::open(&path).unwrap();
        let mut command = terminal.command(&["scan", "-", "--json"]);
        let output = command.stdin(input).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["codes"][0]["outcome"], expected, "{told}");
    };
    let picture = terminal.picture("ana.png", "Ana Ruiz", "ana@cloud.example");
    check(&std::fs::read(picture).unwrap(), "saved");
    check("MECARD:N:박지원;EMAIL:jiwon@hangang.example;;".as_bytes(), "saved");
    check(b"https://example.com/", "not_a_person");
}

#[test]
fn a_text_is_captured_as_if_it_stood_in_a_code() {
    let terminal = at_dinner();
    let capture = |text: &str, more: &[&str]| {
        terminal.done(&[&["capture", "--text", text], more].concat()).trim_end().to_owned()
    };
    let wifi = "WIFI:T:WPA;S:Partner Lounge;P:moonlight;;";
    for (text, more, expected) in [
        (
            "BIZCARD:N:지원;X:박;T:CTO;C:반달;E:jiwon@bandal.example;;",
            &["--read-only"][..],
            "Reads as: a person: 박지원, CTO, 반달, jiwon@bandal.example",
        ),
        (wifi, &["--read-only"], "Reads as: a Wi-Fi network: Partner Lounge"),
        (wifi, &[], "Not a person, nothing saved: a Wi-Fi network: Partner Lounge"),
        (wifi, &["--keep"], "Not a person, kept: a Wi-Fi network: Partner Lounge"),
        ("https://loop.example/meet", &[], "Not a person, kept: a web page: loop.example"),
        (
            "RI22-7F3K-2209",
            &[],
            "Kept for later: a badge number, whose it is the attendee list will say",
        ),
    ] {
        assert_eq!(capture(text, more), expected, "{text} {more:?}");
    }
    assert_eq!(terminal.people(), 0);
    let saved = capture("mailto:jiwon@bandal.example", &["--at", "2022-11-30 21:30"]);
    assert!(saved.contains("2022-11-30 21:30 PST  Partner dinner"), "{saved}");
    assert_eq!(terminal.people(), 1);
    for nothing in ["", " ", "\u{200b}"] {
        assert_eq!(terminal.problem(&["capture", "--text", nothing], 2)["code"], "invalid");
        let told = terminal.run(&["capture", "--text", nothing]).err;
        assert!(told.contains("give what a card, a badge or a code says with --text"), "{told}");
    }
}

#[test]
fn one_line_adds_a_person_with_all_that_was_said() {
    let terminal = at_dinner();
    let line =
        "Jiwon Park, CTO @ Acme, jiwon@acme.example, 010-1234-5678 #prospect !fri send pricing";
    let parts = terminal.json(&["add", line, "--read-only"]);
    assert_eq!(parts[6]["kind"], "follow_up", "{parts:?}");
    assert_eq!(terminal.people(), 0);
    let told = terminal.done(&["add", line, "--rating", "hot"]);
    assert!(told.starts_with("New: ") && told.contains("Partner dinner"), "{told}");
    let page = &terminal.json(&["person", "show", "jiwon"])[0];
    assert_eq!(page["row"]["company"], "Acme");
    assert_eq!(page["points"][1]["normal"], "+821012345678");
    assert_eq!(page["encounters"][0]["met"]["rating"], "hot");
    assert_eq!(page["follow_ups"][0]["due_on"], "2022-12-02", "the Friday of Las Vegas");
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 0, "it was one step");
    assert_eq!(terminal.problem(&["add", "  "], 2)["code"], "invalid");
}

#[test]
fn everything_else_of_a_day_can_be_typed() {
    let terminal = at_dinner();
    let add =
        ["person", "add", "Bo Ruiz", "--email", "bo@cloud.example", "--company", "Example Cloud"];
    assert_eq!(terminal.json(&add)[0]["outcome"], "saved");
    terminal.done(&["note", "add", "bo", "Knows the CFO", "--visibility", "team"]);
    terminal.done(&["note", "add", "--on", "company", "Example Cloud", "Buys in spring"]);
    terminal.done(&["follow-up", "add", "bo", "Send the deck", "--due", "2022-12-02"]);
    assert_eq!(terminal.json(&["follow-up", "list"])[0]["name"]["display"], "Bo Ruiz");
    terminal.done(&["follow-up", "done", "deck"]);
    assert_eq!(terminal.run(&["follow-up", "list"]).code, 1, "nothing is owed any more");

    let edit =
        ["person", "edit", "bo", "--title", "CTO", "--phone", "010-1234-5678", "--tag", "vip"];
    let page = &terminal.json(&edit)[0];
    assert_eq!(page["row"]["title"], "CTO");
    assert_eq!(page["points"][0]["value"], "bo@cloud.example", "what is not named stays");
    assert_eq!(page["points"][1]["normal"], "+821012345678", "a Korean number, as home is Seoul");
    let page = &terminal.json(&["person", "edit", "bo", "--title", ""])[0];
    assert_eq!(page["row"]["title"], serde_json::Value::Null, "an empty text clears");

    let company = &terminal.json(&["company", "show", "example cloud"])[0];
    assert_eq!(company["people"][0]["name"]["display"], "Bo Ruiz");
    assert_eq!(company["occasions"][0]["role"], "host");
    assert_eq!(company["notes"][0]["body"], "Buys in spring");

    terminal.done(&["person", "delete", "bo"]);
    assert_eq!(terminal.run(&["people", "bo"]).code, 1, "who is in the trash is not listed");
    assert_eq!(terminal.json(&["people", "--trash"]).len(), 1);
    terminal.done(&["person", "restore", "bo"]);
    assert_eq!(terminal.people(), 1);
}

#[test]
fn an_occasion_is_looked_for_at_the_conference_on_show_first() {
    let terminal = at_dinner();
    let days = ["--zone", "Asia/Seoul", "--from", "2023-05-01", "--to", "2023-05-02"];
    terminal.done(&[&["conference", "add", "Seoul Days"], &days[..]].concat());
    let title = |terminal: &Terminal| -> String {
        let page = terminal.json(&["occasion", "show", "dinner"]).remove(0);
        page["row"]["occasion"]["title"].as_str().unwrap().to_owned()
    };
    assert_eq!(title(&terminal), "Partner dinner", "of another one where it has none");
    terminal.done(&["occasion", "add", "Opening dinner", "--kind", "dinner"]);
    assert_eq!(title(&terminal), "Opening dinner");
    terminal.done(&["conference", "choose", "re:invent"]);
    assert_eq!(title(&terminal), "Partner dinner");
}

#[test]
fn a_pinned_occasion_gets_new_people_until_the_clock_is_asked_again() {
    let terminal = at_dinner();
    terminal.done(&["occasion", "add", "Booth 1204", "--kind", "booth"]);
    assert_eq!(terminal.json(&["occasion", "pin", "booth"])[0]["reason"], "pinned");
    let row = &terminal.json(&["person", "add", "Ana Ruiz"])[0]["row"];
    assert_eq!(row["last"]["occasion"]["title"], "Booth 1204");
    assert_eq!(terminal.json(&["occasion", "pin"])[0]["occasion"]["title"], "Partner dinner");
}

#[test]
fn a_card_is_written_as_the_file_is_named() {
    let terminal = at_dinner();
    let svg = terminal.path("card.svg");
    terminal.done(&["card", "qr", "--out", svg.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&svg).unwrap().starts_with("<"), "an SVG is text");
    let wrong =
        terminal.problem(&["card", "qr", "--format", "png", "--out", svg.to_str().unwrap()], 2);
    assert_eq!(wrong["code"], "invalid", "a PNG is not written into card.svg");
    let bytes =
        terminal.command(&["card", "qr", "--format", "png", "--out", "-"]).output().unwrap();
    assert!(bytes.stdout.starts_with(b"\x89PNG"), "- writes the picture itself");
    let long = "x".repeat(3000);
    let card = terminal.json(&["card", "add", "--label", "Long", "--note", &long]);
    assert_eq!(card[0]["code"]["state"], "too_much");
    let path = terminal.path("long.png");
    let problem = terminal.problem(&["card", "qr", "Long", "--out", path.to_str().unwrap()], 2);
    assert_eq!(problem["code"], "card_too_long");
    assert!(!path.exists(), "nothing half is written");
}
