//! Registrations on their way to the organizer: what waits is sent when it can be, by one tab at a time.
//!
//! What is decided without a browser is in core's `delivery`. The outbox is part of a slice that is fetched on
//! any page when something is on its way (`state/own.rs`).

use crate::platform::lock::WebLock;
use crate::platform::post::{Reply, post};
use crate::platform::timer::Timer;
use crate::platform::{clock, connection, effect, http, random, task};
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::delivery::{FILE, is_still_open, use_delivery};
use crate::state::location::{Location, use_location};
use crate::state::long_lived::LongLived;
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use stadsgesprek_core::catalog::delivery_texts;
use stadsgesprek_core::portal::{self, delivery::Delivery};
use stadsgesprek_core::programme::schedule::Event;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::visitor::delivery::{
    LEASE_MS, Mail, Message, NewMessage, ReceiverResponse, StatusContext, TIMEOUT_MS, Trigger, body, judge,
    mail, status,
};
use stadsgesprek_core::visitor::registration::Details;
use stadsgesprek_core::visitor::saved::{Registration, RegistrationId, RegistrationState};
use std::time::Duration;

/// How often is looked for what waits, and how long what the settings say is believed: five minutes.
const PERIOD_MS: u64 = 300_000;
/// How long the settings may take, in milliseconds.
const SETTINGS_MS: i32 = 8_000;
/// What the tabs of this site agree on by name.
const LOCK: &str = "sg1.delivery";

/// What is on its way.
#[derive(Clone, Copy)]
pub struct Outbox {
    delivery: LongLived<Option<Delivery>>,
    run: StoredValue<SendingState>,
    visitor: Visitor,
    programme: ProgrammeState,
    location: Location,
    announcer: Announcer,
    timer: Timer,
}

/// How it stands with looking for what waits.
#[derive(Clone, Default)]
struct SendingState {
    is_busy: bool,
    /// Somebody asked while it was busy.
    next: Option<Trigger>,
    learned_at: u64,
}

/// Provides what is on its way. Needs the visitor, the programme, the location and the announcer.
pub fn provide_outbox() -> Outbox {
    let outbox = Outbox {
        delivery: use_delivery(),
        run: StoredValue::new(SendingState::default()),
        visitor: use_visitor(),
        programme: use_programme_state(),
        location: use_location(),
        announcer: use_announcer(),
        timer: Timer::of_owner(),
    };
    provide_context(outbox);
    outbox
}

/// What is on its way.
pub fn use_outbox() -> Outbox {
    expect_context()
}

impl Outbox {
    /// Looks when the programme is there, and when the connection or the visitor comes back; browser only.
    pub fn follow(self) {
        effect(move || {
            connection::on_return(move |is_online| {
                self.look(if is_online { Trigger::Online } else { Trigger::Time });
            });
        });
        effect(move || {
            if matches!(self.programme.get(), Loading::Ready { .. }) {
                self.look(Trigger::Time);
            }
        });
    }

    /// Finds out what the host decided; browser only.
    pub fn learn(self) {
        task::spawn(async move {
            self.learned().await;
        });
    }

    /// Looks for what waits, because something came from another device.
    pub fn look_again(self) {
        self.look(Trigger::Time);
    }

    /// Saves a registration, the one with this id or a new one, and sends it when it is to be sent. Which it is; nothing
    /// when it could not be kept.
    pub fn submit(
        self,
        event: &Event,
        id: Option<&RegistrationId>,
        details: Details,
    ) -> Option<RegistrationId> {
        let delivery = self.delivery.get_untracked();
        let title = event.about.title.get(self.language(), Language::Nl).0;
        let new = self.new_message();
        let kept = self.visitor.save_registration(event, title, id, &|existing| {
            let registration = Registration { details: details.clone(), ..existing };
            Some(registration.submitted(delivery.as_ref(), new.clone()))
        });
        self.look(Trigger::Time);
        kept
    }

    /// Withdraws a registration; the organizer is told when that is needed.
    pub fn withdraw(self, id: &RegistrationId) {
        let new = self.new_message();
        self.visitor.change_registration(id, &|registration| Some(registration.withdrawn(new.clone())));
        self.look(Trigger::Time);
    }

    /// Sends a registration now, because the visitor says so.
    pub fn send_now(self, id: &RegistrationId, event: &Event) {
        let new = NewMessage { is_by_mail: false, ..self.new_message() };
        let start = event.about.start.as_deref();
        self.visitor.change_registration(id, &|registration| Some(registration.sent_now(start, new.clone())));
        self.look(Trigger::Time);
    }

    /// Notes that the visitor says it was mailed.
    pub fn say_mailed(self, id: &RegistrationId) {
        let new = self.new_message();
        self.visitor.change_registration(id, &|registration| Some(registration.mailed(new.clone())));
    }

    /// The mail about a registration, to be sent by the visitor; follows what is known.
    pub fn mail(self, id: &RegistrationId, registration: &Registration) -> Option<Mail> {
        let Some(Delivery::Mail { address }) = self.delivery.get() else { return None };
        Some(mail(&address, id.as_str(), registration, self.language()))
    }

    fn language(self) -> Language {
        self.location.route().with_untracked(|route| route.language)
    }

    fn new_message(self) -> NewMessage {
        NewMessage {
            key: random::uuid(),
            now: clock::now_millis(),
            language: self.language().tag().to_owned(),
            is_by_mail: matches!(self.delivery.get_untracked(), Some(Delivery::Mail { .. })),
        }
    }

    /// Looks for what waits, and sends what may be sent.
    fn look(self, trigger: Trigger) {
        if self.waiting().is_empty() {
            return;
        }
        let is_busy = self.run.with_value(|run| run.is_busy);
        self.run.update_value(|run| if is_busy { run.next = Some(trigger) } else { run.is_busy = true });
        if !is_busy {
            task::spawn(async move { self.rounds(trigger).await });
        }
    }

    async fn rounds(self, first: Trigger) {
        let mut trigger = Some(first);
        let mut wait = None;
        while let Some(now) = trigger {
            wait = self.round(now).await;
            trigger = self.run.try_update_value(|run| run.next.take()).flatten();
        }
        // What cannot be sent at all is looked at again after a while; other reasons to look remain.
        let wait = wait.unwrap_or(PERIOD_MS).min(PERIOD_MS);
        self.timer.set(Duration::from_millis(wait), move || self.look(Trigger::Time));
        self.run.update_value(|run| run.is_busy = false);
    }

    /// One look. The milliseconds until the next attempt, when there is to be one.
    async fn round(self, trigger: Trigger) -> Option<u64> {
        let delivery = self.learned().await?;
        for id in self.waiting() {
            self.visitor.change_registration(&id, &|registration| {
                registration.rerouted(&delivery, clock::now_millis())
            });
        }
        let Delivery::Endpoint { url } = delivery else { return None };
        for id in self.waiting() {
            self.send(&id, trigger, &url).await;
        }
        let waits = self.waiting().into_iter().filter_map(|id| self.due_in(&id, Trigger::Time, &url));
        waits.filter(|wait| *wait > 0).min()
    }

    async fn send(self, id: &RegistrationId, trigger: Trigger, url: &str) {
        let lease = random::name();
        let is_ours = self.visitor.change_registration(id, &|mut registration| {
            if self.wait_of(&registration, trigger, url)? > 0 {
                return None;
            }
            let message = registration.message.take()?;
            registration.message = Some(message.leased(&lease, clock::now_millis() + LEASE_MS));
            Some(registration)
        });
        if !is_ours {
            return;
        }
        let Some(after) = self.attempt(id, &lease, url).await else { return };
        if self.visitor.change_registration(id, &|registration| registration.settled(after.clone(), &lease)) {
            self.announce(id);
        }
    }

    /// The message after one attempt to send it. Nothing when another tab that wrote at the same time is to send it:
    /// the record is read again under a lock that all tabs share, and the last one to write counts.
    async fn attempt(self, id: &RegistrationId, lease: &str, url: &str) -> Option<Message> {
        let _alone = WebLock::acquire(LOCK).await;
        self.visitor.refresh(id);
        let registration = self.registration(id)?;
        let message = registration.message.clone().filter(|message| message.lease() == Some(lease))?;
        let body = body(id.as_str(), &registration, &message);
        let reply = post(url, &message.key, &body, TIMEOUT_MS).await;
        let now = clock::now_millis();
        let verdict = judge(response(reply.as_ref()), &message.key, now);
        Some(message.after(verdict, url, now, random::fraction()))
    }

    fn announce(self, id: &RegistrationId) {
        let Some(registration) = self.registration(id) else { return };
        let context = StatusContext { delivery: None, is_open: true, now: clock::now_millis() };
        let is_withdrawn = registration.state == RegistrationState::Cancelled;
        let status = status(&registration, context);
        let t = delivery_texts(self.language());
        let note = t.status_explained(&status, is_withdrawn).unwrap_or_default();
        self.announcer.say(&[&t.status(&status, is_withdrawn), ". ", &note].concat());
    }

    fn registration(self, id: &RegistrationId) -> Option<Registration> {
        let data = self.visitor.data();
        data.with_untracked(|data| {
            data.registrations().find(|(other, _)| *other == id).map(|(_, registration)| registration)
        })
    }

    /// The registrations that the organizer still has to hear of.
    fn waiting(self) -> Vec<RegistrationId> {
        self.visitor.data().with_untracked(|data| {
            let open =
                data.registrations().filter(|(_, it)| it.message.as_ref().is_some_and(Message::is_open));
            open.map(|(id, _)| id.clone()).collect()
        })
    }

    fn due_in(self, id: &RegistrationId, trigger: Trigger, url: &str) -> Option<u64> {
        self.wait_of(&self.registration(id)?, trigger, url)
    }

    /// The milliseconds until a registration may be sent; nothing when it is not to be.
    fn wait_of(self, registration: &Registration, trigger: Trigger, url: &str) -> Option<u64> {
        let message = registration.message.as_ref()?;
        let Loading::Ready { programme, .. } = untrack(|| self.programme.get()) else { return None };
        let event = programme.schedule.event(&registration.event);
        let is_open = event.is_some_and(|event| is_still_open(event, registration, clock::now()));
        if message.is_held(is_open) {
            return None;
        }
        let now = clock::now_millis();
        Some(message.due_at(trigger == Trigger::Online, url, now)?.saturating_sub(now))
    }

    /// What the host decided: as it says now, else as it was last known. Until it is known, nothing is sent.
    async fn learned(self) -> Option<Delivery> {
        let now = clock::now_millis();
        let known = self.delivery.get_untracked();
        let is_recent = self.run.with_value(|run| now.abs_diff(run.learned_at) < PERIOD_MS);
        if known.is_some() && is_recent {
            return known;
        }
        let found = match http::get_text_within(FILE, SETTINGS_MS).await {
            Ok(file) => portal::read(&file.text).ok().and_then(|(portal, _)| portal.delivery()),
            Err(_) => None,
        };
        if found.is_some() {
            self.run.update_value(|run| run.learned_at = now);
            self.delivery.set(found.clone());
        }
        found.or(known)
    }
}

fn response(reply: Option<&Reply>) -> ReceiverResponse<'_> {
    reply.map_or(ReceiverResponse::Nothing, |reply| ReceiverResponse::Http {
        status: reply.status,
        media_type: &reply.media_type,
        retry_after: &reply.retry_after,
        body: &reply.body,
    })
}
