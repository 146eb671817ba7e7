//! How what is wrong should be written, with the name of the very field where that can be told. Native only.

use super::suggestion::{likely, modest};
use super::{Concern, explanation};
use crate::finding::{Finding, Problem};
use stadsgesprek_core::reading::finding::{FormatProblem, Referent, Shape};

impl Finding {
    /// An example of how it should be: of this value where there is one, else of its kind.
    pub fn example(&self) -> String {
        let general = || explanation(self.problem.code()).map_or("", |row| row.example).to_owned();
        self.own_example().unwrap_or_else(general)
    }

    fn own_example(&self) -> Option<String> {
        let problem = match &self.problem {
            Problem::Format(problem) => problem,
            Problem::Concern(Concern::MisspelledField { meant, .. }) => {
                return Some(format!("\"{meant}\": …"));
            }
            Problem::Concern(_) => return None,
        };
        match problem {
            FormatProblem::UnknownWord { word, choices } => {
                let meant = likely(word, choices).or_else(|| modest(choices).map(str::to_owned));
                self.field(&format!("\"{}\"", meant?))
            }
            FormatProblem::Understood { meant, .. } => self.field(meant),
            FormatProblem::UnknownReference { to, nearest, example, .. } => {
                let id = nearest.as_ref().or(example.as_ref())?;
                self.reference(*to, id)
            }
            FormatProblem::MissingField { name } => self.missing(name),
            FormatProblem::DayWithoutTime { day } => self.field(&format!("\"{day}T{}\"", self.usual_time())),
            FormatProblem::WrongShape { expected } => self.field(self.shaped(*expected)),
            FormatProblem::UnknownField { nearest: Some(name), .. }
            | FormatProblem::DuplicateField { name } => Some(format!("\"{name}\": …")),
            _ => None,
        }
    }

    /// The field that the value is of, with another value; a list when it is an element of one.
    fn field(&self, value: &str) -> Option<String> {
        let mut steps = self.pointer.rsplit('/');
        let last = steps.next().filter(|step| !step.is_empty())?;
        if last.parse::<usize>().is_err() {
            return Some(format!("\"{last}\": {value}"));
        }
        let list = steps.next().filter(|step| !step.is_empty())?;
        Some(format!("\"{list}\": [{value}]"))
    }

    /// A time of day that would stand in the field: doors before the evening, a closing when the day ends.
    fn usual_time(&self) -> &'static str {
        match self.pointer.rsplit('/').next() {
            Some("end") => "22:00",
            Some("doors") => "19:30",
            Some("opens") => "09:00",
            Some("closes") => "23:59",
            _ => "20:00",
        }
    }

    /// A field as it would be in the record that lacks it.
    fn missing(&self, name: &str) -> Option<String> {
        let record = self.pointer.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
        let value = match (record, name) {
            ("themes", "id") => "wonen",
            ("partners", "id") | (_, "partner") => "gemeente-delft",
            ("people", "id") | (_, "person") => "voornaam-achternaam",
            ("places", "id") => "prinsenkwartier",
            ("rooms", "id") => "podium",
            ("sessions", "id") => "panel",
            (_, "id") => "hoe-hoog-mag-delft-worden",
            ("themes", "name") => "Wonen",
            ("people", "name") => "Voornaam Achternaam",
            ("places", "name") => "Prinsenkwartier",
            ("rooms", "name") => "Podium",
            (_, "name") => "Gemeente Delft",
            ("sessions", "title") => "Panelgesprek",
            (_, "title") => "Hoe hoog mag Delft worden?",
            ("partners", "role") => "organiser",
            (_, "role") => "speaker",
            ("outcomes", "kind") => "promise",
            (_, "kind") => "mailto",
            (_, "text") => "De gemeente telt de bomen opnieuw.",
            (_, "src") => "zaal.jpg",
            (_, "alt") => "De zaal, vol mensen",
            ("delivery", "url") => "https://www.voorbeeld.nl/aanmelden",
            (_, "url") => "https://www.voorbeeld.nl/",
            (_, "label") => "Verslag van de avond",
            (_, "address") => "aanmelden@voorbeeld.nl",
            (_, "contact") => "mailto:beveiliging@voorbeeld.nl",
            (_, "expires") => "2027-11-30T12:00:00+01:00",
            (_, "free") => return Some("\"free\": true".to_owned()),
            _ => return None,
        };
        Some(format!("\"{name}\": \"{value}\""))
    }

    fn reference(&self, to: Referent, id: &str) -> Option<String> {
        let list = self.pointer.rsplit('/').nth(1);
        match (to, list) {
            (Referent::Partner, Some("partners")) => {
                Some(format!("\"partners\": [{{ \"partner\": \"{id}\", \"role\": \"organiser\" }}]"))
            }
            (Referent::Person, Some("contributors")) => {
                Some(format!("\"contributors\": [{{ \"person\": \"{id}\", \"role\": \"speaker\" }}]"))
            }
            _ => self.field(&format!("\"{id}\"")),
        }
    }

    /// Something of the shape, for the field.
    fn shaped(&self, shape: Shape) -> &'static str {
        const TIMES: [&str; 7] = ["start", "end", "doors", "opens", "closes", "updated", "previousStart"];
        let is_time = self.pointer.split('/').any(|step| TIMES.contains(&step));
        match shape {
            Shape::Object => "{ … }",
            Shape::List => "[ … ]",
            Shape::Text if is_time => "\"2027-02-11T20:00\"",
            Shape::Text | Shape::TextOrTexts => "\"…\"",
            Shape::WholeNumber => "50",
            Shape::Degrees => "52.0116",
            Shape::TrueOrFalse => "true",
        }
    }
}
