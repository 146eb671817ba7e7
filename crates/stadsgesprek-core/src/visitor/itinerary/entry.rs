//! What the visitor saved, each event or session once.

use super::span::TimeSpan;
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{EventId, SessionId};
use crate::value::time::{Moment, Stamp};
use crate::visitor::saved::{RecordKey, Registration, RegistrationState, VisitorData};
use chrono::NaiveDate;

/// An event that was saved, or a session of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ItineraryEntry {
    /// The id it has now; as it was saved when the programme has it no longer.
    pub event: EventId,
    /// Nothing for the event as a whole.
    pub session: Option<SessionId>,
    /// The title when it was saved, for when the programme no longer has it; empty when it was saved without one.
    pub saved_title: String,
    /// The records behind it, as far as they may be taken away.
    pub keys: Vec<RecordKey>,
    /// The registration, when there is one: whether it was withdrawn.
    pub is_withdrawn: Option<bool>,
    /// Whether it is a favorite.
    pub is_favorite: bool,
    /// Whether it is over.
    pub is_past: bool,
    /// Whether the programme no longer has it.
    pub is_gone: bool,
    /// Its time, when it has one.
    pub span: Option<TimeSpan>,
    /// The day under which it comes.
    pub day: Option<NaiveDate>,
    goes_ahead: bool,
}

/// How firmly an entry asks for its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// Saved: it goes with one touch.
    Favorite,
    /// Registered: it is withdrawn on a page of its own.
    Registered,
}

impl ItineraryEntry {
    /// How it asks for its time; nothing when it does not go ahead, was withdrawn, or has no time.
    pub fn claim(&self) -> Option<Claim> {
        self.span.filter(|_| self.goes_ahead && !self.is_past)?;
        match self.is_withdrawn {
            Some(false) => Some(Claim::Registered),
            _ => self.is_favorite.then_some(Claim::Favorite),
        }
    }

    /// The records that make it a favorite.
    pub fn favorite_keys(&self) -> impl Iterator<Item = &RecordKey> {
        self.keys.iter().filter(|key| matches!(key, RecordKey::Favorite { .. }))
    }

    fn order(&self) -> (Option<NaiveDate>, Option<Moment>, &EventId, &Option<SessionId>) {
        (self.day, self.span.map(|span| span.start), &self.event, &self.session)
    }
}

/// Everything saved, by time.
pub(super) fn entries(data: &VisitorData, schedule: &Schedule, now: Moment) -> Vec<ItineraryEntry> {
    let mut entries: Vec<ItineraryEntry> = Vec::new();
    for (id, registration) in data.registrations() {
        registered(&registration, RecordKey::Registration(id.clone()), schedule, now)
            .into_iter()
            .for_each(|entry| add(&mut entries, entry));
    }
    for (event, session, favorite) in data.favorites() {
        let mut entry = entry(schedule, event, session, favorite.start.as_deref(), now);
        entry.saved_title = favorite.title;
        entry.keys.push(RecordKey::Favorite { event: event.clone(), session: session.cloned() });
        entry.is_favorite = true;
        add(&mut entries, entry);
    }
    entries.sort_by(|a, b| a.order().cmp(&b.order()));
    entries
}

/// The event of a registration, and the sessions that were chosen in it.
fn registered(
    registration: &Registration,
    key: RecordKey,
    schedule: &Schedule,
    now: Moment,
) -> Vec<ItineraryEntry> {
    let is_withdrawn = registration.state == RegistrationState::Cancelled;
    let of = |session| {
        let mut entry = entry(schedule, &registration.event, session, registration.start.as_deref(), now);
        entry.is_withdrawn = Some(is_withdrawn);
        entry
    };
    let mut whole = of(None);
    whole.saved_title.clone_from(&registration.title);
    // What the organizer must still hear of is withdrawn first.
    if whole.is_past || !registration.must_stay() {
        whole.keys.push(key);
    }
    let sessions = registration.details.sessions.iter().filter(|_| !is_withdrawn).map(|id| of(Some(id)));
    let present = sessions.filter(|session| !session.is_gone).collect::<Vec<_>>();
    std::iter::once(whole).chain(present).collect()
}

/// A favorite and a registration of the same are one entry.
fn add(entries: &mut Vec<ItineraryEntry>, entry: ItineraryEntry) {
    let is_same = |other: &&mut ItineraryEntry| other.event == entry.event && other.session == entry.session;
    match entries.iter_mut().find(is_same) {
        Some(other) => {
            other.keys.extend(entry.keys);
            other.is_favorite |= entry.is_favorite;
            // One that was not withdrawn counts.
            other.is_withdrawn = match (other.is_withdrawn, entry.is_withdrawn) {
                (Some(a), Some(b)) => Some(a && b),
                (a, b) => a.or(b),
            };
        }
        None => entries.push(entry),
    }
}

fn entry(
    schedule: &Schedule,
    id: &EventId,
    session: Option<&SessionId>,
    saved_start: Option<&str>,
    now: Moment,
) -> ItineraryEntry {
    let event = schedule.event(id).map(AsRef::as_ref);
    let is_gone = event.is_none_or(|event| session.is_some_and(|session| event.session(session).is_none()));
    let span = event.and_then(|event| TimeSpan::of(event, session));
    let saved = saved_start.and_then(|text| Stamp::parse(text, None).ok()).map(Stamp::date);
    let is_saved_past = || saved.is_some_and(|day| Moment::start_of(day) < now);
    let own_day =
        span.map(|span| span.start.date()).or_else(|| event.and_then(|event| event.when.sort_day()));
    ItineraryEntry {
        event: event.map_or_else(|| id.clone(), |event| event.id().clone()),
        session: session.cloned(),
        saved_title: String::new(),
        keys: Vec::new(),
        is_withdrawn: None,
        is_favorite: false,
        is_past: event.map_or_else(is_saved_past, |event| event.when.is_over(now)),
        is_gone,
        span,
        day: own_day.or(saved),
        goes_ahead: event.is_some_and(Event::goes_ahead),
    }
}
