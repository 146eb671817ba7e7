//! The settings of the portal: `portal.json` in the data folder.

use crate::failure::Failure;
use stadsgesprek_check::SettingsInspection;
use stadsgesprek_core::portal::delivery::DeliveryKind;
use stadsgesprek_core::portal::delivery::is_endpoint;
use stadsgesprek_core::portal::document::Portal;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::schedule::Schedule;
use std::path::Path;

/// What the build wants to know of the settings. Without a file nothing is set.
pub(super) struct Settings {
    /// What they say.
    pub(super) portal: Portal,
}

impl Settings {
    /// What was read, when a site can be built with it.
    pub(super) fn of(inspection: SettingsInspection, path: &Path) -> Result<Self, Failure> {
        let is_usable = inspection.is_usable();
        let refused = || Failure::Settings { path: path.to_owned() };
        is_usable.then_some(Self { portal: inspection.portal }).ok_or_else(refused)
    }

    /// What the site is called and where its house is; what nobody can read as that is not said.
    pub(super) fn names(&self, schedule: &Schedule) -> SiteNames {
        let house = self.portal.house.as_ref();
        let parts = house.into_iter().flat_map(|house| [&house.name, &house.address, &house.city]);
        let parts: Vec<&str> = parts.flatten().map(|part| part.trim()).filter(|it| !it.is_empty()).collect();
        let (name, tagline) = (self.portal.site_name.clone(), self.portal.tagline.clone());
        SiteNames::or_of_programme(name, tagline, parts.join(", "), schedule)
    }

    /// How long the details of a registration stay on a device; what `check` complains of is not followed.
    pub(super) fn retention(&self) -> Retention {
        self.portal.retention_days.and_then(Retention::of_days).unwrap_or_default()
    }

    /// What the settings say of the screen beside a door, as an address would say it; what `check` complains of is not
    /// followed.
    pub(super) fn door_screen(&self) -> String {
        let Some(door) = self.portal.screens.as_ref().and_then(|screens| screens.door.as_ref()) else {
            return String::new();
        };
        let number = |name, value: Option<u32>| value.map(|value| format!("{name}={value}"));
        let languages: Vec<&str> = door.languages.iter().map(|language| language.tag()).collect();
        let spoken = (!languages.is_empty()).then(|| format!("taal={}", languages.join(",")));
        let said: Vec<String> = [number("inch", door.inches), number("afstand", door.meters), spoken]
            .into_iter()
            .flatten()
            .collect();
        said.join("&")
    }

    /// The origin that registrations are sent to, when there is one.
    pub(super) fn delivery_origin(&self) -> Result<Option<&str>, Failure> {
        let endpoint =
            self.portal.delivery.as_ref().filter(|delivery| delivery.kind == DeliveryKind::Endpoint);
        let url = endpoint.and_then(|delivery| delivery.url.as_deref());
        url.map(|url| origin(url).ok_or_else(|| Failure::Delivery(url.to_owned()))).transpose()
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
    use stadsgesprek_check::inspect_settings;
    use stadsgesprek_core::value::time::Moment;

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
        let inspection = inspect_settings(text.as_bytes(), Moment::from_unix_seconds(1_795_604_400), None);
        let settings = Settings::of(inspection, Path::new("x")).ok().unwrap();
        assert_eq!(settings.portal.site_url.as_deref(), Some("https://x.nl/"));
        assert_eq!(settings.delivery_origin().unwrap(), None);
    }
}
