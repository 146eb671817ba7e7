//! Atom feeds (RFC 4287): what is new or changed, for everything that can be followed.
//!
//! A feed names pages by their full address, so there are none while the address of the site is not known.

use super::head::plain;
use super::site::Site;
use super::task::{self, Task};
use super::xml_text::allowed;
use atom_syndication::{Category, Entry, Feed, Generator, Link, Person, Text};
use chrono::{DateTime, FixedOffset};
use stadsgesprek_core::address::calendar_path::{Reminder, calendar_path};
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::subscription::{SubscriptionFormat, SubscriptionSubject};
use stadsgesprek_core::catalog::{dates, texts};
use stadsgesprek_core::export::calendar_file::uid_host;
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::cmp::Reverse;

/// The most entries of a feed: what changed last.
const LONGEST: usize = 50;

/// Every feed.
pub(super) fn tasks<'a>(site: &'a Site) -> Vec<Task<'a>> {
    let Some(address) = site.address else { return Vec::new() };
    let in_language = |&language: &'a Language| {
        let feed = move |subject: SubscriptionSubject| {
            task::file(move || {
                let writer = Writer { site, address, language };
                (
                    subject.path(language, SubscriptionFormat::Feed),
                    format!("{}\n", writer.feed(&subject).to_string()),
                )
            })
        };
        SubscriptionSubject::all(site.schedule).into_iter().map(feed)
    };
    Language::ALL.iter().flat_map(in_language).collect()
}

struct Writer<'a> {
    site: &'a Site<'a>,
    address: &'a SiteAddress,
    language: Language,
}

impl Writer<'_> {
    fn feed(&self, subject: &SubscriptionSubject) -> Feed {
        let schedule = self.site.schedule;
        let mut events: Vec<&Event> =
            schedule.events.iter().map(AsRef::as_ref).filter(|event| subject.holds(event)).collect();
        events.sort_by_key(|event| (Reverse(self.updated(event)), Reverse(event.when.sort_key())));
        events.truncate(LONGEST);
        let path = subject.path(self.language, SubscriptionFormat::Feed);
        let page = self.address.of(&Route::new(self.language, page_of(subject)));
        let last = events.iter().map(|event| self.updated(event)).max();
        Feed {
            title: text(&subject.name(schedule, self.language, self.site_name())),
            id: format!("tag:{},2011:{path}", uid_host(schedule)),
            updated: stamp(last.unwrap_or_else(oldest)),
            authors: vec![Person { name: allowed(&self.publisher()), ..Person::default() }],
            generator: Some(Generator {
                value: "Stadsgesprek".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
                ..Generator::default()
            }),
            links: vec![
                link("self", &format!("{}{path}", self.address.text()), Some("application/atom+xml")),
                link("alternate", &page, Some("text/html")),
            ],
            entries: events.iter().map(|event| self.entry(event)).collect(),
            lang: Some(self.language.tag().to_owned()),
            ..Feed::default()
        }
    }

    fn entry(&self, event: &Event) -> Entry {
        let schedule = self.site.schedule;
        let url = self.address.of(&Route::new(self.language, Page::Event(event.id().clone())));
        let file =
            format!("{}{}", self.address.text(), calendar_path(event, None, self.language, Reminder::None));
        let has_file = event.when.first_day().is_some();
        let themes = schedule.themes_of(event);
        Entry {
            title: text(&self.title(event)),
            id: format!("tag:{},2011:{}", uid_host(schedule), schedule.lasting_id(event)),
            updated: stamp(self.updated(event)),
            summary: Some(text(&self.summary(event))),
            links: [link("alternate", &url, Some("text/html"))]
                .into_iter()
                .chain(has_file.then(|| link("related", &file, Some("text/calendar"))))
                .collect(),
            categories: themes
                .map(|theme| Category {
                    term: theme.id.to_string(),
                    label: Some(allowed(schedule.text(&theme.name, self.language).0)),
                    scheme: None,
                })
                .collect(),
            ..Entry::default()
        }
    }

    /// The word for what is wrong comes first, as everywhere.
    fn title(&self, event: &Event) -> String {
        let t = texts(self.language);
        let title = self.site.schedule.text(&event.about.title, self.language).0;
        let status = match event.about.status {
            Status::Scheduled => return title.to_owned(),
            Status::Cancelled => t.status_cancelled,
            Status::Postponed => t.status_postponed,
            Status::Rescheduled => t.status_rescheduled,
            Status::MovedOnline => t.status_moved_online,
            Status::Unknown => t.status_unknown,
        };
        format!("{status}: {title}")
    }

    /// When, where, and what it is about.
    fn summary(&self, event: &Event) -> String {
        let schedule = self.site.schedule;
        let text = |text| schedule.text(text, self.language).0.to_owned();
        let when = dates::when(event.when, self.language);
        let place = event.places().first().and_then(|id| schedule.place(id)).map(|place| text(&place.name));
        let about = event.about.summary.as_ref().or(event.about.description.as_ref());
        let about = about.map(|about| plain(&text(about)));
        [when, place, about].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn updated(&self, event: &Event) -> Moment {
        self.site.schedule.last_change(event).unwrap_or_else(oldest)
    }

    fn publisher(&self) -> String {
        let name = &self.site.schedule.publisher.name;
        if name.is_empty() { self.site_name().to_owned() } else { name.clone() }
    }

    fn site_name(&self) -> &str {
        self.site.names.name(self.language)
    }
}

/// Where nothing says when: a stamp comes from the programme alone, so that a repeated build gives the same bytes.
fn oldest() -> Moment {
    Moment::from_unix_seconds(0)
}

fn text(text: &str) -> Text {
    Text::plain(allowed(text))
}

fn page_of(subject: &SubscriptionSubject) -> Page {
    match subject {
        SubscriptionSubject::Theme(id) => Page::Theme(id.clone()),
        SubscriptionSubject::Partner(id) => Page::Partner(id.clone()),
        SubscriptionSubject::Series(id) => Page::Series(id.clone()),
        SubscriptionSubject::Everything | SubscriptionSubject::Place(_) => Page::Agenda,
    }
}

fn link(rel: &str, href: &str, mime_type: Option<&str>) -> Link {
    Link {
        rel: rel.to_owned(),
        href: href.to_owned(),
        mime_type: mime_type.map(str::to_owned),
        ..Link::default()
    }
}

fn stamp(moment: Moment) -> DateTime<FixedOffset> {
    DateTime::from_timestamp(moment.unix_seconds(), 0).unwrap_or_default().fixed_offset()
}
