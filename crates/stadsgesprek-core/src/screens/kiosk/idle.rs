//! When a kiosk asks whether somebody is still there, and when it wipes what was there.
//!
//! Times are milliseconds of a clock that only goes forward, from any beginning. The browser feeds touches and ticks; at
//! [`Idle::next_at`] it must tick.

/// How long a kiosk waits, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdleTimeouts {
    /// Without a touch, until it asks.
    pub idle: u64,
    /// The same, while something that takes long is on the screen.
    pub reading: u64,
    /// From asking until it wipes.
    pub warning: u64,
}

impl IdleTimeouts {
    /// What holds when nobody says otherwise: 90 seconds, three minutes for what takes long, and 30 seconds to answer
    /// (WCAG 2.2, 2.2.1 asks for 20).
    pub const USUAL: Self = Self { idle: 90_000, reading: 180_000, warning: 30_000 };

    const fn limit(self, attention: Attention) -> u64 {
        match attention {
            Attention::Brief => self.idle,
            Attention::Long => self.reading,
        }
    }
}

/// How much time what is on the screen takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Something to choose from.
    Brief,
    /// A long text, or a code to point a phone at.
    Long,
}

/// What a kiosk is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdleState {
    /// Nobody is there; it shows what is on.
    Attract,
    /// Somebody is using it.
    InUse {
        /// The last touch, in milliseconds of the clock that only goes forward.
        touched: u64,
    },
    /// It asks whether somebody is still there.
    Warning {
        /// Since when, in milliseconds of the clock that only goes forward.
        shown: u64,
    },
    /// It takes away what the last visitor left, and looks whether nothing is left.
    Wiping,
}

/// What happens to a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdleInput {
    /// Somebody touches it.
    Touch,
    /// Time passed: due at [`Idle::next_at`].
    Tick,
    /// The visitor says to be done.
    Done,
    /// Nothing of the last visitor is left.
    Wiped,
}

/// What is to be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdleAction {
    /// Show the first screen; the touch itself does nothing else.
    Wake,
    /// Ask whether somebody is still there.
    Warn,
    /// Stop asking; the touch itself does nothing else.
    Stay,
    /// Take away what the visitor left, then say [`IdleInput::Wiped`].
    Wipe,
    /// Show what is on.
    Rest,
}

/// The idle machine of a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Idle {
    timing: IdleTimeouts,
    stage: IdleState,
}

impl Idle {
    /// A kiosk that nobody has touched.
    pub const fn new(timing: IdleTimeouts) -> Self {
        Self { timing, stage: IdleState::Attract }
    }

    /// Waits otherwise from now on.
    pub const fn set_timing(&mut self, timing: IdleTimeouts) {
        self.timing = timing;
    }

    /// What it is doing.
    pub const fn stage(&self) -> IdleState {
        self.stage
    }

    /// Takes what happens at a time; says what is to be done about it.
    pub const fn step(&mut self, now: u64, attention: Attention, input: IdleInput) -> Option<IdleAction> {
        let (stage, act) = match (self.stage, input) {
            (IdleState::Attract, IdleInput::Touch) => (IdleState::InUse { touched: now }, IdleAction::Wake),
            // After a sleep the first to touch it may be somebody else: who is asked, sees the way to begin anew.
            (IdleState::InUse { touched }, IdleInput::Touch)
                if !self.has_missed_wipe(touched, now, attention) =>
            {
                self.stage = IdleState::InUse { touched: now };
                return None;
            }
            (IdleState::InUse { .. }, IdleInput::Touch) => {
                (IdleState::Warning { shown: now }, IdleAction::Warn)
            }
            (IdleState::InUse { touched }, IdleInput::Tick)
                if self.timing.limit(attention) <= since(touched, now) =>
            {
                (IdleState::Warning { shown: now }, IdleAction::Warn)
            }
            (IdleState::Warning { .. }, IdleInput::Touch) => {
                (IdleState::InUse { touched: now }, IdleAction::Stay)
            }
            (IdleState::Warning { shown }, IdleInput::Tick) if self.timing.warning <= since(shown, now) => {
                (IdleState::Wiping, IdleAction::Wipe)
            }
            (IdleState::InUse { .. } | IdleState::Warning { .. }, IdleInput::Done) => {
                (IdleState::Wiping, IdleAction::Wipe)
            }
            (IdleState::Wiping, IdleInput::Wiped) => (IdleState::Attract, IdleAction::Rest),
            _ => return None,
        };
        self.stage = stage;
        Some(act)
    }

    /// When a tick must come at the latest; nothing while only a touch can change something.
    pub const fn next_at(&self, attention: Attention) -> Option<u64> {
        match self.stage {
            IdleState::Attract | IdleState::Wiping => None,
            IdleState::InUse { touched } => Some(touched.saturating_add(self.timing.limit(attention))),
            IdleState::Warning { shown } => Some(shown.saturating_add(self.timing.warning)),
        }
    }

    /// Whole seconds until it wipes, rounded up; nothing when it does not ask.
    pub const fn seconds_left(&self, now: u64) -> Option<u64> {
        match self.stage {
            IdleState::Warning { shown } => {
                Some(self.timing.warning.saturating_sub(since(shown, now)).div_ceil(1000))
            }
            _ => None,
        }
    }

    const fn has_missed_wipe(&self, touched: u64, now: u64, attention: Attention) -> bool {
        self.timing.limit(attention).saturating_add(self.timing.warning) <= since(touched, now)
    }
}

const fn since(then: u64, now: u64) -> u64 {
    now.saturating_sub(then)
}

#[cfg(test)]
mod tests {
    use super::Attention::{Brief, Long};
    use super::IdleInput::{Done, Tick, Touch, Wiped};
    use super::*;
    use proptest::prelude::*;

    /// Steps at times, each with what must come of it.
    #[track_caller]
    fn check(attention: Attention, steps: &[(u64, IdleInput, Option<IdleAction>)]) {
        let mut idle = Idle::new(IdleTimeouts::USUAL);
        for (now, input, expected) in steps {
            assert_eq!(idle.step(*now, attention, *input), *expected, "{input:?} at {now}");
        }
    }

    #[test]
    fn it_asks_after_90_seconds_to_the_millisecond_and_wipes_30_later() {
        check(
            Brief,
            &[
                (5, Tick, None),
                (10, Touch, Some(IdleAction::Wake)),
                (90_009, Tick, None),
                (90_010, Tick, Some(IdleAction::Warn)),
                (120_009, Tick, None),
                (120_010, Tick, Some(IdleAction::Wipe)),
                (120_011, Touch, None),
                (120_012, Wiped, Some(IdleAction::Rest)),
                (120_013, Touch, Some(IdleAction::Wake)),
            ],
        );
    }

    #[test]
    fn what_takes_long_gets_180_seconds() {
        check(
            Long,
            &[
                (0, Touch, Some(IdleAction::Wake)),
                (179_999, Tick, None),
                (180_000, Tick, Some(IdleAction::Warn)),
                (209_999, Tick, None),
                (210_000, Tick, Some(IdleAction::Wipe)),
            ],
        );
    }

    #[test]
    fn a_touch_in_the_last_50_milliseconds_counts() {
        check(
            Brief,
            &[
                (0, Touch, Some(IdleAction::Wake)),
                (89_950, Touch, None),
                (90_000, Tick, None),
                (179_950, Tick, Some(IdleAction::Warn)),
                (209_949, Touch, Some(IdleAction::Stay)),
                (209_950, Tick, None),
                (299_948, Tick, None),
                (299_949, Tick, Some(IdleAction::Warn)),
            ],
        );
    }

    #[test]
    fn asking_is_put_off_by_one_touch_as_often_as_wanted() {
        let mut idle = Idle::new(IdleTimeouts::USUAL);
        let mut now = 0;
        assert_eq!(idle.step(now, Brief, Touch), Some(IdleAction::Wake));
        for _ in 0..12 {
            now += 90_000;
            assert_eq!(idle.step(now, Brief, Tick), Some(IdleAction::Warn));
            now += 29_999;
            assert_eq!(idle.step(now, Brief, Tick), None);
            assert_eq!(idle.step(now, Brief, Touch), Some(IdleAction::Stay));
        }
        assert_eq!(idle.stage(), IdleState::InUse { touched: now });
    }

    #[test]
    fn who_is_done_begins_anew_at_once() {
        check(
            Brief,
            &[(0, Touch, Some(IdleAction::Wake)), (10, Done, Some(IdleAction::Wipe)), (11, Done, None)],
        );
        check(
            Long,
            &[
                (0, Touch, Some(IdleAction::Wake)),
                (180_000, Tick, Some(IdleAction::Warn)),
                (180_001, Done, Some(IdleAction::Wipe)),
            ],
        );
        check(Brief, &[(0, Done, None), (1, Wiped, None), (2, Touch, Some(IdleAction::Wake))]);
    }

    #[test]
    fn after_a_sleep_nobody_finds_what_another_left_without_being_asked() {
        check(
            Brief,
            &[
                (0, Touch, Some(IdleAction::Wake)),
                (3_600_000, Touch, Some(IdleAction::Warn)),
                (3_629_999, Tick, None),
                (3_630_000, Tick, Some(IdleAction::Wipe)),
            ],
        );
        check(
            Brief,
            &[
                (0, Touch, Some(IdleAction::Wake)),
                (3_600_000, Tick, Some(IdleAction::Warn)),
                (3_600_001, Tick, None),
            ],
        );
    }

    #[test]
    fn seconds_left_are_whole_and_never_say_none_too_early() {
        let mut idle = Idle::new(IdleTimeouts::USUAL);
        assert_eq!(idle.seconds_left(0), None);
        idle.step(0, Brief, Touch);
        idle.step(90_000, Brief, Tick);
        for (now, expected) in
            [(90_000, 30), (90_001, 30), (91_000, 29), (119_999, 1), (120_000, 0), (999_999, 0)]
        {
            assert_eq!(idle.seconds_left(now), Some(expected), "{now}");
        }
    }

    fn inputs() -> impl Strategy<Value = Vec<(u64, Attention, IdleInput)>> {
        let attention = prop_oneof![Just(Brief), Just(Long)];
        let input = prop_oneof![4 => Just(Touch), 8 => Just(Tick), 1 => Just(Done), 1 => Just(Wiped)];
        prop::collection::vec((0u64..100_000, attention, input), 1..80)
    }

    proptest! {
        #[test]
        fn nothing_is_wiped_before_it_was_asked_for_30_seconds_unless_the_visitor_says_so(steps in inputs()) {
            let mut idle = Idle::new(IdleTimeouts::USUAL);
            let (mut now, mut asked) = (0, None);
            for (passed, attention, input) in steps {
                now += passed;
                match idle.step(now, attention, input) {
                    Some(IdleAction::Warn) => asked = Some(now),
                    Some(IdleAction::Wipe) if input == Done => asked = None,
                    Some(IdleAction::Wipe) => {
                        prop_assert!(asked.is_some_and(|asked| now - asked >= IdleTimeouts::USUAL.warning));
                        asked = None;
                    }
                    Some(IdleAction::Stay | IdleAction::Wake | IdleAction::Rest) => asked = None,
                    None => {}
                }
            }
        }

        #[test]
        fn no_touch_is_ever_followed_by_asking_sooner_than_the_limit(steps in inputs()) {
            let mut idle = Idle::new(IdleTimeouts::USUAL);
            let (mut now, mut touched) = (0, None);
            for (passed, attention, input) in steps {
                now += passed;
                let act = idle.step(now, attention, input);
                if act == Some(IdleAction::Warn) && input == Tick {
                    prop_assert!(touched.is_some_and(|touched| now - touched >= IdleTimeouts::USUAL.idle));
                }
                if input == Touch {
                    touched = Some(now);
                }
            }
        }

        #[test]
        fn a_tick_changes_nothing_before_its_time_and_something_at_it(steps in inputs()) {
            let mut idle = Idle::new(IdleTimeouts::USUAL);
            let mut now = 0;
            for (passed, attention, input) in steps {
                now += passed;
                idle.step(now, attention, input);
                let Some(at) = idle.next_at(attention) else { continue };
                let (mut before, mut then) = (idle, idle);
                prop_assert!(then.step(at.max(now), attention, Tick).is_some());
                if now < at {
                    prop_assert_eq!(before.step(at - 1, attention, Tick), None);
                }
            }
        }

        #[test]
        fn left_alone_it_always_comes_to_rest(steps in inputs()) {
            let mut idle = Idle::new(IdleTimeouts::USUAL);
            let mut now = 0;
            for (passed, attention, input) in steps {
                now += passed;
                idle.step(now, attention, input);
            }
            for _ in 0..3 {
                if let Some(at) = idle.next_at(Long) {
                    idle.step(at, Long, Tick);
                }
                idle.step(now, Long, Wiped);
            }
            prop_assert_eq!(idle.stage(), IdleState::Attract);
        }
    }
}
