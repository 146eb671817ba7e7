//! What was imported from a source before: what may be found in it now, and what is not in it any more.

use super::{Followed, SeriesIssue, split, stem};
use crate::import::likeness::{Imported, host, is_local};
use std::collections::BTreeSet;

impl<'k> Followed<'k> {
    /// The first day that the source is about, at the latest today: what was before may be left out because it is over.
    pub(super) fn since(&self) -> String {
        let days = self.found.iter().filter_map(|(_, found)| found.draft.day());
        days.chain([self.today.as_str()]).min().unwrap_or_default().to_owned()
    }

    /// The ids of the events that are found in the source.
    fn follows(&self) -> BTreeSet<&str> {
        self.found.iter().filter_map(|(_, found)| found.identity.follows.as_deref()).collect()
    }

    /// What was imported from this source, and is not found in it by its identity. What a message does not name is not gone.
    pub(super) fn imported(&self, since: &str, is_message: bool) -> Vec<Imported<'k>> {
        let (known, follows) = (self.known, self.follows());
        let is_gone = |uid: &str| !is_message && !self.there.contains(stem(uid).as_ref());
        let imported = known.imported().filter(|(_, id)| !follows.contains(id));
        let imported = imported.filter(|(uid, _)| is_local(uid) || is_gone(uid));
        imported.filter_map(|(uid, id)| Imported::of(known, uid, id, &self.source, since)).collect()
    }

    /// What was imported from this source and is not in it any more; of what is over, what it knows by title or number.
    pub(super) fn missing(&self, since: &str) -> Vec<Imported<'k>> {
        let (known, follows) = (self.known, self.follows());
        // A `UID` with a host tells by itself where it is from.
        let hosts: BTreeSet<Option<&str>> = self.there.iter().map(|stem| host(stem)).collect();
        let is_missing = |(uid, id): &(&str, &str)| {
            let is_local = is_local(uid);
            let is_told_by_host = known.source(id).is_none() || host(uid).is_some();
            let is_from_here = !is_told_by_host || hosts.contains(&host(uid));
            let is_there = follows.contains(id) || (!is_local && self.there.contains(stem(uid).as_ref()));
            let is_single = is_local && split(uid).1.is_none();
            let is_meant = known.day(id).is_some_and(|day| is_single || day >= self.today.as_str());
            is_meant && is_from_here && !is_there
        };
        let imported = known.imported().filter(is_missing);
        let imported = imported.filter_map(|(uid, id)| Imported::of(known, uid, id, &self.source, since));
        let mut missing: Vec<Imported> = imported.collect();
        for one in &mut missing {
            one.is_unaccounted = one.day() >= self.today.as_str()
                && !known.is_cancelled(one.id)
                && one.titles.is_disjoint(&self.left_out);
        }
        missing
    }

    /// Tells what is missing: it may have come from another source after all.
    pub(super) fn vanished(&mut self, missing: &[Imported<'k>]) {
        let likely = self.found.iter().filter_map(|(_, found)| found.identity.likeness.as_ref());
        let likely: BTreeSet<String> = likely.map(|likeness| likeness.id.clone()).collect();
        for one in missing.iter().filter(|one| one.is_unaccounted && !likely.contains(one.id)) {
            let issue = SeriesIssue::Elsewhere(one.id.to_owned());
            self.notice(self.known.title(one.id), "UID", issue);
        }
    }
}
