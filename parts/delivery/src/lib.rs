//! Sending and mailing registrations, fetched by the app when there is one to be sent or mailed.
//!
//! It reads what is to be sent from the storage itself, once it is the only one that sends: what another tab did in the
//! meantime then counts. It writes nothing; the app saves what it answers.

mod lock;
mod post;

use js_sys::{Date, Math};
use lock::Lock;
use stadsgesprek_core::delivery::{body, judge, mail_address};
use stadsgesprek_core::text::Language;
use stadsgesprek_core::visitor::{Envelope, Payload, RecordKey, Registration, RegistrationId};
use wasm_bindgen::prelude::wasm_bindgen;

/// What tabs of this site agree on by name.
const LOCK: &str = "sg1.delivery";

/// Says that the part is there, before anything is written down about an attempt.
#[wasm_bindgen]
pub fn ready() -> Option<String> {
    Some(LOCK.to_owned())
}

/// Makes one attempt to send the message of the registration under a storage key to an address. The answer is the
/// message as JSON, as the attempt left it; nothing when the attempt of this name (`lease`) is no longer the one that
/// counts.
#[wasm_bindgen]
pub async fn send(key: String, lease: String, url: String) -> Option<String> {
    let _alone = Lock::acquire(LOCK).await;
    let (id, registration) = saved(&key)?;
    let message = registration.message.clone().filter(|message| message.lease() == Some(&lease))?;
    let body = body(id.as_str(), &registration, &message);
    let answer = post::post(&url, &message.key, &body).await;
    let now = Date::now().max(0.0) as u64;
    let verdict = judge(answer.as_answer(), &message.key, now);
    let after = message.after(verdict, &url, now, Math::random());
    Some(serde_json::Value::Object(after.to_fields(Payload::new())).to_string())
}

/// The address of the mail about the registration under a storage key, to a mailbox; `language` is a tag (`nl`).
#[wasm_bindgen]
pub fn mail(key: &str, mailbox: &str, language: &str) -> Option<String> {
    let (id, registration) = saved(key)?;
    let language = Language::ALL.iter().copied().find(|it| it.tag() == language)?;
    Some(mail_address(mailbox, id.as_str(), &registration, language))
}

fn saved(key: &str) -> Option<(RegistrationId, Registration)> {
    let RecordKey::Registration(id) = RecordKey::parse(key)? else { return None };
    let storage = web_sys::window()?.local_storage().ok()??;
    let envelope = Envelope::decode(&storage.get_item(key).ok()??).ok()?;
    Some((id, Registration::of(envelope.payload()?).ok()?))
}
