//! The address of the house, who publishes the programme, and the small print.

use crate::state::liveness::is_live;
use crate::state::location::{use_location, use_texts};
use crate::state::programme::{Loading, use_programme_state};
use crate::state::site_names::{use_site_name, use_site_names};
use crate::ui::{live, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::thread::links;
use stadsgesprek_core::catalog::{Catalog, people};
use stadsgesprek_core::programme::document::HouseLink;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::text::Language;

/// Who publishes the site, when the programme was changed last, and the pages about it.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let state = use_programme_state();
    let links = [
        (Page::Threads, links(t.language).threads),
        (Page::People, people::links(t.language).people),
        (Page::About, t.about),
        (Page::Privacy, t.privacy),
        (Page::Accessibility, t.accessibility),
    ];
    let links = links.map(|(page, name)| {
        let href = move || {
            location.preview().track();
            location.link(page.clone())
        };
        view! { <li><a href=href>{name}</a></li> }
    });
    // A written page that named the day would change with every change of the programme.
    let updated = move || match state.get() {
        Loading::Ready { programme, .. } if is_live() => programme.schedule.updated.map(t.footer_updated),
        _ => None,
    };
    let has_samples = move || match state.get() {
        Loading::Ready { programme, .. } => programme.schedule.has_samples(),
        _ => false,
    };
    let names = use_site_names();
    let house = Some(names.house().to_owned()).filter(|house| !house.is_empty());
    view! {
        <footer class="site-footer">
            <address class="site-address">
                <strong>{use_site_name()}</strong>
                {house.map(|house| view! { <span>{house}</span> })}
                {live(move || match state.get() {
                    Loading::Ready { programme, .. } => publisher_line(&programme.schedule, t),
                    _ => None,
                })}
            </address>
            <ul class="site-footer-links" role="list">
                {links.into_iter().collect_view()}
                {live(move || match state.get() {
                    Loading::Ready { programme, .. } => Some(links_of_house(&programme.schedule, t.language)),
                    _ => None,
                })}
            </ul>
            <p class="site-footer-note">
                {live(updated)}
                {when(has_samples, move || view! { " " {t.sample_site_note} })}
            </p>
        </footer>
    }
    .into_any()
}

fn links_of_house(schedule: &Schedule, wanted: Language) -> AnyView {
    let link = |link: &HouseLink| {
        let (label, language) = schedule.text(&link.label, wanted);
        let lang = (language != wanted).then(|| language.tag());
        view! { <li><a href=link.url.clone() lang=lang>{label.to_owned()}</a></li> }
    };
    schedule.publisher.links.iter().map(link).collect_view().into_any()
}

fn publisher_line(schedule: &Schedule, t: &'static Catalog) -> Option<AnyView> {
    let name = &schedule.publisher.name;
    (!name.is_empty()).then(|| view! { <span>{(t.footer_publisher)(name)}</span> }.into_any())
}
