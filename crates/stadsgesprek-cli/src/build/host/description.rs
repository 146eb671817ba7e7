//! The description itself, for programs: the server of the browser tests reads it.

use super::rules::{ASK_AGAIN, FOR_EVER, HASHED, Redirect, Rules, public};
use super::types::{TYPES, sent};
use serde_json::{Map, Value, json};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let of = |headers: Vec<(&str, String)>| -> Map<String, Value> {
        headers.into_iter().map(|(name, value)| (name.to_lowercase(), value.into())).collect()
    };
    let types: Map<String, Value> = TYPES
        .iter()
        .map(|(ending, kind, is_text)| (format!(".{ending}"), sent(kind, *is_text).into()))
        .collect();
    let redirects: Vec<Value> = rules.redirects.iter().map(redirect).collect();
    let description = json!({
        "base": rules.base,
        "headers": of(rules.policy.headers()),
        "public": { "path": format!("^{}$", public()), "headers": of(rules.policy.public_headers()) },
        "caching": { "hashed": FOR_EVER, "other": ASK_AGAIN },
        "hashed": format!("^{HASHED}$"),
        "types": types,
        "redirects": redirects,
    });
    format!("{description:#}\n")
}

/// Where an address leads, and where instead when its query has a value.
fn redirect(redirect: &Redirect) -> Value {
    let by_query: Vec<Value> = redirect
        .by_query
        .iter()
        .map(|it| json!({ "name": it.name, "value": it.value, "to": it.to }))
        .collect();
    let mut description = json!({ "from": redirect.from, "to": redirect.to });
    if !by_query.is_empty() {
        description["byQuery"] = by_query.into();
    }
    description
}
