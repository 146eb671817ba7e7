//! QR codes (ISO/IEC 18004) as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The quiet zone around a code, in modules, that readers need.
pub const QUIET: i32 = 4;

/// A code, drawn without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The side, in modules.
    pub side: i32,
    /// The dark modules as an SVG path, one unit a module.
    pub path: String,
}

/// Draws a text at level M, which a smudged screen survives; nothing when it is too long for one code (2,331 bytes).
pub fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
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
    Some(Drawing { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a path draws.
    fn dark(drawing: &Drawing) -> Vec<(i32, i32)> {
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
