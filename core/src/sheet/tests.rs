use super::*;

fn sheet(stops: usize) -> Sheet {
    let mut sheet = Sheet::new("ko", "11월 30일 수요일");
    for n in 0..stops {
        sheet.section();
        sheet.add(Style::Hours, "10:00–11:00");
        sheet.add(Style::Head, &format!("SVS318 서버리스 <b> {n}"));
        sheet.add(Style::Urgent, "13:30 출발(Venetian), 30분");
        sheet.list("만나 볼 사람", ["박지원 · CTO".to_owned(), "가".repeat(120)]);
    }
    sheet
}

#[test]
fn a_sheet_is_one_page_of_html_that_says_what_was_given() {
    let html = sheet(2).html();
    for text in [
        "<h1>11월 30일",
        "SVS318 서버리스 &lt;b&gt; 1",
        "<li>박지원 · CTO</li><li>가",
        "lang=\"ko\"",
    ] {
        assert!(html.contains(text), "{text} in {html}");
    }
    assert!(!html.contains("<b>"), "nothing acts");
}

#[test]
fn a_sheet_is_a_small_pdf_with_the_glyphs_it_needs_and_no_section_is_torn() {
    let one = sheet(1).pdf().unwrap();
    assert!(one.starts_with(b"%PDF-"));
    assert!(one.len() < 60_000, "{} bytes: the font is cut down to what occurs", one.len());
    let faces = [font::Face::new(400.0).unwrap(), font::Face::new(650.0).unwrap()];
    let pages = sheet(8).pages(&faces);
    assert!(pages.len() > 1);
    for page in &pages {
        let hours = page.iter().flatten().filter(|row| row.text.starts_with("10:00")).count();
        let people = page.iter().flatten().filter(|row| row.text.starts_with("박지원")).count();
        assert_eq!(hours, people, "a stop stands on one page");
    }
    let wide = pages.iter().flatten().flatten().map(|row| {
        row.left + row.size * row.glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>()
    });
    assert!(wide.fold(0.0, f32::max) <= 320.0, "nothing runs over the edge");
}

#[test]
fn every_hangul_syllable_has_a_glyph() {
    let face = font::Face::new(400.0).unwrap();
    let all: String = ('가'..='힣').collect();
    let (glyphs, _) = face.line(&all);
    assert!(glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0));
}
