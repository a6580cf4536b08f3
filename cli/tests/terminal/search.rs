//! People are searched in the terminal as in the window.

use crate::at_dinner;

#[test]
fn people_are_found_by_words_fields_and_filters() {
    let terminal = at_dinner();
    for (name, tag) in [("박지원", "파트너"), ("Minsu Kim", "partner"), ("Maria Garcia", "partner")]
    {
        terminal.done(&["add", &format!("{name} @Blue Anvil #{tag}")]);
    }
    let found = |query: &[&str]| -> Vec<String> {
        let rows = terminal.json(&[&["people"], query].concat());
        rows.iter().map(|row| row["name"]["display"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found(&["pak jeewon"]), ["박지원"]);
    assert_eq!(found(&["김민수"]), ["Minsu Kim"]);
    assert_eq!(found(&["qkrwldnjs"]), ["박지원"]);
    assert_eq!(found(&["garcua"]), ["Maria Garcia"]);
    assert_eq!(found(&["tag:partner maria"]), ["Maria Garcia"]);
    assert_eq!(found(&["tag:ㅍㅌㄴ"]), ["박지원"]);
    assert_eq!(found(&["--", "-tag:partner company:anvil"]), ["박지원"]);
    assert_eq!(found(&["company:\"blue anvil\" kim"]), ["Minsu Kim"]);
    let partners = ["--tag", "partner", "--sort", "name-en"];
    assert_eq!(found(&partners), ["Maria Garcia", "Minsu Kim"]);
    let problem = terminal.problem(&["person", "show", "garcua"], 1);
    assert_eq!(problem["code"], "not_found", "who is picked is never guessed");
}
