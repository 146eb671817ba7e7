//! What changed of all that is the visitor's own, above it.

use crate::components::{ChangeList, localized};
use crate::platform::effect;
use crate::state::location::{use_change_texts, use_location};
use crate::state::news::use_news;
use crate::state::programme::use_programme;
use crate::ui::{Notice, NoticeKind, live};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;

/// What changed since the visitor last looked, which they now do. Nothing when nothing did.
#[component]
pub fn MineChanges() -> impl IntoView {
    let t = use_change_texts();
    let news = use_news();
    let all = Memo::new(move |_| news.all());
    effect(move || all.with(|all| all.iter().for_each(|(id, _)| news.mark_seen(id.clone()))));
    live(move || {
        let programme = use_programme();
        let location = use_location();
        let items = all.get().into_iter().filter_map(|(id, changes)| {
            let event = programme.schedule.event(&id)?;
            let (title, lang) = localized(&event.about.title);
            let href = location.link(Page::Event(id));
            Some(view! { <h3 class="change-event"><a href=href lang=lang>{title}</a></h3> <ChangeList changes /> })
        });
        let items: Vec<_> = items.collect();
        (!items.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Signal>
                    <h2 class="change-title">{t.changes_title}</h2>
                    {items.collect_view()}
                </Notice>
            }
        })
    })
}
