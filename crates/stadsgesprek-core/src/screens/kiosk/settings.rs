//! How a kiosk is set up: `screens.kiosk` in `portal.json`, and the address that it is started at, which goes before.
//!
//! What makes no sense is passed over: a kiosk with a slip in its settings still works.

use super::idle::Timing;
use super::panel::Panel;
use super::scope::Scope;
use crate::reading::json;
use crate::value::id::{PlaceId, RoomId, ThemeId, is_well_formed};
use crate::value::query::pairs;
use crate::value::text::Language;
use serde_json::Value;
use std::ops::RangeInclusive;

/// For how many seconds nobody can touch the screen before it asks.
pub const WAITING: RangeInclusive<u32> = 20..=3600;
/// How many seconds there can be to answer: WCAG 2.2, 2.2.1 asks for 20; what was promised here is 30.
pub const ANSWERING: RangeInclusive<u32> = 30..=3600;
/// The inches of a panel, and the centimeters to it, that can be.
pub const SIZES: RangeInclusive<u32> = 1..=1000;

/// How a kiosk is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// What it is about.
    pub scope: Scope,
    /// How long it waits.
    pub timing: Timing,
    /// The languages in the order of the screen; the first is the one it rests in.
    pub languages: Vec<Language>,
    /// The panel.
    pub panel: Panel,
}

impl Setup {
    /// What holds when nothing is said.
    pub fn usual() -> Self {
        Self {
            scope: Scope::default(),
            timing: Timing::USUAL,
            languages: Language::ALL.to_vec(),
            panel: Panel::default(),
        }
    }

    /// With what the text of a `portal.json` says.
    #[must_use]
    pub fn with_portal(mut self, text: &str) -> Self {
        let Some(portal) = json::parse(text) else { return self };
        let Some(kiosk) = portal.get("screens").and_then(|screens| screens.get("kiosk")) else { return self };
        // As the check of the settings understands them: a number between quotation marks, one value for a list.
        let number = |name: &str| match kiosk.get(name)? {
            Value::String(text) => Some(text.trim().to_owned()),
            value => value.as_u64().map(|it| it.to_string()),
        };
        let text = |name: &str| kiosk.get(name).and_then(Value::as_str).map(str::to_owned);
        let list = |name: &str| match kiosk.get(name)? {
            Value::String(text) => Some(text.clone()),
            value => {
                let items = value.as_array()?.iter().filter_map(Value::as_str);
                Some(items.collect::<Vec<_>>().join(","))
            }
        };
        let found = [
            ("plek", text("place")),
            ("ruimte", text("room")),
            ("thema", list("themes")),
            ("rust", number("idleSeconds")),
            ("lezen", number("readingSeconds")),
            ("waarschuwing", number("warningSeconds")),
            ("talen", list("languages")),
            ("paneel", number("panelInches")),
            ("afstand", number("distanceCm")),
        ];
        for (name, value) in found {
            if let Some(value) = value {
                self.set(name, &value);
            }
        }
        self
    }

    /// With what the query of the address says: `plek=prinsenkwartier&ruimte=podium&rust=120`.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        for (name, value) in pairs(query) {
            self.set(&name, &value);
        }
        self
    }

    fn set(&mut self, name: &str, value: &str) {
        let id = || is_well_formed(value).then(|| value.to_owned());
        let size = || value.parse::<u32>().ok().filter(|it| SIZES.contains(it));
        match name {
            "plek" => self.scope.place = id().map(PlaceId::new),
            "ruimte" => self.scope.room = id().map(RoomId::new),
            "thema" => {
                self.scope.themes =
                    value.split(',').filter(|id| is_well_formed(id)).map(ThemeId::new).collect();
            }
            "rust" => set_time(&mut self.timing.idle, value, &WAITING),
            "lezen" => set_time(&mut self.timing.reading, value, &WAITING),
            "waarschuwing" => set_time(&mut self.timing.warning, value, &ANSWERING),
            "talen" => self.set_languages(value),
            "paneel" => self.panel.inches = size().or(self.panel.inches),
            "afstand" => self.panel.distance_cm = size().or(self.panel.distance_cm),
            _ => {}
        }
    }

    /// The languages that are named, in that order; the others stay out.
    fn set_languages(&mut self, value: &str) {
        let mut languages: Vec<Language> = Vec::new();
        for tag in value.split(',') {
            let found = Language::understood(tag);
            languages.extend(found.filter(|it| !languages.contains(it)));
        }
        if !languages.is_empty() {
            self.languages = languages;
        }
    }
}

fn set_time(time: &mut u64, value: &str, possible: &RangeInclusive<u32>) {
    if let Ok(seconds) = value.parse::<u64>() {
        *time = seconds.clamp((*possible.start()).into(), (*possible.end()).into()) * 1000;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portal_says_how_its_kiosk_is_set_up() {
        let text = r#"{"screens": {"kiosk": {
            "place": "huis", "room": "podium", "themes": ["water", "wonen"],
            "idleSeconds": 60, "readingSeconds": 240, "warningSeconds": 45,
            "languages": ["en", "nl"], "panelInches": 32, "distanceCm": 80}}}"#;
        let setup = Setup::usual().with_portal(text);
        assert_eq!(setup.scope.place, Some(PlaceId::new("huis")));
        assert_eq!(setup.scope.room, Some(RoomId::new("podium")));
        assert_eq!(setup.scope.themes.len(), 2);
        assert_eq!(setup.timing, Timing { idle: 60_000, reading: 240_000, warning: 45_000 });
        assert_eq!(setup.languages, [Language::En, Language::Nl]);
        assert_eq!(setup.panel, Panel { inches: Some(32), distance_cm: Some(80) });
    }

    #[test]
    fn the_address_goes_before_the_portal() {
        let setup = Setup::usual()
            .with_portal(
                r#"{"screens": {"kiosk": {"place": "huis", "idleSeconds": 60, "languages": ["en"]}}}"#,
            )
            .with_query("?plek=elders&rust=120&talen=nl&paneel=22&nu=2026-11-25T20:00&kies=thema");
        assert_eq!(setup.scope.place, Some(PlaceId::new("elders")));
        assert_eq!(setup.timing, Timing { idle: 120_000, ..Timing::USUAL });
        assert_eq!(setup.languages, [Language::Nl]);
        assert_eq!(setup.panel.inches, Some(22));
    }

    #[test]
    fn what_makes_no_sense_is_passed_over() {
        for text in [
            "",
            "{",
            "[]",
            r#"{"screens": 7}"#,
            r#"{"screens": {"kiosk": 7}}"#,
            r#"{"screens": {"kiosk": {"idleSeconds": "veel", "languages": ["fr"], "panelInches": -1}}}"#,
        ] {
            assert_eq!(Setup::usual().with_portal(text), Setup::usual(), "{text}");
        }
        for query in ["", "rust=", "rust=x", "talen=fr,", "paneel=0", "afstand=9999", "plek=../x", "x=y"] {
            assert_eq!(Setup::usual().with_query(query), Setup::usual(), "{query}");
        }
    }

    #[test]
    fn nobody_is_given_less_time_than_was_promised() {
        let setup = Setup::usual().with_query("rust=1&lezen=0&waarschuwing=5");
        assert_eq!(setup.timing, Timing { idle: 20_000, reading: 20_000, warning: 30_000 });
        assert_eq!(Setup::usual().with_query("rust=99999999").timing.idle, 3_600_000);
    }
}
