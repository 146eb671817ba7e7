//! What the visitor did on the page that the build wrote, before the app was there: nothing of it is lost.

use crate::platform::{effect, field, page};
use crate::state::location::use_language;
use crate::state::programme::{Loading, use_programme_state};
use crate::state::visitor::use_visitor;
use leptos::prelude::*;

/// What the visitor did before the app was there.
#[derive(Clone, Debug, Default)]
pub struct EarlyInput {
    words: Option<String>,
    open: Vec<String>,
    has_form: bool,
}

/// The same, for the first page that the app shows.
#[derive(Clone, Copy, Debug)]
pub struct Early(StoredValue<EarlyInput>);

impl EarlyInput {
    /// What stands in the written page; browser only.
    pub fn of_document() -> Self {
        Self {
            words: field::early_words(),
            open: page::values("#start [aria-expanded=true]", "data-name"),
            has_form: 0 < page::count("#start .registration-form"),
        }
    }
}

/// Provides what the visitor did, until the first page is there.
pub fn provide_early(input: EarlyInput) {
    let early = Early(StoredValue::new(input));
    provide_context(early);
    effect(move || early.0.set_value(EarlyInput::default()));
    let (programme, visitor, language) = (use_programme_state(), use_visitor(), use_language());
    effect(move || {
        if let Loading::Ready { programme, .. } = programme.get() {
            visitor.keep_touched(&programme.schedule, language);
        }
    });
}

/// What the visitor did before this page was there; nothing on a page that is come to later.
pub fn use_early() -> Early {
    expect_context()
}

impl Early {
    /// The words that stand in the search field.
    pub fn words(self) -> Option<String> {
        self.0.with_value(|early| early.words.clone())
    }

    /// Whether there is a form that could be typed in, which is still on the page.
    pub fn has_form(self) -> bool {
        self.0.with_value(|early| early.has_form)
    }

    /// Whether something that opens was open, by the name of what it shows.
    pub fn was_open(self, name: &str) -> bool {
        self.0.with_value(|early| early.open.iter().any(|open| open == name))
    }
}
