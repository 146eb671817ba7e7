//! Going to another page: the slices that it needs are fetched first, then it is shown. What cannot be had leaves the page
//! that is there, says so, and can be asked for again.

use crate::pages::slices;
use crate::platform::navigation::{self, Arrival, HistoryHandling, RelativeUrl, Traveller};
use crate::platform::{effect, http, task, timer};
use crate::state::location::{Location, relative, use_location, use_texts};
use crate::state::long_lived::LongLived;
use crate::state::own::{OwnState, provide_own};
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use crate::state::visitor::use_visitor;
use crate::ui::when;
use leptos::prelude::*;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::slice::Slice;
use stadsgesprek_core::visitor::saved::VisitorData;
use std::time::Duration;

/// How long nothing is said of a page that is on its way.
const PATIENCE: Duration = Duration::from_millis(400);
/// After how long it is given up.
const LIMIT: Duration = Duration::from_secs(20);
/// How long the server may take to say whether it has a page, in milliseconds.
const PAGE_MS: i32 = 8_000;

/// Where the visitor is going to, and what they are told of it.
#[derive(Clone, Copy)]
pub struct Passage {
    location: Location,
    own: OwnState,
    programme: ProgrammeState,
    /// What they wait for.
    wait: LongLived<Option<Wait>>,
    /// Where they could not come to, and in which turn.
    failed: LongLived<Option<(PassageGoal, usize)>>,
    /// Something of the visitor's own changed while they were reading.
    has_changed: LongLived<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wait {
    /// The turn in which they wanted to go there.
    turn: usize,
    /// So long that it is said.
    is_long: bool,
}

#[derive(Clone, Debug)]
struct PassageGoal {
    url: RelativeUrl,
    way: Way,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    /// By a link: the address bar does not say so yet.
    Link,
    /// To what the address bar says.
    Forward,
    /// To an entry of the history, by its number.
    Return(u32),
}

/// Provides it. Needs all state.
pub fn provide_passage() -> Passage {
    let passage = Passage {
        location: use_location(),
        own: provide_own(),
        programme: use_programme_state(),
        wait: LongLived::new(None),
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
            // Who is at Mine sees it there.
            if has_news && programme.is_renewed() && !self.is_at_mine() {
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

    fn is_late(self) -> bool {
        // Who went elsewhere meanwhile, or filters, waits no more.
        self.location.query().track();
        self.wait.get().is_some_and(|wait| wait.is_long && wait.turn == self.location.turn())
    }

    fn is_at_mine(self) -> bool {
        self.location.route().with_untracked(|route| route.page == Page::Mine)
    }

    /// Whether the visitor cannot come to where they are going.
    fn failed(self) -> bool {
        self.failed.with(Option::is_some)
    }

    /// Goes there once more.
    fn retry(self) {
        let Some((destination, turn)) = self.failed.get_untracked() else { return };
        // Somebody who filtered meanwhile has another address.
        let way = if self.location.turn() == turn { destination.way } else { Way::Link };
        self.go(PassageGoal { way, ..destination });
    }

    fn go(self, destination: PassageGoal) {
        let page = Route::parse(&destination.url.path).page;
        // A screen begins with its own page, and not on the way.
        if page.is_unattended() {
            return leave_for(&destination);
        }
        let turn = self.location.next_turn();
        self.failed.set(None);
        if self.is_ready_for(&page) {
            return self.show(destination);
        }
        self.wait.set(Some(Wait { turn, is_long: false }));
        let is_waiting = move || {
            self.location.turn() == turn && self.wait.get_untracked().is_some_and(|wait| wait.turn == turn)
        };
        timer::after(PATIENCE, move || {
            if is_waiting() {
                self.wait.set(Some(Wait { turn, is_long: true }));
            }
        });
        let late = destination.clone();
        timer::after(LIMIT, move || {
            if is_waiting() {
                self.fail(late);
            }
        });
        task::spawn(async move {
            let is_there = self.fetch(&page).await;
            if is_waiting() && is_there {
                return self.show(destination);
            }
            // Perhaps the server has the page of a newer build.
            let is_elsewhere =
                is_waiting() && http::get_text_within(&destination.url.path, PAGE_MS).await.is_ok();
            if is_waiting() {
                if is_elsewhere { leave_for(&destination) } else { self.fail(destination) }
            }
        });
    }

    fn fail(self, destination: PassageGoal) {
        self.wait.set(None);
        self.failed.set(Some((destination, self.location.next_turn())));
    }

    fn show(self, PassageGoal { url, way }: PassageGoal) {
        self.wait.set(None);
        match way {
            Way::Link => self.location.go_to_url(url, HistoryHandling::Push),
            Way::Forward => self.location.show(url, Arrival::Forward),
            Way::Return(entry) => self.location.show(url, Arrival::Return(navigation::enter(entry))),
        }
    }

    fn is_ready_for(self, page: &Page) -> bool {
        slices::are_there(page)
            && self.programme.is_enough_for(page)
            && (self.own.is_there() || !page.slices().contains(&Slice::Own))
    }

    async fn fetch(self, page: &Page) -> bool {
        self.complete_ahead(page);
        slices::fetch(page).await
            && (!page.slices().contains(&Slice::Own) || self.has_own().await)
            && (self.programme.is_enough_for(page) || self.programme.complete().await)
    }

    /// Begins to fetch what the outline of the programme leaves out, when the page shows it.
    fn complete_ahead(self, page: &Page) {
        if !self.programme.is_enough_for(page) {
            task::spawn(async move {
                self.programme.complete().await;
            });
        }
    }

    async fn has_own(self) -> bool {
        let Some(own) = slices::own().await else { return false };
        self.own.begin(own);
        true
    }
}

impl Traveller for Passage {
    fn approach(&self, url: &RelativeUrl) {
        let page = Route::parse(&url.path).page;
        slices::fetch_ahead(&page);
        self.complete_ahead(&page);
    }

    fn follow(&self, url: RelativeUrl) {
        self.go(PassageGoal { url, way: Way::Link });
    }

    fn arrive(&self, url: RelativeUrl, entry: Option<u32>) {
        self.go(PassageGoal { url, way: entry.map_or(Way::Forward, Way::Return) });
    }
}

/// That something of the visitor's own changed while they were reading, and where it is told.
#[component]
pub fn OwnChanged() -> impl IntoView {
    let t = use_texts();
    let passage = use_passage();
    let location = passage.location;
    let (visitor, programme) = (use_visitor(), use_programme_state());
    // It stays until the visitor has been at Mine, or has seen it elsewhere and goes on.
    effect(move || {
        location.route().track();
        let is_seen = !visitor.data().with_untracked(|data| has_news(data, &programme.get_untracked()));
        if passage.has_changed.get_untracked() && (passage.is_at_mine() || is_seen) {
            passage.has_changed.set(false);
        }
    });
    when(
        move || passage.has_changed.get(),
        move || {
            view! {
                <p class="tidings" role="status">{t.own_changed} " " <a href=location.link(Page::Mine)>{t.mine}</a></p>
            }
        },
    )
}

fn leave_for(PassageGoal { url, .. }: &PassageGoal) {
    navigation::leave_for_heading(&relative(&url.path, &url.query));
}

/// Says that a page is on its way, when that takes long; that it cannot be had, and offers to try again.
#[component]
pub fn PassageTrouble() -> impl IntoView {
    let t = use_texts();
    let passage = use_passage();
    view! {
        {when(move || passage.is_late(), move || view! { <p class="tidings" data-kind="quiet" role="status">{t.page_loading}</p> })}
        {when(move || passage.failed(), move || view! {
            <p class="tidings" role="status">
                {t.page_not_had} " "
                <button type="button" class="button" on:click=move |_| passage.retry()>{t.retry}</button>
            </p>
        })}
    }
    .into_any()
}
