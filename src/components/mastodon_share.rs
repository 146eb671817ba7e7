//! Passing on by Mastodon: asks once for the visitor's own server, and is a plain link from then on.

use crate::platform::{field, page};
use crate::state::announcer::use_announcer;
use crate::state::location::use_texts;
use crate::state::visitor::use_visitor;
use crate::ui::{live, when};
use leptos::prelude::*;
use stadsgesprek_core::address::share::Server;

const FIELD: &str = "share-server";
const HINT: &str = "share-server-hint";
const WRONG: &str = "share-server-wrong";
const LINK: &str = "share-mastodon";
const BUTTON: &str = "share-mastodon-ask";

/// The name of the network.
const NAME: &str = "Mastodon";

/// A link to the visitor's own server, or the question which one that is.
#[component]
pub fn MastodonShare(
    /// What is passed on.
    title: StoredValue<String>,
    url: RwSignal<String>,
) -> impl IntoView {
    let data = use_visitor().data();
    let server = Memo::new(move |_| data.with(|data| data.settings().mastodon));
    let is_asking = RwSignal::new(false);
    live(move || {
        // Whatever another tab does, the question stays as long as somebody is answering it.
        if is_asking.get() {
            return view! { <ServerForm is_asking first=server.get_untracked() /> }.into_any();
        }
        match server.get() {
        Some(server) => view! { <Known server title url is_asking /> }.into_any(),
        None => view! {
            <button type="button" class="link-button" id=BUTTON on:click=move |_| ask(is_asking)>{NAME}</button>
        }
        .into_any(),
    }
    })
}

fn ask(is_asking: RwSignal<bool>) {
    is_asking.set(true);
    page::focus_when_drawn(FIELD);
}

#[component]
fn Known(
    server: Server,
    title: StoredValue<String>,
    url: RwSignal<String>,
    is_asking: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let name = server.to_string();
    let href = move || title.with_value(|title| server.link(title, &url.get()));
    view! {
        <div class="share-known">
            <a id=LINK href=href rel="external noreferrer noopener" target="_blank">{NAME} " (" {name} ")"</a>
            <button type="button" class="link-button" on:click=move |_| ask(is_asking)>{t.share_server_other}</button>
        </div>
    }
    .into_any()
}

/// Asks for the server. Escape leaves things as they were.
#[component]
fn ServerForm(is_asking: RwSignal<bool>, first: Option<Server>) -> impl IntoView {
    let t = use_texts();
    let visitor = use_visitor();
    let announcer = use_announcer();
    let is_wrong = RwSignal::new(false);
    let keep = move || {
        let Some(server) = field::text(FIELD).and_then(|typed| Server::parse(&typed)) else {
            is_wrong.set(true);
            announcer.say(t.share_server_wrong);
            page::focus(FIELD);
            return;
        };
        visitor.remember_server(server);
        is_asking.set(false);
        page::focus_when_drawn(LINK);
    };
    let back = if first.is_some() { LINK } else { BUTTON };
    let first = first.as_ref().map(Server::to_string);
    let leave = move |ev: leptos::ev::KeyboardEvent| {
        if ev.key() == "Escape" {
            // And not the panel around it.
            ev.prevent_default();
            is_asking.set(false);
            page::focus_when_drawn(back);
        }
    };
    view! {
        <form class="share-form" novalidate on:submit=move |ev| { ev.prevent_default(); keep(); } on:keydown=leave>
            <label for=FIELD>{t.share_server}</label>
            <p class="share-note" id=HINT>{t.share_server_hint}</p>
            {when(move || is_wrong.get(), move || view! { <p class="share-form-wrong" id=WRONG>{t.share_server_wrong}</p> })}
            <input
                id=FIELD
                type="text"
                inputmode="url"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=move || if is_wrong.get() { format!("{WRONG} {HINT}") } else { HINT.to_owned() }
                aria-invalid=move || is_wrong.get().then_some("true")
                value=first
            />
            <button type="submit" class="button">{t.share_server_keep}</button>
        </form>
    }
    .into_any()
}
