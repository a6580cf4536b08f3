//! Lists as they are: of other programs, of people, and of nobody who means well.

use encoding_rs::EUC_KR;
use proptest::prelude::*;

use super::*;

fn read(list: &[u8]) -> (ListReader<&[u8]>, Vec<Row>) {
    let mut reader = ListReader::new(list).unwrap();
    let rows = std::iter::from_fn(|| reader.next_row().unwrap()).collect();
    (reader, rows)
}

/// The rows with their lines and problems, cells joined by `/`.
fn told(list: &[u8]) -> Vec<String> {
    let told = |row: &Row| {
        let problem = row.problem.map(|problem| format!(" {}", problem.code()));
        format!("{} {}{}", row.line, row.cells.join("/"), problem.unwrap_or_default())
    };
    read(list).1.iter().map(told).collect()
}

#[test]
fn every_delimiter_and_charset_is_found() {
    let list = "번호;이름;회사\r\n1;박지원;반달\r\n2;한소라;한울, 주식회사\r\n";
    let expected = ["1 번호/이름/회사", "2 1/박지원/반달", "3 2/한소라/한울, 주식회사"];
    for delimiter in [";", "\t", "|"] {
        assert_eq!(told(list.replace(';', delimiter).as_bytes()), expected, "{delimiter:?}");
    }
    let (cp949, _, _) = encoding_rs::EUC_KR.encode(list);
    assert_eq!(told(&cp949), expected, "CP949");
    assert_eq!(told(format!("\u{feff}{list}").as_bytes()), expected, "a byte order mark");
    for list in [format!("\u{feff}{list}"), "id,name,note\n1,박지원,x\n".to_owned()] {
        let utf16: Vec<u8> = list.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(told(&utf16), told(list.as_bytes()), "UTF-16");
    }
    assert_eq!(told(b"sep=;\na;b,c\n1;2\n"), ["2 a/b,c", "3 1/2"]);
}

#[test]
fn what_stands_before_the_header_is_passed_over() {
    let linkedin = "Notes:\n\"When exporting your connection data, you may notice that some, or \
        all, are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Ada,Byron,https://x.example,,,,30 Nov 2022\n";
    let (reader, rows) = read(linkedin.as_bytes());
    assert_eq!(rows[0].cells[0], "First Name");
    assert_eq!((rows[0].line, rows[1].line, reader.passed()), (4, 5, 3));
    assert_eq!(told(b"Leads of 2022,,\n,,\nid,name,note\n1,Ada,\n")[0], "3 id/name/note");
}

#[test]
fn a_writer_that_quotes_badly_is_understood() {
    // eventyay quotes cells with commas and neither doubles quotes nor quotes line ends.
    let list = "ID,Name,Email,Note,Tags\n\
        101,Ada Byron,ada@hall.example,\"said \"call me, soon\"\",vip\n\
        102,Grace,grace@hall.example,first line\n\nsecond line,hot\n\
        103,\"Kim, Mina\",mina@hall.example,\"the best\" one,\n\
        104,\"Oh no,oh@hall.example,,\n\
        105,Hana,hana@hall.example,\"two\nlines\",cold\n\
        106,Max,max@hall.example,a,b,c\n\
        107,Ivo\n";
    assert_eq!(
        told(list.as_bytes()),
        [
            "1 ID/Name/Email/Note/Tags",
            "2 101/Ada Byron/ada@hall.example/said \"call me, soon\"/vip stray_quote",
            "3 102/Grace/grace@hall.example/first line\n\nsecond line/hot joined_lines",
            "6 103/Kim, Mina/mina@hall.example/\"the best\" one/ stray_quote",
            "7 104/\"Oh no/oh@hall.example// stray_quote",
            "8 105/Hana/hana@hall.example/two\nlines/cold",
            "10 106/Max/max@hall.example/a/b/c too_many_cells",
            "11 107/Ivo",
        ]
    );
}

#[test]
fn rows_that_end_early_are_not_joined() {
    let list = b"First Name,Last Name,Company,Title,Email\nAda,Byron,Engines\nGrace,Hopper,Navy\n";
    assert_eq!(told(list).len(), 3);
    let list = b"ID,Name,Company,Title,Email\n1,Byron,Engines\n2,Hopper,Navy\n";
    assert_eq!(
        told(list),
        ["1 ID/Name/Company/Title/Email", "2 1/Byron/Engines", "3 2/Hopper/Navy"]
    );
}

#[test]
fn monsters_are_read_in_flat_memory() {
    let wide = format!("id,{}\n1,{}\n", "x,".repeat(10_000), "y,".repeat(10_000));
    let (_, rows) = read(wide.as_bytes());
    assert!(rows.iter().all(|row| row.cells.len() == COLUMNS_CAP), "columns are capped");
    let one_line = vec![b'a'; 5_000_000];
    let (_, rows) = read(&one_line);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].problem, Some(RowProblem::TooLong));
    assert_eq!(told(b"id,na\0me\n1,=HYPERLINK(\"x\")\n")[1], "2 1/=HYPERLINK(\"x\")");
    let quotes = "a,b\n".to_owned() + &"1,\"x\n".repeat(20_000);
    assert_eq!(read(quotes.as_bytes()).1.len(), 20_001, "a quote a line swallows none of them");
    for empty in [&b""[..], b"\n\n", b"\xff\xfe", b"\0", b",,,\n"] {
        assert!(read(empty).1.len() <= 1);
    }
}

#[test]
fn a_whole_text_is_read_in_its_charset() {
    let notes = "박지원 CTO @반달\n김하나 이사 @아크메\n\n서민아";
    let utf_16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(notes.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [notes.as_bytes(), &EUC_KR.encode(notes).0, &utf_16] {
        assert_eq!(text_of(bytes).unwrap(), notes, "{bytes:?}");
    }
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:山田;太郎\r\nEND:VCARD\r\n";
    let text = text_of(&encoding_rs::SHIFT_JIS.encode(card).0).unwrap();
    assert!(text.contains("N:山田;太郎"), "as the card says itself: {text}");
    for other in [&b"%PDF-1.7"[..], b"PK\x03\x04", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
        assert!(text_of(other).is_err(), "{other:?} is no text");
    }
}

proptest! {
    #[test]
    fn every_line_is_accounted_for(
        lines in prop::collection::vec("[a1,;\t|\" \0가]{0,12}", 0..90),
        end in "(\n|\r\n)",
    ) {
        let list = lines.join(&end);
        let (reader, rows) = read(list.as_bytes());
        let in_rows: usize = rows.iter().map(|row| row.lines).sum();
        // What ends in a line end has no empty line behind it.
        let count = lines.len() - usize::from(lines.last().is_some_and(String::is_empty));
        prop_assert_eq!(in_rows + reader.passed(), count);
        prop_assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line));
    }

    #[test]
    fn whatever_bytes_come_nothing_panics(list in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&list);
    }

    #[test]
    fn what_a_good_writer_wrote_comes_back(
        rows in prop::collection::vec(prop::collection::vec("[a1,\" \n가]{0,6}", 3), 1..20),
    ) {
        let header = ["Id", "Name", "Company"].map(str::to_owned).to_vec();
        let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        let rows: Vec<Vec<String>> = std::iter::once(header).chain(rows).collect();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let (_, read) = read(&writer.into_inner().unwrap());
        let filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let expected: Vec<&Vec<String>> = rows.iter().filter(filled).collect();
        let found: Vec<&Vec<String>> = read.iter().map(|row| &row.cells).collect();
        prop_assert_eq!(found, expected);
    }
}
