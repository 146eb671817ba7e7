//! The reload of every night: what a browser gathered goes, and a new version comes.

use crate::value::time::{Moment, ZONE};
use chrono::{NaiveTime, TimeDelta, TimeZone};

/// The hour in Delft. The clock changes earlier in the night, so it is there once in every night.
const HOUR: u32 = 4;

/// How long after a try that failed the next one is, in milliseconds.
const AGAIN_MS: i64 = 15 * 60_000;

/// When the page is loaded again.
///
/// How long the page stands is told by a clock that nobody sets: whatever becomes of the time of day, a page that was
/// just loaded is not loaded again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NightReload {
    tried: Option<i64>,
}

impl NightReload {
    /// Whether to try it at a moment, `uptime` milliseconds after the page was loaded: four o'clock has passed since, and
    /// the last try is a while ago.
    pub fn is_due(&self, now: Moment, uptime: i64) -> bool {
        let waits = self.tried.is_some_and(|tried| uptime.saturating_sub(tried) < AGAIN_MS);
        let loaded = now.unix_seconds().saturating_sub(uptime.max(0) / 1000);
        !waits && loaded < last_four(now).unix_seconds()
    }

    /// A try was begun.
    pub const fn try_at(&mut self, uptime: i64) {
        self.tried = Some(uptime);
    }
}

/// The last four o'clock in Delft, at a moment or before it.
fn last_four(now: Moment) -> Moment {
    let four = |day: chrono::NaiveDate| {
        let local = day.and_time(NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default());
        let instant = ZONE.from_local_datetime(&local).earliest().map(|time| time.timestamp());
        Moment::from_unix_seconds(instant.unwrap_or_else(|| local.and_utc().timestamp()))
    };
    let today = four(now.date());
    if today <= now { today } else { four(now.date() - TimeDelta::days(1)) }
}

/// The files that a page of the site needs to start, as the page names them; nothing when it is not such a page.
pub fn files_to_start(page: &str) -> Option<Vec<&str>> {
    let value = |name: &str| {
        let (_, after) = page.split_once(&format!(" {name}=\""))?;
        after.split_once('"').map(|(value, _)| value)
    };
    let mut files = vec![value("src")?, value("data-js")?, value("data-wasm")?];
    files.extend(value("data-pieces").into_iter().flat_map(str::split_whitespace));
    Some(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::Stamp;
    use chrono::Timelike;
    use proptest::prelude::*;

    fn at(text: &str) -> Moment {
        match Stamp::parse(text, None).unwrap() {
            Stamp::Time(moment) => moment,
            Stamp::Date(date) => Moment::start_of(date),
        }
    }

    #[test]
    fn it_is_due_once_four_o_clock_has_passed_since_the_page_was_loaded() {
        for (started, now, is_due) in [
            ("2026-11-25T18:00", "2026-11-25T23:59", false),
            ("2026-11-25T18:00", "2026-11-26T03:59", false),
            ("2026-11-25T18:00", "2026-11-26T04:00", true),
            ("2026-11-25T18:00", "2026-11-26T11:00", true),
            ("2026-11-26T03:59", "2026-11-26T04:00", true),
            ("2026-11-26T04:00", "2026-11-26T23:00", false),
            ("2026-11-26T04:00", "2026-11-27T04:00", true),
            // The nights on which the clock changes.
            ("2026-10-24T18:00", "2026-10-25T03:59", false),
            ("2026-10-24T18:00", "2026-10-25T04:00", true),
            ("2027-03-27T18:00", "2027-03-28T03:59", false),
            ("2027-03-27T18:00", "2027-03-28T04:00", true),
        ] {
            let uptime = (at(now).unix_seconds() - at(started).unix_seconds()) * 1000;
            assert_eq!(NightReload::default().is_due(at(now), uptime), is_due, "{started} {now}");
        }
    }

    #[test]
    fn a_page_that_was_just_loaded_is_not_loaded_again_whatever_the_clock_says() {
        for now in ["1970-01-01T00:00", "2026-11-26T04:01", "2026-10-25T05:00", "2099-01-01T12:00"] {
            assert!(!NightReload::default().is_due(at(now), 20_000), "{now}");
        }
    }

    #[test]
    fn a_try_that_failed_is_repeated_a_quarter_of_an_hour_later() {
        let (mut night, began) = (NightReload::default(), 10 * 3_600_000);
        night.try_at(began);
        for (minutes, is_due) in [(0, false), (14, false), (15, true), (60, true)] {
            let now = at("2026-11-26T04:00").plus_minutes(minutes);
            assert_eq!(night.is_due(now, began + minutes * 60_000), is_due, "{minutes}");
        }
    }

    #[test]
    fn a_page_names_the_files_that_it_needs() {
        let page = r#"<script type="module" src="boot-1.js" data-js="a.js" data-app="1" data-wasm="a.wasm"
 data-pieces="qr-1.wasm rare-1.css"></script>"#;
        let expected = ["boot-1.js", "a.js", "a.wasm", "qr-1.wasm", "rare-1.css"];
        assert_eq!(files_to_start(page).unwrap(), expected);
        assert_eq!(files_to_start("<!DOCTYPE html><title>Wifi</title>"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn in_a_month_there_is_one_reload_a_night_and_it_is_at_four(start in 1_790_000_000_i64..1_850_000_000) {
            let begin = Moment::from_unix_seconds(start);
            let (mut loaded, mut reloads) = (0, 0);
            for minute in 0..30 * 24 * 60 {
                let now = begin.plus_minutes(minute);
                if NightReload::default().is_due(now, (minute - loaded) * 60_000) {
                    prop_assert_eq!(now.local().hour(), 4);
                    loaded = minute;
                    reloads += 1;
                }
            }
            prop_assert!((29..=31).contains(&reloads), "{}", reloads);
        }
    }
}
