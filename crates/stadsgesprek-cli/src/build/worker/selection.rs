//! Which pages the worker keeps, the most useful first.

use crate::build::routes;
use chrono::NaiveDate;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::time::Moment;
use std::cmp::Reverse;

/// How useful a page is without a network; the order is that of the variants.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// Of an event to come: the first one first.
    ToCome((Option<NaiveDate>, i64)),
    /// Of anything else.
    General,
    /// Of an event that is over: the last one first.
    Over(Reverse<(Option<NaiveDate>, i64)>),
    /// Of a person: the app can show it as well, and there may be more of them than of anything else.
    Person,
}

/// Every page but the one for missing pages.
pub(super) fn pages_by_use(schedule: &Schedule, now: Moment) -> Vec<Route> {
    let mut routes = routes::routes(schedule, now);
    routes.retain(|route| route.page != Page::NotFound);
    routes.sort_by_cached_key(|route| use_of(&route.page, schedule, now));
    routes
}

/// Whether an install fails without the page.
pub(super) const fn is_needed(route: &Route) -> bool {
    matches!(route.page, Page::Agenda | Page::Mine | Page::Archive)
}

fn use_of(page: &Page, schedule: &Schedule, now: Moment) -> Use {
    let event = match page {
        Page::Event(id) | Page::Registration(id) => schedule.event(id),
        Page::Person(_) => return Use::Person,
        _ => None,
    };
    match event.map(|event| event.when) {
        None => Use::General,
        Some(when) if when.is_over(now) => Use::Over(Reverse(when.sort_key())),
        Some(when) => Use::ToCome(when.sort_key()),
    }
}
