//! The programme: loaded when the app starts, the last good one kept for when the next cannot be had.

use crate::platform;
use crate::platform::http::{HttpError, TextFile};
use crate::state::long_lived::{LongLived, ReadLongLived};
use leptos::prelude::*;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::schedule::{Schedule, read};
use std::sync::Arc;

/// Where the programme file is, below the site's base.
pub const FILE: &str = "data/events.json";

/// How it stands with the programme.
#[derive(Clone, Debug)]
pub enum Loading {
    /// It was asked for.
    Pending,
    /// There is one, of the server or the last good one.
    Ready {
        /// With its search index.
        programme: Arc<Programme>,
        /// The newest could not be had; this is the last good one.
        is_last_good: bool,
        /// When the server gave it, in milliseconds since 1970 by the server's clock.
        dated: Option<i64>,
        /// What tells its text from another.
        mark: u64,
        /// It came while somebody was looking at another one.
        is_renewed: bool,
    },
    /// Not to be had.
    Failed,
}

/// The programme and how it stands with it.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeState {
    loading: LongLived<Loading>,
    was_retried_in_vain: LongLived<bool>,
}

/// Provides the programme as it is so far.
pub fn provide_programme(loading: Loading) -> ProgrammeState {
    let state =
        ProgrammeState { loading: LongLived::new(loading), was_retried_in_vain: LongLived::new(false) };
    provide_context(state);
    state
}

/// How it stands with the programme.
pub fn use_programme_state() -> ProgrammeState {
    expect_context()
}

/// The programme, inside a page: pages are shown only once it is there.
pub fn use_programme() -> Arc<Programme> {
    expect_context()
}

impl ProgrammeState {
    /// How it stands.
    pub fn get(self) -> Loading {
        self.loading.get()
    }

    /// How it stands, without following it.
    pub fn get_untracked(self) -> Loading {
        self.loading.get_untracked()
    }

    /// Puts another programme in the place of this one.
    pub(super) fn replace(self, loading: Loading) {
        self.loading.set(loading);
    }

    /// Puts a newer programme in the place of the one that somebody is looking at.
    pub fn renew(self, mut programme: Loading) {
        if let Loading::Ready { is_renewed, .. } = &mut programme {
            *is_renewed = true;
        }
        self.loading.set(programme);
    }

    /// Whether the programme came while somebody was looking at another one.
    pub fn is_renewed(self) -> bool {
        self.loading.with_untracked(|loading| matches!(loading, Loading::Ready { is_renewed: true, .. }))
    }

    /// A newer programme than this one, when the server has one. Nothing is put in the place of anything yet.
    pub async fn newer(self) -> Option<Loading> {
        let known = match self.get_untracked() {
            Loading::Ready { mark, is_last_good: false, .. } => Some(mark),
            _ => None,
        };
        let found = load_from(platform::http::get_text(FILE).await, known).await;
        matches!(found, Loading::Ready { is_last_good: false, .. }).then_some(found)
    }

    /// Whether the last retry brought nothing better.
    pub fn was_retried_in_vain(self) -> ReadLongLived<bool> {
        self.was_retried_in_vain.read_only()
    }

    /// Tries again. What is there stays until there is something better: somebody may be filling in a form.
    pub fn retry(self) {
        let has_one = move || matches!(self.loading.get_untracked(), Loading::Ready { .. });
        self.was_retried_in_vain.set(false);
        if !has_one() {
            self.loading.set(Loading::Pending);
        }
        platform::task::spawn(async move {
            let loading = load_from(platform::http::get_text_anew(FILE).await, None).await;
            let is_better = matches!(loading, Loading::Ready { is_last_good: false, .. });
            self.was_retried_in_vain.set(!is_better);
            if is_better || !has_one() {
                self.loading.set(loading);
            }
        });
    }
}

/// Loads the programme; browser only.
pub async fn load() -> Loading {
    load_from(platform::http::get_text_asked(FILE).await, None).await
}

/// Makes a programme of an answer. Of the one that is known by its mark, nothing is made.
async fn load_from(answer: Result<TextFile, HttpError>, known: Option<u64>) -> Loading {
    if answer.as_ref().is_ok_and(|file| known == Some(mark(&file.text))) {
        return Loading::Pending;
    }
    if let Some((TextFile { text, is_last_good, dated }, programme)) = understood(answer) {
        let mark = mark(&text);
        if !is_last_good {
            platform::task::spawn(platform::last_good::keep(text));
        }
        return Loading::Ready { programme, is_last_good, dated, mark, is_renewed: false };
    }
    let last_good = platform::last_good::get().await.and_then(|text| understand(&text));
    match last_good {
        Some(programme) => {
            Loading::Ready { programme, is_last_good: true, dated: None, mark: 0, is_renewed: false }
        }
        None => Loading::Failed,
    }
}

/// The text of the newest programme file that can be had; browser only.
pub async fn newest_text() -> Option<String> {
    match platform::http::get_text(FILE).await {
        Ok(file) => Some(file.text),
        Err(_) => platform::last_good::get().await,
    }
}

fn understood(answer: Result<TextFile, HttpError>) -> Option<(TextFile, Arc<Programme>)> {
    match answer {
        Ok(file) => understand(&file.text).map(|programme| (file, programme)),
        Err(error) => {
            leptos::logging::debug_warn!("the programme could not be loaded: {error}");
            None
        }
    }
}

pub(super) fn understand(text: &str) -> Option<Arc<Programme>> {
    match read(text) {
        // A file without a single event is a mistake at the publisher's, not an empty programme.
        Ok((schedule, _)) if schedule.events.is_empty() => None,
        Ok((schedule, _)) => Some(ready(schedule)),
        Err(refusal) => {
            leptos::logging::debug_warn!("the programme could not be read: {refusal}");
            None
        }
    }
}

/// What tells the text of a programme file from another (FNV-1a).
pub(super) fn mark(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A schedule, ready to be shown.
pub fn ready(schedule: Schedule) -> Arc<Programme> {
    Arc::new(Programme::new(schedule))
}
