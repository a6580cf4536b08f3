//! `hallway now`: where I am, what comes next, what I owe.

use hallway_core::book::NowView;

use super::agenda::{block_line, what};
use crate::context::Context;
use crate::failure::Result;
use crate::output::Answer;
use crate::{show, time, words};

pub(crate) fn run(context: &mut Context) -> Result<Answer> {
    let view = context.book.now(&context.moment())?;
    context.out.one(&view, lines)
}

fn lines(view: &NowView) -> Vec<String> {
    let mut lines = Vec::new();
    match &view.here {
        Some(row) => {
            let why = words::stamp_reason(view.stamp.reason);
            lines.push(format!("{}  ({why})", show::occasion(row)));
            lines.extend(row.place.iter().map(|place| format!("  {place}")));
        }
        None => lines.push(words::NOTHING_ON.to_owned()),
    }
    show::section(&mut lines, words::MAYBE, view.likely.iter().map(what));
    let approach = view.approach.iter().map(|entry| {
        let work = [&entry.title, &entry.company].into_iter().flatten();
        let work = work.map(String::as_str).collect::<Vec<_>>().join(", ");
        format!("{}  {work}", entry.name.display).trim_end().to_owned()
    });
    show::section(&mut lines, words::TO_MEET, approach);
    let met = view.met.iter().map(|met| {
        format!("{}  {}", time::clock(met.at, &view.zone), show::person_line(&met.person))
    });
    show::section(&mut lines, words::ENCOUNTERS, met);
    let next = view.next.iter().flat_map(|block| {
        let reach = block.reach.iter().map(|reach| words::reach(reach, &view.zone));
        std::iter::once(block_line(block, &view.zone)).chain(reach)
    });
    show::section(&mut lines, words::NEXT, next);
    let fits = view.gap.iter().flat_map(|gap| &gap.fits);
    let fits = fits.map(|fit| {
        let until = time::clock_after(fit.until, fit.from, &view.zone);
        format!("{} – {until}  {}", time::clock(fit.from, &view.zone), what(&fit.row))
    });
    show::section(&mut lines, words::FITS, fits);
    let owed = view.owed.iter().map(|owed| {
        let due = owed.due.map(|due| format!("{}  ", due.on)).unwrap_or_default();
        format!("{due}{}  {}", show::name(&owed.person), owed.follow_up.what)
    });
    show::section(&mut lines, words::DUE, owed);
    lines
}
