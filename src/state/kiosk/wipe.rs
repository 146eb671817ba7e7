//! Taking away what a visitor left, and looking whether nothing is left; else the page is loaded anew.

use super::Kiosk;
use crate::platform::navigation::{self, Arrival, RelativeUrl};
use crate::platform::{confinement, fault, http, service_worker, task, timer, trace};
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::screens::kiosk::idle::IdleInput;
use stadsgesprek_core::screens::kiosk::leftovers::leftovers;
use std::time::Duration;

/// After this the screen of rest stands, and what follows a change of screen (title, focus, scroll) has been done.
pub(super) const SETTLED: Duration = Duration::from_millis(150);

/// How long it waits for a server that does not answer.
const AGAIN: Duration = Duration::from_secs(60);

impl Kiosk {
    /// Takes away what the visitor left.
    pub(super) fn wipe(self) {
        self.visitor.forget_all();
        self.session.forget();
        self.announcer.say("");
        self.rest();
        timer::after(SETTLED, move || self.verify());
    }

    /// Shows the first screen, in the first language.
    pub(super) fn rest(self) {
        let language = self.setup.with_untracked(|setup| setup.languages.first().copied());
        let start = self.start.get_value();
        let language = language.unwrap_or_else(|| Route::parse(&start.path).language);
        let path = Route::new(language, Page::Kiosk).path();
        self.location.show(RelativeUrl { path, query: start.query }, Arrival::Forward);
    }

    /// Looks whether nothing is left. What is, is gone with the page.
    fn verify(self) {
        // Something may have been about to be said.
        self.announcer.say("");
        // Who came before it had come to rest left nothing to compare with.
        let Some(clean) = self.clean.get_value() else { return self.begin_anew() };
        trace::clear(&clean);
        let left = leftovers(&clean, &self.trace());
        if left.is_empty() {
            self.step(IdleInput::Wiped);
        } else {
            fault::note(&["left: ", &left.join(", ")].concat());
            self.begin_anew();
        }
    }

    fn begin_anew(self) {
        let address = confinement::of_session().unwrap_or_else(|| self.start.get_value().path);
        task::spawn(async move {
            // The browser's own page of an error would stay.
            while !service_worker::is_in_charge() && http::page_on_server(&address).await.is_none() {
                task::pause(AGAIN).await;
            }
            navigation::replace_with(&address);
        });
    }
}
