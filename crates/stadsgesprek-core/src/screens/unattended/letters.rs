//! How large letters must be on a panel to be read from a distance.
//!
//! ISO 9241-303 asks for capitals of at least 16 minutes of arc, and prefers 20 to 22.

/// What capitals subtend at the eye, in minutes of arc: the least that text is shown in.
pub const LEAST_ARC_MINUTES: f64 = 16.0;

/// The height of a capital in the typefaces of the site, as a part of the size of the type. Of those that the style names
/// none has less.
pub const CAPITAL: f64 = 0.7;

/// At most so many lines of the least size are on the shorter side, however far the reader: fewer would say nothing.
const FEWEST_LINES: f64 = 8.0;

/// The size of type, in millimeters, whose capitals subtend so many minutes of arc at a distance in millimeters.
pub fn type_millimeters(arc_minutes: f64, distance: f64) -> f64 {
    distance * (arc_minutes / 60.0).to_radians().tan() / CAPITAL
}

/// A panel and who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoorDisplay {
    inches: u32,
    meters: u32,
}

/// What holds where nothing, or nothing usable, is decided: 43 inches, read from six meters.
impl Default for DoorDisplay {
    fn default() -> Self {
        Self { inches: 43, meters: 6 }
    }
}

impl DoorDisplay {
    /// The diagonal that a panel can have, in inches.
    pub const INCHES: std::ops::RangeInclusive<u32> = 7..=120;

    /// The distance that it can be read from, in meters.
    pub const METERS: std::ops::RangeInclusive<u32> = 1..=20;

    /// This panel with another diagonal (inches) or distance (meters); what is out of range is left as it is.
    #[must_use]
    pub fn with(self, inches: Option<u32>, meters: Option<u32>) -> Self {
        Self {
            inches: inches.filter(|it| Self::INCHES.contains(it)).unwrap_or(self.inches),
            meters: meters.filter(|it| Self::METERS.contains(it)).unwrap_or(self.meters),
        }
    }

    /// The diagonal in inches.
    pub const fn inches(self) -> u32 {
        self.inches
    }

    /// The distance in meters.
    pub const fn meters(self) -> u32 {
        self.meters
    }

    /// The size of type, in pixels of a view that fills the panel, at which capitals have [`LEAST_ARC_MINUTES`].
    pub fn letter(self, width: f64, height: f64) -> f64 {
        let diagonal = width.hypot(height).max(1.0);
        let millimeters = f64::from(self.inches) * 25.4;
        let size = type_millimeters(LEAST_ARC_MINUTES, f64::from(self.meters) * 1000.0);
        let needed = size * diagonal / millimeters;
        needed.min(width.min(height) / FEWEST_LINES).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(display: (u32, u32), view: (f64, f64), expected: f64) {
        let letter = DoorDisplay::default().with(Some(display.0), Some(display.1)).letter(view.0, view.1);
        assert!((letter - expected).abs() < 0.5, "{display:?} {view:?}: {letter}");
    }

    #[test]
    fn letters_grow_with_the_distance_and_shrink_with_the_panel() {
        check((43, 6), (1920.0, 1080.0), 80.5);
        check((43, 6), (1080.0, 1920.0), 80.5);
        check((43, 3), (1920.0, 1080.0), 40.2);
        check((55, 6), (1920.0, 1080.0), 62.9);
        check((43, 6), (3840.0, 2160.0), 160.9);
    }

    #[test]
    fn far_from_a_small_panel_there_is_still_room_for_words() {
        check((10, 20), (1920.0, 1080.0), 135.0);
    }

    #[test]
    fn what_no_panel_can_be_changes_nothing() {
        for (inches, meters) in [(0, 0), (6, 21), (121, u32::MAX)] {
            assert_eq!(DoorDisplay::default().with(Some(inches), Some(meters)), DoorDisplay::default());
        }
        assert_eq!(DoorDisplay::default().letter(0.0, 0.0), 1.0);
    }
}
