//! Advice to who could lose what is saved; once, and gone for good when it has been read.

use crate::platform::{effect, install};
use crate::state::location::{use_location, use_mine_texts};
use crate::state::visitor::use_visitor;
use crate::ui::{Notice, NoticeKind, when};
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;

/// Says that this browser forgets after a week, and what helps. Nothing where it does not, or where nothing is saved.
#[component]
pub fn InstallAdvice() -> impl IntoView {
    let t = use_mine_texts();
    let visitor = use_visitor();
    let is_at_risk = RwSignal::new(false);
    effect(move || is_at_risk.set(install::forgets_after_a_week()));
    let is_shown = move || {
        is_at_risk.get() && visitor.data().with(|data| data.has_something() && !data.settings().is_advised)
    };
    let location = use_location();
    view! {
        {when(is_shown, move || view! {
            <Notice kind=NoticeKind::Quiet>
                <p>{t.advice}</p>
                <ol>
                    <li>{t.advice_copy}</li>
                    <li>{t.advice_home}</li>
                    <li>{t.advice_back}</li>
                </ol>
                <a class="button" href=location.link(Page::Device)>{t.device}</a>
                <button type="button" class="button" on:click=move |_| visitor.mark_advised()>{t.advice_read}</button>
            </Notice>
        })}
    }
    .into_any()
}
