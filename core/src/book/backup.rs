//! Backups: made, listed, put back; and the check of everything a profile holds.
//!
//! What needs no open book works on the folder alone, so that it also helps when the database is
//! damaged: [`Book::backups_in`], [`Book::look_into`], [`Book::restore_closed`].

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::views::{BackupView, CheckReport, RestoreDone};
use super::{Book, Followed, me};
use crate::error::Result;
use crate::model::Moment;
use crate::store::{self, Backup, Contents, Restored};

impl Book {
    /// The backups of this profile and in the second folder, newest first; where damage hides which
    /// folder that is, those of this profile.
    ///
    /// # Errors
    /// When the profile's folder cannot be read.
    pub fn backups(&self) -> Result<Vec<BackupView>> {
        let mut backups = store::backups_of(self.store.folder())?;
        if let Some(second) = self.second_folder().unwrap_or_default() {
            let own: Vec<_> = backups.iter().map(|own| own.path.file_name()).collect();
            let copies = store::list_backups(&second).unwrap_or_default(); // the disk may be away
            let others = copies.into_iter().filter(|copy| !own.contains(&copy.path.file_name()));
            let others: Vec<_> = others.collect();
            backups.extend(others);
            backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
        }
        Ok(backups.iter().map(view).collect())
    }

    /// The backups of the profile in `folder`, newest first, also when it cannot be opened.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups_in(folder: &Path) -> Result<Vec<BackupView>> {
        Ok(store::backups_of(folder)?.iter().map(view).collect())
    }

    /// What is in one file, before it is restored. It need not stand among the backups.
    ///
    /// # Errors
    /// [`Error::Unreadable`](crate::Error::Unreadable) when it is not a database of Hallway.
    pub fn look_into(file: &Path) -> Result<BackupView> {
        store::look_into(file).map(|backup| view(&backup))
    }

    /// Makes a verified backup of now, in the profile and in the second folder if there is one.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged) when the database does not pass its check,
    /// [`Error::DiskFull`](crate::Error::DiskFull), and
    /// [`Error::NotWritable`](crate::Error::NotWritable): of the second folder, if the backup in the
    /// profile was made.
    pub fn back_up(&self, moment: &Moment) -> Result<BackupView> {
        let second = self.second_folder()?;
        self.store.back_up(moment.now, second.as_deref()).map(|backup| view(&backup))
    }

    /// Makes a backup if something changed since the last one and that was not today.
    ///
    /// # Errors
    /// Those of [`Book::back_up`].
    pub fn back_up_if_due(&self, moment: &Moment) -> Result<Option<BackupView>> {
        let seq = self.store.read(|reader| reader.last_seq())?;
        let backups = store::backups_of(self.store.folder())?;
        // One from later than now says that a clock was ahead, not what was kept last.
        let mut past = backups.iter().filter(|backup| backup.at <= moment.now);
        let newest = past.find_map(|backup| Some((backup.at, backup.contents.as_ref()?)));
        let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&moment.zone).date_naive();
        let due = match newest {
            Some((at, contents)) => contents.seq != seq && day(at) != day(moment.now),
            None => seq > 0,
        };
        due.then(|| self.back_up(moment)).transpose()
    }

    /// Makes this profile what `file` holds; the state before is kept as a backup. This computer has
    /// a new id afterwards: ask [`Book::device`] again.
    ///
    /// # Errors
    /// [`Error::Unreadable`](crate::Error::Unreadable) and
    /// [`Error::NewerProfile`](crate::Error::NewerProfile) of the file;
    /// [`Error::Busy`](crate::Error::Busy) while another process has the profile open;
    /// [`Error::Damaged`](crate::Error::Damaged) when the state before cannot be kept (close the book
    /// and use [`Book::restore_closed`]). Nothing is changed then.
    pub fn restore(&self, moment: &Moment, file: &Path) -> Result<RestoreDone> {
        // The index and the open lists are of the state before; the next use builds them anew.
        let mut followed = self.index.write().unwrap_or_else(PoisonError::into_inner);
        let restored = self.store.restore(moment, file)?;
        *followed = Followed::default();
        self.forget_lists();
        Ok(done(&restored))
    }

    /// Forgets what is in memory of the profile, but for the index of people.
    pub(super) fn forget_lists(&self) {
        self.views.close_all();
        self.occasion_views.close_all();
        *self.catalogue.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Makes the profile in `folder` what `file` holds, also when its database is damaged, newer or
    /// gone. What cannot be kept as a backup is set aside in the folder under another name.
    ///
    /// # Errors
    /// As [`Book::restore`], without [`Error::Damaged`](crate::Error::Damaged).
    pub fn restore_closed(moment: &Moment, folder: &Path, file: &Path) -> Result<RestoreDone> {
        store::restore_closed(moment, folder, file).map(|restored| done(&restored))
    }

    /// The profile's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// Checks everything: pages, references, derived rows, the journal, who may read the files.
    ///
    /// # Errors
    /// When the check itself cannot be made.
    pub fn check(&self) -> Result<CheckReport> {
        let found = self.store.check()?;
        let lists = [&found.database, &found.references, &found.derived, &found.journal];
        let sound = lists.iter().all(|list| list.is_empty()) && found.exposed.is_empty();
        let exposed = found.exposed.iter().map(|path| path.display().to_string()).collect();
        Ok(CheckReport {
            sound,
            database: found.database,
            references: found.references,
            derived: found.derived,
            journal: found.journal,
            exposed,
            entries: found.entries,
        })
    }

    /// The folder that gets a copy of every backup, if one was chosen.
    pub(super) fn second_folder(&self) -> Result<Option<PathBuf>> {
        let folder = self.store.read(me::settings)?.backup_folder;
        Ok(folder.filter(|folder| !folder.trim().is_empty()).map(PathBuf::from))
    }
}

fn view(backup: &Backup) -> BackupView {
    let contents = backup.contents.as_ref();
    let count = |number: fn(&Contents) -> i64| contents.map_or(0, number);
    BackupView {
        path: backup.path.display().to_string(),
        at: backup.at,
        bytes: backup.bytes,
        damaged: contents.is_none(),
        people: count(|contents| contents.people),
        encounters: count(|contents| contents.encounters),
        companies: count(|contents| contents.companies),
        last_change: contents.and_then(|contents| contents.last_change),
    }
}

fn done(restored: &Restored) -> RestoreDone {
    let contents = &restored.contents;
    RestoreDone {
        people: contents.people,
        encounters: contents.encounters,
        companies: contents.companies,
        kept: restored.kept.as_ref().map(view),
        set_aside: restored.set_aside.as_ref().map(|path| path.display().to_string()),
    }
}
