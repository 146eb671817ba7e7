//! Degrees of latitude and longitude.

use std::fmt;

/// Degrees of latitude or longitude, in the digits of the file, which is how they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degrees(String);

impl Degrees {
    /// What is there before they are read.
    pub(crate) const fn blank() -> Self {
        Self(String::new())
    }

    /// Reads `52.0116`; nothing when it is no plain number between −180 and 180.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number =
            [digits, part].iter().all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
        let degrees: u8 = digits.parse().ok()?;
        let is_inside = degrees < 180 || (degrees == 180 && part.bytes().all(|b| b == b'0'));
        (is_number && is_inside).then(|| Self(text.to_owned()))
    }

    /// Whole millionths of a degree, a tenth of a meter at most: digits beyond that are left out.
    pub fn millionths(&self) -> i64 {
        let (whole, part) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let digits = whole.trim_start_matches('-').bytes().chain(part.bytes().chain(*b"000000").take(6));
        let size = digits.fold(0, |sum, digit| sum * 10 + i64::from(digit.wrapping_sub(b'0')));
        if whole.starts_with('-') { -size } else { size }
    }
}

impl fmt::Display for Degrees {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Degrees {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Degrees".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": -180, "maximum": 180 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_plain_numbers_that_a_globe_has() {
        for good in ["52.0116", "-4.5", "0", "180", "-180.000", "179.999999"] {
            assert_eq!(Degrees::parse(good).map(|it| it.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "-", ".5", "5.", "1e2", "180.1", "256", "999", "5,2", "+5", "--5", "52.-1", "+1.0"] {
            assert_eq!(Degrees::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn degrees_are_counted_in_millionths() {
        for (text, expected) in [
            ("52.0116", 52_011_600),
            ("-4.5", -4_500_000),
            ("-0.000001", -1),
            ("0", 0),
            ("180", 180_000_000),
            ("4.35712349", 4_357_123),
        ] {
            assert_eq!(Degrees::parse(text).map(|it| it.millionths()), Some(expected), "{text}");
        }
    }
}
