//! What an answer of the receiver means.

use super::retry::{backoff_ms, retry_after_ms};
use crate::reading::json;
use crate::visitor::message::{Awaited, MAX_REFERENCE, Message, MessageState};
use serde_json::Value;

/// The longest reason that is shown, in characters.
const MAX_REASON: usize = 300;

/// What came back from the address that messages are sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiverResponse<'a> {
    /// Nothing: no connection, no answer in time, or one that the browser does not let us see.
    Nothing,
    /// An HTTP response, of the receiver or of a network in between.
    Http {
        /// The status code (RFC 9110, section 15).
        status: u16,
        /// Its `Content-Type`; empty when there is none.
        media_type: &'a str,
        /// Its `Retry-After`; empty when there is none.
        retry_after: &'a str,
        /// As text, whatever it is.
        body: &'a str,
    },
}

/// What a response means for the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The receiver has it: a receipt.
    HandedOver {
        /// What the receiver calls it, when it says so.
        reference: Option<String>,
    },
    /// The receiver does not take it, and will not.
    Refused {
        /// Why, when it says so.
        reason: Option<String>,
    },
    /// The receiver is not set up for this site; asking again does not help.
    Misconfigured {
        /// The status code of the response.
        status: u16,
    },
    /// It is not known whether it arrived; to be sent again.
    Again {
        /// Not before so many milliseconds, as the receiver asks.
        retry_after_ms: Option<u64>,
        /// What that waits for.
        awaited: Awaited,
    },
}

/// What the answer to the message with this key means, at `now` (milliseconds since 1970).
///
/// A page that a café's network puts in the place of an answer has status 200, so success alone proves nothing.
pub fn judge(response: ReceiverResponse, key: &str, now: u64) -> Verdict {
    let ReceiverResponse::Http { status, media_type, retry_after, body } = response else {
        return Verdict::Again { retry_after_ms: None, awaited: Awaited::Connection };
    };
    let again = |awaited| Verdict::Again { retry_after_ms: retry_after_ms(retry_after, now), awaited };
    let told = is_json(media_type).then(|| json::parse(body)).flatten();
    let told = told.as_ref();
    match status {
        200..=299 if told.is_some_and(|it| it.get("key").and_then(Value::as_str) == Some(key)) => {
            Verdict::HandedOver { reference: told.and_then(|it| text(it, "reference", MAX_REFERENCE)) }
        }
        400 | 409 | 410 | 422 => Verdict::Refused {
            // The last two are of Problem Details (RFC 9457).
            reason: told.and_then(|it| {
                ["reason", "detail", "title"].iter().find_map(|name| text(it, name, MAX_REASON))
            }),
        },
        408 | 425 | 429 | 500..=599 => again(Awaited::Receiver),
        400..=499 => Verdict::Misconfigured { status },
        // JSON is the receiver's, even without our key; a page is more likely the network's.
        _ if told.is_some() => again(Awaited::Receiver),
        _ => again(Awaited::Connection),
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// A text of the answer, on one line and not too long: it is shown to the visitor.
fn text(told: &Value, name: &str, longest: usize) -> Option<String> {
    let text = told.get(name)?.as_str()?;
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(longest).collect();
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

impl Message {
    /// The message after an attempt that ended so, at `now` (milliseconds since 1970) at the address `url`.
    #[must_use]
    pub fn after(mut self, verdict: Verdict, url: &str, now: u64, random: f64) -> Self {
        self.state = match verdict {
            Verdict::HandedOver { reference } => MessageState::HandedOver { reference, at: now },
            Verdict::Refused { reason } => MessageState::Refused { reason },
            Verdict::Misconfigured { status } => MessageState::Misconfigured { status, url: url.to_owned() },
            Verdict::Again { retry_after_ms, awaited } => {
                let wait = backoff_ms(self.attempts, random).max(retry_after_ms.unwrap_or_default());
                MessageState::Waiting {
                    from: now + wait,
                    not_before: retry_after_ms.map(|wait| now + wait),
                    awaited,
                }
            }
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
    const JSON: &str = "application/json";

    #[track_caller]
    fn check(status: u16, media_type: &str, body: &str, expected: Verdict) {
        let response = ReceiverResponse::Http { status, media_type, retry_after: "", body };
        assert_eq!(judge(response, KEY, 0), expected, "{status} {media_type} {body}");
    }

    fn receipt(reference: Option<&str>) -> Verdict {
        Verdict::HandedOver { reference: reference.map(str::to_owned) }
    }

    const fn again(awaited: Awaited) -> Verdict {
        Verdict::Again { retry_after_ms: None, awaited }
    }

    #[test]
    fn only_a_receipt_with_our_key_is_a_receipt() {
        let body = format!(r#"{{"key": "{KEY}", "reference": "TD-1"}}"#);
        check(200, JSON, &body, receipt(Some("TD-1")));
        check(201, "application/json; charset=utf-8", &body, receipt(Some("TD-1")));
        check(202, "Application/Receipt+JSON", &body, receipt(Some("TD-1")));
        check(200, JSON, &format!(r#"{{"key": "{KEY}"}}"#), receipt(None));
        check(200, JSON, &format!(r#"{{"key": "{KEY}", "reference": 7}}"#), receipt(None));
        let (network, receiver) = (Awaited::Connection, Awaited::Receiver);
        for (status, media_type, body, awaited) in [
            (200, "text/html", "<title>Welcome to the café</title>", network),
            (200, "text/html", body.as_str(), network),
            (200, "", body.as_str(), network),
            (200, "text/json-not", body.as_str(), network),
            (200, JSON, "<title>Welcome to the café</title>", network),
            (200, JSON, "", network),
            (200, JSON, "{}", receiver),
            (200, JSON, "[]", receiver),
            (200, JSON, "null", receiver),
            (200, JSON, r#"{"key": "another"}"#, receiver),
            (200, JSON, r#"{"key": ["0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11"]}"#, receiver),
            (200, JSON, &body[..body.len() - 1], network),
            (204, "", "", network),
            (301, JSON, body.as_str(), receiver),
            (302, "text/html", "<p>Log in</p>", network),
            (500, JSON, body.as_str(), receiver),
            (0, JSON, "", network),
        ] {
            check(status, media_type, body, again(awaited));
        }
        assert_eq!(judge(ReceiverResponse::Nothing, KEY, 0), again(network));
    }

    #[test]
    fn a_refusal_comes_with_its_reason() {
        let refused = |reason: Option<&str>| Verdict::Refused { reason: reason.map(str::to_owned) };
        for status in [400, 409, 410, 422] {
            check(status, JSON, r#"{"reason": "Vol."}"#, refused(Some("Vol.")));
            check(status, "text/html", "<p>Vol</p>", refused(None));
            check(status, "", "", refused(None));
        }
        let problem = r#"{"title": "Full", "detail": "No seats\n left", "status": 409}"#;
        check(409, "application/problem+json", problem, refused(Some("No seats  left")));
        check(409, JSON, r#"{"title": "Full"}"#, refused(Some("Full")));
        check(409, JSON, r#"{"reason": " ", "title": {"a": 1}}"#, refused(None));
        let long = format!(r#"{{"reason": "{}"}}"#, "é".repeat(400));
        check(409, JSON, &long, refused(Some(&"é".repeat(300))));
    }

    #[test]
    fn a_receiver_that_is_not_set_up_is_not_asked_again() {
        for status in [401, 403, 404, 405, 402, 406, 413, 415, 451] {
            check(status, "text/html", "<p>No</p>", Verdict::Misconfigured { status });
        }
    }

    #[test]
    fn what_may_pass_is_tried_again() {
        for status in [408, 425, 429, 500, 502, 503, 504, 599] {
            check(status, "text/html", "<p>Later</p>", again(Awaited::Receiver));
            let response = ReceiverResponse::Http { status, media_type: "", retry_after: "30", body: "" };
            assert_eq!(
                judge(response, KEY, 0),
                Verdict::Again { retry_after_ms: Some(30_000), awaited: Awaited::Receiver }
            );
        }
    }
}
