//! An open page asks for the programme again: when somebody comes back to it, and each hour that it is in sight. What is newer
//! takes the place of what is shown without anything moving.

use crate::components::status_words;
use crate::platform::{clock, connection, idle, page, task, timer};
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::location::{Location, use_location};
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::value::text::Language;
use std::cell::Cell;
use std::time::Duration;

/// The server is asked no more often than this.
const REST_MS: u64 = 60_000;
/// How long a page is in sight before it asks by itself.
const PERIOD_MS: u64 = 3_600_000;
/// How often it is looked whether that time has come.
const TICK: Duration = Duration::from_secs(60);

thread_local! {
    /// When the server was asked last, in milliseconds since 1970.
    static ASKED_AT: Cell<u64> = const { Cell::new(0) };
}

#[derive(Clone, Copy)]
struct Renewal {
    programme: ProgrammeState,
    location: Location,
    announcer: Announcer,
}

/// Keeps an open page up to date; browser only. Screens that nobody attends do so by themselves.
pub fn keep_up_to_date() {
    ASKED_AT.set(clock::now_millis());
    let renewal =
        Renewal { programme: use_programme_state(), location: use_location(), announcer: use_announcer() };
    connection::on_return(move |_| renewal.ask_after(REST_MS));
    timer::every(TICK, move || renewal.ask_after(PERIOD_MS));
    idle::when_idle(move || task::spawn(renewal.begin()));
}

impl Renewal {
    fn ask_after(self, rest_ms: u64) {
        let now = clock::now_millis();
        let is_rested = rest_ms <= now.abs_diff(ASKED_AT.get());
        let is_attended = self.location.route().with_untracked(|route| !route.page.is_unattended());
        if is_rested && is_attended && connection::can_ask() {
            ASKED_AT.set(now);
            task::spawn(self.ask());
        }
    }

    /// Fetches what the outline leaves out, where the app began with one.
    async fn begin(self) {
        if !self.programme.complete().await && self.programme.is_outdated() {
            self.ask().await;
        }
    }

    /// Asks for the programme: what an outline leaves out, then what is newer.
    async fn ask(self) {
        if !self.programme.complete().await && !self.programme.is_outdated() {
            return;
        }
        let Some(newer) = self.programme.newer().await else { return };
        let before = self.programme.get_untracked();
        if !page::hold_still() {
            // Somebody is in the middle of something that would be lost: at the next occasion.
            return ASKED_AT.set(0);
        }
        let words = self.words(&before, &newer);
        self.programme.renew(newer);
        self.announcer.say(&words);
    }

    /// What is said of it: how the event on the page stands, when that changed.
    fn words(self, before: &Loading, after: &Loading) -> String {
        let route = self.location.route().get_untracked();
        let t = texts(route.language);
        let (Page::Event(id) | Page::Registration(id)) = &route.page else {
            return t.programme_updated.to_owned();
        };
        let status = |loading: &Loading| {
            let event = programme(loading)?.schedule.event(id)?.clone();
            let title = event.about.title.get(route.language, Language::Nl).0.to_owned();
            Some((status_words(&event, t), title))
        };
        match (status(before), status(after)) {
            (Some((old, _)), Some((Some(new), title))) if old != Some(new) => (t.updated_status)(&title, new),
            _ => t.programme_updated.to_owned(),
        }
    }
}

fn programme(loading: &Loading) -> Option<&Programme> {
    match loading {
        Loading::Ready { programme, .. } => Some(programme),
        _ => None,
    }
}
