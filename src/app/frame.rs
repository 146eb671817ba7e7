//! What stands around every page: skip link, header, footer, the live region.

use crate::components::{NewVersionNotice, SiteFooter, SiteHeader, StorageNotice};
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
    let is_bare = Memo::new(move |_| location.route().with(|route| route.page.is_unattended()));
    live(move || {
        if is_bare.get() {
            return view! { <BareFrame /> }.into_any();
        }
        // Read, not merely tracked: a memo that was never read does not tell when it changes.
        let t = texts(language.get());
        view! {
            <a class="skip-link" href=move || { location.route().track(); location.fragment("content") }>
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
    live(move || match state.get() {
        Loading::Pending => view! { <PendingPage /> }.into_any(),
        Loading::Failed => view! { <FailedPage /> }.into_any(),
        Loading::Ready { programme, is_last_good, .. } => {
            let updated = is_last_good.then_some(programme.schedule.updated);
            provide_context(programme);
            let note = updated.map(|at| {
                let t = use_texts();
                let retry = t.retry;
                view! {
                    <Notice kind=NoticeKind::Quiet>
                        <p>{at.map_or_else(|| t.last_good_undated.to_owned(), t.last_good)}</p>
                        <button type="button" class="button" on:click=move |_| state.retry()>{retry}</button>
                        <p role="status">{move || state.was_retried_in_vain().get().then_some(t.retry_failed)}</p>
                    </Notice>
                }
            });
            let screen = move || {
                let route = location.route().get();
                view! { <Screen page=route.page /> }
            };
            view! { {note} {live(screen)} }.into_any()
        }
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

/// The one live region.
#[component]
fn LiveRegion() -> impl IntoView {
    let text = use_announcer().text();
    view! { <p class="visually-hidden" role="status">{live_text(move || text.get())}</p> }.into_any()
}
