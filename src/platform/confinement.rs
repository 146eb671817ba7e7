//! Keeps a visitor of a kiosk inside: nothing that is touched leads out by itself, and nothing is written down.
//!
//! The mode is a state of the page, and sticks to the browsing session: every page of the site leads back to the kiosk.

mod guard;

pub use guard::{Contact, Hooks, TouchOutcome, guard};

use std::cell::Cell;

/// Where the session remembers the address of the kiosk. `public/boot.js` reads it, too.
const KEY: &str = "sg1.kiosk";

thread_local! {
    static IS_CONFINED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this page is a kiosk.
pub fn is_confined() -> bool {
    IS_CONFINED.get()
}

/// Makes this page a kiosk, and remembers its address below the base, with its query.
pub fn begin(address: &str) {
    IS_CONFINED.set(true);
    if let Some(storage) = session_storage() {
        // Where nothing can be remembered, it is a kiosk until somebody goes elsewhere.
        drop(storage.set_item(KEY, address));
    }
}

/// The address of the kiosk that this browsing session belongs to.
pub fn of_session() -> Option<String> {
    session_storage()?.get_item(KEY).ok().flatten()
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
