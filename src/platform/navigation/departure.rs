//! Leaving the app for another document, and what the next one must know of that.

use super::absolute;
use crate::platform::confinement::is_confined;

const HEADING_KEY: &str = "sg1.heading";

/// Leaves the app for a file of the site.
pub fn leave_for(path: &str) {
    if let Some(window) = web_sys::window().filter(|_| !is_confined()) {
        drop(window.location().assign(&absolute(path)));
    }
}

/// Leaves for a page of the site that is loaded anew; there the focus goes to the heading, as it does here.
pub fn leave_for_heading(path: &str) {
    if let Some(storage) = session_storage() {
        drop(storage.set_item(HEADING_KEY, &absolute(path)));
    }
    leave_for(path);
}

/// Whether the app that was left sent the visitor here.
pub fn is_sent_to_heading() -> bool {
    let Some(storage) = session_storage() else { return false };
    let target = storage.get_item(HEADING_KEY).ok().flatten();
    drop(storage.remove_item(HEADING_KEY));
    let here = web_sys::window().and_then(|window| window.location().href().ok());
    target.is_some() && target == here
}

/// Loads the page again; the visitor finds it as it was.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        drop(window.location().reload());
    }
}

/// Loads another page of the site in the place of this one: nothing leads back.
pub fn replace_with(path: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().replace(&absolute(path)));
    }
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
