//! QR codes (ISO/IEC 18004) as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use std::fmt::Write;

/// The quiet zone around a code, in modules, that readers need.
pub const QUIET: i32 = 4;

/// A code, drawn without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrSymbol {
    /// The side, in modules.
    pub side: i32,
    /// The dark modules as an SVG path, one unit a module.
    pub path: String,
}

/// Digits at the end of a text from so many on are worth a mode of their own, which takes less than half the room.
const DIGITS: usize = 24;

/// Draws a text at level M, which a smudged screen survives; nothing when it is too long for one code (2,331 bytes).
pub fn draw(text: &str) -> Option<QrSymbol> {
    let code = QrCode::encode_segments(&segments(text), QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let start = x;
            while x < side && code.get_module(x, y) {
                x += 1;
            }
            if start < x {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{start} {y}h{}v1H{start}z", x - start);
            }
            x += 1;
        }
    }
    Some(QrSymbol { side, path })
}

fn segments(text: &str) -> Vec<QrSegment> {
    let (before, digits) = text.split_at(text.trim_end_matches(|letter: char| letter.is_ascii_digit()).len());
    if digits.len() < DIGITS || before.is_empty() {
        return QrSegment::make_segments(text);
    }
    let mut segments = QrSegment::make_segments(before);
    segments.extend(QrSegment::make_segments(digits));
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What an independent reader makes of the picture, with the quiet zone around it.
    fn read(drawing: &QrSymbol) -> String {
        const SCALE: i32 = 4;
        let side = usize::try_from((drawing.side + 2 * QUIET) * SCALE).unwrap();
        let dark = dark(drawing);
        let module = |at: usize| i32::try_from(at).unwrap() / SCALE - QUIET;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark.contains(&(module(x), module(y))) { 0 } else { 255 }
        });
        let grids = picture.detect_grids();
        grids[0].decode().unwrap().1
    }

    #[test]
    fn an_independent_reader_reads_what_was_drawn() {
        let digits = |count: usize| "0123456789".repeat(count / 10 + 1)[..count].to_owned();
        for text in [
            "SG1:0B9F5A52-6C1E-4A7E-9F0E-2F7D2C1F8F11",
            "https://example.org/activiteit/kunstwerken/",
            &format!("https://example.org/mijn/meenemen/#sg1d{}", digits(24)),
            &format!("https://example.org/mijn/meenemen/#sg1d{}", digits(1200)),
            &digits(30),
        ] {
            assert_eq!(read(&draw(text).unwrap()), text);
        }
    }

    #[test]
    fn digits_at_the_end_take_less_room() {
        let address = "https://example.org/mijn/meenemen/#sg1d";
        let side = |rest: &str| draw(&[address, rest].concat()).unwrap().side;
        assert!(side(&"1".repeat(1166)) <= 93 && side(&"x".repeat(1166)) > 125);
    }

    /// The dark modules that a path draws.
    fn dark(drawing: &QrSymbol) -> Vec<(i32, i32)> {
        let runs = drawing.path.split('M').filter(|run| !run.is_empty());
        let modules = runs.flat_map(|run| {
            let (at, rest) = run.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            assert_eq!(rest, format!("{length}v1H{x}z"));
            (x..x + length).map(move |x| (x, y))
        });
        modules.collect()
    }

    #[test]
    fn the_path_draws_every_dark_module_and_no_other() {
        for text in ["", "a", "https://example.org/activiteit/kunstwerken/", &"é".repeat(500)] {
            let drawing = draw(text).unwrap();
            let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
            let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
            let expected: Vec<_> = all.filter(|(x, y)| code.get_module(*x, *y)).collect();
            assert_eq!((drawing.side, dark(&drawing)), (code.size(), expected), "{text}");
        }
    }

    #[test]
    fn a_text_that_does_not_fit_has_no_code() {
        assert!(draw(&"a".repeat(2331)).is_some());
        assert_eq!(draw(&"a".repeat(2332)), None);
    }
}
