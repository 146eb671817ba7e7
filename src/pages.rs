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
mod print;
mod registration;
mod text_page;
mod thread;
mod threads;
mod title;
mod topic;
mod transfer;

pub use failed::{FailedPage, PendingPage};
pub use title::page_title;

use crate::components::{ChangeMark, ChangeNotice, own_status_in_words};
use crate::platform::{effect, lost_focus, navigation};
use crate::state::delivery::provide_delivery;
use crate::state::location::use_location;
use crate::state::news::provide_news;
use crate::state::outbox::provide_outbox;
use crate::state::programme::{Loading, use_programme_state};
use crate::state::rare::{Rare, use_rare};
use crate::state::retention::expire;
use crate::state::transfer::provide_transfer;
use crate::state::unattended::provide_unattended;
use agenda::ListPage;
use device::DevicePage;
use door_screen::DoorScreenPage;
use event::EventPage;
use kiosk::KioskFrame;
use leptos::prelude::*;
use mine::{MinePage, provide_removed};
use month::MonthPage;
use not_found::NotFoundPage;
use notes::NotesPage;
use print::{LeafletPage, MinePrintPage, PrintPage};
use registration::RegistrationPage;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::filter::Period;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::saved::VisitorData;
use std::collections::BTreeSet;
use text_page::{PlainText, TextPage};
use thread::ThreadPage;
use threads::ThreadsPage;
use topic::TopicPage;
use transfer::TransferPage;

/// What the whole app has besides.
pub fn rare() -> Rare {
    Rare {
        screen: rare_screen,
        begin,
        kiosk: || view! { <KioskFrame /> }.into_any(),
        own_status: own_status_in_words,
        registered,
        claims: VisitorData::claims,
        change_notice: |id| view! { <ChangeNotice id /> }.into_any(),
        change_mark: || view! { <ChangeMark /> }.into_any(),
    }
}

/// How many events are registered for and not saved besides: those are counted already.
fn registered(data: &VisitorData) -> usize {
    let loading = use_programme_state().get();
    let of_now = |id: &EventId| match &loading {
        Loading::Ready { programme, .. } => programme.schedule.event(id).map(|event| event.id().clone()),
        _ => None,
    };
    let now = |id: &EventId| of_now(id).unwrap_or_else(|| id.clone());
    let whole = data.favorites().filter(|(_, session, _)| session.is_none());
    let saved: BTreeSet<EventId> = whole.map(|(event, ..)| now(event)).collect();
    let registered: BTreeSet<EventId> = data.registrations().map(|(_, it)| now(&it.event)).collect();
    registered.difference(&saved).count()
}

fn begin(now: Moment) {
    provide_delivery();
    provide_outbox().follow();
    provide_news().follow();
    provide_transfer();
    provide_removed();
    expire();
    effect(lost_focus::follow);
    if use_location().route().with_untracked(|route| route.page.is_unattended()) {
        provide_unattended(now);
    }
}

/// The screen of a rare page.
fn rare_screen(page: Page) -> AnyView {
    match page {
        Page::Device => view! { <DevicePage /> }.into_any(),
        Page::Month => view! { <MonthPage /> }.into_any(),
        Page::Mine => view! { <MinePage /> }.into_any(),
        Page::Notes => view! { <NotesPage /> }.into_any(),
        Page::Transfer => view! { <TransferPage /> }.into_any(),
        Page::DoorScreen => view! { <DoorScreenPage /> }.into_any(),
        Page::Registration(id) => view! { <RegistrationPage id /> }.into_any(),
        Page::Thread(id) => view! { <ThreadPage id /> }.into_any(),
        Page::Threads => view! { <ThreadsPage /> }.into_any(),
        Page::Print(id) => view! { <PrintPage id /> }.into_any(),
        Page::Leaflet => view! { <LeafletPage /> }.into_any(),
        Page::MinePrint => view! { <MinePrintPage /> }.into_any(),
        Page::About => view! { <TextPage text=PlainText::About /> }.into_any(),
        Page::Privacy => view! { <TextPage text=PlainText::Privacy /> }.into_any(),
        Page::Accessibility => view! { <TextPage text=PlainText::Accessibility /> }.into_any(),
        // These are no rare pages: `Screen` shows them.
        Page::Agenda
        | Page::Archive
        | Page::Event(_)
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::Kiosk
        | Page::NotFound => view! { <NotFoundPage /> }.into_any(),
    }
}

/// Comes to the page anew, where the whole app starts.
fn leave_for_whole_app() -> AnyView {
    let path = use_location().here();
    effect(move || navigation::leave_for_heading(&path));
    ().into_any()
}

/// The screen of a page.
#[component]
pub fn Screen(
    /// Not a rare one, unless this is the whole app.
    page: Page,
) -> impl IntoView {
    match page {
        Page::Agenda => view! { <ListPage own=Period::Upcoming /> }.into_any(),
        Page::Archive => view! { <ListPage own=Period::Archive /> }.into_any(),
        Page::Event(id) => view! { <EventPage id /> }.into_any(),
        Page::Theme(_) | Page::Partner(_) | Page::Series(_) => view! { <TopicPage page /> }.into_any(),
        // A kiosk begins with its page, and not on the way.
        Page::Kiosk => leave_for_whole_app(),
        Page::NotFound => view! { <NotFoundPage /> }.into_any(),
        Page::Registration(_)
        | Page::Month
        | Page::Mine
        | Page::Notes
        | Page::Thread(_)
        | Page::Threads
        | Page::Device
        | Page::Transfer
        | Page::Print(_)
        | Page::Leaflet
        | Page::MinePrint
        | Page::DoorScreen
        | Page::About
        | Page::Privacy
        | Page::Accessibility => match use_rare() {
            Some(rare) => (rare.screen)(page),
            None => leave_for_whole_app(),
        },
    }
}
