//! The programme as a list or by month.

use crate::state::location::use_texts;
use leptos::prelude::*;

/// A way to look at the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Agenda and archive.
    List,
    /// A calendar of a month.
    Month,
}

/// Leads to the other view, with the same filter.
#[component]
pub fn ViewSwitch(
    /// The one at hand.
    current: View,
    /// Where the other one is.
    other: Signal<String>,
) -> impl IntoView {
    let t = use_texts();
    let option = |view, name| match view == current {
        true => view! { <span class="view-option" aria-current="true">{name}</span> }.into_any(),
        false => view! { <a class="view-option" href=move || other.get()>{name}</a> }.into_any(),
    };
    view! {
        <nav class="view-switch" aria-label=t.view>
            {option(View::List, t.view_list)} {option(View::Month, t.view_month)}
        </nav>
    }
    .into_any()
}
