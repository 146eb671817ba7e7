//! A picture in one size.

use crate::components::LocalizedText;
use leptos::prelude::*;

/// A picture; `is_late` when it is wanted only once somebody scrolls there.
pub fn plain_picture(class: &'static str, src: String, alt: LocalizedText, is_late: bool) -> AnyView {
    let loading = is_late.then_some("lazy");
    // A browser fetches as soon as it knows the address: how comes before.
    view! { <img class=class loading=loading alt=alt.0 lang=alt.1 src=src /> }.into_any()
}
