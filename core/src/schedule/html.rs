//! HTML to text: paragraphs and links stay, scripts and styles go, nothing is ever obeyed.

use crate::text::clean_text;

/// Longer texts are cut: a field takes 64 KiB.
const CAP: usize = 64 * 1024;

/// The text of HTML, or of what is text already.
pub(super) fn text_of(source: &str) -> Option<String> {
    let source = start_of(source, 4 * CAP);
    let text = if is_html(source) { strip(source) } else { source.to_owned() };
    let text = clean_text(&text);
    let text = start_of(&text, CAP);
    (!text.is_empty()).then(|| text.to_owned())
}

fn start_of(text: &str, cap: usize) -> &str {
    let mut end = cap.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

fn is_html(source: &str) -> bool {
    const TAGS: [&str; 21] = [
        "p", "br", "a", "b", "i", "em", "strong", "ul", "ol", "li", "div", "span", "h1", "h2",
        "h3", "h4", "table", "script", "style", "img", "code",
    ];
    let named = |rest: &str| TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(tag_name(rest)));
    source.contains('>') && source.split('<').skip(1).any(named)
        || source.contains("&nbsp;")
        || source.contains("&amp;")
}

fn tag_name(rest: &str) -> &str {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn strip(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    // Where a link leads, and where its text begins.
    let mut link: Option<(String, usize)> = None;
    let mut rest = source;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(&unescaped(&before.replace(['\n', '\r', '\t'], " ")));
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        if !is_tag {
            out.push('<');
            rest = tag;
            continue;
        }
        let Some((inside, after)) = tag.split_once('>') else {
            rest = ""; // a tag that never ends has no text behind it
            break;
        };
        rest = after;
        let name = tag_name(inside).to_ascii_lowercase();
        let closes = inside.starts_with('/');
        match name.as_str() {
            "script" | "style" if !closes => {
                let mut ends = rest.match_indices("</");
                let end = ends.find(|(at, _)| {
                    rest.get(at + 1..).is_some_and(|r| tag_name(r).eq_ignore_ascii_case(&name))
                });
                rest = end.and_then(|(at, _)| rest.get(at..)).unwrap_or_default();
            }
            "p" | "div" | "ul" | "ol" | "table" | "blockquote" | "h1" | "h2" | "h3" | "h4" => {
                out.push_str("\n\n");
            }
            "br" | "tr" => out.push('\n'),
            "li" if !closes => out.push_str("\n- "),
            "td" | "th" => out.push(' '),
            "a" if closes => {
                if let Some((url, from)) = link.take()
                    && !out.get(from..).unwrap_or_default().contains(url.as_str())
                {
                    out.push_str(&format!(" ({url})"));
                }
            }
            "a" => link = href(inside).map(|url| (url, out.len())),
            _ => {}
        }
    }
    out.push_str(&unescaped(&rest.replace(['\n', '\r', '\t'], " ")));
    out
}

/// Where a link leads, if that is somewhere one may go.
fn href(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href=")?;
    let value = tag.get(at + 5..)?;
    let url = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let url = unescaped(url.trim());
    ["https://", "http://", "mailto:"].iter().any(|start| url.starts_with(start)).then_some(url)
}

/// Character references resolved, the usual and the numbered ones; no other is believed.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, reference)) = rest.split_once('&') {
        out.push_str(before);
        let end = reference.char_indices().take(10).find(|(_, c)| *c == ';').map(|(at, _)| at);
        let name = end.and_then(|end| reference.get(..end));
        match name.and_then(character) {
            Some(c) => {
                out.push(c);
                rest = end.and_then(|end| reference.get(end + 1..)).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = reference;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character a reference names, without its `&` and `;`.
pub(super) fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return code.and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "rsquo" => '’',
        "lsquo" => '‘',
        "rdquo" => '”',
        "ldquo" => '“',
        "bull" => '•',
        "copy" => '©',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(text_of(html).unwrap_or_default(), expected, "{html}");
    }

    #[test]
    fn paragraphs_and_links_stay() {
        check("<p>One\n<b>two</b>.</p><p>Three &amp; four</p>", "One two.\n\nThree & four");
        check(
            "See <a href=\"https://a.example/x?y=1&amp;z=2\">this</a>.",
            "See this (https://a.example/x?y=1&z=2).",
        );
        check("<a href='https://a.example'>https://a.example</a>", "https://a.example");
        check("<ul><li>one</li><li>two</li></ul>", "- one\n- two");
        check("one<br/>two", "one\ntwo");
        check("plain a < b > c\n\nnext", "plain a < b > c\n\nnext");
        check("caf&#233; &#x2713; <p>&bogus;</p>", "café ✓\n\n&bogus;");
    }

    #[test]
    fn what_could_act_is_gone() {
        check("<p>a</p><script>alert('<p>x</p>')</script><style>p{}</style><p>b</p>", "a\n\nb");
        check("<a href=\"javascript:alert(1)\">go</a><img src=x onerror=alert(1)>", "go");
        check("<p>a<script>never closed", "a");
        let long = text_of(&"가".repeat(50_000)).unwrap();
        assert!(long.len() <= CAP && long.ends_with('가'), "cut at a character");
    }
}
