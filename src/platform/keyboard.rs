//! Keys that go to a field and through a list of links at it.

use super::page;
use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// As long as the owner lives: `/` goes to the field in the container, where it may; the arrow keys go from the field through the
/// links of the container that are in sight, and back; Escape comes back to the field from a link, and closes.
pub fn follow_list(
    container: &'static str,
    may_slash: impl Fn() -> bool + 'static,
    close: impl Fn() + 'static,
) {
    follow_boxed(container, Box::new(may_slash), Box::new(close));
}

fn follow_boxed(container: &'static str, may_slash: Box<dyn Fn() -> bool>, close: Box<dyn Fn()>) {
    let handle = window_event_listener(ev::keydown, move |ev| {
        if on_key(container, &ev, &*may_slash, &*close) {
            ev.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether the key was for us.
fn on_key(container: &str, ev: &KeyboardEvent, may_slash: &dyn Fn() -> bool, close: &dyn Fn()) -> bool {
    let Some(around) = find(container) else { return false };
    let (Some(field), Some(target)) = (child(&around, "input"), element(ev.target())) else { return false };
    if ev.ctrl_key() || ev.meta_key() || ev.alt_key() || ev.is_composing() {
        return false;
    }
    let key = ev.key();
    if key == "/" {
        let is_typed = target.matches("input,textarea,select,[contenteditable]").unwrap_or(true);
        return !is_typed && may_slash() && page::show(&field);
    }
    if !around.contains(Some(&target)) {
        return false;
    }
    let mut steps = vec![field];
    steps.extend(links(&around));
    let at = steps.iter().position(|it| it.is_same_node(Some(&target))).unwrap_or_default();
    let next = match key.as_str() {
        "ArrowDown" => steps.get(at + 1),
        "ArrowUp" => at.checked_sub(1).and_then(|at| steps.get(at)),
        "Escape" => {
            close();
            steps.first().filter(|_| 0 < at)
        }
        _ => None,
    };
    next.is_some_and(page::show)
}

fn find(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}

fn child(around: &Element, selector: &str) -> Option<HtmlElement> {
    around.query_selector(selector).ok()??.dyn_into().ok()
}

fn element(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// Those in sight.
fn links(around: &Element) -> Vec<HtmlElement> {
    let Ok(found) = around.query_selector_all("a") else { return Vec::new() };
    let links = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
    links.filter(|link| link.offset_parent().is_some()).collect()
}
