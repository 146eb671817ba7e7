//! What was pressed may go away by that, and the focus with it: then it stays near, with whatever still stands around the
//! place, and in view.

use super::confinement::is_confined;
use super::page;
use super::timer::before_frame;
use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Looks after each click, for as long as the page lives. Who knows a better place moves the focus there first.
pub fn follow() {
    window_event_listener(ev::click, |ev| {
        let Some(pressed) = ev.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let around = around(pressed);
        // After the frame in which what is new is drawn and focused.
        before_frame(move || before_frame(move || catch(&around)));
    });
}

/// What was pressed and what stands around it, the nearest first.
fn around(pressed: Element) -> Vec<Element> {
    std::iter::successors(Some(pressed), |element| element.parent_element()).collect()
}

fn catch(around: &[Element]) {
    let is_gone = around.first().is_some_and(|pressed| !is_there(pressed));
    // A kiosk has its own ways, and after a wipe the focus is nowhere on purpose.
    if !is_gone || !page::is_focus_nowhere() || is_confined() {
        return;
    }
    let home = around.iter().find(|element| is_there(element) && !is_whole_page(element));
    match home.and_then(|home| home.dyn_ref::<HtmlElement>()) {
        Some(home) => {
            if !home.has_attribute("tabindex") {
                home.set_tab_index(-1);
            }
            if is_in_sight(home) {
                page::focus_still(home)
            } else {
                page::show(home)
            };
        }
        None => {
            page::focus(page::TITLE_ID);
        }
    }
}

/// Neither taken away nor hidden.
fn is_there(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    element.is_connected() && 0.0 < place.width() + place.height()
}

/// Then nothing need move for it.
fn is_in_sight(element: &HtmlElement) -> bool {
    let (place, (_, height)) = (element.get_bounding_client_rect(), page::view_size());
    0.0 < place.bottom() && place.top() < height
}

/// To be sent there is to be told nothing.
fn is_whole_page(element: &Element) -> bool {
    matches!(element.tag_name().as_str(), "MAIN" | "BODY" | "HTML")
}
