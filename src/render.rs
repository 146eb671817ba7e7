//! The same pages as static HTML, for the build.

use crate::app::{App, Beginning};
use crate::pages::rare;
use crate::platform::navigation::Place;
use crate::state::programme::Loading;
use crate::state::subscriptions::Subscriptions;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::registration::Retention;
use stadsgesprek_core::route::Route;
use stadsgesprek_core::time::Moment;
use std::sync::Arc;

/// The body of a page as HTML.
pub fn body(
    programme: &Arc<Programme>,
    route: &Route,
    now: Moment,
    subscriptions: Subscriptions,
    retention: Retention,
) -> String {
    let beginning = Beginning {
        place: Place { path: route.path(), query: String::new() },
        now,
        loading: Loading::Ready { programme: Arc::clone(programme), is_last_good: false, dated: None },
        is_live: false,
        stored: Ok(Vec::new()),
        subscriptions,
        rare: Some(rare()),
        written: None,
        retention,
    };
    Owner::new().with(|| view! { <App beginning /> }.to_html())
}
