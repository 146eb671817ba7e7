//! The settings of the portal: `portal.json` in the data folder.

use crate::failure::Failure;
use serde::Deserialize;
use serde_json::Value;
use stadsgesprek_core::check::{DeliveryKind, SettingsInspection, inspect_settings};
use stadsgesprek_core::delivery::is_endpoint;
use stadsgesprek_core::registration::Retention;
use stadsgesprek_core::schedule::Schedule;
use stadsgesprek_core::site_names::SiteNames;
use stadsgesprek_core::text::Text;
use stadsgesprek_core::time::Moment;
use std::path::Path;
use std::{fs, io};

/// The file, below the data folder.
pub(crate) const FILE: &str = "portal.json";

/// What the build wants to know of them; what it does not know is left alone. Without a file nothing is set.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Settings {
    /// The name of the site.
    site_name: Value,
    /// What stands below the name.
    tagline: Value,
    /// Where the visitors come.
    house: Value,
    /// The address of the site.
    pub(super) site_url: Option<String>,
    /// Whom to tell of a weakness.
    pub(super) security: Option<Security>,
    /// The hosts of the site before this one, e.g. `www.topdelftdesign.nl`: its addresses lead to this site.
    pub(super) former_sites: Vec<String>,
    /// How long the details of a registration stay on a device, in days.
    retention_days: Option<u32>,
    /// How registrations reach the house.
    delivery: Option<Delivery>,
    /// The screens in the house.
    screens: Option<Screens>,
}

/// The screens in the house.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Screens {
    door: Option<DoorScreen>,
}

/// The screen beside a door.
#[derive(Deserialize, Default)]
#[serde(default)]
struct DoorScreen {
    inches: Option<u32>,
    meters: Option<u32>,
    languages: Vec<String>,
}

/// Whom to tell of a weakness.
#[derive(Deserialize)]
pub(super) struct Security {
    /// An address: `mailto:`, `https:` or `tel:`.
    pub(super) contact: String,
    /// Until when this holds, in Delft's time.
    pub(super) expires: String,
}

/// How registrations reach the house.
#[derive(Deserialize)]
struct Delivery {
    #[serde(default)]
    kind: String,
    url: Option<String>,
}

impl Settings {
    /// Reads them.
    pub(super) fn read(data: &Path) -> Result<Self, Failure> {
        let path = data.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Failure::unreadable(&path)(error)),
        };
        let settings = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        settings.map_err(|source| Failure::Settings { path, source })
    }

    /// What the site is called and where its house is; what nobody can read as that is not said.
    pub(super) fn names(&self, schedule: &Schedule) -> SiteNames {
        let field = |name| self.house.get(name).and_then(Value::as_str).map(str::trim);
        let house = ["name", "address", "city"].into_iter().filter_map(field).filter(|it| !it.is_empty());
        let house = house.collect::<Vec<_>>().join(", ");
        SiteNames::or_of_programme(text(&self.site_name), text(&self.tagline), house, schedule)
    }

    /// How long the details of a registration stay on a device; what `check` complains of is not followed.
    pub(super) fn retention(&self) -> Retention {
        self.retention_days.and_then(Retention::of_days).unwrap_or_default()
    }

    /// What the settings say of the screen beside a door, as an address would say it; what `check` complains of is not
    /// followed.
    pub(super) fn door_screen(&self) -> String {
        let Some(door) = self.screens.as_ref().and_then(|screens| screens.door.as_ref()) else {
            return String::new();
        };
        let DoorScreen { inches, meters, languages } = door;
        let number = |name, value: Option<u32>| value.map(|value| format!("{name}={value}"));
        let spoken = (!languages.is_empty()).then(|| format!("taal={}", languages.join(",")));
        let said: Vec<String> =
            [number("inch", *inches), number("afstand", *meters), spoken].into_iter().flatten().collect();
        said.join("&")
    }

    /// The origin that registrations are sent to, when there is one.
    pub(super) fn delivery_origin(&self) -> Result<Option<&str>, Failure> {
        let endpoint =
            self.delivery.as_ref().filter(|delivery| delivery.kind == DeliveryKind::Endpoint.as_written());
        let url = endpoint.and_then(|delivery| delivery.url.as_deref());
        url.map(|url| origin(url).ok_or_else(|| Failure::Delivery(url.to_owned()))).transpose()
    }
}

/// A text for every language, or one for each.
fn text(value: &Value) -> Option<Text> {
    let of = |language| value.get(language).and_then(Value::as_str).map(str::to_owned);
    match value {
        Value::String(text) => Some(Text::Plain(text.clone())),
        Value::Object(_) => Some(Text::ByLanguage { nl: of("nl"), en: of("en") }),
        _ => None,
    }
}

/// What is wrong or doubtful in a file of settings; nothing when there is none.
pub(crate) fn findings(path: &Path, now: Moment) -> Result<Option<SettingsInspection>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(inspect_settings(&bytes, now))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::unreadable(path)(error)),
    }
}

/// Scheme, host and port of an address that registrations can be sent to.
fn origin(url: &str) -> Option<&str> {
    let (scheme, below) = url.split_once("://").filter(|_| is_endpoint(url))?;
    let host = below.split(['/', '?', '#']).next()?;
    Some(&url[..scheme.len() + "://".len() + host.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_what_a_policy_can_name() {
        for (url, expected) in [
            ("https://mail.delft.test/aanmelden?x=1", Some("https://mail.delft.test")),
            ("https://mail.delft.test:8443", Some("https://mail.delft.test:8443")),
            ("http://localhost:9000/x", Some("http://localhost:9000")),
            ("http://127.0.0.1:9000", Some("http://127.0.0.1:9000")),
            ("http://mail.delft.test/", None),
            ("http://127.0.0.1.evil.test/", None),
            ("https://a.test; script-src */", None),
            ("https://user@a.test/", None),
            ("https:///x", None),
            ("mail.delft.test", None),
        ] {
            assert_eq!(origin(url), expected, "{url}");
        }
    }

    #[test]
    fn settings_of_a_later_version_are_read_as_far_as_they_are_known() {
        let text = r#"{"siteUrl": "https://x.nl/", "delivery": {"kind": "none"}, "later": [1]}"#;
        let settings: Settings = serde_json::from_str(text).unwrap();
        assert_eq!(settings.site_url.as_deref(), Some("https://x.nl/"));
        assert_eq!(settings.delivery_origin().unwrap(), None);
    }
}
