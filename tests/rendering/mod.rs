//! What tests that render a page give to it beside the programme.

use stadsgesprek::render::RenderContext;
use stadsgesprek::state::site_address::PublishedAddress;
use stadsgesprek::state::subscriptions::Subscriptions;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::value::text::Text;
use stadsgesprek_core::value::time::{Moment, Stamp};
use std::sync::Arc;

/// A site without an address, in which nothing can be followed.
pub fn around() -> RenderContext {
    let name = Text::Plain("Huis".to_owned());
    RenderContext {
        subscriptions: Subscriptions { has_calendars: false, has_feeds: false },
        retention: Retention::default(),
        site_address: PublishedAddress::new(None),
        site_names: Arc::new(SiteNames::new(name, Text::Plain(String::new()), String::new())),
    }
}

/// A moment in Delft.
pub fn moment(text: &str) -> Moment {
    let Ok(Stamp::Time(moment)) = Stamp::parse(text, None) else { unreachable!("{text} is no moment") };
    moment
}
