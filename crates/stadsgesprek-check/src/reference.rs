//! The reference of codes that staff read: `docs/beheer/meldingen.md`.

use super::explanation::{EXPLANATIONS, Explanation};
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language::{En, Nl};
use std::fmt::Write;

const INTRODUCTION: &str = "\
# Meldingen: wat betekent deze melding?

`stadsgesprek controleer` zegt wat er mis is in het programma en in `portal.json` ernaast, en waar. Bij elke melding staat een
code. Zoek die hieronder op: u leest wat er is, waarom dat erg is, en hoe het wel moet. *In English below each.*

- **Fout** (*error*): er is iets weggelaten, of er staat iets op de site wat niet klopt. De status van het commando is 1.
- **Let op** (*warning*): het is gepubliceerd, soms zonder wat er niet deugt (een tijd, een link). Kijk er alstublieft naar.
- **Tip**: het kan beter.

Dit bestand wordt gemaakt met `UPDATE_REFERENCE=1 cargo test -p stadsgesprek-check --test reference`.
";

const MACHINES: &str = r#"
## Voor programma's (for programs)

`check --format json` prints one JSON object. Fields are only ever added; `version` is raised when that cannot be.

| field | what it is |
| --- | --- |
| `version` | 2 |
| `file` | the file as given |
| `events` | how many events can be used |
| `errors`, `warnings`, `tips` | how many there are of each |
| `completeness` | `percent` (or `null`) and, with `--volledig`, `events`: `id`, `percent`, `lacks` (each a stable `code` and a `text`) |
| `settings` | `file` and `findings` of the `portal.json` beside it, also when it is not there; they count in the numbers above |
| `findings` | in the order of the file: `code`, `severity` (`error`, `warning`, `tip`), `pointer` (RFC 6901), `line` and `column` (from 1, or `null`), `event` (its title, or `null`), `message`, `why`, `hint` (or `null`), `example` |
"#;

const TIME_FORMS: &str = "
### Tijden die vaak anders worden geschreven (times that are often written otherwise)

| zo niet (not this) | maar zo (but this) | |
| --- | --- | --- |
| `06-02-2027`, `6/2/2027` | `2027-02-06` | jaar, maand, dag (year, month, day) |
| `2027-02-31` | `2027-03-03` | die dag bestaat niet (no such day) |
| `2027-02-06T19.30`, `T19u30` | `2027-02-06T19:30` | dubbele punt (a colon) |
| `2027-02-06T24:00` | `2027-02-07T00:00` | de volgende dag (the next day) |
| `2027-07-06T20:00+01:00` | `2027-07-06T20:00` | zonder tijdzone (without offset) |
| `2026-03-29T02:30` | `2026-03-29T03:30` | die nacht slaat de klok dit uur over (that night the clock skips this hour) |
| `2026-10-25T02:30` | met `\"fold\": \"first\"` of `\"second\"` | die nacht komt dit uur twee keer (that night this hour comes twice) |
";

const CHAPTERS: [&str; 6] = [
    "Het bestand (the file)",
    "Onderdelen en verwijzingen (entries and references)",
    "Tijden en ruimtes (times and rooms)",
    "Teksten (texts)",
    "Wijzigingen, met `--vorige` (changes, with `--previous`)",
    "Instellingen (settings, `portal.json` beside the programme)",
];

/// The reference of all codes, as Markdown.
pub fn reference_text() -> String {
    let mut text = INTRODUCTION.to_owned();
    for (chapter, rows) in CHAPTERS.iter().zip(EXPLANATIONS) {
        let _ = write!(text, "\n## {chapter}\n");
        rows.iter().for_each(|row| section(&mut text, row));
        if chapter.starts_with("Tijden") {
            text.push_str(TIME_FORMS);
        }
    }
    text.push_str(MACHINES);
    text
}

fn section(text: &mut String, row: &Explanation) {
    let severity = match row.severity {
        Severity::Error => "Fout",
        Severity::Warning => "Let op",
        Severity::Tip => "Tip",
    };
    let Explanation { code, example, .. } = row;
    let (what, why) = (row.what(Nl), row.why(Nl));
    let (what_en, why_en) = (row.what(En), row.why(En));
    let _ = write!(text, "\n### {code}\n\n**{severity}.** {what} {why}\n\n*{what_en} {why_en}*\n");
    let _ = write!(text, "\n```text\n{example}\n```\n");
}
