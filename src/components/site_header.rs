//! The name of the house, the way around, what is mine, the language.

use crate::state::location::{use_location, use_texts};
use crate::state::own::{registered, use_own};
use crate::state::site_names::use_site_name;
use crate::state::visitor::use_visitor;
use crate::ui::{Icon, IconShape, live, live_text, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::catalog::thread::links;

/// The name of the site, its navigation, and the way to the other language.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let home = move || {
        location.preview().track();
        location.link(Page::Agenda)
    };
    view! {
        <header class="site-header">
            <a class="site-name" href=home>{use_site_name()}</a>
            <nav class="site-nav" aria-label=t.main_navigation>
                <HeaderLink page=Page::Agenda name=t.agenda />
                <HeaderLink page=Page::Archive name=t.archive />
                <HeaderLink page=Page::Threads name=links(t.language).threads_short />
                <MineLink />
                <LanguageLink />
            </nav>
        </header>
    }
    .into_any()
}

#[component]
fn HeaderLink(page: Page, name: &'static str) -> impl IntoView {
    let location = use_location();
    let own = page.clone();
    let current = move || location.route().with(|route| route.page == own).then_some("page");
    let href = move || {
        location.preview().track();
        location.link(page.clone())
    };
    view! { <a class="nav-link" href=href aria-current=current>{name}</a> }.into_any()
}

#[component]
fn MineLink() -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let data = use_visitor().data();
    let count = Memo::new(move |_| data.with(|data| data.favorites().count() + registered(data)));
    let current = move || location.route().with(|route| route.page == Page::Mine).then_some("page");
    let href = move || {
        location.preview().track();
        location.link(Page::Mine)
    };
    view! {
        <a class="nav-link nav-mine" href=href aria-current=current>
            <Icon shape=IconShape::Heart />
            <span class="nav-mine-name">{t.mine}</span>
            {when(move || 0 < count.get(), move || view! {
                <span class="nav-count" aria-hidden="true">{count}</span>
                <span class="visually-hidden">", " {live_text(move || (t.mine_count)(count.get()))}</span>
            })}
            {live(|| use_own().map(|own| own.change_mark()))}
        </a>
    }
    .into_any()
}

/// The same page in the other language.
#[component]
fn LanguageLink() -> impl IntoView {
    let t = use_texts();
    let location = use_location();
    let tag = t.language.other().tag();
    view! {
        <a class="nav-link nav-language" href=move || location.in_other_language() lang=tag hreflang=tag>
            <span class="nav-language-name">{t.other_language}</span>
            <span class="nav-language-short" aria-hidden="true">{tag}</span>
        </a>
    }
    .into_any()
}
