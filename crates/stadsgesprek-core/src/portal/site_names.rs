//! What the site is called and where its house is: what `portal.json` says, else what the programme does.

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
    /// As said.
    pub const fn new(name: Text, tagline: Text, house: String) -> Self {
        Self { name, tagline, house }
    }

    /// What was not said comes from the programme: a site without a name has that of who publishes it, and the only
    /// place that the programme has is the house.
    pub fn or_of_programme(
        name: Option<Text>,
        tagline: Option<Text>,
        house: String,
        schedule: &Schedule,
    ) -> Self {
        let publisher = schedule.publisher.name.trim();
        let default = || match publisher {
            "" => Text::ByLanguage {
                nl: Some(texts(Language::Nl).agenda.to_owned()),
                en: Some(texts(Language::En).agenda.to_owned()),
            },
            publisher => Text::Plain(publisher.to_owned()),
        };
        let is_said = |text: &Text| !text.is_blank();
        Self {
            name: name.filter(is_said).unwrap_or_else(default),
            tagline: tagline.filter(is_said).unwrap_or_else(|| Text::Plain(String::new())),
            house: if house.is_empty() { only_place(schedule) } else { house },
        }
    }

    /// The name of the site.
    pub fn name(&self, language: Language) -> &str {
        in_language(&self.name, language)
    }

    /// What stands below the name; empty when nothing does.
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

    fn names(name: Option<Text>, tagline: Option<Text>, house: &str, programme: &str) -> SiteNames {
        let (schedule, _) = read(programme).unwrap();
        SiteNames::or_of_programme(name, tagline, house.to_owned(), &schedule)
    }

    #[test]
    fn what_the_portal_says_goes_before_what_the_programme_does() {
        let plain = |text: &str| Some(Text::Plain(text.to_owned()));
        let one = r#"{"publisher": {"name": "Bieb"}, "places": [{"id": "a", "name": "Hanzehuis", "address": "Kade 1", "city": "Zutphen"}, {"id": "b", "name": "Zoom", "online": true}], "events": []}"#;
        let said = names(plain("Leesclub"), plain("Samen lezen"), "Zaal 1", one);
        assert_eq!((said.full(Language::En).as_str(), said.house()), ("Leesclub · Samen lezen", "Zaal 1"));
        let default = names(plain("  "), None, "", one);
        assert_eq!(
            (default.full(Language::Nl).as_str(), default.house()),
            ("Bieb", "Hanzehuis, Kade 1, Zutphen")
        );
        let nothing = names(None, None, "", r#"{"events": []}"#);
        assert_eq!((nothing.name(Language::En), nothing.house()), ("Agenda", ""));
        let both = Text::ByLanguage { nl: Some("Gesprek".to_owned()), en: Some("Talk".to_owned()) };
        assert_eq!(names(Some(both), None, "", one).name(Language::En), "Talk");
    }
}
