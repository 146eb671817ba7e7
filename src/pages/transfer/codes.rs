//! The QR codes, one at a time: a camera that sees two takes either.

use crate::components::QrCode;
use crate::state::announcer::use_announcer;
use crate::state::location::use_transfer_texts;
use crate::ui::{either, live_text, when};
use leptos::prelude::*;

/// The codes, or that there would be too many.
#[component]
pub fn Codes(
    /// What each says; nothing when they would be too many.
    codes: Memo<Option<Vec<String>>>,
) -> impl IntoView {
    let t = use_transfer_texts();
    view! {
        <section class="transfer-codes" aria-labelledby="codes">
            <h2 id="codes">{t.codes_title}</h2>
            {either(
                move || codes.with(Option::is_some),
                move || view! { <Figure codes /> },
                move || view! { <p>{t.too_many}</p> },
            )}
        </section>
    }
    .into_any()
}

#[component]
fn Figure(codes: Memo<Option<Vec<String>>>) -> impl IntoView {
    let t = use_transfer_texts();
    let chosen = RwSignal::new(0_usize);
    let count = Memo::new(move |_| codes.with(|codes| codes.as_ref().map_or(0, Vec::len)));
    // What is shown may have become fewer.
    let at = Memo::new(move |_| chosen.get().min(count.get().saturating_sub(1)));
    let text = Signal::derive(move || {
        codes.with(|codes| codes.as_ref().and_then(|codes| codes.get(at.get()).cloned())).unwrap_or_default()
    });
    let place = move || (t.code_of)(at.get() + 1, count.get());
    let is_several = move || 1 < count.get();
    let label = Signal::derive(move || match is_several() {
        true => [t.code_picture, ". ", &place()].concat(),
        false => t.code_picture.to_owned(),
    });
    view! {
        <p>{t.codes_text}</p>
        {when(is_several, move || view! { <p>{live_text(move || (t.codes_many)(count.get()))}</p> })}
        <figure class="transfer-figure">
            <QrCode text label />
            {when(is_several, move || view! {
                <figcaption>{live_text(place)}</figcaption>
                <Turn chosen at count />
            })}
        </figure>
    }
    .into_any()
}

/// To the code before and the next.
#[component]
fn Turn(chosen: RwSignal<usize>, at: Memo<usize>, count: Memo<usize>) -> impl IntoView {
    let t = use_transfer_texts();
    let announcer = use_announcer();
    let is_first = move || at.get() == 0;
    let is_last = move || at.get() + 1 == count.get();
    let turn = move |to: usize| {
        chosen.set(to);
        announcer.say(&(t.code_of)(to + 1, count.get_untracked()));
    };
    // Not `disabled`, which would take the focus away from who uses a keyboard.
    let back = move |_| {
        if !is_first() {
            turn(at.get_untracked() - 1);
        }
    };
    let on = move |_| {
        if !is_last() {
            turn(at.get_untracked() + 1);
        }
    };
    view! {
        <div class="actions">
            <button type="button" class="button" aria-disabled=move || is_first().then_some("true") on:click=back>{t.previous}</button>
            <button type="button" class="button" data-kind="primary" aria-disabled=move || is_last().then_some("true") on:click=on>{t.next}</button>
        </div>
    }
    .into_any()
}
