//! Who takes part in an event, and with whom it is made.

use crate::components::{LocalizedText, function_line, joined, localized, localized_line, partners_by_role};
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use leptos::prelude::*;
use stadsgesprek_core::programme::document::Contribution;
use stadsgesprek_core::programme::schedule::Event;
use std::sync::Arc;

/// A person in words.
pub struct PersonWords {
    /// As it is written on paper.
    pub name: String,
    /// The role, with function and organization.
    pub part: Vec<LocalizedText>,
}

/// People in words, in the order of the file.
pub fn people(contributions: &[Contribution]) -> Vec<PersonWords> {
    let language = use_language();
    let programme = use_programme();
    let words = contributions.iter().filter_map(|contribution| {
        let name = programme.schedule.person(&contribution.person)?.name.clone();
        let role = contribution.role.word(language).to_owned();
        let mut part = vec![(role, None)];
        let line = function_line(contribution);
        if !line.is_empty() {
            part.push((", ".to_owned(), None));
            part.extend(line);
        }
        Some(PersonWords { name, part })
    });
    words.collect()
}

/// Who takes part. Nothing when nobody is named.
#[component]
pub fn SheetPeople(event: Arc<Event>) -> impl IntoView {
    let people = people(&event.about.contributors);
    (!people.is_empty()).then(|| {
        let items = people.into_iter().map(|PersonWords { name, part }| {
            view! { <li><strong>{name}</strong> ", " {localized_line(part)}</li> }
        });
        view! {
            <section class="sheet-people">
                <h3>{use_texts().people}</h3>
                <ul role="list">{items.collect_view()}</ul>
            </section>
        }
    })
}

/// Organizations by role. Nothing when there are none.
#[component]
pub fn SheetPartners(event: Arc<Event>) -> impl IntoView {
    let roles = partners_by_role(&event);
    (!roles.is_empty()).then(|| {
        let rows = roles.into_iter().map(|(role, partners)| {
            let names = joined(partners.into_iter().map(|(_, name, _)| name).collect(), ", ");
            view! { <p>{role} " " <strong>{localized_line(names)}</strong></p> }
        });
        view! { <div class="sheet-partners">{rows.collect_view()}</div> }
    })
}

/// Kind and themes in small.
pub fn kicker(event: &Event) -> Vec<LocalizedText> {
    let programme = use_programme();
    let themes = programme.schedule.themes_of(event).map(|theme| localized(&theme.name));
    let kind = event.about.kind.word(use_language()).to_owned();
    let series = event.about.series.as_ref().and_then(|id| programme.schedule.series(id));
    let series = series.map(|series| localized(&series.name));
    let mut words: Vec<LocalizedText> = vec![(kind, None)];
    for word in themes.chain(series) {
        // A city talk under the theme "City talks" says the same twice.
        if !words.iter().any(|(known, _)| word.0.starts_with(known.as_str())) {
            words.push(word);
        }
    }
    joined(words, " · ")
}
