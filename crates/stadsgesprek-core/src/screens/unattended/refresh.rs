//! When the programme is fetched anew, and how old it may be before that is said.

use crate::value::time::Moment;

/// How long after one fetch the next one is, in milliseconds, give or take a tenth.
const EVERY_MS: i64 = 10 * 60_000;

/// The least time between two fetches, whatever asks for them.
const LEAST_MS: i64 = 30_000;

/// How long an answer is waited for before the fetch counts as lost.
const LOST_MS: i64 = 2 * 60_000;

/// When the programme is fetched anew, in milliseconds of a clock that nobody sets.
///
/// Screens that start together ask apart from each other: each fetch is put off by chance, from nine to eleven minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshPlan {
    due: i64,
    began: Option<i64>,
    is_under_way: bool,
}

impl RefreshPlan {
    /// A plan that begins after a first fetch. `chance` is from 0 to 1.
    pub fn after_first(steady: i64, chance: f64) -> Self {
        Self { due: steady + wait(chance), began: Some(steady), is_under_way: false }
    }

    /// Whether to fetch now; if so, the fetch counts as begun.
    pub fn begin(&mut self, steady: i64) -> bool {
        let since = self.began.map_or(i64::MAX, |began| steady.saturating_sub(began));
        let is_free = !self.is_under_way || since >= LOST_MS;
        let begins = steady >= self.due && since >= LEAST_MS && is_free;
        if begins {
            self.began = Some(steady);
            self.is_under_way = true;
        }
        begins
    }

    /// The fetch has ended, well or not. `chance` is from 0 to 1.
    pub fn end(&mut self, steady: i64, chance: f64) {
        self.is_under_way = false;
        self.due = steady + wait(chance);
    }

    /// There is a reason to fetch soon: a connection is back, or the clock is in doubt.
    pub fn hurry(&mut self, steady: i64) {
        self.due = self.due.min(steady);
    }
}

fn wait(chance: f64) -> i64 {
    EVERY_MS / 10 * 9 + (chance.clamp(0.0, 1.0) * (EVERY_MS / 5) as f64) as i64
}

/// How old what is shown may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Had from the server within a day.
    Fresh,
    /// Older than a day, or of an unknown age: a small mark.
    Old,
    /// Older than a week: a clear mark.
    VeryOld,
}

/// How old a programme is that was last had from the server at `had`. A moment that is still to come is a clock that was
/// put back, not age.
pub const fn freshness(had: Option<Moment>, now: Moment) -> Freshness {
    const DAY: i64 = 24 * 60;
    let Some(had) = had else { return Freshness::Old };
    match had.minutes_until(now) {
        ..=DAY => Freshness::Fresh,
        minutes if minutes <= 7 * DAY => Freshness::Old,
        _ => Freshness::VeryOld,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn a_fetch_follows_nine_to_eleven_minutes_after_the_last() {
        for (chance, expected) in [(0.0, 9), (0.5, 10), (1.0, 11), (-3.0, 9), (7.0, 11), (f64::NAN, 9)] {
            let mut plan = RefreshPlan::after_first(0, chance);
            assert!(!plan.begin(expected * MINUTE - 1), "{chance}");
            assert!(plan.begin(expected * MINUTE), "{chance}");
        }
    }

    #[test]
    fn one_fetch_at_a_time_and_a_lost_one_does_not_hold_up_the_next() {
        let mut plan = RefreshPlan::after_first(0, 0.5);
        assert!(plan.begin(10 * MINUTE));
        assert!(!plan.begin(11 * MINUTE));
        assert!(plan.begin(12 * MINUTE));
        plan.end(13 * MINUTE, 0.5);
        assert!(!plan.begin(22 * MINUTE));
        assert!(plan.begin(23 * MINUTE));
    }

    #[test]
    fn a_connection_that_comes_and_goes_asks_at_most_twice_a_minute() {
        let mut plan = RefreshPlan::after_first(0, 0.5);
        let mut fetches = 0;
        for second in 1..=600 {
            plan.hurry(second * 1000);
            if plan.begin(second * 1000) {
                plan.end(second * 1000, 0.5);
                fetches += 1;
            }
        }
        assert_eq!(fetches, 20);
    }

    #[test]
    fn a_day_and_a_week_are_the_limits() {
        let now = Moment::from_unix_seconds(1_800_000_000);
        let day = 24 * 60;
        for (age, expected) in [
            (-5, Freshness::Fresh),
            (0, Freshness::Fresh),
            (day, Freshness::Fresh),
            (day + 1, Freshness::Old),
            (7 * day, Freshness::Old),
            (7 * day + 1, Freshness::VeryOld),
        ] {
            assert_eq!(freshness(Some(now.plus_minutes(-age)), now), expected, "{age} minutes");
        }
        assert_eq!(freshness(None, now), Freshness::Old);
    }

    proptest! {
        #[test]
        fn however_it_goes_there_is_a_fetch_in_every_eleven_minutes_and_never_two_in_half_a_minute(
            chances in proptest::collection::vec((0.0..1.0_f64, 0..4_i64), 1..60),
        ) {
            let mut plan = RefreshPlan::after_first(0, 0.3);
            let (mut steady, mut last) = (0, 0);
            for (chance, lasts) in chances {
                while !plan.begin(steady) {
                    steady += 1000;
                }
                prop_assert!((LEAST_MS..=16 * MINUTE).contains(&(steady - last)), "{}", steady - last);
                last = steady;
                steady += lasts * MINUTE;
                plan.end(steady, chance);
            }
        }
    }
}
