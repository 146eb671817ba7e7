//! What the page has of a visitor, as a kiosk compares it before and after.

use super::navigation;
use stadsgesprek_core::screens::kiosk::leftovers::VisitorTrace;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlDocument, Storage, Window};

/// Keys of the session that are the kiosk's own, and say nothing of a visitor: its address, what went wrong, and how
/// often `public/boot.js` loaded the page again.
const OWN: [&str; 2] = ["sg1.kiosk", "sg1.reloads"];

/// What the page itself knows; what the app knows is added by it.
pub fn of_page() -> VisitorTrace {
    let Some(window) = web_sys::window() else { return VisitorTrace::default() };
    let Some(document) = window.document() else { return VisitorTrace::default() };
    VisitorTrace {
        stored: keys(window.local_storage()),
        session: keys(window.session_storage()),
        cookies: document.dyn_ref::<HtmlDocument>().and_then(|it| it.cookie().ok()).unwrap_or_default(),
        history: window.history().and_then(|it| it.length()).unwrap_or_default(),
        address: window.location().href().unwrap_or_default(),
        scroll: navigation::scroll() as u32,
        zoom: zoom(&window),
        language: document.document_element().and_then(|it| it.get_attribute("lang")).unwrap_or_default(),
        focus: focus(&document),
        selection: selection(&window),
        panels: count(&document, "dialog[open],details[open]"),
        fields: count(
            &document,
            "input:not(:placeholder-shown,[type=hidden]),textarea:not(:placeholder-shown)",
        ),
        ..VisitorTrace::default()
    }
}

/// Takes away what can be taken away: keys, focus, selection.
pub fn clear(clean: &VisitorTrace) {
    let Some(window) = web_sys::window() else { return };
    remove_others(window.local_storage(), &clean.stored);
    remove_others(window.session_storage(), &clean.session);
    if let Ok(Some(selection)) = window.get_selection() {
        drop(selection.remove_all_ranges());
    }
    let active = window.document().and_then(|document| document.active_element());
    if let Some(active) = active.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        drop(active.blur());
    }
    navigation::scroll_to(0.0);
}

fn is_own(key: &str) -> bool {
    OWN.iter().any(|own| key.starts_with(own))
}

fn keys(storage: Result<Option<Storage>, JsValue>) -> Vec<String> {
    let Ok(Some(storage)) = storage else { return Vec::new() };
    let length = storage.length().unwrap_or_default();
    let mut keys: Vec<String> = (0..length).filter_map(|at| storage.key(at).ok().flatten()).collect();
    keys.retain(|key| !is_own(key));
    keys.sort();
    keys
}

fn remove_others(storage: Result<Option<Storage>, JsValue>, kept: &[String]) {
    let others = keys(storage.clone()).into_iter().filter(|key| !kept.contains(key));
    if let Ok(Some(storage)) = storage {
        others.for_each(|key| drop(storage.remove_item(&key)));
    }
}

/// How far a visitor zoomed in, in hundredths.
fn zoom(window: &Window) -> u32 {
    let viewport = js_sys::Reflect::get(window, &JsValue::from_str("visualViewport")).ok();
    let scale = viewport.and_then(|it| js_sys::Reflect::get(&it, &JsValue::from_str("scale")).ok());
    scale.and_then(|it| it.as_f64()).map_or(100, |scale| (scale * 100.0) as u32)
}

fn focus(document: &Document) -> String {
    let active = document.active_element().filter(|it| it.tag_name() != "BODY");
    active.map(|it| [&it.tag_name(), "#", &it.id()].concat()).unwrap_or_default()
}

fn selection(window: &Window) -> String {
    let selection = window.get_selection().ok().flatten();
    selection.and_then(|it| it.to_string().as_string()).unwrap_or_default()
}

fn count(document: &Document, selector: &str) -> u32 {
    document.query_selector_all(selector).map_or(0, |found| found.length())
}
