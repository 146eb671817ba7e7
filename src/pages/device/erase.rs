//! Erasing everything, after asking once more.

use crate::platform::page;
use crate::state::announcer::use_announcer;
use crate::state::location::use_rare_texts;
use crate::state::visitor::use_visitor;
use crate::ui::live;
use leptos::prelude::*;

/// How far the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EraseStage {
    Offered,
    Asked,
    Done { is_erased: bool },
}

/// The button that erases everything, and its question.
#[component]
pub fn Erase() -> impl IntoView {
    let t = use_rare_texts();
    let visitor = use_visitor();
    let announcer = use_announcer();
    let stage = RwSignal::new(EraseStage::Offered);
    let ask = move |_| {
        stage.set(EraseStage::Asked);
        page::focus_when_drawn("erase-question");
    };
    let erase = move |_| {
        let is_erased = visitor.erase_all();
        announcer.say(if is_erased { t.erase_done } else { t.erase_failed });
        stage.set(EraseStage::Done { is_erased });
        page::focus_when_drawn("erase-done");
    };
    let keep = move |_| {
        stage.set(EraseStage::Offered);
        page::focus_when_drawn("erase-ask");
    };
    view! {
        <section aria-labelledby="erase">
            <h2 id="erase">{t.erase_title}</h2>
            <p>{t.erase_text}</p>
            {live(move || match stage.get() {
                EraseStage::Offered => view! { <button type="button" class="button" id="erase-ask" on:click=ask>{t.erase}</button> }.into_any(),
                EraseStage::Asked => view! {
                    <div class="confirm" role="group" aria-labelledby="erase-question">
                        <p id="erase-question" tabindex="-1">{t.erase_confirm}</p>
                        <button type="button" class="button" data-kind="primary" on:click=erase>{t.erase_yes}</button>
                        <button type="button" class="button" on:click=keep>{t.erase_no}</button>
                    </div>
                }
                .into_any(),
                EraseStage::Done { is_erased } => view! {
                    <p id="erase-done" tabindex="-1" class="fact-strong">{if is_erased { t.erase_done } else { t.erase_failed }}</p>
                }
                .into_any(),
            })}
        </section>
    }
    .into_any()
}
