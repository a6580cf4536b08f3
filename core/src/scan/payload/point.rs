//! One e-mail or phone and nothing else: `mailto:`, `tel:`, `sms:`, a messenger's link, or bare.

use super::percent::decode;
use super::{Content, Payload, after, after_any, fields, one_piece, point};
use crate::model::{ContactDraft, PointKind};
use crate::text::{clean_line, is_plainly_phone, normalise_email, normalise_phone};

/// Shorter numbers are services (`sms:12345`), not people.
const FEWEST_DIGITS: usize = 7;
/// An address is no longer (RFC 5321), and an address with a name little more.
const LONGEST: usize = 512;

pub(super) fn read(content: &Content<'_>) -> Option<Payload> {
    let text = content.text;
    if let Some(rest) = after(text, "mailto:") {
        let address = rest.split('?').next().unwrap_or_default();
        return email(&decode(address.split(',').next().unwrap_or_default()));
    }
    if let Some(body) = after(text, "MATMSG:") {
        return email(&fields::value(body, "TO")?);
    }
    if let Some(rest) = after(text, "SMTP:") {
        return email(rest.split(':').next().unwrap_or_default());
    }
    if let Some(rest) = after_any(text, &["tel:", "sms:", "smsto:", "mms:", "mmsto:"]) {
        return phone(&decode(rest.split(['?', ':']).next().unwrap_or_default()));
    }
    if let Some(rest) = after_any(text, &["https://wa.me/", "https://api.whatsapp.com/send?phone="])
    {
        let digits = rest.trim_start_matches('+').split(|c: char| !c.is_ascii_digit()).next()?;
        return phone(&format!("+{digits}"));
    }
    bare(text)
}

fn email(address: &str) -> Option<Payload> {
    let address = clean_line(address);
    normalise_email(&address)?;
    Some(Payload::contact_point(point(PointKind::Email, None, address)))
}

fn phone(number: &str) -> Option<Payload> {
    // RFC 3966: what follows a semicolon says how to dial, except the extension.
    let number = match number.split_once(";ext=") {
        Some((number, extension)) => {
            let digits: String = extension.chars().take_while(char::is_ascii_digit).collect();
            format!("{} ext. {digits}", number.split(';').next().unwrap_or_default())
        }
        None => number.split(';').next().unwrap_or_default().to_owned(),
    };
    let number = clean_line(&number);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || "+-(). ext*#".contains(c));
    (is_number && digits >= FEWEST_DIGITS)
        .then(|| Payload::contact_point(point(PointKind::Phone, None, number)))
}

/// An address, perhaps with a name before it, or what is plainly a phone.
fn bare(text: &str) -> Option<Payload> {
    if text.len() > LONGEST {
        return None;
    }
    if text.starts_with('+') {
        normalise_phone(text, None)?;
        return phone(text);
    }
    let number = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '('); // ☎
    if is_plainly_phone(number) {
        return Some(Payload::contact_point(point(PointKind::Phone, None, clean_line(number))));
    }
    if let Some((name, address)) = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        let address = clean_line(address);
        normalise_email(&address)?;
        let name = clean_line(name.trim_matches(|c: char| c.is_whitespace() || c == '"'));
        let draft = ContactDraft {
            name: one_piece(name),
            points: vec![point(PointKind::Email, None, address)],
            ..ContactDraft::default()
        };
        return Some(Payload::ContactPoint { draft: Box::new(draft) });
    }
    if text.contains(char::is_whitespace) { None } else { email(text) }
}
