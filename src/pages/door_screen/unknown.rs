//! For staff: the address of the screen names a place or room that is not there, and this is what it can name.

use leptos::prelude::*;
use stadsgesprek_core::catalog::door_texts;
use stadsgesprek_core::screens::door_screen::UnknownChoice;
use stadsgesprek_core::value::text::{Language, Text};

/// What the address says, and what it can say.
#[component]
pub(super) fn UnknownView(unknown: UnknownChoice, language: Language) -> impl IntoView {
    let t = door_texts(language);
    let name = |text: &Text| text.get(language, language).0.to_owned();
    let (title, advice, parameter, known) = match &unknown {
        UnknownChoice::Place { given, known } => ((t.unknown_place)(given), t.known_places, "plek", known),
        UnknownChoice::Room { given, place, known } => {
            let advice = if known.is_empty() { t.no_rooms } else { t.known_rooms };
            ((t.unknown_room)(given, &name(place)), advice, "ruimte", known)
        }
        UnknownChoice::RoomWithoutPlace { given, known } => {
            ((t.room_without_place)(given), t.known_places, "plek", known)
        }
    };
    let rows = known.iter().map(|(id, text)| {
        view! { <li><code>{[parameter, "=", id].concat()}</code> " " {name(text)}</li> }
    });
    view! {
        <div class="door-unknown">
            <h2 class="door-row-title">{title}</h2>
            <p>{advice}</p>
            <ul role="list" class="door-known">{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}
