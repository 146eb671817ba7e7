//! A button that shows something near it, and hides it again.

use leptos::prelude::*;

/// A button that says whether what it shows is open (WAI-ARIA, Disclosure pattern).
#[component]
pub fn DisclosureButton(
    /// Whether what it shows is open; a press turns that round.
    is_open: RwSignal<bool>,
    /// How the button looks.
    class: &'static str,
    /// By which the focus finds it again.
    #[prop(optional)]
    id: Option<String>,
    /// The id of what it shows, when that stays in the page while it is closed.
    #[prop(optional)]
    controls: Option<&'static str>,
    /// What stands on the button.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            id=id
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-controls=controls
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {children()}
        </button>
    }
    .into_any()
}
