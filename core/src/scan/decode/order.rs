//! Where codes are in a picture, and which come first.

use super::Code;

/// Left, top, right and bottom.
fn bounds(code: &Code) -> (i32, i32, i32, i32) {
    let [a, b, c, d] = code.corners;
    let xs = [a.0, b.0, c.0, d.0];
    let ys = [a.1, b.1, c.1, d.1];
    let least = |values: [i32; 4]| values.into_iter().min().unwrap_or(0);
    let most = |values: [i32; 4]| values.into_iter().max().unwrap_or(0);
    (least(xs), least(ys), most(xs), most(ys))
}

/// Whether two findings are one code: the same content in the same place.
pub(super) fn is_same(one: &Code, other: &Code) -> bool {
    one.bytes == other.bytes && overlap(one, other)
}

fn overlap(one: &Code, other: &Code) -> bool {
    let (one, other) = (bounds(one), bounds(other));
    one.0 <= other.2 && other.0 <= one.2 && one.1 <= other.3 && other.1 <= one.3
}

/// Row by row, left to right; codes belong to one row when their middles lie within its first one.
pub(super) fn in_reading_order(mut codes: Vec<Code>) -> Vec<Code> {
    let middle = |code: &Code| {
        let (_, top, _, bottom) = bounds(code);
        (top + bottom) / 2
    };
    codes.sort_by_key(|code| bounds(code).1);
    let mut rows: Vec<Vec<Code>> = Vec::new();
    for code in codes {
        let row = rows.iter_mut().find(|row| {
            row.first().is_some_and(|first| {
                let (_, top, _, bottom) = bounds(first);
                (top..=bottom).contains(&middle(&code))
            })
        });
        match row {
            Some(row) => row.push(code),
            None => rows.push(vec![code]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|code| bounds(code).0);
    }
    rows.into_iter().flatten().collect()
}
