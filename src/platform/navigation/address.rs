//! What the address bar says, and addresses of the site.

use super::RelativeUrl;
use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::Url;

/// What is in the address bar.
pub fn current() -> RelativeUrl {
    let Some(window) = web_sys::window() else { return RelativeUrl::default() };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    RelativeUrl {
        path: path.strip_prefix(&base_path()).unwrap_or(&path).to_owned(),
        query: location.search().unwrap_or_default().trim_start_matches('?').to_owned(),
    }
}

/// The full address of a path with a query, for sharing.
pub fn absolute(path_and_query: &str) -> String {
    let base = base();
    Url::new_with_base(if path_and_query.is_empty() { "./" } else { path_and_query }, &base)
        .map_or_else(|_| path_and_query.to_owned(), |url| url.href())
}

/// The address of the site's base.
pub fn base() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default()
}

/// The path of the site's base, with a slash at the end.
pub fn base_path() -> String {
    let path = Url::new(&base()).map_or_else(|_| "/".to_owned(), |url| url.pathname());
    path[..=path.rfind('/').unwrap_or(0)].to_owned()
}

/// What stands behind `#` in the address bar. Browsers never send it.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Calls back when it becomes another, until the owner at hand is gone.
pub fn on_fragment(on_change: impl Fn() + 'static) {
    let handle = window_event_listener(ev::hashchange, move |_| on_change());
    leptos::prelude::on_cleanup(move || handle.remove());
}
