//! What a form sends of a field that nobody has touched: by it is known what somebody changed.

use super::view::{Control, FieldView};

impl FieldView {
    /// What a browser sends of it when nobody has touched it: each name with its values.
    pub(super) fn sent(&self) -> Vec<(String, Vec<String>)> {
        let one = |value: &str| vec![(self.name.clone(), vec![value.to_owned()])];
        let line = |value: &str| value.chars().filter(|c| !matches!(c, '\n' | '\r')).collect::<String>();
        let lines = |value: &str| value.replace("\r\n", "\n").replace('\r', "\n");
        match &self.control {
            Control::Line { value, .. } => one(&line(value)),
            Control::Lines { value } => one(&lines(value)),
            Control::Texts { texts, is_long } => texts
                .iter()
                .map(|(language, text)| {
                    let text = if *is_long { lines(text) } else { line(text) };
                    (format!("{}.{}", self.name, language.tag()), vec![text])
                })
                .collect(),
            Control::Flag { is_on } => {
                let on = is_on.then(|| "true".to_owned());
                vec![(self.name.clone(), [String::new()].into_iter().chain(on).collect())]
            }
            Control::Choice { options } => {
                let chosen = options.iter().find(|(.., is_it)| *is_it).or(options.first());
                one(chosen.map(|(value, ..)| value.as_str()).unwrap_or_default())
            }
            Control::Several { options } => {
                let chosen = options.iter().filter(|(.., is_it)| *is_it).map(|(value, ..)| value.clone());
                vec![(self.name.clone(), [String::new()].into_iter().chain(chosen).collect())]
            }
            Control::Names { names, .. } => {
                vec![(self.name.clone(), names.iter().map(|name| line(name)).collect())]
            }
            Control::When { inputs } => {
                inputs.iter().map(|input| (input.name.clone(), vec![line(&input.value)])).collect()
            }
            Control::Group { .. } | Control::Items { .. } => Vec::new(),
        }
    }
}
