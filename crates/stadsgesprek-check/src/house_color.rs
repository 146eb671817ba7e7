//! The one color of a house, and what is made of it: everything that is blue where a house says nothing, in both schemes. It
//! is made darker or lighter until it can be read (WCAG 2.2, 1.4.3), whatever a house chooses.

use color::{Oklch, OpaqueColor, Srgb};

/// What stands around it: the two papers of each scheme, of which the second is nearer to the words (`style/tokens.css`).
const LIGHT: [Rgb; 2] = [Rgb([0xfb, 0xfa, 0xf7]), Rgb([0xf2, 0xef, 0xe7])];
const DARK: [Rgb; 2] = [Rgb([0x12, 0x15, 0x1c]), Rgb([0x1b, 0x1f, 0x29])];
const WHITE: Rgb = Rgb([0xff; 3]);

/// The contrast of text that is not large, at least.
const READABLE: f32 = 4.5;

/// That of links in the dark, where thin letters look thinner.
const READABLE_IN_THE_DARK: f32 = 7.0;

/// How far the lightness goes in one step; of all there is, 1.
const STEP: f32 = 0.005;

/// A color of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rgb([u8; 3]);

/// What is made of the color of a house, each as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseColor {
    /// As the house writes it.
    pub asked: String,
    /// On paper: words, links, tiles.
    pub house: String,
    /// The same under a finger.
    pub deep: String,
    /// Small words on a filled tile.
    pub quiet: String,
    /// In the dark: words and links.
    pub dark: String,
    /// The same under a finger.
    pub dark_deep: String,
    /// In the dark: a filled tile.
    pub dark_tile: String,
    /// The contrast of what the house asks for with the paper, in tenths: 45 can be read.
    pub contrast_tenths: u32,
}

impl HouseColor {
    /// Of a color as a house writes it; nothing when it is not `#rrggbb`.
    pub fn of(text: &str) -> Option<Self> {
        let asked = Rgb::parse(text)?;
        let house = asked.until(Towards::Dark, &LIGHT, READABLE);
        let dark = asked.until(Towards::Light, &DARK, READABLE_IN_THE_DARK);
        let tile = asked.at_least_as_light(0.42).until(Towards::Dark, &LIGHT[..1], READABLE);
        let quiet = house.at_least_as_light(0.86).until(Towards::Light, &[house, tile], READABLE);
        let tenths = LIGHT.iter().map(|paper| asked.contrast(*paper) * 10.0).fold(f32::MAX, f32::min);
        Some(Self {
            asked: text.to_owned(),
            house: house.text(),
            deep: house.lighter(-0.12).text(),
            quiet: quiet.text(),
            dark: dark.text(),
            dark_deep: dark.lighter(0.08).text(),
            dark_tile: tile.text(),
            contrast_tenths: tenths as u32,
        })
    }

    /// Whether it can be read as the house asks for it.
    pub fn is_as_asked(&self) -> bool {
        self.house.eq_ignore_ascii_case(&self.asked)
    }

    /// The rules that come after those of `style/tokens.css`.
    pub fn rules(&self) -> String {
        let Self { house, deep, quiet, dark, dark_deep, dark_tile, .. } = self;
        format!(
            ":root{{--house:{house};--blue-deep:{deep};--delft-quiet:{quiet}}}\
             @media screen and (prefers-color-scheme:dark){{:root{{--blue:{dark};--blue-deep:{dark_deep};--now:{dark};--delft:{dark_tile}}}}}\
             @media print{{:root{{--blue-deep:#000}}}}"
        )
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Towards {
    Dark,
    Light,
}

impl Rgb {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
        let part = |at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_plain.then_some(Self([part(0)?, part(2)?, part(4)?]))
    }

    fn text(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    fn of(color: OpaqueColor<Oklch>) -> Self {
        let color = color.convert::<Srgb>().to_rgba8();
        Self([color.r, color.g, color.b])
    }

    fn oklch(self) -> OpaqueColor<Oklch> {
        let [red, green, blue] = self.0;
        OpaqueColor::<Srgb>::from_rgb8(red, green, blue).convert()
    }

    fn lighter(self, by: f32) -> Self {
        let [lightness, chroma, hue] = self.oklch().components;
        Self::of(OpaqueColor::new([(lightness + by).clamp(0.0, 1.0), chroma, hue]))
    }

    fn at_least_as_light(self, least: f32) -> Self {
        let lightness = self.oklch().components[0];
        if lightness < least { self.lighter(least - lightness) } else { self }
    }

    /// The nearest one that can be read on each of the others.
    fn until(self, towards: Towards, on: &[Self], contrast: f32) -> Self {
        let [lightness, chroma, hue] = self.oklch().components;
        let sign = if towards == Towards::Light { 1.0 } else { -1.0 };
        let all = (0..=(1.0 / STEP) as u32).map(|steps| match steps {
            0 => self,
            _ => {
                let there = (lightness + sign * STEP * steps as f32).clamp(0.0, 1.0);
                // What is nearly white or black has no more color than a screen can show.
                let most = 4.0 * there.min(1.0 - there) * 0.3;
                Self::of(OpaqueColor::new([there, chroma.min(most), hue]))
            }
        });
        let end = if towards == Towards::Light { WHITE } else { Self([0; 3]) };
        all.into_iter().find(|it| on.iter().all(|other| it.contrast(*other) >= contrast)).unwrap_or(end)
    }

    /// The contrast ratio of WCAG 2.2.
    fn contrast(self, other: Self) -> f32 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = |part: u8| match f32::from(part) / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => ((part + 0.055) / 1.055).powf(2.4),
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(text: &str) -> Rgb {
        Rgb::parse(text).unwrap()
    }

    #[test]
    fn whatever_a_house_chooses_can_be_read_in_both_schemes() {
        let steps = [0_u8, 0x33, 0x66, 0x99, 0xcc, 0xff];
        for at in 0..steps.len().pow(3) {
            let part = |place: u32| steps[at / steps.len().pow(place) % steps.len()];
            let text = Rgb([part(0), part(1), part(2)]).text();
            let made = HouseColor::of(&text).unwrap();
            let check = |one: &str, others: &[Rgb], least: f32| {
                for other in others {
                    let contrast = rgb(one).contrast(*other);
                    assert!(contrast >= least, "{text}: {one} on {other:?} is {contrast}");
                }
            };
            check(&made.house, &LIGHT, 4.5);
            check(&made.deep, &LIGHT, 4.5);
            check(&made.house, &[WHITE], 4.5);
            check(&made.quiet, &[rgb(&made.house), rgb(&made.dark_tile)], 4.5);
            check(&made.dark, &DARK, 7.0);
            check(&made.dark_deep, &DARK, 7.0);
            // What stands on a button in the dark.
            check(&made.dark, &[Rgb([0x10, 0x13, 0x1a])], 4.5);
            check(&made.dark_tile, &[WHITE, LIGHT[0]], 4.5);
        }
    }

    #[test]
    fn what_can_be_read_stays_as_it_is() {
        for text in ["#1d3f8f", "#7A1F3D", "#000000", "#0b6b3a"] {
            let made = HouseColor::of(text).unwrap();
            assert!(made.is_as_asked() && made.contrast_tenths >= 45, "{made:?}");
        }
        let yellow = HouseColor::of("#ffd400").unwrap();
        assert!(!yellow.is_as_asked() && yellow.contrast_tenths < 20, "{yellow:?}");
    }

    #[test]
    fn only_a_color_is_one() {
        for text in ["", "#fff", "1d3f8f", "#1d3f8g", "#1d3f8f ", "blauw", "#+1d3f8", "#1d3f8f;}", "#é1d3f"]
        {
            assert_eq!(HouseColor::of(text), None, "{text}");
        }
    }
}
