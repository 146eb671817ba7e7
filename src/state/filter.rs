//! The filter of a list: what the address says, with what is being typed laid over it.

use crate::platform::navigation::HistoryHandling;
use crate::platform::timer::Timer;
use crate::state::early::use_early;
use crate::state::location::{Location, use_location};
use leptos::prelude::*;
use stadsgesprek_core::programme::filter::{Filter, Period, Typed};
use std::time::Duration;

/// Browsers refuse to change the address more than about a hundred times in half a minute.
const TYPING_REST: Duration = Duration::from_millis(400);

/// The filter of the list on the page at hand.
#[derive(Clone, Copy, Debug)]
pub struct FilterState {
    /// The address says what is chosen; there is no other copy of it.
    filter: Memo<Filter>,
    typed: RwSignal<Option<Typed>>,
    /// The period of the page when the filter names none.
    pub own: Period,
    location: Location,
    rest: Timer,
}

/// Provides the filter of a page.
pub fn provide_filter(own: Period) -> FilterState {
    let location = use_location();
    let query = location.query();
    let typed = RwSignal::new(None::<Typed>);
    let filter = Memo::new(move |_| {
        query.with(|query| typed.with(|typed| Filter::parse_under(query, typed.as_ref())))
    });
    let state = FilterState { filter, typed, own, location, rest: Timer::of_owner() };
    provide_context(state);
    if let Some(words) = use_early().words().filter(|words| filter.with_untracked(|it| it.words != *words)) {
        state.type_words(&words);
    }
    state
}

/// The filter of the page at hand.
pub fn use_filter() -> FilterState {
    expect_context()
}

impl FilterState {
    /// What the list shows; the reader follows it.
    pub fn get(self) -> Filter {
        self.filter.get()
    }

    /// What the list shows now.
    pub fn get_untracked(self) -> Filter {
        self.filter.get_untracked()
    }

    /// The same without a copy.
    pub fn with<T>(self, look: impl FnOnce(&Filter) -> T) -> T {
        self.filter.with(look)
    }

    /// A choice: a step that the back button undoes.
    pub fn choose(self, filter: Filter) {
        self.rest.stop();
        self.write(filter, HistoryHandling::Push);
    }

    /// Typing: shown at once, written to the address at rest.
    pub fn type_words(self, words: &str) {
        let over = self.location.url().query;
        self.typed.set(Some(Typed { words: words.to_owned(), over: Some(over) }));
        self.rest.set(TYPING_REST, move || self.write(self.get_untracked(), HistoryHandling::Replace));
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
        if self.rest.stop() {
            self.write(self.get_untracked(), HistoryHandling::Replace);
        }
    }

    fn write(self, filter: Filter, handling: HistoryHandling) {
        self.location.set_filter(&filter, handling);
        self.typed.set(Some(Typed { words: filter.words, over: None }));
    }
}
