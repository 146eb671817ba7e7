//! What a partner or a person did: at each event, and a partner at all of them.

use crate::components::{function_line, localized_line};
use crate::state::location::use_language;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::document::PartnerRole;
use stadsgesprek_core::programme::people::contributions;
use stadsgesprek_core::programme::schedule::{Event, EventIndex};
use stadsgesprek_core::value::id::{PartnerId, PersonId};
use std::sync::Arc;

/// The roles that the subject of a page has at an event; of a person also the function of then.
pub(super) fn roles_at(event: &Event, page: &Page) -> Option<AnyView> {
    match page {
        Page::Partner(id) => of_partner(event, id).map(IntoAny::into_any),
        Page::Person(id) => Some(of_person(event, id)),
        _ => None,
    }
}

fn of_partner(event: &Event, partner: &PartnerId) -> Option<String> {
    let own = event.about.partners.iter().filter(|it| it.partner == *partner);
    let words: Vec<&str> = own.map(|it| it.role.own_word(use_language())).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Each role and each function once: "inleider, spreker · wethouder, Gemeente Delft".
fn of_person(event: &Event, person: &PersonId) -> AnyView {
    let language = use_language();
    let (mut roles, mut functions) = (Vec::new(), Vec::new());
    for contribution in contributions(event, person) {
        let role = contribution.role.word(language);
        if !roles.contains(&role) {
            roles.push(role);
        }
        let function = function_line(contribution);
        if !function.is_empty() && !functions.contains(&function) {
            functions.push(function);
        }
    }
    let mut line = vec![(roles.join(", "), None)];
    for function in functions {
        line.push((" · ".to_owned(), None));
        line.extend(function);
    }
    localized_line(line)
}

/// How often a partner had which role: "Organisatie: 34".
pub(super) fn partner_roles(page: &Page, events: &[EventIndex], programme: &Programme) -> Vec<String> {
    let Page::Partner(id) = page else { return Vec::new() };
    let language = use_language();
    let count = |role: PartnerRole| {
        let has_role =
            |event: &&Arc<Event>| event.about.partners.iter().any(|it| it.partner == *id && it.role == role);
        events.iter().filter_map(|at| programme.schedule.at(*at)).filter(has_role).count()
    };
    let roles = PartnerRole::ALL.iter().chain([&PartnerRole::Unknown]);
    let counted = roles.map(|role| (role.own_word(language), count(*role)));
    let words: Vec<String> =
        counted.filter(|(_, n)| *n > 0).map(|(word, n)| format!("{word}: {n}")).collect();
    if words.is_empty() { Vec::new() } else { vec![words.join(" · ")] }
}
