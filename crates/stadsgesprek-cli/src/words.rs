//! What the tool says, in both languages.

mod arguments;
mod build;
mod change;
mod completeness;
mod failure;
mod import;
mod new;
mod refusal;
mod serve;
mod system;
mod usage;

pub(crate) use arguments::{
    HELP, LANGUAGE, OptionWords, Section, TOOL, VERSION, Verb, about_tool, heading, option, purpose, usage,
};
pub(crate) use build::{built, stage};
pub(crate) use completeness::{completeness, lack, lacks};
pub(crate) use failure::failure;
pub(crate) use import::{changed_event, imported, is_change_right, notices, order, place_note, which_order};
pub(crate) use new::{
    added, is_registration_required, is_yes, not_written, objection, question, registration_choices,
    yes_and_no,
};
pub(crate) use serve::{
    all_is_over, built_again, changed, finishing, seen_by_others, serving, site_stays, stopped, unanswered,
};

pub(crate) use usage::unparsed;

use crate::report::{Counts, printable};
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// How bad a finding is, in a word.
pub(crate) const fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Nl) => "Fout",
        (Severity::Warning, Nl) => "Let op",
        (Severity::Tip, Nl | En) => "Tip",
        (Severity::Error, En) => "Error",
        (Severity::Warning, En) => "Warning",
    }
}

/// Which event a finding is about.
pub(crate) fn about(title: &str, language: Language) -> String {
    match language {
        Nl => format!("Bij: {title}"),
        En => format!("In: {title}"),
    }
}

/// Before an example of how it should be.
pub(crate) const fn like_this(language: Language) -> &'static str {
    match language {
        Nl => "Zo wel:",
        En => "Like this:",
    }
}

/// So many findings of the same code are not shown.
pub(crate) fn and_more(count: usize, language: Language) -> String {
    match language {
        Nl => format!("en nog {count}"),
        En => format!("and {count} more"),
    }
}

/// The end of a check.
pub(crate) fn checked(events: usize, counts: Counts, language: Language) -> String {
    let found = counted(counts, language);
    match language {
        Nl => format!("{} gelezen: {found}.", number(events, "activiteit", "activiteiten")),
        En => format!("{} read: {found}.", number(events, "event", "events")),
    }
}

fn counted(counts: Counts, language: Language) -> String {
    let Counts { errors, warnings, tips } = counts;
    match language {
        Nl => [number(errors, "fout", "fouten"), number(warnings, "waarschuwing", "waarschuwingen")],
        En => [number(errors, "error", "errors"), number(warnings, "warning", "warnings")],
    }
    .into_iter()
    .chain((tips > 0).then(|| number(tips, "tip", "tips")))
    .collect::<Vec<_>>()
    .join(", ")
}

fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
