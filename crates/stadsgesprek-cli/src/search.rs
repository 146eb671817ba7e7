//! `stadsgesprek search`: what a visitor finds who types something, and why.

use crate::arguments::{CommandWords, OptionWords, moment, shared};
use crate::build::PROGRAMME;
use crate::console::print;
use crate::failure::Failure;
use crate::programme_file::{ProgrammeFile, first_there};
use crate::report::printable;
use clap::Args;
use serde_json::{Value, json};
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::programme::search::{Hit, SearchResult, excerpt};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;
use std::process::ExitCode;

/// How many are shown to a person.
const SHOWN: usize = 10;

/// `search`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["zoek", "search"],
    purpose: [
        "Zegt wat een bezoeker vindt die dit typt, en waarom; elk argument is een zoekvraag.",
        "Say what a visitor finds who types this, and why; each argument is a query.",
    ],
    files: [" WOORDEN…", " WORDS…"],
    options: &[&OPTIONS],
    declare: SearchOptions::augment_args,
};

/// The options of `search`.
#[derive(Args)]
pub(crate) struct SearchOptions {
    /// What is typed, each as one query.
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
    /// The folder with events.json.
    #[arg(long, default_value_os_t = first_there(&["public/data", "data"]))]
    pub(crate) data: PathBuf,
    /// The moment that counts as now.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// For a program: a list in the order of the queries.
    #[arg(long = "json")]
    pub(crate) is_json: bool,
}

/// Their words.
static OPTIONS: [OptionWords; 4] = [
    OptionWords {
        id: "words",
        names: None,
        former: &[],
        values: Some(["WOORDEN", "WORDS"]),
        help: [
            "Wat de bezoeker typt; zet een vraag van meer woorden tussen aanhalingstekens",
            "What the visitor types; put a query of several words between quotation marks",
        ],
        examples: Some(["wonen", "housing"]),
    },
    shared::DATA,
    shared::now([
        "Het moment dat als nu telt: 2026-11-23T19:00, of alleen de datum [standaard: nu]",
        "The moment that counts as now: 2026-11-23T19:00, or only the date [default: now]",
    ]),
    OptionWords {
        id: "is_json",
        names: Some(["json", "json"]),
        former: &[],
        values: None,
        help: [
            "Voor een programma: een lijst in de volgorde van de zoekvragen",
            "For a program: a list in the order of the queries",
        ],
        examples: None,
    },
];

/// Searches for each query in turn.
pub(crate) fn run(options: &SearchOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let file = ProgrammeFile::read(&options.data.join(PROGRAMME))?;
    let programme = Programme::new(file.schedule);
    let now = options.now.unwrap_or(now);
    let search = |query: &String| (query.clone(), programme.find(query, now));
    let found: Vec<(String, SearchResult)> = options.words.iter().map(search).collect();
    if options.is_json {
        let answers: Vec<Value> =
            found.iter().map(|(query, found)| answer(&programme, query, found)).collect();
        print(format_args!("{:#}", Value::Array(answers)))?;
    } else {
        let answers: Vec<String> =
            found.iter().map(|(query, found)| told(&programme, query, found, language)).collect();
        print(answers.join("\n\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn answer(programme: &Programme, query: &str, found: &SearchResult) -> Value {
    let hit = |hit: &Hit| {
        let event = programme.schedule.at(hit.event)?;
        Some(json!({ "id": event.id().as_str(), "score": hit.score, "why": why(programme, hit, found) }))
    };
    let mut answer = json!({
        "query": query,
        "hits": found.hits.iter().filter_map(hit).collect::<Vec<_>>(),
        "partial_only": found.is_partial,
    });
    if let Some(corrected) = &found.corrected {
        answer["corrected"] = corrected.as_str().into();
    }
    answer
}

/// The title where the words stand in it, else the sentence in which they do.
fn why(programme: &Programme, hit: &Hit, found: &SearchResult) -> String {
    let Some(event) = programme.schedule.at(hit.event) else { return String::new() };
    let sentence = excerpt(&programme.schedule, event, &found.words, Language::Nl).map(|it| it.text);
    sentence.unwrap_or_else(|| programme.schedule.text(&event.about.title, Language::Nl).0.to_owned())
}

fn told(programme: &Programme, query: &str, found: &SearchResult, language: Language) -> String {
    let schedule = &programme.schedule;
    let mut lines = vec![format!("“{}”: {}", printable(query), summary(found, language))];
    for (place, hit) in (1..).zip(found.hits.iter().take(SHOWN)) {
        let Some(event) = schedule.at(hit.event) else { continue };
        let title = printable(schedule.text(&event.about.title, language).0);
        lines.push(format!("{place:>3}. {title} ({})", event.id()));
        let sentence = excerpt(schedule, event, &found.words, language);
        lines.extend(sentence.map(|it| format!("     {}", printable(&it.text))));
    }
    lines.join("\n")
}

fn summary(found: &SearchResult, language: Language) -> String {
    let count = found.hits.len();
    let mut said = match (language, count) {
        (Language::Nl, 0) => "niets gevonden".to_owned(),
        (Language::En, 0) => "nothing found".to_owned(),
        (Language::Nl, 1) => "1 activiteit".to_owned(),
        (Language::En, 1) => "1 event".to_owned(),
        (Language::Nl, _) => format!("{count} activiteiten"),
        (Language::En, _) => format!("{count} events"),
    };
    if let Some(corrected) = &found.corrected {
        said += &match language {
            Language::Nl => format!(", gezocht op “{corrected}”"),
            Language::En => format!(", searched for “{corrected}”"),
        };
    }
    if found.is_partial {
        said += match language {
            Language::Nl => "; geen heeft alles wat gevraagd is",
            Language::En => "; none has all that was asked",
        };
    }
    said
}
