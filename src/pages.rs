//! One screen each.

mod agenda;
mod device;
mod door_screen;
mod event;
mod failed;
mod kiosk;
mod mine;
mod month;
mod not_found;
mod notes;
mod own;
mod people;
mod print;
mod registration;
mod searching;
pub(crate) mod slices;
mod suggestions;
mod text_page;
mod thread;
mod threads;
mod title;
mod topic;
mod transfer;

pub use failed::{FailedPage, PendingPage};
pub use title::page_title;

use agenda::ListPage;
use leptos::prelude::*;
use not_found::NotFoundPage;
use slices::{PrintTarget, shown};
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::filter::Period;
use text_page::PlainText;

/// The screen of a page.
#[component]
pub fn Screen(
    /// Of which all slices are there.
    page: Page,
) -> impl IntoView {
    if !slices::are_there(&page) {
        return ().into_any();
    }
    match page {
        Page::Agenda => view! { <ListPage own=Period::Upcoming /> }.into_any(),
        Page::Archive => view! { <ListPage own=Period::Archive /> }.into_any(),
        Page::Theme(_) | Page::Partner(_) | Page::Series(_) | Page::Person(_) => shown(slices::topic(page)),
        Page::NotFound => view! { <NotFoundPage /> }.into_any(),
        Page::Event(id) => shown(slices::event(id)),
        Page::Registration(id) => shown(slices::registration(id)),
        Page::Month => shown(slices::month()),
        Page::Mine => shown(slices::mine()),
        Page::Notes => shown(slices::notes()),
        Page::Thread(id) => shown(slices::threads(Some(id))),
        Page::Threads => shown(slices::threads(None)),
        Page::Device => shown(slices::device(false)),
        Page::Transfer => shown(slices::device(true)),
        Page::Print(id) => shown(slices::print(PrintTarget::Event(id))),
        Page::Leaflet => shown(slices::print(PrintTarget::Leaflet)),
        Page::MinePrint => shown(slices::print(PrintTarget::Mine)),
        Page::About => shown(slices::text(Some(PlainText::About))),
        Page::Privacy => shown(slices::text(Some(PlainText::Privacy))),
        Page::Accessibility => shown(slices::text(Some(PlainText::Accessibility))),
        Page::People => shown(slices::text(None)),
        Page::DoorScreen => shown(slices::door_screen()),
        // Around the pages, not one of them (`src/app.rs`).
        Page::Kiosk => ().into_any(),
    }
}
