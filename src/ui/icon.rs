//! Line icons; always beside a word or a name, so never read aloud.

use leptos::prelude::*;

/// A picture of 24 by 24 units, drawn in the color of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// A heart.
    Heart,
    /// A calendar sheet.
    Calendar,
    /// An arrow out of a box.
    Share,
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// A check mark.
    Check,
    /// A pin on a map.
    Pin,
    /// An arrow to the right.
    Arrow,
    /// Lines of a filter.
    Filter,
}

impl IconShape {
    const fn path(self) -> &'static str {
        match self {
            Self::Heart => {
                "M12 20.5C5.5 15.8 3 12.6 3 9.2 3 6.5 5.1 4.5 7.6 4.5c1.8 0 3.4 1 4.4 2.7 1-1.7 2.6-2.7 4.4-2.7 2.5 0 4.6 2 4.6 4.7 0 3.4-2.5 6.6-9 11.3z"
            }
            Self::Calendar => "M4 6.5h16v13.5H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5",
            Self::Share => "M12 15V3.5M7.5 8 12 3.5 16.5 8M5 12.5v8h14v-8",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Check => "M4.5 12.5l5 5 10-11",
            Self::Pin => {
                "M12 21c-4.5-5-6.5-8.3-6.5-11a6.5 6.5 0 0 1 13 0c0 2.7-2 6-6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Self::Arrow => "M4 12h15.5M13.5 6l6 6-6 6",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
        }
    }
}

/// A line icon of the size of the text.
#[component]
pub fn Icon(shape: IconShape) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=shape.path() />
        </svg>
    }
    .into_any()
}
