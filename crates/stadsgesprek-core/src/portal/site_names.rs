//! What the site is called and where its house is: what `portal.json` says, else what the programme does.

use super::Portal;
use super::document::House;
use crate::catalog::texts;
use crate::programme::schedule::Schedule;
use crate::value::text::{Language, Text};

/// What the site is called and where its house is. What is not known is empty, and not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteNames {
    name: Text,
    tagline: Text,
    house: String,
}

impl SiteNames {
    /// `house` is name, street and city on one line; empty when it is not known.
    pub const fn new(name: Text, tagline: Text, house: String) -> Self {
        Self { name, tagline, house }
    }

    /// The name of the site.
    pub fn name(&self, language: Language) -> &str {
        in_language(&self.name, language)
    }

    /// What stands above the agenda; empty when the catalogue says it.
    pub fn tagline(&self, language: Language) -> &str {
        in_language(&self.tagline, language)
    }

    /// Name and address of the house in one line; empty when they are not known.
    pub fn house(&self) -> &str {
        &self.house
    }

    /// Name and tagline in one line: what the first page is called.
    pub fn full(&self, language: Language) -> String {
        match (self.name(language), self.tagline(language)) {
            (name, "") => name.to_owned(),
            (name, tagline) => [name, " · ", tagline].concat(),
        }
    }
}

impl Portal {
    /// What the site is called and where its house is. What is not said comes from the programme: a site without a name
    /// has that of who publishes it, and the only place that the programme has is the house.
    pub fn names(&self, schedule: &Schedule) -> SiteNames {
        let publisher = schedule.publisher.name.trim();
        let default = || match publisher {
            "" => Text::ByLanguage {
                nl: Some(texts(Language::Nl).agenda.to_owned()),
                en: Some(texts(Language::En).agenda.to_owned()),
            },
            publisher => Text::Plain(publisher.to_owned()),
        };
        let said = |text: &Option<Text>| text.clone().filter(|text| !text.is_blank());
        SiteNames {
            name: said(&self.site_name).unwrap_or_else(default),
            tagline: said(&self.tagline).unwrap_or_else(|| Text::Plain(String::new())),
            house: self
                .house
                .as_ref()
                .map(in_one_line)
                .filter(|it| !it.is_empty())
                .unwrap_or_else(|| only_place(schedule)),
        }
    }
}

/// Name, address and city, as far as they are said.
fn in_one_line(house: &House) -> String {
    let parts = [&house.name, &house.address, &house.city].into_iter().flatten().map(|part| part.trim());
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

fn in_language(text: &Text, language: Language) -> &str {
    text.get(language, Language::Nl).0.trim()
}

/// The only place with an address, in one line.
fn only_place(schedule: &Schedule) -> String {
    let mut places = schedule.all_places().filter(|place| !place.online && place.address.is_some());
    let (Some(place), None) = (places.next(), places.next()) else { return String::new() };
    let name = schedule.text(&place.name, schedule.default_language).0.to_owned();
    let parts = [Some(name), place.address.clone(), place.city.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;

    fn names(portal: &str, programme: &str) -> SiteNames {
        let (schedule, _) = read(programme).unwrap();
        crate::portal::read(portal).unwrap().0.names(&schedule)
    }

    #[test]
    fn what_the_portal_says_goes_before_what_the_programme_does() {
        let one = r#"{"publisher": {"name": "Bieb"}, "places": [{"id": "a", "name": "Hanzehuis", "address": "Kade 1", "city": "Zutphen"}, {"id": "b", "name": "Zoom", "online": true}], "events": []}"#;
        let said = names(
            r#"{"siteName": "Leesclub", "tagline": "Samen lezen", "house": {"name": "Zaal 1", "address": " ", "city": "Lo"}}"#,
            one,
        );
        assert_eq!(
            (said.full(Language::En).as_str(), said.house()),
            ("Leesclub · Samen lezen", "Zaal 1, Lo")
        );
        let default = names(r#"{"siteName": "  ", "house": {}}"#, one);
        assert_eq!(
            (default.full(Language::Nl).as_str(), default.house()),
            ("Bieb", "Hanzehuis, Kade 1, Zutphen")
        );
        let nothing = names("{}", r#"{"events": []}"#);
        assert_eq!((nothing.name(Language::En), nothing.house()), ("What’s on", ""));
        let both = r#"{"siteName": {"nl": "Gesprek", "en": "Talk"}}"#;
        assert_eq!(names(both, one).name(Language::En), "Talk");
    }
}
