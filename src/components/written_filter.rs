//! What a list that the build wrote tells the early filter, which works on it until the app is there (`public/filter.js`).

use crate::components::NoResults;
use crate::components::filter_options::FIRST;
use crate::components::growth::STEP;
use crate::state::location::use_texts;
use crate::state::programme::use_programme;
use leptos::prelude::*;
use serde_json::json;
use stadsgesprek_core::programme::filter::{Period, Selection, written};

/// Stands in a text where a number or a name comes.
const NUMBER: usize = 7_777_777;
const NAME: &str = "{name}";

/// The rules and texts of the filter as JSON: each counted text for one and for more, `{n}` and `{name}` where those come.
pub fn texts(own: Period) -> String {
    let t = use_texts();
    let more = |text: String| text.replace(&NUMBER.to_string(), "{n}");
    let counted = |text: &dyn Fn(usize) -> String| [text(1), more(text(NUMBER))];
    let rules = json!({
        "own": own.word(),
        "first": FIRST,
        "step": STEP,
        "results": counted(&t.results),
        "filters": [(t.filters_open)(0), more((t.filters_open)(NUMBER))],
        "more": counted(&t.more_choices),
        "fewer": t.fewer_choices,
        "all": counted(&t.all_shown),
        "remove": (t.remove_filter)(NAME),
        "follow": [t.follow.to_owned(), (t.follow_subject)(NAME)],
        "near": {
            "komend": counted(&t.nearby_in_upcoming),
            "archief": counted(&t.nearby_in_archive),
            "without": counted(&|n| (t.nearby_without)(NAME, n)),
        },
    });
    rules.to_string()
}

/// After the list: what is not in it, and what stands there when nothing is found.
#[component]
pub fn WrittenFilter(
    /// What is in the list.
    selection: Memo<Selection>,
) -> impl IntoView {
    let others = selection.with(|selection| written::others(&use_programme().schedule, &selection.events));
    view! { <template data-others=others><NoResults selection is_pattern=true /></template> }.into_any()
}
