//! What the app fetches only when it is shown: pieces of the one wasm, cut out of it when a release is made
//! (`xtask/js/release.mjs`). Natively, and once a slice was fetched, its function answers at once.

use super::device::DevicePage;
use super::door_screen::DoorScreenPage;
use super::event::EventPage;
use super::kiosk::KioskFrame;
use super::mine::MinePage;
use super::month::MonthPage;
use super::notes::NotesPage;
use super::own::OwnSlice;
use super::people::PeoplePage;
use super::print::{LeafletPage, MinePrintPage, PrintPage};
use super::registration::RegistrationPage;
use super::searching::{Searching, explain};
use super::suggestions::suggestions;
use super::text_page::{PlainText, TextPage};
use super::thread::ThreadPage;
use super::threads::ThreadsPage;
use super::topic::TopicPage;
use super::transfer::TransferPage;
use crate::components::Explained;
use crate::platform::task;
use crate::state::clock::use_now;
use crate::state::own::Own;
use crate::state::unattended::provide_unattended;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::address::slice::Slice;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::programme::search::SearchResult;
use stadsgesprek_core::value::id::EventId;
use stadsgesprek_core::value::time::Moment;
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

type Sliced<T> = Result<T, SplitLoaderError>;

thread_local! {
    /// What was fetched, and what is on its way because somebody is about to go there; a bit for each slice.
    static FETCHED: Cell<u32> = const { Cell::new(0) };
    static AHEAD: Cell<u32> = const { Cell::new(0) };
}

/// Whether all that a page shows is there.
pub fn are_there(page: &Page) -> bool {
    !cfg!(target_arch = "wasm32") || bits(page) & !FETCHED.get() == 0
}

/// Work whose code stands once in the app, however often it is begun.
type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Fetches what a page shows, all of it at once; whether it could be had, as soon as that is known. What could not is asked for
/// again the next time.
pub fn fetch(page: &Page) -> Work<bool> {
    let missing = page.slices().iter().filter(|slice| FETCHED.get() & bit(**slice) == 0);
    let mut on_its_way: Vec<Work<bool>> = missing.map(|slice| noted(*slice)).collect();
    Box::pin(poll_fn(move |context| {
        let mut is_whole = true;
        on_its_way.retain_mut(|slice| match slice.as_mut().poll(context) {
            Poll::Ready(is_there) => {
                is_whole &= is_there;
                false
            }
            Poll::Pending => true,
        });
        if !is_whole {
            // What is on its way is not left in the middle.
            for slice in on_its_way.drain(..) {
                task::spawn(async move {
                    slice.await;
                });
            }
        }
        if on_its_way.is_empty() { Poll::Ready(is_whole) } else { Poll::Pending }
    }))
}

/// Fetches one, and notes that it is there.
fn noted(slice: Slice) -> Work<bool> {
    Box::pin(async move {
        let is_there = fetch_slice(slice).await.is_ok();
        if is_there {
            FETCHED.set(FETCHED.get() | bit(slice));
        }
        is_there
    })
}

/// The slice of what is the visitor's own, fetched when it is not there; nothing when it cannot be had.
pub fn own() -> Work<Option<&'static dyn Own>> {
    Box::pin(async { own_slice().await.ok() })
}

/// Whether the search is there.
pub fn has_search() -> bool {
    !cfg!(target_arch = "wasm32") || FETCHED.get() & bit(Slice::Search) != 0
}

/// Fetches the search; whether it could be had.
pub fn fetch_search() -> Work<bool> {
    noted(Slice::Search)
}

/// Fetches the search and lets it read a programme, a little at a time; tells when it has.
pub fn prepare_search(programme: Arc<Programme>, tell: impl FnOnce() + 'static) {
    task::spawn(async move {
        if fetch_search().await {
            while task::at_once(read_on(Arc::clone(&programme)))
                .is_some_and(|it| it.is_ok_and(|has_more| has_more))
            {
                task::give_way().await;
            }
            tell();
        }
    });
}

/// Begins to fetch what a page shows, because somebody is about to go there.
pub fn fetch_ahead(page: &Page) {
    let wanted = bits(page);
    if wanted & !(FETCHED.get() | AHEAD.get()) != 0 {
        AHEAD.set(AHEAD.get() | wanted);
        let fetched = fetch(page);
        task::spawn(async move {
            fetched.await;
            AHEAD.set(AHEAD.get() & !wanted);
        });
    }
}

fn bits(page: &Page) -> u32 {
    page.slices().iter().fold(0, |bits, slice| bits | bit(*slice))
}

const fn bit(slice: Slice) -> u32 {
    1 << slice as u32
}

async fn fetch_slice(slice: Slice) -> Sliced<()> {
    match slice {
        Slice::Event => fetch_event().await,
        Slice::Topic => fetch_topic().await,
        Slice::Own => fetch_own().await,
        Slice::Registration => fetch_registration().await,
        Slice::Mine => fetch_mine().await,
        Slice::Month => fetch_month().await,
        Slice::Threads => fetch_threads().await,
        Slice::Notes => fetch_notes().await,
        Slice::Device => fetch_device().await,
        Slice::Print => fetch_print().await,
        Slice::Texts => fetch_texts().await,
        // Each of its functions is to be had by itself, once its one file is there.
        Slice::Search => {
            fetch_finding().await?;
            fetch_reading().await?;
            fetch_explaining().await?;
            fetch_suggesting().await
        }
        Slice::DoorScreen => fetch_door_screen().await,
        Slice::Kiosk => fetch_kiosk().await,
    }
}

/// The view that a slice gives; nothing when it is not there.
pub fn shown(slice: impl Future<Output = Sliced<AnyView>>) -> AnyView {
    task::at_once(slice).and_then(Result::ok).unwrap_or_else(|| ().into_any())
}

#[wasm_split(own, fallible, preload(fetch_own))]
fn own_slice() -> Sliced<&'static dyn Own> {
    Ok(&OwnSlice)
}

#[wasm_split(event, fallible, preload(fetch_event))]
pub fn event(id: EventId) -> Sliced<AnyView> {
    Ok(view! { <EventPage id /> }.into_any())
}

#[wasm_split(topic, fallible, preload(fetch_topic))]
pub fn topic(page: Page) -> Sliced<AnyView> {
    Ok(view! { <TopicPage page /> }.into_any())
}

#[wasm_split(registration, fallible, preload(fetch_registration))]
pub fn registration(id: EventId) -> Sliced<AnyView> {
    Ok(view! { <RegistrationPage id /> }.into_any())
}

#[wasm_split(mine, fallible, preload(fetch_mine))]
pub fn mine() -> Sliced<AnyView> {
    Ok(view! { <MinePage /> }.into_any())
}

#[wasm_split(month, fallible, preload(fetch_month))]
pub fn month() -> Sliced<AnyView> {
    Ok(view! { <MonthPage /> }.into_any())
}

/// One *rode draad*, or all of them.
#[wasm_split(threads, fallible, preload(fetch_threads))]
pub fn threads(id: Option<EventId>) -> Sliced<AnyView> {
    Ok(match id {
        Some(id) => view! { <ThreadPage id /> }.into_any(),
        None => view! { <ThreadsPage /> }.into_any(),
    })
}

#[wasm_split(notes, fallible, preload(fetch_notes))]
pub fn notes() -> Sliced<AnyView> {
    Ok(view! { <NotesPage /> }.into_any())
}

/// What this device keeps, or, when it is to be taken along, the way to another one.
#[wasm_split(device, fallible, preload(fetch_device))]
pub fn device(is_transfer: bool) -> Sliced<AnyView> {
    Ok(match is_transfer {
        true => view! { <TransferPage /> }.into_any(),
        false => view! { <DevicePage /> }.into_any(),
    })
}

/// A page that is printed.
#[wasm_split(print, fallible, preload(fetch_print))]
pub fn print(sheet: PrintTarget) -> Sliced<AnyView> {
    Ok(match sheet {
        PrintTarget::Event(id) => view! { <PrintPage id /> }.into_any(),
        PrintTarget::Leaflet => view! { <LeafletPage /> }.into_any(),
        PrintTarget::Mine => view! { <MinePrintPage /> }.into_any(),
    })
}

/// What is printed.
#[derive(Clone, Debug)]
pub enum PrintTarget {
    /// What hangs beside the door at an event.
    Event(EventId),
    /// The programme.
    Leaflet,
    /// What is the visitor's own.
    Mine,
}

/// A page of plain text, or everybody by letter.
#[wasm_split(texts, fallible, preload(fetch_texts))]
pub fn text(text: Option<PlainText>) -> Sliced<AnyView> {
    Ok(match text {
        Some(text) => view! { <TextPage text /> }.into_any(),
        None => view! { <PeoplePage /> }.into_any(),
    })
}

/// Reads a little more of what is searched; whether there is more.
#[wasm_split(search, fallible, preload(fetch_reading))]
fn read_on(programme: Arc<Programme>) -> Sliced<bool> {
    Ok(programme.read_on())
}

/// What words find.
#[wasm_split(search, fallible, preload(fetch_finding))]
pub fn search(programme: Arc<Programme>, words: String, now: Moment) -> Sliced<SearchResult> {
    Ok(programme.find(&words, now))
}

/// Why an event is found.
#[wasm_split(search, fallible, preload(fetch_explaining))]
pub fn explained(event: Arc<Event>, found: Memo<Option<SearchResult>>) -> Sliced<Explained> {
    Ok(explain(event, found))
}

/// Where somebody who types may want to go at once.
#[wasm_split(search, fallible, preload(fetch_suggesting))]
pub fn suggested(searching: Searching) -> Sliced<AnyView> {
    Ok(suggestions(searching))
}

#[wasm_split(door_screen, fallible, preload(fetch_door_screen))]
pub fn door_screen() -> Sliced<AnyView> {
    keep_unattended();
    Ok(view! { <DoorScreenPage /> }.into_any())
}

/// What stands around the pages in a kiosk, in the place of the site's own frame.
#[wasm_split(kiosk, fallible, preload(fetch_kiosk))]
pub fn kiosk() -> Sliced<AnyView> {
    keep_unattended();
    Ok(view! { <KioskFrame /> }.into_any())
}

fn keep_unattended() {
    provide_unattended(use_now().get_untracked());
}
