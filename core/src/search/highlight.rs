//! Why something was found: the places of a shown text in which the query matches.
//!
//! The text is coded as the index codes it, and each byte remembers which characters it stands for;
//! so initials, unfinished syllables, spellings, the other keyboard layout and typing errors are
//! marked by the same rules by which they are found.

use serde::{Deserialize, Serialize};
use unicode_normalization::char::is_combining_mark;

use super::code::{MARK, phone_digits, push_initials, push_text};
use super::near;
use super::query::Query;
use crate::text::{
    fold, hangul, hangul_readings, other_layout, romanised_parts, significant_digits,
};

/// A part of a text, in UTF-16 units, as a window counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TextRange {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// Coded text, and for each byte the characters it stands for.
#[derive(Default)]
struct Stream {
    bytes: Vec<u8>,
    owners: Vec<(usize, usize)>,
}

impl Stream {
    fn push(&mut self, bytes: &[u8], owner: (usize, usize)) {
        self.bytes.extend_from_slice(bytes);
        self.owners.resize(self.bytes.len(), owner);
    }

    /// The characters behind every place where the pattern occurs.
    fn find(&self, pattern: &[u8]) -> Vec<(usize, usize)> {
        let places = memchr::memmem::find_iter(&self.bytes, pattern);
        places.filter_map(|at| self.span(at, pattern.len())).collect()
    }

    fn span(&self, at: usize, length: usize) -> Option<(usize, usize)> {
        let owners = self.owners.get(at..at + length)?;
        let from = owners.iter().map(|owner| owner.0).min()?;
        Some((from, owners.iter().map(|owner| owner.1).max()?))
    }
}

/// Where the words of a query are in a text, in order, those that touch as one. `query` is without
/// fields, see [`parse`](super::parse).
#[must_use]
pub fn highlight(query: &str, text: &str) -> Vec<TextRange> {
    let clusters = clusters(text);
    if clusters.is_empty() {
        return Vec::new();
    }
    let streams = streams(text, &clusters);
    let all = |query: &str| -> Vec<(usize, usize)> {
        let patterns = Query::new(query).patterns;
        let find = |stream: &Stream| -> Vec<(usize, usize)> {
            patterns.iter().flat_map(|pattern| stream.find(pattern.bytes())).collect()
        };
        streams.iter().flat_map(find).collect()
    };
    let mut found = all(query);
    if found.is_empty() {
        found = other_layout(query).map(|other| all(&other)).unwrap_or_default();
    }
    if found.is_empty() {
        found = near_spans(query, &streams);
    }
    joined(found, &clusters)
}

/// Where a word begins like one typed but for one error.
fn near_spans(query: &str, streams: &[Stream]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for pattern in Query::new(query).patterns {
        let typed = pattern.bytes();
        if !near::is_forgiven(typed) {
            continue;
        }
        for stream in streams {
            let mut at = 0;
            for word in stream.bytes.split(|byte| matches!(*byte, MARK | b' ')) {
                let near = near::near_beginning(typed, word);
                found.extend(near.and_then(|near| stream.span(at, near.len())));
                at += word.len() + 1;
            }
        }
    }
    found
}

/// Spans of clusters as ranges of UTF-16 units.
fn joined(mut spans: Vec<(usize, usize)>, clusters: &[&str]) -> Vec<TextRange> {
    spans.sort_unstable();
    let units: Vec<usize> = std::iter::once(0)
        .chain(clusters.iter().scan(0, |at, cluster| {
            *at += cluster.encode_utf16().count();
            Some(*at)
        }))
        .collect();
    let mut ranges: Vec<TextRange> = Vec::new();
    for (from, to) in spans {
        let (Some(&from), Some(&to)) = (units.get(from), units.get(to)) else { continue };
        match ranges.last_mut() {
            Some(last) if from <= last.to => last.to = last.to.max(to),
            _ => ranges.push(TextRange { from, to }),
        }
    }
    ranges
}

/// The characters of a text, each with the marks and letters that complete it.
fn clusters(text: &str) -> Vec<&str> {
    let completes =
        |c: char| is_combining_mark(c) || matches!(c, '\u{1160}'..='\u{11FF}' | '\u{200D}');
    let mut starts: Vec<usize> =
        text.char_indices().filter(|(_, c)| !completes(*c)).map(|(at, _)| at).collect();
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| text.get(*from..to)).collect()
}

/// The text in every coding the index knows.
fn streams(text: &str, clusters: &[&str]) -> Vec<Stream> {
    let folded: Vec<String> = clusters.iter().map(|cluster| fold(cluster)).collect();
    let mut streams = vec![plain(&folded), initials(&folded)];
    streams.extend(phones(text, &folded));
    streams.extend(spelled(text, &folded));
    streams.extend(read(text, &folded));
    streams
}

fn is_hangul(text: &str) -> bool {
    text.chars().all(hangul::is_hangul)
}

fn plain(folded: &[String]) -> Stream {
    let mut stream = Stream::default();
    let (mut gap, mut before): (Option<usize>, Option<bool>) = (None, None);
    for (at, one) in folded.iter().enumerate() {
        if one.chars().all(char::is_whitespace) {
            gap = before.map(|_| at);
            continue;
        }
        let mut bytes = Vec::new();
        push_text(&mut bytes, one);
        if bytes.is_empty() {
            continue;
        }
        let hangul = is_hangul(one);
        if let Some(space) = gap.take().filter(|_| !(hangul && before == Some(true))) {
            stream.push(b" ", (space, space + 1));
        }
        before = Some(hangul);
        stream.push(&bytes, (at, at + 1));
    }
    stream
}

fn initials(folded: &[String]) -> Stream {
    let mut stream = Stream::default();
    let mut gap = None;
    for (at, one) in folded.iter().enumerate() {
        let mut bytes = Vec::new();
        push_initials(&mut bytes, one);
        if bytes.is_empty() {
            gap = gap.or(one.contains(char::is_alphanumeric).then_some(at));
            continue;
        }
        if let Some(space) = gap.take().filter(|_| !stream.bytes.is_empty()) {
            stream.push(b" ", (space, space + 1));
        }
        stream.push(&bytes, (at, at + 1));
    }
    stream
}

/// The digits of a phone, and those after the calling code with a 0 before.
fn phones(text: &str, folded: &[String]) -> Vec<Stream> {
    if phone_digits(&fold(text)).is_none() {
        return Vec::new();
    }
    let mut whole = Stream::default();
    for (at, one) in folded.iter().enumerate() {
        let digits: String = one.chars().filter(char::is_ascii_digit).collect();
        whole.push(digits.as_bytes(), (at, at + 1));
    }
    let plus =
        ["+", &whole.bytes.iter().map(|digit| char::from(*digit)).collect::<String>()].concat();
    let national = significant_digits(&plus)
        .map_or(0, |digits| digits.chars().filter(char::is_ascii_digit).count());
    let start = whole.bytes.len().saturating_sub(national);
    let mut at_home = Stream::default();
    if let Some(owner) = whole.owners.get(start).filter(|_| national > 0) {
        at_home.push(b"0", *owner);
        for (digit, owner) in whole.bytes.iter().zip(&whole.owners).skip(start) {
            at_home.push(&[*digit], *owner);
        }
    }
    vec![whole, at_home]
}

/// A Korean name in every spelling.
fn spelled(text: &str, folded: &[String]) -> Vec<Stream> {
    let places: Vec<usize> =
        folded.iter().enumerate().filter(|(_, one)| is_hangul(one)).map(|(at, _)| at).collect();
    let all = romanised_parts(&fold(text));
    let given = all.first().map_or(0, |parts| parts.iter().filter(|part| !part.is_family).count());
    let family = places.len().saturating_sub(given);
    let span = |from: usize, to: usize| {
        let from = places.get(from).copied().unwrap_or_default();
        (from, places.get(to).map_or(from, |last| last + 1))
    };
    all.iter()
        .map(|parts| {
            let mut stream = Stream::default();
            let mut syllable = family;
            for part in parts {
                let owner = if part.is_family {
                    span(0, family.saturating_sub(1))
                } else {
                    syllable += 1;
                    span(syllable - 1, syllable - 1)
                };
                stream.push(part.spelling.as_bytes(), owner);
            }
            stream
        })
        .collect()
}

/// What a Korean name in Latin letters is in Hangul and in other spellings: the words of the family
/// and of the given name.
fn read(text: &str, folded: &[String]) -> Vec<Stream> {
    let is_gap = |one: &String| one.chars().all(|c| c.is_whitespace() || c == ',');
    let mut streams = Vec::new();
    for reading in hangul_readings(text) {
        let (family, given) = if reading.family_first {
            let end = folded.iter().position(is_gap).unwrap_or_default();
            let start = end + folded.iter().skip(end).take_while(|one| is_gap(one)).count();
            ((0, end), (start, folded.len()))
        } else {
            let start = folded.iter().rposition(is_gap).map_or(0, |gap| gap + 1);
            ((start, folded.len()), (0, start.saturating_sub(1)))
        };
        let (mut whole, mut initials) = (Stream::default(), Stream::default());
        for (name, owner) in [(reading.family, family), (reading.given.as_str(), given)] {
            let (mut text, mut letters) = (Vec::new(), Vec::new());
            push_text(&mut text, name);
            push_initials(&mut letters, name);
            whole.push(&text, owner);
            initials.push(&letters, owner);
        }
        streams.extend([whole, initials]);
        for parts in romanised_parts(&reading.whole()) {
            let mut stream = Stream::default();
            for part in parts {
                let owner = if part.is_family { family } else { given };
                stream.push(part.spelling.as_bytes(), owner);
            }
            streams.push(stream);
        }
    }
    streams
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with what is marked in brackets.
    fn marked(query: &str, text: &str) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut shown = String::new();
        let mut at = 0;
        for TextRange { from, to } in highlight(query, text) {
            shown += &String::from_utf16(&units[at..from]).unwrap();
            shown += &format!("[{}]", String::from_utf16(&units[from..to]).unwrap());
            at = to;
        }
        shown + &String::from_utf16(&units[at..]).unwrap()
    }

    fn check(query: &str, text: &str, expected: &str) {
        assert_eq!(marked(query, text), expected, "{query:?} in {text:?}");
    }

    #[test]
    fn text_is_marked_as_it_is_found() {
        check("jose", "José Müller", "[José] Müller");
        check("mull jo", "José Müller", "[Jo]sé [Mull]er".replace("Mull", "Müll").as_str());
        check("ji-won", "Jiwon Ji-Won", "[Jiwon] [Ji-Won]");
        check("", "Jiwon", "Jiwon");
        check("park", "Lee", "Lee");
        check("won", "🙂 Jiwon", "🙂 Ji[won]");
        check("클라우드", "한빛 클라 우드", "한빛 [클라 우드]");
    }

    #[test]
    fn hangul_is_marked_by_initials_and_unfinished_syllables() {
        check("ㅊㅅ", "김철수", "김[철수]");
        check("ㅂㅈㅇ", "박지원", "[박지원]");
        check("박ㅈ", "박지원", "[박지]원");
        check("바", "박지원", "[박]지원");
        check("ㅂ지원", "박지원", "[박지원]");
        check(
            "지원",
            "\u{1107}\u{1161}\u{11A8}\u{110C}\u{1175}원",
            "\u{1107}\u{1161}\u{11A8}[\u{110C}\u{1175}원]",
        );
    }

    #[test]
    fn names_are_marked_by_their_spellings() {
        check("jiwon", "박지원", "박[지원]");
        check("pak", "박지원", "[박]지원");
        check("jiwon park", "박지원", "[박지원]");
        check("wonpark", "박지원", "[박]지[원]".replace("[박]지[원]", "[박지원]").as_str());
        check("namgung", "남궁민", "[남궁]민");
        check("ji", "박 지원", "박 [지]원");
        check("김민수", "Minsu Kim", "[Minsu Kim]");
        check("민수", "Kim, Min-su", "Kim, [Min-su]");
        check("ㄱㅁㅅ", "Minsu Kim", "[Minsu Kim]");
        check("gim", "Minsu Kim", "Minsu [Kim]");
        check("minsoo", "Minsu Kim", "[Minsu] Kim");
    }

    #[test]
    fn guesses_are_marked_too() {
        check("qkrwl", "박지원", "[박지]원");
        check("qwd", "박지원", "[박지원]");
        check("ㅓㅑ재ㅜ", "Jiwon", "[Jiwon]");
        check("garcua", "Maria Garcia", "Maria [Garcia]");
    }

    #[test]
    fn phones_are_marked_in_any_grouping() {
        check("01012", "+82 10-1234-5678", "+82 [10-12]34-5678");
        check("345678", "+82 10-1234-5678", "+82 10-12[34-5678]");
        check("8210", "+82 10-1234-5678", "+[82 10]-1234-5678");
    }

    proptest::proptest! {
        #[test]
        fn ranges_are_in_order_and_within(query in "[a-zㄱ가-힣 ]{0,6}", text in "\\PC{0,12}") {
            let mut at = 0;
            for TextRange { from, to } in highlight(&query, &text) {
                proptest::prop_assert!(at <= from && from < to, "{from}..{to} after {at}");
                at = to;
            }
            proptest::prop_assert!(at <= text.encode_utf16().count());
        }
    }
}
