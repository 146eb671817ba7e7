//! Configuration for the web servers and page hosts that the site can be on, all from one description.

mod apache;
mod caddy;
mod description;
mod fallback;
mod former;
mod iis;
mod local;
mod nginx;
mod pages;
mod policy;
mod rules;
mod template;
mod types;

pub(super) use fallback::{FILE as FALLBACK, Fallback};
pub(super) use former::redirects;
pub(super) use policy::{Policy, in_page};
pub(crate) use rules::Rules;
pub(super) use rules::{Redirect, is_hashed};

/// Every file, by its name in the site. Those that a server reads from the site itself lie at its top; the others in a
/// folder that no server shows.
pub(super) fn files(rules: &Rules) -> Vec<(String, String)> {
    [
        (".hosting/Caddyfile", caddy::file(rules)),
        (".hosting/hosting.json", description::file(rules)),
        (".hosting/nginx.conf", nginx::file(rules)),
        (".htaccess", apache::file(rules)),
        (".nojekyll", String::new()),
        ("_headers", pages::headers(rules)),
        ("_redirects", pages::redirects(rules)),
        ("web.config", iis::file(rules)),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into()
}
