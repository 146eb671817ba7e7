//! What a device needs to install the site as an app, one description per language, and its links in the pages.

use super::icons::{self, Icon};
use super::output::Output;
use crate::failure::Failure;
use serde_json::{Value, json};
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::value::text::Language;

/// The paper of style/tokens.css.
pub(super) const PAPER: &str = "#fbfaf7";

/// The pictures that a browser shows before it installs the site, as the bundle may have them: what it calls the device,
/// which is also how the name ends.
const FORMS: [&str; 2] = ["narrow", "wide"];

/// The file in each language. Everything in it is relative to the file itself, so that it holds at any path; there is no
/// `id`, since that would be relative to the host, and two sites on one host would be one app. Without it, the address
/// of the first page is the id.
pub(super) fn files(
    names: &SiteNames,
    has_icons: bool,
    output: &Output,
) -> Result<Vec<(String, String)>, Failure> {
    let written = |&language: &Language| {
        let manifest = manifest(names, language, has_icons, screenshots(language, output)?);
        Ok((name(language), format!("{manifest:#}\n")))
    };
    Language::ALL.iter().map(written).collect()
}

/// Links for the head of a page, relative to the site's base.
pub(super) fn links(language: Language, has_icons: bool) -> String {
    let mut links = format!("  <link rel=\"manifest\" href=\"{}\">\n  ", name(language));
    if has_icons {
        links.push_str(&format!("  <link rel=\"apple-touch-icon\" href=\"{}\">\n  ", icons::TOUCH.name));
    }
    links
}

fn manifest(names: &SiteNames, language: Language, has_icons: bool, screenshots: Vec<Value>) -> Value {
    let t = texts(language);
    let top = top(language);
    let link = |page| format!("{top}{}", Route::new(language, page).path());
    let shortcut = |name: &str, page| json!({ "name": name, "url": link(page) });
    let icons: Vec<Value> = icons::OF_APP.iter().filter(|_| has_icons).map(|icon| entry(icon, top)).collect();
    json!({
        "name": names.full(language),
        "short_name": names.name(language),
        "lang": language.tag(),
        "dir": "ltr",
        "start_url": link(Page::Agenda),
        "scope": top,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
        "screenshots": screenshots,
        "shortcuts": [shortcut(t.mine, Page::Mine), shortcut(t.agenda, Page::Agenda)],
    })
}

fn entry(icon: &Icon, top: &str) -> Value {
    json!({
        "src": format!("{top}{}", icon.name),
        "sizes": format!("{0}x{0}", icon.size),
        "type": "image/png",
        "purpose": icon.purpose,
    })
}

/// The pictures that there are, with the size that they have.
fn screenshots(language: Language, output: &Output) -> Result<Vec<Value>, Failure> {
    let mut entries = Vec::new();
    for form in FORMS {
        let name = format!("screenshots/{}-{form}.jpg", language.tag());
        if !output.has(&name) {
            continue;
        }
        let size = imagesize::blob_size(&output.read(&name)?)
            .map_err(|source| Failure::Picture { name: name.clone(), reason: source.into() })?;
        entries.push(json!({
            "src": format!("{}{name}", top(language)),
            "sizes": format!("{}x{}", size.width, size.height),
            "type": "image/jpeg",
            "form_factor": form,
            "label": texts(language).agenda_title,
        }));
    }
    Ok(entries)
}

/// From the file to the top of the site.
fn top(language: Language) -> &'static str {
    if Route::new(language, Page::Agenda).path().is_empty() { "./" } else { "../" }
}

fn name(language: Language) -> String {
    format!("{}manifest.webmanifest", Route::new(language, Page::Agenda).path())
}
