//! Events as they are read from a source.

mod said;

use super::address::host;
use super::issue::{ImportIssue, ImportNotice, NoticeSubject};
use super::likeness::Likeness;
use super::messages;
use super::readable::is_door;
use super::series::Whole;
use super::source_name::SourceName;
use crate::draft::Draft;
use crate::names::{Choice, Names, NotFound, find};
use stadsgesprek_core::programme::document::{ContributorRole, PartnerRole};
use stadsgesprek_core::value::link::is_safe_address;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;

/// An event with the id that the source has for it.
#[derive(Debug)]
pub(super) struct FoundEvent {
    pub(super) draft: Draft,
    pub(super) identity: Identity,
}

/// What an event is known by in its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Identity {
    /// What stays the same when the event moves: a `UID`, a `guid`.
    pub(super) uid: Option<String>,
    /// An id of the programme, if the programme has it.
    pub(super) known_as: Option<String>,
    /// This site made the source.
    pub(super) is_own: bool,
    /// A part of an event that this site made a calendar entry of.
    pub(super) is_part: bool,
    /// How often the source says that it changed.
    pub(super) sequence: Option<u32>,
    /// One of the dates that follow from a rule.
    pub(super) is_of_row: bool,
    /// One date of a row, of which is said what holds for all later ones, too.
    pub(super) is_from_here: bool,
    /// The event of the programme that it is.
    pub(super) follows: Option<String>,
    /// The event of the programme that it may be.
    pub(super) likeness: Option<Likeness>,
    /// The event of the programme that took place, of which it seems to be another edition.
    pub(super) edition_of: Option<String>,
    /// The source has it no longer.
    pub(super) is_gone: bool,
}

impl Identity {
    /// Whether it is still to be found what an event is.
    pub(super) const fn is_open(&self) -> bool {
        self.follows.is_none() && self.likeness.is_none() && !self.is_own
    }
}

/// Events as they are read.
#[derive(Debug)]
pub(super) struct Gathering<'n> {
    pub(super) names: &'n Names,
    pub(super) default_language: Language,
    pub(super) now: Moment,
    pub(super) source: SourceName,
    /// What the source says of events as a whole, with all their dates.
    pub(super) wholes: Vec<Whole>,
    /// A `UID` that several events have by mistake.
    pub(super) namesakes: BTreeSet<String>,
    /// The source is a message about some events, not all that its maker has.
    pub(super) is_message: bool,
    pub(super) found: Vec<FoundEvent>,
    pub(super) notices: Vec<ImportNotice>,
    /// How many notices more there were than are kept.
    pub(super) unsaid: usize,
    /// The event at hand.
    pub(super) subject: NoticeSubject,
}

/// So many events are read; more than that is no programme of a house.
const MOST_EVENTS: usize = 20_000;
/// So many notices are kept; nobody reads more.
const MOST_NOTICES: usize = 20_000;

impl<'n> Gathering<'n> {
    pub(super) const fn new(
        names: &'n Names,
        default_language: Language,
        now: Moment,
        source: SourceName,
    ) -> Self {
        Self {
            names,
            default_language,
            now,
            source,
            wholes: Vec::new(),
            namesakes: BTreeSet::new(),
            is_message: false,
            found: Vec::new(),
            notices: Vec::new(),
            unsaid: 0,
            subject: NoticeSubject::Line(1),
        }
    }

    pub(super) fn report(&mut self, field: &str, issue: ImportIssue) {
        if self.notices.len() >= MOST_NOTICES {
            self.unsaid += 1;
            return;
        }
        let (subject, field) = (self.subject.clone(), field.to_owned());
        self.notices.push(ImportNotice { subject, field, issue });
    }

    /// The one that is meant; reported when it is none or several.
    fn one(&mut self, all: &'n [Choice], field: &str, text: &str) -> Option<&'n Choice> {
        match find(all, text) {
            Ok(found) => Some(found),
            Err(NotFound::Unknown) => {
                self.report(field, ImportIssue::Unknown(text.to_owned()));
                None
            }
            Err(NotFound::Several) => {
                self.report(field, ImportIssue::Several(text.to_owned()));
                None
            }
        }
    }

    pub(super) fn theme(&mut self, draft: &mut Draft, field: &str, text: &str) {
        let found = self.one(&self.names.themes, field, text);
        if let Some(theme) = found.filter(|theme| !draft.themes.contains(&theme.id)) {
            draft.themes.push(theme.id.clone());
        }
    }

    pub(super) fn partner(&mut self, draft: &mut Draft, field: &str, text: &str, role: PartnerRole) {
        if let Some(partner) = self.one(&self.names.partners, field, text) {
            draft.partners.push((partner.id.clone(), role));
        }
    }

    pub(super) fn person(&mut self, draft: &mut Draft, field: &str, text: &str) {
        if let Some(person) = self.one(&self.names.people, field, text) {
            draft.contributors.push((person.id.clone(), ContributorRole::Speaker));
        }
    }

    /// A place by its name, or a room in it; what is not known is kept in the note.
    pub(super) fn place(&mut self, draft: &mut Draft, field: &str, text: &str) {
        let is_public = |word: &&str| !is_door(word);
        let public = text.split_whitespace().filter(is_public).collect::<Vec<_>>().join(" ");
        let text = match text.split_whitespace().all(|word| is_public(&word)) {
            true => text,
            false => {
                self.report(field, ImportIssue::Meeting);
                public.trim_matches([',', ';', ' '])
            }
        };
        if text.is_empty() {
            return;
        }
        let parts: Vec<&str> =
            std::iter::once(text).chain(text.split([',', ';', '\n'])).map(str::trim).collect();
        let (places, rooms) = (&self.names.places, &self.names.rooms);
        let place = parts.iter().find_map(|part| find(places, part).ok());
        let is_in = |room: &&Choice| place.is_none_or(|place| room.value == place.id);
        let possible: Vec<Choice> = rooms.iter().filter(is_in).cloned().collect();
        let room = parts.iter().find_map(|part| find(&possible, part).ok());
        match (place, room) {
            (None, None) => {
                let several = parts.iter().any(|part| find(places, part).err() == Some(NotFound::Several));
                let issue = if several { ImportIssue::SeveralPlaces } else { ImportIssue::UnknownPlace };
                self.report(field, issue(text.to_owned()));
                self.note(draft, &messages::place_note(text, self.default_language));
            }
            (place, room) => {
                draft.place = place.map(|place| place.id.clone()).or_else(|| Some(room?.value.clone()));
                draft.room = room.map(|room| room.id.clone());
            }
        }
    }

    pub(super) fn note(&self, draft: &mut Draft, text: &str) {
        let note = draft.note.get_or_insert_default();
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(text);
    }

    /// A link; without a label the host says where it leads.
    pub(super) fn link(&mut self, draft: &mut Draft, field: &str, url: &str, label: Option<&str>) {
        if is_door(url) {
            return self.report(field, ImportIssue::Meeting);
        }
        if !is_safe_address(url) {
            return self.report(field, ImportIssue::UnsafeAddress(url.to_owned()));
        }
        if draft.links.iter().any(|(other, _)| other == url) {
            return;
        }
        let label = label.filter(|label| !label.trim().is_empty()).unwrap_or_else(|| host(url));
        draft.links.push((url.to_owned(), Text::Plain(label.to_owned())));
    }

    /// Start and end as moments; one `fold` has to say which of the two for both.
    pub(super) fn timed(&mut self, draft: &mut Draft, start: Moment, end: Option<Moment>, field: &str) {
        let fold = crate::wall_time::fold_of(start);
        draft.start = Some(start.to_file());
        draft.fold = fold;
        let Some(end) = end.filter(|end| *end != start) else { return };
        let end_fold = crate::wall_time::fold_of(end);
        if end < start {
            self.report(field, ImportIssue::EndBeforeStart);
        } else if fold.is_some() && end_fold.is_some() && fold != end_fold {
            self.report(field, ImportIssue::TwoFolds);
        } else {
            draft.end = Some(end.to_file());
            draft.fold = fold.or(end_fold);
        }
    }

    pub(super) fn keep(&mut self, draft: Draft, identity: Identity) {
        if self.found.len() <= MOST_EVENTS {
            self.found.push(FoundEvent { draft, identity });
        }
    }

    /// Whether there are more events than are read.
    pub(super) const fn is_too_much(&self) -> bool {
        self.found.len() > MOST_EVENTS
    }
}

/// A text without what would steer a terminal, on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text of several lines that is Markdown already.
pub(super) fn many_lines(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
