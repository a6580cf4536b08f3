//! What is known of a file before it is looked at.

use super::Book;
use super::views::FileState;
use crate::error::Result;
use crate::model::{ContentHash, Moment};

impl Book {
    /// Whether something was captured from the file with these bytes, or nothing was found in it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn file_state(&self, file: ContentHash) -> Result<FileState> {
        self.store.read(|reader| match reader.captured_at(file)? {
            Some(at) => Ok(FileState::Captured { at }),
            None if reader.is_seen(file)? => Ok(FileState::Seen),
            None => Ok(FileState::New),
        })
    }

    /// Passes the file over from now on: it had nothing for us. Nothing of that is undone.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn mark_seen(&self, moment: &Moment, file: ContentHash) -> Result<()> {
        self.store.write_local(|writer| writer.mark_seen(moment, file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tests::support::Desk;
    use crate::book::{CaptureOutcome, ScanOptions};
    use crate::card::{Code, Level, png};

    #[test]
    fn a_file_is_new_then_seen_then_captured_and_new_again_when_that_is_taken_back() {
        let Desk { book, house } = Desk::new();
        let code = Code::of("MECARD:N:Park,Jiwon;EMAIL:jiwon@bandal.example;;", Level::M).unwrap();
        let picture = png(&code, 200).unwrap();
        let hash = ContentHash::of(&picture);
        assert_eq!(book.file_state(hash).unwrap(), FileState::New);
        let report = book.scan_image(&house.moment(), &picture, &ScanOptions::default()).unwrap();
        let CaptureOutcome::Saved { row, .. } = &report.files[0].codes[0].outcome else { panic!() };
        let at = row.last.as_ref().unwrap().at;
        assert_eq!(book.file_state(hash).unwrap(), FileState::Captured { at });
        book.trash_people(&house.moment(), &[row.id], &()).unwrap();
        assert_eq!(book.file_state(hash).unwrap(), FileState::New, "nobody is left of it");
        book.restore_people(&house.moment(), &[row.id], &()).unwrap();
        assert_eq!(book.file_state(hash).unwrap(), FileState::Captured { at });
        for _ in 0..2 {
            book.mark_seen(&house.moment(), ContentHash::of(b"a cat")).unwrap();
        }
        assert_eq!(book.file_state(ContentHash::of(b"a cat")).unwrap(), FileState::Seen);
        assert_eq!(book.file_state(ContentHash::of(b"a dog")).unwrap(), FileState::New);
    }
}
