//! A theme, a partner, a series or a person: what it is, what is to come, what was.

mod roles;

use crate::components::{
    EventList, FollowPanel, LocalizedText, Markdown, RolesOf, localized, other_language_note,
};
use crate::pages::not_found::NotFoundPage;
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::{either, live_text, when};
use leptos::prelude::*;
use roles::{partner_roles, roles_at};
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::address::subscription::SubscriptionSubject;
use stadsgesprek_core::catalog::people;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::people::contributions;
use stadsgesprek_core::programme::schedule::{Event, EventIndex};
use stadsgesprek_core::value::text::Text;

/// What the page says of its subject.
struct Topic {
    kind: AnyView,
    name: LocalizedText,
    /// What is said when nothing is to come.
    none_to_come: String,
    notes: Vec<String>,
    description: Option<Text>,
    url: Option<String>,
}

/// A theme, a partner, a series or a person.
#[component]
pub fn TopicPage(
    /// The page of its subject.
    page: Page,
) -> impl IntoView {
    let programme = use_programme();
    match topic(&page, &programme) {
        Some(topic) => view! { <TopicView topic page /> }.into_any(),
        None => {
            let is_person = matches!(page, Page::Person(_));
            let what = is_person.then_some(people::texts(use_language()).person_not_found);
            view! { <NotFoundPage what=what.unwrap_or_default() /> }.into_any()
        }
    }
}

#[component]
fn TopicView(topic: Topic, page: Page) -> impl IntoView {
    let t = use_texts();
    let programme = use_programme();
    let now = use_now();
    let (name, lang) = topic.name;
    let all = programme.schedule.indexed();
    let about: Vec<EventIndex> = all.filter(|(_, event)| is_about(event, &page)).map(|(at, _)| at).collect();
    let roles = partner_roles(&page, &about, &programme);
    let of_page = page.clone();
    provide_context(RolesOf::new(move |event| roles_at(event, &of_page)));
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
        view! { {other_language_note(lang)} <div class="lead" lang=lang><Markdown text /></div> }
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
                move || view! { <p>{topic.none_to_come.clone()}</p> },
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
            kind: t.theme.into_any(),
            name: localized(&theme.name),
            none_to_come: t.theme_upcoming_none.to_owned(),
            notes: former_names(&theme.former_names),
            description: theme.description.clone(),
            url: None,
        }),
        Page::Partner(id) => schedule.partner(id).map(|partner| Topic {
            kind: partner.kind.map_or(t.partner, |kind| kind.word(t.language)).into_any(),
            name: localized(partner.full_name.as_ref().unwrap_or(&partner.name)),
            none_to_come: t.partner_upcoming_none.to_owned(),
            notes: Vec::new(),
            description: partner.description.clone(),
            url: partner.url.clone(),
        }),
        Page::Series(id) => schedule.series(id).map(|series| Topic {
            kind: t.series.into_any(),
            name: localized(&series.name),
            none_to_come: t.series_upcoming_none.to_owned(),
            notes: Vec::new(),
            description: series.description.clone(),
            url: None,
        }),
        Page::Person(id) => schedule.person_with_page(id).map(|person| {
            let (p, href) = (people::texts(t.language), use_location().link(Page::People));
            Topic {
                kind: view! { <a href=href>{people::links(t.language).people}</a> }.into_any(),
                name: (person.name.clone(), None),
                none_to_come: (p.person_upcoming_none)(&person.name),
                notes: vec![p.person_note.to_owned()],
                description: None,
                url: None,
            }
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
        Page::Person(id) => contributions(event, id).next().is_some(),
        _ => false,
    }
}
