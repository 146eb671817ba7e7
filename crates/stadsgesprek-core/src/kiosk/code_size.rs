//! How large a QR code must be on the panel of a kiosk.

/// The smallest side that a phone reads without being held close, in millimeters.
const SMALLEST_MM: u64 = 60;

/// Where the size of the panel is not known: a small one, so that a code is rather too large than too small.
const UNKNOWN_INCHES: u32 = 15;

/// A panel, and from how far it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// The diagonal, in inches.
    pub inches: Option<u32>,
    /// The distance of the reader, in centimeters.
    pub distance_cm: Option<u32>,
}

impl Panel {
    /// The side of a code without its quiet zone, in CSS pixels of a screen of so many: 60 mm, or a tenth of the
    /// distance when that is more.
    pub fn code_side(self, width: u32, height: u32) -> u64 {
        let side_mm = SMALLEST_MM.max(u64::from(self.distance_cm.unwrap_or(0)));
        self.pixels(side_mm, width, height)
    }

    /// So many millimeters in CSS pixels, rounded up.
    pub fn pixels(self, millimeters: u64, width: u32, height: u32) -> u64 {
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
        let panel = Panel { inches, distance_cm };
        assert_eq!(panel.code_side(1080, 1920), expected, "{panel:?}");
        assert_eq!(panel.code_side(1920, 1080), expected, "{panel:?}");
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

    #[test]
    fn on_an_unknown_panel_a_code_is_rather_too_large() {
        check(None, None, 347);
    }
}
