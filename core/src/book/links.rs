//! Links of an occasion: where it can be watched or read again.

use super::Book;
use super::forms::LinkForm;
use super::typed;
use crate::error::{Error, Result};
use crate::model::*;
use crate::text::clean_line;

/// The longest address that is kept, in bytes.
const LONGEST: usize = 4_096;

impl Book {
    /// Adds, edits or (with an empty address) deletes a link; answers with those there are then.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Invalid`] for what is no web address.
    pub fn save_link(&self, moment: &Moment, form: &LinkForm) -> Result<Vec<OccasionLink>> {
        self.store.write(moment, Verb::SaveLink, |writer| {
            let old: Option<OccasionLink> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            let occasion = old.as_ref().map_or(form.occasion, |old| old.occasion);
            writer.expect_row::<Occasion>(occasion)?;
            let url = clean_line(&form.url);
            match &old {
                Some(old) if url.is_empty() => writer.delete::<OccasionLink>(old.id)?,
                _ => {
                    let link = OccasionLink {
                        id: form.id.unwrap_or_else(|| LinkId(moment.id())),
                        occasion,
                        kind: form.kind,
                        url: web_address(&url)?,
                        title: typed::line(form.title.as_deref()),
                    };
                    if old.is_some() { writer.update(&link)? } else { writer.insert(&link)? }
                }
            }
            Ok((writer.links_of(occasion)?, Args::one(occasion.0)))
        })
    }
}

/// An address that a browser may open: `https:` or `http:`, which is put before one without a scheme.
fn web_address(typed: &str) -> Result<String> {
    let refused = || Error::Invalid { field: "url", text: typed.chars().take(200).collect() };
    let lower = typed.to_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    let address = if is_web { typed.to_owned() } else { format!("https://{typed}") };
    let host = address.split("//").nth(1).unwrap_or_default();
    let host = host.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit('@').next().unwrap_or_default();
    // `javascript:alert(1)` has no dot and no port of digits where its host would be.
    let (name, port) = name.split_once(':').unwrap_or((name, ""));
    let is_host = is_web && !name.is_empty() || name.contains('.') && !host.contains('@');
    let is_port = port.chars().all(|digit| digit.is_ascii_digit());
    let is_one = !address.contains(|sign: char| sign.is_whitespace() || sign.is_control());
    if is_host && is_port && is_one && address.len() <= LONGEST {
        Ok(address)
    } else {
        Err(refused())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::{Desk, assert_same};
    use crate::book::*;

    #[test]
    fn only_web_addresses_are_kept() {
        for (typed, kept) in [
            ("https://youtu.example/x?t=1", "https://youtu.example/x?t=1"),
            ("slides.example/deck", "https://slides.example/deck"),
            ("HTTP://intranet/x", "HTTP://intranet/x"),
            ("slides.example:8080/deck", "https://slides.example:8080/deck"),
        ] {
            assert_eq!(web_address(typed).unwrap(), kept);
        }
        for typed in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "mailto:a@b.example",
            "ftp://x.example/",
            "https://",
            "https://a b.example",
            "",
        ] {
            assert!(web_address(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn a_link_is_added_edited_deleted_and_comes_back() {
        let desk = Desk::new();
        let moment = desk.house.moment();
        let form = OccasionForm::new(OccasionKind::Session, "Queues");
        let id = desk.book.save_occasion(&moment, &form).unwrap().row.occasion.id;
        let link = |id, occasion, url: &str| LinkForm {
            id,
            occasion,
            kind: LinkKind::Recording,
            url: url.to_owned(),
            title: Some("The recording".to_owned()),
        };
        let before = desk.book.dump();
        let links = desk.book.save_link(&desk.house.moment(), &link(None, id, "youtu.example/1"));
        let links = links.unwrap();
        assert_eq!(links.first().unwrap().url, "https://youtu.example/1");
        let edit = link(Some(links.first().unwrap().id), id, "youtu.example/2");
        let links = desk.book.save_link(&desk.house.moment(), &edit).unwrap();
        assert_eq!(
            (links.len(), links.first().unwrap().url.as_str()),
            (1, "https://youtu.example/2")
        );
        assert_eq!(desk.book.occasion(&moment, id).unwrap().links, links);
        let gone = link(Some(links.first().unwrap().id), id, " ");
        assert_eq!(desk.book.save_link(&desk.house.moment(), &gone).unwrap(), []);
        for _ in 0..3 {
            desk.book.undo(&desk.house.moment(), &()).unwrap();
        }
        assert_same(&desk.book.dump(), &before, "undo takes all of it back");
        desk.book.delete_occasion(&desk.house.moment(), id).unwrap();
    }
}
