//! Views that follow what they read, boxed: leptos compiles its machinery once for each type of closure, and boxed
//! closures are all of one type. Together these are a tenth of the wasm.

use leptos::prelude::*;
use std::sync::Arc;

/// A view that is made anew when something it read has changed.
pub fn live<T: IntoAny + 'static>(view: impl Fn() -> T + Send + Sync + 'static) -> AnyView {
    live_boxed(Box::new(move || view().into_any()))
}

fn live_boxed(view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    view.into_any()
}

/// A text that follows what it reads.
pub fn live_text(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    live_text_boxed(Box::new(text))
}

fn live_text_boxed(text: Box<dyn Fn() -> String + Send + Sync>) -> AnyView {
    text.into_any()
}

/// A view that is there while something holds; it is made anew only when that changes.
pub fn when<T: IntoAny + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> T + Send + Sync + 'static,
) -> AnyView {
    either(holds, view, || ())
}

/// One view while something holds, the other while it does not.
pub fn either<T: IntoAny + 'static, U: IntoAny + 'static>(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> T + Send + Sync + 'static,
    other: impl Fn() -> U + Send + Sync + 'static,
) -> AnyView {
    let holds: Box<dyn Fn() -> bool + Send + Sync> = Box::new(holds);
    let holds = Memo::new(move |_| holds());
    live(move || if holds.get() { view().into_any() } else { other().into_any() })
}

struct KeyedView {
    key: String,
    view: Box<dyn Fn() -> AnyView + Send + Sync>,
}

/// A view for each item; one whose key stays is kept.
pub fn each<T: Clone + Send + Sync + 'static, V: IntoAny + 'static>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    key: impl Fn(&T) -> String + Send + Sync + 'static,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let view = Arc::new(view);
    each_row(Box::new(move || {
        let mut rows = Vec::new();
        for item in items() {
            let view = Arc::clone(&view);
            let key = key(&item);
            rows.push(KeyedView { key, view: Box::new(move || view(item.clone()).into_any()) });
        }
        rows
    }))
}

fn each_row(rows: Box<dyn Fn() -> Vec<KeyedView> + Send + Sync>) -> AnyView {
    view! { <For each=rows key=|row| row.key.clone() children=|row| (row.view)() /> }.into_any()
}
