//! The drawing: paper, ink, Delft blue, everything on one left edge.

use super::content::PictureText;
use super::lines::{Lines, fit, on_one_line};
use super::typeface::{FAMILY, Typeface, Weight};
use crate::build::escape::escape;
use crate::build::social::{HEIGHT, WIDTH};

/// The left edge, and the space that stays free on the right.
pub(super) const EDGE: u32 = 76;

/// The width that text can take.
pub(super) const FRAME: f32 = (WIDTH - 2 * EDGE) as f32;

/// The height that the title can take: five lines of its smallest size.
const TITLE_HEIGHT: f32 = 294.0;

/// The distance between the lines of a title, in its size.
const LINE_HEIGHT: f32 = 1.08;

/// Sizes of the title, the largest that fits is taken.
const TITLE_SIZES: [f32; 8] = [108.0, 96.0, 86.0, 76.0, 68.0, 60.0, 54.0, 50.0];

const PAPER: &str = "#fbfaf7";
const INK: &str = "#16181d";
const QUIET: &str = "#565b66";
const LINE: &str = "#d8d3c6";
const BLUE: &str = "#1d3f8f";
const SIGNAL: &str = "#a83a0a";

/// The drawing of a picture as SVG; the same content gives the same text.
pub(super) fn svg(content: &PictureText, typeface: &Typeface) -> String {
    let mut drawing = Drawing { typeface, parts: Vec::new() };
    drawing.head(content);
    let title_top = match &content.status {
        Some(status) => {
            drawing.line(status, Weight::Bold, &[36.0], SIGNAL, 160, "");
            180.0
        }
        None => 140.0,
    };
    drawing.title(&content.title, title_top);
    drawing.foot(content);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\
         <rect width=\"20\" height=\"{HEIGHT}\" fill=\"{BLUE}\"/>{}</svg>",
        drawing.parts.concat()
    )
}

/// A drawing in progress.
struct Drawing<'a> {
    typeface: &'a Typeface,
    parts: Vec<String>,
}

impl Drawing<'_> {
    /// The theme with its mark on the left, the name of the site on the right.
    fn head(&mut self, content: &PictureText) {
        let mark = content
            .color
            .as_ref()
            .map(|color| format!("<circle cx=\"{}\" cy=\"73\" r=\"11\" fill=\"{color}\"/>", EDGE + 11));
        let left = if mark.is_some() { EDGE + 38 } else { EDGE };
        self.parts.extend(mark);
        // A long name leaves room for a theme.
        let site = on_one_line(self.typeface, &content.site, Weight::Bold, &[32.0], FRAME * 0.6);
        let site_width = self.typeface.width(&site.lines.concat(), Weight::Bold, 32.0);
        let room = FRAME - site_width - 80.0;
        let theme = on_one_line(self.typeface, &content.theme, Weight::Medium, &[32.0], room);
        self.text(&theme, 0, Weight::Medium, QUIET, (left, 84.0), "");
        self.text(&site, 0, Weight::Bold, BLUE, (WIDTH - EDGE, 84.0), " text-anchor=\"end\"");
    }

    fn title(&mut self, title: &str, top: f32) {
        let title = fit(self.typeface, title, &TITLE_SIZES, FRAME, TITLE_HEIGHT, LINE_HEIGHT);
        for at in 0..title.lines.len() {
            let baseline = top + title.size * (0.84 + LINE_HEIGHT * at as f32);
            self.text(&title, at, Weight::Bold, INK, (EDGE - 3, baseline), "");
        }
    }

    /// When and where, below a line; a date that does not hold is struck out.
    fn foot(&mut self, content: &PictureText) {
        self.parts.push(format!(
            "<rect x=\"{EDGE}\" y=\"490\" width=\"{}\" height=\"2\" fill=\"{LINE}\"/>",
            WIDTH - 2 * EDGE
        ));
        let (color, place_color, more) = match content.is_off {
            true => (QUIET, QUIET, " text-decoration=\"line-through\""),
            false => (BLUE, INK, ""),
        };
        let date_sizes = [38.0, 34.0, 30.0, 27.0];
        match (&content.date, &content.place) {
            (Some(date), Some(place)) => {
                self.line(date, Weight::Bold, &date_sizes, color, 545, more);
                self.line(place, Weight::Medium, &[32.0, 28.0], place_color, 591, "");
            }
            (Some(date), None) => self.line(date, Weight::Bold, &date_sizes, color, 564, more),
            (None, Some(place)) => self.line(place, Weight::Medium, &[36.0, 30.0], place_color, 564, ""),
            (None, None) => {}
        }
    }

    /// One line on the left edge, in the largest size that fits.
    fn line(&mut self, text: &str, weight: Weight, sizes: &[f32], color: &str, baseline: u32, more: &str) {
        let line = on_one_line(self.typeface, text, weight, sizes, FRAME);
        self.text(&line, 0, weight, color, (EDGE, baseline as f32), more);
    }

    fn text(&mut self, lines: &Lines, at: usize, weight: Weight, color: &str, to: (u32, f32), more: &str) {
        let Some(line) = lines.lines.get(at).filter(|line| !line.is_empty()) else { return };
        self.parts.push(format!(
            "<text x=\"{}\" y=\"{:.1}\" font-family=\"{FAMILY}\" font-weight=\"{}\" font-size=\"{}\" \
             fill=\"{color}\"{more}>{}</text>",
            to.0,
            to.1,
            weight.number(),
            lines.size,
            escape(line)
        ));
    }
}
