//! Where the site is published, as the build found it: what goes on paper must lead there, also when it is printed on the
//! computer of who makes it.

use crate::platform::{navigation, page};
use leptos::prelude::*;

/// Where the site is published, with a slash at the end; nothing when nobody has said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedAddress(Option<String>);

impl PublishedAddress {
    /// An address with a slash at the end.
    pub fn new(address: Option<&str>) -> Self {
        Self(address.map(str::to_owned))
    }

    /// What the page that the visitor came in by says; browser only.
    pub fn of_document() -> Self {
        Self(page::starter_value("data-site"))
    }

    /// Whether it is known.
    pub const fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// The published address of a link, which is relative to the site's base.
    pub fn of(&self, link: &str) -> Option<String> {
        self.0.as_ref().map(|address| format!("{address}{}", link.trim_start_matches("./")))
    }

    /// The published address of a link, else the one at which the visitor is; browser only.
    pub fn of_or_here(&self, link: &str) -> String {
        self.of(link).unwrap_or_else(|| navigation::absolute(link))
    }
}

/// Provides where the site is published.
pub fn provide_site_address(address: PublishedAddress) {
    provide_context(address);
}

/// Where the site is published.
pub fn use_site_address() -> PublishedAddress {
    expect_context()
}
