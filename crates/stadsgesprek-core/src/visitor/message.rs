//! A message to the organizer, as it is kept beside the registration: what it says, and how far it is.

use super::payload::{Payload, number, set, text};
use serde_json::Value;

/// The longest name of a receipt that is kept, in characters.
pub(super) const MAX_REFERENCE: usize = 80;
/// How long no other tab may try, in milliseconds: longer than an attempt.
pub const LEASE_MS: u64 = 60_000;
/// The longest wait that a receiver can ask for, in milliseconds: a day.
pub(super) const MAX_RETRY_AFTER_MS: u64 = 24 * 3_600_000;
/// A moment further ahead than this was stamped by a clock that has been put right since: two days, in milliseconds.
const ABSURD_MS: u64 = 2 * MAX_RETRY_AFTER_MS;

/// A message to the organizer. What it says never changes under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key: a UUID, made when the visitor presses submit; the `Idempotency-Key`.
    pub key: String,
    /// Whether the visitor comes or does not.
    pub kind: MessageKind,
    /// The key of the message before it that the organizer has, or may have.
    pub replaces: Option<String>,
    /// Which message about this registration it is: 1, 2, 3. The highest counts, in whichever order they arrive.
    pub revision: u64,
    /// When it was made, in milliseconds since 1970.
    pub made_at: u64,
    /// The tag of the language in which the visitor registered.
    pub language: String,
    /// How often it was tried.
    pub attempts: u32,
    /// The visitor wants it sent although the event has changed since.
    pub is_anyway: bool,
    /// How far it is.
    pub state: MessageState,
}

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// The visitor will come.
    Register,
    /// The visitor will not come after all.
    Withdraw,
}

/// What a message waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// A connection: nothing of the receiver was heard.
    Connection,
    /// The receiver: it answered, but without a receipt.
    Receiver,
}

/// How far a message is. Moments are in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageState {
    /// To be sent by the app.
    Waiting {
        /// Not before, by our own doing.
        from: u64,
        /// Not before, because the receiver asked.
        not_before: Option<u64>,
        /// What has to change first, as far as the last attempt told.
        awaited: Awaited,
    },
    /// A tab is sending it.
    Sending {
        /// When another may take over.
        until: u64,
        /// The name of the attempt.
        lease: String,
    },
    /// The receiver has it: there is a receipt.
    HandedOver {
        /// What the receiver calls it.
        reference: Option<String>,
        /// When the receipt came, in milliseconds since 1970.
        at: u64,
    },
    /// The receiver does not take it.
    Refused {
        /// In the words of the receiver, when it gave any.
        reason: Option<String>,
    },
    /// The receiver is not set up.
    Misconfigured {
        /// The status of its answer.
        status: u16,
        /// The address that answered.
        url: String,
    },
    /// To be mailed by the visitor.
    ToMail,
    /// Mailed, the visitor says.
    Mailed {
        /// When the visitor said so, in milliseconds since 1970.
        at: u64,
    },
    /// Never handed over, and its details are erased.
    Expired,
    /// To be sent by another device, which has what this one was not given.
    Elsewhere,
    /// A state of a later version, kept as it is.
    Unknown(String),
}

/// What a new message is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// A UUID that was never used.
    pub key: String,
    /// The moment, in milliseconds since 1970.
    pub now: u64,
    /// The tag of the visitor's language.
    pub language: String,
    /// Whether the visitor is to mail it; else the app sends it.
    pub is_by_mail: bool,
}

impl MessageState {
    /// To be sent as soon as there is a connection.
    pub const UNTRIED: Self = Self::Waiting { from: 0, not_before: None, awaited: Awaited::Connection };
}

impl Message {
    /// The message that comes after `previous`, if there was one.
    pub fn next(previous: Option<&Self>, kind: MessageKind, new: NewMessage) -> Self {
        Self {
            key: new.key,
            kind,
            replaces: previous.and_then(Self::arrived_key),
            revision: previous.map_or(0, |previous| previous.revision) + 1,
            made_at: new.now,
            language: new.language,
            attempts: 0,
            is_anyway: false,
            state: if new.is_by_mail { MessageState::ToMail } else { MessageState::UNTRIED },
        }
    }

    /// What stands for a registration that another device has, and has told the organizer nothing of; `id` is that of the
    /// registration.
    pub(super) fn untold(id: String, made_at: u64) -> Self {
        Self {
            key: id,
            kind: MessageKind::Register,
            replaces: None,
            revision: 0,
            made_at,
            language: String::new(),
            attempts: 0,
            is_anyway: false,
            state: MessageState::Elsewhere,
        }
    }

    /// The key of the last message that the organizer has or may have: this one, or the one that it replaces.
    pub fn arrived_key(&self) -> Option<String> {
        let is_there = match self.state {
            MessageState::HandedOver { .. } | MessageState::Mailed { .. } => true,
            // What was refused at once is not there; after an answer that was lost it may be: some receivers refuse
            // what they have already.
            MessageState::Refused { .. } => self.attempts > 1,
            _ => self.attempts > 0,
        };
        if is_there { Some(self.key.clone()) } else { self.replaces.clone() }
    }

    /// Whether the organizer still has to hear of it, as far as we know.
    pub const fn is_open(&self) -> bool {
        use MessageState::{Misconfigured, Sending, Waiting};
        matches!(self.state, Waiting { .. } | Sending { .. } | Misconfigured { .. })
    }

    /// Whether an attempt is under way at `now`: not when its time is over, as when the page was closed, and not when
    /// that would be further ahead than an attempt lasts, as when the clock was.
    pub const fn is_under_way(&self, now: u64) -> bool {
        matches!(self.state, MessageState::Sending { until, .. } if now < until && until <= now.saturating_add(LEASE_MS))
    }

    /// The moment from which it may be sent; nothing when it is not to be sent by itself. At another address than
    /// `url`, a receiver that was not set up may be.
    pub fn due_at(&self, is_online_again: bool, url: &str, now: u64) -> Option<u64> {
        let at = match &self.state {
            MessageState::Waiting { not_before, .. } if is_online_again => not_before.unwrap_or_default(),
            MessageState::Waiting { from, .. } => *from,
            MessageState::Sending { until, .. } if self.is_under_way(now) => *until,
            MessageState::Sending { .. } => 0,
            MessageState::Misconfigured { url: answered, .. } if answered != url => 0,
            _ => return None,
        };
        Some(if at > now + ABSURD_MS { 0 } else { at })
    }

    /// The message while an attempt is under way.
    #[must_use]
    pub fn leased(mut self, lease: &str, until: u64) -> Self {
        self.attempts = self.attempts.saturating_add(1);
        self.state = MessageState::Sending { until, lease: lease.to_owned() };
        self
    }

    /// The name of the attempt that is under way.
    pub fn lease(&self) -> Option<&str> {
        match &self.state {
            MessageState::Sending { lease, .. } => Some(lease),
            _ => None,
        }
    }

    /// Reads it; nothing when it cannot be told what was sent.
    pub fn of(fields: &Payload) -> Option<Self> {
        let kind = match text(fields, "kind")?.as_str() {
            "register" => MessageKind::Register,
            "withdraw" => MessageKind::Withdraw,
            _ => return None,
        };
        Some(Self {
            key: text(fields, "key")?,
            kind,
            replaces: text(fields, "replaces"),
            revision: number(fields, "revision"),
            made_at: number(fields, "madeAt"),
            language: text(fields, "language").unwrap_or_default(),
            attempts: u32::try_from(number(fields, "attempts")).unwrap_or(u32::MAX),
            is_anyway: fields.get("anyway").is_some(),
            state: state_of(fields)?,
        })
    }

    /// Its JSON, over what stood there before. What a later version knows of it stays.
    pub fn to_fields(&self, mut fields: Payload) -> Payload {
        // One state has no fields of another.
        for name in
            ["from", "notBefore", "awaits", "until", "lease", "reference", "at", "reason", "status", "url"]
        {
            fields.remove(name);
        }
        let kind = match self.kind {
            MessageKind::Register => "register",
            MessageKind::Withdraw => "withdraw",
        };
        set(&mut fields, "key", Some(self.key.as_str().into()));
        set(&mut fields, "kind", Some(kind.into()));
        set(&mut fields, "replaces", self.replaces.as_deref().map(Value::from));
        set(&mut fields, "revision", Some(self.revision.into()));
        set(&mut fields, "madeAt", Some(self.made_at.into()));
        set(&mut fields, "language", Some(self.language.as_str().into()));
        set(&mut fields, "attempts", Some(self.attempts.into()));
        set(&mut fields, "anyway", self.is_anyway.then_some(true.into()));
        write_state(&self.state, &mut fields);
        fields
    }
}

fn state_of(fields: &Payload) -> Option<MessageState> {
    let at = || number(fields, "at");
    Some(match text(fields, "state")?.as_str() {
        "waiting" => MessageState::Waiting {
            from: number(fields, "from"),
            not_before: Some(number(fields, "notBefore")).filter(|at| *at > 0),
            awaited: match text(fields, "awaits").as_deref() {
                Some("receiver") => Awaited::Receiver,
                _ => Awaited::Connection,
            },
        },
        "sending" => MessageState::Sending { until: number(fields, "until"), lease: text(fields, "lease")? },
        "handedOver" => MessageState::HandedOver { reference: text(fields, "reference"), at: at() },
        "refused" => MessageState::Refused { reason: text(fields, "reason") },
        "misconfigured" => MessageState::Misconfigured {
            status: u16::try_from(number(fields, "status")).unwrap_or_default(),
            url: text(fields, "url")?,
        },
        "toMail" => MessageState::ToMail,
        "mailed" => MessageState::Mailed { at: at() },
        "expired" => MessageState::Expired,
        "elsewhere" => MessageState::Elsewhere,
        other => MessageState::Unknown(other.to_owned()),
    })
}

fn write_state(state: &MessageState, fields: &mut Payload) {
    let word = match state {
        MessageState::Waiting { from, not_before, awaited } => {
            let awaits = (*awaited == Awaited::Receiver).then(|| "receiver".into());
            set(fields, "from", Some((*from).into()));
            set(fields, "notBefore", not_before.map(Value::from));
            set(fields, "awaits", awaits);
            "waiting"
        }
        MessageState::Sending { until, lease } => {
            set(fields, "until", Some((*until).into()));
            set(fields, "lease", Some(lease.as_str().into()));
            "sending"
        }
        MessageState::HandedOver { reference, at } => {
            set(fields, "reference", reference.as_deref().map(Value::from));
            set(fields, "at", Some((*at).into()));
            "handedOver"
        }
        MessageState::Refused { reason } => {
            set(fields, "reason", reason.as_deref().map(Value::from));
            "refused"
        }
        MessageState::Misconfigured { status, url } => {
            set(fields, "status", Some((*status).into()));
            set(fields, "url", Some(url.as_str().into()));
            "misconfigured"
        }
        MessageState::ToMail => "toMail",
        MessageState::Mailed { at } => {
            set(fields, "at", Some((*at).into()));
            "mailed"
        }
        MessageState::Expired => "expired",
        MessageState::Elsewhere => "elsewhere",
        MessageState::Unknown(word) => word,
    };
    set(fields, "state", Some(word.into()));
}
