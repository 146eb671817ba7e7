//! The first letters of titles, for who knows how a title begins.

use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::value::fold::fold;
use crate::value::text::Language;
use std::collections::BTreeSet;

/// Words that a title begins with and that nobody looks under.
const ARTICLES: [&str; 6] = ["de", "het", "een", "the", "a", "an"];

/// The letter, or digit, that a title is looked under; in lower case.
pub fn initial(title: &str) -> Option<char> {
    let folded = fold(title);
    let mut words = folded.split(' ').filter(|word| !word.is_empty()).peekable();
    let first = words.next()?;
    let word = if ARTICLES.contains(&first) { words.next().unwrap_or(first) } else { first };
    word.chars().next()
}

/// The letters and digits that titles are looked under.
pub fn initials(schedule: &Schedule, language: Language) -> BTreeSet<char> {
    schedule.events.iter().filter_map(|event| initial(title(schedule, event, language))).collect()
}

/// The events whose title is looked under a letter, latest first.
pub fn beginning_with(schedule: &Schedule, letter: char, language: Language) -> Vec<EventIndex> {
    let events = schedule.indexed().rev();
    let found = events.filter(|(_, event)| initial(title(schedule, event, language)) == Some(letter));
    found.map(|(at, _)| at).collect()
}

fn title<'a>(schedule: &Schedule, event: &'a Event, language: Language) -> &'a str {
    schedule.text(&event.about.title, language).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;

    #[test]
    fn a_title_is_looked_under_its_first_word_that_says_something() {
        for (title, expected) in [
            ("Wonen in Delft", Some('w')),
            ("De stad als spons", Some('s')),
            ("‘Het nieuwe bouwen’", Some('n')),
            ("Één stad", Some('s')),
            ("École", Some('e')),
            ("The city", Some('c')),
            ("De", Some('d')),
            ("2040", Some('2')),
            ("", None),
            ("…", None),
        ] {
            assert_eq!(initial(title), expected, "{title}");
        }
    }

    #[test]
    fn events_are_found_by_their_letter_in_the_language_of_the_page() {
        let text = r#"{"events": [
            {"id": "a", "title": {"nl": "De spons", "en": "The city"}, "start": "2019-01-01T20:00"},
            {"id": "b", "title": "Stadmaken", "start": "2020-01-01T20:00"}]}"#;
        let (schedule, _) = read(text).unwrap();
        let found = |letter, language| {
            let found = beginning_with(&schedule, letter, language).into_iter();
            found.map(|at| schedule.at(at).unwrap().id().as_str()).collect::<Vec<_>>()
        };
        assert_eq!(found('s', Language::Nl), ["b", "a"]);
        assert_eq!(found('c', Language::En), ["a"]);
        assert_eq!(initials(&schedule, Language::En), ['c', 's'].into_iter().collect());
    }
}
