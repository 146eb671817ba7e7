//! Pages beside each other: what does not fit flows into further columns of an element, and one at a time is shown.

use wasm_bindgen::JsCast;
use web_sys::Element;

fn elements(selector: &str) -> Vec<Element> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(found) = document.and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// How many pages each element that matches has, in the order of the document.
pub fn counts(selector: &str) -> Vec<usize> {
    let count = |element: &Element| {
        let width = element.client_width().max(1);
        // A hair beyond the edge is rounding, no page.
        ((element.scroll_width() - 2).max(0) / width + 1) as usize
    };
    elements(selector).iter().map(count).collect()
}

/// Shows a page of each element that matches, without any movement.
pub fn show(selector: &str, page_of: impl Fn(usize) -> usize) {
    for element in elements(selector) {
        let width = element.client_width().max(1);
        let count = ((element.scroll_width() - 2).max(0) / width + 1) as usize;
        element.set_scroll_left(page_of(count) as i32 * width);
    }
}
