//! What stands beside a sheet on the screen and not on paper: which one, the button, what paper it needs.

use super::use_print_texts;
use crate::platform;
use crate::state::liveness::is_live;
use crate::state::site_address::use_site_address;
use crate::ui::live_text;
use leptos::prelude::*;

/// Which sheet, the button, what paper.
#[component]
pub fn Desk(
    /// What paper it is for.
    #[prop(into)]
    note: Signal<&'static str>,
    children: Children,
) -> impl IntoView {
    let p = use_print_texts();
    let is_address_unknown = is_live() && !use_site_address().is_known();
    view! {
        <div class="print-desk">
            {children()}
            {is_live().then(|| view! {
                <button type="button" class="button" data-kind="primary" on:click=|_| platform::print::print()>
                    {p.print}
                </button>
            })}
            <p class="print-note">{live_text(move || note.get().to_owned())}</p>
            {is_address_unknown.then(|| view! { <p class="print-note">{p.address_unknown}</p> })}
        </div>
    }
    .into_any()
}

/// Something that can be printed.
#[derive(Clone, Debug)]
pub struct SheetChoice {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// By what it is known.
    pub mark: String,
}

/// A row of links, one of which is the page at hand.
#[component]
pub fn SheetChoices(
    /// What is chosen.
    label: &'static str,
    choices: Vec<SheetChoice>,
    /// The mark of the one that is shown.
    #[prop(into)]
    chosen: Signal<String>,
) -> impl IntoView {
    let items = choices.into_iter().map(|choice| {
        let SheetChoice { href, name, mark } = choice;
        let current = move || chosen.with(|chosen| *chosen == mark).then_some("page");
        view! { <li><a class="print-choice" href=href aria-current=current>{name}</a></li> }
    });
    view! {
        <nav class="print-choices" aria-label=label>
            <ul role="list">{items.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// A sheet of paper as it will be printed.
#[component]
pub fn Paper(
    /// Which paper and layout; the stylesheet knows them by it.
    sheet: &'static str,
    /// Whether the event does not go ahead.
    #[prop(optional)]
    is_off: bool,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="sheet-frame" data-sheet=sheet>
            <section class="sheet" data-sheet=sheet data-status=is_off.then_some("off") aria-label=use_print_texts().preview>
                {children()}
            </section>
        </div>
    }
    .into_any()
}
