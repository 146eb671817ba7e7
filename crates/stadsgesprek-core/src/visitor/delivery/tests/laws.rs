//! What holds whatever the visitor, the network and the receiver do, in any order.

use super::super::*;
use super::{ID, URL, details, endpoint, fresh};
use crate::visitor::saved::{Registration, RegistrationState};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The organizer's side: each key counts once, and of each registration the highest revision.
#[derive(Default)]
struct Receiver {
    effects: BTreeMap<String, String>,
    kinds: BTreeMap<u64, (String, MessageKind)>,
}

impl Receiver {
    fn take(&mut self, registration: &Registration, message: &Message) {
        let body = body(ID, registration, message);
        let known = self.effects.entry(message.key.clone()).or_insert_with(|| body.clone());
        assert_eq!(*known, body, "what a key says never changes");
        self.kinds.insert(message.revision, (message.key.clone(), message.kind));
    }

    fn last(&self) -> Option<&(String, MessageKind)> {
        self.kinds.values().next_back()
    }
}

/// What can happen.
#[derive(Clone, Copy, Debug)]
enum Step {
    Submit,
    Withdraw,
    SendNow,
    Attempt(Ending),
}

/// How an attempt can end.
#[derive(Clone, Copy, Debug)]
enum Ending {
    /// It never left.
    Lost,
    /// It arrived; the answer did not.
    AnswerLost,
    /// The page was closed; nothing is known.
    Crash,
    Receipt,
    Refused,
    Misconfigured,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let ending = prop_oneof![
        Just(Ending::Lost),
        Just(Ending::AnswerLost),
        Just(Ending::Crash),
        Just(Ending::Receipt),
        Just(Ending::Refused),
        Just(Ending::Misconfigured),
    ];
    let step = prop_oneof![
        Just(Step::Submit),
        Just(Step::Withdraw),
        Just(Step::SendNow),
        ending.clone().prop_map(Step::Attempt),
        ending.prop_map(Step::Attempt),
    ];
    prop::collection::vec(step, 0..14)
}

struct World {
    registration: Registration,
    receiver: Receiver,
    now: u64,
    keys: u32,
}

impl World {
    fn new() -> Self {
        let mut world = Self { registration: fresh(), receiver: Receiver::default(), now: 1_000, keys: 0 };
        world.step(Step::Submit);
        world
    }

    fn new_message(&mut self) -> NewMessage {
        self.keys += 1;
        NewMessage {
            key: format!("key-{}", self.keys),
            now: self.now,
            language: "nl".to_owned(),
            is_by_mail: false,
        }
    }

    fn step(&mut self, step: Step) {
        self.now += 7_200_000;
        let new = self.new_message();
        let registration = self.registration.clone();
        self.registration = match step {
            Step::Submit => {
                Registration { details: details(), ..registration }.submitted(Some(&endpoint()), new)
            }
            Step::Withdraw => registration.withdrawn(new),
            Step::SendNow if registration.message.is_some() => {
                registration.sent_now(Some("2027-03-04T20:00"), new)
            }
            Step::SendNow => registration,
            Step::Attempt(ending) => return self.attempt(ending),
        };
    }

    fn attempt(&mut self, ending: Ending) {
        let Some(message) = self.registration.message.clone() else { return };
        if message.due_at(false, URL, self.now).is_none_or(|at| at > self.now) {
            return;
        }
        let leased = message.leased("lease", self.now + LEASE_MS);
        self.registration.message = Some(leased.clone());
        if matches!(ending, Ending::AnswerLost | Ending::Receipt | Ending::Crash) {
            self.receiver.take(&self.registration, &leased);
        }
        let verdict = match ending {
            Ending::Crash => return,
            Ending::Lost | Ending::AnswerLost => {
                Verdict::Again { retry_after_ms: None, awaited: Awaited::Connection }
            }
            Ending::Receipt => Verdict::HandedOver { reference: Some("TD-1".to_owned()) },
            Ending::Refused => Verdict::Refused { reason: None },
            Ending::Misconfigured => Verdict::Misconfigured { status: 403 },
        };
        let after = leased.after(verdict, URL, self.now, 0.5);
        self.registration = self.registration.clone().settled(after, "lease").unwrap();
    }

    /// What is saved and read again is the same.
    fn check_saved(&self) {
        let saved = self.registration.to_payload(None);
        assert_eq!(Registration::of(&saved).as_ref(), Ok(&self.registration));
    }

    fn check_handed_over(&self) {
        let Some(message) = &self.registration.message else { return };
        if let MessageState::HandedOver { .. } = message.state {
            assert_eq!(self.receiver.last(), Some(&(message.key.clone(), message.kind)));
            let saved = serde_json::to_string(&self.registration.to_payload(None)).unwrap();
            for word in ["Jo", "jo@", "Waarom", "stoel"] {
                assert!(!saved.contains(word), "{saved}");
            }
        }
    }
}

proptest! {
    #[test]
    fn handed_over_is_said_only_of_what_the_organizer_has(steps in steps()) {
        let mut world = World::new();
        for step in steps {
            world.step(step);
            world.check_saved();
            world.check_handed_over();
        }
    }

    #[test]
    fn in_the_end_the_organizer_knows_what_the_visitor_wants(steps in steps()) {
        let mut world = World::new();
        steps.into_iter().for_each(|step| world.step(step));
        // The receiver is mended, the visitor presses once more where that was needed.
        let is_stuck = world.registration.message.as_ref().is_some_and(|message| {
            matches!(message.state, MessageState::Refused { .. } | MessageState::Misconfigured { .. })
        });
        if is_stuck {
            world.step(Step::SendNow);
        }
        world.step(Step::Attempt(Ending::Receipt));
        let known = world.receiver.last().map(|(_, kind)| *kind);
        if world.registration.state == RegistrationState::Cancelled {
            prop_assert_ne!(known, Some(MessageKind::Register));
        } else {
            prop_assert_eq!(known, Some(MessageKind::Register));
        }
    }
}
