//! The tab: it has a name, for as long as it is open.

use super::random;
use std::cell::OnceCell;

const NAME_KEY: &str = "sg1.tab";

thread_local! {
    static NAME: OnceCell<String> = const { OnceCell::new() };
}

/// A random name that stays through a reload. Where that cannot be, it stays until the page is left.
pub fn name() -> String {
    NAME.with(|name| name.get_or_init(|| kept().unwrap_or_else(random::name)).clone())
}

fn kept() -> Option<String> {
    let storage = web_sys::window()?.session_storage().ok().flatten()?;
    if let Some(name) = storage.get_item(NAME_KEY).ok()? {
        return Some(name);
    }
    let name = random::name();
    storage.set_item(NAME_KEY, &name).ok()?;
    Some(name)
}
