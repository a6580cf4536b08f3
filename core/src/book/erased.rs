//! Somebody who was erased is known again, if that was wished: by a slow hash of their addresses and
//! numbers.
//!
//! Argon2id with a salt of the profile's own. There is no cheaper test before it: that would tell
//! whoever has the file which guesses are worth their while. So the cost is chosen by what an import
//! bears: nothing while nobody was erased in this way; else two milliseconds for each address and
//! number nobody in the profile has, which is some minutes for 100,000 rows. Whoever has the file and
//! a list of ten million addresses needs hours for it: the hash hides whom from a look, and not from
//! everybody for ever.

use std::collections::BTreeSet;

use argon2::{Algorithm, Argon2, Params, Version};

use super::forms::PersonForm;
use super::shared::Shared;
use super::{Book, known, me};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::{Progress, Reader, Writer};

/// The profile's salt, by setting.
const SALT: &str = "erased_salt";
/// Kibibytes of memory, passes over them, and the hash's length in bytes.
const COST: (u32, u32, usize) = (2 * 1024, 1, 32);

/// What is known of those who were erased.
pub(super) struct Erased {
    argon: Argon2<'static>,
    salt: Vec<u8>,
    hashes: BTreeSet<Vec<u8>>,
}

impl Erased {
    /// Reads it once for many questions.
    pub(super) fn of(reader: &Reader<'_>) -> Result<Self> {
        let salt: Option<Vec<u8>> = reader.setting(SALT)?;
        let hashes = reader.erased_hashes()?.into_iter().collect();
        Ok(Self { argon: argon()?, salt: salt.unwrap_or_default(), hashes })
    }

    /// Whether one of these addresses and numbers is of somebody who was erased. Costs nothing while
    /// nobody was.
    pub(super) fn knows(&self, points: &[ContactPoint]) -> Result<bool> {
        if self.hashes.is_empty() {
            return Ok(false);
        }
        for text in points.iter().filter_map(hashed) {
            if self.hashes.contains(&hash(&self.argon, &self.salt, &text)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a form is of somebody who was erased and whom nobody here is. Costs nothing while nobody
/// was.
pub(super) fn is_known(
    reader: &Reader<'_>,
    moment: &Moment,
    form: &PersonForm,
    card: Option<&known::Card>,
) -> Result<bool> {
    let erased = Erased::of(reader)?;
    if erased.hashes.is_empty() {
        return Ok(false);
    }
    let region = me::region(reader, moment)?;
    if known::find(reader, card, &form.points, region.as_deref())?.is_some() {
        return Ok(false);
    }
    let points = Shared::of(reader, moment)?.points(moment, ContactId(moment.id()), &form.points);
    erased.knows(&points)
}

/// Asks before somebody comes back who was erased.
pub(super) fn ask(reader: &Reader<'_>, moment: &Moment, form: &PersonForm) -> Result<()> {
    let is_asked = !form.bring_back && is_known(reader, moment, form, None)?;
    if is_asked { Err(Error::WasErased) } else { Ok(()) }
}

impl Book {
    /// The hashes by which people would be known again.
    pub(super) fn hashes_of(
        &self,
        moment: &Moment,
        people: &BTreeSet<ContactId>,
        progress: &dyn Progress,
    ) -> Result<Vec<Vec<u8>>> {
        let salt = self.store.write_local(|writer| salt(writer, moment))?;
        let points = self.store.read(|reader| {
            let mut points = Vec::new();
            for id in people {
                points.extend(reader.points_of(*id)?);
            }
            Ok(points)
        })?;
        let argon = argon()?;
        let texts: BTreeSet<String> = points.iter().filter_map(hashed).collect();
        let mut hashes = Vec::new();
        for text in texts {
            progress.report(0, 0)?;
            hashes.push(hash(&argon, &salt, &text)?);
        }
        Ok(hashes)
    }
}

fn salt(writer: &Writer<'_>, moment: &Moment) -> Result<Vec<u8>> {
    if let Some(salt) = writer.setting(SALT)? {
        return Ok(salt);
    }
    let salt = [(moment.randomness)(), (moment.randomness)()].concat();
    writer.set_setting(SALT, &salt)?;
    Ok(salt)
}

/// What of a contact point is hashed: what two ways of writing it have in common.
fn hashed(point: &ContactPoint) -> Option<String> {
    point.normal.as_ref().map(|normal| format!("{} {normal}", point.kind.as_str()))
}

fn argon() -> Result<Argon2<'static>> {
    let (memory, passes, length) = COST;
    let params = Params::new(memory, passes, 1, Some(length)).map_err(|_| cannot())?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(argon: &Argon2<'_>, salt: &[u8], text: &str) -> Result<Vec<u8>> {
    let mut hash = vec![0; COST.2];
    argon.hash_password_into(text.as_bytes(), salt, &mut hash).map_err(|_| cannot())?;
    Ok(hash)
}

fn cannot() -> Error {
    Error::Invalid { field: "hash", text: String::new() }
}
