//! Why an event is found: the sentence in which the words stand, with those marked.

use super::index::{Field, texts};
use crate::programme::schedule::{Event, Schedule};
use crate::value::fold::fold;
use crate::value::text::Language;
use std::ops::Range;

/// How many letters of a sentence are shown.
const LONGEST: usize = 180;

/// A sentence of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The sentence, shortened where it is long.
    pub text: String,
    /// Where in it the words stand, in bytes.
    pub marks: Vec<Range<usize>>,
    /// The language that it is in.
    pub language: Language,
}

/// Where in a text the words stand that were found, in bytes.
pub fn marks(text: &str, found: &[String]) -> Vec<Range<usize>> {
    words(text)
        .filter(|range| text.get(range.clone()).is_some_and(|word| found.contains(&fold(word))))
        .collect()
}

/// The sentence of an event that has the most of the words, when the title does not have them all; in the language that is
/// wanted where that has one. Nothing when none has one, or only what stands on a card already.
pub fn excerpt(schedule: &Schedule, event: &Event, found: &[String], wanted: Language) -> Option<Excerpt> {
    [wanted, wanted.other()].into_iter().find_map(|language| in_language(schedule, event, found, language))
}

fn in_language(schedule: &Schedule, event: &Event, found: &[String], language: Language) -> Option<Excerpt> {
    let had = |text: &str| -> Vec<String> {
        let mut had = Vec::new();
        for word in words(text).filter_map(|range| text.get(range)).map(fold) {
            if found.contains(&word) && !had.contains(&word) {
                had.push(word);
            }
        }
        had
    };
    let in_title: Vec<String> = event.about.title.all().flat_map(had).collect();
    let mut best: Option<(usize, u32, String)> = None;
    texts(schedule, event, None, Some(language), &mut |field, text| {
        if matches!(field, Field::Title | Field::Label | Field::OnCard | Field::House) {
            return;
        }
        let plain = match field {
            Field::Text => bare(text),
            _ => text.to_owned(),
        };
        for sentence in sentences(&plain) {
            let new = had(sentence).iter().filter(|word| !in_title.contains(word)).count();
            let worth = (new, field.weight());
            if 0 < new && best.as_ref().is_none_or(|(count, weight, _)| (*count, *weight) < worth) {
                best = Some((new, field.weight(), sentence.to_owned()));
            }
        }
    });
    let text = best.map(|(.., sentence)| shortened(&sentence, found))?;
    Some(Excerpt { marks: marks(&text, found), text, language })
}

/// Where each word of a text stands, in bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part =
        |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’' | '\u{ad}' | '\u{300}'..='\u{36f}');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(is_part)?;
        let length = text.get(start..)?.find(|it| !is_part(it)).unwrap_or(text.len() - start);
        at = start + length;
        Some(start..at)
    })
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(of_line).map(str::trim).filter(|it| !it.is_empty())
}

/// The sentences of a line. What stands right behind a stop is a part of the same one: a time, an address.
fn of_line(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(ends_sentence) {
        if line[at + 1..].starts_with(' ') {
            sentences.push(&line[start..=at]);
            start = at + 1;
        }
    }
    sentences.push(&line[start..]);
    sentences
}

fn ends_sentence(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?')
}

fn is_markup(letter: char) -> bool {
    matches!(letter, '*' | '#' | '>' | '[' | ']')
}

/// A description without its marks: emphasis, headings, quotes, and the addresses of its links.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_markup) {
        bare.push_str(&rest[..at]);
        let is_link = rest[at..].starts_with("](");
        let end =
            if is_link { rest[at..].find(')').map_or(rest.len(), |length| at + length + 1) } else { at + 1 };
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare
}

/// As much of a sentence as is shown, around its first word that was found.
fn shortened(sentence: &str, found: &[String]) -> String {
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let first = marks(sentence, found).first().map_or(0, |range| range.start);
    let starts: Vec<usize> = words(sentence).map(|range| range.start).collect();
    let start = starts.iter().copied().filter(|at| *at + LONGEST / 3 <= first).max().unwrap_or(0);
    let end = words(sentence)
        .map(|range| range.end)
        .filter(|at| *at <= start + LONGEST)
        .max()
        .unwrap_or(sentence.len());
    let before = if start == 0 { "" } else { "… " };
    let after = if end == sentence.len() { "" } else { " …" };
    [before, sentence.get(start..end).unwrap_or(sentence), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;

    const FILE: &str = r#"{"schemaVersion": 1, "people": [{"id": "p", "name": "Anne de Vries"}], "events": [
        {"id": "a", "title": "Wonen in Delft", "summary": "Over huizen. Wie mag er **wonen**, en wie niet?",
         "description": "Eerst dit.\n\nDaarna gaat het over foto’s van de hofjes, en over [meer](https://example.org/).",
         "contributors": [{"person": "p", "role": "speaker", "function": "wethouder"}]}
    ]}"#;

    #[track_caller]
    fn check(found: &[&str], expected: Option<(&str, &[&str])>) {
        let (schedule, _) = read(FILE).unwrap();
        let found: Vec<String> = found.iter().map(|word| (*word).to_owned()).collect();
        let excerpt = excerpt(&schedule, &schedule.events[0], &found, Language::Nl);
        let said = excerpt
            .as_ref()
            .map(|it| (it.text.as_str(), it.marks.iter().map(|at| &it.text[at.clone()]).collect::<Vec<_>>()));
        assert_eq!(said, expected.map(|(text, marks)| (text, marks.to_vec())), "{found:?}");
    }

    #[test]
    fn the_sentence_with_the_words_is_shown_and_they_are_marked() {
        check(
            &["hofjes", "fotos"],
            Some(("Daarna gaat het over foto’s van de hofjes, en over meer.", &["foto’s", "hofjes"])),
        );
        check(&["vries"], Some(("Anne de Vries", &["Vries"])));
        check(&["wethouder"], Some(("wethouder", &["wethouder"])));
        check(&["delft", "wonen"], None);
        check(&["nergens"], None);
    }

    #[test]
    fn a_long_sentence_is_shown_around_its_word() {
        let sentence = format!("{} hofje {}", "voor ".repeat(60).trim(), "na ".repeat(60).trim());
        let shown = shortened(&sentence, &["hofje".to_owned()]);
        assert!(
            shown.chars().count() < LONGEST + 10 && shown.contains(" hofje ") && shown.starts_with("… voor"),
            "{shown}"
        );
    }
}
