//! Where the visitor is: the route, its query, and links to elsewhere.

use crate::platform::navigation::{self, Arrival, HistoryHandling, RelativeUrl};
use crate::state::long_lived::{LongLived, ReadLongLived};
use leptos::prelude::*;
use stadsgesprek_core::address::preview;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::{
    Catalog, ChangeCatalog, DeliveryCatalog, FormCatalog, MineCatalog, RareCatalog, TransferCatalog,
    change_texts, delivery_texts, form_texts, mine_texts, rare_texts, texts, transfer_texts,
};
use stadsgesprek_core::programme::filter::Filter;
use stadsgesprek_core::programme::month;
use stadsgesprek_core::value::id::{EventId, is_well_formed};
use stadsgesprek_core::value::query::{encode, pairs};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;

/// The parameter that names the event whose notes are asked for.
const NOTES_AT: &str = "bij";

/// Where the visitor is.
#[derive(Clone, Copy, Debug)]
pub struct Location {
    url: LongLived<RelativeUrl>,
    arrival: LongLived<Arrival>,
    /// Counts where the visitor went, and wanted to go.
    turn: StoredValue<usize>,
    // No memos: those keep a note of every view that ever read them.
    route: LongLived<Route>,
    preview: LongLived<Option<Moment>>,
}

/// Provides the location, beginning at an address.
pub fn provide_location(url: RelativeUrl) -> Location {
    let location = Location {
        arrival: LongLived::new(Arrival::Forward),
        turn: StoredValue::new(0),
        route: LongLived::new(Route::parse(&url.path)),
        preview: LongLived::new(preview::parse(&url.query)),
        url: LongLived::new(url),
    };
    provide_context(location);
    location
}

/// Where the visitor is.
pub fn use_location() -> Location {
    expect_context()
}

/// The texts in the language of the page at hand. The language is part of the route, so a change renders anew.
pub fn use_texts() -> &'static Catalog {
    texts(use_language())
}

/// The texts of rare pages in the language of the page at hand.
pub fn use_rare_texts() -> &'static RareCatalog {
    rare_texts(use_language())
}

/// The texts of the visitor's own programme and notes, in the language of the page at hand.
pub fn use_mine_texts() -> &'static MineCatalog {
    mine_texts(use_language())
}

/// The texts of taking one's programme along, in the language of the page at hand.
pub fn use_transfer_texts() -> &'static TransferCatalog {
    transfer_texts(use_language())
}

/// The texts of the form with which a visitor registers, in the language of the page at hand.
pub fn use_form_texts() -> &'static FormCatalog {
    form_texts(use_language())
}

/// How the visitor's own registration stands, in the language of the page at hand.
pub fn use_delivery_texts() -> &'static DeliveryCatalog {
    delivery_texts(use_language())
}

/// What changed, in the language of the page at hand.
pub fn use_change_texts() -> &'static ChangeCatalog {
    change_texts(use_language())
}

/// The language of the page at hand.
pub fn use_language() -> Language {
    use_location().route.with_untracked(|route| route.language)
}

impl Location {
    /// As it is now; not followed.
    pub fn url(self) -> RelativeUrl {
        self.url.get_untracked()
    }

    /// Shows an address without writing it to the address bar: what the bar says already, and in a kiosk, which leaves no history.
    pub fn show(self, url: RelativeUrl, arrival: Arrival) {
        self.next_turn();
        let (route, preview) = (Route::parse(&url.path), preview::parse(&url.query));
        batch(move || {
            self.arrival.set(arrival);
            if route != self.route.get_untracked() {
                self.route.set(route);
            }
            if preview != self.preview.get_untracked() {
                self.preview.set(preview);
            }
            // Last: what is told first runs first, and a page that is left must be gone before it sees the query of the next.
            self.url.set(url);
        });
    }

    /// Begins another turn, because the visitor wants to go somewhere.
    pub fn next_turn(self) -> usize {
        self.turn.update_value(|turn| *turn += 1);
        self.turn()
    }

    /// Which turn it is: what comes late for an earlier one leads nowhere any more.
    pub fn turn(self) -> usize {
        self.turn.get_value()
    }

    /// The screen and its language; to be followed.
    pub fn route(self) -> ReadLongLived<Route> {
        self.route.read_only()
    }

    /// How the visitor came here.
    pub fn arrival(self) -> Arrival {
        self.arrival.get_untracked()
    }

    /// Whether the visitor came here by a link or a choice.
    pub fn is_forward(self) -> bool {
        self.arrival() == Arrival::Forward
    }

    /// The query, without `?`.
    pub fn query(self) -> Signal<String> {
        Signal::derive(move || self.url.with(|url| url.query.clone()))
    }

    /// The moment that is previewed, when one is.
    pub fn preview(self) -> ReadLongLived<Option<Moment>> {
        self.preview.read_only()
    }

    /// A link to a screen in the language of the page at hand, relative to the site's base.
    pub fn link(self, page: Page) -> String {
        self.link_to(&Route::new(self.route.with_untracked(|route| route.language), page))
    }

    /// A link to a screen in the language of the page at hand, with a query.
    pub fn link_with(self, page: Page, query: &str) -> String {
        self.address(&Route::new(self.route.with_untracked(|route| route.language), page), query)
    }

    /// A link to a screen to be passed on: without the preview.
    pub fn link_for_others(self, page: Page) -> String {
        let language = self.route.with_untracked(|route| route.language);
        relative(&Route::new(language, page).path(), "")
    }

    /// The page at hand in the other language, with the same query.
    pub fn in_other_language(self) -> String {
        let path = self.route.with(Route::in_other_language).path();
        self.url.with(|url| relative(&path, &url.query))
    }

    /// A link to a route; it keeps the preview.
    pub fn link_to(self, route: &Route) -> String {
        self.address(route, "")
    }

    /// A link to the notes at an event.
    pub fn notes_link(self, event: &EventId) -> String {
        let language = self.route.with_untracked(|route| route.language);
        self.address(&Route::new(language, Page::Notes), &format!("{NOTES_AT}={event}"))
    }

    /// The event whose notes are asked for.
    pub fn notes_at(self) -> Option<EventId> {
        self.url.with(|url| {
            let (_, id) = pairs(&url.query).find(|(name, _)| name == NOTES_AT)?;
            is_well_formed(&id).then(|| EventId::new(id))
        })
    }

    /// A link to a route with a filter.
    pub fn filtered_link(self, route: &Route, filter: &Filter) -> String {
        self.address(route, &filter.query())
    }

    /// A link to a route with a query; it keeps the preview.
    pub fn queried_link(self, route: &Route, query: &str) -> String {
        self.address(route, query)
    }

    /// The page at hand with another filter; the month of the calendar stays.
    pub fn set_filter(self, filter: &Filter, handling: HistoryHandling) {
        let here = self.url.get_untracked();
        let query = self.with_preview(&month::keep(&here.query, filter));
        let url = RelativeUrl { query, ..here };
        if url != self.url.get_untracked() {
            navigation::go(&url, handling);
            self.show(url, Arrival::Forward);
        }
    }

    /// Goes to a route with a query.
    pub fn go_to(self, route: &Route, query: &str, handling: HistoryHandling) {
        self.go_to_url(RelativeUrl { path: route.path(), query: self.with_preview(query) }, handling);
    }

    /// Goes to an address.
    pub fn go_to_url(self, url: RelativeUrl, handling: HistoryHandling) {
        navigation::go(&url, handling);
        self.show(url, Arrival::Forward);
    }

    /// A link to a place inside the page at hand; a bare fragment would be relative to the base.
    pub fn fragment(self, id: &str) -> String {
        format!("{}#{id}", self.here())
    }

    /// The page at hand, with its query.
    pub fn here(self) -> String {
        self.url.with_untracked(|url| relative(&url.path, &url.query))
    }

    /// The page at hand without the preview.
    pub fn without_preview(self) -> String {
        self.route.with_untracked(|route| relative(&route.path(), ""))
    }

    fn address(self, route: &Route, query: &str) -> String {
        relative(&route.path(), &self.with_preview(query))
    }

    /// A query that goes on with the preview.
    pub fn keep_preview(self, query: &str) -> String {
        self.with_preview(query)
    }

    fn with_preview(self, query: &str) -> String {
        let Some(moment) = self.preview.get_untracked() else { return query.to_owned() };
        let preview = format!("{}={}", preview::PARAMETER, encode(&moment.to_file()));
        if query.is_empty() { preview } else { format!("{query}&{preview}") }
    }
}

/// An address below the site's base, as it stands in a link; that of the top is not empty.
pub fn relative(path: &str, query: &str) -> String {
    let path = if path.is_empty() { "./" } else { path };
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
