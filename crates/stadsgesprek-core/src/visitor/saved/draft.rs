//! A form that is filled in but not sent yet, so that nothing typed is lost.

use super::RegistrationId;
use crate::value::id::SessionId;
use crate::visitor::payload::{Payload, set, text};
use crate::visitor::registration::FormValues;
use serde_json::Value;

/// In a draft: the registration that it would change.
const CHANGES: &str = "changes";

/// The registration that a draft would change; nothing when it would be a new one.
pub fn changed_by(payload: &Payload) -> Option<RegistrationId> {
    RegistrationId::parse(&text(payload, CHANGES)?)
}

impl FormValues {
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

    /// The draft to save over `previous`, with the title of its event and the registration that it would change.
    pub fn to_draft(
        &self,
        title: &str,
        changes: Option<&RegistrationId>,
        previous: Option<&Payload>,
    ) -> Payload {
        let mut payload = previous.cloned().unwrap_or_default();
        set(&mut payload, "title", Some(title.into()));
        set(&mut payload, CHANGES, changes.map(|id| id.as_str().into()));
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
    use crate::value::id::EventId;
    use crate::visitor::saved::{Envelope, RecordContent, RecordKey, sort_records};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_draft_is_read_as_it_was_typed(texts in prop::collection::vec(".*", 5), sessions in prop::collection::vec("[a-z]{1,3}", 0..3)) {
            let [name, email, seats, question, accessibility_needs] = texts.try_into().unwrap();
            let sessions = sessions.into_iter().map(SessionId::new).collect();
            let form = FormValues { name, email, seats, question, accessibility_needs, sessions };
            let older = FormValues { name: "Jo".to_owned(), ..FormValues::default() }.to_draft("A", None, None);
            prop_assert_eq!(FormValues::of_draft(&form.to_draft("A", None, Some(&older))), form);
        }
    }

    /// Checks whose form a tab goes on with, when these are kept: tab, moment, the registration it would change, name.
    fn check(
        kept: &[(Option<&str>, u64, Option<&str>, &str)],
        changes: Option<&str>,
        expected: Option<&str>,
    ) {
        let event = EventId::new("wonen");
        let id = |id: &str| RegistrationId::parse(id).unwrap();
        let records = kept.iter().map(|(tab, at, changes, name)| {
            let key = RecordKey::Draft { event: event.clone(), tab: tab.map(str::to_owned) };
            let form = FormValues { name: (*name).to_owned(), ..FormValues::default() };
            let content = RecordContent::Payload(form.to_draft("Wonen", changes.map(id).as_ref(), None));
            let envelope = Envelope::next(None, content, *at, "d");
            (key.to_string(), envelope.encode())
        });
        let data = sort_records(records);
        let found = data.draft_for("mine", &event, changes.map(id).as_ref());
        assert_eq!(found.map(|(_, form)| form.name).as_deref(), expected, "{kept:?} {changes:?}");
    }

    #[test]
    fn a_tab_goes_on_with_its_own_form_and_never_with_one_for_another_registration() {
        check(&[], None, None);
        check(&[(Some("mine"), 1, None, "Jo"), (Some("b"), 2, None, "An")], None, Some("Jo"));
        check(&[(Some("a"), 1, None, "Jo"), (Some("b"), 2, None, "An")], None, Some("An"));
        check(&[(None, 3, None, "Ab"), (Some("b"), 2, None, "An")], None, Some("Ab"));
        check(&[(Some("mine"), 1, None, "Jo")], Some("r-1"), None);
        check(&[(Some("mine"), 1, Some("r-1"), "Jo")], None, None);
        check(&[(Some("mine"), 1, Some("r-1"), "Jo")], Some("r-2"), None);
        check(&[(Some("mine"), 2, None, "Jo"), (Some("b"), 1, Some("r-1"), "An")], Some("r-1"), Some("An"));
    }
}
