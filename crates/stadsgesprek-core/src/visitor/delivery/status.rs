//! What may happen to a registration on its way, and how that stands for the visitor.

use crate::portal::delivery::Delivery;
use crate::visitor::message::{Awaited, Message, MessageKind, MessageState, NewMessage};
use crate::visitor::saved::{Registration, RegistrationId, RegistrationState};

/// What made the app look for what is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// It is time to look again, or the page was opened or came into view.
    Time,
    /// The connection came back: what waits by our own doing need not wait longer.
    Online,
}

/// What the status depends on besides the registration.
#[derive(Clone, Copy, Debug)]
pub struct StatusContext<'a> {
    /// What the host decided, as far as it is known.
    pub delivery: Option<&'a Delivery>,
    /// Whether the event takes registrations now, at the time it had when the visitor registered.
    pub is_open: bool,
    /// The moment, in milliseconds since 1970.
    pub now: u64,
}

/// How far a registration is on its way to the organizer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// Only this device knows of it.
    OnDevice,
    /// The app can send it once the visitor wants that.
    Sendable,
    /// The visitor can mail it.
    ToMail,
    /// The visitor says that it was mailed.
    Mailed {
        /// Since when, in milliseconds since 1970.
        at: u64,
    },
    /// It goes as soon as it can.
    Waiting(Awaited),
    /// The event has changed since; the visitor is asked.
    Held,
    /// It is being sent.
    Sending,
    /// There is a receipt.
    HandedOver {
        /// Since when, in milliseconds since 1970.
        at: u64,
        /// What the receiver calls it.
        reference: Option<String>,
    },
    /// The receiver does not take it.
    Refused {
        /// Why, when it says so.
        reason: Option<String>,
    },
    /// The receiver is not set up.
    Misconfigured {
        /// The status of its answer.
        status: u16,
    },
    /// It was never handed over, and its details are erased.
    Expired,
    /// Another device of the visitor has the details, and sends it if it is to be sent.
    Elsewhere,
}

/// What a status means for the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is where it should be.
    Done,
    /// Something has still to happen.
    Open,
    /// It does not go on by itself, or at all.
    Stopped,
}

impl DeliveryStatus {
    /// What it means for the visitor.
    pub const fn progress(&self) -> Progress {
        match self {
            Self::Mailed { .. } | Self::HandedOver { .. } => Progress::Done,
            Self::OnDevice
            | Self::Elsewhere
            | Self::Sendable
            | Self::ToMail
            | Self::Waiting(_)
            | Self::Sending => Progress::Open,
            Self::Held | Self::Refused { .. } | Self::Misconfigured { .. } | Self::Expired => {
                Progress::Stopped
            }
        }
    }

    /// Whether there is something to show at the door: not when the organizer does not take it.
    pub const fn has_ticket(&self) -> bool {
        !matches!(self, Self::Refused { .. } | Self::Expired)
    }
}

/// The status of a registration at a moment.
pub fn status(registration: &Registration, context: StatusContext) -> DeliveryStatus {
    let Some(message) = &registration.message else {
        let is_withdrawn = registration.state == RegistrationState::Cancelled;
        return if is_withdrawn { DeliveryStatus::OnDevice } else { by_hand(context.delivery) };
    };
    let is_sending = matches!(message.state, MessageState::Sending { .. });
    match &message.state {
        MessageState::Sending { .. } if message.is_under_way(context.now) => DeliveryStatus::Sending,
        _ if is_sending && message.is_held(context.is_open) => DeliveryStatus::Held,
        MessageState::ToMail if context.delivery.is_none() => DeliveryStatus::ToMail,
        MessageState::ToMail => by_hand(context.delivery),
        MessageState::Waiting { .. } if message.is_held(context.is_open) => DeliveryStatus::Held,
        MessageState::Waiting { awaited, .. } => DeliveryStatus::Waiting(*awaited),
        MessageState::Sending { .. } => DeliveryStatus::Waiting(Awaited::Connection),
        MessageState::HandedOver { reference, at } => {
            DeliveryStatus::HandedOver { at: *at, reference: reference.clone() }
        }
        MessageState::Refused { reason } => DeliveryStatus::Refused { reason: reason.clone() },
        MessageState::Misconfigured { status, .. } => DeliveryStatus::Misconfigured { status: *status },
        MessageState::Mailed { at } => DeliveryStatus::Mailed { at: *at },
        MessageState::Expired => DeliveryStatus::Expired,
        MessageState::Elsewhere => DeliveryStatus::Elsewhere,
        MessageState::Unknown(_) => DeliveryStatus::OnDevice,
    }
}

/// What the visitor can do with a registration that the app does not send by itself.
const fn by_hand(delivery: Option<&Delivery>) -> DeliveryStatus {
    match delivery {
        Some(Delivery::Endpoint { .. }) => DeliveryStatus::Sendable,
        Some(Delivery::Mail { .. }) => DeliveryStatus::ToMail,
        Some(Delivery::OnDevice) | None => DeliveryStatus::OnDevice,
    }
}

impl Message {
    /// Whether the visitor is to be asked first: the event has since been cancelled, closed, passed or moved.
    pub fn is_held(&self, is_event_open: bool) -> bool {
        self.kind == MessageKind::Register && !self.is_anyway && !is_event_open
    }
}

impl Message {
    /// Whether there is nothing to press: it is under way, it is there, or nothing is left of it.
    const fn is_past_sending(&self, now: u64) -> bool {
        use MessageState::{Elsewhere, Expired, HandedOver, Unknown};
        self.is_under_way(now) || matches!(self.state, HandedOver { .. } | Expired | Elsewhere | Unknown(_))
    }
}

/// The transitions that the visitor makes. What the organizer has, or may have, is never forgotten.
impl Registration {
    /// Whether the organizer has it, or may have it, in this or an earlier form.
    pub fn may_have_arrived(&self) -> bool {
        self.message.as_ref().is_some_and(|message| message.arrived_key().is_some())
    }

    /// What the organizer is to be told.
    fn wish(&self) -> MessageKind {
        if self.state == RegistrationState::Cancelled { MessageKind::Withdraw } else { MessageKind::Register }
    }

    /// Whether the organizer would be left with the wrong idea if this device forgot it.
    pub fn must_stay(&self) -> bool {
        use MessageState::{Misconfigured, Sending, ToMail, Waiting};
        self.message.as_ref().is_some_and(|message| {
            let is_untold =
                matches!(message.state, Waiting { .. } | Sending { .. } | Misconfigured { .. } | ToMail);
            message.arrived_key().is_some() && (message.kind == MessageKind::Register || is_untold)
        })
    }

    /// The registration with a message that says so anew, where one is to be sent: because the host wants to have it,
    /// or because the organizer may have an earlier one.
    #[must_use]
    pub fn submitted(mut self, delivery: Option<&Delivery>, new: NewMessage) -> Self {
        self.state = RegistrationState::OnDevice;
        let is_wanted = !matches!(delivery, Some(Delivery::OnDevice)) || self.may_have_arrived();
        self.message = is_wanted.then(|| Message::next(self.message.as_ref(), MessageKind::Register, new));
        self
    }

    /// The registration withdrawn. A message that never left is dropped; else the organizer is told.
    #[must_use]
    pub fn withdrawn(mut self, new: NewMessage) -> Self {
        self.state = RegistrationState::Cancelled;
        let is_told = self.message.as_ref().is_some_and(|it| it.kind == MessageKind::Withdraw);
        if !is_told {
            let is_wanted = self.may_have_arrived();
            self.message =
                is_wanted.then(|| Message::next(self.message.as_ref(), MessageKind::Withdraw, new));
        }
        self
    }

    /// The registration to be sent now, because the visitor says so; also when the event has changed since.
    ///
    /// Under a key that was tried the same is said again; only what the receiver refused, or what says another time
    /// now, is a new message.
    #[must_use]
    pub fn sent_now(mut self, start: Option<&str>, new: NewMessage) -> Self {
        let is_moved = self.start.as_deref() != start;
        let kind = self.wish();
        let is_same = |message: &Message| {
            let is_refused = matches!(message.state, MessageState::Refused { .. });
            message.kind == kind && !is_refused && (message.attempts == 0 || !is_moved)
        };
        let now = new.now;
        if self.message.as_ref().is_some_and(|message| message.is_past_sending(now)) {
            return self;
        }
        let mut message = match self.message.take() {
            Some(message) if is_same(&message) => message,
            other => Message::next(other.as_ref(), kind, new),
        };
        message.is_anyway = true;
        message.state = MessageState::UNTRIED;
        self.start = start.map(str::to_owned);
        self.message = Some(message);
        self
    }

    /// The registration as another device may have it that is not told who the visitor is. Only this one can send it,
    /// since what a key says never changes; a withdrawal says nothing of the visitor and can go from either.
    #[must_use]
    pub fn elsewhere(mut self, id: &RegistrationId) -> Self {
        use MessageState::{Misconfigured, Refused, Sending, ToMail, Waiting};
        let is_withdrawn = self.state == RegistrationState::Cancelled;
        self.message = match self.message.take() {
            None if is_withdrawn => None,
            None => Some(Message::untold(id.to_string(), self.made_at)),
            Some(mut message) => {
                let is_to_send = matches!(
                    message.state,
                    Waiting { .. } | Sending { .. } | Misconfigured { .. } | ToMail | Refused { .. }
                );
                if is_to_send && message.kind == MessageKind::Register {
                    // From here on it may arrive at any moment.
                    message.attempts = message.attempts.max(1);
                    message.state = MessageState::Elsewhere;
                }
                Some(message)
            }
        };
        self
    }

    /// The registration that the visitor says was mailed.
    #[must_use]
    pub fn mailed(mut self, new: NewMessage) -> Self {
        let kind = self.wish();
        let at = new.now;
        let mut message = match self.message.take() {
            Some(message) if message.kind == kind => message,
            other => Message::next(other.as_ref(), kind, new),
        };
        message.state = MessageState::Mailed { at };
        self.message = Some(message);
        self
    }

    /// The registration after an attempt, with the message as that left it. Nothing when that no longer matters: the
    /// visitor wanted something else since, or another tab took over. A receipt always counts.
    pub fn settled(mut self, after: Message, lease: &str) -> Option<Self> {
        let current = self.message.as_ref().filter(|current| current.key == after.key)?;
        let is_receipt = matches!(after.state, MessageState::HandedOver { .. });
        let is_known = matches!(current.state, MessageState::HandedOver { .. });
        if is_known || !(is_receipt || current.lease() == Some(lease)) {
            return None;
        }
        if is_receipt {
            self.details.forget_person();
        }
        self.message = Some(after);
        Some(self)
    }

    /// The registration as the host decided that it is delivered, when that was not known at the time, or has changed
    /// since. Nothing when that changes nothing. What may have arrived keeps its key, and is not forgotten: it can be
    /// mailed, or sent when the host takes messages again.
    pub fn rerouted(mut self, delivery: &Delivery, now: u64) -> Option<Self> {
        let message = self.message.as_mut().filter(|it| it.is_open() && !it.is_under_way(now))?;
        match delivery {
            Delivery::Endpoint { .. } => return None,
            Delivery::OnDevice if message.arrived_key().is_none() => self.message = None,
            Delivery::OnDevice | Delivery::Mail { .. } => message.state = MessageState::ToMail,
        }
        Some(self)
    }

    /// The registration when its time is over: nothing of the visitor's details is left.
    #[must_use]
    pub fn expired(mut self) -> Self {
        self.details = crate::visitor::registration::Details::default();
        if let Some(message) =
            self.message.as_mut().filter(|it| it.is_open() || it.state == MessageState::ToMail)
        {
            message.state = MessageState::Expired;
        }
        self
    }
}
