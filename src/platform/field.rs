//! What stands in the fields of a form. A field belongs to whoever types in it: it is written to only when it should say
//! something else than it does, and never because of its own typing.

use super::effect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

/// Lets a field show a text. To write what stands there already would move the caret.
pub fn follow(id: String, text: impl Fn() -> String + 'static) {
    follow_boxed(id, Box::new(text));
}

fn follow_boxed(id: String, text: Box<dyn Fn() -> String>) {
    effect(move || {
        let text = text();
        if let Some(field) = find(&id).filter(|field| value(field).as_deref() != Some(&text)) {
            drop(js_sys::Reflect::set(&field, &VALUE.into(), &JsValue::from_str(&text)));
        }
    });
}

/// What stands in a field now, however it came there: a browser that fills in a form need not say so.
pub fn text(id: &str) -> Option<String> {
    find(id).as_ref().and_then(value)
}

/// Whether a box is ticked now.
pub fn is_ticked(id: &str) -> Option<bool> {
    find(id)?.dyn_into::<HtmlInputElement>().ok().map(|field| field.checked())
}

/// The words that stand in the search field of the page that the build wrote; nothing where it never came to life.
pub fn early_words() -> Option<String> {
    let document = web_sys::window()?.document()?;
    value(
        &document
            .query_selector("#start input[type=search]:is(:enabled,:not(:placeholder-shown))")
            .ok()??,
    )
}

const VALUE: &str = "value";

fn find(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Of a field of one line or of several.
fn value(field: &Element) -> Option<String> {
    js_sys::Reflect::get(field, &VALUE.into()).ok()?.as_string()
}
