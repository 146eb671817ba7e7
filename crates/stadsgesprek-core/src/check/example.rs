//! How what is wrong should be written, with the name of the very field where that can be told. Native only.

use super::explanation;
use super::suggestion::likely;
use crate::reading::finding::{Finding, Problem, Referent, Shape};
use crate::value::words::canonical;

impl Finding {
    /// An example of how it should be: of this value where there is one, else of its kind.
    pub fn example(&self) -> String {
        let general = || explanation(self.problem.code()).map_or("", |row| row.example).to_owned();
        self.own_example().unwrap_or_else(general)
    }

    fn own_example(&self) -> Option<String> {
        match &self.problem {
            Problem::UnknownWord { word, choices } => {
                let first = || choices.first().map(|choice| canonical(choice).to_owned());
                self.field(&format!("\"{}\"", likely(word, choices).or_else(first)?))
            }
            Problem::Understood { meant, .. } => self.field(meant),
            Problem::UnknownReference { to, nearest, example, .. } => {
                let id = nearest.as_ref().or(example.as_ref())?;
                self.reference(*to, id)
            }
            Problem::WrongShape { expected } => self.field(self.shaped(*expected)),
            Problem::UnknownField { nearest: Some(name), .. } | Problem::DuplicateField { name } => {
                Some(format!("\"{name}\": …"))
            }
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
