//! What a program and everything it started use, from Linux's `/proc`: the window is three processes
//! and more, as its browser has some of its own.

use std::collections::BTreeSet;

use crate::shell::Result;

/// The kernel's unit of CPU time in `/proc`, the same on every Linux.
const TICKS_PER_S: f64 = 100.0;

/// How the names of WebKit's threads begin that draw and put together what is seen. (Linux cuts the
/// front off ThreadedCompositor.) Without a graphics card they do it all in software.
const DRAWING: [&str; 3] = ["Skia", "eadedCompositor", "llvmpipe"];

/// What processes use together.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Usage {
    /// CPU time so far, user and system.
    pub(crate) cpu_ms: f64,
    /// The part of it that went into drawing pixels.
    pub(crate) drawing_ms: f64,
    /// Memory now. What several processes share is counted once, in parts.
    pub(crate) pss_mb: f64,
    /// The most memory each had in RAM so far, added up. What they share is counted in each.
    pub(crate) peak_rss_mb: f64,
}

impl Usage {
    /// Of the process `root` and all that descend from it.
    pub(crate) fn of(root: u32) -> Result<Self> {
        let mut usage = Self::default();
        for id in family(root, &parents()?) {
            // A process may end while it is looked at; it uses nothing then.
            let file = |name: &str| {
                std::fs::read_to_string(format!("/proc/{id}/{name}")).unwrap_or_default()
            };
            usage.cpu_ms += cpu_ms(&file("stat")).unwrap_or(0.0);
            usage.drawing_ms += drawing_ms(id);
            usage.pss_mb += kb(&file("smaps_rollup"), "Pss:") / 1024.0;
            usage.peak_rss_mb += kb(&file("status"), "VmHWM:") / 1024.0;
        }
        if usage.pss_mb == 0.0 {
            return Err(format!("/proc knows nothing of process {root}: this bench needs Linux."));
        }
        Ok(usage)
    }
}

/// Every process and the one that started it.
fn parents() -> Result<Vec<(u32, u32)>> {
    let folder =
        std::fs::read_dir("/proc").map_err(|_| "This bench reads /proc: it needs Linux.")?;
    let ids = folder.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let stat = |id: u32| std::fs::read_to_string(format!("/proc/{id}/stat")).ok();
    Ok(ids.filter_map(|id| Some((id, field(&stat(id)?, 1)?))).collect())
}

fn family(root: u32, parents: &[(u32, u32)]) -> BTreeSet<u32> {
    let mut family = BTreeSet::from([root]);
    loop {
        let known = family.len();
        family.extend(
            parents
                .iter()
                .filter(|(_, parent)| family.contains(parent))
                .map(|(id, _)| *id)
                .collect::<Vec<_>>(),
        );
        if family.len() == known {
            return family;
        }
    }
}

fn drawing_ms(id: u32) -> f64 {
    let threads = std::fs::read_dir(format!("/proc/{id}/task"));
    let stats = threads.into_iter().flatten().flatten().filter_map(|thread| {
        let stat = std::fs::read_to_string(thread.path().join("stat")).ok()?;
        let (_, name) = stat.split_once('(')?;
        DRAWING.iter().any(|start| name.starts_with(start)).then(|| cpu_ms(&stat))?
    });
    stats.sum()
}

fn cpu_ms(stat: &str) -> Option<f64> {
    let (user, system): (f64, f64) = (field(stat, 11)?, field(stat, 12)?);
    Some((user + system) / TICKS_PER_S * 1e3)
}

/// A field of `/proc/ID/stat`, counted from behind the name, which may hold anything.
fn field<T: std::str::FromStr>(stat: &str, index: usize) -> Option<T> {
    stat.rsplit_once(") ")?.1.split(' ').nth(index)?.parse().ok()
}

/// The number of a line `Name:   123 kB`, 0 without one.
fn kb(text: &str, name: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_everyone_who_descends_from_one() {
        let parents = [(7, 5), (5, 2), (2, 1), (9, 1), (8, 5)];
        assert_eq!(family(2, &parents), BTreeSet::from([2, 5, 7, 8]), "whatever the order");
    }

    #[test]
    fn figures_are_read_past_a_name_with_blanks_and_brackets() {
        let stat = "42 (Web) Content (x) S 7 1 1 0 -1 0 0 0 0 0 120 30 0 0 20";
        assert_eq!(field(stat, 1), Some(7), "its parent");
        assert_eq!(cpu_ms(stat), Some(1_500.0), "user and system");
        assert_eq!(kb("Rss:  9 kB\nPss:   2048 kB\nPss_Anon: 7 kB", "Pss:"), 2_048.0);
        assert_eq!(kb("", "Pss:"), 0.0, "a process that ended");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_uses_something() {
        let usage = Usage::of(std::process::id()).unwrap();
        assert!(usage.pss_mb > 0.1 && usage.peak_rss_mb >= usage.pss_mb, "{usage:?}");
    }
}
