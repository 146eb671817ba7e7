//! What must be known of a calendar file before its events are read: its zones, and which of several entries with one
//! `UID` is the newest.

use super::components::{Component, EventEnd, EventLines, components};
use crate::import::calendar_time::{Wall, wall};
use crate::import::content_lines::Property;
use crate::import::zones::{Zone, Zones};
use std::collections::BTreeMap;

/// What is known of a file beforehand.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) zones: Zones,
    /// The newest entry with a `UID`, and `RECURRENCE-ID` if it has that.
    newest: BTreeMap<(String, String), UidEntry>,
    moved: BTreeMap<String, Vec<Property>>,
    /// Those of what was moved that hold for all later dates, too.
    ranges: BTreeMap<String, Vec<Property>>,
    /// What the dates of a row follow from.
    rows: BTreeMap<String, Vec<Property>>,
}

/// What the dates of a row follow from.
const ROW: [&str; 5] = ["DTSTART", "RRULE", "RDATE", "EXDATE", "EXRULE"];

/// One entry among those with its `UID`.
#[derive(Debug)]
struct UidEntry {
    line: usize,
    sequence: u32,
    stamp: String,
    start: String,
    title: String,
}

/// What an entry is among those with its `UID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UidStatus {
    /// The only one, or the newest.
    Newest,
    /// There is a newer one.
    Older,
    /// An event of its own that has the same `UID` as another by mistake.
    Namesake,
}

impl Survey {
    /// Looks a file through. `unknown` is what somebody said of zones that are not known.
    pub(super) fn of(bytes: &[u8], unknown: Option<Zone>) -> Self {
        let mut survey = Self::default();
        survey.zones.unknown = unknown;
        for component in components(bytes) {
            match component {
                Component::Zone(lines) => survey.zones.add(&lines),
                Component::Calendar(property) if property.name == "X-WR-TIMEZONE" => {
                    survey.zones.say_usual(&property.text());
                }
                Component::Event(lines) if lines.end != EventEnd::Cut => survey.add(&lines),
                _ => {}
            }
        }
        survey
    }

    fn add(&mut self, lines: &EventLines) {
        let Some(uid) = lines.value("UID").filter(|uid| !uid.is_empty()) else { return };
        if let Some(which) = lines.first("RECURRENCE-ID") {
            self.moved.entry(uid.clone()).or_default().push(which.clone());
            if lines.is_from_here() {
                self.ranges.entry(uid.clone()).or_default().push(which.clone());
            }
        }
        let (key, entry) = (key(lines), UidEntry::of(lines));
        let is_newer = self.newest.get(&key).is_none_or(|newest| newest.rank() <= entry.rank());
        if !is_newer {
            return;
        }
        self.newest.insert(key, entry);
        if lines.first("RECURRENCE-ID").is_none() {
            let is_of_row = |property: &&Property| ROW.contains(&property.name.as_str());
            self.rows.insert(uid, lines.properties.iter().filter(is_of_row).cloned().collect());
        }
    }

    /// What an entry is among those with its `UID`.
    pub(super) fn uid_status(&self, lines: &EventLines) -> UidStatus {
        let Some(newest) = self.newest.get(&key(lines)) else { return UidStatus::Newest };
        let own = UidEntry::of(lines);
        if own.line == newest.line {
            return UidStatus::Newest;
        }
        // Some programs give every event one and the same `UID`.
        let is_other =
            own.sequence == newest.sequence && own.start != newest.start && own.title != newest.title;
        if is_other { UidStatus::Namesake } else { UidStatus::Older }
    }

    /// The dates of a row that have an entry of their own.
    pub(super) fn moved(&self, uid: &str) -> Vec<Wall> {
        self.walls(self.moved.get(uid))
    }

    /// Those from which on a change holds for all later dates, too.
    pub(super) fn ranges(&self, uid: &str) -> Vec<Wall> {
        self.walls(self.ranges.get(uid))
    }

    /// What the dates of the row with this `UID` follow from.
    pub(super) fn row(&self, uid: &str) -> Option<&[Property]> {
        self.rows.get(uid).map(Vec::as_slice)
    }

    fn walls(&self, properties: Option<&Vec<Property>>) -> Vec<Wall> {
        properties.into_iter().flatten().filter_map(|which| wall(which, &self.zones).ok()).collect()
    }
}

impl UidEntry {
    fn of(lines: &EventLines) -> Self {
        let text = |name: &str| lines.value(name).unwrap_or_default();
        Self {
            line: lines.line,
            sequence: text("SEQUENCE").parse().unwrap_or(0),
            stamp: lines.value("LAST-MODIFIED").unwrap_or_else(|| text("DTSTAMP")),
            start: text("DTSTART"),
            title: text("SUMMARY"),
        }
    }

    /// Of two, the newer one has the higher rank.
    fn rank(&self) -> (u32, &str, usize) {
        (self.sequence, &self.stamp, self.line)
    }
}

fn key(lines: &EventLines) -> (String, String) {
    (lines.value("UID").unwrap_or_default(), lines.value("RECURRENCE-ID").unwrap_or_default())
}

impl EventLines {
    pub(super) fn first(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.first(name).map(|property| property.value.trim().to_owned())
    }

    /// Whether it says of one date of a row what holds for all later ones, too.
    pub(super) fn is_from_here(&self) -> bool {
        let range = self.first("RECURRENCE-ID").and_then(|which| which.parameter("RANGE"));
        range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
    }
}
