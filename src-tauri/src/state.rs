//! What the window keeps while it is open.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The data folder this window shows.
#[derive(Debug)]
pub(crate) struct Profile {
    /// Where it is, absolute.
    #[allow(dead_code, reason = "the Book opens it once it exists")]
    pub(crate) dir: PathBuf,
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

#[cfg(test)]
mod tests {
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
}
