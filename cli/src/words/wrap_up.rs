//! A day: what is on it, what it left open, in words.

use chrono::NaiveDate;
use hallway_core::book::{DaySummary, WrapItem};

pub(crate) const fn wrap_item(item: &WrapItem) -> &'static str {
    match item {
        WrapItem::Photos { .. } => "Photos nobody read (scan)",
        WrapItem::Capture { .. } => "Whose is it (captures name)",
        WrapItem::Same { .. } => "Maybe the same person as (person show)",
        WrapItem::Place { .. } => "Met where and when (encounter edit)",
        WrapItem::Rate { .. } => "No rating and no note (encounter edit)",
        WrapItem::Outcome { .. } => "What became of it (occasion edit --outcome)",
    }
}

pub(crate) fn day_sheet(stops: usize, path: &str) -> String {
    format!("Wrote a day of {stops} stops to {path}")
}

pub(crate) fn day_summary(on: NaiveDate, summary: &DaySummary) -> String {
    let DaySummary { met, new, hot, warm, attended, to_write } = summary;
    format!(
        "{on}: {met} met ({new} new), {hot} hot, {warm} warm, {attended} attended, {to_write} to write by the day after"
    )
}
