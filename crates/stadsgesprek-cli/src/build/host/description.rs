//! The description itself, for programs: the server of the browser tests reads it.

use super::rules::{ASK_AGAIN, FOR_EVER, HASHED, Rules};
use super::types::{TYPES, sent};
use serde_json::{Map, Value, json};

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let headers: Map<String, Value> =
        rules.policy.headers().into_iter().map(|(name, value)| (name.to_lowercase(), value.into())).collect();
    let types: Map<String, Value> = TYPES
        .iter()
        .map(|(ending, kind, is_text)| (format!(".{ending}"), sent(kind, *is_text).into()))
        .collect();
    let redirects: Vec<Value> =
        rules.redirects.iter().map(|it| json!({ "from": it.from, "to": it.to })).collect();
    let description = json!({
        "base": rules.base,
        "headers": headers,
        "caching": { "hashed": FOR_EVER, "other": ASK_AGAIN },
        "hashed": format!("^{HASHED}$"),
        "types": types,
        "redirects": redirects,
    });
    format!("{description:#}\n")
}
