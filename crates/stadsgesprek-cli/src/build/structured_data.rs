//! What search engines read of a page, as elements for its head. Data is not run, so the policy needs no hash of it.

use stadsgesprek_core::address::route::Route;
use stadsgesprek_core::export::structured_data::{SiteContext, of_page, script_text};
use stadsgesprek_core::portal::site_address::SiteAddress;

/// One element for each subject of the page.
pub(super) fn elements(route: &Route, built: &super::site::Site, has_pictures: bool) -> String {
    let address = built.address.map(SiteAddress::text);
    let site = SiteContext { schedule: built.schedule, names: built.names, address, has_pictures };
    let subjects = of_page(&site, route, built.now);
    let element = |data| format!("  <script type=\"application/ld+json\">{}</script>\n  ", script_text(data));
    subjects.iter().map(element).collect()
}
