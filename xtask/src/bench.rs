//! `cargo xtask bench [NAME…]`: measures what `docs` promise, each figure beside a floor or a peer
//! measured in the same run, because machines differ and ratios less so.
//!
//! To add one: a function that returns its [`Row`]s, and its line in [`BENCHES`].

use crate::shell::Result;

/// One figure, its unit in its name (`search p95 ms`).
#[derive(Debug)]
pub(crate) struct Row {
    /// What was measured, with the unit last.
    pub(crate) name: String,
    /// Ours.
    pub(crate) figure: f64,
    /// What it is measured against: the peer's name and its figure, in the same unit.
    pub(crate) floor: Option<(String, f64)>,
}

type Bench = (&'static str, fn() -> Result<Vec<Row>>);

const BENCHES: &[Bench] = &[];

/// Runs those named, or all.
pub(crate) fn run(args: &[String]) -> Result {
    if let Some(unknown) = args.iter().find(|arg| BENCHES.iter().all(|(name, _)| name != arg)) {
        let known: Vec<_> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("There is no bench {unknown}; there are: {}", known.join(", ")));
    }
    println!("{:<44} {:>12} {:>28} {:>7}", "name", "figure", "floor/peer", "ratio");
    for (_, bench) in
        BENCHES.iter().filter(|(name, _)| args.is_empty() || args.iter().any(|arg| arg == name))
    {
        for row in bench()? {
            println!("{}", line(&row));
        }
    }
    Ok(())
}

fn line(row: &Row) -> String {
    let (floor, ratio) = match &row.floor {
        Some((peer, figure)) => {
            (format!("{peer} {figure:.2}"), format!("{:.2}", row.figure / figure))
        }
        None => ("–".into(), "–".into()),
    };
    format!("{:<44} {:>12.2} {floor:>28} {ratio:>7}", row.name, row.figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_how_many_times_its_floor_it_is() {
        let floor = Some(("sqlite3 -csv".into(), 2.0));
        let text = line(&Row { name: "CSV export of 100,000 s".into(), figure: 1.5, floor });
        assert!(text.ends_with("sqlite3 -csv 2.00    0.75"), "{text}");
        let alone = line(&Row { name: "search p95 ms".into(), figure: 1.5, floor: None });
        assert_eq!(text.chars().count(), alone.chars().count(), "rows form columns");
    }
}
