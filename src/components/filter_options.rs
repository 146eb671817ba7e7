//! A list of choices with what each would give.

use crate::components::LocalizedText;
use crate::state::liveness::is_live;
use crate::state::location::use_texts;
use crate::ui::{DisclosureButton, each, live_text, when};
use leptos::prelude::*;

/// How many choices are shown before "more".
const FIRST: usize = 8;

/// A theme or a partner to filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterOption {
    /// As it stands in the address.
    pub id: String,
    /// With its language when that is not the page's.
    pub name: LocalizedText,
    /// How many events it would give.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Where it leads while the app has not started.
    pub href: String,
}

/// Choices with counts: check boxes in the app, links to the built pages before it has started.
#[component]
pub fn FilterOptions(
    /// What is chosen.
    legend: &'static str,
    /// A name for the ids of this group.
    name: &'static str,
    /// The choices; those that would give nothing and are not chosen are left out.
    choices: Memo<Vec<FilterOption>>,
    /// Called with the id of a choice.
    on_choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let t = use_texts();
    let is_open = RwSignal::new(false);
    let useful = Memo::new(move |_| {
        let useful = |choice: &FilterOption| choice.count > 0 || choice.is_chosen;
        choices.with(|choices| choices.iter().filter(|choice| useful(choice)).cloned().collect::<Vec<_>>())
    });
    let visible = move || {
        let mut visible = useful.get();
        if !is_open.get() && visible.len() > FIRST + 1 {
            let mut seen = 0;
            visible.retain(|choice| {
                seen += 1;
                seen <= FIRST || choice.is_chosen
            });
        }
        visible
    };
    let hidden = Memo::new(move |_| useful.with(Vec::len).saturating_sub(FIRST));
    let is_long = move || hidden.get() > 1;
    let more_or_fewer = move || match is_open.get() {
        true => t.fewer_choices.to_owned(),
        false => (t.more_choices)(hidden.get()),
    };
    view! {
        <fieldset class="filter-options">
            <legend>{legend}</legend>
            <ul role="list">
                {each(
                    visible,
                    |choice| choice.id.clone(),
                    move |choice| view! {
                        <li><Option name choices id=choice.id label=choice.name href=choice.href on_choose /></li>
                    },
                )}
            </ul>
            {when(move || is_long() && is_live(), move || view! {
                <DisclosureButton is_open class="link-button">{live_text(more_or_fewer)}</DisclosureButton>
            })}
        </fieldset>
    }
    .into_any()
}

/// One choice; count and mark follow the filter without being built anew.
#[component]
fn Option(
    /// A name for the ids of this group.
    name: &'static str,
    /// All choices; this one is found by its id.
    choices: Memo<Vec<FilterOption>>,
    id: String,
    label: LocalizedText,
    /// Where it leads while the app has not started.
    href: String,
    /// Called with the id.
    on_choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (label, lang) = label;
    let element_id = format!("{name}-{id}");
    let own = StoredValue::new(id);
    let find = move || {
        choices.with(|choices| {
            own.with_value(|id| {
                choices.iter().find(|choice| choice.id == *id).map(|it| (it.count, it.is_chosen))
            })
        })
    };
    let count = move || find().map_or(0, |(count, _)| count);
    let is_chosen = move || find().is_some_and(|(_, is_chosen)| is_chosen);
    if !is_live() {
        return view! {
            <a class="option" href=href>
                <span class="option-name" lang=lang>{label}</span>
                <span class="option-count">{count()}</span>
            </a>
        }
        .into_any();
    }
    let target_id = element_id.clone();
    view! {
        <label class="option" for=target_id>
            <input
                type="checkbox"
                id=element_id
                prop:checked=is_chosen
                on:change=move |_| on_choose(own.get_value())
            />
            <span class="option-name" lang=lang>{label}</span>
            <span class="option-count">{live_text(move || count().to_string())}</span>
        </label>
    }
    .into_any()
}
