//! How the model's types look in SQLite, and the statements every table has.
//!
//! A [`Field`] is one column; a [`Table`] is a row type with its insert, update and select. A plain
//! struct becomes a table with one [`table!`] line.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use rusqlite::Row;
use rusqlite::types::{FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use uuid::Uuid;

use crate::model::*;

/// One column's value.
pub(crate) trait Field: Sized {
    /// As SQLite stores it.
    fn store(&self) -> ToSqlOutput<'_>;
    /// Back from SQLite.
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

/// A row type whose first column is its key.
pub(crate) trait Table: Sized {
    /// The table.
    const NAME: &'static str;
    /// All columns, in order.
    const COLUMNS: &'static [&'static str];
    /// All columns, in order.
    const INSERT: &'static str;
    /// All columns but the key, then the key.
    const UPDATE: &'static str;
    /// All columns, in order, without a condition.
    const SELECT: &'static str;
    /// The columns' values, in order.
    fn values(&self) -> Vec<ToSqlOutput<'_>>;
    /// A row of [`SELECT`](Self::SELECT).
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// Reads column `index` of a row.
pub(crate) fn get<T: Field>(row: &Row<'_>, index: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(index)?;
    T::load(value).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(index, value.data_type(), Box::new(cause))
    })
}

/// The three statements of a table from its columns, the key first.
macro_rules! statements {
    ($name:literal, $key:ident $(, $column:ident)+ $(,)?) => {
        const NAME: &'static str = $name;
        const COLUMNS: &'static [&'static str] = &[stringify!($key) $(, stringify!($column))+];
        const INSERT: &'static str = concat!(
            "INSERT INTO ", $name, " (", stringify!($key) $(, ", ", stringify!($column))+, ") VALUES (?"
            $(, $crate::store::field::statements!(@mark $column))+, ")"
        );
        const UPDATE: &'static str = concat!(
            "UPDATE ", $name, " SET (", stringify!($($column),+), ") = (", $crate::store::field::statements!(@marks $($column),+),
            ") WHERE ", stringify!($key), " = ?"
        );
        const SELECT: &'static str = concat!(
            "SELECT ", stringify!($key) $(, ", ", stringify!($column))+, " FROM ", $name, " "
        );
    };
    (@mark $column:ident) => { ", ?" };
    (@marks $first:ident $(, $rest:ident)*) => { concat!("?" $(, $crate::store::field::statements!(@mark $rest))*) };
}

/// Makes a struct whose fields are columns of the same names a [`Table`].
macro_rules! table {
    ($type:ident, $name:literal, $($column:ident),+ $(,)?) => {
        impl $crate::store::field::Table for $type {
            $crate::store::field::statements!($name, $($column),+);

            fn values(&self) -> Vec<rusqlite::types::ToSqlOutput<'_>> {
                vec![$($crate::store::field::Field::store(&self.$column)),+]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut index = 0..;
                let mut next = || index.next().unwrap_or(usize::MAX);
                Ok(Self { $($column: $crate::store::field::get(row, next())?),+ })
            }
        }
    };
}
pub(crate) use {statements, table};

impl Field for String {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(self.as_str())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Field for i64 {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(*self)
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }
}

/// A list of lines, as a JSON array; an empty one is not stored.
impl Field for Vec<String> {
    fn store(&self) -> ToSqlOutput<'_> {
        let json = (!self.is_empty()).then(|| serde_json::json!(self).to_string());
        ToSqlOutput::Owned(json.map_or(Value::Null, Value::Text))
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::new()),
            other => serde_json::from_str(other.as_str()?).map_err(FromSqlError::other),
        }
    }
}

impl Field for bool {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(i64::from(*self))
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| number != 0)
    }
}

impl Field for ContentHash {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(self.0.as_slice())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        let size = |_| FromSqlError::InvalidBlobSize { expected_size: 32, blob_size: bytes.len() };
        bytes.try_into().map(Self).map_err(size)
    }
}

impl Field for Vec<u8> {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(self.as_slice())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
}

impl Field for DateTime<Utc> {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(self.timestamp_millis())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        Utc.timestamp_millis_opt(millis).single().ok_or(FromSqlError::OutOfRange(millis))
    }
}

impl Field for NaiveDate {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(self.to_string())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

/// As JSON.
impl Field for BadgeShape {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::from(serde_json::to_string(self).unwrap_or_default())
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
    }
}

impl<T: Field> Field for Option<T> {
    fn store(&self) -> ToSqlOutput<'_> {
        self.as_ref().map_or(ToSqlOutput::Owned(Value::Null), Field::store)
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            other => T::load(other).map(Some),
        }
    }
}

impl Field for Uuid {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes()))
    }

    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_slice(value.as_blob()?).map_err(FromSqlError::other)
    }
}

macro_rules! id_fields {
    ($($id:ident)+) => {$(
        impl Field for $id {
            fn store(&self) -> ToSqlOutput<'_> {
                self.0.store()
            }

            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::load(value).map(Self)
            }
        }

        impl rusqlite::ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.store())
            }
        }
    )+};
}
id_fields! {
    ContactId PointId AffiliationId CompanyId ConferenceId VenueId RoomId OccasionId
    ProgrammeId SavedViewId OccasionPersonId LinkId ShiftId ApproachId EncounterId NoteId QuestionId FollowUpId FieldId RelationId TagId CaptureId LayoutId ColleagueId CardId
    StepId DeviceId
}

macro_rules! word_fields {
    ($($kind:ident)+) => {$(
        impl Field for $kind {
            fn store(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::from(self.as_str())
            }

            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|error: crate::error::Error| FromSqlError::other(error))
            }
        }
    )+};
}
word_fields! {
    PointKind OccasionKind Plan Outcome CompanyRelation CompanyRole PersonRole Visibility Rating QuestionKind
    FieldKind RelationKind TravelMode LinkKind ProgrammeKind Source Basis InstantSource CaptureStatus Meaning Verb
}
