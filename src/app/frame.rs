//! What stands around every page: skip link, header, footer, the live region.

use super::passage::{OwnChanged, PassageTrouble};
use crate::components::{NewVersionNotice, SiteFooter, SiteHeader, StorageNotice, StorageTrouble};
use crate::pages::{FailedPage, PendingPage, Screen};
use crate::platform::{effect, service_worker};
use crate::state::announcer::use_announcer;
use crate::state::location::{use_location, use_texts};
use crate::state::programme::{Loading, use_programme_state};
use crate::ui::{Notice, NoticeKind, live, live_text};
use leptos::prelude::*;
use stadsgesprek_core::catalog::texts;

/// What stands around every page.
#[component]
pub fn Frame() -> impl IntoView {
    let location = use_location();
    let language = Memo::new(move |_| location.route().with(|route| route.language));
    let has_new_version = RwSignal::new(false);
    effect(move || service_worker::on_new_version(move || has_new_version.set(true)));
    let query = location.query();
    let is_bare = Memo::new(move |_| location.route().with(|route| route.page.is_unattended()));
    live(move || {
        if is_bare.get() {
            return view! { <BareFrame /> }.into_any();
        }
        // Read, not merely tracked: a memo that was never read does not tell when it changes.
        let t = texts(language.get());
        view! {
            <a class="skip-link" href=move || { query.track(); location.route().track(); location.fragment("content") }>
                {t.skip_to_content}
            </a>
            <PreviewMark />
            <SiteHeader />
            <main id="content" class="page" tabindex="-1">
                <StorageNotice />
                <NewVersionNotice is_there=has_new_version />
                <Page />
            </main>
            <SiteFooter />
            <LiveRegion />
        }
        .into_any()
    })
}

/// What stands around a screen that nobody attends: nothing. It says itself how it stands with the programme.
#[component]
fn BareFrame() -> impl IntoView {
    let location = use_location();
    let screen = move || view! { <Screen page=location.route().get().page /> };
    view! { <main id="content">{live(screen)}</main> }.into_any()
}

/// The page at hand, as far as the programme is there.
#[component]
fn Page() -> impl IntoView {
    let location = use_location();
    let state = use_programme_state();
    // A number, for which there is code already.
    let stage = Memo::new(move |_| match state.get() {
        Loading::Pending => 0_usize,
        Loading::Failed => 1,
        Loading::Ready { .. } => 2,
    });
    live(move || match stage.get() {
        0 => view! { <PendingPage /> }.into_any(),
        1 => view! { <FailedPage /> }.into_any(),
        _ => {
            let screen = move || {
                let page = location.route().get().page;
                let loading = if page.keeps_itself() { state.get_untracked() } else { state.get() };
                if let Loading::Ready { programme, .. } = loading {
                    provide_context(programme);
                }
                view! { <Screen page /> }
            };
            view! { <LastGoodNotice /> {live(screen)} }.into_any()
        }
    })
}

/// Says that the newest programme could not be had.
#[component]
fn LastGoodNotice() -> impl IntoView {
    let state = use_programme_state();
    live(move || match state.get() {
        Loading::Ready { programme, is_last_good: true, .. } => {
            let t = use_texts();
            let at = programme.schedule.updated;
            Some(view! {
                <Notice kind=NoticeKind::Quiet>
                    <p>{at.map_or_else(|| t.last_good_undated.to_owned(), t.last_good)}</p>
                    <button type="button" class="button" on:click=move |_| state.retry()>{t.retry}</button>
                    <p role="status">{move || state.was_retried_in_vain().get().then_some(t.retry_failed)}</p>
                </Notice>
            })
        }
        _ => None,
    })
}

/// Says that the site shows another moment, and leads back.
#[component]
fn PreviewMark() -> impl IntoView {
    let location = use_location();
    let t = use_texts();
    live(move || {
        location.preview().get().map(|moment| {
            location.route().track();
            view! {
                <aside class="preview-mark">
                    <p>{(t.preview_mark)(moment)}</p>
                    <a href=location.without_preview()>{t.preview_leave}</a>
                </aside>
            }
        })
    })
}

/// What is only heard, and what must be seen wherever the visitor is on the page.
#[component]
fn LiveRegion() -> impl IntoView {
    let text = use_announcer().text();
    view! {
        <p class="visually-hidden" role="status">{live_text(move || text.get())}</p>
        <div class="live-region" aria-live="polite">
            <StorageTrouble />
            <PassageTrouble />
            <OwnChanged />
        </div>
    }
    .into_any()
}
