//! Which events a query finds, the best first.

use super::clause::{Clause, fit};
use super::dates::AskedDate;
use super::index::{Field, SearchIndex, texts};
use super::query::{Query, is_stop_word};
use super::slip;
use super::suggest::{Suggestion, suggest};
use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::value::fold::fold;
use crate::value::time::Moment;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// With this share of what was asked, in hundredths, an event is shown when nothing has all of it.
const ENOUGH: u64 = 25;
/// And then one of the words must tell something: it stands in a summary or a better place.
const TELLING: u32 = 20 * 60;

/// An event that is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub event: EventIndex,
    /// How well it fits; only to be compared with others of the same query.
    pub score: u64,
}

/// With so many hundredths of the score what is asked for as something to do counts, when it is over.
const OVER: u64 = 50;

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResult {
    /// The best first; of those that are as good, what is to come first.
    pub hits: Vec<Hit>,
    /// The words really searched for, when a slip was forgiven.
    pub corrected: Option<String>,
    /// Nothing has all that was asked; these have the most of it.
    pub is_partial: bool,
    /// The words of the programme that were found, folded.
    pub words: Vec<String>,
    /// Where somebody who types this may want to go at once, the likeliest first.
    pub suggestions: Vec<Suggestion>,
}

impl SearchIndex {
    /// Finds events by what somebody typed, the best first, and suggests where to go.
    pub fn find(&self, schedule: &Schedule, typed: &str, now: Moment) -> SearchResult {
        let mut result = self.events(schedule, typed, now);
        let is_sure = !result.is_partial && result.corrected.is_none();
        let mut sure = result.hits.iter().map(|hit| hit.event).filter(|_| is_sure);
        result.suggestions = suggest(schedule, typed, &mut sure);
        result
    }

    /// Where nothing is found on the days that its words say, these are words like others: there is a "city of tomorrow".
    fn events(&self, schedule: &Schedule, typed: &str, now: Moment) -> SearchResult {
        let query = Query::parse(typed, now, &years(schedule));
        if query == (Query { is_open: query.is_open, ..Query::default() }) {
            return SearchResult::default();
        }
        let result = self.answer(schedule, &query, now);
        let has_both = !query.when.is_empty() && !query.words.is_empty();
        if has_both && (result.hits.is_empty() || result.is_partial) {
            let other = self.answer(schedule, &Query::without_dates(typed), now);
            if !other.hits.is_empty() && !other.is_partial && other.corrected.is_none() {
                return other;
            }
        }
        result
    }

    fn answer(&self, schedule: &Schedule, query: &Query, now: Moment) -> SearchResult {
        let clauses = self.clauses(&query.words, query.is_open);
        let phrases: Vec<Clause> = query.phrases.iter().map(|phrase| self.having_words(phrase)).collect();
        let may_have = |at: usize| phrases.iter().all(|clause| clause.score(at) > 0);
        let events = schedule.events.iter().enumerate();
        let allowed: Vec<bool> =
            events.map(|(at, event)| may_have(at) && is_allowed(schedule, event, query)).collect();
        let is_to_come =
            query.when.iter().any(|when| matches!(when, AskedDate::ToCome | AskedDate::Weekday(_)));
        let wanted = Wanted { schedule, allowed: &allowed, is_to_come, now };
        let mut found = self.ranked(&clauses, &wanted);
        if (found.hits.is_empty() || found.is_partial)
            && let Some((words, clauses)) = slip::corrected(self, query, &clauses, &allowed)
        {
            let corrected = self.ranked(&clauses, &wanted);
            if !corrected.hits.is_empty() && (found.hits.is_empty() || !corrected.is_partial) {
                found = SearchResult { corrected: Some(words.join(" ")), ..corrected };
            }
        }
        let of_phrases =
            query.phrases.iter().flat_map(|phrase| phrase.split(' ')).filter(|word| !is_stop_word(word));
        found.words.extend(of_phrases.map(str::to_owned));
        found
    }

    /// The words that were taken for those of a query, each once.
    fn words_of(&self, clauses: &[Clause]) -> Vec<String> {
        let mut taken = vec![false; self.terms.len()];
        let terms = clauses.iter().flat_map(|clause| &clause.terms);
        let new =
            terms.filter(|at| taken.get_mut(**at as usize).is_some_and(|it| !std::mem::replace(it, true)));
        new.filter_map(|at| self.term(*at)).map(|term| term.text.clone()).collect()
    }

    fn ranked(&self, clauses: &[Clause], wanted: &Wanted<'_>) -> SearchResult {
        let rarity: Vec<u64> = clauses.iter().map(|clause| clause.rarity(self.count)).collect();
        let asked: u64 = rarity.iter().sum();
        let (mut all, mut some) = (Vec::new(), Vec::new());
        let names = || clauses.iter().filter(|clause| clause.is_name);
        let has_names =
            |event: EventIndex| names().count() < 2 || names().all(|clause| clause.score(event.place()) > 0);
        for (event, _) in wanted.schedule.indexed().filter(|(at, _)| wanted.allows(*at)) {
            let of = |clause: &Clause| clause.score(event.place());
            let scored = || clauses.iter().map(of).zip(&rarity).filter(|(score, _)| *score > 0);
            let score = scored().map(|(score, rarity)| u64::from(score) * rarity).sum::<u64>()
                * wanted.share(event)
                / 100;
            let had: u64 = scored().map(|(_, rarity)| rarity).sum();
            let best = scored().map(|(score, _)| score).max().unwrap_or_default();
            if scored().count() == clauses.len() {
                all.push(Hit { event, score });
            } else if asked * ENOUGH <= had * 100 && TELLING <= best && has_names(event) {
                some.push((had, Hit { event, score }));
            }
        }
        let is_partial = all.is_empty() && !some.is_empty() && may_be_partial(clauses, wanted.allowed);
        if is_partial {
            let shares =
                some.into_iter().map(|(had, hit)| Hit { score: hit.score * had / asked.max(1), ..hit });
            all = shares.collect();
        }
        all.sort_unstable_by_key(|hit| wanted.order(hit));
        let words = if all.is_empty() { Vec::new() } else { self.words_of(clauses) };
        SearchResult { hits: all, is_partial, words, ..SearchResult::default() }
    }
}

/// Which events are wanted, apart from what they are about.
struct Wanted<'w> {
    schedule: &'w Schedule,
    /// For each event.
    allowed: &'w [bool],
    is_to_come: bool,
    now: Moment,
}

impl Wanted<'_> {
    fn allows(&self, event: EventIndex) -> bool {
        self.allowed.get(event.place()).is_some_and(|is_allowed| *is_allowed)
    }

    fn is_over(&self, event: EventIndex) -> bool {
        self.schedule.at(event).is_some_and(|event| event.when.is_over(self.now))
    }

    /// With how many hundredths of its score an event counts.
    fn share(&self, event: EventIndex) -> u64 {
        if self.is_to_come && self.is_over(event) { OVER } else { 100 }
    }

    /// The best first; of those that are as good what is to come, the first one first, then what was, the last one first.
    fn order(&self, hit: &Hit) -> impl Ord + use<> {
        let is_over = self.is_over(hit.event);
        let place = hit.event.place() as i64;
        (Reverse(hit.score), is_over, if is_over { -place } else { place })
    }
}

/// Somebody who is asked for by a name that nobody here has is not somebody else with half of it. Who is named in full may be
/// there without what else is asked.
fn may_be_partial(clauses: &[Clause], allowed: &[bool]) -> bool {
    let names: Vec<&Clause> = clauses.iter().filter(|clause| clause.is_name).collect();
    let has_unknown = clauses.iter().any(Clause::finds_nothing);
    match names.len() {
        0 => true,
        1 => !has_unknown,
        _ => 0 < fit(&names, allowed),
    }
}

fn years(schedule: &Schedule) -> std::ops::RangeInclusive<i32> {
    let years = || schedule.events.iter().filter_map(|event| event.when.year());
    years().min().unwrap_or(1)..=years().max().unwrap_or_default()
}

/// Whether an event is when it is asked for, and has the phrases.
fn is_allowed(schedule: &Schedule, event: &Event, query: &Query) -> bool {
    let days = days(event);
    let is_then = |when: &AskedDate| {
        *when == AskedDate::ToCome || days.is_some_and(|(first, last)| when.has(first, last))
    };
    // One of those of a kind is enough.
    let is_one = |when: &AskedDate| query.when.iter().filter(|other| when.is_like(other)).any(is_then);
    query.when.iter().all(is_one) && query.phrases.iter().all(|phrase| has_phrase(schedule, event, phrase))
}

fn days(event: &Event) -> Option<(NaiveDate, NaiveDate)> {
    Some(match event.when {
        crate::programme::schedule::When::Days { first, last, .. } => (first, last),
        other => (other.first_day()?, other.first_day()?),
    })
}

fn has_phrase(schedule: &Schedule, event: &Event, phrase: &str) -> bool {
    let mut has = false;
    texts(schedule, event, None, None, &mut |_: Field, text| {
        has |= [" ", &fold(text), " "].concat().contains(&[" ", phrase, " "].concat());
    });
    has
}
