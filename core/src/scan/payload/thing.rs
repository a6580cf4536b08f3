//! Codes that are about no person: networks, events, places, payments, devices, secrets.
//!
//! They are told for what they are. Passwords, tokens and secrets in them are looked at by nobody.

use super::{Content, Payload, after, after_any, fields};
use crate::text::clean_line;

/// Wallets, and the banks' own schemes.
const PAYMENTS: &[&str] = &[
    "bitcoin:",
    "ethereum:",
    "litecoin:",
    "lightning:",
    "lnurl",
    "monero:",
    "solana:",
    "upi://",
    "wxp://",
    "alipays:",
    "bezahlcode:",
    "kakaopay://",
    "supertoss://",
];
/// Matter, Wi-Fi Easy Connect, HomeKit, eSIM.
const DEVICES: &[&str] = &["MT:", "DPP:", "X-HM://", "LPA:1$"];
/// One-time passwords and passkeys.
const SECRETS: &[&str] = &["otpauth://", "otpauth-migration://", "FIDO:/"];

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let text = content.text;
    if let Some(body) = after(text, "WIFI:") {
        return Some(Payload::Wifi { network: fields::value(body, "S") });
    }
    if after_any(text, &["BEGIN:VEVENT", "BEGIN:VCALENDAR"]).is_some() {
        return Some(Payload::Event { title: title(text) });
    }
    if let Some(at) = after(text, "geo:") {
        return Some(Payload::Place { at: clean_line(at) });
    }
    if after_any(text, DEVICES).is_some() {
        return Some(Payload::DeviceSetup);
    }
    if after_any(text, SECRETS).is_some() {
        return Some(Payload::SignIn);
    }
    if after_any(text, PAYMENTS).is_some() {
        return Some(Payload::Payment { to: None });
    }
    transfer(text).or_else(|| merchant(text))
}

/// The first `SUMMARY` of a calendar, whatever its parameters.
fn title(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| after(line.trim(), "SUMMARY"))?;
    let (_, title) = line.split_once(':')?;
    Some(fields::unescape(title)).filter(|title| !title.is_empty())
}

/// A bank transfer: EPC069-12 (`BCD`, the payee in its sixth line) or a Swiss QR bill (`SPC`).
fn transfer(text: &str) -> Option<Payload> {
    let mut lines = text.lines().map(str::trim);
    match (lines.next()?, lines.next()?) {
        ("BCD", version) if is_digits(version) => {
            let to = lines.nth(3).map(clean_line).filter(|name| !name.is_empty());
            Some(Payload::Payment { to })
        }
        ("SPC", version) if is_digits(version) => Some(Payload::Payment { to: None }),
        _ => None,
    }
}

/// An EMV code of a shop: fields of two digits, two digits of length and a value, from `000201` to
/// a checksum in `63`. The shop's name is field 59.
fn merchant(text: &str) -> Option<Payload> {
    text.strip_prefix("000201")?;
    let (mut rest, mut to, mut last) = (text, None, "");
    while !rest.is_empty() {
        let (tag, after_tag) = rest.split_at_checked(2)?;
        let (length, after_length) = after_tag.split_at_checked(2)?;
        let (value, next) = after_length.split_at_checked(length.parse().ok()?)?;
        if tag == "59" {
            to = Some(clean_line(value)).filter(|name| !name.is_empty());
        }
        (rest, last) = (next, tag);
    }
    (last == "63").then_some(Payload::Payment { to })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}
