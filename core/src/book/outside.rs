//! Files that leave the book: whole in their place or not at all, and never in the profile.

use std::io::Write as _;
use std::path::Path;

use super::Book;
use crate::error::{Error, Result};
use crate::exchange::{NewFile, Target};
use crate::model::Moment;

/// The longest name made of a conference's, in characters.
const LONGEST_STEM: usize = 60;

/// A name as that of a file or folder on any system; `nameless` where nothing is left of it.
pub(super) fn stem(name: &str, nameless: &str) -> String {
    let name = name.to_lowercase();
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(LONGEST_STEM).collect();
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { nameless.to_owned() } else { stem.to_owned() }
}

impl Book {
    /// Begins a file that is to stand at `path`. The profile's own folder is refused, by whatever
    /// name or link it is reached: a file that replaced the database would end it.
    pub(super) fn new_file(&self, moment: &Moment, path: &Path) -> Result<NewFile> {
        let failed = |cause| Error::not_written(path, cause);
        let target = Target::of(path).map_err(failed)?;
        if target.is_in(self.store.folder()).map_err(failed)? {
            return Err(Error::InProfile { path: path.to_owned() });
        }
        NewFile::create(target, moment.id()).map_err(failed)
    }

    /// Writes a whole file to stand at `path`, as [`new_file`](Self::new_file) begins it.
    pub(super) fn write_file(&self, moment: &Moment, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = self.new_file(moment, path)?;
        let written = file.write_all(bytes).and_then(|()| file.finish());
        written.map_err(|cause| Error::not_written(path, cause))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::book::tests::support::Desk;
    use crate::book::{CardForm, Preset};

    #[test]
    fn no_file_is_written_into_the_profile() {
        let desk = Desk::new();
        let form = CardForm { name: "서현우".to_owned(), ..CardForm::default() };
        let card = desk.book.save_card(&desk.house.moment(), &form).unwrap().card.id;
        let folder = desk.house.folder();
        fs::create_dir_all(folder.join("backups")).unwrap();
        let before = listed(&folder);
        for name in ["hallway.db", "hallway.db-wal", "new.svg", "backups/x.png"] {
            for place in by_all_names(&desk, name) {
                let moment = desk.house.moment();
                let export = desk.book.export(&moment, Preset::Hubspot, None, &place, &());
                assert_refused(&export, &place);
                if name.ends_with('g') {
                    assert_refused(&desk.book.write_card(&moment, card, &place), &place);
                }
            }
        }
        assert_eq!(listed(&folder), before, "nothing came and nothing went");
        assert_eq!(desk.book.cards().unwrap().len(), 1, "the database is one");
    }

    fn assert_refused<T: std::fmt::Debug>(outcome: &Result<T>, place: &Path) {
        let named = matches!(&outcome, Err(Error::InProfile { path }) if path == place);
        assert!(named, "{}: {outcome:?}", place.display());
    }

    /// The ways to a file of the profile: straight, by a detour, and where there are links, by a link
    /// to the folder and one to the file.
    fn by_all_names(desk: &Desk, name: &str) -> Vec<PathBuf> {
        let straight = desk.house.folder().join(name);
        let detour = desk.house.folder().join("../profile/backups/..").join(name);
        let mut ways = vec![straight.clone(), detour];
        if cfg!(unix) {
            let (to_folder, to_file) = (desk.house.beside("link"), desk.house.beside("link.png"));
            for link in [&to_folder, &to_file] {
                let _ = fs::remove_file(link); // of the name before
            }
            link(&desk.house.folder(), &to_folder);
            ways.push(to_folder.join(name));
            if straight.exists() {
                link(&straight, &to_file);
                ways.push(to_file);
            }
        }
        ways
    }

    #[cfg(unix)]
    fn link(to: &Path, at: &Path) {
        std::os::unix::fs::symlink(to, at).unwrap();
    }

    #[cfg(not(unix))]
    fn link(_to: &Path, _at: &Path) {}

    fn listed(folder: &Path) -> Vec<PathBuf> {
        let entries = |folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<PathBuf> = entries(folder.to_owned()).collect();
        paths.extend(entries(folder.join("backups")));
        paths.sort();
        paths
    }
}
