//! One file per program: its columns and rules, nothing else.
//!
//! Where a header comes from stands beside it: **P** the vendor's page, **S** somebody else's, **U**
//! known but not verified. A new program is a file here and a line in `ALL`.

mod hubspot;
mod spreadsheet;

pub use hubspot::HUBSPOT;
pub use spreadsheet::SPREADSHEET;

use super::{Column, Field, Table};

/// Every preset.
pub const ALL: &[&Table] = &[&SPREADSHEET, &HUBSPOT];

const fn column(header: &'static str, field: Field) -> Column {
    Column { header, field }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Visibility;

    #[test]
    fn no_preset_lets_out_what_is_mine() {
        for table in ALL {
            assert!(!table.notes.contains(&Visibility::Mine), "{}", table.key);
        }
    }

    #[test]
    fn headers_and_names_are_their_own() {
        let keys: BTreeSet<&str> = ALL.iter().map(|table| table.key).collect();
        assert_eq!(keys.len(), ALL.len(), "a preset is chosen by its name");
        for table in ALL {
            let headers: BTreeSet<&str> = table.headers().into_iter().collect();
            assert_eq!(headers.len(), table.columns.len(), "{}: CRMs map by header", table.key);
        }
    }
}
