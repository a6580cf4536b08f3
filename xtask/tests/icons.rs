//! Draws every icon from `icons/hallway.svg`, as `cargo xtask icons` and `cargo test` do. Files are
//! written only when they differ, and `cargo xtask test` fails when one did.
//!
//! To add a size: a line in [`PNGS`], and its name in `src-tauri/tauri.conf.json`.

#![allow(clippy::unwrap_used, reason = "a test says where it broke by panicking there")]

use std::path::{Path, PathBuf};

use resvg::{tiny_skia, usvg};

/// The sizes Linux packages install; the largest is also the window's own icon.
const PNGS: [(&str, u32); 3] = [("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256)];
/// What Windows shows from title bar to desktop, the 32 first because the window takes the first.
const ICO: [u32; 6] = [32, 16, 24, 48, 64, 256];
/// The types of Apple's icon format that hold PNG, with their pixels.
const ICNS: [(&[u8; 4], u32); 6] =
    [(b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024)];
/// Apple's icon grid leaves a margin round a square mark: 824 of 1024.
const APPLE_SCALE: f32 = 824.0 / 1024.0;

#[test]
fn icons_are_drawn_from_their_one_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons");
    let svg = std::fs::read(folder.join("hallway.svg")).unwrap();
    let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).unwrap();

    for (name, size) in PNGS {
        write(folder.join(name), &draw(&tree, size, 1.0).encode_png().unwrap());
    }
    write(folder.join("hallway.ico"), &ico(&tree));
    write(folder.join("hallway.icns"), &icns(&tree));
}

fn draw(tree: &usvg::Tree, size: u32, scale: f32) -> tiny_skia::Pixmap {
    let side = size as f32;
    let zoom = side * scale / tree.size().width();
    let margin = side * (1.0 - scale) / 2.0;
    let mut pixels = tiny_skia::Pixmap::new(size, size).unwrap();
    let place = tiny_skia::Transform::from_row(zoom, 0.0, 0.0, zoom, margin, margin);
    resvg::render(tree, place, &mut pixels.as_mut());
    assert_eq!(pixels.pixel(0, 0).unwrap().alpha(), 0, "the corners are round at {size} px");
    pixels
}

fn ico(tree: &usvg::Tree) -> Vec<u8> {
    let mut icon = ico::IconDir::new(ico::ResourceType::Icon);
    for size in ICO {
        let rgba = draw(tree, size, 1.0).take_demultiplied();
        let image = ico::IconImage::from_rgba_data(size, size, rgba);
        // Windows reads PNG inside an .ico at 256 only for certain; smaller ones are bitmaps.
        let entry = if size < 256 {
            ico::IconDirEntry::encode_as_bmp(&image)
        } else {
            ico::IconDirEntry::encode_as_png(&image)
        };
        icon.add_entry(entry.unwrap());
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes).unwrap();
    bytes
}

/// `icns`, the length of all, then each picture: type, length with these eight bytes, PNG.
fn icns(tree: &usvg::Tree) -> Vec<u8> {
    let mut pictures = Vec::new();
    for (kind, size) in ICNS {
        let png = draw(tree, size, APPLE_SCALE).encode_png().unwrap();
        pictures.extend_from_slice(kind);
        pictures.extend_from_slice(&length(&png));
        pictures.extend_from_slice(&png);
    }
    [b"icns".as_slice(), &length(&pictures), &pictures].concat()
}

fn length(body: &[u8]) -> [u8; 4] {
    u32::try_from(body.len() + 8).unwrap().to_be_bytes()
}

fn write(path: PathBuf, bytes: &[u8]) {
    if std::fs::read(&path).is_ok_and(|old| old == bytes) {
        return; // a new date alone would rebuild the window
    }
    std::fs::write(path, bytes).unwrap();
}
