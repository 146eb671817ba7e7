//! The app: what every page stands in, and which page it is.

mod arrival;
mod frame;
mod passage;
mod renewal;

use crate::pages::slices;
use crate::platform;
use crate::platform::confinement;
use crate::platform::effect;
use crate::platform::navigation::{self, RelativeUrl};
use crate::state::announcer::provide_announcer;
use crate::state::clock::provide_clock;
use crate::state::early::{EarlyInput, provide_early};
use crate::state::liveness::provide_liveness;
use crate::state::location::provide_location;
use crate::state::own::Own;
use crate::state::programme::{Loading, load, provide_programme};
use crate::state::retention::{self, provide_retention};
use crate::state::sight::note_first_sight;
use crate::state::site_address::{PublishedAddress, provide_site_address};
use crate::state::site_names::{self, provide_site_names};
use crate::state::subscriptions::{Subscriptions, provide_subscriptions};
use crate::state::visitor::{Stored, provide_visitor};
use frame::Frame;
use futures_util::future::join3;
use leptos::prelude::*;
use passage::{has_news, provide_passage};
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::address::slice::Slice;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::value::time::Moment;
use stadsgesprek_core::visitor::saved::sort_records;
use std::sync::Arc;

/// What the app begins with.
#[derive(Clone, Debug)]
pub struct InitialState {
    /// The address that it shows first.
    pub url: RelativeUrl,
    /// The moment that it shows first.
    pub now: Moment,
    /// The programme so far.
    pub loading: Loading,
    /// Whether it is in a browser.
    pub is_live: bool,
    /// What the storage of the browser holds.
    pub stored: Stored,
    /// What concerns only who has something of their own, when it is needed.
    pub own: Option<&'static dyn Own>,
    /// What can be followed.
    pub subscriptions: Subscriptions,
    /// How many cards the written page has, when the visitor is some way down it.
    pub written: Option<usize>,
    /// What the visitor did on it.
    pub early: EarlyInput,
    /// How long the details of a registration are kept.
    pub retention: Retention,
    /// Where the site is published.
    pub site_address: PublishedAddress,
    /// What the site is called.
    pub site_names: Arc<SiteNames>,
}

/// Starts the app in the browser: the page that the build wrote stays until the programme and the slices of the page are
/// there. On its page, as a kiosk.
pub fn start() {
    let here = navigation::current();
    if is_kiosk(&here) {
        confinement::begin(&[&here.path, "?", &here.query].concat());
    } else if let Some(kiosk) = confinement::of_session() {
        return navigation::replace_with(&kiosk);
    }
    platform::task::report_panics();
    let page = Route::parse(&here.path).page;
    let stored = sort_records(platform::local_storage::all().unwrap_or_default());
    let shows_own = page.slices().contains(&Slice::Own);
    let has_registered = stored.has_registered();
    // Where the page shows it, it comes with the page.
    let own = async move { if has_registered && !shows_own { slices::own().await } else { None } };
    platform::task::spawn(async move {
        let (loading, is_whole, own) = join3(load(&page), slices::fetch(&page), own).await;
        // What the visitor has can wait; the page cannot. Without it the written one stays (`public/boot.js` says so).
        if !is_whole {
            return;
        }
        let is_wanted = shows_own || !has_registered && has_news(&stored, &loading);
        let own = if is_wanted { slices::own().await } else { own };
        if own.is_none() && shows_own {
            return;
        }
        // Reading the programme and building the page are two tasks: between them a touch is answered.
        platform::task::give_way().await;
        start_with(own, loading);
    });
}

fn is_kiosk(url: &RelativeUrl) -> bool {
    Route::parse(&url.path).page == Page::Kiosk
}

fn start_with(own: Option<&'static dyn Own>, loading: Loading) {
    platform::service_worker::answer_beats();
    let position = arrival::position_at_start();
    let beginning = InitialState {
        loading,
        url: navigation::current(),
        now: platform::clock::now(),
        is_live: true,
        stored: platform::local_storage::all(),
        subscriptions: Subscriptions::of_document(),
        own,
        retention: retention::of_document(),
        site_address: PublishedAddress::of_document(),
        site_names: Arc::new(site_names::of_document()),
        early: EarlyInput::of_document(),
        written: (0.0 < position.scroll).then(|| platform::page::count("#start .card,#start .event-row")),
    };
    mount_to_body(move || view! { <App beginning /> });
    platform::page::take_over();
    arrival::restore(&position);
}

/// Everything inside `<body>`, with all state provided.
#[component]
pub fn App(
    /// What it begins with.
    beginning: InitialState,
) -> impl IntoView {
    provide_liveness(beginning.is_live);
    let path = beginning.url.path.clone();
    let is_kiosk = is_kiosk(&beginning.url);
    let location = provide_location(beginning.url);
    provide_clock(beginning.now);
    provide_subscriptions(beginning.subscriptions);
    provide_retention(beginning.retention);
    provide_site_address(beginning.site_address);
    provide_site_names(beginning.site_names);
    provide_announcer();
    let state = provide_programme(beginning.loading);
    let visitor = provide_visitor(beginning.stored);
    provide_early(beginning.early);
    let passage = provide_passage();
    if let Some(own) = beginning.own {
        passage.own().begin(own);
    }
    crate::components::provide_list_memory(&path, beginning.written);
    effect(move || {
        passage.follow();
        passage.follow_own();
        platform::lost_focus::follow();
        visitor.follow();
        note_first_sight();
        renewal::keep_up_to_date();
    });
    effect(move || {
        // A screen that nobody attends searches nothing, or only when somebody does.
        let is_attended = location.route().with_untracked(|route| !route.page.is_unattended());
        state.follow_completion();
        if let (Loading::Ready { programme, is_outline: false, .. }, true) = (state.get(), is_attended) {
            platform::idle::when_idle(move || {
                slices::prepare_search(programme.clone(), move || state.note_reading());
            });
        }
    });
    arrival::follow(location);
    match is_kiosk {
        true => slices::shown(slices::kiosk()),
        false => view! { <Frame /> }.into_any(),
    }
}
