//! The description of an entry: what the page says, as plain text, and what a calendar alone would get wrong.

use super::CalendarOptions;
use super::entry::{VEvent, VEventTimes, page_url};
use super::texts::{CalendarTexts, words};
use crate::catalog::dates;
use crate::programme::document::Contribution;
use crate::programme::markdown::{parse, plain_text};
use crate::programme::schedule::{Event, Schedule, Session, When};
use crate::value::text::{Language, Text};

pub(super) fn description(vevent: &VEvent, schedule: &Schedule, options: &CalendarOptions) -> String {
    let writer = DescriptionWriter { schedule, language: options.language, words: words(options.language) };
    let mut paragraphs = writer.status(vevent.event);
    match vevent.session {
        Some(session) => paragraphs.extend(writer.session(vevent.event, session)),
        None => paragraphs.extend(writer.event(vevent.event)),
    }
    paragraphs.extend(writer.span(vevent));
    paragraphs.extend(writer.addresses(vevent.event));
    paragraphs.extend(writer.notes(vevent));
    paragraphs.push(format!("{} {}", writer.words.more, page_url(vevent.event, options)));
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs.join("\n\n")
}

struct DescriptionWriter<'a> {
    schedule: &'a Schedule,
    language: Language,
    words: &'static CalendarTexts,
}

impl<'a> DescriptionWriter<'a> {
    fn text(&self, text: &'a Text) -> String {
        self.schedule.text(text, self.language).0.trim().to_owned()
    }

    fn marked_up(&self, text: &'a Text) -> String {
        plain_text(&parse(self.schedule.text(text, self.language).0))
    }

    fn status(&self, event: &'a Event) -> Vec<String> {
        let about = &event.about;
        let sample = about.sample.then(|| self.words.sample_explained.to_owned());
        let explained = self.words.status_explained(about.status).map(str::to_owned);
        let reason = about.status_reason.as_ref().map(|reason| self.text(reason));
        let previous = event.previous.iter().map(|moment| {
            format!("{} {}", self.words.previously, dates::full_moment(*moment, self.language))
        });
        sample.into_iter().chain(explained).chain(reason).chain(previous).collect()
    }

    fn event(&self, event: &'a Event) -> Vec<String> {
        let about = &event.about;
        let lead = match (&about.summary, &about.description) {
            (Some(summary), _) => Some(self.text(summary)),
            (None, Some(description)) => Some(self.marked_up(description)),
            (None, None) => None,
        };
        let texts = [&about.subtitle, &about.date_text, &about.opening_hours];
        let mut paragraphs: Vec<String> = texts.into_iter().flatten().map(|text| self.text(text)).collect();
        paragraphs.extend(lead);
        if let When::Timed { doors: Some(doors), .. } = event.when {
            paragraphs.push(format!("{} {}", self.words.doors, dates::clock(doors, self.language)));
        }
        paragraphs.push(self.people(&about.contributors));
        paragraphs.push(self.programme(event));
        paragraphs
    }

    fn session(&self, event: &'a Event, session: &'a Session) -> Vec<String> {
        let part_of = format!("{} {}", self.words.part_of, self.text(&event.about.title));
        let description = session.about.description.as_ref().map(|text| self.marked_up(text));
        let people = self.people(&session.about.contributors);
        [Some(part_of), description, Some(people)].into_iter().flatten().collect()
    }

    fn programme(&self, event: &'a Event) -> String {
        if event.sessions.is_empty() {
            return String::new();
        }
        let lines = event.sessions.iter().map(|session| self.programme_line(event, session));
        std::iter::once(self.words.programme.to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// `- 20.00 uur Opening (Jan Jansen)`; with the date when it is not that of the event's first day.
    fn programme_line(&self, event: &'a Event, session: &'a Session) -> String {
        let time = session.start.map(|start| {
            let times = dates::times(start, session.end, self.language);
            match event.when.first_day() == Some(start.date()) {
                true => times,
                false => format!("{}, {times}", dates::full_day(start.date(), self.language)),
            }
        });
        let names: Vec<String> = session.about.contributors.iter().filter_map(|it| self.name(it)).collect();
        let people = (!names.is_empty()).then(|| format!("({})", names.join(", ")));
        let parts = [Some("-".to_owned()), time, Some(self.text(&session.about.title)), people];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn people(&self, contributors: &'a [Contribution]) -> String {
        let people = contributors.iter().filter_map(|it| {
            let functions: Vec<String> =
                [&it.function, &it.affiliation].into_iter().flatten().map(|text| self.text(text)).collect();
            let name = self.name(it)?;
            Some(if functions.is_empty() {
                format!("- {name}")
            } else {
                format!("- {name}, {}", functions.join(", "))
            })
        });
        let people: Vec<String> = people.collect();
        if people.is_empty() {
            String::new()
        } else {
            format!("{}\n{}", self.words.people, people.join("\n"))
        }
    }

    fn name(&self, contribution: &Contribution) -> Option<String> {
        self.schedule.person(&contribution.person).map(|person| person.name.clone())
    }

    /// When exactly, where the entry only says on which days.
    fn span(&self, vevent: &VEvent) -> Option<String> {
        let VEventTimes::Span { start, end, .. } = vevent.times else { return None };
        let at = |moment| dates::full_moment(moment, self.language);
        Some(format!("{} {}\n{} {}", self.words.begins, at(start), self.words.ends, at(end)))
    }

    fn addresses(&self, event: &'a Event) -> Vec<String> {
        let about = &event.about;
        let addresses = [(self.words.online, &about.online_url), (self.words.stream, &about.stream_url)];
        addresses.into_iter().filter_map(|(word, url)| Some(format!("{word} {}", url.as_ref()?))).collect()
    }

    /// What is not as sure as the entry makes it look.
    fn notes(&self, vevent: &VEvent) -> Vec<String> {
        let about = &vevent.event.about;
        let is_required =
            about.registration.as_ref().is_some_and(|it| it.required) && vevent.event.goes_ahead();
        let time = match vevent.times {
            VEventTimes::Days { is_all_day: false, .. } => Some(self.words.time_unknown),
            VEventTimes::Timed { is_end_assumed: true, .. } => Some(self.words.end_assumed),
            _ => None,
        };
        let notes = [
            is_required.then_some(self.words.registration_required),
            time,
            self.words.certainty(about.date_certainty),
        ];
        notes.into_iter().flatten().map(str::to_owned).collect()
    }
}
