//! How long the details of a registration are kept here, as the build found it in `portal.json`.

use crate::platform::{clock, effect, page};
use crate::state::programme::{Loading, use_programme_state};
use crate::state::visitor::use_visitor;
use leptos::prelude::*;
use stadsgesprek_core::portal::retention::Retention;

/// What the page that the visitor came in by says; browser only.
pub fn of_document() -> Retention {
    let days = page::starter_value("data-retention-days").and_then(|days| days.parse().ok());
    days.and_then(Retention::of_days).unwrap_or_default()
}

/// Provides how long details are kept.
pub fn provide_retention(retention: Retention) {
    provide_context(retention);
}

/// How long details are kept.
pub fn use_retention() -> Retention {
    expect_context()
}

/// Erases what was kept long enough, whenever the programme comes; browser only.
pub fn expire() {
    let (visitor, programme, retention) = (use_visitor(), use_programme_state(), use_retention());
    effect(move || {
        if let Loading::Ready { programme, .. } = programme.get() {
            visitor.expire(&programme.schedule, retention, clock::now());
        }
    });
}
