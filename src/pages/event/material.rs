//! What there is to read, see and follow; after the event that comes first.

use crate::components::localized;
use crate::state::clock::use_now;
use crate::state::location::use_texts;
use crate::ui::{live, when};
use leptos::prelude::*;
use stadsgesprek_core::catalog::Catalog;
use stadsgesprek_core::programme::document::{self, Link, LinkWhen};
use stadsgesprek_core::programme::schedule::{Event, Phase};
use stadsgesprek_core::value::link::{href, is_local_document};
use stadsgesprek_core::value::text::Text;
use std::sync::Arc;

/// Where on the page the material stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaterialPosition {
    /// First: once it has begun, and after.
    First,
    /// After the programme: while it is still to come.
    Later,
}

/// Archive material, and the links that are of use at this moment before those of other moments.
#[component]
pub fn Material(
    event: Arc<Event>,
    /// Shown when this is where it stands now.
    position: MaterialPosition,
) -> impl IntoView {
    let now = use_now();
    let event_when = event.when;
    let is_here = move || {
        let is_to_come = matches!(event_when.phase(now.get()), Phase::Before | Phase::Today);
        is_to_come == (position == MaterialPosition::Later)
    };
    view! {
        {when(is_here, move || view! { <Groups event=event.clone() /> })}
    }
    .into_any()
}

#[component]
fn Groups(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let archive = archive(&event.about.archive, t);
    let links = StoredValue::new(event.about.links.clone());
    let groups = move || {
        let order = match event.when.phase(now.get()) {
            Phase::Before | Phase::Today => [LinkWhen::Before, LinkWhen::During, LinkWhen::After],
            Phase::DoorsOpen | Phase::UnderWay => [LinkWhen::During, LinkWhen::Before, LinkWhen::After],
            Phase::After => [LinkWhen::After, LinkWhen::During, LinkWhen::Before],
        };
        let order = order.into_iter().chain([LinkWhen::Unknown]);
        order.map(|when| links.with_value(|links| group(links, when, t))).collect_view()
    };
    view! {
        {archive}
        {live(groups)}
    }
    .into_any()
}

fn group(links: &[Link], when: LinkWhen, t: &'static Catalog) -> Option<AnyView> {
    let name = match when {
        LinkWhen::Before => t.links_before,
        LinkWhen::During => t.links_during,
        LinkWhen::After => t.links_after,
        LinkWhen::Unknown => t.links_unknown,
    };
    let found: Vec<_> = links
        .iter()
        .filter(|link| link.when == when)
        .map(|link| LinkTo { url: &link.url, label: &link.label, bytes: link.bytes })
        .collect();
    (!found.is_empty()).then(|| list(name, found))
}

fn archive(archive: &document::Archive, t: &'static Catalog) -> Option<AnyView> {
    let lists = archive_lists(archive, t);
    if lists.is_empty() && archive.attendance.is_none() {
        return None;
    }
    let attendance = archive.attendance.map(|count| view! { <p>{(t.attendance)(count)}</p> });
    Some(
        view! {
            <section class="material" aria-labelledby="material">
                <h2 id="material">{t.material}</h2>
                {lists}
                {attendance}
            </section>
        }
        .into_any(),
    )
}

/// What was kept of an event, sort by sort.
fn archive_lists(archive: &document::Archive, t: &'static Catalog) -> Vec<AnyView> {
    let groups = [
        (t.recordings, &archive.recordings),
        (t.reports, &archive.reports),
        (t.slides, &archive.slides),
        (t.photos, &archive.photos),
        (t.press, &archive.press),
    ];
    let groups = groups.into_iter().filter(|(_, list)| !list.is_empty());
    let lists = groups.map(|(name, materials)| {
        let links = materials.iter().map(|it| LinkTo { url: &it.url, label: &it.label, bytes: it.bytes });
        list(name, links.collect())
    });
    lists.collect()
}

/// Everything of use after an event, sort by sort.
pub fn lists_for_afterwards(event: &Event, t: &'static Catalog) -> Vec<AnyView> {
    let mut lists = archive_lists(&event.about.archive, t);
    lists.extend(group(&event.about.links, LinkWhen::After, t));
    lists
}

/// A link or a document.
struct LinkTo<'a> {
    url: &'a str,
    label: &'a Text,
    bytes: Option<u32>,
}

fn list(name: &'static str, links: Vec<LinkTo>) -> AnyView {
    let t = use_texts();
    let items = links.into_iter().map(|LinkTo { url, label, bytes }| {
        let (label, lang) = localized(label);
        // A browser shows a document, or keeps it, by itself.
        let is_local = is_local_document(url);
        let rel = (!is_local).then_some("external noreferrer");
        let size = bytes.filter(|_| is_local).map(|bytes| format!(" ({})", (t.document_size)(url, bytes)));
        view! { <li><a href=href(url) rel=rel lang=lang>{label}</a>{size}</li> }
    });
    view! {
        <div class="material-group">
            <p class="material-name">{name}</p>
            <ul role="list">{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}
