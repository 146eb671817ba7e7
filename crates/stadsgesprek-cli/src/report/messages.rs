//! What is said of findings, in both languages.

mod completeness;

pub(super) use completeness::{completeness, lack, lacks};

use super::Counts;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// How bad a finding is, in a word.
pub(super) const fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Nl) => "Fout",
        (Severity::Warning, Nl) => "Let op",
        (Severity::Tip, Nl | En) => "Tip",
        (Severity::Error, En) => "Error",
        (Severity::Warning, En) => "Warning",
    }
}

/// Which event a finding is about.
pub(super) fn about(title: &str, language: Language) -> String {
    match language {
        Nl => format!("Bij: {title}"),
        En => format!("In: {title}"),
    }
}

/// Before an example of how it should be.
pub(super) const fn like_this(language: Language) -> &'static str {
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
pub(super) fn checked(events: usize, counts: Counts, language: Language) -> String {
    let found = counted(counts, language);
    match language {
        Nl => format!("{} gelezen: {found}.", number(events, "activiteit", "activiteiten")),
        En => format!("{} read: {found}.", number(events, "event", "events")),
    }
}

/// How many findings there are of each severity.
pub(crate) fn counted(counts: Counts, language: Language) -> String {
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

/// So many of something.
pub(crate) fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
