//! My day and what is on now.

use crate::at_dinner;

#[test]
fn a_day_tells_its_clashes_and_when_to_leave() {
    let terminal = at_dinner();
    let mixer = ["occasion", "add", "Founders mixer", "--kind", "party", "--venue", "Mandalay Bay"];
    let times = ["--starts", "2022-11-30 21:30", "--ends", "2022-11-30 23:00"];
    terminal.done(&[&mixer[..], &times[..]].concat());

    let view = terminal.json(&["agenda", "--day", "2022-11-30"]).remove(0);
    assert_eq!(view["zone"], "America/Los_Angeles");
    let day = &view["days"][0];
    assert_eq!(day["blocks"].as_array().unwrap().len(), 2);
    assert_eq!(day["clashes"][0]["overlap_minutes"], 30);
    let text = terminal.done(&["agenda", "--day", "2022-11-30"]);
    assert!(text.contains("leave Encore by 21:00, 30 min, 1 h short, door 21:30"), "{text}");
    assert!(text.contains("30 min overlap: Partner dinner / Founders mixer"), "{text}");
    let chances = terminal.json(&["agenda", "--reach", "mixer"]).remove(0);
    assert_eq!(chances["reach"]["clashes"].as_array().unwrap().len(), 1);
    assert_eq!(terminal.run(&["agenda", "--day", "2022-12-24"]).code, 1, "nothing on that day");
}

#[test]
fn now_says_where_i_am_and_what_i_owe() {
    let terminal = at_dinner();
    terminal.done(&["add", "Jiwon Park, CTO @ Bandal, jiwon@bandal.example !fri send pricing"]);
    let now = terminal.json(&["now"]).remove(0);
    assert_eq!(now["here"]["occasion"]["title"], "Partner dinner");
    assert_eq!(now["met"][0]["person"]["name"]["display"], "Jiwon Park");
    assert_eq!(now["owed_count"], 1);
    let text = terminal.done(&["now"]);
    assert!(text.contains("Partner dinner") && text.contains("send pricing"), "{text}");
}

#[test]
fn the_agenda_is_a_calendar_file() {
    let terminal = at_dinner();
    let path = terminal.path("agenda.ics");
    let done = terminal.json(&["agenda", "--ics", path.to_str().unwrap()]).remove(0);
    assert_eq!(done["entries"], 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
    assert_eq!(terminal.done(&["agenda", "--ics", "-"]), text, "the same at the same time");
}

#[test]
fn a_day_is_written_as_a_page_for_the_phone() {
    let terminal = at_dinner();
    let path = terminal.path("day.html").display().to_string();
    let to = ["--to", path.as_str(), "--language", "ko"];
    let done = &terminal.json(&[&["day-sheet", "--day", "2022-11-30"], &to[..]].concat())[0];
    assert_eq!(done["stops"], 1, "{done}");
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("Partner dinner") && page.contains("19:00–22:00"), "{page}");
    let done =
        &terminal.json(&[&["day-sheet", "--day", "2022-11-30", "--pdf"], &to[..]].concat())[0];
    let pdf = terminal.path("day.pdf");
    assert_eq!(done["path"], pdf.display().to_string(), "the ending says what it is");
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
    assert_eq!(terminal.run(&["day-sheet", "--day", "2022-12-25", "--to", "-"]).code, 1);
}

#[test]
fn each_line_of_several_guests_is_told() {
    let terminal = at_dinner();
    let lines = ["Ana Ruiz, CTO @ Bandal", "-", "Bo Lind @ Fernway"];
    let ran = terminal.run(&[&["guests", "add", "dinner"][..], &lines].concat());
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("not added, the other lines are: line \"-\""), "{}", ran.err);
    let sheet = terminal.json(&["guests", "show", "dinner"])[0].to_string();
    assert!(sheet.contains("Ana Ruiz") && sheet.contains("Bo Lind"), "{sheet}");
}

#[test]
fn no_session_repeats_itself() {
    let terminal = at_dinner();
    for (title, more) in [("Talk", &[][..]), ("Again", &["--repeat-of", "Talk"])] {
        terminal.done(&[&["occasion", "add", title, "--kind", "session"][..], more].concat());
    }
    for (one, of) in [("Talk", "Talk"), ("Talk", "Again")] {
        let ran = terminal.run(&["occasion", "edit", one, "--repeat-of", of]);
        assert!(ran.code == 2 && ran.err.contains("repeat_of"), "{}", ran.err);
    }
}
