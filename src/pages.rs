//! One screen each.

mod agenda;
mod device;
mod event;
mod failed;
mod kiosk;
mod mine;
mod not_found;
mod registration;
mod text_page;
mod title;
mod topic;

pub use failed::{FailedPage, PendingPage};
pub use title::page_title;

use crate::platform::{effect, navigation};
use crate::state::location::use_location;
use crate::state::outbox::provide_outbox;
use agenda::ListPage;
use device::DevicePage;
use event::EventPage;
use kiosk::KioskFrame;
use leptos::prelude::*;
use mine::MinePage;
use not_found::NotFoundPage;
use registration::RegistrationPage;
use stadsgesprek_core::filter::Period;
use stadsgesprek_core::route::Page;
use text_page::TextPage;
use topic::TopicPage;

/// What the app that starts first does not have.
#[derive(Clone, Copy, Debug)]
pub struct Rare {
    screen: fn(Page) -> AnyView,
    /// Begins what goes on beside the pages. Needs all state.
    pub begin: fn(),
    /// What stands around the pages in a kiosk, in the place of the site's own frame.
    pub kiosk: fn() -> AnyView,
}

/// What the whole app has besides.
pub fn rare() -> Rare {
    Rare {
        screen: rare_screen,
        begin: || provide_outbox().follow(),
        kiosk: || view! { <KioskFrame /> }.into_any(),
    }
}

/// Provides the rare screens, when this is the whole app.
pub fn provide_rare_screens(rare: Option<Rare>) {
    if let Some(rare) = rare {
        provide_context(rare);
    }
}

/// The screen of a rare page.
fn rare_screen(page: Page) -> AnyView {
    match page {
        Page::Device => view! { <DevicePage /> }.into_any(),
        Page::Registration(id) => view! { <RegistrationPage id /> }.into_any(),
        _ => view! { <TextPage page /> }.into_any(),
    }
}

/// Comes to the page anew, where the whole app starts.
fn leave_for_whole_app(page: Page) -> AnyView {
    let path = use_location().link(page);
    effect(move || navigation::leave_for_heading(&path));
    ().into_any()
}

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
        Page::Theme(_) | Page::Partner(_) | Page::Series(_) => view! { <TopicPage page /> }.into_any(),
        Page::Mine => view! { <MinePage /> }.into_any(),
        // A kiosk begins with its page, and not on the way.
        Page::Kiosk => leave_for_whole_app(page),
        Page::Registration(_) | Page::Device | Page::About | Page::Privacy | Page::Accessibility => {
            match use_context::<Rare>() {
                Some(rare) => (rare.screen)(page),
                None => leave_for_whole_app(page),
            }
        }
        Page::NotFound => view! { <NotFoundPage /> }.into_any(),
    }
}
