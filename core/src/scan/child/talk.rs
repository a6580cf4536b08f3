//! What parent and child say to each other: a length in four bytes, then so many bytes.
//!
//! Asked: what to look for as JSON, the file. Answered: what was seen or why not as JSON, the
//! picture (empty when there is none).

use std::io::{self, Read, Write};

use super::super::image::ImageError;
use super::super::still::{Look, Still};
use super::Pipes;

/// What a child says first, so that no other program is taken for one. Another way to talk is
/// another greeting.
const GREETING: &[u8] = b"hallway looks at pictures, 2\n";
/// The most bytes of a part; a file may have as many, and one more to be refused.
const PART_CAP: u64 = 64 * 1024 * 1024 + 1;

impl Pipes {
    /// Hears whether it is a child of ours.
    pub(super) fn greet(&mut self) -> io::Result<()> {
        greeted(&mut self.from)
    }

    /// Shows it a picture.
    pub(super) fn ask(
        &mut self,
        bytes: &[u8],
        look: Look,
    ) -> io::Result<Result<Still, ImageError>> {
        if bytes.len() as u64 >= PART_CAP {
            return Ok(Err(ImageError::TooManyBytes { bytes: bytes.len() }));
        }
        put(&mut self.to, &serde_json::to_vec(&look)?)?;
        put(&mut self.to, bytes)?;
        self.to.flush()?;
        heard(&mut self.from)
    }
}

pub(super) fn greeted(from: &mut impl Read) -> io::Result<()> {
    let mut greeting = [0; GREETING.len()];
    from.read_exact(&mut greeting)?;
    if greeting == GREETING { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

pub(super) fn heard(from: &mut impl Read) -> io::Result<Result<Still, ImageError>> {
    let seen: Result<Still, ImageError> = serde_json::from_slice(&take(from)?)?;
    let picture = Some(take(from)?).filter(|picture| !picture.is_empty());
    Ok(seen.map(|still| Still { picture, ..still }))
}

/// The child's side of it: greets, then answers until nobody asks any more.
pub(super) fn answer(
    mut from: impl Read,
    mut to: impl Write,
    look: impl Fn(&[u8], Look) -> Result<Still, ImageError>,
) -> io::Result<()> {
    to.write_all(GREETING)?;
    to.flush()?;
    loop {
        let wanted = match take(&mut from) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            wanted => serde_json::from_slice(&wanted?)?,
        };
        let mut seen = look(&take(&mut from)?, wanted);
        let picture = seen.as_mut().ok().and_then(|still| still.picture.take());
        put(&mut to, &serde_json::to_vec(&seen)?)?;
        put(&mut to, &picture.unwrap_or_default())?;
        to.flush()?;
    }
}

pub(super) fn put(to: &mut impl Write, part: &[u8]) -> io::Result<()> {
    let length = u32::try_from(part.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(part)
}

fn take(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u64::from(u32::from_le_bytes(length));
    if length > PART_CAP {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut part = Vec::new();
    if from.take(length).read_to_end(&mut part)? as u64 == length {
        Ok(part)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}
