//! Pixels to codes, and codes to meaning.
//!
//! [`look`] opens an image file ([`open_image`]), finds the codes in it ([`decode`]) and makes a small
//! picture to keep; [`payload::read_payload`] says what a code's text is. A new kind of text
//! is a new file in `payload`; a new symbology is a line in `decode/zxing.rs`, a new remedy
//! for bad pictures a function in `decode/passes.rs`.

mod decode;
mod image;
pub mod payload;
mod still;

pub use decode::{Code, Pass, decode, decode_frame, decode_frame_all, decode_while};
pub(crate) use image::FILE_CAP;
pub use image::{ImageError, Photo, Taken, open_image, taken_in};
pub use still::{Look, Still, look};

#[cfg(test)]
mod tests;
