//! Free text over what people look for in an event: accents, case and slips of the finger forgiven.
//!
//! That is its title and texts, who takes part, its themes (by former names too), partners, places, series and sessions. What
//! one asks only of an event that is found (price, hours, audience, access) is not searched.

use crate::programme::document::Contribution;
use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::value::fold::{fold, push_folded};
use crate::value::text::Text;

/// The folded text of every event, in the order of [`Schedule::events`].
#[derive(Clone, Debug)]
pub struct SearchIndex {
    texts: Vec<String>,
}

/// The events that a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    /// For each event of the schedule, whether it is found.
    pub is_hit: Vec<bool>,
    /// The words really searched for, when a slip was forgiven.
    pub corrected: Option<String>,
}

impl Hits {
    /// Whether an event is found.
    pub(crate) fn has(&self, event: EventIndex) -> bool {
        self.is_hit.get(event.place()).is_some_and(|is_hit| *is_hit)
    }
}

impl SearchIndex {
    /// Reads all text of a schedule.
    pub fn new(schedule: &Schedule) -> Self {
        Self { texts: schedule.events.iter().map(|event| text_of(schedule, event)).collect() }
    }

    /// Finds the events that hold every word of the query, also inside a longer word (Dutch compounds).
    ///
    /// When nothing holds them, each unknown word is taken for the nearest known one.
    pub fn find(&self, query: &str) -> Hits {
        let folded = fold(query);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let is_hit = self.having(&words);
        if words.is_empty() || is_hit.contains(&true) {
            return Hits { is_hit, corrected: None };
        }
        match self.correct(&words) {
            Some(corrected) => {
                let words: Vec<&str> = corrected.split(' ').collect();
                Hits { is_hit: self.having(&words), corrected: Some(corrected) }
            }
            None => Hits { is_hit, corrected: None },
        }
    }

    fn having(&self, words: &[&str]) -> Vec<bool> {
        self.texts.iter().map(|text| words.iter().all(|word| text.contains(word))).collect()
    }

    /// The words with each unknown one replaced by the nearest known one; `None` when one has no neighbor.
    fn correct(&self, words: &[&str]) -> Option<String> {
        let mut known: Vec<&str> = self.texts.iter().flat_map(|text| text.split(' ')).collect();
        known.sort_unstable();
        known.dedup();
        let corrected: Option<Vec<&str>> = words
            .iter()
            .map(|word| match self.texts.iter().any(|text| text.contains(word)) {
                true => Some(*word),
                false => nearest(word, &known),
            })
            .collect();
        corrected.map(|words| words.join(" ")).filter(|corrected| *corrected != words.join(" "))
    }
}

/// The known word within one slip (two in a long word) of the given one.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let length = word.chars().count();
    let allowed = match length {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let near = known.iter().filter(|candidate| candidate.len().abs_diff(word.len()) <= allowed + 1);
    let scored = near.map(|candidate| (strsim::osa_distance(word, candidate), *candidate));
    scored.filter(|(distance, _)| *distance <= allowed).min().map(|(_, candidate)| candidate)
}

fn text_of(schedule: &Schedule, event: &Event) -> String {
    let mut folded = String::new();
    let about = &event.about;
    push(
        &mut folded,
        [Some(&about.title), about.subtitle.as_ref(), about.summary.as_ref(), about.description.as_ref()],
    );
    people(&mut folded, schedule, &about.contributors);
    for theme in schedule.themes_of(event) {
        push(&mut folded, [Some(&theme.name)]);
        theme.former_names.iter().for_each(|name| push_folded(&mut folded, name));
    }
    for partner in schedule.partners_of(event) {
        push(&mut folded, [Some(&partner.name), partner.full_name.as_ref()]);
    }
    for place in event.places().into_iter().filter_map(|id| schedule.place(id)) {
        push(&mut folded, [Some(&place.name)]);
        place.address.iter().for_each(|address| push_folded(&mut folded, address));
    }
    if let Some(series) = about.series.as_ref().and_then(|id| schedule.series(id)) {
        push(&mut folded, [Some(&series.name)]);
    }
    for session in &event.sessions {
        push(&mut folded, [Some(&session.about.title), session.about.description.as_ref()]);
        people(&mut folded, schedule, &session.about.contributors);
    }
    folded
}

fn people(folded: &mut String, schedule: &Schedule, contributions: &[Contribution]) {
    for contribution in contributions {
        if let Some(person) = schedule.person(&contribution.person) {
            push_folded(folded, &person.name);
        }
        push(folded, [contribution.function.as_ref(), contribution.affiliation.as_ref()]);
    }
}

fn push<const N: usize>(folded: &mut String, texts: [Option<&Text>; N]) {
    for text in texts.into_iter().flatten().flat_map(Text::all) {
        push_folded(folded, text);
    }
}
