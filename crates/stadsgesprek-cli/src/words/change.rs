//! Why a programme file was not changed, in words.

use super::new::{objection, option};
use crate::failure::Failure;
use crate::insertion::Misfit;
use crate::report::describe;
use stadsgesprek_core::finding::Finding;
use stadsgesprek_core::text::Language::{self, En, Nl};
use std::path::Path;

/// Why a programme file was not changed.
pub(super) fn change_failure(failure: &Failure, language: Language) -> String {
    match (failure, language) {
        (Failure::Misfit { path, misfit }, Nl) => match misfit {
            Misfit::NotAnObject => {
                format!("{} is geen programma: er staat geen object, tussen {{ en }}.", path.display())
            }
            Misfit::EventsNotAList => {
                format!(
                    "In {} is \"events\" geen lijst, tussen [ en ]. Er is niets veranderd.",
                    path.display()
                )
            }
        },
        (Failure::Misfit { path, misfit }, En) => match misfit {
            Misfit::NotAnObject => {
                format!("{} is no programme: there is no object, between {{ and }}.", path.display())
            }
            Misfit::EventsNotAList => {
                format!(
                    "In {} \"events\" is not a list, between [ and ]. Nothing was changed.",
                    path.display()
                )
            }
        },
        (Failure::LeftOut { path, findings }, Nl) => {
            let lead = "Zo zou de site een activiteit weglaten. Er is niets veranderd.";
            left_out(lead, path, findings, language)
        }
        (Failure::LeftOut { path, findings }, En) => {
            let lead = "Like this the site would leave an event out. Nothing was changed.";
            left_out(lead, path, findings, language)
        }
        (Failure::ChangedMeanwhile(path), Nl) => {
            format!(
                "{} is intussen door iemand anders veranderd. Begin opnieuw; er is niets overschreven.",
                path.display()
            )
        }
        (Failure::ChangedMeanwhile(path), En) => {
            format!(
                "{} was changed by somebody else meanwhile. Start again; nothing was overwritten.",
                path.display()
            )
        }
        (Failure::Answer { question, objection: reason }, _) => {
            format!("{}: {}", option(*question), objection(reason, language))
        }
        (Failure::Interrupted, Nl) => "Afgebroken; er is niets veranderd.".to_owned(),
        (Failure::Interrupted, En) => "Interrupted; nothing was changed.".to_owned(),
        _ => String::new(),
    }
}

fn left_out(lead: &str, path: &Path, findings: &[Finding], language: Language) -> String {
    let findings = findings.iter().map(|finding| describe(finding, path, language));
    std::iter::once(lead.to_owned()).chain(findings).collect::<Vec<_>>().join("\n")
}
