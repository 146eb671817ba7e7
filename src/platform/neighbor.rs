//! Where the focus goes in a list of the visitor's own things when one of them goes away or comes back.

use super::page;
use super::timer::before_frame;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The things of such a list.
const ITEMS: &str = "main :is(.stop,.card,.kept-note)";

/// What of a thing can have the focus.
const TARGETS: &str = "a[href],button";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn items() -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(ITEMS).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Which of the things has the focus.
pub fn position() -> usize {
    let active = document().and_then(|document| document.active_element());
    let holds = |item: &Element| active.as_ref().is_some_and(|active| item.contains(Some(active)));
    items().iter().position(holds).unwrap_or_default()
}

fn link_of(item: &Element) -> Option<String> {
    item.query_selector("a[href]").ok()??.get_attribute("href")
}

/// Focuses what will stand at a position, or what is last; the heading when nothing is left.
pub fn focus_at_when_drawn(at: usize) {
    before_frame(move || {
        let items = items();
        focus_in(items.get(at).or(items.last()));
    });
}

/// Focuses the thing that has the focus now again, once what stands around it has been drawn anew; there may be less
/// before it, never more.
pub fn focus_same_when_drawn() {
    let at = position();
    let link = items().get(at).and_then(link_of);
    before_frame(move || {
        let items = items();
        let up_to_it = items.iter().take(at + 1);
        focus_in(up_to_it.rev().find(|item| link_of(item) == link).or(items.get(at)));
    });
}

fn focus_in(item: Option<&Element>) {
    let target = item.and_then(|item| item.query_selector(TARGETS).ok()?);
    let is_shown = target.and_then(|it| it.dyn_into::<HtmlElement>().ok()).is_some_and(|it| page::show(&it));
    if !is_shown {
        page::focus(page::TITLE_ID);
    }
}
