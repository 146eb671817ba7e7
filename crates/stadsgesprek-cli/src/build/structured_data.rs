//! What search engines read of a page, as elements for its head. Data is not run, so the policy needs no hash of it.

use super::site_address::SiteAddress;
use stadsgesprek_core::route::Route;
use stadsgesprek_core::schedule::Schedule;
use stadsgesprek_core::structured_data::{Site, of_page, script_text};
use stadsgesprek_core::time::Moment;

/// One element for each subject of the page.
pub(super) fn elements(
    route: &Route,
    schedule: &Schedule,
    address: Option<&SiteAddress>,
    has_pictures: bool,
    now: Moment,
) -> String {
    let site = Site { schedule, address: address.map(SiteAddress::text), has_pictures };
    let subjects = of_page(&site, route, now);
    let element = |data| format!("  <script type=\"application/ld+json\">{}</script>\n  ", script_text(data));
    subjects.iter().map(element).collect()
}
