//! A list of choices with what each would give.

use crate::components::LocalizedText;
use crate::state::early::use_early;
use crate::state::liveness::is_live;
use crate::state::location::use_texts;
use crate::ui::{DisclosureButton, each, live_text, when};
use leptos::prelude::*;

/// How many choices are shown before "more".
pub const FIRST: usize = 8;

/// A theme, a partner or a language to filter by.
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
    /// Where its name leads until the check boxes live, if anywhere.
    pub href: Option<String>,
}

/// Choices with counts, as check boxes.
#[component]
pub fn FilterOptions(
    /// What is chosen.
    legend: &'static str,
    /// A name for the ids of this group.
    name: &'static str,
    /// Of the whole.
    id: &'static str,
    /// The choices; those that would give nothing and are not chosen are left out.
    choices: Memo<Vec<FilterOption>>,
    /// Called with the id of a choice.
    on_choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let t = use_texts();
    let is_open = RwSignal::new(use_early().was_open(name));
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
    let more = move || match is_live() {
        true => view! {
            <DisclosureButton is_open class="link-button" id=["more-", name].concat()>
                {live_text(more_or_fewer)}
            </DisclosureButton>
        }
        .into_any(),
        false => view! {
            <button
                type="button"
                class="link-button"
                id=["more-", name].concat()
                aria-expanded="false"
                disabled
                hidden=!is_long()
                data-name=name
            >
                {more_or_fewer()}
            </button>
        }
        .into_any(),
    };
    // Written, all are there: the early filter shows those that a choice asks for.
    let shown = move || if is_live() { visible() } else { choices.get() };
    let is_visible = move |id: &str| is_live() || visible().iter().any(|choice| choice.id == id);
    view! {
        <fieldset class="filter-options" id=id hidden=move || useful.with(Vec::is_empty)>
            <legend>{legend}</legend>
            <ul role="list">
                {each(
                    shown,
                    |choice| choice.id.clone(),
                    move |choice| {
                        let is_hidden = !is_visible(&choice.id);
                        view! {
                            <li hidden=is_hidden>
                                <Option name choices id=choice.id label=choice.name href=choice.href on_choose />
                            </li>
                        }
                    },
                )}
            </ul>
            {when(move || is_long() || !is_live(), more)}
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
    /// Where its name leads until the check box lives.
    href: Option<String>,
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
    let target_id = is_live().then(|| element_id.clone());
    let label = match is_live() {
        true => view! { <span class="option-name" lang=lang>{label}</span> }.into_any(),
        false => view! { <a class="option-name" href=href lang=lang>{label}</a> }.into_any(),
    };
    view! {
        <label class="option" for=target_id>
            <input
                type="checkbox"
                id=element_id
                name=(!is_live()).then_some(name)
                value=(!is_live()).then(|| own.get_value())
                disabled=!is_live()
                prop:checked=is_chosen
                on:change=move |_| on_choose(own.get_value())
            />
            {label}
            <span class="option-count">{live_text(move || count().to_string())}</span>
        </label>
    }
    .into_any()
}
