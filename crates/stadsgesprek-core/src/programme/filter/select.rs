//! Which events a filter shows, and what each further choice would give.

use super::{Filter, Period};
use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::programme::search::SearchResult;
use crate::value::time::Moment;

/// What a filter shows, with counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// What is to come by time, then what was, latest first; of a search, the best first.
    pub events: Vec<EventIndex>,
    /// Whether they stand in the order of a search.
    pub is_ranked: bool,
    /// Nothing has all that was searched for; these have the most of it.
    pub is_partial: bool,
    /// For each theme of the schedule, how many events a click on it would give under the other filters.
    pub theme_counts: Vec<usize>,
    /// The same for each partner.
    pub partner_counts: Vec<usize>,
    /// How many are in English under the other filters; zero when all of those are, so that it is no choice.
    pub english_count: usize,
    /// How many are to come under the other filters.
    pub upcoming_count: usize,
    /// How many are over under the other filters.
    pub archive_count: usize,
    /// How many in each year under the other filters, latest year first.
    pub years: Vec<(i32, usize)>,
    /// The words really searched for, when a slip was forgiven.
    pub corrected: Option<String>,
    /// What is near, when nothing is found.
    pub nearby: Vec<Nearby>,
}

/// A filter close to the one that found nothing, and how many it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearby {
    /// The one that found nothing, with less asked.
    pub filter: Filter,
    /// How many it finds.
    pub count: usize,
}

/// For each event, whether it is one of some.
struct Hits(Vec<bool>);

impl Hits {
    fn new(schedule: &Schedule, events: impl Iterator<Item = EventIndex>) -> Self {
        let mut hits = vec![false; schedule.events.len()];
        for event in events {
            if let Some(is_hit) = hits.get_mut(event.place()) {
                *is_hit = true;
            }
        }
        Self(hits)
    }

    fn has(&self, event: EventIndex) -> bool {
        self.0.get(event.place()).is_some_and(|is_hit| *is_hit)
    }
}

/// How an event stands to each part of a filter.
struct Match {
    words: bool,
    theme: bool,
    partner: bool,
    language: bool,
    period: bool,
    is_over: bool,
}

/// Applies a filter. `own` is the page's period, used when the filter names none; `found` is what its words find, and without
/// it they ask for nothing.
pub fn select(
    schedule: &Schedule,
    found: Option<&SearchResult>,
    filter: &Filter,
    own: Period,
    now: Moment,
) -> Selection {
    let hits = found.map(|found| Hits::new(schedule, found.hits.iter().map(|hit| hit.event)));
    let mut selection = count(schedule, hits.as_ref(), filter, own, now);
    if selection.events.is_empty() {
        selection.nearby = nearby(schedule, hits.as_ref(), filter, own, now);
    }
    if let Some(found) = found {
        let chosen = Hits::new(schedule, selection.events.iter().copied());
        selection.events =
            found.hits.iter().map(|hit| hit.event).filter(|event| chosen.has(*event)).collect();
        selection.corrected.clone_from(&found.corrected);
        selection.is_partial = found.is_partial;
        selection.is_ranked = true;
    }
    selection
}

fn count(schedule: &Schedule, hits: Option<&Hits>, filter: &Filter, own: Period, now: Moment) -> Selection {
    let period = filter.period.unwrap_or(own);
    let themes: Vec<bool> = schedule.themes.iter().map(|theme| filter.themes.contains(&theme.id)).collect();
    let partners: Vec<bool> =
        schedule.partners.iter().map(|partner| filter.partners.contains(&partner.id)).collect();
    let mut selection = Selection {
        events: Vec::new(),
        theme_counts: vec![0; themes.len()],
        partner_counts: vec![0; partners.len()],
        english_count: 0,
        upcoming_count: 0,
        archive_count: 0,
        years: Vec::new(),
        is_ranked: false,
        is_partial: false,
        corrected: None,
        nearby: Vec::new(),
    };
    let (mut past, mut to_come) = (Vec::new(), Vec::new());
    for (at, event) in schedule.indexed() {
        let found = Match::of(event, at, hits, filter, (&themes, &partners), period, now);
        if found.words && found.partner && found.language && found.period {
            event.theme_indexes.iter().for_each(|theme| selection.theme_counts[*theme] += 1);
        }
        if found.words && found.theme && found.language && found.period {
            event.partner_indexes.iter().for_each(|partner| selection.partner_counts[*partner] += 1);
        }
        if !(found.words && found.theme && found.partner) {
            continue;
        }
        if found.period && event.is_in_english() {
            selection.english_count += 1;
        }
        if !found.language {
            continue;
        }
        *(if found.is_over { &mut selection.archive_count } else { &mut selection.upcoming_count }) += 1;
        if let Some(year) = event.when.year() {
            // The events come by time, so those of a year come together.
            match selection.years.last_mut() {
                Some((last, count)) if *last == year => *count += 1,
                _ => selection.years.push((year, 1)),
            }
        }
        if found.period {
            (if found.is_over { &mut past } else { &mut to_come }).push(at);
        }
    }
    past.reverse();
    to_come.append(&mut past);
    if !filter.is_english && selection.english_count == to_come.len() {
        selection.english_count = 0;
    }
    selection.events = to_come;
    selection.years.reverse();
    selection
}

impl Match {
    fn of(
        event: &Event,
        at: EventIndex,
        hits: Option<&Hits>,
        filter: &Filter,
        (themes, partners): (&[bool], &[bool]),
        period: Period,
        now: Moment,
    ) -> Self {
        let is_over = event.when.is_over(now);
        Self {
            words: hits.is_none_or(|hits| hits.has(at)),
            theme: filter.themes.is_empty() || event.theme_indexes.iter().any(|theme| themes[*theme]),
            partner: filter.partners.is_empty()
                || event.partner_indexes.iter().any(|partner| partners[*partner]),
            language: !filter.is_english || event.is_in_english(),
            period: match period {
                Period::All => true,
                Period::Upcoming => !is_over,
                Period::Archive => is_over,
                Period::Year(year) => event.when.year() == Some(year),
            },
            is_over,
        }
    }
}

/// The filter with each single choice taken away, and the other periods, as far as they find anything.
fn nearby(
    schedule: &Schedule,
    hits: Option<&Hits>,
    filter: &Filter,
    own: Period,
    now: Moment,
) -> Vec<Nearby> {
    let mut near = Vec::new();
    let mut add = |candidate: Filter, hits: Option<&Hits>| {
        let count = count(schedule, hits, &candidate, own, now).events.len();
        if count > 0 {
            near.push(Nearby { filter: candidate, count });
        }
    };
    for period in [Period::Upcoming, Period::Archive] {
        let candidate = filter.clone().with_period(period, own);
        if candidate != *filter {
            add(candidate, hits);
        }
    }
    for theme in &filter.themes {
        add(filter.clone().toggle_theme(theme), hits);
    }
    for partner in &filter.partners {
        add(filter.clone().toggle_partner(partner), hits);
    }
    if filter.is_english {
        add(filter.clone().toggle_english(), hits);
    }
    if hits.is_some() && (filter.choices() > 0) {
        add(filter.clone().with_words(""), None);
    }
    near
}
