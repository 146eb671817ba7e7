//! What can be searched: every word of the programme with the events in which it stands, and where in them.

use super::stem::stem;
use crate::programme::document::{Contribution, PartnerRole};
use crate::programme::schedule::{Event, Schedule};
use crate::value::fold::fold;
use crate::value::id::PlaceId;
use crate::value::text::{Language, Text};
use std::collections::BTreeMap;

/// Where in an event a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    /// The name of somebody who takes part.
    Person,
    /// A theme, a series, who organizes it.
    Label,
    /// The subtitle, partners and places: what stands on a card.
    OnCard,
    Summary,
    /// Its sessions, and what the people in it are.
    Session,
    /// Its description, and who supports it.
    Text,
    /// Where more than a quarter of the events are: that tells them apart from little.
    House,
}

impl Field {
    pub(super) const ALL: [Self; 8] = [
        Self::Title,
        Self::Person,
        Self::Label,
        Self::OnCard,
        Self::Summary,
        Self::Session,
        Self::Text,
        Self::House,
    ];

    /// What a word in it counts for.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Title => 40,
            Self::Person | Self::Label => 30,
            Self::OnCard | Self::Summary => 20,
            Self::Session => 15,
            Self::Text => 10,
            Self::House => 1,
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// An event in which a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// The place of the event in the schedule.
    pub(super) event: u32,
    fields: u8,
}

impl Posting {
    pub(super) const fn is_in(self, field: Field) -> bool {
        self.fields & field.bit() != 0
    }

    /// What the word counts for in this event: the best of its places, and a little of each other one.
    pub(super) fn weight(self) -> u32 {
        let weights = Field::ALL.into_iter().filter(|field| self.is_in(*field)).map(Field::weight);
        let (best, sum) = weights.fold((0, 0), |(best, sum), weight| (weight.max(best), sum + weight));
        best + (sum - best) / 5
    }
}

/// A word of the programme.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) text: String,
    pub(super) postings: Vec<Posting>,
}

impl Term {
    /// Whether it is mostly somebody's name.
    pub(super) fn is_name(&self) -> bool {
        let named = self.postings.iter().filter(|it| it.is_in(Field::Person)).count();
        0 < named && self.postings.len() <= 2 * named
    }
}

/// Every word of the programme.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// In order.
    pub(super) terms: Vec<Term>,
    /// The stem of each word, in order, with the place of the word.
    stems: Vec<(String, u32)>,
    /// The stems of the words that a longer one is made of, in order, with the place of that one.
    parts: Vec<(String, u32)>,
    /// What else can be said for a word or a few: abbreviations of the programme, and what staff say.
    synonyms: Vec<(String, u32)>,
    /// That, by place.
    said: Vec<String>,
    /// How many events there are.
    pub(super) count: usize,
}

impl SearchIndex {
    fn of_words(words: BTreeMap<String, Vec<Posting>>, schedule: &Schedule) -> Self {
        let terms: Vec<Term> = words.into_iter().map(|(text, postings)| Term { text, postings }).collect();
        let mut stems: Vec<(String, u32)> =
            (0..).zip(&terms).map(|(at, term)| (stem(&term.text), at)).collect();
        stems.sort_unstable();
        let count = schedule.events.len();
        let mut index =
            Self { terms, stems, parts: Vec::new(), synonyms: Vec::new(), said: Vec::new(), count };
        for (word, other) in synonyms(schedule) {
            index.synonyms.push((word, u32::try_from(index.said.len()).unwrap_or_default()));
            index.said.push(other);
        }
        index.synonyms.sort_unstable();
        index
    }

    /// The words that are this one, in any form: exactly, and by their stem.
    pub(super) fn forms(&self, word: &str) -> (Option<u32>, impl Iterator<Item = u32>) {
        let exact = self.terms.binary_search_by(|term| term.text.as_str().cmp(word)).ok();
        (exact.and_then(|at| u32::try_from(at).ok()), at_key(&self.stems, &stem(word)))
    }

    /// The longer words of which this one is a part.
    pub(super) fn compounds(&self, word: &str) -> impl Iterator<Item = u32> {
        at_key(&self.parts, &stem(word))
    }

    /// The words that begin with this one.
    pub(super) fn beginning_with(&self, word: &str) -> impl Iterator<Item = u32> {
        let start = self.terms.partition_point(|term| term.text.as_str() < word);
        let end = start + self.terms[start..].partition_point(|term| term.text.starts_with(word));
        (start..end).filter_map(|at| u32::try_from(at).ok())
    }

    /// What else can be said for a word, or for a few.
    pub(super) fn synonyms_of(&self, said: &str) -> impl Iterator<Item = &str> {
        at_key(&self.synonyms, said).filter_map(|at| self.said.get(at as usize)).map(String::as_str)
    }

    pub(super) fn term(&self, at: u32) -> Option<&Term> {
        self.terms.get(at as usize)
    }

    fn is_known(&self, word: &str) -> bool {
        self.terms.binary_search_by(|term| term.text.as_str().cmp(word)).is_ok()
    }

    /// Notes of which known words a longer one is made: `woonvisie` of `woon` and `visie`, `stadslandbouw` of `stad` and `landbouw`.
    fn note_parts(&mut self, at: usize) {
        let Some(term) = self.terms.get(at) else { return };
        let word = term.text.as_str();
        if word.len() < 7 || !word.is_ascii() {
            return;
        }
        let mut found = Vec::new();
        for cut in 3..=word.len().saturating_sub(4) {
            let (left, right) = word.split_at(cut);
            if self.is_part(right) && self.is_part(left) {
                found.extend([stem(left), stem(right)]);
            } else if 7 <= right.len() && self.is_part(left) && self.is_known(left) {
                // The rest may be in no text of its own.
                found.push(stem(left));
            }
        }
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.parts.extend(found.into_iter().map(|part| (part, at)));
    }

    /// Whether a word of the programme, in any form, is written so.
    fn is_part(&self, word: &str) -> bool {
        3 < word.len() && (self.is_known(word) || at_key(&self.stems, &stem(word)).next().is_some())
            || word.len() == 3 && self.is_known(word)
    }
}

/// The values at a key of a list in order.
fn at_key<'l>(list: &'l [(String, u32)], key: &str) -> impl Iterator<Item = u32> + use<'l> {
    let start = list.partition_point(|(it, _)| it.as_str() < key);
    let key = key.to_owned();
    list[start..].iter().take_while(move |(it, _)| *it == key).map(|(_, at)| *at)
}

/// An index on its way: it is read a little at a time, so that a touch is answered between.
#[derive(Debug)]
pub struct IndexReading {
    words: BTreeMap<String, Vec<Posting>>,
    /// Which event, then which word, comes next.
    next: usize,
    house: Option<PlaceId>,
    /// Once all events are read.
    index: Option<SearchIndex>,
}

/// How many events are read in one step.
const EVENTS: usize = 20;
/// Of how many words it is noted in one step of which they are made.
const WORDS: usize = 400;

impl IndexReading {
    /// Of a schedule; nothing of it is read yet.
    pub fn new(schedule: &Schedule) -> Self {
        Self { words: BTreeMap::new(), next: 0, house: house(schedule), index: None }
    }

    /// Reads a little more; whether there is more.
    pub fn step(&mut self, schedule: &Schedule) -> bool {
        let Some(index) = &mut self.index else {
            let end = (self.next + EVENTS).min(schedule.events.len());
            (self.next..end).for_each(|at| self.event(schedule, at));
            self.next = end;
            if end == schedule.events.len() {
                self.index = Some(SearchIndex::of_words(std::mem::take(&mut self.words), schedule));
                self.next = 0;
            }
            return true;
        };
        let end = (self.next + WORDS).min(index.terms.len());
        (self.next..end).for_each(|at| index.note_parts(at));
        self.next = end;
        end < index.terms.len()
    }

    /// The index, once all is read.
    pub fn finish(self) -> SearchIndex {
        let mut index = self.index.unwrap_or_default();
        index.parts.sort_unstable();
        index.parts.dedup();
        index
    }

    fn event(&mut self, schedule: &Schedule, at: usize) {
        let (Some(event), Ok(at)) = (schedule.events.get(at), u32::try_from(at)) else { return };
        let house = self.house.clone();
        texts(schedule, event, house.as_ref(), None, &mut |field, text| self.add(at, field, text));
    }

    fn add(&mut self, event: u32, field: Field, text: &str) {
        for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
            let postings = match self.words.get_mut(word) {
                Some(postings) => postings,
                None => self.words.entry(word.to_owned()).or_default(),
            };
            match postings.last_mut() {
                Some(last) if last.event == event => last.fields |= field.bit(),
                _ => postings.push(Posting { event, fields: field.bit() }),
            }
        }
    }
}

/// The place at which so many events are that it tells nothing.
fn house(schedule: &Schedule) -> Option<PlaceId> {
    let mut counts: Vec<(&PlaceId, usize)> = Vec::new();
    for place in schedule.events.iter().filter_map(|event| event.about.place.as_ref()) {
        match counts.iter_mut().find(|(it, _)| *it == place) {
            Some((_, count)) => *count += 1,
            None => counts.push((place, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| 3 < *count && schedule.events.len() < 4 * *count).map(|(place, _)| place.clone())
}

/// Gives every text of an event that is searched, with where it stands: in every language, or in one of them.
pub(super) fn texts(
    schedule: &Schedule,
    event: &Event,
    house: Option<&PlaceId>,
    only: Option<Language>,
    give: &mut dyn FnMut(Field, &str),
) {
    let about = &event.about;
    let mut give_all = |field, text: Option<&Text>| {
        let Some(text) = text else { return };
        match only {
            None => text.all().for_each(|text| give(field, text)),
            Some(wanted) => match schedule.text(text, wanted) {
                (text, language) if language == wanted => give(field, text),
                _ => {}
            },
        }
    };
    give_all(Field::Title, Some(&about.title));
    give_all(Field::OnCard, about.subtitle.as_ref());
    give_all(Field::Summary, about.summary.as_ref());
    give_all(Field::Text, about.description.as_ref());
    for theme in schedule.themes_of(event) {
        give_all(Field::Label, Some(&theme.name));
    }
    for partnership in &about.partners {
        let field = match partnership.role {
            PartnerRole::Organiser | PartnerRole::CoOrganiser => Field::Label,
            PartnerRole::Funder | PartnerRole::Supporter => Field::Text,
            PartnerRole::InConsultationWith => Field::Session,
            PartnerRole::Partner | PartnerRole::Host | PartnerRole::Unknown => Field::OnCard,
        };
        if let Some(partner) = schedule.partner(&partnership.partner) {
            give_all(field, Some(&partner.name));
            give_all(field, partner.full_name.as_ref());
        }
        give_all(Field::Text, partnership.note.as_ref());
    }
    give_all(Field::Label, about.series.as_ref().and_then(|id| schedule.series(id)).map(|it| &it.name));
    for place in event.places().into_iter().filter_map(|id| schedule.place(id)) {
        give_all(if house == Some(&place.id) { Field::House } else { Field::OnCard }, Some(&place.name));
    }
    for session in &event.sessions {
        give_all(Field::Session, Some(&session.about.title));
        give_all(Field::Text, session.about.description.as_ref());
    }
    let sessions = event.sessions.iter().flat_map(|session| &session.about.contributors);
    for contribution in about.contributors.iter().chain(sessions) {
        give_all(Field::Session, contribution.function.as_ref());
        give_all(Field::Session, contribution.affiliation.as_ref());
        give_all(Field::Session, affiliation(schedule, contribution));
    }
    names(schedule, event, house, give);
}

fn affiliation<'s>(schedule: &'s Schedule, contribution: &Contribution) -> Option<&'s Text> {
    contribution.partner.as_ref().and_then(|id| schedule.partner(id)).map(|partner| &partner.name)
}

/// What is in no language: names of people, former names, addresses.
fn names(schedule: &Schedule, event: &Event, house: Option<&PlaceId>, give: &mut dyn FnMut(Field, &str)) {
    let sessions = event.sessions.iter().flat_map(|session| &session.about.contributors);
    for contribution in event.about.contributors.iter().chain(sessions) {
        if let Some(person) = schedule.person(&contribution.person) {
            give(Field::Person, &person.name);
        }
    }
    for theme in schedule.themes_of(event) {
        theme.former_names.iter().for_each(|name| give(Field::Label, name));
    }
    for place in event.places().into_iter().filter_map(|id| schedule.place(id)) {
        let field = if house == Some(&place.id) { Field::House } else { Field::Session };
        place.address.iter().for_each(|address| give(field, address));
    }
}

/// What means the same, each in both directions: abbreviations of names in the programme, and what staff say.
fn synonyms(schedule: &Schedule) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for partner in &schedule.partners {
        let names: Vec<&str> =
            partner.name.all().chain(partner.full_name.iter().flat_map(Text::all)).collect();
        names.iter().for_each(|name| pairs.extend(abbreviations(name, &names)));
    }
    for group in &schedule.synonyms {
        let said: Vec<String> = group.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        for (at, word) in said.iter().enumerate() {
            let others = said.iter().enumerate().filter(|(other, _)| *other != at);
            pairs.extend(others.map(|(_, other)| (word.clone(), other.clone())));
        }
    }
    pairs
}

/// A name with its initials or its capitals, and the reverse. Of its first words only what is written so in one of the names, or
/// leaves out no more than its last word, the city.
fn abbreviations(name: &str, names: &[&str]) -> Vec<(String, String)> {
    let words: Vec<&str> =
        name.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_written = |short: &str| names.iter().any(|name| fold(name).split(' ').any(|word| word == short));
    let mut pairs = Vec::new();
    for length in 2..=words.len().min(6) {
        let said = fold(&words[..length].join(" "));
        let initials: String = words[..length].iter().filter_map(|word| word.chars().next()).collect();
        let capitals: String =
            words[..length].iter().flat_map(|it| it.chars()).filter(|it| it.is_uppercase()).collect();
        for short in [fold(&initials), fold(&capitals)] {
            let is_usual = length == words.len() || (3 <= length && length + 1 == words.len());
            let is_long = (2..=6).contains(&short.len()) && !super::query::is_stop_word(&short);
            if is_long && short != said && (is_usual || is_written(&short)) {
                pairs.extend([(short.clone(), said.clone()), (said.clone(), short)]);
            }
        }
    }
    pairs
}
