//! The icons of the installed app: the mark of the site, on paper, in the sizes that devices ask for.

use super::manifest::PAPER;
use super::output::Output;
use super::picture;
use crate::failure::{Failure, Undrawn};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The mark.
pub(super) const MARK: &str = "favicon.svg";

/// An icon.
pub(super) struct Icon {
    /// The file, at the top of the site.
    pub(super) name: &'static str,
    /// Width and height, in pixels.
    pub(super) size: u32,
    /// What it is for, as a manifest says it.
    pub(super) purpose: &'static str,
    /// How much of the width the mark takes, of one hundred. A device cuts a maskable one to its own shape: the middle
    /// 80 stay, and a mark of 56 fits into that circle.
    share: u8,
}

/// Those of the manifest.
pub(super) const OF_APP: [Icon; 4] = [
    Icon { name: "icon-192.png", size: 192, purpose: "any", share: 84 },
    Icon { name: "icon-512.png", size: 512, purpose: "any", share: 84 },
    Icon { name: "icon-maskable-192.png", size: 192, purpose: "maskable", share: 56 },
    Icon { name: "icon-maskable-512.png", size: 512, purpose: "maskable", share: 56 },
];

/// The one of iPhones and iPads, which cut the corners off.
pub(super) const TOUCH: Icon = Icon { name: "apple-touch-icon.png", size: 180, purpose: "any", share: 64 };

/// Whether the bundle has a mark to draw.
pub(super) fn has_mark(output: &Output) -> bool {
    output.has(MARK)
}

/// Draws every icon, when there is a mark.
pub(super) fn write(output: &Output) -> Result<(), Failure> {
    if !has_mark(output) {
        return Ok(());
    }
    let mark = output.read_text(MARK)?;
    for icon in OF_APP.iter().chain([&TOUCH]) {
        let bytes =
            draw(&mark, icon).map_err(|reason| Failure::Picture { name: icon.name.to_owned(), reason })?;
        output.write(icon.name, &bytes)?;
    }
    Ok(())
}

fn draw(mark: &str, icon: &Icon) -> Result<Vec<u8>, Undrawn> {
    let options = Options::default();
    let size = icon.size as f32;
    let paper = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\">\
         <rect width=\"{0}\" height=\"{0}\" fill=\"{PAPER}\"/></svg>",
        icon.size
    );
    let mut pixels = Pixmap::new(icon.size, icon.size).ok_or(Undrawn::Size)?;
    resvg::render(&Tree::from_str(&paper, &options)?, Transform::identity(), &mut pixels.as_mut());
    let mark = Tree::from_str(mark, &options)?;
    let width = size * f32::from(icon.share) / 100.0;
    let scale = width / mark.size().width().max(mark.size().height());
    let edge = (size - width) / 2.0;
    resvg::render(&mark, Transform::from_translate(edge, edge).pre_scale(scale, scale), &mut pixels.as_mut());
    picture::encode(&pixels, icon.name)
}
