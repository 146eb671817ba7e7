//! How complete the programme is, and what is best added next.

use super::CheckedFile;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::{Language, Text};

/// How complete the whole programme is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Per event, in the order of the file.
    pub events: Vec<EventScore>,
}

/// How complete an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventScore {
    /// As the file has it, also when it cannot be an id.
    pub id: String,
    /// In Dutch, else as it is written.
    pub title: String,
    /// Of a hundred.
    pub percent: u32,
    /// What is not there, the most useful first.
    pub lacks: Vec<Lack>,
}

/// What an event can lack, the most useful first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// A start with a time.
    Start,
    /// `place`; an online event needs none.
    Place,
    /// A summary.
    Summary,
    /// What came of it: a report, recording, slides, photos, press or outcomes.
    Report,
    /// How to register, or that it is not needed.
    Registration,
    /// `contributors`: who speaks, leads or is asked.
    Contributors,
    /// A description.
    Description,
    /// An end.
    End,
    /// Themes.
    Themes,
    /// Partners.
    Partners,
    /// `price`, also when it costs nothing.
    Price,
    /// What is known about access.
    Accessibility,
    /// The title in English.
    EnglishTitle,
    /// Where the facts come from.
    Sources,
}

impl Lack {
    /// Its name in the JSON report; it never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Place => "place",
            Self::Summary => "summary",
            Self::Report => "report",
            Self::Registration => "registration",
            Self::Contributors => "contributors",
            Self::Description => "description",
            Self::End => "end",
            Self::Themes => "themes",
            Self::Partners => "partners",
            Self::Price => "price",
            Self::Accessibility => "accessibility",
            Self::EnglishTitle => "english-title",
            Self::Sources => "sources",
        }
    }
}

impl Completeness {
    /// The average of all events, of a hundred; none without events.
    pub fn percent(&self) -> Option<u32> {
        let count = u32::try_from(self.events.len()).ok().filter(|count| *count > 0)?;
        Some(self.events.iter().map(|event| event.percent).sum::<u32>() / count)
    }

    /// What most events lack, weighed by use, with how many lack it.
    pub fn next(&self) -> Option<(Lack, usize)> {
        let lacks = || self.events.iter().flat_map(|event| event.lacks.iter().copied());
        let count = |lack| lacks().filter(|it| *it == lack).count();
        let all = ALL.iter().map(|(lack, weight)| (*lack, count(*lack), *weight));
        let best =
            all.max_by_key(|(lack, count, weight)| (count * *weight as usize, std::cmp::Reverse(*lack)));
        best.map(|(lack, count, _)| (lack, count)).filter(|(_, count)| *count > 0)
    }
}

/// Everything an event can lack, with its weight.
const ALL: [(Lack, u32); 14] = [
    (Lack::Start, 5),
    (Lack::Place, 4),
    (Lack::Summary, 4),
    (Lack::Report, 3),
    (Lack::Registration, 3),
    (Lack::Contributors, 3),
    (Lack::Description, 2),
    (Lack::End, 2),
    (Lack::Themes, 2),
    (Lack::Partners, 1),
    (Lack::Price, 1),
    (Lack::Accessibility, 1),
    (Lack::EnglishTitle, 1),
    (Lack::Sources, 1),
];

pub(super) fn of(file: &CheckedFile<'_, '_>) -> Completeness {
    let entries = file.entries("events");
    let events = entries.iter().filter_map(|entry| file.event_of(entry));
    Completeness { events: events.map(|event| score(file, event)).collect() }
}

fn score(file: &CheckedFile<'_, '_>, event: &Event) -> EventScore {
    let (mut have, mut all, mut lacks) = (0, 0, Vec::new());
    let is_over = event.when.is_over(file.now);
    for (lack, weight) in ALL {
        let Some(is_there) = has(event, lack, is_over) else { continue };
        all += weight;
        if is_there { have += weight } else { lacks.push(lack) }
    }
    let title = file.schedule.text(&event.about.title, Language::Nl).0.to_owned();
    EventScore { id: event.id().to_string(), title, percent: have * 100 / all.max(1), lacks }
}

/// Whether an event has it; none when it makes no sense for this event.
fn has(event: &Event, lack: Lack, is_over: bool) -> Option<bool> {
    let about = &event.about;
    let is_timed = event.when.start().is_some() || about.all_day;
    Some(match lack {
        Lack::Start => is_timed,
        Lack::End => is_timed && (about.end.is_some() || about.all_day),
        Lack::Place => about.place.is_some(),
        Lack::Summary => about.summary.is_some(),
        Lack::Description => about.description.is_some(),
        Lack::Contributors => {
            !about.contributors.is_empty()
                || event.sessions.iter().any(|it| !it.about.contributors.is_empty())
        }
        Lack::Themes => !about.themes.is_empty(),
        Lack::Partners => !about.partners.is_empty(),
        Lack::Registration | Lack::Price | Lack::Accessibility | Lack::EnglishTitle if is_over => {
            return None;
        }
        Lack::Registration => about.registration.is_some(),
        Lack::Price => about.price.is_some(),
        Lack::Accessibility => about.accessibility.is_some(),
        Lack::EnglishTitle => matches!(&about.title, Text::ByLanguage { en: Some(_), .. }),
        Lack::Report | Lack::Sources if !is_over => return None,
        Lack::Sources => !about.sources.is_empty(),
        Lack::Report => {
            let archive = &about.archive;
            let lists =
                [&archive.recordings, &archive.reports, &archive.slides, &archive.photos, &archive.press];
            !about.outcomes.is_empty() || lists.iter().any(|list| !list.is_empty())
        }
    })
}
