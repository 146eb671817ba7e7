//! Whether the page lives in a browser, or is written once when the site is built.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug)]
struct IsLive(bool);

/// Provides whether the page lives in a browser.
pub fn provide_liveness(is_live: bool) {
    provide_context(IsLive(is_live));
}

/// Whether the page lives in a browser; where it does not, only links work, and what is brought to life early
/// (`public/filter.js`, `public/early.js`). Known to the compiler, so that the app holds nothing of what is only written.
pub fn is_live() -> bool {
    cfg!(target_arch = "wasm32") || expect_context::<IsLive>().0
}
