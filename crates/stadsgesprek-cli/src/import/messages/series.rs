//! What is said of a series of dates.

use super::cut;
use crate::import::series::SeriesIssue;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// What is the matter with a series.
pub(super) fn issue(issue: &SeriesIssue, language: Language) -> String {
    match language {
        Nl => in_dutch(issue),
        En => in_english(issue),
    }
}

/// Why a date is called off that the source does not name.
pub(super) fn gone(id: &str, language: Language) -> String {
    match language {
        Nl => format!("; \"{id}\" staat niet meer in de bron"),
        En => format!("; \"{id}\" is no longer in the source"),
    }
}

fn in_dutch(issue: &SeriesIssue) -> String {
    match issue {
        SeriesIssue::NoneLeft => {
            "Elke datum van deze reeks is weer geschrapt; er is niets over te nemen.".to_owned()
        }
        SeriesIssue::Endless => {
            "Een reeks zonder einde: alleen de eerste keer vanaf nu is overgenomen.".to_owned()
        }
        SeriesIssue::Long { count, has_earlier, has_later } => {
            let rest = match (has_earlier, has_later) {
                (true, true) => ", vanaf nu; wat eerder was en wat later komt niet",
                (true, false) => ", vanaf nu; wat eerder was niet",
                (false, _) => "; wat later komt niet",
            };
            format!("Een lange reeks: {count} keer overgenomen{rest}.")
        }
        SeriesIssue::UnknownRule(rule) => {
            format!("De herhaling \"{}\" is hier niet te lezen; alleen de eerste keer is overgenomen.", cut(rule))
        }
        SeriesIssue::UnknownExclusion(rule) => {
            format!("\"{}\" is hier niet te lezen; er is niets door weggelaten.", cut(rule))
        }
        SeriesIssue::OneOfRow => {
            "Een keer uit een reeks die is veranderd; overgenomen als eigen activiteit.".to_owned()
        }
        SeriesIssue::FromHere(count) => {
            format!("Een verandering vanaf deze keer: {count} keer overgenomen als eigen activiteit.")
        }
        SeriesIssue::FromHereAlone => {
            "Een verandering vanaf deze keer; alleen deze is overgenomen, de latere staan niet in dit bestand."
                .to_owned()
        }
        SeriesIssue::Over(count) => {
            format!("{count} keer die al geweest is, is niet toegevoegd: de reeks staat al in het programma.")
        }
        SeriesIssue::Elsewhere(id) => format!(
            "\"{id}\" is eerder overgenomen en staat niet in deze bron; blijft zoals het is. Gaat het niet door, geef het dan \"status\": \"cancelled\"."
        ),
    }
}

fn in_english(issue: &SeriesIssue) -> String {
    match issue {
        SeriesIssue::NoneLeft => {
            "Every date of this series was taken out again; there is nothing to take over.".to_owned()
        }
        SeriesIssue::Endless => {
            "A series without end: only the first date from now on is taken over.".to_owned()
        }
        SeriesIssue::Long { count, has_earlier, has_later } => {
            let rest = match (has_earlier, has_later) {
                (true, true) => ", from now on; those before and after are not",
                (true, false) => ", from now on; those before are not",
                (false, _) => "; those after are not",
            };
            format!("A long series: {count} dates are taken over{rest}.")
        }
        SeriesIssue::UnknownRule(rule) => {
            format!("The rule \"{}\" cannot be read here; only the first date is taken over.", cut(rule))
        }
        SeriesIssue::UnknownExclusion(rule) => {
            format!("\"{}\" cannot be read here; nothing was left out for it.", cut(rule))
        }
        SeriesIssue::OneOfRow => {
            "One date of a series that was changed; taken over as an event of its own.".to_owned()
        }
        SeriesIssue::FromHere(count) => {
            format!("A change from this date on: {count} dates are taken over as events of their own.")
        }
        SeriesIssue::FromHereAlone => {
            "A change from this date on; only this one is taken over, the later ones are not in this file."
                .to_owned()
        }
        SeriesIssue::Over(count) => {
            format!("Dates that are over and were not added, since the programme has the series: {count}.")
        }
        SeriesIssue::Elsewhere(id) => format!(
            "\"{id}\" was imported before and is not in this source; it stays as it is. If it is off, give it \"status\": \"cancelled\"."
        ),
    }
}
