//! The entries of the history: made when the visitor follows a link, found again when they come back.

use super::{HistoryHandling, RelativeUrl, base_path, current, fragment};
use crate::platform::confinement::is_confined;
use crate::platform::page;
use crate::platform::page_positions::{self, PagePosition};
use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, History, HtmlAnchorElement, MouseEvent, ScrollRestoration, Window};

/// What is done when the visitor goes somewhere.
pub trait Traveller: Clone + 'static {
    /// They are about to follow a link: a finger is on it, or the focus.
    fn approach(&self, url: &RelativeUrl);
    /// They follow a link. Nothing has changed yet.
    fn follow(&self, url: RelativeUrl);
    /// They come to what the address bar says by now, and to an entry of the history that they were at before, by its number.
    fn arrive(&self, url: RelativeUrl, entry: Option<u32>);
}

/// Starts following links, and the back and forward buttons.
pub fn follow(traveller: &impl Traveller) {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        drop(history.set_scroll_restoration(ScrollRestoration::Manual));
    }
    let on_link = traveller.clone();
    window_event_listener(ev::click, move |ev| {
        if let Some(url) = followed_link(&ev) {
            ev.prevent_default();
            on_link.follow(url);
        }
    });
    let on_touch = traveller.clone();
    window_event_listener(ev::pointerdown, move |ev| approach(&on_touch, &ev));
    let on_focus = traveller.clone();
    window_event_listener(ev::focusin, move |ev| approach(&on_focus, &ev));
    let on_return = traveller.clone();
    window_event_listener(ev::popstate, move |ev| {
        // A jump inside the page, to a field or past the header: the browser moves there by itself.
        if ev.state().is_null() && has_fragment() {
            remember_position();
            return number(page_positions::new_entry());
        }
        remember_position();
        // Made by the early filter (`public/filter.js`), which numbers nothing: the visitor stays where they are.
        if ev.state().is_null() {
            number(page_positions::new_entry());
            return on_return.arrive(current(), None);
        }
        on_return.arrive(current(), Some(entry_of(&ev.state()).unwrap_or(0)));
    });
    // Back from a page of its own: the browser may show this one as it was left, which is at that page's address.
    let on_show = traveller.clone();
    window_event_listener(ev::pageshow, move |ev| {
        let history = web_sys::window().and_then(|window| window.history().ok());
        if let Some(history) = history.filter(|_| ev.persisted()) {
            let state = history.state().unwrap_or(JsValue::NULL);
            on_show.arrive(current(), Some(entry_of(&state).unwrap_or(0)));
        }
    });
    window_event_listener(ev::pagehide, |_| remember_position());
}

fn approach(traveller: &impl Traveller, ev: &Event) {
    if let Some(url) = link_at(ev).and_then(|link| target(&link)) {
        traveller.approach(&url);
    }
}

/// Writes an address to the address bar. Browsers refuse when it happens too often; then the bar lags behind.
pub fn go(url: &RelativeUrl, handling: HistoryHandling) {
    if is_confined() {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let query = if url.query.is_empty() { String::new() } else { format!("?{}", url.query) };
    let address = format!("{}{}{query}", base_path(), url.path);
    let written = match handling {
        HistoryHandling::Replace => {
            write(&history, page_positions::entry(), &address, HistoryHandling::Replace)
        }
        HistoryHandling::Push => {
            remember_position();
            write(&history, page_positions::new_entry(), &address, HistoryHandling::Push)
        }
    };
    if let Err(error) = written {
        leptos::logging::debug_warn!("the address bar could not be changed: {error:?}");
    }
}

/// Where the visitor was on this page, when it is one that they left: before a reload, or by the back button. A page that
/// they come to gets an entry of its own.
pub fn position_left() -> Option<PagePosition> {
    let history = web_sys::window()?.history().ok().filter(|_| !is_confined())?;
    let state = history.state().unwrap_or(JsValue::NULL);
    if let Some(entry) = entry_of(&state) {
        return page_positions::enter(entry);
    }
    number(page_positions::new_entry());
    None
}

/// Takes the fragment out of the address bar and of this entry of the history.
pub fn forget_fragment() {
    if has_fragment() {
        go(&current(), HistoryHandling::Replace);
    }
}

/// How far the page is scrolled, in pixels.
pub fn scroll() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls to a height.
pub fn scroll_to(height: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}

/// Gives the entry of the history at hand a number. Without one it is taken for one that is come to.
fn number(entry: u32) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        drop(history.replace_state_with_url(&JsValue::from_f64(f64::from(entry)), "", None));
    }
}

fn write(history: &History, number: u32, address: &str, handling: HistoryHandling) -> Result<(), JsValue> {
    let state = JsValue::from_f64(f64::from(number));
    match handling {
        HistoryHandling::Replace => history.replace_state_with_url(&state, "", Some(address)),
        HistoryHandling::Push => history.push_state_with_url(&state, "", Some(address)),
    }
}

/// Makes an entry of the history the one at hand, by its number, and says where the visitor was there.
pub fn enter(entry: u32) -> PagePosition {
    page_positions::enter(entry).unwrap_or_default()
}

fn entry_of(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|number| number as u32)
}

fn remember_position() {
    if !is_confined() {
        page_positions::remember(PagePosition { scroll: scroll(), focused: page::focused_id() });
    }
}

fn has_fragment() -> bool {
    !fragment().is_empty()
}

/// The address that a click leads to, when it is one of ours and the browser need not do more.
fn followed_link(ev: &MouseEvent) -> Option<RelativeUrl> {
    if ev.default_prevented()
        || ev.button() != 0
        || ev.meta_key()
        || ev.ctrl_key()
        || ev.shift_key()
        || ev.alt_key()
    {
        return None;
    }
    target(&link_at(ev)?)
}

fn link_at(ev: &Event) -> Option<HtmlAnchorElement> {
    let target: Element = ev.target()?.dyn_into().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

/// The address of the site that a link leads to, when the browser need not do more.
fn target(link: &HtmlAnchorElement) -> Option<RelativeUrl> {
    let is_left_to_browser = link.has_attribute("download")
        || link.rel().split(' ').any(|word| word == "external")
        || !matches!(link.target().as_str(), "" | "_self");
    let window: Window = web_sys::window()?;
    if is_left_to_browser || link.origin() != window.location().origin().ok()? || !link.hash().is_empty() {
        return None;
    }
    let path = link.pathname();
    let below = path.strip_prefix(&base_path())?;
    let is_file = below.rsplit('/').next().is_some_and(|last| last.contains('.') && !last.ends_with(".html"));
    (!is_file).then(|| RelativeUrl {
        path: below.to_owned(),
        query: link.search().trim_start_matches('?').to_owned(),
    })
}
