//! The programme: loaded when the app starts, the last good one kept for when the next cannot be had.

use crate::platform;
use crate::platform::http::{HttpError, TextFile};
use crate::platform::task::SharedWork;
use crate::state::long_lived::{LongLived, ReadLongLived};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::outline::{self, fingerprint};
use stadsgesprek_core::programme::schedule::{Schedule, read};
use std::cell::RefCell;
use std::sync::Arc;

/// Where the programme file is, below the site's base.
pub const FILE: &str = "data/events.json";

/// How long the server may take to give what an outline leaves out, in milliseconds: then it is asked anew at the next occasion.
const LIMIT_MS: i32 = 20_000;

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
        /// It is the outline of the programme: what only the page of an event shows is not there yet.
        is_outline: bool,
    },
    /// Not to be had.
    Failed,
}

/// The programme and how it stands with it.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeState {
    loading: LongLived<Loading>,
    was_retried_in_vain: LongLived<bool>,
    /// How often an outline was completed.
    completions: LongLived<usize>,
    /// How often all that is searched was read, for what was found before.
    readings: LongLived<usize>,
    /// The server has another programme than the one that the outline was made of.
    is_outdated: LongLived<bool>,
}

thread_local! {
    /// The work of completing an outline, once it was begun.
    static COMPLETING: RefCell<Option<SharedWork>> = const { RefCell::new(None) };
}

/// Provides the programme as it is so far.
pub fn provide_programme(loading: Loading) -> ProgrammeState {
    let state = ProgrammeState {
        loading: LongLived::new(loading),
        was_retried_in_vain: LongLived::new(false),
        completions: LongLived::new(0),
        readings: LongLived::new(0),
        is_outdated: LongLived::new(false),
    };
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

    /// Whether all of the programme is there that a page shows.
    pub fn is_enough_for(self, page: &Page) -> bool {
        !(page.needs_all() && self.is_outline())
    }

    fn is_outline(self) -> bool {
        self.loading.with_untracked(|loading| matches!(loading, Loading::Ready { is_outline: true, .. }))
    }

    /// Follows that an outline is completed: there is more to be searched.
    pub fn follow_completion(self) {
        self.completions.track();
    }

    /// Notes that all that is searched was read.
    pub fn note_reading(self) {
        self.readings.update(|times| *times += 1);
    }

    /// Follows that all that is searched was read: a search finds more then.
    pub fn follow_reading(self) {
        self.readings.track();
    }

    /// Whether it was seen that the server has another programme than the one that the outline was made of.
    pub fn is_outdated(self) -> bool {
        self.is_outdated.get_untracked()
    }

    /// Puts the programme in the place of its outline. Nothing that is shown changes by that, so no view is told. `false` when
    /// it cannot be had, or is another one by now; browser only.
    pub async fn complete(self) -> bool {
        if !self.is_outline() {
            return true;
        }
        let work = COMPLETING.take().unwrap_or_else(|| SharedWork::begin(self.take_whole()));
        COMPLETING.set(Some(work.clone()));
        let is_there = work.outcome().await;
        if !is_there {
            COMPLETING.set(None);
        }
        is_there
    }

    async fn take_whole(self) -> bool {
        let Ok(file) = platform::http::get_text_within(FILE, LIMIT_MS).await else { return false };
        // Reading it takes so long that a touch is answered before.
        platform::task::give_way().await;
        let Loading::Ready { programme: outline, mark, is_outline: true, .. } = self.get_untracked() else {
            // Another one has come meanwhile.
            return !self.is_outline();
        };
        if fingerprint(&file.text) != mark {
            self.is_outdated.set(true);
            return false;
        }
        let Some(whole) = understand(&file.text) else { return false };
        platform::task::spawn(platform::last_good::keep(file.text));
        outline.complete(&whole);
        if let Some(mut loading) = self.loading.try_write_untracked()
            && let Loading::Ready { programme, is_outline, .. } = &mut *loading
        {
            (*programme, *is_outline) = (whole, false);
        }
        self.completions.update(|times| *times += 1);
        true
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

/// Loads what the page asked for, the programme or its outline, when that is enough for what is shown first; browser only.
pub async fn load(page: &Page) -> Loading {
    let outline = platform::http::get_text_asked("outline").await;
    if let Some(outline) = outline.filter(|_| !page.needs_all()).and_then(outlined) {
        return outline;
    }
    let answer = match platform::http::get_text_asked("programme").await {
        Some(answer) => answer,
        None => platform::http::get_text(FILE).await,
    };
    load_from(answer, None).await
}

fn outlined(answer: Result<TextFile, HttpError>) -> Option<Loading> {
    let (schedule, mark) = outline::read(&answer.ok()?.text)?;
    let programme = usable(schedule)?;
    Some(Loading::Ready {
        programme,
        is_last_good: false,
        dated: None,
        mark,
        is_renewed: false,
        is_outline: true,
    })
}

/// Makes a programme of an answer. Of the one that is known by its mark, nothing is made.
async fn load_from(answer: Result<TextFile, HttpError>, known: Option<u64>) -> Loading {
    if answer.as_ref().is_ok_and(|file| known == Some(fingerprint(&file.text))) {
        return Loading::Pending;
    }
    if let Some((TextFile { text, is_last_good, dated }, programme)) = understood(answer) {
        let mark = fingerprint(&text);
        if !is_last_good {
            platform::task::spawn(platform::last_good::keep(text));
        }
        return Loading::Ready { programme, is_last_good, dated, mark, is_renewed: false, is_outline: false };
    }
    let last_good = platform::last_good::get().await.and_then(|text| understand(&text));
    match last_good {
        Some(programme) => Loading::Ready {
            programme,
            is_last_good: true,
            dated: None,
            mark: 0,
            is_renewed: false,
            is_outline: false,
        },
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
        Ok((schedule, _)) => usable(schedule),
        Err(refusal) => {
            leptos::logging::debug_warn!("the programme could not be read: {refusal}");
            None
        }
    }
}

/// A file without a single event is a mistake at the publisher's, not an empty programme.
fn usable(schedule: Schedule) -> Option<Arc<Programme>> {
    (!schedule.events.is_empty()).then(|| ready(schedule))
}

/// A schedule, ready to be shown.
pub fn ready(schedule: Schedule) -> Arc<Programme> {
    Arc::new(Programme::new(schedule))
}
