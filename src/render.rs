//! The same pages as static HTML, for the build.

use crate::app::{App, InitialState};
use crate::pages::slices;
use crate::platform::navigation::RelativeUrl;
use crate::platform::task::at_once;
use crate::state::early::EarlyInput;
use crate::state::programme::Loading;
use crate::state::site_address::PublishedAddress;
use crate::state::subscriptions::Subscriptions;
use crate::state::visitor::Stored;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use stadsgesprek_core::address::route::Route;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// What the build knows of the site beside its programme.
#[derive(Clone, Debug)]
pub struct RenderContext {
    /// What can be followed.
    pub subscriptions: Subscriptions,
    /// How long the details of a registration are kept.
    pub retention: Retention,
    /// Where the site is published.
    pub site_address: PublishedAddress,
    /// What the site is called.
    pub site_names: Arc<SiteNames>,
}

/// The body of a page as HTML.
pub fn body(programme: &Arc<Programme>, route: &Route, now: Moment, around: RenderContext) -> String {
    body_for(programme, route, now, around, Ok(Vec::new()))
}

/// The same for a visitor of whom the storage holds something.
pub fn body_for(
    programme: &Arc<Programme>,
    route: &Route,
    now: Moment,
    around: RenderContext,
    stored: Stored,
) -> String {
    let beginning = InitialState {
        url: RelativeUrl { path: route.path(), query: String::new() },
        now,
        loading: Loading::Ready {
            programme: Arc::clone(programme),
            is_last_good: false,
            dated: None,
            mark: 0,
            is_renewed: false,
            is_outline: false,
        },
        is_live: false,
        stored,
        subscriptions: around.subscriptions,
        own: at_once(slices::own()).flatten(),
        written: None,
        early: EarlyInput::default(),
        retention: around.retention,
        site_address: around.site_address,
        site_names: around.site_names,
    };
    Owner::new().with(|| view! { <App beginning /> }.to_html())
}
