//! The name of a person, as a link to the page that tells at which events that person was.

use crate::state::location::use_location;
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::address::route::Page;
use stadsgesprek_core::programme::document::Person;

/// The name; a link when the person has a page.
#[component]
pub fn PersonLink(person: Person) -> impl IntoView {
    let has_page = use_programme().schedule.person_with_page(&person.id).is_some();
    let Person { id, name, .. } = person;
    if has_page {
        view! { <a href=use_location().link(Page::Person(id))>{name}</a> }.into_any()
    } else {
        name.into_any()
    }
}
