//! Who takes part, with the function held then.

use crate::components::{LocalizedText, PersonLink, localized_line, localized_names};
use crate::state::location::use_language;
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::programme::document::Contribution;

/// People with role, function and organization; initials, no faces.
#[component]
pub fn ContributorList(contributions: Vec<Contribution>) -> impl IntoView {
    let language = use_language();
    let items = contributions.into_iter().filter_map(|contribution| {
        let person = use_programme().schedule.person(&contribution.person)?.clone();
        let initials = initials(&person.name);
        let line = function_line(&contribution);
        Some(view! {
            <li class="contributor">
                <span class="contributor-initials" aria-hidden="true">{initials}</span>
                <span class="contributor-text">
                    <span class="contributor-name"><PersonLink person /></span>
                    " "
                    <span class="contributor-role">{contribution.role.word(language)}</span>
                    {(!line.is_empty()).then(|| view! { <span class="contributor-function">{localized_line(line)}</span> })}
                </span>
            </li>
        })
    });
    view! { <ul class="contributors" role="list">{items.collect_view()}</ul> }.into_any()
}

/// Function and organization, as far as they are known.
pub fn function_line(contribution: &Contribution) -> Vec<LocalizedText> {
    let programme = use_programme();
    let partner = contribution.partner.as_ref().and_then(|id| programme.schedule.partner(id));
    let organization = partner.map(|partner| &partner.name).or(contribution.affiliation.as_ref());
    localized_names(&mut [contribution.function.as_ref(), organization].into_iter().flatten(), ", ")
}

/// The first letters of the first and the last word; the stylesheet makes them capitals.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}
