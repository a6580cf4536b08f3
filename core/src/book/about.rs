//! Subject access: everything about one person as files that can be handed to them.

mod markdown;

use std::path::Path;

use super::Book;
use super::forms::TripLanguage;
use super::person;
use super::views::{About, AboutDone, KeptPerson};
use crate::error::{Error, Result};
use crate::model::*;

/// What the file says it is; another number when a key changes its meaning.
const FORMAT: &str = "hallway about 1";

impl Book {
    /// Everything about one person.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn about(&self, moment: &Moment, id: ContactId) -> Result<About> {
        self.store.read(|reader| {
            let (keep_until, own) = reader.kept_until(id)?;
            Ok(About {
                format: FORMAT,
                written_at: moment.now,
                person: person::page(reader, moment, id)?,
                kept: KeptPerson { keep_until, own },
                exports: reader.exports_with(id)?,
                rows: serde_json::json!(reader.rows_about(id)?),
            })
        })
    }

    /// Writes it into a folder, which is made: `about.json`, `about.md`, and their pictures.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::InProfile`], [`Error::NotWritable`], [`Error::DiskFull`].
    pub fn write_about(
        &self,
        moment: &Moment,
        id: ContactId,
        language: TripLanguage,
        folder: &Path,
    ) -> Result<AboutDone> {
        let about = self.about(moment, id)?;
        std::fs::create_dir_all(folder).map_err(|cause| Error::not_written(folder, cause))?;
        let json = serde_json::to_vec_pretty(&about).unwrap_or_default();
        let mut files = vec![("about.json".to_owned(), json)];
        files.push(("about.md".to_owned(), markdown::page(&about, language).into_bytes()));
        for (number, picture) in (1..).zip(&about.person.pictures) {
            // One that was collected meanwhile is not there any more.
            if let Ok(bytes) = self.picture(picture.hash) {
                files.push((format!("picture-{number}.jpg"), bytes));
            }
        }
        for (name, bytes) in &files {
            self.write_file(moment, &folder.join(name), bytes)?;
        }
        let files = files.into_iter().map(|(name, _)| name).collect();
        Ok(AboutDone { folder: folder.display().to_string(), files })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::book::tests::support::*;
    use crate::book::*;

    #[test]
    fn everything_about_somebody_is_in_two_files() {
        let house = House::new();
        let book = house.open();
        let id = book.add(&house, &form("박지원", "Hangang Data", &["vip"]));
        book.note_on(&house, id, "wants a *demo*");
        let other = book.add_named(&house, "Mina Kang");
        book.note_on(&house, other, "nobody else's business");
        let folder = house.beside("about");
        let done = book.write_about(&house.moment(), id, TripLanguage::Ko, &folder).unwrap();
        assert_eq!(done.files, ["about.json", "about.md"]);
        let json = fs::read_to_string(folder.join("about.json")).unwrap();
        let told: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(told["format"], "hallway about 1");
        assert_eq!(told["rows"]["contact"][0]["name"], "박지원");
        assert_eq!(told["rows"]["note"][0]["body"], "wants a *demo*");
        let page = fs::read_to_string(folder.join("about.md")).unwrap();
        for part in ["# 박지원", "Hangang Data", "vip", "wants a *demo*", "출처"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!json.contains("nobody else") && !page.contains("nobody else"), "of one only");
        let inside = house.folder().join("about");
        assert!(book.write_about(&house.moment(), id, TripLanguage::En, &inside).is_err());
    }
}
