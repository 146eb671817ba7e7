//! What is sent: the JSON that `docs/aanmelden.openapi.yaml` describes.

use crate::value::time::Moment;
use crate::visitor::message::{Message, MessageKind};
use crate::visitor::payload::{Payload, set};
use crate::visitor::saved::{Registration, details_over};
use serde_json::Value;

/// The body of a message about the registration with this id. Always the same for one key.
pub fn body(id: &str, registration: &Registration, message: &Message) -> String {
    let mut body = Payload::new();
    let kind = match message.kind {
        MessageKind::Register => "register",
        MessageKind::Withdraw => "withdraw",
    };
    set(&mut body, "key", Some(message.key.as_str().into()));
    set(&mut body, "kind", Some(kind.into()));
    set(&mut body, "registration", Some(id.into()));
    set(&mut body, "revision", Some(message.revision.into()));
    set(&mut body, "replaces", message.replaces.as_deref().map(Value::from));
    set(&mut body, "madeAt", Some(Moment::from_unix_millis(message.made_at as f64).rfc3339().into()));
    set(&mut body, "language", Some(message.language.as_str().into()));
    let mut event = Payload::new();
    set(&mut event, "id", Some(registration.event.as_str().into()));
    set(&mut event, "title", Some(registration.title.as_str().into()));
    set(&mut event, "start", registration.start.as_deref().map(Value::from));
    set(&mut body, "event", Some(Value::Object(event)));
    if message.kind == MessageKind::Register {
        let details = details_over(&registration.details, Payload::new());
        set(&mut body, "details", Some(Value::Object(details)));
    }
    Value::Object(body).to_string()
}
