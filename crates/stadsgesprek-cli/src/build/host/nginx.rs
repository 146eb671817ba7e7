//! nginx: a file to include in the `server { … }` of the site.

use super::rules::{Redirect, Rules};
use super::template::filled;
use super::types::TYPES;

/// One slash between two parts of a path, and none in letters: elsewhere the links of a page lead nowhere. A location inside
/// another one forgets this, so it is said in each.
const TIDY: &str = "if ($request_uri ~ \"^@doubled@(\\?.*)?$\") { return 301 $1/$2$3; } \
    if ($request_uri ~* \"^@crooked@\") { return 404; }";

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let texts: Vec<&str> = TYPES.iter().filter(|it| it.2 && it.1 != "text/html").map(|it| it.1).collect();
    let types = TYPES.iter().map(|(ending, kind, _)| format!(" {kind} {ending};"));
    let headers = |indent: &str| {
        rules.header_lines(|name, value| format!("\n{indent}add_header {name} \"{value}\" always;"))
    };
    let particular = [
        ("@without_slash@", without_slash(rules)),
        ("@types@", types.collect()),
        ("@texts@", texts.join(" ")),
        ("@headers@", headers("    ")),
        ("@headers_again@", headers("        ")),
        (
            "@public_headers@",
            rules.public_lines(|name, value| format!("\n        add_header {name} \"{value}\" always;")),
        ),
        ("@tidy@", TIDY.to_owned()),
        ("@redirects@", redirects(rules)),
    ];
    filled(include_str!("nginx.conf"), &particular, rules)
}

fn without_slash(rules: &Rules) -> String {
    let bare = rules.base.trim_end_matches('/');
    if bare.is_empty() { String::new() } else { format!("location = {bare} {{ return 301 {bare}/; }}\n") }
}

/// One location for each address: nginx takes the first that fits.
fn redirects(rules: &Rules) -> String {
    let base = rules.base_pattern();
    let line = |redirect: &Redirect| {
        let by_query = redirect.by_query.iter().map(|it| {
            let (name, value, to) = (it.name, &it.value, rules.at(&it.to));
            format!(" if ($arg_{name} = \"{value}\") {{ return 301 {to}; }}")
        });
        let (from, to) = (redirect.pattern(), rules.at(&redirect.to));
        let by_query: String = by_query.collect();
        format!("\n    location ~ \"^{base}{from}$\" {{{by_query} return 301 {to}; }}")
    };
    rules.redirects.iter().map(line).collect()
}
