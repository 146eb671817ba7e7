//! What goes on paper: sheets of an event, a month, one's own programme. Each is shown as it will be printed.

mod address_code;
mod announcement;
mod date_mark;
mod desk;
mod facts;
mod leaflet;
mod mine;
mod people;
mod poster;
mod run_sheet;
mod status;

use crate::components::localized;
use crate::pages::not_found::NotFoundPage;
use crate::state::location::{use_form_texts, use_language, use_location, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live;
use announcement::AnnouncementSheet;
use desk::{Desk, SheetChoice, SheetChoices};
pub use leaflet::LeafletPage;
use leptos::prelude::*;
pub use mine::MinePrintPage;
use poster::PosterSheet;
use run_sheet::RunSheet;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::{PrintCatalog, print_texts};
use stadsgesprek_core::export::print::Sheet;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::id::EventId;
use std::sync::Arc;

/// The texts of what is printed in the language of the page at hand.
fn use_print_texts() -> &'static PrintCatalog {
    print_texts(use_language())
}

/// The sheets of an event.
#[component]
pub fn PrintPage(id: EventId) -> impl IntoView {
    let programme = use_programme();
    match programme.schedule.event(&id).cloned() {
        Some(event) => view! { <EventSheets event /> }.into_any(),
        None => view! { <NotFoundPage what=use_texts().not_found_event /> }.into_any(),
    }
}

#[component]
fn EventSheets(event: Arc<Event>) -> impl IntoView {
    let t = use_texts();
    let p = use_print_texts();
    let location = use_location();
    let query = location.query();
    let title = localized(&event.about.title).0;
    let back = location.link(Page::Event(event.id().clone()));
    let page = Page::Print(event.id().clone());
    let choices = Sheet::all_of(&event).into_iter().map(|sheet| SheetChoice {
        href: location.link_with(page.clone(), &sheet.query()),
        name: name(sheet, p).to_owned(),
        mark: sheet.word().to_owned(),
    });
    let choices = choices.collect();
    let asked_event = Arc::clone(&event);
    let sheet = Memo::new(move |_| query.with(|query| Sheet::asked(query, &asked_event)));
    view! {
        <article class="print-page">
            <p class="kicker"><a href=back>{use_form_texts().back_to_event}</a></p>
            <h1 id="page-title" tabindex="-1" class="page-title">{(t.print_title)(&title)}</h1>
            <Desk note=Signal::derive(move || paper(sheet.get(), p))>
                <SheetChoices label=p.kinds choices chosen=Signal::derive(move || sheet.get().word().to_owned()) />
            </Desk>
            {live(move || {
                let event = Arc::clone(&event);
                match sheet.get() {
                    Sheet::Announcement => view! { <AnnouncementSheet event /> }.into_any(),
                    Sheet::Poster => view! { <PosterSheet event /> }.into_any(),
                    Sheet::RunSheet => view! { <RunSheet event /> }.into_any(),
                }
            })}
        </article>
    }
    .into_any()
}

const fn name(sheet: Sheet, p: &'static PrintCatalog) -> &'static str {
    match sheet {
        Sheet::Announcement => p.announcement,
        Sheet::Poster => p.poster,
        Sheet::RunSheet => p.run_sheet,
    }
}

const fn paper(sheet: Sheet, p: &'static PrintCatalog) -> &'static str {
    match sheet {
        Sheet::Announcement => p.paper_a4,
        Sheet::Poster => p.paper_a3,
        Sheet::RunSheet => p.paper_lying,
    }
}
