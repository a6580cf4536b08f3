//! Somebody's page on a network: its address is a way to reach them and often gives their name.

use super::link::Url;
use super::percent::decode;
use super::{Payload, one_piece, point, two_parts};
use crate::model::{ContactDraft, PersonName, PointKind};
use crate::text::{Script, clean_line, script_of, split_name};

/// A network whose pages are people.
struct Network {
    name: &'static str,
    /// Its hosts; `www.`, `m.` and a country (`kr.`) may stand before them.
    hosts: &'static [&'static str],
    /// What stands before the person in the path.
    before: Option<&'static str>,
    /// What is between the words of a name; `None` where people go by a handle.
    between: Option<char>,
}

const fn handles(name: &'static str, hosts: &'static [&'static str]) -> Network {
    Network { name, hosts, before: None, between: None }
}

const NETWORKS: &[Network] = &[
    Network { name: "linkedin", hosts: &["linkedin.com"], before: Some("in"), between: Some('-') },
    Network { name: "xing", hosts: &["xing.com"], before: Some("profile"), between: Some('_') },
    Network { name: "bluesky", hosts: &["bsky.app"], before: Some("profile"), between: None },
    handles("github", &["github.com"]),
    handles("x", &["x.com", "twitter.com"]),
    handles("instagram", &["instagram.com"]),
    handles("threads", &["threads.net", "threads.com"]),
    handles("telegram", &["t.me"]),
    handles("linktree", &["linktr.ee"]),
    handles("about.me", &["about.me"]),
];

/// Pages of the networks themselves that look like handles.
const NOBODY: &[&str] = &[
    "about",
    "apps",
    "blog",
    "download",
    "enterprise",
    "events",
    "explore",
    "features",
    "help",
    "home",
    "join",
    "jobs",
    "legal",
    "login",
    "marketplace",
    "news",
    "pricing",
    "privacy",
    "search",
    "security",
    "settings",
    "signin",
    "signup",
    "sponsors",
    "support",
    "terms",
    "topics",
    "trending",
];

/// The person whose page an address is, if it is one. What follows the person in the path is let go
/// where it can only be a language; elsewhere (`github.com/them/project`) it is another page.
pub(super) fn of(url: &Url<'_>) -> Option<Payload> {
    let network = NETWORKS.iter().find(|network| network.is_at(&url.host))?;
    let who = match (network.before, url.path.as_slice()) {
        (Some(before), [first, who, ..]) if first.eq_ignore_ascii_case(before) => *who,
        (None, [who]) => *who,
        _ => return None,
    };
    let handle = clean_line(&decode(who));
    let handle = handle.trim_start_matches('@');
    let is_nobody = network.before.is_none()
        && (NOBODY.contains(&handle.to_lowercase().as_str()) || handle.starts_with(['+', '.']));
    if handle.is_empty() || is_nobody {
        return None;
    }
    let name = match network.between {
        Some(between) => name(handle, between),
        None => one_piece(handle),
    };
    let path: Vec<&str> = network.before.into_iter().chain([who]).collect();
    let address = format!("https://{}/{}", url.host, path.join("/"));
    let draft = ContactDraft {
        name,
        points: vec![point(PointKind::Url, Some(network.name), address)],
        ..ContactDraft::default()
    };
    Some(Payload::Profile { draft: Box::new(draft) })
}

impl Network {
    fn is_at(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| {
            let sub = host.strip_suffix(own).and_then(|sub| sub.strip_suffix('.').or(Some(sub)));
            // An exact host, or one label of at most three letters before it: www, m, kr.
            host == *own
                || (host.ends_with(&format!(".{own}"))
                    && sub.is_some_and(|sub| sub.len() <= 3 && !sub.contains('.')))
        })
    }
}

/// The name that `jiwon-park-1a2b3c4` was made of: the mark that tells namesakes apart is cut, and
/// capitals, which addresses lose, are put back.
fn name(slug: &str, between: char) -> PersonName {
    let mut words: Vec<&str> = slug.split(between).filter(|word| !word.is_empty()).collect();
    while words.len() > 1
        && words.last().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()))
    {
        words.pop();
    }
    if let [given, family] = words.as_slice()
        && script_of(slug) == Script::Hangul
        && split_name(&format!("{family}{given}")).0.as_deref() == Some(*family)
    {
        return two_parts(family, given);
    }
    let words: Vec<String> = match words.as_slice() {
        [handle] => vec![(*handle).to_owned()],
        several => several.iter().map(|word| capital(word)).collect(),
    };
    one_piece(words.join(" "))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
