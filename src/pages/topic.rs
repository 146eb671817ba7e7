//! A theme, a partner or a series: what it is, what is to come, what was.

use crate::components::{EventList, FollowPanel, Markdown, RolesOf, localized};
use crate::pages::not_found::NotFoundPage;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{either, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::address::subscription::SubscriptionSubject;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::document::PartnerRole;
use stadsgesprek_core::programme::schedule::{Event, EventIndex};
use stadsgesprek_core::value::text::Text;
use std::sync::Arc;

/// What the page says of its subject.
struct Topic {
    kind: &'static str,
    name: Text,
    notes: Vec<String>,
    description: Option<Text>,
    url: Option<String>,
}

/// A theme, a partner or a series.
#[component]
pub fn TopicPage(
    /// The page of the theme, the partner or the series.
    page: Page,
) -> impl IntoView {
    let programme = use_programme();
    match topic(&page, &programme) {
        Some(topic) => view! { <TopicView topic page /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn TopicView(topic: Topic, page: Page) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let now = use_now();
    let (name, lang) = localized(&topic.name);
    let all = programme.schedule.indexed();
    let about: Vec<EventIndex> = all.filter(|(_, event)| is_about(event, &page)).map(|(at, _)| at).collect();
    let roles = partner_roles(&page, &about, &programme);
    if let Page::Partner(id) = &page {
        provide_context(RolesOf(id.clone()));
    }
    let parts = Memo::new(move |_| {
        let now = now.get();
        let is_over = |at: &EventIndex| programme.schedule.at(*at).is_some_and(|it| it.when.is_over(now));
        let (mut past, upcoming): (Vec<EventIndex>, Vec<EventIndex>) =
            about.iter().copied().partition(is_over);
        past.reverse();
        (upcoming, past)
    });
    let upcoming = Memo::new(move |_| parts.with(|(upcoming, _)| upcoming.clone()));
    let past = Memo::new(move |_| parts.with(|(_, past)| past.clone()));
    let subject = SubscriptionSubject::of_page(&page);
    let url = topic
        .url
        .map(|url| view! { <p><a href=url rel="external noreferrer">{(t.website_of)(&name)}</a></p> });
    let description = topic.description.map(|text| {
        let (text, lang) = localized(&text);
        view! { <div class="lead" lang=lang><Markdown text /></div> }
    });
    view! {
        <p class="kicker">{topic.kind}</p>
        <h1 id="page-title" tabindex="-1" class="page-title" lang=lang>{name}</h1>
        {topic.notes.into_iter().chain(roles).map(|note| view! { <p class="topic-note">{note}</p> }).collect_view()}
        {description}
        {url}
        {subject.map(|subject| view! { <FollowPanel subject /> })}
        <div class="topic-lists">
            {either(
                move || upcoming.with(Vec::is_empty),
                move || view! { <p>{t.theme_upcoming_none}</p> },
                move || view! { <EventList events=upcoming /> },
            )}
            {when(move || !past.with(Vec::is_empty), move || view! {
                <p class="topic-archive">{t.in_archive} ": " {live_text(move || (t.results)(past.with(Vec::len)))}</p>
                <EventList events=past />
            })}
        </div>
    }
    .into_any()
}

fn topic(page: &Page, programme: &Programme) -> Option<Topic> {
    let t = use_texts();
    let schedule = &programme.schedule;
    match page {
        Page::Theme(id) => schedule.theme(id).map(|theme| Topic {
            kind: t.theme,
            name: theme.name.clone(),
            notes: former_names(&theme.former_names),
            description: theme.description.clone(),
            url: None,
        }),
        Page::Partner(id) => schedule.partner(id).map(|partner| Topic {
            kind: partner.kind.map_or(t.partner, |kind| kind.word(t.language)),
            name: partner.full_name.clone().unwrap_or_else(|| partner.name.clone()),
            notes: Vec::new(),
            description: partner.description.clone(),
            url: partner.url.clone(),
        }),
        Page::Series(id) => schedule.series(id).map(|series| Topic {
            kind: t.series,
            name: series.name.clone(),
            notes: Vec::new(),
            description: series.description.clone(),
            url: None,
        }),
        _ => None,
    }
}

fn former_names(names: &[String]) -> Vec<String> {
    let t = use_texts();
    (!names.is_empty()).then(|| (t.former_names)(&names.join(", "))).into_iter().collect()
}

fn is_about(event: &Event, page: &Page) -> bool {
    match page {
        Page::Theme(id) => event.about.themes.contains(id),
        Page::Partner(id) => event.about.partners.iter().any(|it| it.partner == *id),
        Page::Series(id) => event.about.series.as_ref() == Some(id),
        _ => false,
    }
}

/// How often a partner had which role: "Organisatie: 34".
fn partner_roles(page: &Page, events: &[EventIndex], programme: &Programme) -> Vec<String> {
    let Page::Partner(id) = page else { return Vec::new() };
    let language = use_language();
    let count = |role: PartnerRole| {
        let has_role =
            |event: &&Arc<Event>| event.about.partners.iter().any(|it| it.partner == *id && it.role == role);
        events.iter().filter_map(|at| programme.schedule.at(*at)).filter(has_role).count()
    };
    let roles = PartnerRole::ALL.iter().chain([&PartnerRole::Unknown]);
    let counted = roles.map(|role| (role.own_word(language), count(*role)));
    let words: Vec<String> =
        counted.filter(|(_, n)| *n > 0).map(|(word, n)| format!("{word}: {n}")).collect();
    if words.is_empty() { Vec::new() } else { vec![words.join(" · ")] }
}
