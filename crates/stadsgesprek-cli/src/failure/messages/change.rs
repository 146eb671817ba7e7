//! Why a programme file was not changed, in words.

use crate::failure::Unchanged;
use crate::insertion::WrongShape;
use crate::report::describe;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::path::Path;

/// Why a programme file was not changed, in Dutch.
pub(super) fn unchanged_nl(reason: &Unchanged) -> String {
    match reason {
        Unchanged::WrongShape { path, shape: WrongShape::NotAnObject } => {
            format!("{} is geen programma: er staat geen object, tussen {{ en }}.", path.display())
        }
        Unchanged::WrongShape { path, shape: WrongShape::EventsNotAList } => {
            format!("In {} is \"events\" geen lijst, tussen [ en ]. Er is niets veranderd.", path.display())
        }
        Unchanged::LeftOut { path, findings } => {
            let lead = "Zo zou de site een activiteit weglaten. Er is niets veranderd.";
            with_findings(lead, path, findings, Nl)
        }
        Unchanged::ChangedMeanwhile(path) => format!(
            "{} is intussen door iemand anders veranderd. Begin opnieuw; er is niets overschreven.",
            path.display()
        ),
        Unchanged::Interrupted => "Afgebroken; er is niets veranderd.".to_owned(),
    }
}

/// Why a programme file was not changed, in English.
pub(super) fn unchanged_en(reason: &Unchanged) -> String {
    match reason {
        Unchanged::WrongShape { path, shape: WrongShape::NotAnObject } => {
            format!("{} is no programme: there is no object, between {{ and }}.", path.display())
        }
        Unchanged::WrongShape { path, shape: WrongShape::EventsNotAList } => {
            format!("In {} \"events\" is not a list, between [ and ]. Nothing was changed.", path.display())
        }
        Unchanged::LeftOut { path, findings } => {
            let lead = "Like this the site would leave an event out. Nothing was changed.";
            with_findings(lead, path, findings, En)
        }
        Unchanged::ChangedMeanwhile(path) => format!(
            "{} was changed by somebody else meanwhile. Start again; nothing was overwritten.",
            path.display()
        ),
        Unchanged::Interrupted => "Interrupted; nothing was changed.".to_owned(),
    }
}

fn with_findings(lead: &str, path: &Path, findings: &[Finding], language: Language) -> String {
    let findings = findings.iter().map(|finding| describe(finding, path, language));
    std::iter::once(lead.to_owned()).chain(findings).collect::<Vec<_>>().join("\n")
}
