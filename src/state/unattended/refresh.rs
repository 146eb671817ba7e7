//! The programme anew, without a moment in which there is none.

use crate::platform;
use crate::state::long_lived::LongLived;
use crate::state::programme::{FILE, Loading, ProgrammeState, understand};
use leptos::prelude::*;
use stadsgesprek_core::programme::outline::fingerprint;

/// How a fetch went.
pub(super) enum FetchResult {
    /// The server gave a programme.
    Had {
        /// What tells its text from another.
        text: u64,
        /// The server's time, in milliseconds since 1970.
        server: Option<i64>,
    },
    /// It did not; what was there stays.
    Lost,
}

/// Fetches the programme. Only when its text is another than the `known` one, it takes the place of the last.
/// Nothing is put in its place while it is held; the mark of the text stays as it was, so that the next fetch does it.
pub(super) async fn refresh(state: ProgrammeState, known: u64, is_held: LongLived<bool>) -> FetchResult {
    let Ok(file) = platform::http::get_text(FILE).await else { return FetchResult::Lost };
    let text = fingerprint(&file.text);
    let is_there = matches!(state.get_untracked(), Loading::Ready { .. });
    if file.is_last_good && is_there {
        return FetchResult::Lost;
    }
    if is_held.get_untracked() && is_there {
        return FetchResult::Had { text: known, server: file.dated };
    }
    if text != known || !is_there {
        let Some(programme) = understand(&file.text) else { return FetchResult::Lost };
        let is_last_good = file.is_last_good;
        state.replace(Loading::Ready {
            programme,
            is_last_good,
            dated: file.dated,
            mark: text,
            is_renewed: false,
            is_outline: false,
        });
        if is_last_good {
            return FetchResult::Lost;
        }
        platform::task::spawn(platform::last_good::keep(file.text));
    }
    FetchResult::Had { text, server: file.dated }
}
