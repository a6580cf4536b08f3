use super::*;
use crate::book::tests::support::{Desk, assert_same, form};
use crate::book::*;

fn png(width: u32, height: u32) -> Vec<u8> {
    let image = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 7]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::from(image).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn work_over_time_is_added_ended_edited_and_deleted() {
    let desk = Desk::new();
    let ana = desk.book.add(&desk.house, &form("Ana Ruiz", "Bandal", &[]));
    let before = desk.book.dump();
    let on = |day: &str| Some(day.parse().unwrap());
    let page = desk.book.person(&desk.house.moment(), ana).unwrap();
    let now = page.affiliations[0].affiliation.clone();
    let ended = AffiliationForm {
        id: Some(now.id),
        contact: ana,
        company: Some("Bandal".into()),
        title: Some("CTO".into()),
        department: None,
        from_on: on("2019-01-01"),
        to_on: on("2022-11-30"),
    };
    desk.book.save_affiliation(&desk.house.moment(), &ended).unwrap();
    let next = AffiliationForm {
        id: None,
        company: Some("Copperline".into()),
        from_on: on("2022-12-01"),
        to_on: None,
        ..ended.clone()
    };
    let page = desk.book.save_affiliation(&desk.house.moment(), &next).unwrap();
    assert_eq!(page.row.company.as_deref(), Some("Copperline"), "the one that lasts");
    assert_eq!(page.affiliations.len(), 2);
    let backwards = AffiliationForm { to_on: on("2018-01-01"), ..ended.clone() };
    assert!(desk.book.save_affiliation(&desk.house.moment(), &backwards).is_err());
    let gone = AffiliationForm { company: None, title: None, ..ended };
    let page = desk.book.save_affiliation(&desk.house.moment(), &gone).unwrap();
    assert_eq!(page.affiliations.len(), 1);
    for _ in 0..3 {
        desk.book.undo(&desk.house.moment(), &()).unwrap();
    }
    assert_same(&desk.book.dump(), &before, "each is a step");
}

#[test]
fn a_photo_is_square_small_and_comes_back_with_undo() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let page = desk.book.set_photo(&desk.house.moment(), ana, &png(1_200, 700)).unwrap();
    let kept = desk.book.picture(page.photo.unwrap()).unwrap();
    let image = image::load_from_memory(&kept).unwrap();
    assert_eq!((image.width(), image.height()), (512, 512));
    assert!(kept.len() <= 256 * 1024);
    assert!(desk.book.set_photo(&desk.house.moment(), ana, b"no picture").is_err());
    assert_eq!(desk.book.remove_photo(&desk.house.moment(), ana).unwrap().photo, None);
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    let page = desk.book.person(&desk.house.moment(), ana).unwrap();
    let again = desk.book.use_as_photo(&desk.house.moment(), ana, page.photo.unwrap()).unwrap();
    assert!(again.photo.is_some(), "one of the pictures kept");
}

#[test]
fn fields_of_ones_own_hold_what_they_are_for() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    let before = desk.book.dump();
    let define = |name: &str, kind, choices: &[&str]| {
        let choices = choices.iter().map(|one| (*one).to_owned()).collect();
        let form = FieldForm { id: None, name: name.into(), kind, choices };
        let fields = desk.book.save_field(&desk.house.moment(), &form)?;
        Ok::<_, Error>(fields.last().unwrap().field.id)
    };
    let size = define("Shirt", FieldKind::Choice, &["S", "M", "L"]).unwrap();
    let seats = define("Seats", FieldKind::Number, &[]).unwrap();
    let vegan = define("Vegan", FieldKind::YesNo, &[]).unwrap();
    let since = define("Since", FieldKind::Date, &[]).unwrap();
    assert!(define("shirt", FieldKind::Text, &[]).is_err(), "it is there");
    assert!(define("Empty", FieldKind::Choice, &[]).is_err());
    let set = |field, text: &str| desk.book.set_field(&desk.house.moment(), ana, field, text);
    for (field, wrong) in [(size, "XL"), (seats, "many"), (vegan, "maybe"), (since, "2022-13-01")] {
        assert!(set(field, wrong).is_err(), "{wrong}");
    }
    set(size, "m").unwrap();
    set(seats, "1,200").unwrap();
    set(vegan, "예").unwrap();
    let page = set(since, "2022-12-05").unwrap();
    let told: Vec<_> = page.fields.iter().filter_map(|one| one.value.as_deref()).collect();
    assert_eq!(told, ["M", "1200", "yes", "2022-12-05"]);
    assert_eq!(set(vegan, " ").unwrap().fields[2].value, None);
    assert_eq!(desk.book.fields().unwrap()[1].people, 1);
    desk.book.delete_field(&desk.house.moment(), seats).unwrap();
    assert_eq!(desk.book.person(&desk.house.moment(), ana).unwrap().fields.len(), 3);
    for _ in 0..10 {
        desk.book.undo(&desk.house.moment(), &()).unwrap();
    }
    assert_same(&desk.book.dump(), &before, "each is a step");
}

#[test]
fn how_people_know_each_other_is_told_on_both_pages() {
    let desk = Desk::new();
    let [ana, bo] = ["Ana Ruiz", "Bo Lind"].map(|name| desk.book.add_named(&desk.house, name));
    let kind = RelationKind::ReportsTo;
    let page = desk.book.relate(&desk.house.moment(), ana, bo, kind).unwrap();
    assert_eq!((page.relations[0].person.id, page.relations[0].turned), (bo, false));
    desk.book.relate(&desk.house.moment(), ana, bo, kind).unwrap();
    let theirs = desk.book.person(&desk.house.moment(), bo).unwrap().relations;
    assert_eq!(theirs.len(), 1, "told twice it is one");
    assert_eq!((theirs[0].person.id, theirs[0].turned), (ana, true));
    assert!(desk.book.relate(&desk.house.moment(), ana, ana, kind).is_err());
    let page = desk.book.unrelate(&desk.house.moment(), bo, theirs[0].id).unwrap();
    assert_eq!(page.relations, []);
}

#[test]
fn everything_that_happened_is_one_list_in_order() {
    let desk = Desk::new();
    let ana = desk.book.add_named(&desk.house, "Ana Ruiz");
    desk.book.note_on(&desk.house, ana, "Knows the CFO");
    let owed = FollowUpForm::new(ana, "send the deck");
    let owed = desk.book.save_follow_up(&desk.house.moment(), &owed).unwrap().unwrap();
    desk.book.mark_message(&desk.house.moment(), owed.id, MessageState::Sent).unwrap();
    desk.book.finish_follow_up(&desk.house.moment(), owed.id, "She forwards it").unwrap();
    let page = desk.book.person(&desk.house.moment(), ana).unwrap();
    let told: Vec<String> = page
        .timeline
        .iter()
        .map(|one| match &one.what {
            Happened::Met { .. } => "met".to_owned(),
            Happened::Note { note } => note.body.clone(),
            Happened::Done { note, .. } => format!("done: {}", note.as_ref().unwrap().body),
            Happened::Sent { .. } => "sent".to_owned(),
            Happened::Added { .. } => "added".to_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, ["done: She forwards it", "sent", "Knows the CFO", "met", "added"]);
}

#[test]
fn a_person_is_handed_on_without_anything_of_mine() {
    let desk = Desk::new();
    let ana = desk.book.add(&desk.house, &form("Ana Ruiz", "Bandal", &["vip"]));
    desk.book.note_on(&desk.house, ana, "Knows the CFO");
    let card = desk.book.person_card(ana).unwrap();
    assert!(card.vcard.contains("ORG:Bandal") && card.vcard.starts_with("BEGIN:VCARD"));
    assert!(!card.vcard.contains("CFO") && !card.vcard.contains("vip"), "{}", card.vcard);
    assert!(matches!(card.code, CardCode::Readable { .. }));
}

#[test]
fn who_writes_from_a_domain_is_suggested_and_added() {
    let desk = Desk::new();
    let with = |name: &str, company: &str, email: &str| {
        let point =
            PointForm { id: None, kind: PointKind::Email, label: None, value: email.into() };
        desk.book.add(&desk.house, &PersonForm { points: vec![point], ..form(name, company, &[]) })
    };
    with("Ana Ruiz", "Acme", "ana@acme.example");
    let bo = with("Bo Lind", "", "bo@Acme.example");
    let cy = with("Cy Moss", "", "cy@mail.acme.example");
    with("Di Park", "Bandal", "di@acme.example");
    with("Ed Noacme", "", "ed@notacme.example");
    let id = desk
        .book
        .companies()
        .unwrap()
        .iter()
        .find(|row| row.company.name == "Acme")
        .unwrap()
        .company
        .id;
    let form = CompanyForm {
        id: Some(id),
        name: "Acme".into(),
        relation: CompanyRelation::Partner,
        website: None,
        city: None,
        aliases: Vec::new(),
        domains: vec!["acme.example".into()],
    };
    let page = desk.book.save_company(&desk.house.moment(), &form).unwrap();
    let ids = |rows: &[PersonRow]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&page.by_domain), [bo, cy], "not who works elsewhere, nor a longer domain");
    let before = desk.book.dump();
    let page = desk.book.add_to_company(&desk.house.moment(), id, &[bo, cy]).unwrap();
    assert_eq!((page.people.len(), page.by_domain.len()), (3, 0));
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one step");
}

#[test]
fn a_tag_is_renamed_for_everybody() {
    let desk = Desk::new();
    let ana = desk.book.add(&desk.house, &form("Ana Ruiz", "", &["vip", "seed"]));
    let bo = desk.book.add(&desk.house, &form("Bo Lind", "", &["seed"]));
    let before = desk.book.dump();
    assert_eq!(desk.book.rename_tag(&desk.house.moment(), "Seed", "VIP").unwrap(), 2);
    let tags = |id| desk.book.person(&desk.house.moment(), id).unwrap().tags;
    assert_eq!((tags(ana), tags(bo)), (vec!["vip".to_owned()], vec!["vip".to_owned()]));
    desk.book.undo(&desk.house.moment(), &()).unwrap();
    assert_same(&desk.book.dump(), &before, "one step");
    assert!(desk.book.rename_tag(&desk.house.moment(), "nobody's", "x").is_err());
    assert_eq!(desk.book.set_tag(&desk.house.moment(), &[ana, bo], "met twice", true).unwrap(), 2);
    let counts = desk.book.tag_counts().unwrap();
    assert_eq!(counts[0], TagView { name: "met twice".into(), people: 2 });
}
