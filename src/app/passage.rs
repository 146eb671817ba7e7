//! Going to another page: the slices that it needs are fetched first, then it is shown. What cannot be had leaves the page
//! that is there, says so, and can be asked for again.

use crate::pages::slices;
use crate::platform::navigation::{self, Arrival, HistoryHandling, RelativeUrl, Traveller};
use crate::platform::{effect, http, task, timer};
use crate::state::location::{Location, use_location, use_texts};
use crate::state::long_lived::LongLived;
use crate::state::own::{OwnState, provide_own};
use crate::state::programme::{Loading, use_programme_state};
use crate::state::visitor::use_visitor;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::slice::Slice;
use stadsgesprek_core::visitor::saved::VisitorData;
use std::time::Duration;

/// How long nothing is said of a page that is on its way.
const PATIENCE: Duration = Duration::from_millis(400);

/// Where the visitor is going to, and what they are told of it.
#[derive(Clone, Copy)]
pub struct Passage {
    location: Location,
    own: OwnState,
    /// Counts where the visitor wanted to go: what comes late leads nowhere any more.
    turn: StoredValue<usize>,
    /// What they wait for, by its turn; said when it takes long.
    awaited: LongLived<Option<usize>>,
    is_late: LongLived<bool>,
    failed: LongLived<Option<Destination>>,
    /// Something of the visitor's own changed while they were reading.
    has_changed: LongLived<bool>,
}

#[derive(Clone, Debug)]
struct Destination {
    url: RelativeUrl,
    /// The address bar does not say so yet.
    is_link: bool,
    arrival: Arrival,
}

/// Provides it. Needs all state.
pub fn provide_passage() -> Passage {
    let passage = Passage {
        location: use_location(),
        own: provide_own(),
        turn: StoredValue::new(0),
        awaited: LongLived::new(None),
        is_late: LongLived::new(false),
        failed: LongLived::new(None),
        has_changed: LongLived::new(false),
    };
    provide_context(passage);
    passage
}

/// Where the visitor is going to. Only where [`provide_passage`] was called.
pub fn use_passage() -> Passage {
    expect_context()
}

/// Whether something of the visitor's own changed since they looked.
pub fn has_news(data: &VisitorData, loading: &Loading) -> bool {
    matches!(loading, Loading::Ready { programme, .. } if data.has_news(&programme.schedule))
}

impl Passage {
    /// The slice of the visitor's own.
    pub fn own(self) -> OwnState {
        self.own
    }

    /// Follows links and the back button; browser only.
    pub fn follow(self) {
        navigation::follow(&self);
    }

    /// Fetches the slice of the visitor's own when there is something that it shows: a registration, also one that was made
    /// in another tab, or news in a programme that came later. Browser only.
    pub fn follow_own(self) {
        let (visitor, programme) = (use_visitor(), use_programme_state());
        effect(move || {
            let loading = programme.get();
            let has_news = visitor.data().with(|data| has_news(data, &loading));
            if has_news && programme.is_renewed() {
                self.has_changed.set(true);
            }
            let is_needed = has_news || visitor.data().with(VisitorData::has_registered);
            if is_needed && !self.own.is_there() {
                task::spawn(async move {
                    self.has_own().await;
                });
            }
        });
    }

    /// Whether the visitor cannot come to where they are going.
    fn failed(self) -> bool {
        self.failed.with(Option::is_some)
    }

    /// Goes there once more.
    fn retry(self) {
        if let Some(destination) = self.failed.get_untracked() {
            self.go(destination);
        }
    }

    fn go(self, destination: Destination) {
        let page = Route::parse(&destination.url.path).page;
        // A screen begins with its own page, and not on the way.
        if page.is_unattended() {
            return leave_for(&destination);
        }
        let turn = self.turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        if self.is_ready_for(&page) {
            self.wait_for(None);
            return self.show(destination);
        }
        self.wait_for(turn);
        timer::after(PATIENCE, move || {
            if self.awaited.get_untracked() == turn {
                self.is_late.set(true);
            }
        });
        task::spawn(async move {
            let is_there = self.fetch(&page).await;
            if self.turn.try_get_value() != turn {
                return;
            }
            self.wait_for(None);
            if is_there {
                self.show(destination);
            } else if http::get_text(&destination.url.path).await.is_ok() {
                // The server has the page, so perhaps that of a newer build.
                leave_for(&destination);
            } else {
                self.failed.set(Some(destination));
            }
        });
    }

    fn wait_for(self, turn: Option<usize>) {
        self.awaited.set(turn);
        if self.is_late.get_untracked() {
            self.is_late.set(false);
        }
    }

    fn show(self, Destination { url, is_link, arrival }: Destination) {
        if self.failed.with_untracked(Option::is_some) {
            self.failed.set(None);
        }
        if is_link {
            self.location.go_to_url(url, HistoryHandling::Push);
        } else {
            self.location.show(url, arrival);
        }
    }

    fn is_ready_for(self, page: &Page) -> bool {
        slices::are_there(page) && (self.own.is_there() || !page.slices().contains(&Slice::Own))
    }

    async fn fetch(self, page: &Page) -> bool {
        slices::fetch(page).await && (!page.slices().contains(&Slice::Own) || self.has_own().await)
    }

    async fn has_own(self) -> bool {
        let Some(own) = slices::own().await else { return false };
        self.own.begin(own);
        true
    }
}

impl Traveller for Passage {
    fn approach(&self, url: &RelativeUrl) {
        slices::fetch_ahead(&Route::parse(&url.path).page);
    }

    fn follow(&self, url: RelativeUrl) {
        self.go(Destination { url, is_link: true, arrival: Arrival::Forward });
    }

    fn arrive(&self, url: RelativeUrl, arrival: Arrival) {
        self.go(Destination { url, is_link: false, arrival });
    }
}

/// That something of the visitor's own changed while they were reading, and where it is told.
#[component]
pub fn OwnChanged() -> impl IntoView {
    let t = use_texts();
    let passage = use_passage();
    let location = passage.location;
    let is_mine = Memo::new(move |_| location.route().with(|route| route.page == Page::Mine));
    effect(move || {
        if is_mine.get() {
            passage.has_changed.set(false);
        }
    });
    when(
        move || passage.has_changed.get() && !is_mine.get(),
        move || {
            view! {
                <p class="tidings" role="status">{t.own_changed} " " <a href=location.link(Page::Mine)>{t.mine}</a></p>
            }
        },
    )
}

fn leave_for(Destination { url, .. }: &Destination) {
    let query = if url.query.is_empty() { String::new() } else { ["?", &url.query].concat() };
    let path = if url.path.is_empty() { "./" } else { &url.path };
    navigation::leave_for_heading(&[path, &query].concat());
}

/// Says that a page is on its way, when that takes long; that it cannot be had, and offers to try again.
#[component]
pub fn PassageTrouble() -> impl IntoView {
    let t = use_texts();
    let passage = use_passage();
    view! {
        {when(move || passage.is_late.get(), move || view! { <p class="tidings" role="status">{t.page_loading}</p> })}
        {when(move || passage.failed(), move || view! {
            <p class="tidings" role="status">
                {t.page_not_had} " "
                <button type="button" class="button" on:click=move |_| passage.retry()>{t.retry}</button>
            </p>
        })}
    }
    .into_any()
}
