//! What the tool says, in both languages.

mod failure;
mod refusal;

pub(crate) use failure::failure;

use crate::build::Built;
use crate::report::Counts;
use stadsgesprek_core::finding::Severity;
use stadsgesprek_core::text::Language::{self, En, Nl};

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

/// The end of a check.
pub(crate) fn checked(events: usize, counts: Counts, language: Language) -> String {
    let found = counted(counts, language);
    match language {
        Nl => format!("{} gelezen: {found}.", number(events, "activiteit", "activiteiten")),
        En => format!("{} read: {found}.", number(events, "event", "events")),
    }
}

/// The end of a build.
pub(crate) fn built(built: &Built, language: Language) -> String {
    let found = counted(built.findings, language);
    let (pages, files, out) = (built.pages, built.files, built.out.display());
    let size = megabytes(built.bytes, language);
    match language {
        Nl => format!("{out}: {pages} pagina's in {files} bestanden, {size}. In het programma: {found}."),
        En => format!("{out}: {pages} pages in {files} files, {size}. In the programme: {found}."),
    }
}

/// Why links to events come without a picture.
pub(crate) fn no_typeface(folder: &str, language: Language) -> String {
    match language {
        Nl => format!(
            "Zonder beelden bij de activiteiten: het lettertype in {folder} is er niet. \
             Haal het op met npm ci, of wijs een map aan met --fonts."
        ),
        En => format!(
            "No pictures of the events: the typeface in {folder} is not there. \
             Fetch it with npm ci, or name a folder with --fonts."
        ),
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

fn megabytes(bytes: u64, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    let mark = if language == Nl { ',' } else { '.' };
    format!("{}{mark}{} MB", tenths / 10, tenths % 10)
}
