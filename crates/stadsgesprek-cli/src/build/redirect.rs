//! The page under an address that something had before.

use super::routes;
use crate::escape::escape;
use stadsgesprek_core::address::route::Route;
use stadsgesprek_core::portal::site_address::SiteAddress;

/// A page that leads on at once, also without scripts; it has no app to start, so nothing is loaded twice.
pub(super) fn page(from: &Route, to: &Route, title: &str, address: Option<&SiteAddress>) -> String {
    let (base, path) = (routes::base(from, ""), to.path());
    let canonical = address.map_or_else(|| path.clone(), |address| address.of(to));
    let (title, canonical, path) = (escape(title), escape(&canonical), escape(&path));
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{}\">\n\
         <meta charset=\"utf-8\">\n\
         <base href=\"{base}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={path}\">\n\
         <p><a href=\"{path}\">{title}</a></p>\n",
        to.language.tag()
    )
}
