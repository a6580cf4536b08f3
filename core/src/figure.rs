//! For benches: one figure a line, which `cargo xtask bench` lines up beside its floor or peer.

/// Prints a figure; its unit is the last word of `name`. `floor` is a peer's name and figure.
pub(crate) fn print(name: &str, figure: f64, floor: Option<(&str, f64)>) {
    let (peer, of) = floor.map_or(("", String::new()), |(peer, of)| (peer, of.to_string()));
    println!("figure\t{name}\t{figure}\t{peer}\t{of}");
}
