//! Structured append (ISO/IEC 18004 section 8): one text spread over up to 16 codes.

use zxingcpp::Barcode;

use super::Code;
use super::text::text;
use super::zxing::Found;

/// A code's place among those it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The same for all of them: the parity of the whole.
    id: String,
    index: i32,
    size: i32,
    /// Whether the code declares its charset; its text is then as the library says.
    declared: bool,
}

impl Part {
    /// `None` where a code stands alone.
    pub(super) fn of(barcode: &Barcode) -> Option<Self> {
        let (index, size) = (barcode.sequence_index(), barcode.sequence_size());
        let id = barcode.sequence_id();
        (size > 1).then(|| Self { id, index, size, declared: barcode.has_eci() })
    }
}

/// Codes that stand alone, and sequences of which every part was found as one code each, with the
/// corners of the first part. The rest is left out: half a card would be a wrong person.
pub(super) fn joined(found: &[Found]) -> Vec<Code> {
    let mut codes = Vec::new();
    for one in found {
        match &one.part {
            None => codes.push(one.code.clone()),
            Some(part) if part.index == 0 => codes.extend(whole(one, part, found)),
            Some(_) => {}
        }
    }
    codes
}

fn whole(first: &Found, part: &Part, found: &[Found]) -> Option<Code> {
    let mut code = first.code.clone();
    let mut declared = part.declared;
    for index in 1..part.size {
        let next = found.iter().find(|other| {
            let same = |it: &Part| it.id == part.id && it.size == part.size && it.index == index;
            other.part.as_ref().is_some_and(same)
        })?;
        declared |= next.part.as_ref().is_some_and(|part| part.declared);
        code.bytes.extend_from_slice(&next.code.bytes);
        code.text.push_str(&next.code.text);
        code.pass = code.pass.max(next.code.pass);
    }
    // A character may begin in one code and end in the next.
    if !declared {
        let parts = std::mem::take(&mut code.text);
        code.text = text(&code.bytes, || parts);
    }
    Some(code)
}
