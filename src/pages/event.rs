//! One page for the whole life of an event: announced, tonight, and ten years on.

mod actions;
mod calendar_panel;
mod facts;
mod heading;
mod material;
mod pictures;
mod programme;
mod registration_box;
mod sources;
mod thread;
mod when_and_where;

use crate::components::{
    ContributorList, Markdown, localized, localized_line, other_language_note, partners_by_role,
};
use crate::pages::not_found::NotFoundPage;
use crate::platform::navigation::HistoryHandling;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::own::use_own;
use crate::state::programme::use_programme;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::text::Text;
use std::sync::Arc;

use actions::{Actions, PrintLink};
use facts::Facts;
pub use facts::{access_words, price_words, spoken_language};
use heading::{Heading, is_all_in_other_language};
pub use material::lists_for_afterwards;
use material::{Material, MaterialPosition};
use pictures::{Pictures, first_picture};
use programme::Sessions;
pub use programme::{other_place, with_functions};
pub use registration_box::state_words;
use registration_box::{RegisterBar, RegistrationBox};
use sources::Sources;
use thread::Thread;
pub use thread::ThreadLink;
use when_and_where::WhenAndWhere;

/// An event; an earlier id leads to the present one.
#[component]
pub fn EventPage(id: EventId) -> impl IntoView {
    let programme = use_programme();
    let Some(event) = programme.schedule.event(&id).cloned() else {
        return view! { <NotFoundPage what=use_texts().not_found_event /> }.into_any();
    };
    if *event.id() != id {
        let location = use_location();
        let route = Route::new(use_language(), Page::Event(event.id().clone()));
        Effect::new(move |_| location.go_to(&route, "", HistoryHandling::Replace));
    }
    let now_id = event.id().clone();
    view! {
        <article class="event">
            {live(move || use_own().map(|own| own.change_notice(now_id.clone())))}
            <div class="event-layout">
                <Heading event=event.clone() />
                <aside class="event-facts">
                    <WhenAndWhere event=event.clone() />
                    <RegistrationBox event=event.clone() />
                    <Actions event=event.clone() />
                    <Facts event=event.clone() />
                    <PrintLink event=event.clone() />
                </aside>
                <Summary event=event.clone() />
                <div class="event-text">
                    <Material event=event.clone() position=MaterialPosition::First />
                    {event.about.description.as_ref().map(|text| description(&event, text))}
                    <Sessions event=event.clone() />
                    <Material event=event.clone() position=MaterialPosition::Later />
                    <Pictures event=event.clone() />
                    <People event=event.clone() />
                    <Partners event=event.clone() />
                    <Thread event=event.clone() />
                    <Sources event=event.clone() />
                </div>
            </div>
            <RegisterBar event />
        </article>
    }
    .into_any()
}

/// What it is about, in a few sentences and a picture.
#[component]
fn Summary(event: Arc<Event>) -> impl IntoView {
    let picture = first_picture(&event);
    let summary = event.about.summary.as_ref().map(|text| {
        let (text, lang) = localized(text);
        let note = if is_all_in_other_language(&event) { None } else { other_language_note(lang) };
        view! { {note}<p lang=lang>{text}</p> }
    });
    (summary.is_some() || picture.is_some())
        .then(|| view! { <div class="event-summary">{summary}{picture}</div> })
}

/// The text about it; what is said of its language is not said twice.
fn description(event: &Event, text: &Text) -> AnyView {
    let t = use_texts();
    let (text, lang) = localized(text);
    let is_told = event.about.summary.as_ref().is_some_and(|summary| localized(summary).1.is_some());
    let note = if is_told || is_all_in_other_language(event) { None } else { other_language_note(lang) };
    view! {
        <section aria-labelledby="about">
            <h2 class="visually-hidden" id="about">{t.about_event}</h2>
            {note}
            <div class="prose" lang=lang>
                <Markdown text />
            </div>
        </section>
    }
    .into_any()
}

/// Who takes part in the whole of it; who takes part in a part stands there.
#[component]
fn People(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let in_parts = event.sessions.iter().flat_map(|session| &session.about.contributors);
    let mut people = event.about.contributors.clone();
    people.retain(|own| !in_parts.clone().any(|other| other.person == own.person));
    (!people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="people">
                <h2 id="people">{t.people}</h2>
                <ContributorList contributions=people />
            </section>
        }
    })
}

/// Organizations by role.
#[component]
fn Partners(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let roles = partners_by_role(&event);
    (!roles.is_empty()).then(|| {
        let rows = roles.into_iter().map(|(role, partners)| {
            let links = partners.into_iter().map(|(id, (name, lang), note)| {
                let href = location.link(Page::Partner(id));
                let note = note.map(|note| localized_line(vec![(", ".to_owned(), None), note]));
                view! { <li><a href=href lang=lang>{name}</a>{note}</li> }
            });
            view! {
                <div class="partner-role">
                    <dt>{role}</dt>
                    <dd>
                        <ul role="list">{links.collect_view()}</ul>
                    </dd>
                </div>
            }
        });
        view! {
            <section aria-labelledby="partners">
                <h2 id="partners">{t.partners_of_event}</h2>
                <dl class="partner-roles">{rows.collect_view()}</dl>
            </section>
        }
    })
}
