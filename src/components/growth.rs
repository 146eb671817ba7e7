//! A long list, of which only what can be seen is built: more as it comes near, and all of it when that is asked for, to be
//! printed or searched by the browser.

use crate::platform::effect;
use crate::platform::visibility::Watch;
use crate::state::filter::FilterState;
use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::ui::{live_text, when};
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many things are built at first, and with each step further down.
pub const STEP: usize = 12;

/// How far down each list was built, so that coming back finds the same place.
#[derive(Clone, Copy, Debug)]
pub struct ListMemory(StoredValue<BTreeMap<String, usize>>);

/// Provides the memory of lists; a list that was written is built as far as the visitor had come in it.
pub fn provide_list_memory(address: &str, written: Option<usize>) {
    let known = written.map(|count| (address.to_owned(), count.max(STEP)));
    provide_context(ListMemory(StoredValue::new(known.into_iter().collect())));
}

/// The memory of lists.
pub fn use_list_memory() -> ListMemory {
    expect_context()
}

impl ListMemory {
    /// Forgets all of it.
    pub fn forget(self) {
        self.0.set_value(BTreeMap::new());
    }
}

/// How much of a list is built.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// How many things there are.
    count: Signal<usize>,
    /// How many of them are built.
    shown: RwSignal<usize>,
}

/// A list on the page at hand; how far it was built is remembered for when the visitor comes back to this address.
pub fn use_growth(count: Signal<usize>) -> Growth {
    let memory = use_list_memory().0;
    let location = use_location();
    let address = move || location.route().with_untracked(|route| route.path());
    let first = if is_live() { STEP } else { usize::MAX };
    let shown = RwSignal::new(memory.with_value(|memory| memory.get(&address()).copied()).unwrap_or(first));
    effect(move || {
        let shown = shown.get();
        memory.update_value(|memory| {
            memory.insert(address(), shown);
        });
    });
    Growth { count, shown }
}

impl Growth {
    /// How many things are built.
    pub fn shown(self) -> usize {
        self.shown.get()
    }

    /// The same, without following it.
    pub fn shown_untracked(self) -> usize {
        self.shown.get_untracked()
    }

    fn rest(self) -> usize {
        self.count.get().saturating_sub(self.shown.get())
    }
}

/// Above a long list: a way to build all of it at once. `public/page.js` presses it before the page is printed.
#[component]
pub fn AllOfIt(growth: Growth) -> impl IntoView {
    let t = use_texts();
    let count = growth.count;
    let is_whole = move || growth.rest() == 0;
    let words = move || if is_whole() { (t.all_shown)(count.get()) } else { (t.show_all)(count.get()) };
    let is_long = move || STEP < count.get();
    // It may become long.
    let is_filtered_early = || !is_live() && use_context::<FilterState>().is_some();
    // One button, so that who pressed it keeps the focus.
    when(
        move || is_long() || is_filtered_early(),
        move || {
            view! {
                <p class="list-all" hidden=move || !is_long()>
                    <button
                        type="button"
                        class="link-button"
                        disabled=!is_live()
                        data-all=move || (!is_whole()).then_some("")
                        aria-disabled=move || is_whole().then_some("true")
                        on:click=move |_| growth.shown.set(count.get_untracked())
                    >
                        {live_text(words)}
                    </button>
                </p>
            }
        },
    )
}

/// Below a long list: builds more when it comes near, or when it is pressed.
#[component]
pub fn MoreOfIt(
    growth: Growth,
    /// Told after it was pressed how many things there were before.
    on_pressed: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let on_more = move |is_pressed: bool| {
        let before = growth.shown_untracked();
        growth.shown.set(before.saturating_add(STEP));
        if is_pressed {
            on_pressed(before);
        }
    };
    when(move || 0 < growth.rest() && is_live(), move || view! { <MoreButton on_more growth /> })
}

#[component]
fn MoreButton(on_more: impl Fn(bool) + Copy + Send + Sync + 'static, growth: Growth) -> impl IntoView {
    let t = use_texts();
    let element = NodeRef::<Div>::new();
    effect(move || {
        let watch = element.get().and_then(|element| Watch::new(&element, move || on_more(false)));
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || watch.dispose());
    });
    let more = move || (t.show_more)(growth.rest().min(STEP));
    view! {
        <div class="more" node_ref=element>
            <button type="button" class="button" on:click=move |_| on_more(true)>{live_text(more)}</button>
        </div>
    }
    .into_any()
}
