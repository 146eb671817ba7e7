//! What the visitor chose: in memory only, to be taken along on a phone.

use super::use_kiosk_texts;
use crate::components::{EventCard, FavoriteButton, localized};
use crate::state::location::{use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::state::visitor::use_visitor;
use crate::ui::{each, either};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::id::{EventId, SessionId};
use stadsgesprek_core::value::time::Moment;

/// What was chosen: an event, or a session of it.
type Pick = (EventId, Option<SessionId>);

/// What the visitor chose.
#[component]
pub fn Picks() -> impl IntoView {
    let t = use_texts();
    let names = use_kiosk_texts();
    let data = use_visitor().data();
    let programme = use_programme();
    let location = use_location();
    let picks = Memo::new(move |_| {
        let own = |(event, session, _): (&EventId, Option<&SessionId>, _)| (event.clone(), session.cloned());
        let mut picks = data.with(|data| data.favorites().map(own).collect::<Vec<Pick>>());
        picks.sort_by_key(|pick| start_of(pick, &programme.schedule));
        picks
    });
    let key = |(event, session): &Pick| {
        [event.as_str(), ".", session.as_ref().map(SessionId::as_str).unwrap_or_default()].concat()
    };
    view! {
        <h1 id="page-title" class="page-title" tabindex="-1">{names.picks_title}</h1>
        {either(
            move || picks.with(Vec::is_empty),
            move || view! {
                <p class="lead">{names.picks_empty}</p>
                <p><a class="button" data-kind="primary" href=location.link(Page::Agenda)>{t.to_agenda}</a></p>
            },
            move || view! {
                <p class="lead">{names.picks_hint}</p>
                <ul role="list">{each(move || picks.get(), key, |pick| view! { <li><PickView pick /></li> })}</ul>
            },
        )}
    }
    .into_any()
}

/// When what was chosen begins; what has no date comes first.
fn start_of((id, session): &Pick, schedule: &Schedule) -> Option<Moment> {
    let event = schedule.event(id)?;
    let own = session.as_ref().and_then(|session| event.session(session)?.start);
    own.or_else(|| event.when.start())
}

/// An event or a session that was chosen; what the programme no longer has is not shown.
#[component]
fn PickView(pick: Pick) -> impl IntoView {
    let (id, session) = pick;
    let programme = use_programme();
    let event = programme.schedule.event(&id).cloned()?;
    let Some(session) = session else { return Some(view! { <EventCard event /> }.into_any()) };
    let (title, lang) = localized(&event.session(&session)?.about.title);
    let (of_event, of_event_lang) = localized(&event.about.title);
    let start = event.session(&session)?.start.map(|start| dates::full_moment(start, use_language()));
    Some(
        view! {
            <div class="kiosk-session">
                <div>
                    <p class="card-title" lang=lang>{title}</p>
                    <p class="card-when">{start}</p>
                    <p class="card-where" lang=of_event_lang>{of_event}</p>
                </div>
                <FavoriteButton event session=Some(session) />
            </div>
        }
        .into_any(),
    )
}
