//! Turns the pages of what does not fit at once, and changes the language after a round.

use super::content::DoorContent;
use crate::platform::{effect, pager, timer};
use crate::state::location::use_language;
use crate::state::long_lived::LongLived;
use crate::state::unattended::Unattended;
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::door_texts;
use stadsgesprek_core::screens::door_screen::{PAGE_SECONDS, Rotation};
use stadsgesprek_core::value::text::Language;

/// The areas of the screen that have pages.
const AREAS: &str = ".door-pages";

/// Which page is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pages {
    rotation: RwSignal<Rotation>,
    counts: RwSignal<Vec<usize>>,
    is_held: LongLived<bool>,
    languages: Memo<Vec<Language>>,
    own: Language,
}

impl Pages {
    /// Begins with the first page. A page stands for [`PAGE_SECONDS`]; what is new begins with its first page, too.
    pub(super) fn new(
        unattended: Unattended,
        content: Memo<DoorContent>,
        languages: Memo<Vec<Language>>,
    ) -> Self {
        let pages = Self {
            rotation: RwSignal::new(Rotation::default()),
            counts: RwSignal::new(Vec::new()),
            is_held: LongLived::new(false),
            languages,
            own: use_language(),
        };
        let turned = StoredValue::new(0_i64);
        let beat = unattended.beat();
        let subject = Memo::new(move |_| content.with(DoorContent::without_minutes));
        Effect::new(move |before: Option<()>| {
            subject.track();
            if before.is_some() {
                turned.set_value(beat.get_untracked());
                pages.rotation.update(|rotation| *rotation = rotation.restarted());
            }
        });
        effect(move || {
            let now = beat.get();
            let is_time = turned.get_value().saturating_add(PAGE_SECONDS * 1000) <= now;
            if is_time && !pages.is_held.get_untracked() {
                turned.set_value(now);
                pages.turn();
            }
        });
        // What stands there now is drawn anew with the content and with the language, and its size with the view.
        effect(move || {
            content.track();
            beat.track();
            let rotation = pages.rotation.get();
            timer::before_frame(move || pages.show(rotation));
        });
        pages
    }

    /// The language at hand.
    pub(super) fn language(self) -> Language {
        let at = self.rotation.with(|rotation| rotation.language());
        self.languages.with(|languages| languages.get(at).copied()).unwrap_or(self.own)
    }

    fn turn(self) {
        let counts = self.counts.get_untracked();
        let languages = self.languages.with_untracked(Vec::len);
        let next = self.rotation.get_untracked().next(&counts, languages);
        if next != self.rotation.get_untracked() {
            self.rotation.set(next);
        }
    }

    fn show(self, rotation: Rotation) {
        let counts = pager::counts(AREAS);
        pager::show(AREAS, |count| rotation.page(count));
        if self.counts.try_with_untracked(|known| *known != counts) == Some(true) {
            self.counts.set(counts);
        }
    }
}

/// How many pages there are and which one is shown; and a button, for a keyboard, that holds them.
#[component]
pub(super) fn PageCount(pages: Pages) -> impl IntoView {
    live(move || {
        let t = door_texts(pages.language());
        let (rotation, counts) = (pages.rotation.get(), pages.counts.get());
        let most = counts.into_iter().max().unwrap_or(1);
        let moves = most > 1 || pages.languages.with(Vec::len) > 1;
        let count = (most > 1).then(|| {
            view! { <p class="door-count">{(t.page_of)(rotation.page(most) + 1, most)}</p> }
        });
        let hold = moves.then(|| {
            let words = move || if pages.is_held.get() { t.go_on } else { t.hold };
            let toggle = move |_| pages.is_held.update(|is_held| *is_held = !*is_held);
            view! {
                <button type="button" class="button door-hold" on:click=toggle>{words}</button>
            }
        });
        view! { {hold} {count} }
    })
}
