//! The color of the house, over the blue that the bundle has.

use super::assets::Assets;
use super::icons;
use super::integrity::short_hash;
use super::output::Output;
use crate::failure::Failure;
use stadsgesprek_check::house_color::HouseColor;
use stadsgesprek_core::portal::Portal;

/// The blue of the bundle, as `style/tokens.css` and the mark have it.
pub(super) const BLUE: &str = "#1d3f8f";

/// All blues of `style/tokens.css`: on paper, the same under a finger, on a filled tile, in the dark, a tile in the dark.
const BLUES: [&str; 5] = [BLUE, "#142c66", "#c6d5fb", "#a3bbf5", "#2850ad"];

/// What a house asks for, when it is a color.
pub(super) fn of_house(portal: &Portal) -> Option<HouseColor> {
    portal.color.as_deref().and_then(HouseColor::of)
}

/// Puts the color into the stylesheet of every page, whose name is that of what is in it, and into the mark.
pub(super) fn write(color: &HouseColor, assets: &mut Assets, output: &Output) -> Result<(), Failure> {
    let own = [&color.house, &color.deep, &color.quiet, &color.dark, &color.dark_tile];
    let style = output.read_text(&assets.style)?;
    let style = BLUES.iter().zip(own).fold(style, |style, (blue, own)| style.replace(blue, own));
    let style = style + &color.rules();
    let name = format!("site-{}.css", short_hash(style.as_bytes()));
    output.write(&name, style.as_bytes())?;
    output.leave_out(&assets.style);
    assets.style = name;
    if icons::has_mark(output) {
        let mark = output.read_text(icons::MARK)?;
        output.write(icons::MARK, mark.replace(BLUE, &color.house).as_bytes())?;
    }
    Ok(())
}

/// Whether it is `#rrggbb`.
pub(super) fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
