//! One screen each.

mod agenda;
mod event;
mod failed;
mod mine;
mod not_found;
mod registration;
mod text_page;
mod title;
mod topic;

pub use failed::{FailedPage, PendingPage};
pub use title::page_title;

use agenda::ListPage;
use event::EventPage;
use leptos::prelude::*;
use mine::MinePage;
use not_found::NotFoundPage;
use registration::RegistrationPage;
use stadsgesprek_core::filter::Period;
use stadsgesprek_core::route::Page;
use text_page::TextPage;
use topic::TopicPage;

/// The screen of a page.
#[component]
pub fn Screen(
    /// Which.
    page: Page,
) -> impl IntoView {
    match page {
        Page::Agenda => view! { <ListPage own=Period::Upcoming /> }.into_any(),
        Page::Archive => view! { <ListPage own=Period::Archive /> }.into_any(),
        Page::Event(id) => view! { <EventPage id /> }.into_any(),
        Page::Registration(id) => view! { <RegistrationPage id /> }.into_any(),
        Page::Theme(_) | Page::Partner(_) | Page::Series(_) => view! { <TopicPage page /> }.into_any(),
        Page::Mine => view! { <MinePage /> }.into_any(),
        Page::About | Page::Privacy | Page::Accessibility => view! { <TextPage page /> }.into_any(),
        Page::NotFound => view! { <NotFoundPage /> }.into_any(),
    }
}
