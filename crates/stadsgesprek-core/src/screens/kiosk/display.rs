//! How large letters, targets and QR codes must be on the panel of a kiosk.

use crate::screens::unattended::letters::type_millimeters;

/// The smallest side that a phone reads without being held close, in millimeters.
const SMALLEST_MM: u64 = 60;

/// Where the size of the panel is not known: a small one, so that a code is rather too large than too small.
const UNKNOWN_INCHES: u32 = 15;

/// From how far a panel is read that somebody touches, where nothing is said.
const ARM_CM: u32 = 60;

/// What capitals of the smallest text subtend at the eye, in minutes of arc.
const SMALLEST_ARC_MINUTES: f64 = 20.0;

/// The smallest text, as a part of the size of the root: `--size-small` of the style.
const SMALLEST_TEXT: f64 = 0.875;

/// What a finger needs of somebody who stands, in millimeters.
const FINGER_MM: u64 = 15;

/// A panel, and from how far it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KioskDisplay {
    /// The diagonal, in inches.
    pub inches: Option<u32>,
    /// The distance of the reader, in centimeters.
    pub distance_cm: Option<u32>,
}

impl KioskDisplay {
    /// The side of a code without its quiet zone, in CSS pixels of a screen of so many: 60 mm, or a tenth of the
    /// distance when that is more.
    pub fn code_side(self, width: u32, height: u32) -> u64 {
        let side_mm = SMALLEST_MM.max(u64::from(self.distance_cm.unwrap_or(0)));
        self.pixels(side_mm, width, height)
    }

    /// The size of type of the root in CSS pixels at which the smallest text can be read; `None` for an unknown panel.
    pub fn letter(self, width: u32, height: u32) -> Option<u64> {
        let distance = f64::from(self.distance_cm.unwrap_or(ARM_CM)) * 10.0;
        let millimeters = type_millimeters(SMALLEST_ARC_MINUTES, distance) / SMALLEST_TEXT;
        // In thousandths: a millimeter is several pixels.
        let thousandths =
            self.inches.map(|_| self.pixels((millimeters * 1000.0).ceil() as u64, width, height))?;
        Some(thousandths.div_ceil(1000))
    }

    /// The least side of a target in CSS pixels; `None` for an unknown panel.
    pub fn target(self, width: u32, height: u32) -> Option<u64> {
        self.inches.map(|_| self.pixels(FINGER_MM, width, height))
    }

    /// So many millimeters in CSS pixels, rounded up.
    fn pixels(self, millimeters: u64, width: u32, height: u32) -> u64 {
        let (width, height) = (u64::from(width), u64::from(height));
        let diagonal = (width * width + height * height).isqrt();
        let tenths_of_mm = u64::from(self.inches.unwrap_or(UNKNOWN_INCHES).max(1)) * 254;
        (millimeters * 10 * diagonal).div_ceil(tenths_of_mm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inches: Option<u32>, distance_cm: Option<u32>, expected: u64) {
        let display = KioskDisplay { inches, distance_cm };
        assert_eq!(display.code_side(1080, 1920), expected, "{display:?}");
        assert_eq!(display.code_side(1920, 1080), expected, "{display:?}");
    }

    #[test]
    fn a_code_is_60_millimeters_or_a_tenth_of_the_distance() {
        check(Some(32), None, 163);
        check(Some(32), Some(50), 163);
        check(Some(32), Some(60), 163);
        check(Some(32), Some(150), 407);
        check(Some(22), Some(60), 237);
        check(Some(55), Some(200), 316);
    }

    #[track_caller]
    fn check_letter(inches: u32, distance_cm: Option<u32>, expected: (u64, u64)) {
        let display = KioskDisplay { inches: Some(inches), distance_cm };
        for (width, height) in [(1080, 1920), (1920, 1080)] {
            assert_eq!(display.letter(width, height), Some(expected.0), "{display:?}");
            assert_eq!(display.target(width, height), Some(expected.1), "{display:?}");
        }
    }

    #[test]
    fn letters_grow_with_the_distance_and_with_a_smaller_panel() {
        // 0.6 m × tan 20′ = 3.49 mm of capital: 5.70 mm of type, on 2.71 px a mm.
        check_letter(32, None, (16, 41));
        check_letter(32, Some(60), (16, 41));
        check_letter(32, Some(120), (31, 41));
        check_letter(22, Some(100), (38, 60));
        check_letter(10, None, (50, 131));
    }

    #[test]
    fn on_an_unknown_panel_nothing_is_said_of_letters_and_fingers() {
        let display = KioskDisplay { inches: None, distance_cm: Some(200) };
        assert_eq!((display.letter(1080, 1920), display.target(1080, 1920)), (None, None));
    }

    #[test]
    fn on_an_unknown_panel_a_code_is_rather_too_large() {
        check(None, None, 347);
    }
}
