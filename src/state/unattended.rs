//! What goes on by itself on a screen that nobody attends: a guarded clock, fresh data, a reload each night, a panel that
//! stays on. All of it on one timer, which lives as long as the page.

mod night;
mod refresh;

use crate::platform::{self, effect};
use crate::state::clock::{provide_clock_of, to_minute};
use crate::state::long_lived::{LongLived, ReadLongLived};
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use leptos::prelude::*;
use refresh::FetchResult;
use stadsgesprek_core::screens::unattended::clock::{ClockReading, ClockSource, GuardedClock, TrustedTime};
use stadsgesprek_core::screens::unattended::night::NightReload;
use stadsgesprek_core::screens::unattended::refresh::{Freshness, RefreshPlan, freshness};
use stadsgesprek_core::value::time::{Moment, Stamp};
use std::time::Duration;

/// How often it is looked whether anything is to be done.
const BEAT: Duration = Duration::from_secs(2);

/// What goes on by itself.
#[derive(Clone, Copy, Debug)]
pub struct Unattended {
    inner: StoredValue<UnattendedState>,
    programme: ProgrammeState,
    trusted: LongLived<TrustedTime>,
    had: LongLived<Option<Moment>>,
    lost: LongLived<Option<Moment>>,
    beat: LongLived<i64>,
    is_idle: LongLived<bool>,
    is_held: LongLived<bool>,
}

#[derive(Debug)]
struct UnattendedState {
    clock: GuardedClock,
    plan: RefreshPlan,
    night: NightReload,
    /// When the app began, by the steady clock.
    began: i64,
    /// What tells the text of the programme at hand from another.
    text: u64,
}

/// Provides what goes on by itself, and lets it begin in the browser. Needs location, clock and programme; takes the place
/// of the clock.
pub fn provide_unattended(now: Moment) -> Unattended {
    let trusted = TrustedTime { now: to_minute(now), source: ClockSource::Device, skew: 0 };
    let inner = UnattendedState {
        clock: GuardedClock::new(0),
        plan: RefreshPlan::after_first(0, 0.0),
        night: NightReload::default(),
        began: 0,
        text: 0,
    };
    let unattended = Unattended {
        inner: StoredValue::new(inner),
        programme: use_programme_state(),
        trusted: LongLived::new(trusted),
        had: LongLived::new(None),
        lost: LongLived::new(None),
        beat: LongLived::new(0),
        is_idle: LongLived::new(true),
        is_held: LongLived::new(false),
    };
    let trusted = unattended.trusted;
    provide_clock_of(Signal::derive(move || trusted.get().now));
    provide_context(unattended);
    effect(move || untrack(|| unattended.begin()));
    unattended
}

/// What goes on by itself.
pub fn use_unattended() -> Unattended {
    expect_context()
}

impl Unattended {
    /// Whose time it is that is shown.
    pub fn clock_source(self) -> ClockSource {
        self.trusted.get().source
    }

    /// The server's time less the device's, in milliseconds, when the server is followed.
    pub fn skew(self) -> i64 {
        self.trusted.get().skew
    }

    /// When the programme was last had from the server; `None` when that is not known.
    pub fn had(self) -> Option<Moment> {
        self.had.get()
    }

    /// How old the programme is.
    pub fn freshness(self) -> Freshness {
        freshness(self.had.get(), self.trusted.get().now)
    }

    /// Since when the server does not answer.
    pub fn lost_since(self) -> Option<Moment> {
        self.lost.get()
    }

    /// Changes every two seconds: milliseconds since the page was loaded.
    pub fn beat(self) -> ReadLongLived<i64> {
        self.beat.read_only()
    }

    /// Says whether the page may be loaded again without disturbing anybody.
    pub fn set_idle(self, is_idle: bool) {
        if self.is_idle.get_untracked() != is_idle {
            self.is_idle.set(is_idle);
        }
    }

    /// Says whether somebody is using the screen: until they are done it is not loaded again, and what it shows stays.
    pub fn set_in_use(self, is_in_use: bool) {
        self.set_idle(!is_in_use);
        self.is_held.set(is_in_use);
    }

    fn begin(self) {
        let reading = platform::clock::reading();
        let dated = match self.programme.get_untracked() {
            Loading::Ready { dated, is_last_good, .. } => dated.map(|dated| (dated, is_last_good)),
            _ => None,
        };
        self.inner.update_value(|inner| {
            inner.began = reading.steady;
            inner.clock = GuardedClock::new(built());
            inner.plan = RefreshPlan::after_first(reading.steady, platform::random::fraction());
        });
        match dated {
            Some((dated, false)) => self.hear(reading, dated),
            Some((dated, true)) => self.had.set(Some(Moment::from_unix_seconds(dated / 1000))),
            None => {}
        }
        if !matches!(dated, Some((_, false))) {
            self.hurry();
        }
        self.follow_clock(reading);
        platform::wake_lock::keep_on();
        platform::connection::on_return(move |is_online| {
            if is_online {
                self.hurry();
            }
        });
        platform::clock::every(BEAT, move || self.on_beat());
    }

    fn on_beat(self) {
        let reading = platform::clock::reading();
        self.follow_clock(reading);
        let is_held = self.is_held.get_untracked();
        let begins = self.inner.try_update_value(|inner| !is_held && inner.plan.begin(reading.steady));
        if begins == Some(true) {
            platform::task::spawn(self.refresh());
        }
        self.look_at_night(reading);
        self.beat.set(reading.steady);
    }

    fn follow_clock(self, reading: ClockReading) {
        let read = self.inner.try_update_value(|inner| {
            let was_confirmed = inner.clock.is_confirmed();
            let trusted = inner.clock.read(reading);
            if was_confirmed && !inner.clock.is_confirmed() {
                inner.plan.hurry(reading.steady);
            }
            TrustedTime { now: to_minute(trusted.now), ..trusted }
        });
        if let Some(trusted) = read.filter(|trusted| *trusted != self.trusted.get_untracked()) {
            self.trusted.set(trusted);
        }
    }

    /// Takes in the server's time: the programme is of now.
    fn hear(self, reading: ClockReading, server: i64) {
        self.inner.update_value(|inner| inner.clock.hear(reading, server));
        self.follow_clock(reading);
        self.had.set(Some(self.trusted.get_untracked().now));
        self.lost.set(None);
    }

    fn hurry(self) {
        let steady = platform::clock::reading().steady;
        self.inner.update_value(|inner| inner.plan.hurry(steady));
    }

    async fn refresh(self) {
        let known = self.inner.try_with_value(|inner| inner.text).unwrap_or_default();
        let outcome = refresh::refresh(self.programme, known, self.is_held).await;
        let reading = platform::clock::reading();
        let chance = platform::random::fraction();
        self.inner.update_value(|inner| inner.plan.end(reading.steady, chance));
        match outcome {
            FetchResult::Had { text, server } => {
                self.inner.update_value(|inner| inner.text = text);
                match server {
                    Some(server) => self.hear(reading, server),
                    None => {
                        self.had.set(Some(self.trusted.get_untracked().now));
                        self.lost.set(None);
                    }
                }
            }
            FetchResult::Lost if self.lost.get_untracked().is_none() => {
                self.lost.set(Some(self.trusted.get_untracked().now));
            }
            FetchResult::Lost => {}
        }
    }

    fn look_at_night(self, reading: ClockReading) {
        let trusted = self.trusted.get_untracked();
        if !self.is_idle.get_untracked() || trusted.source == ClockSource::Unknown {
            return;
        }
        let tries = self.inner.try_update_value(|inner| {
            let uptime = reading.steady - inner.began;
            // To the second: with the minute that is shown, a page that was just loaded would seem to be from before.
            let is_due = inner.night.is_due(inner.clock.read(reading).now, uptime);
            if is_due {
                inner.night.try_at(uptime);
            }
            is_due
        });
        if tries == Some(true) {
            platform::task::spawn(night::reload_if_healthy(self.is_idle));
        }
    }
}

/// The day of the build, as the page says it; 0 when it does not.
fn built() -> i64 {
    let day = platform::page::meta("built").and_then(|text| Stamp::parse(&text, None).ok());
    day.map_or(0, |day| Moment::start_of(day.date()).unix_seconds() * 1000)
}
