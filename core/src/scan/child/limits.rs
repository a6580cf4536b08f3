//! What a child may not do, as far as the system can hold it to that.

use std::process::Command;

/// Bytes of addresses: a picture of 100 megapixels, three times over in colour, and the program.
#[cfg(unix)]
const MEMORY_CAP: u64 = 3 * 1024 * 1024 * 1024;

/// Ctrl-C in a terminal is for the parent, which then ends its child.
pub(super) fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    {
        const NEW_PROCESS_GROUP: u32 = 0x0000_0200;
        const NO_WINDOW: u32 = 0x0800_0000;
        let flags = NEW_PROCESS_GROUP | NO_WINDOW;
        std::os::windows::process::CommandExt::creation_flags(command, flags);
    }
}

/// The child gives itself no more memory than that. Where the system does not know such a limit, the
/// limits by header and those of the decoders are what there is.
pub(super) fn memory() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let cap = Some(MEMORY_CAP);
        let _ = setrlimit(Resource::As, Rlimit { current: cap, maximum: cap });
    }
}
