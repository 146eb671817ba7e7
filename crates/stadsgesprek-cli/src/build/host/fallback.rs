//! GitHub Pages and other hosts that read no configuration: the page for what is missing knows the addresses of before.

use super::rules::Redirect;
use crate::build::integrity::sha384;
use serde_json::{Value, json};

/// Where the script is, below the site.
pub(in crate::build) const FILE: &str = "oude-adressen.js";

/// The line that the addresses fill in.
const NONE: &str = "const addresses = [];";

/// The script.
pub(in crate::build) struct Fallback(String);

impl Fallback {
    /// Knows these addresses; none when there are none.
    pub(in crate::build) fn of(redirects: &[Redirect]) -> Option<Self> {
        let addresses: Value = redirects.iter().map(address).collect();
        let text = include_str!("fallback.js").replace(NONE, &format!("const addresses = {addresses};"));
        (!redirects.is_empty()).then_some(Self(text))
    }

    /// The text of the file.
    pub(in crate::build) fn text(&self) -> &str {
        &self.0
    }

    /// What the head of the page has. It runs at once, so that nothing is seen of a page that is left.
    pub(in crate::build) fn element(&self) -> String {
        format!("<script src=\"{FILE}\" integrity=\"{}\"></script>\n", sha384(self.0.as_bytes()))
    }
}

fn address(redirect: &Redirect) -> Value {
    let by_query = redirect.by_query.iter();
    let by_query = by_query.map(|it| json!({ "name": it.name, "value": it.value, "to": it.to }));
    json!({ "from": redirect.pattern(), "to": redirect.to, "byQuery": by_query.collect::<Vec<_>>() })
}
