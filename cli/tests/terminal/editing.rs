//! What was entered is corrected and deleted: what is named changes, all else stays, and one undo
//! brings back what was there.

use serde_json::{Value, json};

use crate::at_dinner;

#[test]
fn a_conference_is_edited_and_its_occasions_stay() {
    let terminal = at_dinner();
    let edit = |options: &[&str]| -> Value {
        terminal.json(&[&["conference", "edit", "re:invent"], options].concat()).remove(0)
    };
    let venues = |page: &Value| -> Vec<Value> {
        page["venues"].as_array().unwrap().iter().map(|venue| venue["name"].clone()).collect()
    };
    let page = edit(&["--name", "re:Invent", "--to", "2022-12-03"]);
    let conference = &page["conference"];
    assert_eq!(
        (&conference["name"], &conference["ends_on"]),
        (&json!("re:Invent"), &json!("2022-12-03"))
    );
    assert_eq!(conference["city"], "Las Vegas", "what is not named stays");
    assert_eq!(venues(&page), ["Encore"], "and so do its venues");

    let page = edit(&["--venue", "Venetian", "--city", ""]);
    assert_eq!(page["conference"]["city"], Value::Null, "an empty text clears");
    assert_eq!(
        venues(&page),
        ["Encore", "Venetian"],
        "where the dinner is stays, whatever is named"
    );
    assert_eq!(venues(&edit(&["--venue", ""])), ["Encore"]);

    let backwards = ["conference", "edit", "re:invent", "--to", "2022-11-01"];
    assert_eq!(terminal.problem(&backwards, 2)["code"], "invalid");
    assert_eq!(terminal.problem(&["conference", "edit", "nowhere"], 1)["code"], "not_found");
    for _ in 0..3 {
        terminal.done(&["undo"]);
    }
    let before = &terminal.json(&["conference", "list"])[0];
    let told = ["name", "city", "ends_on"].map(|field| &before[field]);
    assert_eq!(told, ["AWS re:Invent 2022", "Las Vegas", "2022-12-02"]);
}

#[test]
fn an_occasion_is_edited() {
    let terminal = at_dinner();
    let edit = |options: &[&str]| -> Value {
        terminal.json(&[&["occasion", "edit", "dinner"], options].concat()).remove(0)
    };
    let programme = ["--speaker", "Ana Ruiz; CTO; Example Cloud", "--speaker", "Bo Kim"];
    edit(
        &[&["--room", "Brahms", "--outcome", "attended", "--watch-later"], &programme[..]].concat(),
    );
    let page = edit(&["--starts", "2022-11-30 20:00", "--code", "DIN1"]);
    let occasion = &page["row"]["occasion"];
    let told = ["title", "code", "starts_at", "ends_at", "outcome"].map(|field| &occasion[field]);
    let times = ["2022-12-01T04:00:00Z", "2022-12-01T06:00:00Z"];
    assert_eq!(told, ["Partner dinner", "DIN1", times[0], times[1], "attended"], "all else stays");
    assert_eq!(page["row"]["place"], "Encore, Brahms");
    assert_eq!(page["row"]["hosts"], json!(["Example Cloud"]));

    let page = edit(&["--speaker", "Ana Ruiz", "--no-outcome", "--no-watch-later", "--ends", ""]);
    assert_eq!(page["row"]["speakers"], json!(["Ana Ruiz"]), "these replace all");
    assert_eq!(page["people"][0]["title"], "CTO", "and who stays keeps what is known");
    let occasion = &page["row"]["occasion"];
    assert_eq!([&occasion["outcome"], &occasion["ends_at"]], [&Value::Null; 2]);
    assert_eq!(occasion["watch_later"], false);

    let page = edit(&["--venue", "Venetian", "--all-day", "2022-11-30", "--host", ""]);
    assert_eq!(page["row"]["place"], "Venetian", "a room stays in its building");
    assert_eq!(page["row"]["hosts"], json!([]));
    let occasion = &page["row"]["occasion"];
    assert_eq!(
        (&occasion["all_day_on"], &occasion["starts_at"]),
        (&json!("2022-11-30"), &Value::Null)
    );

    let refused = |options: &[&str], place: &str| {
        let problem = terminal.problem(&[&["occasion", "edit", "dinner"], options].concat(), 2);
        assert!(problem["detail"].as_str().unwrap().starts_with(place), "{problem}");
    };
    refused(&["--ends", "2022-11-30 22:00"], "starts");
    refused(&["--venue", "", "--room", "Brahms"], "venue");
    refused(&["--title", " "], "title");
}

#[test]
fn occasions_are_searched_and_narrowed() {
    let terminal = at_dinner();
    let found = |options: &[&str]| {
        let run = terminal.run(&[&["occasion", "list"], options].concat());
        (run.code, run.out.contains("Partner dinner"))
    };
    assert_eq!(found(&["partner", "nothing"]).0, 1);
    assert_eq!(found(&["dinn"]), (0, true));
    assert_eq!(found(&["--kind", "dinner", "--day", "2022-11-30"]), (0, true));
    assert_eq!(found(&["--kind", "session"]).0, 1);
    assert_eq!(found(&["--state", "watch_later"]).0, 1);
    let problem = terminal.problem(&["occasion", "list", "--venue", "Nowhere"], 1);
    assert_eq!(problem["code"], "not_found", "{problem}");
}

#[test]
fn an_occasion_is_deleted_and_who_was_met_there_stays() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz"]);
    let gone = &terminal.json(&["occasion", "delete", "dinner"])[0];
    assert_eq!(gone["deleted"], true);
    assert_eq!(terminal.run(&["occasion", "list"]).code, 1);
    let page = &terminal.json(&["person", "show", "ana"])[0];
    assert_eq!(page["encounters"][0]["met"]["occasion"], Value::Null);
    assert_eq!(terminal.problem(&["occasion", "delete", "dinner"], 1)["code"], "not_found");
    terminal.done(&["undo"]);
    let page = &terminal.json(&["person", "show", "ana"])[0];
    assert_eq!(page["encounters"][0]["met"]["occasion"]["title"], "Partner dinner");
    let told = terminal.done(&["occasion", "delete", "dinner"]);
    assert!(told.starts_with("Partner dinner: Deleted"), "{told}");
}

#[test]
fn a_company_is_added_and_edited() {
    let terminal = at_dinner();
    let page =
        terminal.json(&["company", "add", "Hangang Data", "--relation", "prospect"]).remove(0);
    assert_eq!(page["company"]["relation"], "prospect");
    let edit = |options: &[&str]| -> Value {
        terminal.json(&[&["company", "edit", "hangang"], options].concat()).remove(0)
    };
    edit(&["--alias", "한강데이터", "--domain", "hangang.example", "--city", "Seoul"]);
    let page = edit(&["--name", "Hangang AI", "--relation", "customer"]);
    let told = ["name", "relation", "city"].map(|field| &page["company"][field]);
    assert_eq!(told, ["Hangang AI", "customer", "Seoul"], "all else stays");
    let names = [&page["aliases"], &page["domains"]];
    assert_eq!(names, [&json!(["한강데이터"]), &json!(["hangang.example"])]);
    terminal.done(&["person", "add", "박지원", "--company", "한강데이터"]);
    assert_eq!(edit(&["--alias", ""])["people"][0]["company"], "Hangang AI", "found by its alias");
    assert_eq!(edit(&["--city", ""])["aliases"], json!([]), "a lone empty text clears all of them");
    assert_eq!(
        terminal.problem(&["company", "edit", "hangang", "--name", ""], 2)["code"],
        "invalid"
    );
}

#[test]
fn a_card_is_edited_and_put_away() {
    let terminal = at_dinner();
    let card =
        ["card", "add", "--label", "Booth", "--title", "Engineer", "--phone", "010-1234-5678"];
    let made = terminal.json(&card).remove(0);
    assert_eq!(made["card"]["email"], "minjun@corp.example", "mine unless given");
    let edit =
        ["card", "edit", "booth", "--title", "CTO", "--phone", "", "--second-name", "Minjun Kim"];
    let edited = terminal.json(&edit).remove(0);
    let told = ["id", "label", "title", "email", "phone"].map(|field| &edited["card"][field]);
    let before = &made["card"];
    assert_eq!(
        told,
        [&before["id"], &before["label"], &json!("CTO"), &before["email"], &Value::Null]
    );
    assert_eq!(edited["card"]["second_name"]["display"], "Minjun Kim");
    assert_ne!(edited["code"]["modules"], made["code"]["modules"], "the code says the same");

    let cards = terminal.json(&["card", "list"]).len();
    assert_eq!(
        terminal.json(&["card", "archive", "booth"])[0],
        json!({ "id": before["id"], "archived": true })
    );
    assert_eq!(terminal.json(&["card", "list"]).len(), cards - 1);
    assert_eq!(terminal.problem(&["card", "archive", "booth"], 1)["code"], "not_found");
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["card", "show", "booth"])[0]["card"]["title"], "CTO");
}

#[test]
fn an_encounter_is_corrected_and_deleted() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--rating", "warm"]);
    let edit = |options: &[&str]| -> Value {
        let page = terminal.json(&[&["encounter", "edit", "ana"], options].concat()).remove(0);
        page["encounters"].as_array().unwrap().last().unwrap().clone()
    };
    let corrected =
        edit(&["--at", "2022-11-30 22:30", "--note", "Wants a demo", "--visibility", "crm"]);
    let told = ["at", "rating"].map(|field| &corrected["met"][field]);
    assert_eq!(told, ["2022-12-01T06:30:00Z", "warm"], "on the clock of the dinner");
    let title = &corrected["met"]["occasion"]["title"];
    assert_eq!(title, "Partner dinner", "though it was over: only what is named changes");
    assert_eq!(corrected["notes"][0]["visibility"], "crm");
    let elsewhere = edit(&["--no-occasion", "--no-rating"]);
    let told = ["at", "rating", "occasion"].map(|field| &elsewhere["met"][field]);
    assert_eq!(told, [&corrected["met"]["at"], &Value::Null, &Value::Null]);

    terminal.done(&["met", "ana", "--at", "2022-11-30 19:30", "--rating", "hot"]);
    let problem = terminal.problem(&["encounter", "delete", "ana"], 2);
    assert_eq!(problem["candidates"].as_array().unwrap().len(), 2, "not on a guess: {problem}");
    let page = &terminal.json(&["encounter", "delete", "ana", "dinner"])[0];
    let left = page["encounters"].as_array().unwrap();
    assert_eq!((left.len(), &left[0]["notes"][0]["body"]), (1, &json!("Wants a demo")));
    assert_eq!(terminal.problem(&["encounter", "delete", "ana", "dinner"], 1)["code"], "not_found");
    terminal.done(&["encounter", "delete", "ana"]);
    assert_eq!(terminal.problem(&["encounter", "edit", "ana"], 1)["code"], "not_found");
    terminal.done(&["undo"]);
    let page = terminal.done(&["person", "show", "ana"]);
    assert!(page.contains("Wants a demo  [crm]"), "its note comes back too: {page}");
}

#[test]
fn notes_are_about_people_encounters_occasions_and_companies() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz", "--company", "Example Cloud"]);
    let add = |options: &[&str]| terminal.json(&[&["note", "add"], options].concat()).remove(0);
    let told = add(&["ana", "Knows the CFO", "--visibility", "team"]);
    assert_eq!([&told["visibility"], &told["encounter"]], [&json!("team"), &Value::Null]);
    assert_ne!(add(&["ana", "Wants a demo", "--encounter", "dinner"])["encounter"], Value::Null);
    assert_ne!(add(&["dinner", "Korean food", "--on", "occasion"])["occasion"], Value::Null);
    assert_ne!(add(&["cloud", "Buys in spring", "--on", "company"])["company"], Value::Null);
    let both = ["note", "add", "ana", "x", "--on", "company", "--encounter", "dinner"];
    assert_eq!(terminal.problem(&both, 2)["code"], "usage");

    let edit = |options: &[&str]| terminal.json(&[&["note", "edit"], options].concat()).remove(0);
    let told = edit(&["ana", "cfo", "--visibility", "crm"]);
    assert_eq!([&told["body"], &told["visibility"]], ["Knows the CFO", "crm"], "the text stays");
    let told = edit(&["ana", "demo", "--text", "Wants two demos"]);
    assert_eq!([&told["body"], &told["visibility"]], ["Wants two demos", "mine"]);
    edit(&["dinner", "--on", "occasion", "--visibility", "team"]);
    assert_eq!(terminal.problem(&["note", "edit", "ana"], 2)["code"], "ambiguous");
    assert_eq!(
        terminal.problem(&["note", "edit", "ana", "cfo", "--text", " \u{7}"], 2)["code"],
        "invalid"
    );
    assert_eq!(terminal.problem(&["note", "edit", "ana", "spring"], 1)["code"], "not_found");

    let page = &terminal.json(&["occasion", "show", "dinner"])[0];
    let id = page["notes"][0]["id"].as_str().unwrap();
    assert_eq!(page["notes"][0]["visibility"], "team");
    let gone = &terminal.json(&["note", "delete", "dinner", id, "--on", "occasion"])[0];
    assert_eq!(*gone, json!({ "id": id, "deleted": true }));
    terminal.done(&["note", "delete", "ana", "demos"]);
    let told = terminal.done(&["note", "delete", "ana"]);
    assert!(told.starts_with("Knows the CFO: Deleted"), "{told}");
    assert_eq!(terminal.problem(&["note", "delete", "ana"], 1)["code"], "not_found");
    terminal.done(&["undo"]);
    assert!(terminal.done(&["person", "show", "ana"]).contains("Knows the CFO  [crm]"));
}

#[test]
fn a_follow_up_is_edited_opened_again_and_deleted() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz"]);
    terminal.done(&["follow-up", "add", "ana", "Send the deck", "--due", "2022-12-02"]);
    let edit =
        |options: &[&str]| terminal.json(&[&["follow-up", "edit"], options].concat()).remove(0);
    let told = edit(&["deck", "--what", "Send the price list"]);
    let fields = ["what", "due_on", "done_at"].map(|field| told[field].clone());
    assert_eq!(fields, [json!("Send the price list"), json!("2022-12-02"), Value::Null]);
    assert_eq!(edit(&["price", "--no-due"])["due_on"], Value::Null);
    assert_eq!(
        terminal.problem(&["follow-up", "edit", "price", "--what", " \u{7}"], 2)["code"],
        "invalid"
    );

    terminal.done(&["follow-up", "done", "ana"]);
    assert_eq!(terminal.problem(&["follow-up", "edit", "price"], 1)["code"], "not_found");
    let told = terminal.done(&["follow-up", "list", "--person", "ana"]);
    assert!(told.contains("Send the price list  done"), "hers, done ones too: {told}");
    let told = edit(&["price", "--person", "ana", "--due", "2022-12-05"]);
    assert_ne!(told["done_at"], Value::Null, "only what is named changes");
    assert_eq!(edit(&["price", "--person", "ana", "--open"])["done_at"], Value::Null);
    assert_eq!(terminal.json(&["follow-up", "list"])[0]["due_on"], "2022-12-05");

    let gone = &terminal.json(&["follow-up", "delete", "price"])[0];
    assert_eq!([&gone["id"], &gone["deleted"]], [&told["id"], &json!(true)]);
    assert_eq!(terminal.run(&["follow-up", "list", "--person", "ana"]).code, 1);
    terminal.done(&["undo"]);
    assert_eq!(terminal.json(&["follow-up", "list"])[0]["what"], "Send the price list");
}

#[test]
fn an_evening_says_what_is_open_and_what_it_came_to() {
    let terminal = at_dinner();
    terminal.done(&["person", "add", "Ana Ruiz"]);
    let wrap = &terminal.json(&["wrap-up", "--day", "2022-11-30"])[0];
    assert_eq!(wrap["summary"]["met"], 1, "{wrap}");
    assert_eq!(wrap["items"][0]["item"], "rate");
    let told = terminal.run(&["wrap-up", "--day", "2022-11-30"]).out;
    assert!(told.starts_with("2022-11-30: 1 met (1 new)"), "{told}");
    assert!(told.contains("Ana Ruiz"), "{told}");
}
