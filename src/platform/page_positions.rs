//! Where the visitor was on the pages of this tab: kept by entry of the history, for as long as the tab is open, since the
//! way back may lead through pages that are loaded anew.

use std::cell::{Cell, RefCell};

/// Where the visitor was on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PagePosition {
    /// Pixels from the top.
    pub scroll: f64,
    /// The element that had the focus.
    pub focused: Option<String>,
}

const POSITION_KEY: &str = "sg1.spot.";
const LAST_KEY: &str = "sg1.spots";

thread_local! {
    /// The entry at hand, and the last one that got a number.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    /// Where the browser keeps nothing, it is kept for as long as the page.
    static POSITIONS: RefCell<Vec<(u32, PagePosition)>> = const { RefCell::new(Vec::new()) };
}

/// The number of the entry of the history that is shown.
pub fn entry() -> u32 {
    ENTRY.get()
}

/// Makes an entry the one at hand, and says where the visitor was there.
pub fn enter(entry: u32) -> Option<PagePosition> {
    ENTRY.set(entry);
    kept(entry).or_else(|| {
        POSITIONS.with_borrow(|page_positions| {
            page_positions.iter().find(|(of, _)| *of == entry).map(|(_, position)| position.clone())
        })
    })
}

/// A number for an entry that is new, which is then the one at hand.
pub fn new_entry() -> u32 {
    let last = get(LAST_KEY).and_then(|text| text.parse().ok()).unwrap_or_else(|| LAST.get());
    let next = last + 1;
    ENTRY.set(next);
    LAST.set(next);
    set(LAST_KEY, &next.to_string());
    next
}

/// Remembers where the visitor is on the entry at hand.
pub fn remember(position: PagePosition) {
    let entry = ENTRY.get();
    // Whole pixels: reading fractions would bring a parser of floating point numbers into the wasm.
    let scroll = (position.scroll as u32).to_string();
    set(&key(entry), &[&scroll, " ", position.focused.as_deref().unwrap_or_default()].concat());
    POSITIONS.with_borrow_mut(|page_positions| {
        page_positions.retain(|(of, _)| *of != entry);
        page_positions.push((entry, position));
    });
}

fn kept(entry: u32) -> Option<PagePosition> {
    let text = get(&key(entry))?;
    let (scroll, focused) = text.split_once(' ')?;
    let focused = (!focused.is_empty()).then(|| focused.to_owned());
    Some(PagePosition { scroll: scroll.parse::<u32>().map_or(0.0, f64::from), focused })
}

fn key(entry: u32) -> String {
    [POSITION_KEY, &entry.to_string()].concat()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn set(key: &str, text: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(key, text));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
