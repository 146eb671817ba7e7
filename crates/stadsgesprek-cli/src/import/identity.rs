//! Gives every event of a source its id, and finds those that are in the programme already: as the same, or as something
//! that its source has changed since.

use super::gathering::{FoundEvent, Gathering, Identity};
use super::issue::{ImportIssue, ImportNotice, NoticeSubject};
use super::known::Known;
use super::likeness::{Likeness, Reason, is_local};
use super::merge::{Difference, differences, merged, seen};
use super::series::{followed, split};
use crate::draft::{Draft, DraftOrigin, DraftSession};
use crate::insertion::Update;
use crate::proposed_id;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// What a source brings.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    /// Events that are new.
    pub(crate) additions: Vec<Draft>,
    /// Events that were imported before, and have changed.
    pub(crate) updates: Vec<Changed>,
    /// What could not be taken over.
    pub(crate) notices: Vec<ImportNotice>,
    /// How many more there were.
    pub(crate) unsaid: usize,
    /// Of how many it is not certain, and was not said, whether they are those of the programme that they are like.
    pub(crate) undecided: usize,
}

/// What is to become of what a source says, when that is not certain.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decisions {
    /// The source is right about what was changed by hand.
    pub(crate) is_source_right: bool,
    /// What is like an event that the source has no longer is that one, or is new.
    pub(crate) likely: Option<Likely>,
    /// The same for each by itself, in the order of the source.
    pub(crate) answers: Vec<Likely>,
}

/// What an event is that is like one of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likely {
    /// That one.
    Same,
    /// Another.
    New,
}

/// An event that its source has changed.
#[derive(Debug)]
pub(crate) struct Changed {
    pub(crate) title: Text,
    /// What changes.
    pub(crate) differences: Vec<Difference>,
    /// The source has it no longer.
    pub(crate) is_gone: bool,
    /// What to write.
    pub(crate) update: Update,
}

/// What the source brings to a programme.
///
/// The same source gives the same ids again, so that importing it a second time adds nothing.
pub(super) fn identified(mut gathering: Gathering, known: &Known, decisions: &Decisions) -> Brought {
    followed(&mut gathering, known);
    let mut sorter = Sorter {
        known,
        decisions,
        compared: 0,
        name: gathering.source.as_str().to_owned(),
        source: gathering.found.iter().flat_map(|found| taken(&found.identity)).collect(),
        numbers: BTreeMap::new(),
        parents: BTreeMap::new(),
        brought: Brought { notices: gathering.notices, unsaid: gathering.unsaid, ..Brought::default() },
    };
    for FoundEvent { mut draft, identity } in gathering.found {
        draft.updated = Some(gathering.now.to_file());
        sorter.sort(draft, &identity);
    }
    sorter.brought
}

/// The event of the programme that is, or may be, one of the source.
fn taken(identity: &Identity) -> impl Iterator<Item = String> {
    let likely = identity.likeness.as_ref().map(|likeness| &likeness.id);
    identity.follows.iter().chain(likely).cloned()
}

struct Sorter<'k> {
    known: &'k Known,
    decisions: &'k Decisions,
    /// How many were like one of the programme so far.
    compared: usize,
    /// What the source is called.
    name: String,
    /// The ids of the events that the source has already given.
    source: BTreeSet<String>,
    /// The last number that was put behind an id.
    numbers: BTreeMap<String, u32>,
    /// The new events by what their parts name them.
    parents: BTreeMap<String, usize>,
    brought: Brought,
}

impl Sorter<'_> {
    fn sort(&mut self, mut draft: Draft, identity: &Identity) {
        if identity.is_part && self.is_of_known(&mut draft, identity) {
            return;
        }
        if let Some(id) = &identity.follows {
            return self.follow(&draft, identity, id);
        }
        if draft.start.is_none() {
            return self.report(&draft, "DTSTART", ImportIssue::NoStart);
        }
        if let Some(likeness) = &identity.likeness {
            match self.decision() {
                Some(Likely::Same) => return self.follow(&draft, identity, &likeness.id),
                Some(Likely::New) => {}
                None => return self.likely(&draft, likeness),
            }
        }
        let same = identity.known_as.as_deref().and_then(|id| self.known.current(id));
        let same = same.filter(|id| self.is_same(id, &draft, identity)).map(str::to_owned);
        let same = same.or_else(|| self.of_this_name(&draft));
        if same.is_none() && self.known.has(&draft.id) {
            let id = std::mem::take(&mut draft.id);
            self.report(&draft, "id", ImportIssue::TakenId(id));
        }
        match same.map_or_else(|| self.id(&draft), Id::There) {
            Id::There(id) => {
                self.report(&draft, "id", ImportIssue::AlreadyThere(id.clone()));
                self.differs(&draft, &id);
            }
            Id::New(id) => {
                self.source.insert(id.clone());
                draft.id = id;
                if let Some(uid) = identity.uid.clone().filter(|_| !identity.is_own) {
                    let (source, sequence) = (self.name.clone(), identity.sequence);
                    draft.origin = Some(DraftOrigin { source, uid, sequence, seen: seen(&draft) });
                }
                if let Some(past) = &identity.edition_of {
                    self.edition(&draft, past);
                }
                if let Some(known_as) = &identity.known_as {
                    self.parents.insert(known_as.clone(), self.brought.additions.len());
                }
                self.brought.additions.push(draft);
            }
        }
    }

    /// Whether the event of the programme with the id that the source has for one is that one. Of what was imported the
    /// number proves nothing; what staff named so, they meant, unless it is a number.
    fn is_same(&self, id: &str, draft: &Draft, identity: &Identity) -> bool {
        let is_titled = draft.title.all().any(|title| self.known.titles(id).contains(&fold(title)));
        let is_day = self.known.day(id) == draft.day();
        let known_as = identity.known_as.as_deref().unwrap_or_default();
        let is_number = known_as.chars().filter(|c| c.is_alphabetic()).count() < 4;
        let is_named_so = identity.known_as == identity.uid || draft.id == id;
        match identity.uid.as_deref().is_some_and(is_local) {
            _ if identity.is_own => true,
            true if self.known.is_imported(id) => is_titled && is_day,
            true if is_number => is_titled,
            _ => is_named_so || is_titled || is_day,
        }
    }

    /// What is in the programme on that day under that title, whatever its id is; a second one on that day is another.
    fn of_this_name(&mut self, draft: &Draft) -> Option<String> {
        let (known, day) = (self.known, draft.day()?);
        let mut there = draft.title.all().flat_map(|title| known.on_day(fold(title), day));
        let id = there.find(|id| !self.source.contains(*id))?.to_owned();
        self.source.insert(id.clone());
        Some(id)
    }

    /// What the source says of an event that came from it.
    fn follow(&mut self, draft: &Draft, identity: &Identity, id: &str) {
        let Some(event) = self.known.event(id) else { return };
        let origin = event.get("origin");
        let is_same = |uid: &str| identity.uid.as_deref().is_some_and(|own| split(own).0 == split(uid).0);
        // What goes on under another `UID` is counted anew.
        let before = origin.filter(|origin| origin["uid"].as_str().is_some_and(is_same));
        let before = before.and_then(|origin| origin["sequence"].as_u64());
        if identity.sequence.zip(before).is_some_and(|(now, before)| u64::from(now) < before) {
            return self.report(draft, "SEQUENCE", ImportIssue::OlderThanKnown(id.to_owned()));
        }
        let merged = merged(draft, event, identity, &self.name, self.decisions.is_source_right);
        for contested in &merged.contested {
            let shown = |value: &Option<String>| value.clone().unwrap_or_default();
            let issue = ImportIssue::ChangedByHand {
                id: id.to_owned(),
                here: shown(&contested.before),
                there: shown(&contested.after),
            };
            self.report(draft, contested.field, issue);
        }
        match merged.update {
            Some(update) => {
                let title = match draft.first_title() {
                    "" => self.known.title(id),
                    _ => draft.title.clone(),
                };
                let (differences, is_gone) = (merged.changed, identity.is_gone);
                self.brought.updates.push(Changed { title, differences, is_gone, update });
            }
            None if merged.contested.is_empty() => {
                self.report(draft, "id", ImportIssue::AlreadyThere(id.to_owned()));
            }
            None => {}
        }
    }

    /// What was decided of the next that is like one of the programme.
    fn decision(&mut self) -> Option<Likely> {
        let answer = self.decisions.answers.get(self.compared).copied();
        self.compared += 1;
        self.decisions.likely.or(answer)
    }

    fn likely(&mut self, draft: &Draft, likeness: &Likeness) {
        self.brought.undecided += 1;
        let field = match likeness.reason {
            Reason::Moved => "start",
            Reason::Retitled | Reason::MovedAndRetitled => "title",
            Reason::Number => "id",
        };
        let issue = ImportIssue::Likely {
            likeness: likeness.clone(),
            title: Box::new(self.known.title(&likeness.id)),
            day: self.known.day(&likeness.id).unwrap_or_default().to_owned(),
            new_day: draft.day().unwrap_or_default().to_owned(),
        };
        self.report(draft, field, issue);
    }

    fn edition(&mut self, draft: &Draft, past: &str) {
        let issue = ImportIssue::NewEdition {
            id: past.to_owned(),
            title: self.known.title(past),
            day: self.known.day(past).unwrap_or_default().to_owned(),
        };
        self.report(draft, "start", issue);
    }

    /// What another source than that of an event says otherwise of it.
    fn differs(&mut self, draft: &Draft, id: &str) {
        let Some(event) = self.known.event(id) else { return };
        for difference in differences(draft, event) {
            let here = difference.before.clone().unwrap_or_default();
            let there = difference.after.clone().unwrap_or_default();
            self.report(draft, difference.field, ImportIssue::Differs { here, there });
        }
    }

    /// A part goes along with its event, if that is known.
    fn is_of_known(&mut self, draft: &mut Draft, identity: &Identity) -> bool {
        let Some((parent, part)) = identity.known_as.as_deref().and_then(|known| known.split_once('.'))
        else {
            return false;
        };
        if let Some(parent) = self.parents.get(parent).and_then(|at| self.brought.additions.get_mut(*at)) {
            let whole = draft.first_title();
            let title =
                whole.strip_prefix(&format!("{}: ", parent.first_title())).unwrap_or(whole).to_owned();
            let (start, end) = (draft.start.clone(), draft.end.clone());
            parent.sessions.push(DraftSession { id: part.to_owned(), title, start, end });
            return true;
        }
        if self.known.has(parent) {
            self.report(draft, "RELATED-TO", ImportIssue::PartOfEvent);
            return true;
        }
        false
    }

    fn report(&mut self, draft: &Draft, field: &str, issue: ImportIssue) {
        let subject = NoticeSubject::Title(draft.title.clone());
        self.brought.notices.push(ImportNotice { subject, field: field.to_owned(), issue });
    }

    /// The id for an event: one of the programme when it is the same event.
    fn id(&mut self, draft: &Draft) -> Id {
        if !draft.id.is_empty() && !self.source.contains(&draft.id) {
            let id = draft.id.clone();
            return if self.known.has(&id) { Id::There(id) } else { Id::New(id) };
        }
        let base = match proposed_id::from_title(draft.first_title()) {
            empty if empty.is_empty() => "activiteit".to_owned(),
            id => id,
        };
        let dated = draft.day().map(|day| format!("{base}-{day}"));
        let candidates: Vec<String> = std::iter::once(base).chain(dated).collect();
        for id in candidates.iter().filter(|id| !self.source.contains(*id)) {
            match self.known.has(id) {
                true if self.known.day(id) == draft.day() => {
                    // A second one on that day is another event.
                    self.source.insert(id.clone());
                    return Id::There(id.clone());
                }
                true => {}
                false => return Id::New(id.clone()),
            }
        }
        let last = candidates.last().map_or("", String::as_str);
        let number = self.numbers.entry(last.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{last}-{number}");
            if !self.known.has(&id) && !self.source.contains(&id) {
                return Id::New(id);
            }
        }
    }
}

enum Id {
    /// The programme has it.
    There(String),
    New(String),
}
