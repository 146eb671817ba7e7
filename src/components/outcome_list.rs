//! What was promised or decided at an event: who, by when, how it stands, and where it can be read.

use crate::components::{PersonLink, localized};
use crate::state::clock::use_now;
use crate::state::location::{use_language, use_texts};
use crate::state::programme::use_programme;
use crate::ui::live_text;
use chrono::NaiveDate;
use leptos::prelude::*;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::catalog::thread::links;
use stadsgesprek_core::programme::document::Outcome;
use stadsgesprek_core::programme::thread::{due_day, is_overdue, is_promise};

/// The outcomes of an event.
#[component]
pub fn OutcomeList(
    /// What was promised or decided.
    outcomes: Vec<Outcome>,
) -> impl IntoView {
    let language = use_language();
    let items = outcomes.into_iter().map(|outcome| {
        let (text, lang) = localized(&outcome.text);
        view! {
            <li class="outcome">
                <span class="outcome-kind">{outcome.kind.word(language)}</span>
                <p lang=lang>{text}</p>
                <OutcomeDetails outcome />
            </li>
        }
    });
    view! { <ul class="outcomes" role="list">{items.collect_view()}</ul> }.into_any()
}

/// Who, by when, how it stands, and where it can be read; all in words.
#[component]
pub fn OutcomeDetails(
    /// What was promised or decided.
    outcome: Outcome,
) -> impl IntoView {
    let t = use_texts();
    let now = use_now();
    let (due, state) = (outcome.due.is_some(), state_words(&outcome));
    let who = who(&outcome).map(|who| view! { {who} {(due || state.is_some()).then_some(" · ")} });
    let source = outcome.source.clone().map(|url| {
        view! { " " <a href=url rel="external noreferrer">{t.outcome_source}</a> }
    });
    let words = move || {
        let due = due_words(&outcome, now.get().date());
        let parts: Vec<String> = [due, state.clone()].into_iter().flatten().collect();
        parts.join(" · ")
    };
    view! { <p class="outcome-details">{who} {live_text(words)} {source}</p> }.into_any()
}

/// By whom it was promised or decided: the person, else the organization.
fn who(outcome: &Outcome) -> Option<AnyView> {
    let t = use_texts();
    let programme = use_programme();
    let person = outcome.person.as_ref().and_then(|id| programme.schedule.person(id)).cloned();
    let partner = outcome.by.as_ref().and_then(|id| programme.schedule.partner(id));
    if let Some(person) = person {
        let words = (t.outcome_by)(&person.name);
        let (before, after) = words.split_once(person.name.as_str())?;
        let (before, after) = (before.to_owned(), after.to_owned());
        return Some(view! { {before} <PersonLink person /> {after} }.into_any());
    }
    partner.map(|it| (t.outcome_by)(&localized(&it.name).0).into_any())
}

fn due_words(outcome: &Outcome, today: NaiveDate) -> Option<String> {
    let t = use_texts();
    let due = outcome.due.as_ref()?;
    let day = due_day(outcome).map_or_else(|| due.clone(), |day| dates::day(day, t.language));
    Some(if is_overdue(outcome, today) {
        (links(t.language).outcome_overdue)(&day)
    } else {
        (t.outcome_due)(&day)
    })
}

fn state_words(outcome: &Outcome) -> Option<String> {
    let t = use_texts();
    let state = outcome.state.map(|state| state.word(t.language));
    state.or_else(|| is_promise(outcome).then_some(links(t.language).outcome_unknown)).map(str::to_owned)
}
