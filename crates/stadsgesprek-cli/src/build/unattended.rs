//! What the pages of screens without anybody beside them know of the build: its day, which their clock is never before, and
//! the settings.

use super::escape::escape;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::value::time::Moment;

/// Elements for the head. The day and not the moment, so that a build which changes nothing changes no page.
pub(super) fn elements(route: &Route, now: Moment, door_screen: &str) -> String {
    if !route.page.is_unattended() {
        return String::new();
    }
    let settings = if route.page == Page::DoorScreen { door_screen } else { "" };
    [("built", now.date().to_string().as_str()), ("screen-settings", settings)]
        .iter()
        .map(|(name, value)| format!("  <meta name=\"{name}\" content=\"{}\">\n  ", escape(value)))
        .collect()
}
