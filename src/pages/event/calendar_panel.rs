//! Putting an event, or a session of it, into one's own calendar.

use crate::components::{CalendarFileLink, ReminderChoice, joined, localized, place_line, plain_line};
use crate::platform::{effect, install, navigation};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::site_address::use_site_address;
use crate::state::subscriptions::use_subscriptions;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::address::calendar_path::Reminder;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::address::subscription::{SubscriptionFormat, SubscriptionSubject};
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::export::calendar_link::{CalendarService, Occasion, add, subscribe, webcal};
use stadsgesprek_core::programme::schedule::{Event, When};
use std::sync::Arc;

/// Every way into a calendar; what is a copy and what stays up to date is said.
#[component]
pub fn CalendarPanel(
    /// The event; it has a date.
    event: Arc<Event>,
) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let reminder = RwSignal::new(Reminder::None);
    let has_choice = is_live() && Reminder::of_event(&event, now.get_untracked()).len() > 1;
    let note =
        matches!(event.when, When::Timed { end: None, .. }).then(|| view! { <p>{t.calendar_note_end}</p> });
    view! {
        <details class="disclosure calendar-panel">
            <summary class="button" aria-label=t.add_to_calendar>
                <Icon shape=IconShape::Calendar />
                {t.calendar}
            </summary>
            <div class="disclosed">
                <p>{t.calendar_copy}</p>
                {note}
                {has_choice.then(|| view! { <ReminderChoice chosen=reminder /> })}
                <ul role="list">
                    <li><CalendarFileLink event=event.clone() reminder text=vec![(t.calendar_file.to_owned(), None)] /></li>
                    <OnTheWeb event=event.clone() />
                </ul>
                <SessionFiles event reminder />
                <Following />
            </div>
        </details>
    }
    .into_any()
}

/// Links to calendars on the web, which learn of no change: only for what goes ahead.
#[component]
fn OnTheWeb(event: Arc<Event>) -> impl IntoView {
    let path = use_location().link_for_others(Page::Event(event.id().clone()));
    // Elsewhere an address means something only when it is whole.
    let url = RwSignal::new(use_site_address().of(&path).unwrap_or_default());
    effect(move || url.set(navigation::absolute(&path)));
    let occasion = Occasion {
        title: localized(&event.about.title).0,
        when: event.when,
        place: plain_line(place_line(&event)),
        url: String::new(),
    };
    event.goes_ahead().then(|| {
        let links = CalendarService::ALL.map(|service| {
            let occasion = occasion.clone();
            let href = move || add(service, &Occasion { url: url.get(), ..occasion.clone() });
            view! { <li><a href=href rel="external noreferrer noopener" target="_blank">{service.name()}</a></li> }
        });
        links.into_iter().collect_view()
    })
}

/// The file of each session that has a time.
#[component]
fn SessionFiles(event: Arc<Event>, reminder: RwSignal<Reminder>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let timed: Vec<_> =
        event.sessions.iter().filter_map(|session| Some((session.start?, session.clone()))).collect();
    (!timed.is_empty()).then(|| {
        let links = timed.into_iter().map(|(start, session)| {
            let time = (dates::clock_short(start, language), None);
            let text = joined(vec![time, localized(&session.about.title)], " ");
            let id = session.about.id;
            view! { <li><CalendarFileLink event=event.clone() session=id reminder text /></li> }
        });
        view! {
            <p class="calendar-panel-heading">{t.calendar_sessions}</p>
            <ul role="list">{links.collect_view()}</ul>
        }
    })
}

/// The whole programme, for who would rather have that.
#[component]
fn Following() -> impl IntoView {
    let t = use_texts();
    let path = SubscriptionSubject::Everything.path(use_language(), SubscriptionFormat::Calendar);
    let url = RwSignal::new(path.clone());
    let is_deaf = RwSignal::new(false);
    effect(move || {
        url.set(navigation::absolute(&path));
        is_deaf.set(install::follows_no_calendars());
    });
    let href = move || match is_deaf.get() {
        true => subscribe(CalendarService::Google, &url.get(), ""),
        false => webcal(&url.get()),
    };
    use_subscriptions().has_calendars.then(|| view! { <p><a href=href>{t.follow}</a></p> })
}
