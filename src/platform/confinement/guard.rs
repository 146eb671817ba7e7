//! What listens before everything else in a kiosk: touches, links, and what a browser would do by itself.

use crate::platform::navigation::base_path;
use stadsgesprek_core::screens::kiosk::handoff::LinkTarget;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AddEventListenerOptions, Element, Event, HtmlAnchorElement, KeyboardEvent, MouseEvent, PointerEvent,
    Window,
};

/// What touched the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// A finger came down, at a place in CSS pixels.
    Down {
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
    },
    /// A key that went down.
    Key,
    /// A finger or a wheel that moves.
    Move,
}

/// What becomes of a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchOutcome {
    /// It does what it would do.
    Pass,
    /// It has done all that it does.
    Swallow,
}

/// Whom to tell.
pub struct Hooks {
    /// Of a touch, before anything comes of it.
    pub on_touch: Box<dyn Fn(Contact) -> TouchOutcome>,
    /// Of a link, instead of following it.
    pub on_link: Box<dyn Fn(LinkTarget)>,
}

/// Marks what is no sign of a visitor who goes on: the pause at rest, and the button to begin anew.
const APART: &str = "[data-apart]";

/// What a browser would do by itself, and a kiosk does not.
const STOPPED: [&str; 12] = [
    "auxclick",
    "contextmenu",
    "dragenter",
    "dragover",
    "dragstart",
    "drop",
    "paste",
    "selectstart",
    "submit",
    "gesturestart",
    "beforeprint",
    "dblclick",
];

/// Listens for as long as the page lives.
pub fn guard(hooks: Hooks) {
    let Some(window) = web_sys::window() else { return };
    let hooks = Rc::new(hooks);
    let is_swallowing = Rc::new(Cell::new(false));
    for kind in STOPPED {
        listen(&window, kind, |ev| ev.prevent_default());
    }
    silence(&window, "print");
    silence(&window, "open");
    listen_to_pointers(&window, &hooks, &is_swallowing);
    listen_to_keys(&window, &hooks, &is_swallowing);
    listen(&window, "click", move |ev| {
        // Without a pointer it comes from a key, or from a program that helps somebody: then it is the touch itself.
        let is_bare = ev.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.detail() == 0) && !is_apart(&ev);
        let is_answer = is_bare && (hooks.on_touch)(Contact::Key) == TouchOutcome::Swallow;
        if is_answer || (is_swallowing.replace(false) && !is_apart(&ev)) {
            stop(&ev);
        } else if let Some(target) = link_of(&ev) {
            stop(&ev);
            (hooks.on_link)(target);
        }
    });
}

fn listen_to_pointers(window: &Window, hooks: &Rc<Hooks>, is_swallowing: &Rc<Cell<bool>>) {
    let (own, is_swallowing) = (Rc::clone(hooks), Rc::clone(is_swallowing));
    listen(window, "pointerdown", move |ev| {
        is_swallowing.set(false);
        let Some(pointer) = ev.dyn_ref::<PointerEvent>().filter(|_| !is_apart(&ev)) else { return };
        let contact = Contact::Down { x: pointer.client_x(), y: pointer.client_y() };
        // The click that follows is still to come, and is for what stood there.
        if (own.on_touch)(contact) == TouchOutcome::Swallow {
            is_swallowing.set(true);
            stop(&ev);
        }
    });
    let own = Rc::clone(hooks);
    listen(window, "pointermove", move |ev| {
        if ev.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.buttons() != 0) {
            (own.on_touch)(Contact::Move);
        }
    });
    let own = Rc::clone(hooks);
    listen(window, "wheel", move |ev| {
        (own.on_touch)(Contact::Move);
        // With the control key it zooms.
        if ev.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::ctrl_key) {
            ev.prevent_default();
        }
    });
}

fn listen_to_keys(window: &Window, hooks: &Rc<Hooks>, is_swallowing: &Rc<Cell<bool>>) {
    let (own, is_swallowing) = (Rc::clone(hooks), Rc::clone(is_swallowing));
    listen(window, "keydown", move |ev| {
        is_swallowing.set(false);
        let Some(key) = ev.dyn_ref::<KeyboardEvent>() else { return };
        let is_of_browser = key.ctrl_key() || key.meta_key() || key.alt_key() || is_function_key(&key.key());
        if is_of_browser {
            ev.prevent_default();
        }
        // Going to a button is no answer yet.
        if is_of_browser || is_apart(&ev) || matches!(key.key().as_str(), "Tab" | "Shift") {
            return;
        }
        if (own.on_touch)(Contact::Key) == TouchOutcome::Swallow {
            stop(&ev);
        }
    });
}

fn is_function_key(key: &str) -> bool {
    let number = key.strip_prefix('F').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn stop(ev: &Event) {
    ev.prevent_default();
    ev.stop_immediate_propagation();
}

fn element_of(ev: &Event) -> Option<Element> {
    ev.target()?.dyn_into().ok()
}

fn is_apart(ev: &Event) -> bool {
    element_of(ev).is_some_and(|element| element.closest(APART).ok().flatten().is_some())
}

/// What the link names that was touched.
fn link_of(ev: &Event) -> Option<LinkTarget> {
    let link: HtmlAnchorElement = element_of(ev)?.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_of_origin = web_sys::window()?.location().origin().ok()? == link.origin();
    let path = link.pathname();
    match path.strip_prefix(&base_path()).filter(|_| is_of_origin) {
        Some(below) => {
            let query = link.search().trim_start_matches('?').to_owned();
            Some(LinkTarget::Site { path: below.to_owned(), query })
        }
        None => Some(LinkTarget::Elsewhere(link.href())),
    }
}

/// Before everybody else, and able to prevent; for ever.
fn listen(window: &Window, kind: &str, then: impl Fn(Event) + 'static) {
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(false);
    let listener = Closure::<dyn Fn(Event)>::new(then);
    let function = listener.as_ref().unchecked_ref();
    let added =
        window.add_event_listener_with_callback_and_add_event_listener_options(kind, function, &options);
    debug_assert!(added.is_ok(), "a window takes listeners");
    listener.forget();
}

/// Makes a function of the window do nothing.
fn silence(window: &Window, name: &str) {
    // A function out of a text would be against the policy of the site.
    let nothing = Closure::<dyn Fn()>::new(|| {}).into_js_value();
    drop(js_sys::Reflect::set(window, &JsValue::from_str(name), &nothing));
}
