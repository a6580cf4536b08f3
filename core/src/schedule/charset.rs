//! Bytes to text, for formats that are read as one piece.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, WINDOWS_1252};

/// The text: by its byte order mark, as UTF-8, as XML declares, else as Korean Windows writes it.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    if let Some(declared) = declared(bytes) {
        return declared.decode_without_bom_handling(bytes).0;
    }
    EUC_KR
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// What `<?xml encoding="…"?>` says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes));
    let (_, rest) = start.split_once("encoding=")?;
    let quote = rest.chars().next()?;
    let (_, rest) = rest.split_once(quote)?;
    Encoding::for_label(rest.split_once(quote)?.0.as_bytes())
}
