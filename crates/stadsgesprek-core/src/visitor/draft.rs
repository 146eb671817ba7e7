//! A form that is filled in but not sent yet, so that nothing typed is lost.

use super::{Payload, set, text};
use crate::id::SessionId;
use crate::registration::Form;
use serde_json::Value;

impl Form {
    /// Reads a draft; what is missing is empty.
    pub fn of_draft(payload: &Payload) -> Self {
        let word = |name| text(payload, name).unwrap_or_default();
        let sessions = payload.get("sessions").and_then(Value::as_array);
        let sessions = sessions.into_iter().flatten().filter_map(Value::as_str);
        Self {
            name: word("name"),
            email: word("email"),
            seats: word("seats"),
            question: word("question"),
            accessibility_needs: word("accessibilityNeeds"),
            sessions: sessions.map(SessionId::new).collect(),
        }
    }

    /// The draft to save over `previous`, with the title of its event.
    pub fn to_draft(&self, title: &str, previous: Option<&Payload>) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "title", Some(title.into()));
        for (name, text) in [
            ("name", &self.name),
            ("email", &self.email),
            ("seats", &self.seats),
            ("question", &self.question),
            ("accessibilityNeeds", &self.accessibility_needs),
        ] {
            set(&mut payload, name, (!text.is_empty()).then(|| text.as_str().into()));
        }
        let sessions: Vec<Value> = self.sessions.iter().map(|id| id.as_str().into()).collect();
        set(&mut payload, "sessions", (!sessions.is_empty()).then_some(Value::Array(sessions)));
        payload
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_draft_is_read_as_it_was_typed(texts in prop::collection::vec(".*", 5), sessions in prop::collection::vec("[a-z]{1,3}", 0..3)) {
            let [name, email, seats, question, accessibility_needs] = texts.try_into().unwrap();
            let sessions = sessions.into_iter().map(SessionId::new).collect();
            let form = Form { name, email, seats, question, accessibility_needs, sessions };
            let older = Form { name: "Jo".to_owned(), ..Form::default() }.to_draft("A", None);
            prop_assert_eq!(Form::of_draft(&form.to_draft("A", Some(&older))), form);
        }
    }
}
