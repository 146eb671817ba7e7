//! The document: title, language, focus, and the take-over from what the build wrote.

use super::timer;
use stadsgesprek_core::value::text::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The id of every page's heading.
pub const TITLE_ID: &str = "page-title";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document().filter(|document| document.title() != title) {
        document.set_title(title);
    }
}

/// Sets the language of the page.
pub fn set_language(language: Language) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("lang", language.tag()));
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses an element without scrolling, for who puts the page at its place at once; `false` when there is none.
pub fn focus_in_place(id: &str) -> bool {
    by_id(id).is_some_and(|element| focus_still(&element))
}

/// The same for an element at hand.
pub(super) fn focus_still(element: &HtmlElement) -> bool {
    // A wish, not a need: where `preventScroll` is unknown the page scrolls to the element.
    let options = js_sys::Object::new();
    drop(js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into()));
    let focus = js_sys::Reflect::get(element, &"focus".into());
    let focus = focus.ok().and_then(|focus| focus.dyn_into::<js_sys::Function>().ok());
    focus.is_some_and(|focus| focus.call1(element, &options).is_ok())
}

/// Focuses an element and brings it into view, when it is not: the two never part. As near as that can be and at once, so
/// that nobody sees the page pass by; clear of what sticks to the edges, as `scroll-padding` says. `false` when there is
/// none.
pub fn focus(id: &str) -> bool {
    by_id(id).is_some_and(|element| show(&element))
}

/// The same for an element at hand.
pub(super) fn show(element: &HtmlElement) -> bool {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    let is_focused = focus_still(element);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    is_focused
}

/// The same for an element that is about to be there.
pub fn focus_when_drawn(id: &'static str) {
    timer::before_frame(move || {
        focus(id);
    });
}

/// The same when what had the focus is gone, so that a keyboard goes on nearby and not at the top.
pub fn catch_lost_focus(id: String) {
    timer::before_frame(move || {
        if is_focus_nowhere() {
            focus(&id);
        }
    });
}

/// Whether nothing has the focus.
pub fn is_focus_nowhere() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Focuses an element that is about to be there, and brings it to the top, so that what follows it is in sight, too.
pub fn show_when_drawn(id: &'static str) {
    timer::before_frame(move || {
        if let Some(element) = by_id(id).filter(focus_still) {
            element.scroll_into_view();
        }
    });
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// How many elements match a selector.
pub fn count(selector: &str) -> usize {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    found.map_or(0, |found| found.length() as usize)
}

/// What an attribute says of each element that matches a selector.
pub fn values(selector: &str, attribute: &str) -> Vec<String> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    elements.filter_map(|element| element.get_attribute(attribute)).collect()
}

/// Runs when the page is about to be left, hidden or put away by the device; until the view around it goes.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let hidden = leave.clone();
    let handles = [
        leptos::prelude::window_event_listener(leptos::ev::pagehide, move |_| leave()),
        leptos::prelude::window_event_listener_untyped("visibilitychange", move |_| hidden()),
    ];
    leptos::prelude::on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Removes what the head says of the page that the visitor came in by: when another page is shown, neither its address
/// (which browsers share) nor its data are true any more.
pub fn forget_first_page() {
    const OF_PAGE: &str = "link[rel=canonical],link[rel=alternate],meta[property],script[type$=json]";
    let found = document().and_then(|document| document.query_selector_all(OF_PAGE).ok());
    let Some(found) = found else { return };
    let elements = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    elements.for_each(|element| element.remove());
}

/// What an attribute of the script that starts the app says.
pub fn starter_value(attribute: &str) -> Option<String> {
    let script = document()?.query_selector("script[data-wasm]").ok()??;
    script.get_attribute(attribute)
}

/// What an element `<meta name="…">` of the page says.
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&["meta[name=", name, "]"].concat()).ok()??;
    element.get_attribute("content")
}

/// The size of the view in pixels: width and height.
pub fn view_size() -> (f64, f64) {
    let Some(window) = web_sys::window() else { return (0.0, 0.0) };
    let pixels = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    (pixels(window.inner_width()).unwrap_or_default(), pixels(window.inner_height()).unwrap_or_default())
}

/// Sets a property of the style of the whole page, such as `--letter`.
pub fn set_style_property(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        drop(root.style().set_property(name, value));
    }
}

/// Makes a text area that is about to be drawn as high as its text, where the browser does not do so itself.
pub fn fit_text_when_drawn(id: String) {
    timer::before_frame(move || {
        if let Some(field) = by_id(&id).filter(|_| !knows_field_sizing()) {
            let style = field.style();
            drop(style.set_property("block-size", "auto"));
            let edges = field.offset_height() - field.client_height();
            let height = (field.scroll_height() + edges).to_string();
            drop(style.set_property("block-size", &[&height, "px"].concat()));
        }
    });
}

fn knows_field_sizing() -> bool {
    web_sys::css::supports_with_value("field-sizing", "content").unwrap_or(false)
}

/// Opens a dialog over everything else, or closes it; the focus goes in, and back to where it was.
pub fn set_open(id: &str, is_open: bool) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(dialog) = element.and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) else { return };
    match (is_open, dialog.open()) {
        (true, false) => drop(dialog.show_modal()),
        (false, true) => dialog.close(),
        _ => {}
    }
}

/// Whether the visitor asks that nothing moves.
pub fn prefers_stillness() -> bool {
    let query =
        web_sys::window().and_then(|it| it.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Takes away the mark with which `public/boot.js` asked whether the app still answers.
pub fn forget_beat() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.remove_attribute("data-beat"));
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = stadsgesprekStill)]
    fn still() -> bool;
}

/// Sees to it that the focus, what is open and what is in sight stay where they are when the page is built anew within this
/// frame. `false` when somebody is in the middle of something that would be lost by that.
pub fn hold_still() -> bool {
    still()
}

/// Removes the page that the build wrote and marks the app as ready.
pub fn take_over() {
    let Some(document) = document() else { return };
    if let Some(start) = document.get_element_by_id("start") {
        start.remove();
    }
    if let Some(root) = document.document_element() {
        drop(root.set_attribute("data-ready", ""));
    }
}
