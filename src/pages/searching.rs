//! What the words of a filter find. The search is a slice of its own, fetched when the page is at rest or when somebody types.

use super::slices;
use crate::components::{Explain, Explained};
use crate::platform::{effect, task};
use crate::state::clock::use_now;
use crate::state::filter::FilterState;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::{use_programme, use_programme_state};
use crate::ui::{live, when};
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::filter::Selection;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::programme::search::{self, SearchResult};
use stadsgesprek_core::value::time::Moment;
use std::ops::Range;
use std::sync::Arc;

/// What the words of the filter on the page find.
#[derive(Clone, Copy, Debug)]
pub(super) struct Searching {
    /// Nothing without words, and until the search is there.
    pub(super) found: Memo<Option<SearchResult>>,
    words: Memo<String>,
    is_there: RwSignal<bool>,
    has_failed: RwSignal<bool>,
}

/// Searches for the words of a filter.
pub(super) fn use_search(filter: FilterState) -> Searching {
    let (programme, loaded, now) = (use_programme(), use_programme_state(), use_now());
    let is_there = RwSignal::new(slices::has_search());
    // A space after a word says that it is whole.
    let words = Memo::new(move |_| filter.with(|filter| filter.words.trim_start().to_owned()));
    let found = Memo::new(move |_| {
        loaded.follow_reading();
        // One letter is a word that was only just begun: it asks for nothing yet.
        let words =
            words.with(
                |words| if words.trim_end().chars().nth(1).is_some() { words.clone() } else { String::new() },
            );
        (!words.is_empty() && is_there.get()).then(|| find(&programme, &words, now.get())).flatten()
    });
    let searching = Searching { found, words, is_there, has_failed: RwSignal::new(false) };
    effect(move || {
        if words.with(|words| !words.is_empty()) && !is_there.get_untracked() {
            searching.fetch();
        }
    });
    provide_explanation(searching);
    searching
}

/// What words find; nothing when the search is not there.
pub(super) fn find(programme: &Arc<Programme>, words: &str, now: Moment) -> Option<SearchResult> {
    task::at_once(slices::search(Arc::clone(programme), words.to_owned(), now)).and_then(Result::ok)
}

/// Lets the cards say why they are found.
fn provide_explanation(searching: Searching) {
    provide_context(Explain::new(move |event| {
        task::at_once(slices::explained(Arc::clone(event), searching.found)).and_then(Result::ok)
    }));
}

/// Marks the words in what a card shows of an event, and says in which sentence the others stand.
pub(super) fn explain(event: Arc<Event>, found: Memo<Option<SearchResult>>) -> Explained {
    let (programme, wanted) = (use_programme(), use_language());
    let words =
        move || found.with(|found| found.as_ref().map(|found| found.words.clone()).unwrap_or_default());
    let mark = move |text: String| live(move || marked(&text, &search::marks(&text, &words())));
    let sentence = live(move || {
        let texts = programme.texts();
        let whole = texts.event(event.id()).unwrap_or(&event);
        search::excerpt(texts, whole, &words(), wanted).map(|it| {
            let lang = (it.language != wanted).then(|| it.language.tag());
            view! { <p class="card-found" lang=lang>{marked(&it.text, &it.marks)}</p> }
        })
    });
    Explained { mark: Arc::new(mark), sentence }
}

/// A text with what was found in it marked.
fn marked(text: &str, marks: &[Range<usize>]) -> AnyView {
    let mut views = Vec::new();
    let mut at = 0;
    for mark in marks {
        views.push(text.get(at..mark.start).unwrap_or_default().to_owned().into_any());
        let found = text.get(mark.clone()).unwrap_or_default().to_owned();
        views.push(view! { <mark>{found}</mark> }.into_any());
        at = mark.end;
    }
    views.push(text.get(at..).unwrap_or_default().to_owned().into_any());
    views.into_any()
}

impl Searching {
    /// Whether there are words that are not searched for, since the search is not there; it follows that.
    pub(super) fn is_missing(self) -> bool {
        self.words.with(|words| !words.is_empty()) && !self.is_there.get()
    }

    /// What is said aloud of a result: how many there are, what is to be known of them, and that there are links at the field.
    pub(super) fn said(self, count: String, selection: Memo<Selection>, t: &'static Catalog) -> String {
        let suggested =
            self.found.with_untracked(|found| found.as_ref().map_or(0, |found| found.suggestions.len()));
        let suggested = (0 < suggested).then(|| (t.suggestions_below)(suggested));
        let remarks = selection.with_untracked(|selection| remarks(selection, t));
        let more = remarks.into_iter().chain([suggested]).flatten();
        more.fold(count, |said, more| [&said, ". ", &more].concat())
    }

    fn fetch(self) {
        task::spawn(async move {
            let is_there = slices::fetch_search().await;
            // The page may have gone meanwhile.
            let _ = self.has_failed.try_set(!is_there);
            let _ = self.is_there.try_set(is_there);
        });
    }
}

/// Says that nothing can be searched for just now, and offers to try again.
#[component]
pub(super) fn SearchTrouble(searching: Searching, t: &'static Catalog) -> impl IntoView {
    let retry = move |_| {
        searching.has_failed.set(false);
        searching.fetch();
    };
    when(
        move || searching.has_failed.get() && searching.is_missing(),
        move || {
            view! {
                <p class="correction" role="status">
                    {t.search_not_had} " "
                    <button type="button" class="button" on:click=retry>{t.retry}</button>
                </p>
            }
        },
    )
}

/// Where somebody who types may want to go at once, once the search is there.
#[component]
pub(super) fn Suggestions(searching: Searching) -> impl IntoView {
    when(move || is_live() && searching.is_there.get(), move || slices::shown(slices::suggested(searching)))
}

/// Says which words were searched for, when a slip was forgiven; and that nothing has all of them.
#[component]
pub(super) fn Correction(selection: Memo<Selection>) -> impl IntoView {
    let t = use_texts();
    live(move || {
        let said = selection.with(|selection| remarks(selection, t));
        said.map(|remark| remark.map(|words| view! { <p class="correction">{words}</p> }))
    })
}

/// What is to be known of what is found: that a slip was forgiven, and that nothing has all that was asked.
fn remarks(selection: &Selection, t: &'static Catalog) -> [Option<String>; 2] {
    let has_found = !selection.events.is_empty();
    let corrected = selection.corrected.as_ref().filter(|_| has_found);
    [
        corrected.map(|words| (t.corrected)(words)),
        (has_found && selection.is_partial).then(|| t.found_in_part.to_owned()),
    ]
}
