//! A remark that stands apart from the text.

use leptos::prelude::*;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Quiet,
    /// The visitor should know before anything else.
    Signal,
}

/// A remark that stands apart from the text.
#[component]
pub fn Notice(
    /// How it is meant.
    kind: NoticeKind,
    children: Children,
) -> impl IntoView {
    let kind = match kind {
        NoticeKind::Quiet => "quiet",
        NoticeKind::Signal => "signal",
    };
    view! { <div class="notice" data-kind=kind>{children()}</div> }.into_any()
}
