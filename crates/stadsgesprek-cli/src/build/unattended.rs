//! What the pages of screens without anybody beside them know of the build: its day, which their clock is never before, and
//! the settings.

use crate::escape::escape;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::portal::Portal;
use stadsgesprek_core::screens::door_screen::as_query;
use stadsgesprek_core::value::time::Moment;

/// Elements for the head. The day and not the moment, so that a build which changes nothing changes no page.
pub(super) fn elements(route: &Route, now: Moment, portal: &Portal) -> String {
    if !route.page.is_unattended() {
        return String::new();
    }
    let door = portal.door_screen().filter(|_| route.page == Page::DoorScreen);
    [("built", now.date().to_string()), ("screen-settings", door.map(as_query).unwrap_or_default())]
        .into_iter()
        .map(|(name, value)| format!("  <meta name=\"{name}\" content=\"{}\">\n  ", escape(&value)))
        .collect()
}
