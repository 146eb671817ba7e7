//! The programme inside an event, as a time line.

use crate::components::{
    ClashLines, ContributorList, FavoriteButton, LocalizedText, Markdown, localized, localized_line,
    localized_names, localized_title,
};
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::programme::document::{Contribution, Kind};
use stadsgesprek_core::programme::schedule::{Event, Session};
use std::sync::Arc;

/// The programme inside an event. Nothing when there is none.
#[component]
pub fn Sessions(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let note = event.about.sessions_note.as_ref().map(localized);
    let sessions = event.sessions.clone();
    (!sessions.is_empty()).then(|| {
        let rows = sessions.into_iter().map(|session| view! { <SessionRow event=event.clone() session /> });
        view! {
            <section aria-labelledby="programme">
                <h2 id="programme">{t.programme}</h2>
                <ol class="sessions" role="list">{rows.collect_view()}</ol>
                {note.map(|(note, lang)| view! { <p class="sessions-note" lang=lang>{note}</p> })}
            </section>
        }
    })
}

#[component]
fn SessionRow(event: Arc<Event>, session: Session) -> impl IntoView {
    let language = use_language();
    let (title, lang) = localized_title(&session.about.title);
    let time = session.start.map(|start| {
        let text = dates::clock_short(start, language);
        view! { <time class="session-time" datetime=start.rfc3339()>{text}</time> }
    });
    let is_favorite_able = session.about.kind != Some(Kind::Break);
    let id = session.about.id.clone();
    let description = session.about.description.as_ref().map(|text| localized(text));
    let people = with_functions(&event, &session);
    let place = other_place(&event, &session);
    let element_id = format!("s-{id}");
    view! {
        <li class="session" id=element_id data-kind=(!is_favorite_able).then_some("break")>
            <div class="session-when">{time}</div>
            <div class="session-body">
                <h3 class="session-title" lang=lang>{title}</h3>
                {place.map(|place| view! { <p class="session-place">{localized_line(place)}</p> })}
                {description.map(|(text, lang)| view! { <div class="prose" lang=lang><Markdown text /></div> })}
                {(!people.is_empty()).then(|| view! { <ContributorList contributions=people /> })}
                {is_favorite_able.then(|| view! { <ClashLines event=event.clone() session=Some(id.clone()) /> })}
            </div>
            {is_favorite_able.then(|| view! { <FavoriteButton event session=Some(id) /> })}
        </li>
    }
    .into_any()
}

/// The people of a session, with the function that the event says they had.
pub fn with_functions(event: &Event, session: &Session) -> Vec<Contribution> {
    let complete = |own: &Contribution| {
        let known = event.about.contributors.iter().find(|other| other.person == own.person);
        let mut contribution = own.clone();
        if let Some(known) = known.filter(|_| own.function.is_none()) {
            contribution.function.clone_from(&known.function);
            contribution.partner = own.partner.clone().or_else(|| known.partner.clone());
            contribution.affiliation = own.affiliation.clone().or_else(|| known.affiliation.clone());
        }
        contribution
    };
    session.about.contributors.iter().map(complete).collect()
}

/// The place of a session where it differs from the event's, or its room.
pub fn other_place(event: &Event, session: &Session) -> Option<Vec<LocalizedText>> {
    let programme = use_programme();
    let id = session.about.place.as_ref().or(event.about.place.as_ref())?;
    let place = programme.schedule.place(id)?;
    let is_other = session.about.place.is_some() && session.about.place != event.about.place;
    let room =
        session.about.room.as_ref().filter(|room| is_other || event.about.room.as_ref() != Some(*room));
    let room = room.and_then(|room| programme.schedule.room(id, room));
    let mut names = is_other.then_some(&place.name).into_iter().chain(room);
    Some(localized_names(&mut names, ", ")).filter(|names| !names.is_empty())
}
