//! A clock that is right on a device whose own clock may not be.
//!
//! Times are milliseconds since 1970, as `Date.now()` and the `Date` header (RFC 9110, section 6.6.1) have them.

use crate::value::time::Moment;

/// How far the device may be from the server before the server is followed.
pub const TOLERANCE_MS: i64 = 5 * 60_000;

/// How near the device must come again before it is followed once more; less, so that it does not go to and fro.
const NEAR_MS: i64 = 60_000;

/// How long after the build a time is believed that no server has confirmed.
const BELIEVED_MS: i64 = 2 * 366 * 24 * 3_600_000;

/// What the clocks of the device say at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockReading {
    /// The clock on the wall, which people and programs set.
    pub device: i64,
    /// One that nobody sets: milliseconds since some beginning. It may stand still while the device sleeps.
    pub steady: i64,
}

/// Whose time it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockSource {
    /// The device, which agrees with the server or has heard of none.
    Device,
    /// The server's, since the device is far from it.
    Server,
    /// Nobody's: the device is before the build or years after it, and no server has said otherwise. No time of day is
    /// to be shown.
    Unknown,
}

/// A moment that can be relied on, as far as its source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrustedTime {
    /// The moment; never before the build.
    pub now: Moment,
    /// Whose time it is.
    pub source: ClockSource,
    /// The server's time less the device's, in milliseconds; 0 while the device is followed.
    pub skew: i64,
}

/// The device's clock, guarded by the moment of the build and by what the server says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuardedClock {
    built: i64,
    skew: i64,
    is_confirmed: bool,
    last: Option<ClockReading>,
}

impl GuardedClock {
    /// A clock that knows when the site was built; 0 when that is not known.
    pub const fn new(built: i64) -> Self {
        Self { built, skew: 0, is_confirmed: false, last: None }
    }

    /// The moment to show; notes, too, whether the device's clock jumped since the last reading.
    pub fn read(&mut self, reading: ClockReading) -> TrustedTime {
        self.notice_jump(reading);
        let millis = reading.device.saturating_add(self.skew);
        let is_believed = self.is_confirmed || millis <= self.built.saturating_add(BELIEVED_MS);
        let source = match self.skew {
            _ if millis < self.built || (self.built > 0 && !is_believed) => ClockSource::Unknown,
            0 => ClockSource::Device,
            _ => ClockSource::Server,
        };
        let now = Moment::from_unix_seconds(millis.max(self.built).div_euclid(1000));
        TrustedTime { now, source, skew: self.skew }
    }

    /// Takes in what the server says, at the reading when its answer came. A server from before the build is wrong, too.
    pub fn hear(&mut self, reading: ClockReading, server: i64) {
        self.notice_jump(reading);
        if server < self.built {
            return;
        }
        let skew = server.saturating_sub(reading.device);
        let limit = if self.skew == 0 { TOLERANCE_MS } else { NEAR_MS };
        self.skew = if skew.saturating_abs() > limit { skew } else { 0 };
        self.is_confirmed = true;
    }

    /// Whether the server has spoken since the device's clock last jumped.
    pub const fn is_confirmed(&self) -> bool {
        self.is_confirmed
    }

    /// The device's clock moved otherwise than time did: somebody set it, or the device slept.
    fn notice_jump(&mut self, reading: ClockReading) {
        let Some(last) = self.last.replace(reading) else { return };
        let passed = reading.steady.saturating_sub(last.steady).max(0);
        let by_steady = last.device.saturating_add(passed);
        let jump = reading.device.saturating_sub(by_steady);
        if jump.saturating_abs() <= TOLERANCE_MS {
            return;
        }
        let expected = by_steady.saturating_add(self.skew);
        let is_set_right = reading.device.saturating_sub(expected).saturating_abs() <= TOLERANCE_MS;
        if is_set_right || !self.is_confirmed {
            self.skew = 0;
        } else if jump < 0 {
            // Sleep moves no clock back, so it was set wrong: time goes on as it did.
            self.skew = expected.saturating_sub(reading.device);
            return;
        }
        self.is_confirmed = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BUILT: i64 = 1_795_000_000_000;
    const HOUR: i64 = 3_600_000;

    const fn at(device: i64, steady: i64) -> ClockReading {
        ClockReading { device, steady }
    }

    fn seconds(millis: i64) -> i64 {
        millis.div_euclid(1000)
    }

    #[track_caller]
    fn check(clock: &mut GuardedClock, reading: ClockReading, expected: i64, source: ClockSource) {
        let trusted = clock.read(reading);
        assert_eq!((trusted.now.unix_seconds(), trusted.source), (seconds(expected), source));
    }

    #[test]
    fn a_device_within_five_minutes_is_followed_and_one_beyond_is_not() {
        for (off, followed, source) in [
            (0, 0, ClockSource::Device),
            (TOLERANCE_MS, TOLERANCE_MS, ClockSource::Device),
            (-TOLERANCE_MS, -TOLERANCE_MS, ClockSource::Device),
            (TOLERANCE_MS + 1000, 0, ClockSource::Server),
            (-TOLERANCE_MS - 1000, 0, ClockSource::Server),
        ] {
            let mut clock = GuardedClock::new(BUILT);
            let truth = BUILT + HOUR;
            let reading = at(truth + off, 0);
            clock.hear(reading, truth);
            check(&mut clock, reading, truth + followed, source);
        }
    }

    #[test]
    fn in_1970_the_time_is_not_known_until_the_server_says_it() {
        let mut clock = GuardedClock::new(BUILT);
        check(&mut clock, at(0, 0), BUILT, ClockSource::Unknown);
        clock.hear(at(1000, 1000), BUILT + HOUR);
        check(&mut clock, at(61_000, 61_000), BUILT + HOUR + 60_000, ClockSource::Server);
    }

    #[test]
    fn in_2099_the_time_is_not_known_until_the_server_says_it() {
        let far = 4_070_908_800_000;
        let mut clock = GuardedClock::new(BUILT);
        check(&mut clock, at(far, 0), far, ClockSource::Unknown);
        clock.hear(at(far, 0), BUILT + HOUR);
        check(&mut clock, at(far + 5000, 5000), BUILT + HOUR + 5000, ClockSource::Server);
    }

    #[test]
    fn a_server_from_before_the_build_is_not_believed() {
        let mut clock = GuardedClock::new(BUILT);
        clock.hear(at(BUILT + HOUR, 0), BUILT - HOUR);
        check(&mut clock, at(BUILT + HOUR, 0), BUILT + HOUR, ClockSource::Device);
    }

    #[test]
    fn a_clock_that_is_set_right_is_followed_at_once() {
        let mut clock = GuardedClock::new(BUILT);
        clock.hear(at(0, 0), BUILT + HOUR);
        check(&mut clock, at(BUILT + HOUR + 2000, 1000), BUILT + HOUR + 2000, ClockSource::Device);
        assert!(!clock.is_confirmed());
    }

    #[test]
    fn a_clock_that_is_set_back_changes_nothing_and_one_that_slept_goes_on() {
        let truth = BUILT + 100 * HOUR;
        let mut clock = GuardedClock::new(BUILT);
        clock.hear(at(truth, 0), truth);
        check(&mut clock, at(truth - 50 * HOUR, 1000), truth + 1000, ClockSource::Server);
        let mut slept = GuardedClock::new(BUILT);
        slept.hear(at(truth, 0), truth);
        check(&mut slept, at(truth + 8 * HOUR, 1000), truth + 8 * HOUR, ClockSource::Device);
        assert!(!slept.is_confirmed());
    }

    #[test]
    fn near_the_limit_it_does_not_go_to_and_fro() {
        let mut clock = GuardedClock::new(BUILT);
        let truth = BUILT + HOUR;
        clock.hear(at(truth - TOLERANCE_MS - 1000, 0), truth);
        clock.hear(at(truth - TOLERANCE_MS + 1000, 2000), truth + 2000);
        assert_eq!(clock.read(at(truth - TOLERANCE_MS + 1000, 2000)).source, ClockSource::Server);
        clock.hear(at(truth + 4000 - NEAR_MS, 300_000), truth + 4000);
        assert_eq!(clock.read(at(truth + 4000 - NEAR_MS, 300_000)).source, ClockSource::Device);
    }

    /// Something that happens to a device: time passes, its clock is set, an answer comes.
    #[derive(Clone, Debug)]
    enum Happening {
        Pass(i64),
        Set(i64),
        Hear(i64),
    }

    fn happenings() -> impl Strategy<Value = Vec<Happening>> {
        let one = prop_oneof![
            (0..2 * HOUR).prop_map(Happening::Pass),
            prop_oneof![Just(0), Just(4_070_908_800_000), any::<i64>(), BUILT..BUILT + 900 * HOUR]
                .prop_map(Happening::Set),
            prop_oneof![any::<i64>(), BUILT - HOUR..BUILT + 900 * HOUR].prop_map(Happening::Hear),
        ];
        proptest::collection::vec(one, 0..30)
    }

    fn live(clock: &mut GuardedClock, happenings: &[Happening]) -> ClockReading {
        let mut reading = at(BUILT, 0);
        for happening in happenings {
            match happening {
                Happening::Pass(millis) => {
                    reading = at(reading.device.saturating_add(*millis), reading.steady + millis);
                }
                Happening::Set(device) => reading.device = *device,
                Happening::Hear(server) => clock.hear(reading, *server),
            }
            let trusted = clock.read(reading);
            assert!(trusted.now.unix_seconds() >= seconds(BUILT), "{happening:?} {trusted:?}");
        }
        reading
    }

    proptest! {
        #[test]
        fn it_is_never_before_the_build(happenings in happenings()) {
            live(&mut GuardedClock::new(BUILT), &happenings);
        }

        #[test]
        fn after_a_true_answer_it_is_right_within_five_minutes(
            happenings in happenings(),
            truth in BUILT..BUILT + 9000 * HOUR,
        ) {
            let mut clock = GuardedClock::new(BUILT);
            let reading = live(&mut clock, &happenings);
            clock.hear(reading, truth);
            let off = clock.read(reading).now.unix_seconds() - seconds(truth);
            prop_assert!(off.abs() <= TOLERANCE_MS / 1000 + 1, "{off}");
        }

        #[test]
        fn once_confirmed_no_setting_of_the_device_moves_it_back(
            truth in BUILT + HOUR..BUILT + 900 * HOUR,
            start in any::<i32>(),
            set in any::<i64>(),
            passed in 0..HOUR,
        ) {
            let mut clock = GuardedClock::new(BUILT);
            let first = at(truth + i64::from(start), 0);
            clock.hear(first, truth);
            let before = clock.read(first).now;
            let after = clock.read(at(set, passed)).now;
            prop_assert!(after.unix_seconds() + TOLERANCE_MS / 1000 >= before.unix_seconds(), "{before:?} {after:?}");
        }
    }
}
