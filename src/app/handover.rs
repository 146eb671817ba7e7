//! Which app shows a visit: the one that starts first, or the whole one, which has everything.

use crate::platform::{chunk, connection, http, local_storage, navigation, task};
use crate::state::programme::{FILE, Loading, use_programme_state};
use crate::state::visitor::use_visitor;
use leptos::prelude::*;
use stadsgesprek_core::visitor::saved::{VisitorData, sort_records};

/// What remembers, for as long as the tab is open, that the page began anew for the whole app. Once: it may be that it is
/// not to be had.
const ANEW: &str = "sg1.anew";

/// What the storage holds.
pub fn stored() -> VisitorData {
    sort_records(local_storage::all().unwrap_or_default())
}

/// Starts the whole app, if it is to be had.
pub async fn is_whole_there() -> bool {
    chunk::call("whole", "is_there", &[]).await.is_some()
}

/// Whether something of the visitor's own changed since they looked, which only the whole app tells.
pub fn has_news(data: &VisitorData, loading: &Loading) -> bool {
    matches!(loading, Loading::Ready { programme, .. } if data.has_news(&programme.schedule))
}

/// Begins the page anew, with the whole app, when by now there is something that only that one shows: a registration made
/// in another tab, or news in a programme that came later.
pub fn begin_anew_when_needed() {
    let (visitor, programme) = (use_visitor(), use_programme_state());
    Effect::new(move |was_needed: Option<bool>| {
        let loading = programme.get();
        let has_registered = visitor.data().with(VisitorData::has_registered);
        // Who is looking at a page in which the programme was renewed is told there, and nothing moves.
        let is_renewed = programme.is_renewed();
        let is_needed = has_registered || !is_renewed && visitor.data().with(|data| has_news(data, &loading));
        if was_needed == Some(false) && is_needed {
            begin_anew();
        }
        is_needed
    });
    // The browser may show a page again as it was left, without what happened since.
    connection::on_return(|is_online| {
        if !is_online && stored().has_registered() {
            begin_anew();
        }
    });
}

fn begin_anew() {
    task::spawn(async {
        if http::get_text(FILE).await.is_ok() && navigation::is_first(ANEW) {
            navigation::reload();
        }
    });
}
