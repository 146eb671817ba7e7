//! A page as the build would write it, of texts that are in no file yet.

use super::assets::Assets;
use super::page::without_marks;
use super::{SHELL, color, site_address};
use crate::failure::Failure;
use stadsgesprek::render::{self, RenderContext};
use stadsgesprek::state::site_address::PublishedAddress;
use stadsgesprek::state::subscriptions::Subscriptions;
use stadsgesprek_check::inspect_settings;
use stadsgesprek_core::address::route::Route;
use stadsgesprek_core::portal;
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::programme::{Programme, schedule};
use stadsgesprek_core::value::time::Moment;
use std::path::Path;
use std::sync::Arc;

/// The body of a page as HTML; nothing when the programme cannot be read at all.
pub(crate) fn body_of(programme: &str, settings: &str, route: &Route, now: Moment) -> Option<String> {
    let (schedule, _) = schedule::read(programme).ok()?;
    let portal = inspect_settings(settings.as_bytes(), now, Some(&schedule)).portal;
    let address = site_address::choose(None, &portal).ok().flatten();
    let around = RenderContext {
        subscriptions: Subscriptions { has_calendars: true, has_feeds: address.is_some() },
        retention: portal.retention(),
        site_address: PublishedAddress::new(address.as_ref().map(SiteAddress::text)),
        site_names: Arc::new(portal.names(&schedule)),
    };
    Some(without_marks(&render::body(&Arc::new(Programme::new(schedule)), route, now, around)))
}

/// The rules that the color of a house adds to the stylesheet; nothing when it has none.
pub(crate) fn color_rules(settings: &str) -> Option<String> {
    let (portal, _) = portal::read(settings).ok()?;
    color::of_house(&portal).map(|color| color.rules())
}

/// The stylesheets of the app in a bundle: that of every page, and those that few pages have.
///
/// # Errors
/// When the page of the bundle cannot be read, or names none.
pub(crate) fn stylesheets(bundle: &Path) -> Result<Vec<String>, Failure> {
    let assets = Assets::read(&bundle.join(SHELL))?;
    Ok([Some(assets.style.as_str()), assets.style_of_rare()]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect())
}
