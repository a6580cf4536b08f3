//! Pixels to codes, and codes to meaning.
//!
//! [`open_image`] turns a file's bytes into brightness and the time it was taken, [`decode`] finds
//! the codes in it, and [`payload::read_payload`] says what a code's text is. A new kind of text
//! is a new file in `payload`; a new symbology is a line in `decode/zxing.rs`, a new remedy
//! for bad pictures a function in `decode/passes.rs`.

mod decode;
mod image;
pub mod payload;

pub use decode::{Code, Pass, decode, decode_frame, decode_while};
pub use image::{ImageError, Photo, Taken, open_image};

#[cfg(test)]
mod tests;
