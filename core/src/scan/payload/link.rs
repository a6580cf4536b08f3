//! A web address. Profile pages and ticket pages look alike here; what is behind is not fetched.

use super::{Content, Payload, after};

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    // DoCoMo's bookmark form, still made by some generators.
    let url = after(content.text, "URLTO:").unwrap_or(content.text);
    let rest = after(url, "https://").or_else(|| after(url, "http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let one_word = !url.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    (!host.is_empty() && one_word).then(|| Payload::Link { url: url.to_owned() })
}
