//! Gives every event of a source its id, and finds those that are in the programme already.

use super::gathering::{Doubt, Found, Gathering, Notice, Subject};
use crate::draft::Draft;
use crate::proposed_id;
use stadsgesprek_core::id::EventId;
use stadsgesprek_core::schedule::Schedule;
use std::collections::BTreeSet;

/// The new events with their ids, and all notices.
///
/// The same source gives the same ids again, so that importing it a second time adds nothing.
pub(super) fn identified(
    gathering: Gathering,
    schedule: &Schedule,
    taken: Vec<String>,
) -> (Vec<Draft>, Vec<Notice>) {
    let mut notices = gathering.notices;
    let mut ids = Ids { schedule, programme: taken.into_iter().collect(), source: BTreeSet::new() };
    let mut drafts = Vec::new();
    for Found { mut draft, known_as } in gathering.found {
        let id = ids.of(&draft, known_as);
        if ids.programme.contains(&id) {
            let subject = Subject::Title(draft.title.all().next().unwrap_or_default().to_owned());
            notices.push(Notice { subject, field: "id".to_owned(), doubt: Doubt::AlreadyThere(id) });
        } else {
            ids.source.insert(id.clone());
            draft.id = id;
            drafts.push(draft);
        }
    }
    (drafts, notices)
}

struct Ids<'s> {
    schedule: &'s Schedule,
    programme: BTreeSet<String>,
    source: BTreeSet<String>,
}

impl Ids<'_> {
    /// The id for an event: one of the programme when it is the same event.
    fn of(&self, draft: &Draft, known_as: Option<String>) -> String {
        if let Some(id) = known_as.filter(|id| self.programme.contains(id)) {
            return id;
        }
        if !draft.id.is_empty() && !self.source.contains(&draft.id) {
            return draft.id.clone();
        }
        let base = match proposed_id::from_title(draft.title.all().next().unwrap_or_default()) {
            empty if empty.is_empty() => "activiteit".to_owned(),
            id => id,
        };
        let dated =
            draft.start.as_deref().and_then(|start| start.get(..10)).map(|day| format!("{base}-{day}"));
        let candidates: Vec<String> = std::iter::once(base).chain(dated).collect();
        let usable = candidates.iter().find(|id| match self.programme.contains(*id) {
            true => !self.source.contains(*id) && self.is_same_day(id, draft),
            false => !self.source.contains(*id),
        });
        usable.cloned().unwrap_or_else(|| {
            let last = candidates.last().map_or("", String::as_str);
            proposed_id::unique(last, |id| self.programme.contains(id) || self.source.contains(id))
        })
    }

    fn is_same_day(&self, id: &str, draft: &Draft) -> bool {
        let day = self.schedule.event(&EventId::new(id)).and_then(|event| event.when.first_day());
        let day = day.map(|day| day.to_string());
        day.as_deref() == draft.start.as_deref().and_then(|start| start.get(..10))
    }
}
