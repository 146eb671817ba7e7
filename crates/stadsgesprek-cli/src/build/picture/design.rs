//! The drawing: the date as a tile, beside it what it is, and a row of tiles at the foot.

use super::content::PictureText;
use super::lines::{Lines, fit, on_one_line};
use super::typeface::{FAMILY, Typeface, Weight};
use crate::build::social::{HEIGHT, WIDTH};
use crate::escape::escape;

/// The left edge of the text, beside the tile.
pub(super) const EDGE: u32 = 380;

/// The space around everything.
const RIM: u32 = 64;

/// The width that text can take.
pub(super) const FRAME: f32 = (WIDTH - EDGE - RIM) as f32;

/// The side of the tile.
const TILE: u32 = 260;

/// The width of a photograph, on the left edge; the height is what the row at the foot leaves.
const PHOTO: u32 = EDGE - 40;

/// The side of the tile on a photograph, and how far it is from its edges.
const TILE_ON_PHOTO: (f32, f32) = (180.0, 32.0);

/// The paper around the tile there, before both are made small.
const RIM_ON_PHOTO: u32 = 10;

/// The side of a tile of the row at the foot, and the radius of its discs.
const PLINT: (u32, u32) = (64, 22);

/// The height that the title can take: five lines of its smallest size.
const TITLE_HEIGHT: f32 = 270.0;

/// The distance between the lines of a title, in its size.
const LINE_HEIGHT: f32 = 1.08;

/// Sizes of the title, the largest that fits is taken.
const TITLE_SIZES: [f32; 6] = [76.0, 70.0, 64.0, 58.0, 54.0, 50.0];

/// The height of each line beside the title, with the space below it.
const HEAD: f32 = 50.0;
const STATUS: f32 = 48.0;
const FOOT: f32 = 46.0;

const PAPER: &str = "#fbfaf7";
const INK: &str = "#16181d";
const QUIET: &str = "#565b66";
const LINE: &str = "#d8d3c6";
const GRAY: &str = "#8a8577";
const SIGNAL: &str = "#a83a0a";

/// The drawing of a picture as SVG; the same content gives the same text.
pub(super) fn svg(content: &PictureText, typeface: &Typeface) -> String {
    let mut drawing = Drawing { typeface, parts: Vec::new() };
    drawing.photo(content);
    drawing.tile(content);
    drawing.texts(content);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>{}{}</svg>",
        drawing.parts.concat(),
        plint(&content.blue)
    )
}

/// A row of tiles at the foot; where two meet, half a disc stands above or below, by turns.
fn plint(blue: &str) -> String {
    let (side, radius) = PLINT;
    let top = HEIGHT - side;
    let tiles = (0..=WIDTH / side).map(|at| {
        let (x, y, sweep) = if at % 2 == 0 { (at * side, top, 0) } else { (at * side, HEIGHT, 1) };
        let left = i64::from(x) - i64::from(radius);
        format!(
            "<rect x=\"{x}\" y=\"{top}\" width=\"1\" height=\"{side}\" fill=\"{LINE}\"/>\
             <path fill=\"{blue}\" d=\"M{left} {y}a{radius} {radius} 0 0 {sweep} {} 0z\"/>",
            2 * radius
        )
    });
    let line = format!("<rect y=\"{top}\" width=\"{WIDTH}\" height=\"1\" fill=\"{LINE}\"/>");
    tiles.chain([line]).collect()
}

/// A drawing in progress.
struct Drawing<'a> {
    typeface: &'a Typeface,
    parts: Vec<String>,
}

impl Drawing<'_> {
    /// A picture of the event, behind the tile.
    fn photo(&mut self, content: &PictureText) {
        self.parts.extend(content.photo.as_ref().map(|file| {
            format!(
                "<image href=\"{}\" width=\"{PHOTO}\" height=\"{}\" preserveAspectRatio=\"xMidYMid slice\"/>",
                escape(file),
                HEIGHT - PLINT.0
            )
        }));
    }

    /// The date as a tile; without one, the mark of the site.
    fn tile(&mut self, content: &PictureText) {
        let (side, radius) = (TILE, TILE / 5);
        let top = (HEIGHT - PLINT.0 - TILE) / 2;
        let (left, right, bottom, edge) = (RIM, RIM + side, top + side, side - radius);
        // Without a fill the corners are drawn; with one they are what is left out of it.
        let (shape, color, small) = match content.is_off {
            true => (
                format!(
                    "M{left} {top}h{radius}a{radius} {radius} 0 0 1 -{radius} {radius}zM{right} {bottom}h-{radius}a{radius} \
                     {radius} 0 0 1 {radius} -{radius}z"
                ),
                GRAY,
                QUIET,
            ),
            false => (
                format!(
                    "M{} {top}H{right}v{edge}a{radius} {radius} 0 0 0 -{radius} {radius}H{left}v-{edge}a{radius} {radius} 0 0 0 \
                     {radius} -{radius}z",
                    left + radius
                ),
                content.blue.as_str(),
                PAPER,
            ),
        };
        let struck = if content.is_off { " text-decoration=\"line-through\"" } else { "" };
        let rows = content.day.iter().flat_map(|[weekday, day, month]| {
            [(weekday, 500, 43, 61, ""), (day, 700, 130, 168, struck), (month, 500, 43, 224, "")]
        });
        let rows = rows.map(|(words, weight, size, baseline, more)| {
            format!(
                "<text x=\"{}\" y=\"{}\" font-family=\"{FAMILY}\" font-weight=\"{weight}\" font-size=\"{size}\" \
                 text-anchor=\"middle\" fill=\"{small}\"{more}>{}</text>",
                left + side / 2,
                top + baseline,
                escape(words)
            )
        });
        let rows: String = rows.collect();
        let place = match &content.photo {
            None => String::new(),
            // Small, in the lower corner.
            Some(_) => {
                let (small, rim) = TILE_ON_PHOTO;
                let scale = small / side as f32;
                let (x, y) =
                    (rim - left as f32 * scale, (HEIGHT - PLINT.0) as f32 - rim - small - top as f32 * scale);
                format!(" transform=\"translate({x:.2} {y:.2}) scale({scale:.4})\"")
            }
        };
        // Whatever is on the photograph, the corners are seen.
        let paper = content.photo.as_ref().map(|_| {
            let (x, y, side) = (left - RIM_ON_PHOTO, top - RIM_ON_PHOTO, side + 2 * RIM_ON_PHOTO);
            format!("<path fill=\"{PAPER}\" d=\"M{x} {y}h{side}v{side}h-{side}z\"/>")
        });
        let paper = paper.unwrap_or_default();
        self.parts.push(format!("<g{place}>{paper}<path fill=\"{color}\" d=\"{shape}\"/>{rows}</g>"));
    }

    /// Everything beside the tile, in the middle of the height.
    fn texts(&mut self, content: &PictureText) {
        let title = fit(self.typeface, &content.title, &TITLE_SIZES, FRAME, TITLE_HEIGHT, LINE_HEIGHT);
        let title_height = title.size * LINE_HEIGHT * title.lines.len() as f32;
        let status_height = content.status.as_ref().map_or(0.0, |_| STATUS);
        let foot = [&content.date, &content.place].into_iter().flatten().count() as f32 * FOOT;
        let height = HEAD + status_height + title_height + foot;
        let mut top = ((HEIGHT - PLINT.0) as f32 - height) / 2.0;
        self.head(content, top + 27.0);
        top += HEAD;
        if let Some(status) = &content.status {
            self.line(status, Weight::Bold, &[32.0], SIGNAL, top + 32.0, "");
            top += STATUS;
        }
        for at in 0..title.lines.len() {
            let baseline = top + title.size * (0.84 + LINE_HEIGHT * at as f32);
            self.text(&title, at, Weight::Bold, INK, (EDGE - 3, baseline), "");
        }
        self.foot(content, top + title_height);
    }

    /// The name of the site, then the theme with its mark.
    fn head(&mut self, content: &PictureText, baseline: f32) {
        const SIZE: f32 = 27.0;
        // A long name leaves room for a theme.
        let site = on_one_line(self.typeface, &content.site, Weight::Bold, &[SIZE], FRAME * 0.6);
        let width = self.typeface.width(&site.lines.concat(), Weight::Bold, SIZE);
        self.text(&site, 0, Weight::Bold, &content.blue, (EDGE, baseline), "");
        let mut left = EDGE + width as u32 + 28;
        if let Some(color) = &content.color {
            let top = baseline - 17.0;
            self.parts.push(format!(
                "<rect x=\"{left}\" y=\"{top:.1}\" width=\"16\" height=\"16\" fill=\"{color}\"/>"
            ));
            left += 26;
        }
        let room = FRAME - (left - EDGE) as f32;
        let theme = on_one_line(self.typeface, &content.theme, Weight::Medium, &[SIZE], room);
        self.text(&theme, 0, Weight::Medium, QUIET, (left, baseline), "");
    }

    /// When and where; a date that does not hold is struck out.
    fn foot(&mut self, content: &PictureText, top: f32) {
        let (color, place_color, more) = match content.is_off {
            true => (QUIET, QUIET, " text-decoration=\"line-through\""),
            false => (content.blue.as_str(), INK, ""),
        };
        let mut baseline = top + 42.0;
        if let Some(date) = &content.date {
            self.line(date, Weight::Bold, &[32.0, 30.0, 27.0], color, baseline, more);
            baseline += FOOT;
        }
        if let Some(place) = &content.place {
            self.line(place, Weight::Medium, &[30.0, 27.0], place_color, baseline, "");
        }
    }

    /// One line on the left edge, in the largest size that fits.
    fn line(&mut self, text: &str, weight: Weight, sizes: &[f32], color: &str, baseline: f32, more: &str) {
        let line = on_one_line(self.typeface, text, weight, sizes, FRAME);
        self.text(&line, 0, weight, color, (EDGE, baseline), more);
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
