//! What one visitor of a kiosk leaves in memory, and nowhere else.

use crate::platform::navigation::RelativeUrl;
use crate::state::long_lived::LongLived;
use leptos::prelude::*;
use stadsgesprek_core::screens::kiosk::handoff::Handoff;

/// What a visitor chose for the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScreenSettings {
    /// Larger text: `data-text="large"`.
    pub is_large: bool,
    /// More contrast.
    pub is_stark: bool,
    /// Everything in the lower half.
    pub is_low: bool,
}

impl ScreenSettings {
    /// All of them as one text.
    pub fn describe(&self) -> String {
        let named = [(self.is_large, "large"), (self.is_stark, "stark"), (self.is_low, "low")];
        let chosen: Vec<&str> = named.into_iter().filter(|(is_on, _)| *is_on).map(|(_, name)| name).collect();
        chosen.join(" ")
    }
}

/// What is in memory of a visitor.
#[derive(Clone, Copy)]
pub(super) struct KioskSession {
    pub(super) choices: LongLived<ScreenSettings>,
    pub(super) handoff: LongLived<Option<Handoff>>,
    pub(super) is_staff: LongLived<bool>,
    /// Where the visitor was, with how far it was scrolled: for going back.
    pub(super) past: LongLived<Vec<(RelativeUrl, f64)>>,
}

impl KioskSession {
    pub(super) fn new() -> Self {
        Self {
            choices: LongLived::new(ScreenSettings::default()),
            handoff: LongLived::new(None),
            is_staff: LongLived::new(false),
            past: LongLived::new(Vec::new()),
        }
    }

    pub(super) fn forget(self) {
        batch(move || {
            self.choices.set(ScreenSettings::default());
            self.handoff.set(None);
            self.is_staff.set(false);
            self.past.set(Vec::new());
        });
    }
}
