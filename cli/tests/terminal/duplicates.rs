//! Duplicates are told with reasons, merged and told apart.

use serde_json::json;

use crate::Terminal;

#[test]
fn duplicates_are_found_merged_and_told_apart() {
    let terminal = Terminal::new();
    for (name, company) in [
        ("박지원", "Bandal"),
        ("Jiwon Park", "Bandal"),
        ("Bob Stone", "Nine Rivers"),
        ("Robert Stone", "Nine Rivers"),
    ] {
        terminal.done(&[
            "person",
            "add",
            name,
            "--company",
            company,
            "--title",
            "CTO",
            "--not-met",
        ]);
    }
    let found = terminal.json(&["duplicates"]);
    assert_eq!(found.len(), 2, "{found:?}");
    let of = |name: &str| {
        let is_it = |one: &&serde_json::Value| one["other"]["name"]["display"] == json!(name);
        found.iter().find(is_it).unwrap()
    };
    assert_eq!(of("Jiwon Park")["likeness"]["reasons"][0]["reason"], json!("other_script"));
    let stones = of("Robert Stone");
    assert_eq!(stones["likeness"]["sureness"], json!("possible"));
    let reasons = stones["likeness"]["reasons"].as_array().unwrap();
    assert_eq!(reasons[0]["reason"], json!("nickname"));
    let told = terminal.done(&["duplicates"]);
    assert!(told.contains("are one name"), "{told}");

    let plan = terminal.done(&["merge", "Robert Stone", "Bob Stone", "--dry-run"]);
    assert!(plan.contains("* name: Robert Stone"), "{plan}");
    assert_eq!(terminal.people(), 4, "looking changes nothing");
    terminal.done(&["not-same", "Robert Stone", "Bob Stone"]);
    assert_eq!(terminal.json(&["duplicates"]).len(), 1, "it is remembered");
    assert_eq!(terminal.run(&["duplicates", "Bob Stone"]).code, 1, "nobody else");
    let page = &terminal.json(&["merge", "Robert Stone", "Bob Stone"])[0];
    assert_eq!(page["contact"]["name"]["display"], json!("Robert Stone"));
    assert_eq!(terminal.people(), 3);
    terminal.done(&["undo"]);
    assert_eq!(terminal.people(), 4);
    let problem = terminal.problem(&["merge", "Bob Stone", "Bob Stone"], 2);
    assert!(problem["detail"].as_str().unwrap().starts_with("merge"), "{problem}");
}

#[test]
fn companies_that_are_one_are_found_and_merged() {
    let terminal = Terminal::new();
    terminal.done(&["company", "add", "Amazon Web Services"]);
    terminal.done(&["company", "add", "AWS"]);
    let found = terminal.json(&["duplicates", "--companies"]);
    assert_eq!(found[0]["likeness"]["reasons"][0]["reason"], json!("initialism"));
    let page = &terminal.json(&["merge", "Amazon Web Services", "AWS", "--companies"])[0];
    assert_eq!(page["aliases"], json!(["AWS"]));
    assert_eq!(terminal.json(&["company", "list"]).len(), 1);
}
