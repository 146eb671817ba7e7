//! How complete the programme is, in words.

use super::number;
use stadsgesprek_check::{Completeness, EventScore, Lack};
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// How complete it is as a whole, and what is best added next; nothing without events.
pub(in crate::report) fn completeness(completeness: &Completeness, language: Language) -> Option<String> {
    let percent = completeness.percent()?;
    let next = completeness.next().map(|(it, count)| match language {
        Nl => format!(
            " Het nuttigst om aan te vullen: {} ({}).",
            lack(it, Nl),
            number(count, "activiteit", "activiteiten")
        ),
        En => format!(" Most useful to add: {} ({}).", lack(it, En), number(count, "event", "events")),
    });
    let whole = match language {
        Nl => format!("Volledigheid: {percent}%."),
        En => format!("Completeness: {percent}%."),
    };
    Some(whole + &next.unwrap_or_default())
}

/// Every event with its score and what it lacks, the most useful first.
pub(in crate::report) fn lacks(completeness: &Completeness, language: Language) -> Option<String> {
    let line = |event: &EventScore| {
        let lacks: Vec<&str> = event.lacks.iter().map(|it| lack(*it, language)).collect();
        let lacks = if lacks.is_empty() { "✓".to_owned() } else { lacks.join(", ") };
        format!("{:>3}% {} ({}): {lacks}", event.percent, event.title, event.id)
    };
    let lines: Vec<String> = completeness.events.iter().map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What an event lacks, in a few words.
pub(in crate::report) const fn lack(lack: Lack, language: Language) -> &'static str {
    let words = match lack {
        Lack::Start => ["begintijd", "start time"],
        Lack::Place => ["plaats", "place"],
        Lack::Summary => ["samenvatting", "summary"],
        Lack::Report => ["verslag, opname of uitkomst", "report, recording or outcome"],
        Lack::Registration => ["inschrijving", "registration"],
        Lack::Contributors => ["sprekers", "speakers"],
        Lack::Description => ["beschrijving", "description"],
        Lack::End => ["eindtijd", "end time"],
        Lack::Themes => ["thema's", "themes"],
        Lack::Partners => ["partners", "partners"],
        Lack::Price => ["prijs", "price"],
        Lack::Accessibility => ["toegankelijkheid", "accessibility"],
        Lack::EnglishTitle => ["Engelse titel", "English title"],
        Lack::Sources => ["bronnen", "sources"],
    };
    match language {
        Nl => words[0],
        En => words[1],
    }
}
