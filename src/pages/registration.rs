//! Registering for an event: new, changed, withdrawn, erased.

mod delivery;
mod draft;
mod elsewhere;
mod fields;
mod form;
mod form_state;
mod note_buttons;
mod others;
mod problems;
mod ticket;
mod withdraw;

use crate::components::{CalendarFileLink, EventStatus, localized_title, when_line};
use crate::pages::event::state_words;
use crate::pages::not_found::NotFoundPage;
use crate::platform::{effect, page};
use crate::state::clock::use_now;
use crate::state::liveness::is_live;
use crate::state::location::{use_form_texts, use_language, use_location, use_rare_texts, use_texts};
use crate::state::outbox::use_outbox;
use crate::state::programme::{Loading, use_programme, use_programme_state};
use crate::state::visitor::use_visitor;
use crate::ui::{live, live_text, when};
use delivery::{DeliveryHeading, DeliveryPanel, own_status_memo};
use form::RegistrationForm;
use leptos::prelude::*;
use others::OtherRegistrations;
use stadsgesprek_core::address::calendar_path::Reminder;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::visitor::delivery::{DeliveryStatus, mail};
use stadsgesprek_core::visitor::registration::availability;
use stadsgesprek_core::visitor::saved::{Registration, RegistrationId, RegistrationState};
use std::sync::Arc;
use ticket::Ticket;
use withdraw::{EraseButton, WithdrawButton, is_second_click};

/// The registration form of an event, or why there is none.
#[component]
pub fn RegistrationPage(id: EventId) -> impl IntoView {
    let programme = use_programme();
    match programme.schedule.event(&id).cloned() {
        Some(event) => view! { <Registering event /> }.into_any(),
        None => view! { <NotFoundPage what=use_texts().not_found_event /> }.into_any(),
    }
}

/// The visitor's own registration as it was when the page was opened, or was saved on it.
type OwnRegistration = Option<(RegistrationId, Registration)>;

#[component]
fn Registering(event: Arc<Event>) -> impl IntoView {
    let t = use_form_texts();
    let visitor = use_visitor();
    let now = use_now();
    let event = StoredValue::new(event);
    let outbox = use_outbox();
    effect(move || outbox.learn());
    // Of several, the one that was just saved or asked for.
    let chosen = RwSignal::new(None::<RegistrationId>);
    let own = Memo::new(move |_| {
        let id = chosen.get();
        event.with_value(|event| {
            let mut all = visitor.registrations_for(event).into_iter();
            let found = id.and_then(|id| all.find(|(other, _)| *other == id));
            found.or_else(|| visitor.registration_for(event))
        })
    });
    let state = use_programme_state();
    let is_open = Memo::new(move |_| {
        // A newer programme reaches the form too, which stays as long as the event takes registrations.
        if let Loading::Ready { programme, .. } = state.get()
            && let Some(found) = event.with_value(|event| programme.schedule.event(event.id()).cloned())
        {
            event.set_value(found);
        }
        event.with_value(|event| availability(event, now.get()).is_open())
    });
    let heading = Memo::new(move |_| {
        state.get();
        is_open.get();
        event.with_value(|event| (event.about.status, event.when))
    });
    Effect::new(move |previous: Option<()>| {
        heading.get();
        // A form that closes takes the focus along.
        if previous.is_some() {
            page::catch_lost_focus(page::TITLE_ID.to_owned());
        }
    });
    let is_editing = RwSignal::new(own.with_untracked(|own| !is_kept(own)));
    // What was erased elsewhere is no registration any more; there is a form for a new one.
    effect(move || {
        if own.with(Option::is_none) {
            is_editing.set(true);
        }
    });
    let is_registered = move || own.with(is_kept);
    // The form is not rebuilt while someone is typing in it, whatever another tab does.
    let mode = Memo::new(move |previous: Option<&Mode>| {
        let (is_open, is_registered, is_editing) = (is_open.get(), is_registered(), is_editing.get());
        if is_open && is_editing {
            return match previous {
                Some(form @ Mode::Form { .. }) => form.clone(),
                _ => Mode::Form { is_change: is_registered },
            };
        }
        match (is_registered, is_open) {
            (true, _) => Mode::Kept { id: own.with(|own| own.as_ref().map(|(id, _)| id.clone())) },
            (false, true) => Mode::Withdrawn,
            (false, false) => Mode::Refused,
        }
    });
    let back = use_location().link(Page::Event(event.with_value(|event| event.id().clone())));
    view! {
        <article class="registration-page">
            {when(move || !matches!(mode.get(), Mode::Kept { .. }), move || view! {
                <p class="kicker"><a href=back.clone()>{t.back_to_event}</a></p>
            })}
            {live(move || { heading.get(); view! { <RegistrationHeading event /> } })}
            {live(move || match mode.get() {
                Mode::Form { is_change } => view! {
                    {(!is_live()).then(|| view! { <noscript><p class="lead">{t.registration_needs_app}</p></noscript> })}
                    <RegistrationForm event own=own.get_untracked() is_change chosen is_editing />
                }
                .into_any(),
                Mode::Kept { .. } => view! {
                    <Kept event own is_open is_editing />
                    <OtherRegistrations event own chosen />
                }
                .into_any(),
                Mode::Withdrawn => view! {
                    <Withdrawn event own is_editing />
                    <OtherRegistrations event own chosen />
                }
                .into_any(),
                Mode::Refused => view! { <Refused event own /> }.into_any(),
            })}
        </article>
    }
    .into_any()
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mode {
    Form { is_change: bool },
    Kept { id: Option<RegistrationId> },
    Withdrawn,
    Refused,
}

fn is_kept(own: &OwnRegistration) -> bool {
    own.as_ref().is_some_and(|(_, registration)| registration.state != RegistrationState::Cancelled)
}

#[component]
fn RegistrationHeading(event: StoredValue<Arc<Event>>) -> impl IntoView {
    let t = use_texts();
    let event = event.get_value();
    let (title, _) = localized_title(&event.about.title);
    let when = when_line(event.when);
    view! {
        <EventStatus event />
        <h1 id="page-title" tabindex="-1" class="page-title">{(t.registration_title)(&title)}</h1>
        {when.map(|when| view! { <p class="lead">{when}</p> })}
    }
    .into_any()
}

/// Saved: what now.
#[component]
fn Kept(
    event: StoredValue<Arc<Event>>,
    own: Memo<OwnRegistration>,
    is_open: Memo<bool>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let id = own.with_untracked(|own| own.as_ref().map(|(id, _)| id.clone()));
    let own_id = id.clone();
    let status = own_status_memo(event, own);
    view! {
        <section class="registration-kept">
            <DeliveryHeading event own id="registration-kept" />
            <DeliveryPanel event own />
            {when(move || status.with(|(status, _)| *status == DeliveryStatus::OnDevice), move || view! { <AskOrganizer own /> })}
            <NextStep event />
            {when(move || status.with(|(status, _)| status.has_ticket()), move || {
                id.clone().map(|id| view! { <Ticket id /> })
            })}
            <div class="actions">
                {when(move || is_open.get(), move || view! {
                    <button type="button" class="button" on:click=move |ev| is_editing.set(!is_second_click(&ev))>{t.registration_change}</button>
                })}
                {own_id.map(|id| view! { <WithdrawButton id is_editing /> })}
            </div>
        </section>
    }
    .into_any()
}

/// Where the site sends nothing: the mail to write, else the website of who publishes the programme. Nothing when neither
/// is known.
#[component]
fn AskOrganizer(own: Memo<OwnRegistration>) -> impl IntoView {
    let t = use_rare_texts();
    let programme = use_programme();
    let publisher = &programme.schedule.publisher;
    let written = publisher.email.as_ref().and_then(|to| {
        own.with_untracked(|own| own.as_ref().map(|(id, it)| mail(to, id.as_str(), it, t.language).address))
    });
    let name = publisher.name.clone();
    written
        .or_else(|| publisher.url.clone())
        .map(|href| view! { <p>{t.delivery_ask} " " <a href=href>{name}</a></p> })
}

/// For what it was, into the calendar, and back.
#[component]
fn NextStep(event: StoredValue<Arc<Event>>) -> impl IntoView {
    let t = use_texts();
    let event = event.get_value();
    let (title, lang) = localized_title(&event.about.title);
    let when = when_line(event.when);
    let href = use_location().link(Page::Event(event.id().clone()));
    let has_calendar = when.is_some() && event.goes_ahead();
    let text = vec![(t.add_to_calendar.to_owned(), None)];
    let reminder = RwSignal::new(Reminder::None);
    view! {
        <p class="registration-what">
            <span class="fact-strong" lang=lang>{title}</span>
            <span>{when}</span>
        </p>
        <div class="actions">
            {has_calendar.then(|| view! { <CalendarFileLink event reminder text class="button" /> })}
            <a class="button" href=href>{use_form_texts().back_to_event}</a>
        </div>
    }
    .into_any()
}

/// Withdrawn: register again, or erase.
#[component]
fn Withdrawn(
    event: StoredValue<Arc<Event>>,
    own: Memo<OwnRegistration>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let t = use_form_texts();
    let id = own.with_untracked(|own| own.as_ref().map(|(id, _)| id.clone()));
    view! {
        <section class="registration-kept">
            <DeliveryHeading event own id="registration-withdrawn" />
            <DeliveryPanel event own />
            <div class="actions">
                <button type="button" class="button" on:click=move |_| is_editing.set(true)>{t.registration_again}</button>
                {id.map(|id| view! { <EraseButton id own is_editing /> })}
            </div>
        </section>
    }
    .into_any()
}

/// Why there is no form, and what there is to erase.
#[component]
fn Refused(event: StoredValue<Arc<Event>>, own: Memo<OwnRegistration>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let language = use_language();
    let is_editing = RwSignal::new(false);
    let words = move || event.with_value(|event| state_words(&availability(event, now.get()), t, language));
    let id = own.with_untracked(|own| own.as_ref().map(|(id, _)| id.clone()));
    view! {
        <p class="lead">{live_text(move || words().unwrap_or_else(|| t.registration_none.to_owned()))}</p>
        {id.map(|id| view! {
            <DeliveryPanel event own />
            <EraseButton id own is_editing />
        })}
    }
    .into_any()
}
