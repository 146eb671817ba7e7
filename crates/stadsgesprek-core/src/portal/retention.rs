//! How long the details of a registration stay on the device.

use super::Portal;

/// The days after the event that the details of a registration are kept on the device: 1 to 365.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention(u16);

/// What holds where nothing, or nothing usable, is decided: seven days.
impl Default for Retention {
    fn default() -> Self {
        Self(7)
    }
}

impl Retention {
    /// A number of days, as `retentionDays` in `portal.json` has it. Nothing when it is not from 1 to 365.
    pub fn of_days(days: u32) -> Option<Self> {
        let days = u16::try_from(days).ok()?;
        (1..=365).contains(&days).then_some(Self(days))
    }

    /// 1 to 365.
    pub const fn days(self) -> u16 {
        self.0
    }

    /// The same in minutes.
    pub fn minutes(self) -> i64 {
        i64::from(self.0) * 24 * 60
    }
}

impl Portal {
    /// How long the details of a registration stay on the device.
    pub fn retention(&self) -> Retention {
        self.retention_days.and_then(Retention::of_days).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_to_a_year_can_be_decided() {
        for (days, expected) in [
            (0, None),
            (1, Some(1)),
            (7, Some(7)),
            (365, Some(365)),
            (366, None),
            (65_543, None),
            (u32::MAX, None),
        ] {
            assert_eq!(Retention::of_days(days).map(Retention::days), expected, "{days}");
        }
        assert_eq!(Retention::default().minutes(), 10_080);
    }
}
