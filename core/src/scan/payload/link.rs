//! A web address. What is behind is not fetched.

use super::{Content, Payload, after, profile};

/// The parts of a web address that say where it leads.
pub(super) struct Url<'t> {
    /// The computer, in lower case, without user and port.
    pub(super) host: String,
    /// What stands between the slashes behind it, without query and fragment.
    pub(super) path: Vec<&'t str>,
}

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    // DoCoMo's bookmark form, still made by some generators.
    let text = after(content.text, "URLTO:").unwrap_or(content.text);
    let url = parse(text)?;
    Some(profile::of(&url).unwrap_or(Payload::Link { host: url.host }))
}

/// Takes an address apart as browsers do: a backslash counts as a slash, what stands before an `@`
/// is a user and no host. `www.` and the networks we know need no scheme.
pub(super) fn parse(text: &str) -> Option<Url<'_>> {
    let scheme = after(text, "https://").or_else(|| after(text, "http://"));
    let rest = scheme.unwrap_or(text);
    if rest.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return None;
    }
    let place = rest.split(['?', '#']).next().unwrap_or_default();
    let mut parts = place.split(['/', '\\']);
    let authority = parts.next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    let path = parts.filter(|part| !part.is_empty()).collect();
    let url = Url { host, path };
    let is_web = scheme.is_some() || url.host.starts_with("www.") || profile::of(&url).is_some();
    (is_web && !url.host.is_empty()).then_some(url)
}
