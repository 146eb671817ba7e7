//! Coming to a page: title first, then the focus, then the place on the page.

use crate::pages::page_title;
use crate::platform::navigation::{self, Arrival};
use crate::platform::page::{self, TITLE_ID};
use crate::platform::page_positions::PagePosition;
use crate::platform::{effect, timer};
use crate::state::location::Location;
use crate::state::programme::{Loading, use_programme_state};
use crate::state::site_names::use_site_names;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Route;

/// Where the visitor is before the app takes over: where they were when they left, or on the page that the build wrote.
pub fn position_at_start() -> PagePosition {
    // Who has begun to do something on the written page stays at it.
    let left = navigation::position_left().filter(|_| page::is_focus_nowhere());
    if navigation::is_sent_to_heading() {
        return PagePosition { scroll: 0.0, focused: Some(TITLE_ID.to_owned()) };
    }
    left.unwrap_or_else(|| PagePosition { scroll: navigation::scroll(), focused: page::focused_id() })
}

/// Puts the visitor back.
pub fn restore(position: &PagePosition) {
    if let Some(id) = &position.focused {
        page::focus_in_place(id);
    }
    navigation::scroll_to(position.scroll);
}

/// Keeps title and language in step with the address, and moves the focus when the page is another one.
pub fn follow(location: Location) {
    let loading = use_programme_state();
    let route = location.route();
    let names = use_site_names();
    effect(move || {
        let route = route.get();
        let schedule = loading.get();
        let programme = match &schedule {
            Loading::Ready { programme, .. } => Some(&programme.schedule),
            _ => None,
        };
        page::set_language(route.language);
        page::set_title(&page_title(&route, programme, &names));
    });
    let query = location.query();
    Effect::new(move |previous: Option<Route>| {
        let route = route.get();
        query.track();
        let is_other_page = previous.is_some_and(|previous| previous != route);
        if is_other_page {
            page::forget_first_page();
        }
        arrive(location.arrival(), is_other_page);
        route
    });
}

fn arrive(arrival: Arrival, is_other_page: bool) {
    match arrival {
        Arrival::Forward if is_other_page => timer::before_frame(|| {
            page::focus_in_place(TITLE_ID);
            navigation::scroll_to(0.0);
        }),
        Arrival::Forward => {}
        Arrival::Return(position) => timer::before_frame(move || {
            if !position.focused.as_deref().is_some_and(page::focus_in_place) && is_other_page {
                page::focus_in_place(TITLE_ID);
            }
            navigation::scroll_to(position.scroll);
        }),
    }
}
