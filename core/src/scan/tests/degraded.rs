//! Bad frames, and frames of nothing.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::degrade::{Frame, KINDS, empty_frame, frame};
use crate::scan::{Code, Pass, decode_frame, decode_while};

const SEED: u64 = 1;

fn sides(frame: &Frame) -> (u32, u32) {
    (u32::try_from(frame.width).unwrap(), u32::try_from(frame.height).unwrap())
}

fn patiently(frame: &Frame) -> Vec<Code> {
    let (width, height) = sides(frame);
    decode_while(&frame.luma, width, height, &|| true)
}

#[test]
fn every_kind_of_badness_is_read() {
    for (number, kind) in KINDS.iter().enumerate() {
        let frame = (0..).map(|round| frame(SEED, number + round * KINDS.len(), 640, 360));
        let read = frame.take(3).any(|frame| {
            let codes = patiently(&frame);
            assert_eq!(frame.kind, *kind, "kinds take turns");
            assert!(codes.iter().all(|code| code.text == frame.text), "no wrong text: {kind}");
            !codes.is_empty()
        });
        assert!(read, "one of three: {kind}");
    }
}

#[test]
fn what_one_look_misses_is_read_by_looking_harder() {
    let mut passes = BTreeSet::new();
    for number in [4, 5, 12, 23, 55, 74, 88, 211] {
        let frame = frame(SEED, number, 640, 360);
        let (width, height) = sides(&frame);
        assert_eq!(decode_frame(&frame.luma, width, height), [], "{number} is a hard one");
        let codes = patiently(&frame);
        let [code] = codes.as_slice() else { panic!("one code in {number}, not {codes:?}") };
        assert_eq!(code.text, frame.text, "frame {number}");
        assert_ne!(code.pass, Pass::Fast, "frame {number}");
        passes.insert(code.pass);
    }
    assert!(passes.len() >= 6, "each by its own remedy: {passes:?}");
}

#[test]
fn a_code_laid_flat_is_found_where_it_lies() {
    let frame = frame(SEED, 5, 640, 360);
    let code = patiently(&frame).remove(0);
    assert_eq!(code.pass, Pass::Flattened);
    let (width, height) = sides(&frame);
    let inside = |&(x, y): &(i32, i32)| {
        u32::try_from(x).is_ok_and(|x| x < width) && u32::try_from(y).is_ok_and(|y| y < height)
    };
    assert!(code.corners.iter().all(inside), "{:?}", code.corners);
    let [a, b, c, _] = code.corners.map(|(x, y)| (f64::from(x), f64::from(y)));
    let (top, right) = ((a.0 - b.0).hypot(a.1 - b.1), (b.0 - c.0).hypot(b.1 - c.1));
    assert!(top > 60.0 && (0.5..2.0).contains(&(top / right)), "{:?}", code.corners);
}

#[test]
fn bent_paper_is_unrolled_and_no_number_is_read_into_it() {
    let frame = frame(2, 409, 1920, 1080); // in which a Micro QR code of six digits is made out
    let codes = patiently(&frame);
    let [code] = codes.as_slice() else { panic!("one code, not {codes:?}") };
    assert_eq!((code.text.as_str(), code.pass), (frame.text.as_str(), Pass::Unrolled));
}

#[test]
fn looking_stops_when_told_to() {
    let hard = frame(SEED, 5, 640, 360);
    let (width, height) = sides(&hard);
    assert_eq!(decode_while(&hard.luma, width, height, &|| false), [], "one look only");

    let (side, asked) = (6000_u32, Cell::new(0));
    let blank = vec![200; (side * side) as usize];
    let keep_on = || asked.replace(asked.get() + 1) < 4;
    assert_eq!(decode_while(&blank, side, side, &keep_on), []);
    assert!(asked.get() <= 7, "asked {} times: between the parts of a large picture", asked.get());
}

#[test]
fn where_there_is_no_code_none_is_found() {
    for number in 0..3 {
        let luma = empty_frame(SEED, number, 640, 360);
        assert_eq!(decode_while(&luma, 640, 360, &|| true), [], "frame {number}");
    }
}

#[test]
fn the_same_number_is_the_same_frame() {
    let [one, again, other] = [5, 5, 17].map(|number| frame(SEED, number, 320, 180));
    assert!(one.luma == again.luma && one.text == again.text);
    assert!(one.luma != other.luma);
}
