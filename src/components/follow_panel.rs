//! Following the programme, or a part of it: in one's own calendar, or with a feed reader.

use crate::components::share_panel::CopyButton;
use crate::platform::{effect, install, navigation};
use crate::state::liveness::is_live;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::state::site_names::use_site_name;
use crate::state::subscriptions::use_subscriptions;
use crate::ui::{Icon, IconShape, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::address::subscription::{SubscriptionFormat, SubscriptionSubject};
use stadsgesprek_core::export::calendar_link::{CalendarService, subscribe, webcal};

/// Ways to follow a subject; nothing where the site has none.
#[component]
pub fn FollowPanel(#[prop(into)] subject: Signal<SubscriptionSubject>) -> impl IntoView {
    let t = use_texts();
    let language = use_language();
    let programme = use_programme();
    let subscriptions = use_subscriptions();
    if !subscriptions.has_calendars {
        return ().into_any();
    }
    let path = move |form| subject.with(|subject| subject.path(language, form));
    let url = RwSignal::new(path(SubscriptionFormat::Calendar));
    effect(move || url.set(navigation::absolute(&path(SubscriptionFormat::Calendar))));
    let is_deaf = RwSignal::new(false);
    effect(move || is_deaf.set(install::follows_no_calendars()));
    let site = use_site_name();
    let own = site.clone();
    let name = Memo::new(move |_| subject.with(|subject| subject.name(&programme.schedule, language, &site)));
    let heading = move || match subject.get() {
        SubscriptionSubject::Everything => t.follow.to_owned(),
        _ => (t.follow_subject)(&name.with(|name| subject_name(name, &own).to_owned())),
    };
    let feed = subscriptions.has_feeds.then(|| {
        view! { <li><a href=move || path(SubscriptionFormat::Feed)>{t.follow_feed}</a></li> }
    });
    // Calendars on the web fetch the file themselves, so they need its whole address, which only the app knows.
    let live_only = is_live().then(|| {
        let services = CalendarService::ALL.map(|service| {
            let href = move || subscribe(service, &url.get(), &name.get());
            view! {
                <li><a href=href rel="external noreferrer noopener" target="_blank">{service.name()}</a></li>
            }
        });
        view! {
            {services.into_iter().collect_view()}
            <li><CopyButton url /></li>
        }
    });
    view! {
        <details class="disclosure follow-panel">
            <summary class="follow-summary"><Icon shape=IconShape::Calendar /> {live_text(heading)}</summary>
            <div class="disclosed">
                <p>{t.follow_note}</p>
                {when(move || is_deaf.get(), move || view! { <p>{t.follow_android}</p> })}
                <ul role="list">
                    {when(move || !is_deaf.get(), move || view! {
                        <li><a href=move || webcal(&url.get())>{t.follow_calendar}</a></li>
                    })}
                    {live_only}
                    {feed}
                </ul>
            </div>
        </details>
    }
    .into_any()
}

/// `Stadsgesprek · Wonen` is the name of a calendar; beside its own list the second half will do.
fn subject_name<'n>(name: &'n str, site: &str) -> &'n str {
    name.strip_prefix(site).and_then(|rest| rest.strip_prefix(" · ")).unwrap_or(name)
}
