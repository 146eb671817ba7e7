//! IIS: `web.config`, which it reads from the site itself.

use super::policy::PUBLIC;
use super::rules::{PUBLIC_FILES, Rules};
use super::template::filled;
use super::types::{TYPES, sent};
use crate::escape::escape;

/// Folders that no visitor sees; IIS knows no pattern for them.
const HIDDEN: [&str; 3] = [".hosting", ".stadsgesprek", ".htaccess"];

/// Folders in which all may be fetched by other sites: calendars and feeds, and pictures of links.
const SHARED: [&str; 4] = ["volg", "en/volg", "beeld", "en/beeld"];

/// A year: what is kept for ever.
const YEAR: &str = "365.00:00:00";

/// The file.
pub(super) fn file(rules: &Rules) -> String {
    let types = TYPES.iter().map(|(ending, kind, is_text)| {
        let kind = sent(kind, *is_text);
        format!(
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        )
    });
    let hidden = HIDDEN
        .iter()
        .map(|name| format!("          <remove segment=\"{name}\" /><add segment=\"{name}\" />\n"));
    let shared = PUBLIC_FILES.iter().chain(&SHARED).map(|path| location(path, &public()));
    let kept = format!(
        "<staticContent>\n        <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"{YEAR}\" \
         cacheControlCustom=\"public, immutable\" />\n      </staticContent>"
    );
    let kept = rules.hashed.iter().map(|name| location(name, &kept));
    // A page as a file, for one by an address would be answered as if it were there.
    let folder = rules.base.trim_start_matches('/').replace('/', "\\");
    let particular = [
        ("@folder@", folder),
        ("@types@", types.collect()),
        ("@headers@", rules.header_lines(|name, value| format!("        {}\n", header(name, value)))),
        ("@hidden@", hidden.collect()),
        ("@public@", shared.collect()),
        ("@kept@", kept.collect()),
    ];
    filled(include_str!("web.config.xml"), &particular, rules)
}

/// A header anew: where a host has one of that name, IIS answers with an error unless it is taken away first.
fn header(name: &str, value: &str) -> String {
    format!("<remove name=\"{name}\" /><add name=\"{name}\" value=\"{}\" />", escape(value))
}

fn public() -> String {
    let lines: String =
        PUBLIC.iter().map(|(name, value)| format!("          {}\n", header(name, value))).collect();
    format!("<httpProtocol>\n        <customHeaders>\n{lines}        </customHeaders>\n      </httpProtocol>")
}

/// Other rules for a file or a folder.
fn location(path: &str, rules: &str) -> String {
    format!(
        "  <location path=\"{}\">\n    <system.webServer>\n      {rules}\n    </system.webServer>\n  </location>\n",
        escape(path)
    )
}
