//! What changed of an event that is the visitor's own, in words: now, and before.

use super::{Counted, Named, Words};
use crate::value::text::Language;

catalog! {
/// What changed, in one language.
ChangeCatalog {
    changes_title: Words,
    changes_count: Counted,
    change_now_before: fn(&str, &str) -> String,
    change_goes_ahead: Words,
    change_no_date: Words,
    change_no_time: Words,
    change_no_place: Words,
    change_title: Named,
    change_hours: Named,
    change_joined: Named,
    change_left: Named,
    change_no_hours: Words,
    change_session_title: Named,
    change_session_added: Words,
    change_session_gone: Words,
}
}

pub(super) static NL: ChangeCatalog = ChangeCatalog {
    language: Language::Nl,
    changes_title: "Veranderd sinds u het laatst keek",
    changes_count: |count| match count {
        1 => "één activiteit is veranderd".to_owned(),
        count => format!("{count} activiteiten zijn veranderd"),
    },
    change_now_before: |now, before| format!("Nu: {now}. Eerst: {before}."),
    change_goes_ahead: "gaat door",
    change_no_date: "geen datum",
    change_no_time: "geen tijd",
    change_no_place: "geen plaats",
    change_title: |title| format!("Titel: {title}"),
    change_hours: |hours| format!("Openingstijden: {hours}"),
    change_joined: |names| format!("Doet ook mee: {names}."),
    change_left: |names| format!("Doet niet meer mee: {names}."),
    change_no_hours: "geen openingstijden",
    change_session_title: |title| format!("Programma: {title}"),
    change_session_added: "nieuw in het programma.",
    change_session_gone: "niet meer in het programma.",
};

pub(super) static EN: ChangeCatalog = ChangeCatalog {
    language: Language::En,
    changes_title: "Changed since you last looked",
    changes_count: |count| match count {
        1 => "one event has changed".to_owned(),
        count => format!("{count} events have changed"),
    },
    change_now_before: |now, before| format!("Now: {now}. Before: {before}."),
    change_goes_ahead: "goes ahead",
    change_no_date: "no date",
    change_no_time: "no time",
    change_no_place: "no place",
    change_title: |title| format!("Title: {title}"),
    change_hours: |hours| format!("Opening hours: {hours}"),
    change_joined: |names| format!("Also takes part: {names}."),
    change_left: |names| format!("No longer takes part: {names}."),
    change_no_hours: "no opening hours",
    change_session_title: |title| format!("Programme: {title}"),
    change_session_added: "new in the programme.",
    change_session_gone: "no longer in the programme.",
};
