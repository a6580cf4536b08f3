//! Pixels to codes, and codes to meaning.
//!
//! [`look`] opens an image file ([`open_image`]), finds the codes in it ([`decode`]) and makes a small
//! picture to keep, for a [`Looker`] in a child process; [`time_in_name`] says when it was taken; [`payload::read_payload`] says what a code's text is. A new kind of text
//! is a new file in `payload`; a new symbology is a line in `decode/zxing.rs`, a new remedy
//! for bad pictures a function in `decode/passes.rs`.

pub mod child;
mod decode;
mod file_name;
mod frame;
mod image;
pub mod payload;
mod still;

pub use child::Looker;
pub use decode::{
    Code, Pass, Turn, decode, decode_frame, decode_frame_at, decode_while, unread_frame,
};
pub use file_name::time_in_name;
pub use frame::picture_of;
pub(crate) use image::FILE_CAP;
pub use image::{ImageError, Photo, Taken, open_image, taken_in};
pub use still::{Look, Still, look, square_of};

#[cfg(test)]
mod tests;
