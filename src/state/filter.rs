//! The filter of a list: what the address says, ahead of it while the visitor is typing.

use crate::platform::effect;
use crate::platform::navigation::Entry;
use crate::state::location::{Location, use_location};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use stadsgesprek_core::programme::filter::{Filter, Period};
use std::time::Duration;

/// Browsers refuse to change the address more than about a hundred times in half a minute.
const TYPING_REST: Duration = Duration::from_millis(400);

/// The filter of the list on the page at hand.
#[derive(Clone, Copy, Debug)]
pub struct FilterState {
    filter: RwSignal<Filter>,
    /// The period of the page when the filter names none.
    pub own: Period,
    location: Location,
    pending: StoredValue<Option<TimeoutHandle>>,
}

/// Provides the filter of a page.
pub fn provide_filter(own: Period) -> FilterState {
    let location = use_location();
    let query = location.query();
    let state = FilterState {
        filter: RwSignal::new(Filter::parse(&query.get_untracked())),
        own,
        location,
        pending: StoredValue::new(None),
    };
    effect(move || {
        let filter = Filter::parse(&query.get());
        // The address has room for less than may be typed; what comes back from there is no reason to change that.
        if Filter::parse(&state.filter.with_untracked(Filter::query)) != filter {
            state.filter.set(filter);
        }
    });
    provide_context(state);
    state
}

/// The filter of the page at hand.
pub fn use_filter() -> FilterState {
    expect_context()
}

impl FilterState {
    /// The filter.
    pub fn get(self) -> Filter {
        self.filter.get()
    }

    /// The filter, without following it.
    pub fn get_untracked(self) -> Filter {
        self.filter.get_untracked()
    }

    /// Looks at the filter.
    pub fn with<T>(self, look: impl FnOnce(&Filter) -> T) -> T {
        self.filter.with(look)
    }

    /// A choice: a step that the back button undoes.
    pub fn choose(self, filter: Filter) {
        self.forget_pending();
        self.location.set_filter(&filter, Entry::New);
        self.filter.set(filter);
    }

    /// Typing: shown at once, written to the address at rest.
    pub fn type_words(self, words: &str) {
        self.forget_pending();
        self.filter.update(|filter| words.clone_into(&mut filter.words));
        let handle = set_timeout_with_handle(move || self.settle(), TYPING_REST);
        self.pending.set_value(handle.ok());
    }

    /// Takes what stands in the field, also when the browser did not say that it was typed, and writes it to the address.
    pub fn settle_words(self, words: &str) {
        // A field that is taken away while somebody types says so after its page is gone.
        let Some(is_new) = self.filter.try_with_untracked(|filter| filter.words != words) else { return };
        if is_new {
            self.type_words(words);
        }
        self.settle();
    }

    /// Writes to the address what was typed.
    pub fn settle(self) {
        if self.pending.try_get_value().flatten().is_some() {
            self.forget_pending();
            self.location.set_filter(&self.filter.get_untracked(), Entry::Same);
        }
    }

    fn forget_pending(self) {
        if let Some(pending) = self.pending.try_get_value().flatten() {
            pending.clear();
        }
        self.pending.set_value(None);
    }
}
