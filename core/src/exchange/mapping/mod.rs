//! Which column of a list is what: guessed from its headers, shown, corrected, and kept for the next
//! list of that shape.

mod headers;
mod sessions;

use crate::model::PersonField;
use crate::text::normalise_email;
pub use sessions::{guess_sessions, is_of_sessions, is_sessions_header, sessions_shape};

/// What makes two lists of one kind: their headers, whatever their case and punctuation.
#[must_use]
pub fn shape_of(headers: &[String]) -> String {
    headers.iter().map(|header| headers::plain(header)).collect::<Vec<_>>().join("|")
}

/// Whether these cells are headers and not somebody's row.
#[must_use]
pub fn is_header(cells: &[String]) -> bool {
    if cells.iter().any(|cell| headers::field(cell).is_some()) {
        return true;
    }
    let is_datum = |cell: &String| {
        let cell = cell.trim();
        normalise_email(cell).is_some() || cell.chars().filter(char::is_ascii_digit).count() > 3
    };
    !cells.iter().any(is_datum)
}

/// What each column is most likely. Of a number, a name, a title or a company there is one; `rows`
/// tell an e-mail whatever its header.
#[must_use]
pub fn guess(headers: &[String], rows: &[Vec<String>]) -> Vec<PersonField> {
    let mut found: Vec<Option<(PersonField, usize)>> =
        headers.iter().map(|header| headers::field(header)).collect();
    for (index, column) in found.iter_mut().enumerate() {
        if column.is_none() && is_of_emails(index, rows) {
            *column = Some((PersonField::Email, 0));
        }
    }
    let best = |field: PersonField| {
        let named = found.iter().enumerate().filter_map(|(at, column)| {
            column.filter(|(name, _)| *name == field).map(|(_, rank)| (rank, at))
        });
        named.min().map(|(_, at)| at)
    };
    let fields = found.iter().enumerate().map(|(at, column)| match column {
        None => PersonField::Ignore,
        Some((field, _)) if takes_many(*field) || best(*field) == Some(at) => *field,
        Some(_) => PersonField::Ignore,
    });
    fields.collect()
}

/// Whether several columns can be this.
#[must_use]
pub const fn takes_many(field: PersonField) -> bool {
    matches!(
        field,
        PersonField::Ignore
            | PersonField::Email
            | PersonField::Phone
            | PersonField::Url
            | PersonField::Note
            | PersonField::Tags
    )
}

fn is_of_emails(column: usize, rows: &[Vec<String>]) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.trim());
    let (mut emails, mut others) = (0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        if normalise_email(cell).is_some() { emails += 1 } else { others += 1 }
    }
    emails > others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(header: &str) -> String {
        let headers: Vec<String> = header.split(',').map(str::to_owned).collect();
        let fields = guess(&headers, &[]);
        let named = headers.iter().zip(fields).filter(|(_, field)| *field != PersonField::Ignore);
        named
            .map(|(header, field)| format!("{header}={}", field.as_str()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn the_headers_of_known_programs_are_understood() {
        for (header, expected) in [
            (
                "ID,Exhibitor,Pseudonymization ID,Scanned Date,Scan Time,Scan Type,Device Name,Booth ID,Booth Name,Attendee Name,Email,Note,Tags",
                "Pseudonymization ID=id Attendee Name=name Email=email Note=note Tags=tags",
            ),
            (
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                "First Name=given Last Name=family URL=url Email Address=email Company=company Position=title",
            ),
            (
                "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Organization 1 - Name,Organization 1 - Title",
                "Name=name Given Name=given Family Name=family E-mail 1 - Value=email E-mail 2 - Value=email Organization 1 - Name=company Organization 1 - Title=title",
            ),
            (
                "First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
                "First Name=given Last Name=family Organization Name=company Organization Title=title E-mail 1 - Value=email Phone 1 - Value=phone",
            ),
            (
                "firstName,lastName,email,company,title,workPhone,mobilePhone",
                "firstName=given lastName=family email=email company=company title=title workPhone=phone mobilePhone=phone",
            ),
            (
                "Order code,Attendee name: Given name,Attendee name: Family name,Attendee email,Secret",
                "Attendee name: Given name=given Attendee name: Family name=family Attendee email=email Secret=id",
            ),
            (
                "번호,참가번호,성명,영문 이름,소속,직책,부서,이메일,휴대폰,비고",
                "참가번호=id 성명=name 영문 이름=second_name 소속=company 직책=title 부서=department 이메일=email 휴대폰=phone 비고=note",
            ),
        ] {
            assert_eq!(guessed(header), expected);
        }
    }

    #[test]
    fn a_column_of_addresses_needs_no_header() {
        let headers = ["1", "2"].map(str::to_owned);
        let rows = [vec!["A-1".to_owned(), "ada@hall.example".to_owned()]];
        assert_eq!(guess(&headers, &rows), [PersonField::Ignore, PersonField::Email]);
        assert!(!is_header(&rows[0]));
        assert!(is_header(&["Naam".to_owned(), "Bedrijf".to_owned()]));
    }
}
