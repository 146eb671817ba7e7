//! Following the programme, or a part of it: in one's own calendar, or with a feed reader.

use crate::components::share_panel::CopyButton;
use crate::platform::{effect, navigation};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::subscriptions::use_subscriptions;
use crate::ui::{Icon, IconShape};
use leptos::prelude::*;
use stadsgesprek_core::subscription::{Form, Subject};

/// Ways to follow a subject; nothing where the site has none.
#[component]
pub fn FollowPanel(
    /// What is followed.
    subject: Subject,
) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let subscriptions = use_subscriptions();
    if !subscriptions.has_calendars {
        return ().into_any();
    }
    let path = subject.path(language, Form::Calendar);
    let url = RwSignal::new(path.clone());
    effect(move || url.set(navigation::absolute(&path)));
    let feed = subscriptions.has_feeds.then(|| {
        view! { <li><a href=subject.path(language, Form::Feed)>{t.follow_feed}</a></li> }
    });
    view! {
        <details class="disclosure follow-panel">
            <summary class="follow-summary"><Icon shape=IconShape::Calendar /> {t.follow}</summary>
            <div class="disclosed">
                <p>{t.follow_note}</p>
                <ul role="list">
                    <li><a href=move || in_calendar(&url.get())>{t.follow_calendar}</a></li>
                    {is_live().then(|| view! { <li><CopyButton url /></li> })}
                    {feed}
                </ul>
            </div>
        </details>
    }
    .into_any()
}

/// The address that opens the device's calendar. A page that does not live has only the file itself.
fn in_calendar(url: &str) -> String {
    match url.split_once("://") {
        Some((_, rest)) => format!("webcal://{rest}"),
        None => url.to_owned(),
    }
}
