//! What the window keeps while it is open: the profile on show, and the clock that core does not
//! have.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use hallway_core::book::{BackupView, Book, HowFar, Looker, Progress, RestoreDone};
use hallway_core::error::{ErrorCode, Problem, Result};
use hallway_core::model::{DeviceId, Moment};
use tauri::ipc::Channel;
use uuid::Uuid;

use crate::work::Stops;

/// What a command answers with: what the screen needs next, or what is wrong.
pub(crate) type Answer<T> = std::result::Result<T, Problem>;

/// The profile on show. A profile that cannot be opened is a state too: the screen says why.
pub(crate) struct Shell {
    own: PathBuf,
    open: RwLock<Answer<Arc<Book>>>,
    /// The long work that is to stop.
    pub(crate) stops: Stops,
}

impl Shell {
    /// Opens the profile in `own`, or keeps the reason why not.
    pub(crate) fn open(own: PathBuf) -> Self {
        let open = RwLock::new(open(&own));
        Self { own, open, stops: Stops::default() }
    }

    /// Runs a verb off the main thread and hands back its answer.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&Book, &Moment) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let book = self.book()?;
        let verb = move || verb(&book, &moment(book.device())).map_err(|error| told(&error));
        off_the_main_thread(verb).await
    }

    /// Runs a verb that may take long: `channel` hears how far it is, and its id stops it.
    pub(crate) async fn run_long<T: Send + 'static>(
        &self,
        channel: Channel<HowFar>,
        verb: impl FnOnce(&Book, &Moment, &dyn Progress) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let work = self.stops.work(channel);
        self.run(move |book, moment| verb(book, moment, &work)).await
    }

    /// The open profile.
    pub(crate) fn book(&self) -> Answer<Arc<Book>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The folder of the profile this window was started with.
    pub(crate) fn own(&self) -> &Path {
        &self.own
    }

    /// The backups of the profile, also of one that cannot be opened.
    pub(crate) async fn backups(&self) -> Answer<Vec<BackupView>> {
        if self.book().is_ok() {
            return self.run(|book, _| book.backups()).await;
        }
        let folder = self.own.clone();
        let list = move || Book::backups_in(&folder).map_err(|error| told(&error));
        off_the_main_thread(list).await
    }

    /// Puts a backup in place, also of a profile that cannot be opened or is damaged deep inside; that
    /// one is open then.
    pub(crate) async fn restore(&self, file: PathBuf) -> Answer<RestoreDone> {
        let mut folder = self.own.clone();
        if let Ok(book) = self.book() {
            book.folder().clone_into(&mut folder);
            drop(book);
            let file = file.clone();
            match self.run(move |book, moment| book.restore(moment, &file)).await {
                Err(problem) if problem.code == ErrorCode::Damaged => self.close(),
                outcome => return outcome,
            }
        }
        let closed = folder.clone();
        let restore = move || {
            let moment = moment(DeviceId(Uuid::new_v4()));
            Book::restore_closed(&moment, &closed, &file).map_err(|error| told(&error))
        };
        let done = off_the_main_thread(restore).await;
        let opened = self.switch(&folder);
        done.and_then(|done| opened.map(|_| done))
    }

    /// The folder of the sample: a profile of its own beside the user's.
    pub(crate) fn sample(&self) -> PathBuf {
        self.own.with_file_name("sample")
    }

    /// Shows another profile. The one before is closed when its last verb is through.
    pub(crate) fn switch(&self, folder: &Path) -> Answer<Arc<Book>> {
        let opened = open(folder);
        self.open.write().unwrap_or_else(PoisonError::into_inner).clone_from(&opened);
        opened
    }

    /// Closes the profile, so that its log is written into the database.
    pub(crate) fn close(&self) {
        let closed = Problem { code: ErrorCode::Cancelled, detail: String::new() };
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Err(closed);
    }
}

/// Now, here, on this computer.
pub(crate) fn moment(device: DeviceId) -> Moment {
    let zone = iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok());
    let now = now().unwrap_or(DateTime::UNIX_EPOCH);
    Moment { now, zone: zone.unwrap_or(Tz::UTC), device, by: None, randomness: Arc::new(random) }
}

/// The system's clock, if that is an instant chrono knows; its own `now` would panic.
pub(crate) fn now() -> Option<DateTime<Utc>> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, since.subsec_nanos())
}

/// Runs what may take a while where it holds nobody up.
pub(crate) async fn off_the_main_thread<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let lost =
        |error: tauri::Error| Problem { code: ErrorCode::Internal, detail: error.to_string() };
    tauri::async_runtime::spawn_blocking(work).await.map_err(lost)?
}

/// Which profile to open: `--profile DIR`, else `HALLWAY_PROFILE`, else the user's default one, in
/// the place the terminal looks too.
pub(crate) fn profile_dir(
    args: impl IntoIterator<Item = OsString>,
    variable: Option<OsString>,
) -> PathBuf {
    let mut args = args.into_iter();
    let argument = args.find(|arg| arg == "--profile").and_then(|_| args.next());
    let chosen = argument.or(variable).filter(|dir| !dir.is_empty());
    let dir = chosen.map_or_else(default_profile, PathBuf::from);
    std::path::absolute(&dir).unwrap_or(dir)
}

fn default_profile() -> PathBuf {
    let data = dirs::data_dir().unwrap_or_else(|| Path::new(".").to_owned());
    data.join("hallway").join("profiles").join("default")
}

fn open(folder: &Path) -> Answer<Arc<Book>> {
    let fresh = DeviceId(Uuid::new_v4());
    let book = Book::open(folder, fresh).map_err(|error| told(&error))?;
    Ok(Arc::new(book.with_looker(looker())))
}

/// Pictures are looked at by another process of this program. Where it cannot be started the window
/// looks at them itself, and the log says so.
fn looker() -> Looker {
    let lost = |error: &std::io::Error| log::warn!("no process for pictures: {}", error.kind());
    std::env::current_exe().map_or_else(|_| Looker::default(), |it| Looker::child(it, lost))
}

/// The error as the screen gets it; the log gets its code, never its data.
pub(crate) fn told(error: &hallway_core::Error) -> Problem {
    let problem = Problem::from(error);
    log::warn!("a command failed: {:?}", problem.code);
    problem
}

fn random() -> [u8; 10] {
    let bytes = Uuid::new_v4().into_bytes();
    let mut random = [0; 10];
    // A UUIDv4 is random but for six bits in its middle; its ends are all random.
    for (to, from) in random.iter_mut().zip(bytes.iter().take(6).chain(bytes.iter().skip(10))) {
        *to = *from;
    }
    random
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use hallway_core::book::MeForm;

    use super::*;

    fn check(args: &[&str], variable: Option<&str>, expected: &Path) {
        let found = profile_dir(args.iter().map(OsString::from), variable.map(OsString::from));
        assert_eq!(found, expected, "{args:?} with HALLWAY_PROFILE={variable:?}");
    }

    #[test]
    fn the_argument_wins_over_the_variable_and_the_variable_over_the_default() {
        let here = std::env::current_dir().unwrap();
        check(&["hallway-app", "--profile", "a"], Some("b"), &here.join("a"));
        check(&["hallway-app"], Some("b"), &here.join("b"));
        check(&["hallway-app"], Some(""), &default_profile());
        check(&["hallway-app", "--profile"], None, &default_profile());
    }

    /// What was logged in this process.
    static LOGGED: Mutex<String> = Mutex::new(String::new());

    struct Logger;

    impl log::Log for Logger {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            true
        }

        fn log(&self, record: &log::Record<'_>) {
            let line = format!("{} {}\n", record.target(), record.args());
            LOGGED.lock().unwrap().push_str(&line);
        }

        fn flush(&self) {}
    }

    #[test]
    fn the_log_gets_codes_and_neither_names_nor_paths() {
        use hallway_core::Error;
        log::set_logger(&Logger).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        let text = || "박지원 jiwon@bandal.example".to_owned();
        let path = || PathBuf::from("/home/mina/DCIM/badge.jpg");
        let cause = || std::io::Error::other("badge.jpg of 박지원");
        for error in [
            Error::Invalid { field: "name", text: text() },
            Error::NotFound { what: "person", id: text() },
            Error::Unreadable { path: path(), cause: cause() },
            Error::NotWritable { path: path(), cause: cause().into() },
            Error::Busy { path: path() },
        ] {
            let problem = told(&error);
            let said = format!("hallway_app::state a command failed: {:?}", problem.code);
            assert!(LOGGED.lock().unwrap().contains(&said), "{said}");
        }
        let logged = LOGGED.lock().unwrap();
        for secret in ["박지원", "jiwon", "badge", "mina", "DCIM"] {
            assert!(!logged.contains(secret), "{secret} in {logged}");
        }
    }

    #[test]
    fn a_profile_damaged_deep_inside_is_restored_over_and_open_again() {
        let profile = tempfile::tempdir().unwrap();
        let book = open(profile.path()).unwrap();
        let me = MeForm { name: "Mina Kang".to_owned(), ..MeForm::default() };
        book.set_me(&moment(book.device()), &me).unwrap();
        let file = PathBuf::from(book.back_up(&moment(book.device())).unwrap().path);
        drop(book);
        let database = profile.path().join("hallway.db");
        let mut bytes = std::fs::read(&database).unwrap();
        let is_hers = |page: &&mut [u8]| page.windows(9).any(|at| at == b"Mina Kang");
        for page in bytes.chunks_mut(4_096).filter(is_hers) {
            page[..100].fill(0xff);
        }
        std::fs::write(&database, &bytes).unwrap();

        let shell = Shell::open(profile.path().to_owned());
        assert!(shell.book().is_ok(), "opening it does not look there");
        let answer = tauri::async_runtime::block_on(shell.restore(file));
        let aside = answer.unwrap().set_aside.expect("what was damaged is set aside");
        assert!(std::fs::read(aside).unwrap() == bytes, "as it was");
        let book = shell.book().unwrap();
        assert_eq!(
            book.state(&moment(book.device())).unwrap().me.unwrap().name.display,
            "Mina Kang"
        );
    }
}
