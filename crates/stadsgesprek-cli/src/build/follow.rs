//! Tells readers and calendars, in the head of a page, what can be followed there.

use super::site::Site;
use crate::escape::escape;
use stadsgesprek_core::address::calendar_path::{Reminder, calendar_path};
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::subscription::{SubscriptionFormat, SubscriptionSubject};

/// Links for the head, relative to the site's base.
pub(super) fn links(route: &Route, site: &Site) -> String {
    // Every page names the whole programme at least: so the app knows what the site has, whichever page it starts in.
    let subject = SubscriptionSubject::of_page(&route.page).unwrap_or(SubscriptionSubject::Everything);
    let name = subject.name(site.schedule, route.language, site.names.name(route.language));
    let feed = site.address.map(|_| (SubscriptionFormat::Feed, "application/atom+xml"));
    let forms = feed.into_iter().chain([(SubscriptionFormat::Calendar, "text/calendar")]);
    let followed = forms.map(|(form, kind)| link(kind, &name, &subject.path(route.language, form)));
    followed.chain(own_calendar(route, site)).collect()
}

fn own_calendar(route: &Route, site: &Site) -> Option<String> {
    let Page::Event(id) = &route.page else { return None };
    let event = site.schedule.event(id).filter(|event| event.when.first_day().is_some())?;
    let title = site.schedule.text(&event.about.title, route.language).0;
    Some(link("text/calendar", title, &calendar_path(event, None, route.language, Reminder::None)))
}

fn link(kind: &str, title: &str, href: &str) -> String {
    format!(
        "  <link rel=\"alternate\" type=\"{kind}\" title=\"{}\" href=\"{}\">\n  ",
        escape(title),
        escape(href)
    )
}
