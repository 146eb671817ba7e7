//! What is wrong with the form, in words: at the field, and together at the top.

use crate::state::location::{use_form_texts, use_location};
use crate::ui::live;
use leptos::prelude::*;
use stadsgesprek_core::catalog::FormCatalog;
use stadsgesprek_core::visitor::registration::{FieldProblem, FormField, ProblemKind};

/// The id of a field's input.
pub const fn field_id(field: FormField) -> &'static str {
    match field {
        FormField::Name => "field-name",
        FormField::Email => "field-email",
        FormField::Seats => "field-seats",
        FormField::Question => "field-question",
        FormField::AccessibilityNeeds => "field-needs",
        FormField::Sessions => "field-sessions",
    }
}

/// What is wrong with a field, in a sentence.
pub fn problem_words(problem: FieldProblem, t: &'static FormCatalog) -> String {
    match (problem.field, problem.kind) {
        (FormField::Email, ProblemKind::Missing) => t.problem_missing_email.to_owned(),
        (_, ProblemKind::TooLong { max }) => (t.problem_too_long)(max),
        (_, ProblemKind::OutOfRange { min, max }) => (t.problem_seats)(min.into(), max.into()),
        (FormField::Sessions, _) | (_, ProblemKind::NoSessionChosen | ProblemKind::UnknownSession) => {
            t.problem_no_session.to_owned()
        }
        (_, ProblemKind::NotAnEmail) => t.problem_not_an_email.to_owned(),
        (_, ProblemKind::NotANumber { min, max }) => (t.problem_not_whole)(min.into(), max.into()),
        // Only a name and an address can be missing.
        (_, ProblemKind::Missing) => t.problem_missing_name.to_owned(),
    }
}

/// All that is wrong, with the focus on it, each leading to its field. Nothing when all is well.
#[component]
pub fn ProblemSummary(problems: RwSignal<Vec<FieldProblem>>) -> impl IntoView {
    let t = use_form_texts();
    let location = use_location();
    live(move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            let count = problems.len();
            let items = problems.into_iter().map(|problem| {
                let href = location.fragment(field_id(problem.field));
                view! { <li><a href=href>{problem_words(problem, t)}</a></li> }
            });
            view! {
                <div class="problems" id="problems" tabindex="-1" role="group" aria-labelledby="problems-title">
                    <h2 id="problems-title">{(t.problems_title)(count)}</h2>
                    <ul>{items.collect_view()}</ul>
                </div>
            }
        })
    })
}
